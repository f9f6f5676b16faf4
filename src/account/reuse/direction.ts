import type { Span } from '../../arabic/types.ts'
import { outlet } from '../../knowledge/index.ts'
import type { Reading } from '../reading.ts'
import type { Copy, CopyDirection } from '../types.ts'
import { citationOf, correctionIn, outletsIn } from './credits.ts'
import type { Passage } from './passages.ts'
import { areQuotations } from './quotations.ts'

/** What is said of who took the text of two articles `a` and `b`, seen from `a`. */
export type Direction = Pick<Copy, 'direction' | 'because' | 'credit'>

/** An article holds all of another's text when this share of the other's body stands in it … */
const ALL = 0.9
/** … and more when at most this share of its own is that text. */
const MORE = 0.75

/**
 * Which of two articles likely took the text from the other, with the first reason that applies: one is an agency's; one names the other's
 * outlet; both credit one agency; what they share are quotations only; one says that it corrects; one was published on a later day; one
 * holds all of the other and more. Otherwise unknown. `shares` of `a` and of `b`.
 */
export function directionOf(
  a: Reading,
  b: Reading,
  passages: readonly Passage[],
  shares: { readonly a: number; readonly b: number },
): Direction {
  const said = (direction: CopyDirection, because: Direction['because'], credit: Direction['credit'] = null) => ({
    direction,
    because,
    credit,
  })
  const [agencyA, agencyB] = [isAgency(a), isAgency(b)]
  if (agencyA !== agencyB) return said(agencyB ? 'taken' : 'given', 'is-agency')
  const [citesB, citesA] = [citationOf(a, b), citationOf(b, a)]
  if (citesB !== null && citesA === null) return said('taken', 'names-outlet', at(a, citesB))
  if (citesA !== null && citesB === null) return said('given', 'names-outlet', at(b, citesA))
  const credits = outletsIn(b).filter(other => other.agency && other.credited)
  const both = outletsIn(a).find(one => one.agency && one.credited && credits.some(other => other.ref === one.ref))
  if (both !== undefined) return said('common', 'same-agency', at(a, both.span))
  if (areQuotations(a, b, passages)) return said('common', 'same-quotation')
  const [correctsA, correctsB] = [correctionIn(a), correctionIn(b)]
  if (correctsA !== null && correctsB === null) return said('taken', 'corrects', at(a, correctsA))
  if (correctsB !== null && correctsA === null) return said('given', 'corrects', at(b, correctsB))
  if (a.published !== null && b.published !== null) {
    if (a.published.from > b.published.to) return said('taken', 'published-later')
    if (b.published.from > a.published.to) return said('given', 'published-later')
  }
  if (shares.b >= ALL && shares.a <= MORE) return said('taken', 'holds-more')
  if (shares.a >= ALL && shares.b <= MORE) return said('given', 'holds-more')
  return said('unknown', 'unknown')
}

/** The same seen from the other article. */
export function turned({ direction, because, credit }: Direction): Direction {
  return { direction: direction === 'taken' ? 'given' : direction === 'given' ? 'taken' : direction, because, credit }
}

function at({ article }: Reading, { start, end }: Span): Direction['credit'] {
  return { article: article.id, start, end }
}

function isAgency({ article }: Reading): boolean {
  const ref = article.outlet?.value.ref
  return ref != null && outlet(ref)?.kind === 'agency'
}
