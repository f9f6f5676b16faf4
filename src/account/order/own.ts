/** Between which days an event was by its own claims, before anything is said of its order. */
import type { Claim } from '../../claims/types.ts'
import { type Days, daysOf } from '../days.ts'
import { byText } from '../ids.ts'
import type { Bound } from '../types.ts'
import { edtfOfDay } from './dates.ts'

/** The days of an event as far as they are known, with what each end comes from. */
export interface Bounds {
  from: number
  to: number
  earliest: Bound | null
  latest: Bound | null
}

/** What bounds are read from: an event's claims, and when the articles of its story were published. */
export interface Materials {
  readonly claims: readonly Claim[]
  readonly publishedOf: (article: string) => Days | null
}

interface Dated {
  readonly claim: Claim
  readonly days: Days
}

/** Whether a claim tells its eventuality as something that took place or goes on. */
export function isTold({ polarity, factuality }: Claim): boolean {
  return polarity === 'asserted' && (factuality === 'occurred' || factuality === 'ongoing')
}

/** Whether all that is told of an event is told as over: a state that goes on has no latest day. */
export function isOver(claims: readonly Claim[]): boolean {
  return claims.some(isTold) && claims.every(claim => !isTold(claim) || claim.factuality === 'occurred')
}

/**
 * An event's own days. Claims that tell it as having taken place date it; what is planned or feared only where none does; what is denied never.
 * Dates that agree narrow each other ("في مارس" and "12 مارس"); dates that do not give the stretch from the first to the last, for which of them is right
 * is not ours to say. What an article tells as past is not after the article: the earliest date of publication is the latest day, unless the
 * claims' own dates say otherwise. A state that goes on has no latest day by publication.
 */
export function ownBounds({ claims, publishedOf }: Materials): Bounds {
  const inOrder = claims.length === 1 ? claims : claims.toSorted((a, b) => byText(a.id, b.id))
  // What is told as past did not happen after it was told: such a date is of something else in the sentence.
  const told = dated(inOrder.filter(isTold)).filter(({ claim, days }) => {
    const published = publishedOf(claim.article)
    return published === null || days.from <= published.to
  })
  const all = told.length > 0 ? told : dated(inOrder.filter(claim => claim.polarity === 'asserted' && !isTold(claim)))
  const bounds: Bounds = { from: -Infinity, to: Infinity, earliest: null, latest: null }
  const over = isOver(inOrder)
  const first = outermost(all, one => one.days.from)
  const last = outermost(all, one => -one.days.to)
  const [inner, outer] = [[first.most, last.most] as const, [first.least, last.least] as const]
  const agree = over && inner[0] !== null && inner[1] !== null && inner[0].days.from <= inner[1].days.to
  const [early, late] = agree ? inner : outer
  if (early !== null && Number.isFinite(early.days.from)) {
    bounds.from = early.days.from
    bounds.earliest = boundOf(early, early.days.from)
  }
  if (late !== null && Number.isFinite(late.days.to)) {
    bounds.to = late.days.to
    bounds.latest = boundOf(late, late.days.to)
  }
  if (over) boundByPublication(bounds, inOrder, publishedOf)
  return bounds
}

function dated(claims: readonly Claim[]): Dated[] {
  return claims.flatMap(claim => {
    const days = daysOf(claim.time?.edtf)
    return days === null ? [] : [{ claim, days }]
  })
}

/** The items with the least and the greatest value; of equals the first. */
function outermost(
  all: readonly Dated[],
  value: (one: Dated) => number,
): { readonly least: Dated | null; readonly most: Dated | null } {
  let least: Dated | null = null
  let most: Dated | null = null
  for (const one of all) {
    if (least === null || value(one) < value(least)) least = one
    if (most === null || value(one) > value(most)) most = one
  }
  return { least, most }
}

function boundOf({ claim }: Dated, day: number): Bound {
  const { start, end } = claim.time!
  return { edtf: edtfOfDay(day), because: 'dated', article: claim.article, span: { start, end }, event: null }
}

function boundByPublication(bounds: Bounds, claims: readonly Claim[], publishedOf: Materials['publishedOf']): void {
  let first: { readonly day: number; readonly article: string } | null = null
  for (const claim of claims) {
    if (!isTold(claim)) continue
    const published = publishedOf(claim.article)
    if (published === null || !Number.isFinite(published.to)) continue
    if (first === null || published.to < first.day || (published.to === first.day && claim.article < first.article))
      first = { day: published.to, article: claim.article }
  }
  if (first === null || first.day >= bounds.to || first.day < bounds.from) return
  bounds.to = first.day
  bounds.latest = { edtf: edtfOfDay(first.day), because: 'published', article: first.article, span: null, event: null }
}
