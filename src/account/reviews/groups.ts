import type { Draft } from '../draft.ts'
import type { Finder, Found } from './find.ts'
import { homeOf, type Partition } from './partition.ts'
import type { FoundTarget, Rules, Target } from './regroup.ts'

/** An event is the one in which most of the anchored claims are; of several, that of the first. */
export function findEvent({ claims }: Draft, finder: Finder): Rules['find'] {
  const at = new Map(claims.map((claim, i) => [claim.id, i]))
  return (anchor, partition) => {
    const anchors = anchor.kind === 'event' ? anchor.claims : anchor.kind === 'claim' ? [anchor] : []
    const sought = anchors.map(claim => finder.claim(claim))
    const there = sought.flatMap(one => ('found' in one ? [at.get(one.found.claim)!] : []))
    return groupOf(anchor, partition, there, sought.find(isGone) ?? { reason: 'claim-gone' })
  }
}

/** A story is the one in which most of the anchored articles are; of several, that of the first. */
export function findStory({ articles }: Draft, finder: Finder): Rules['find'] {
  const at = new Map(articles.map((article, i) => [article.id, i]))
  return (anchor, partition) => {
    const anchors = anchor.kind === 'story' ? anchor.articles : anchor.kind === 'article' ? [anchor] : []
    const sought = anchors.map(article => finder.article(article))
    const there = sought.flatMap(one => ('found' in one ? [at.get(one.found)!] : []))
    return groupOf(anchor, partition, there, sought.find(isGone) ?? { reason: 'article-gone' })
  }
}

type Gone = Exclude<Found<unknown>, { readonly found: unknown }>

const isGone = (found: Found<unknown>): found is Gone => 'reason' in found

function groupOf(anchor: Target, partition: Partition, there: readonly number[], gone: Gone): Found<FoundTarget> {
  if (there.length === 0) return gone
  if (anchor.kind === 'claim' || anchor.kind === 'article') return { found: { members: there, whole: false } }
  return { found: { members: partition.membersOf(homeOf(partition, there)), whole: true } }
}
