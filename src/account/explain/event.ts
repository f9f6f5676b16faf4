import { graphOf } from '../graph.ts'
import { statusRule } from '../outline.ts'
import type { Account, JoinReason } from '../types.ts'
import { joiningsOf } from './joinings.ts'
import { type Again, articlesAround, lookAgain } from './looks.ts'
import type { EventExplanation, JoinedChains, Quote } from './types.ts'

/**
 * Why an event is what the account says of it: by which reasons each of its claims joined it, why chains were counted as one, which claims give each
 * figure, what stands against what, by which rule it has its status, and through whom it came. Computed from the event's story when it is asked for.
 * Null for an id that the account does not have.
 */
export function explainEvent(account: Account, id: string): EventExplanation | null {
  const event = account.events.find(one => one.id === id)
  if (event === undefined) return null
  const again = lookAgain(account, articlesAround(account, event))
  const joinings = joiningsOf(again, event.claims)
  const claims = event.claims.map(claim => again.claimOf.get(claim)!)
  const both = ([a, b]: readonly [string, string]) => [again.said(a), again.said(b)] as const
  const figure = (value: number | null, behind: readonly string[] | undefined) => ({
    value,
    claims: (behind ?? []).map(again.said),
  })
  return {
    event: event.id,
    type: event.type,
    story: event.story,
    claims: claims.map(claim => ({
      ...again.said(claim.id),
      type: claim.type,
      factuality: claim.factuality,
      origin: again.originOf(claim.id),
      joined: joinings.get(claim.id) ?? null,
    })),
    independent: event.support.independent,
    joined: event.support.joined.map(pair => joinedChains(again, pair.claims, pair.reason)),
    estimates: event.quantities.map(({ unit, low, best, high, behind }) => ({
      unit,
      low: figure(low, behind?.low),
      best: figure(best, behind?.best),
      high: figure(high, behind?.high),
    })),
    contradictions: event.contradictions.map(one => {
      const apart = one.claims.find(id => !event.claims.includes(id))
      const other = account.events.find(({ claims }) => apart !== undefined && claims.includes(apart))
      return { ...one, claims: both(one.claims), other: other?.id ?? null }
    }),
    revisions: event.revisions.map(one => ({ ...one, claims: both(one.claims) })),
    status: { status: event.status, rule: statusRule(claims, event.support, event.contradictions) },
    graph: graphOf(event, again),
  }
}

function joinedChains(again: Again, claims: readonly [string, string], reason: JoinReason): JoinedChains {
  const [a, b] = claims
  const origins = [again.originOf(a), again.originOf(b)] as const
  const shared = reason === 'copy' ? (again.passage(a, b) ?? turned(again.passage(b, a))) : null
  const one = reason === 'same-origin' || reason === 'unnamed-tied'
  return {
    reason,
    claims: [again.said(a), again.said(b)],
    origin: one ? again.nameOf(again.sourceOf(a).root) : null,
    origins,
    passage: shared && { here: shared.here, there: shared.there },
    cited: reason === 'cites-outlet' ? (citation(again, b, a) ?? citation(again, a, b)) : null,
  }
}

function turned<T>(shared: { readonly here: T; readonly there: T } | null) {
  return shared && { here: shared.there, there: shared.here }
}

/** The link of a claim's chain that is the outlet of another. */
function citation(again: Again, claim: string, cited: string): Quote | null {
  const { chain, article } = again.claimOf.get(claim)!
  const voice = again.sources.voiceOf(again.claimOf.get(cited)!.article)
  const at = again.sourceOf(claim).chain.indexOf(voice)
  return at < 0 ? null : again.quote(article, chain[at]!)
}
