/** A claim as tools give it: each value with the words that it was read from. */
import type { ReviewedClaim } from '../../account/types.ts'
import type { Named } from '../../claims/types.ts'
import { describeClaim } from '../../report/index.ts'
import { describeContext } from '../context.ts'
import { some } from './paging.ts'
import { cut, LENGTHS, type Quoted } from './words.ts'

/** Links, actors and figures of one claim. */
const MOST = 8
const LINE = 400

type Look = (ref: string, lang: 'en' | 'ar') => string | null

/** The neutral names that the tables have for it. */
export function labelled(ref: string | null, look: Look) {
  const en = ref && look(ref, 'en')
  const ar = ref && look(ref, 'ar')
  return { ref: ref && cut(ref, LENGTHS.name), label: en || ar ? { en: en ?? ar, ar: ar ?? en } : null }
}

/** A claim in one line of each language; names that run the other way stand in isolates, which data has no use for. */
const line = (claim: ReviewedClaim, lang: 'en' | 'ar'): string =>
  cut(describeClaim(claim, describeContext, lang).replace(/[\u2068\u2069]/gu, ''), LINE)

/** What says who or what: nothing where the article has no words for it. */
function named<M extends Named, R extends object>(
  list: readonly M[],
  { words }: Quoted,
  look: Look,
  more: (one: M) => R,
) {
  const found = list.flatMap(one => {
    const here = words(one)
    return here === null ? [] : [{ ...here, ...labelled(one.ref, look), ...more(one) }]
  })
  return some(found, MOST)
}

const nothing = () => ({})

/** Where a claim was put. */
export interface Put {
  readonly event: string | null
  readonly story: string | null
}

export function claimTold(claim: ReviewedClaim, quoted: Quoted, put: Put) {
  const { type, polarity, factuality, evidence, chain, agents, targets, place, time, quantities, review } = claim
  const when = time && quoted.words(time)
  const figures = quantities.flatMap(({ min, max, approximate, unit, start, end }) => {
    const here = quoted.words({ start, end })
    return here === null ? [] : [{ ...here, min, max, approximate, unit }]
  })
  return {
    claim: claim.id,
    ...quoted.source,
    ...put,
    type,
    typeName: describeContext.event(type).label,
    polarity,
    factuality,
    line: { en: line(claim, 'en'), ar: line(claim, 'ar') },
    evidence: quoted.words(evidence, LENGTHS.evidence),
    chain: named(chain, quoted, describeContext.actor, ({ kind }) => ({ kind })),
    agents: named(agents, quoted, describeContext.actor, nothing),
    targets: named(targets, quoted, describeContext.actor, nothing),
    place:
      place &&
      (named([place], quoted, describeContext.place, ({ lat, lon, country, precision }) => ({
        lat,
        lon,
        country,
        precision,
      })).items[0] ??
        null),
    time: when && { ...when, edtf: time.edtf },
    quantities: some(figures, MOST),
    ...(review && { review: { verdict: review.verdict, corrected: Object.keys(review.machine) } }),
  }
}
