import type { Claim } from '../../claims/types.ts'
import type { Looks } from '../draft.ts'
import { byText } from '../ids.ts'
import { type Source, shownId } from '../origins/index.ts'
import type { Origin } from '../types.ts'
import type { Finder, Found } from './find.ts'
import { type Partition, partitionOf } from './partition.ts'
import { type FoundTarget, type GroupReview, type Regrouped, regroup, type Target } from './regroup.ts'
import type { OriginAnchor } from './types.ts'

/**
 * Joins and separates origins. Claims of joined origins are of one origin and of one root, so that they count once. A separated origin counts for
 * itself, whomever it speaks for and whatever was copied; claims that are separated from their origin are of another one, which has its name.
 */
export function regroupOrigins(
  claims: readonly Claim[],
  looks: Looks,
  reviews: readonly GroupReview[],
  finder: Finder,
): { readonly looks: Looks; readonly regrouped: Regrouped } {
  if (reviews.length === 0) return { looks, regrouped: { outcomes: new Map(), marks: new Map() } }
  const sourceOf = (i: number): Source => looks.sources.of.get(claims[i]!.id)!
  const byKey = new Map<string, number[]>()
  claims.forEach((_, i) => {
    const { origin } = sourceOf(i)
    const list = byKey.get(origin)
    if (list === undefined) byKey.set(origin, [i])
    else list.push(i)
  })
  const keys = [...byKey.keys()]
  const nodes = new Map(looks.sources.origins.map(origin => [origin.id, origin]))
  const nodeOf = keys.map(key => nodes.get(shownId(key))!)
  const partition = partitionOf([...byKey.values()])
  const stand = new Map<number, Pick<Source, 'root' | 'apart'>>()
  const standOf = (i: number): Pick<Source, 'root' | 'apart'> => stand.get(i) ?? sourceOf(i)

  const regrouped = regroup(reviews, partition, {
    divides: false,
    find: findOrigins(claims, nodeOf, finder),
    joined(members, group) {
      const own = partition.membersOf(group)
      const { root, apart } = standOf(own[0]!)
      for (const member of [...members, ...own]) stand.set(member, apart === undefined ? { root } : { root, apart })
    },
    parted(members, from, to, review) {
      const key = `${keys[from]}#${review.id}`
      if (to !== from) {
        keys[to] = key
        nodeOf[to] = { ...nodeOf[from]!, id: shownId(key) }
      }
      for (const member of members) stand.set(member, { root: key, apart: key })
    },
  })

  const of = new Map(looks.sources.of)
  for (const [member, { root, apart }] of stand) {
    const source = sourceOf(member)
    const origin = keys[partition.groupOf(member)]!
    of.set(claims[member]!.id, {
      ...source,
      origin,
      root,
      chain: source.chain.length === 0 ? [] : [origin, ...source.chain.slice(1)],
      read: source.root,
      ...(apart !== undefined && { apart }),
    })
  }
  const origins: Origin[] = partition
    .groups()
    .map(members => ({ ...nodeOf[partition.groupOf(members[0]!)]!, claims: members.map(i => claims[i]!.id) }))
    .sort((a, b) => byText(a.id, b.id))
  const sights = looks.sights.map(sight => ({ ...sight, source: of.get(sight.claim.id)! }))
  return { looks: { sources: { ...looks.sources, of, origins }, sights }, regrouped }
}

/**
 * Finds origins again: the one of most of the anchored claims, one that has a name of the anchor before others; without any of these claims the one
 * that has such a name; at last the one of the same id.
 */
function findOrigins(claims: readonly Claim[], nodeOf: readonly Origin[], finder: Finder) {
  const at = new Map(claims.map((claim, i) => [claim.id, i]))
  const whole = (partition: Partition, group: number): Found<FoundTarget> => ({
    found: { members: partition.membersOf(group), whole: true },
  })

  function origin(anchor: OriginAnchor, partition: Partition): Found<FoundTarget> {
    const withName = new Set(
      anchor.names
        .flatMap(name => finder.named(name))
        .flatMap(id => (at.has(id) ? partition.groupOf(at.get(id)!) : [])),
    )
    const votes = new Map<number, number>()
    for (const of of anchor.claims) {
      const found = finder.claim(of)
      if (!('found' in found)) continue
      const group = partition.groupOf(at.get(found.found.claim)!)
      votes.set(group, (votes.get(group) ?? (withName.has(group) ? anchor.claims.length : 0)) + 1)
    }
    const [first] = [...votes].sort(([a, x], [b, y]) => y - x || a - b)
    if (first !== undefined) return whole(partition, first[0])
    if (withName.size === 1) return whole(partition, [...withName][0]!)
    const same = partition.groups().find(members => nodeOf[partition.groupOf(members[0]!)]!.id === anchor.ref)
    if (same !== undefined) return whole(partition, partition.groupOf(same[0]!))
    return { reason: withName.size > 1 ? 'several-fit' : 'origin-gone' }
  }

  return (anchor: Target, partition: Partition): Found<FoundTarget> => {
    if (anchor.kind === 'origin') return origin(anchor, partition)
    if (anchor.kind !== 'claim') return { reason: 'origin-gone' }
    const found = finder.claim(anchor)
    return 'found' in found ? { found: { members: [at.get(found.found.claim)!], whole: false } } : found
  }
}
