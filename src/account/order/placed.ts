/** Articles without a date of publication, placed by what they hold. */
import type { Article } from '../../article/types.ts'
import type { Claim } from '../../claims/types.ts'
import { daysOf } from '../days.ts'
import { byText } from '../ids.ts'
import type { Bound, Copy, Placement } from '../types.ts'
import { edtfOf, edtfOfDay } from './dates.ts'
import { type Bounds, isTold } from './own.ts'

/** From this share of its text on an article is taken to have come out with the one that it shares it with … */
const SHARED = 0.5
/** … within so many days: a wire is printed on its day or the next. A rule of thumb, so such days are marked `~`, and never move what the texts say. */
const DAYS = 1

/** What an article is placed by. */
export interface Placing {
  /** Claims by article. */
  readonly claimsOf: (article: string) => readonly Claim[]
  /** The event of a claim with its days, or undefined. */
  readonly eventOf: (claim: string) => { readonly id: string; readonly bounds: Bounds } | undefined
  /** Copies by the article that carries the text. */
  readonly copiesOf: (article: string) => readonly Copy[]
  readonly publishedOf: (article: string) => string | null
}

interface Found {
  readonly day: number
  readonly bound: Bound
}

/**
 * Between which days an article without a date of publication came out; null for an article that has one, and for one that nothing bounds. It is not
 * before what it tells as past: the dates that it gives itself, and the days that other articles give the event. It is not after a day for which it
 * tells a plan. An article that shares half of its text with a dated one came out about when that did, and
 * not before it where it took the text, not after it where it gave it.
 */
export function placed(article: Article, placing: Placing): Placement | null {
  if (article.published !== null) return null
  let earliest: Found | null = null
  let latest: Found | null = null
  for (const claim of [...placing.claimsOf(article.id)].sort((a, b) => byText(a.id, b.id))) {
    for (const found of notBefore(claim, placing)) if (earliest === null || found.day > earliest.day) earliest = found
    const found = notAfter(claim)
    if (found !== null && (latest === null || found.day < latest.day)) latest = found
  }
  // A plan for a day before what the article tells as past was no plan of that day.
  if (earliest !== null && latest !== null && latest.day < earliest.day) latest = null
  const copy = byCopies(article, placing)
  if (copy !== null) {
    const [low, high] = [earliest?.day ?? -Infinity, latest?.day ?? Infinity]
    if (copy.first.day >= low && copy.first.day <= high) earliest = copy.first
    if (copy.last.day >= low && copy.last.day <= high) latest = copy.last
  }
  const edtf = written(earliest, latest)
  return edtf === null
    ? null
    : { article: article.id, edtf, earliest: earliest?.bound ?? null, latest: latest?.bound ?? null }
}

function written(earliest: Found | null, latest: Found | null): string | null {
  const rough = [earliest, latest].some(end => end?.bound.edtf.endsWith('~'))
  if (!rough) return edtfOf({ from: earliest?.day ?? -Infinity, to: latest?.day ?? Infinity })
  const [from, to] = [earliest?.bound.edtf ?? '..', latest?.bound.edtf ?? '..']
  return from === to ? from : `${from}/${to}`
}

function notBefore(claim: Claim, { eventOf }: Placing): Found[] {
  if (!isTold(claim)) return []
  const found: Found[] = []
  const { article, time, evidence } = claim
  const own = daysOf(time?.edtf)
  if (own !== null && Number.isFinite(own.from))
    found.push({
      day: own.from,
      bound: { edtf: edtfOfDay(own.from), because: 'dated', article, span: spanOf(time!), event: null },
    })
  const event = eventOf(claim.id)
  if (event !== undefined && Number.isFinite(event.bounds.from) && event.bounds.earliest?.article !== article)
    found.push({
      day: event.bounds.from,
      bound: { edtf: edtfOfDay(event.bounds.from), because: 'event', article, span: spanOf(evidence), event: event.id },
    })
  return found
}

function notAfter({ article, polarity, factuality, time }: Claim): Found | null {
  const days = daysOf(time?.edtf)
  if (polarity !== 'asserted' || factuality !== 'planned' || days === null || !Number.isFinite(days.to)) return null
  return {
    day: days.to,
    bound: { edtf: edtfOfDay(days.to), because: 'plan', article, span: spanOf(time!), event: null },
  }
}

/** The days around those of the dated articles with which it shares its text. */
function byCopies(
  article: Article,
  { copiesOf, publishedOf }: Placing,
): { readonly first: Found; readonly last: Found } | null {
  let first: Found | null = null
  let last: Found | null = null
  for (const copy of [...copiesOf(article.id)].sort((a, b) => byText(a.of, b.of))) {
    const days = copy.share < SHARED ? null : daysOf(publishedOf(copy.of))
    if (days === null || !Number.isFinite(days.from) || !Number.isFinite(days.to)) continue
    const [passage] = copy.passages
    const make = (day: number): Found => ({
      day,
      bound: {
        edtf: `${edtfOfDay(day)}~`,
        because: 'copy',
        article: copy.of,
        span: passage ? spanOf(passage.there) : null,
        event: null,
      },
    })
    // Who took the text came out no earlier than whom it took it from.
    const from = make(copy.direction === 'taken' ? days.from : days.from - DAYS)
    const to = make(copy.direction === 'given' ? days.to : days.to + DAYS)
    if (first === null || from.day < first.day) first = from
    if (last === null || to.day > last.day) last = to
  }
  return first === null || last === null ? null : { first, last }
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end }
}
