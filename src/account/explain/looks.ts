import type { Span } from '../../arabic/types.ts'
import type { Article } from '../../article/types.ts'
import type { Claim } from '../../claims/types.ts'
import { lookUp } from '../bodies.ts'
import { type Reuse, reuseOf } from '../copies.ts'
import { byText } from '../ids.ts'
import { longer, type Source, type Sources, shownId } from '../origins/index.ts'
import { inOrder } from '../reading.ts'
import { asRead } from '../reviews/as-read.ts'
import { lookInto, type StoryLooks, tell } from '../story.ts'
import type { Account, Copy, Event, ReviewedClaim } from '../types.ts'
import type { OriginName, OriginOfClaim, Quote, Said } from './types.ts'

/** A part of an account, looked at again as it was when it was put together. */
export interface Again {
  readonly articles: readonly Article[]
  /** As the account has them: with people's corrections. */
  readonly claims: readonly Claim[]
  readonly sources: Sources
  /** As the machine put them together, before people said what they think of it. */
  readonly machine: StoryLooks
  readonly reuse: Reuse
  readonly claimOf: ReadonlyMap<string, Claim>
  readonly quote: (article: string, span: Span) => Quote
  readonly said: (claim: string) => Said
  readonly sourceOf: (claim: string) => Source
  /** The origin of a claim as the account shows it, and the rules by which it was found. */
  readonly originOf: (claim: string) => OriginOfClaim
  /** An origin by its key, as the account shows it. */
  readonly nameOf: (key: string) => OriginName
  /** What kind of voice a key is. */
  readonly kindOf: (key: string) => string
  /** The text in which the first claim stands and the second too, where their articles share it. */
  readonly passage: (claim: string, other: string) => SharedText | null
}

/** A passage that two claims share, from the article of the first. */
export interface SharedText {
  readonly copy: Copy
  readonly here: Quote
  readonly there: Quote
}

/** The articles of an event's story, and of claims that people put into it, or into an event that contradicts it, from elsewhere. */
export function articlesAround(account: Account, event: Event): ReadonlySet<string> {
  const story = account.stories.find(({ id }) => id === event.story)
  const claims = new Set([...event.claims, ...event.contradictions.flatMap(one => one.claims)])
  const others = account.claims.filter(({ id }) => claims.has(id)).map(claim => claim.article)
  return new Set([...(story?.articles ?? []), ...others])
}

/** Looks again at some articles of an account with their claims: what an account keeps of a story is enough to put it together once more. */
export function lookAgain(account: Account, ids: ReadonlySet<string>): Again {
  const articles = inOrder(account.articles.filter(({ id }) => ids.has(id)))
  const place = new Map(articles.map(({ id }, i) => [id, i]))
  const claimsOf = new Map<string, Claim[]>(articles.map(({ id }) => [id, []]))
  for (const claim of account.claims) claimsOf.get(claim.article)?.push(asRead(claim))
  const copies = account.copies
    .filter(({ article, of }) => place.has(article) && place.has(of))
    .sort((a, b) => place.get(a.article)! - place.get(b.article)! || place.get(a.of)! - place.get(b.of)!)
  const reuse = reuseOf(copies)
  const machine = lookInto(
    articles.map(article => tell(article, claimsOf.get(article.id)!)),
    reuse,
  )
  const claimOf = new Map<string, ReviewedClaim>(
    account.claims.filter(({ article }) => place.has(article)).map(claim => [claim.id, claim]),
  )
  const claims = machine.claims.map(({ id }) => claimOf.get(id)!)
  const { sources } = claims.some(({ review }) => review !== undefined) ? machine.lookAt(claims) : machine.looks
  const textOf = new Map(articles.map(({ id, text }) => [id, text]))
  const quote = (article: string, { start, end }: Span): Quote => ({
    article,
    start,
    end,
    exact: textOf.get(article)!.slice(start, end),
  })
  const originIn = new Map<string, OriginName>()
  const shown = new Map<string, OriginName>()
  for (const { id, name, claims } of account.origins) {
    shown.set(id, { id, name })
    for (const claim of claims) originIn.set(claim, { id, name })
  }
  const words = wordsOfKeys(articles, claims, sources)
  const nameOf = (key: string): OriginName => {
    const id = shownId(key)
    return shown.get(id) ?? { id, name: lookUp(key)?.name ?? words.get(key)?.name ?? key }
  }
  const sourceOf = (claim: string): Source => sources.of.get(claim)!
  return {
    articles,
    claims,
    sources,
    machine,
    reuse,
    claimOf,
    quote,
    sourceOf,
    nameOf,
    kindOf: key => lookUp(key)?.kind ?? words.get(key)?.kind ?? 'organisation',
    passage: (id, other) => {
      const [a, b] = [claimOf.get(id)!, claimOf.get(other)!]
      const { start, end } = a.evidence
      if (!reuse.shared(a.article, start, end, b.article, b.evidence.start, b.evidence.end)) return null
      const forth = reuse.copiesOf(a.article).find(copy => copy.of === b.article)
      const copy = forth ?? reuse.copiesOf(b.article).find(one => one.of === a.article)!
      const sides = copy.passages.map(({ here, there }) => (forth ? { here, there } : { here: there, there: here }))
      const meeting = sides.filter(({ here }) => here.start < end && here.end > start)
      const found = meeting.find(({ there }) => there.start < b.evidence.end && there.end > b.evidence.start)!
      return { copy, here: quote(a.article, found.here), there: quote(b.article, found.there) }
    },
    said: id => {
      const claim = claimOf.get(id)!
      return { claim: id, polarity: claim.polarity, quote: quote(claim.article, claim.evidence) }
    },
    originOf: id => {
      const { chain, article } = claimOf.get(id)!
      const { origin, root, named, rooted } = sourceOf(id)
      return {
        ...(originIn.get(id) ?? nameOf(origin)),
        // What a reviewer wrote need not stand in the article.
        quote: chain[0] === undefined || chain[0].start === chain[0].end ? null : quote(article, chain[0]),
        named: named[0]!,
        root: root === origin ? null : nameOf(root),
        rooted,
      }
    },
  }
}

/** The longest words for each key of these chains, actors and voices, and the first kind by name, for those that the tables do not know. */
function wordsOfKeys(
  articles: readonly Article[],
  claims: readonly Claim[],
  sources: Sources,
): Map<string, { name: string; kind: string | null }> {
  const words = new Map<string, { name: string; kind: string | null }>()
  const note = (key: string, name: string, kind: string | null): void => {
    const known = words.get(key)
    if (known === undefined) words.set(key, { name, kind })
    else {
      known.name = longer(known.name, name)
      if (kind !== null && (known.kind === null || byText(kind, known.kind) < 0)) known.kind = kind
    }
  }
  for (const article of articles)
    note(sources.voiceOf(article.id), article.outlet?.value.name ?? article.file ?? article.url ?? article.id, 'outlet')
  for (const claim of claims) {
    const { chain } = sources.of.get(claim.id)!
    for (const [i, link] of claim.chain.entries()) note(chain[i]!, link.name, link.kind)
    for (const actor of [...claim.agents, ...claim.targets]) if (actor.ref !== null) note(actor.ref, actor.name, null)
  }
  return words
}
