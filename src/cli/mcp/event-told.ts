/** An event as tools give it: what is reckoned of its claims, each value beside the claims that it comes from. */
import type { Account, Event } from '../../account/types.ts'
import type { Claim } from '../../claims/types.ts'
import { describeEvent } from '../../report/index.ts'
import { describeContext } from '../context.ts'
import { labelled } from './claim-told.ts'
import { some } from './paging.ts'
import { cut, LENGTHS, type Quoted, type Source, type Words } from './words.ts'

const LINE = 400
/** Claims that are quoted for one value. */
const BEHIND = 2

/** The article of a claim, to be quoted; null where it is not at hand. */
export type ArticleOf = (claim: Claim) => Quoted | null

const NOTHING: Account = { articles: [], claims: [], events: [], stories: [], origins: [], copies: [], failures: [] }

export type Behind = { readonly claim: string } & Source & Words

/** A claim's words for one thing. */
export function behind(
  claim: Claim,
  span: { readonly start: number; readonly end: number },
  of: ArticleOf,
): Behind | null {
  const quoted = of(claim)
  const words = quoted?.words(span, LENGTHS.evidence) ?? null
  return quoted && words && { claim: claim.id, ...quoted.source, ...words }
}

const all = <T>(list: readonly (T | null)[]): readonly T[] => list.filter(one => one !== null)

export function eventHead(event: Event, claims: readonly Claim[], of: ArticleOf) {
  const { support, place, time } = event
  const own: Account = { ...NOTHING, claims }
  const line = (lang: 'en' | 'ar') =>
    cut(describeEvent(event, own, describeContext, lang).replace(/[\u2068\u2069]/gu, ''), LINE)
  const first = claims.map(claim => behind(claim, claim.evidence, of)).find(one => one !== null) ?? null
  const placed = all(
    claims.flatMap(claim =>
      place && claim.place?.ref === place.ref && claim.place.name === place.name
        ? [behind(claim, claim.place, of)]
        : [],
    ),
  )
  const timed = all(
    claims.flatMap(claim =>
      time && claim.time && claim.time.edtf === time.edtf ? [behind(claim, claim.time, of)] : [],
    ),
  )
  return {
    event: event.id,
    story: event.story,
    type: event.type,
    typeName: describeContext.event(event.type).label,
    line: { en: line('en'), ar: line('ar') },
    status: event.status,
    // What no claim has words for is not told.
    place:
      place && placed.length > 0
        ? {
            ...labelled(place.ref, describeContext.place),
            lat: place.lat,
            lon: place.lon,
            precision: place.precision,
            said: some(placed, BEHIND),
          }
        : null,
    time: time && timed.length > 0 ? { edtf: time.edtf, said: some(timed, BEHIND) } : null,
    counts: {
      claims: support.claims,
      articles: support.articles,
      outlets: support.outlets,
      independentOrigins: support.independent,
      contradictions: event.contradictions.length,
    },
    first,
  }
}

/** Low, best and high of what was counted, each with claims that give it. */
export function figuresTold(
  { unit, low, best, high, behind: ids }: Event['quantities'][number],
  claims: ReadonlyMap<string, Claim>,
  of: ArticleOf,
) {
  const figure = (value: number | null, by: readonly string[] = []) => {
    if (value === null) return null
    const givers = by.flatMap(id => claims.get(id) ?? [])
    const said = some(givers, BEHIND, claim => {
      const read = claim.quantities.find(one => one.unit === unit && (one.min === value || one.max === value))
      return behind(claim, read ?? claim.evidence, of)
    })
    return { figure: value, said }
  }
  return { unit, low: figure(low, ids?.low), best: figure(best, ids?.best), high: figure(high, ids?.high) }
}
