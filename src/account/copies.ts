import { byText } from './ids.ts'
import type { Reading } from './reading.ts'
import { comparePair } from './reuse/pair.ts'
import { pairsToCompare, signature } from './reuse/signature.ts'
import type { Copy } from './types.ts'

export { comparePair } from './reuse/pair.ts'
export { type Reuse, reuseOf } from './reuse/shared.ts'
export { reachAmong, SHARED, signature } from './reuse/signature.ts'

/**
 * Finds which articles carry text of which others: those whose signatures share enough are compared word by word. `readings` in the order
 * of the account. Linear in the words of the corpus, but for pairs that do share text. Article by article it is the same: `signature` of
 * the new one, the articles with `SHARED` of its hashes (`CROWD` and `NEAR` say which count), `comparePair` with each.
 */
export function findCopies(readings: readonly Reading[]): Copy[] {
  const copies: Copy[] = []
  for (const [i, j] of pairsToCompare(readings.map(signature)))
    for (const copy of comparePair(readings[i]!, readings[j]!) ?? []) copies.push(copy)
  const order = new Map(readings.map((reading, i) => [reading.article.id, i]))
  return copies.sort(
    (x, y) =>
      order.get(x.article)! - order.get(y.article)! || order.get(x.of)! - order.get(y.of)! || byText(x.of, y.of),
  )
}
