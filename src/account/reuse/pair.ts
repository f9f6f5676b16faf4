import { byText } from '../ids.ts'
import type { Reading } from '../reading.ts'
import { endOf } from '../split.ts'
import type { Copy } from '../types.ts'
import { type Direction, directionOf, turned } from './direction.ts'
import { type Passage, passagesOf } from './passages.ts'

/** An article carries another's text when this share of its body stands there … */
const SHARE = 0.3
/** … or when one passage has so many words. */
const LONG_PASSAGE = 20

/**
 * What two articles carry of each other's text: one `Copy` for each of the two that does, in the order of their ids; null where neither does. The same whichever is
 * given first. Of an article's share counts every word of a passage that stands in the other as it is, by its stem, or with another word in
 * its place: a reader calls the lightly edited sentence the same sentence. What one of them put in counts for nobody. Time in the words of
 * both.
 */
export function comparePair(one: Reading, other: Reading): readonly Copy[] | null {
  const [a, b] = byText(one.article.id, other.article.id) <= 0 ? [one, other] : [other, one]
  const passages = passagesOf(a, b)
  if (passages.length === 0) return null
  const standing = passages.reduce((sum, passage) => sum + passage.standing, 0)
  const longest = passages.reduce((most, passage) => Math.max(most, passage.standing), 0)
  const shares = { a: standing / a.body.length, b: standing / b.body.length }
  const [carriesA, carriesB] = [shares.a, shares.b].map(share => share >= SHARE || longest >= LONG_PASSAGE)
  if (!carriesA && !carriesB) return null
  const direction = directionOf(a, b, passages, shares)
  const copies: Copy[] = []
  if (carriesA) copies.push(copyOf(a, b, shares.a, passages, direction))
  if (carriesB) copies.push(copyOf(b, a, shares.b, passages.map(mirrored), turned(direction)))
  return copies
}

function mirrored({ a, aEnd, b, bEnd, ...rest }: Passage): Passage {
  return { a: b, aEnd: bEnd, b: a, bEnd: aEnd, ...rest }
}

function copyOf(of: Reading, from: Reading, share: number, passages: readonly Passage[], direction: Direction): Copy {
  return {
    article: of.article.id,
    of: from.article.id,
    share,
    passages: passages
      .map(({ a, aEnd, b, bEnd }) => ({ here: spanOf(of, a, aEnd), there: spanOf(from, b, bEnd) }))
      .sort((x, y) => x.here.start - y.here.start),
    ...direction,
  }
}

function spanOf({ body }: Reading, from: number, to: number): { readonly start: number; readonly end: number } {
  return { start: body.starts[from]!, end: endOf(body, to - 1) }
}
