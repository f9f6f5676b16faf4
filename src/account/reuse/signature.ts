import type { Reading } from '../reading.ts'
import { mix } from './code.ts'
import { reuseText } from './text.ts'

/** A signature has at most so many hashes. */
const SIZE = 64
/** Two telling words that follow each other are a mark of a text when together they tell so much, in tenths of a natural logarithm. */
const TELLS = 60

/** Two articles are compared when their signatures share so many hashes … */
export const SHARED = 3
/** … where a hash that stands in more articles than `CROWD` counts only between articles … */
export const CROWD = 48
/**
 * … that are at most so many places apart in the order of publication (then id) among those that have it: what stands on every page must
 * not cost the square of the corpus.
 */
export const NEAR = 4

/**
 * A sample of an article's text by its content: the hashes of two telling words that follow each other (whatever common words stand
 * between), the smallest 64 of them, ascending (min-wise sampling: Broder 1997). The same text gives the same sample wherever it stands, and
 * an edited one most of it. Numbers are left out. Empty for a text without telling words.
 */
export function signature(reading: Reading): number[] {
  const { stems, tells, figures } = reuseText(reading)
  const hashes = new Uint32Array(stems.length)
  let count = 0
  let before = -1
  for (let i = 0; i < stems.length; i++) {
    if (tells[i] === 0 || figures[i] === 1) continue
    if (before >= 0 && tells[before]! + tells[i]! >= TELLS)
      hashes[count++] = mix(Math.imul(stems[before]!, 0x01000193) ^ stems[i]!)
    before = i
  }
  const sample: number[] = []
  for (const hash of hashes.subarray(0, count).sort()) {
    if (sample.length === SIZE) break
    if (hash !== sample.at(-1)) sample.push(hash)
  }
  return sample
}

/** How many places apart, among so many articles with one hash, two articles may stand for the hash to count between them. */
export function reachAmong(count: number): number {
  return count > CROWD ? NEAR : CROWD
}

/** Each hash with the number of an article that has it, as `hash * size + number`, ascending: those of one hash stand together. Exact below two million articles. */
function sortedHolders(signatures: readonly (readonly number[])[]): Float64Array {
  const size = signatures.length
  const found = new Float64Array(signatures.reduce((sum, hashes) => sum + hashes.length, 0))
  let at = 0
  signatures.forEach((hashes, i) => {
    for (const hash of hashes) found[at++] = hash * size + i
  })
  return found.sort()
}

/**
 * The pairs of articles to compare, as `[i, j]` with i < j, ascending: those whose signatures share at least `SHARED` hashes. `signatures` in
 * the order of publication, then id. Time in the hashes and in the pairs that share one, which `CROWD` and `NEAR` bound.
 */
export function pairsToCompare(signatures: readonly (readonly number[])[]): [number, number][] {
  const size = signatures.length
  const shared = new Map<number, number>()
  const meet = (list: ArrayLike<number>, from: number, to: number): void => {
    const reach = reachAmong(to - from)
    for (let x = from; x < to; x++)
      for (let y = x + 1; y < to && y <= x + reach; y++) {
        const key = (list[x]! % size) * size + (list[y]! % size)
        shared.set(key, (shared.get(key) ?? 0) + 1)
      }
  }
  const holders = sortedHolders(signatures)
  for (let from = 0; from < holders.length; ) {
    const hash = Math.floor(holders[from]! / size)
    let to = from + 1
    while (to < holders.length && Math.floor(holders[to]! / size) === hash) to++
    meet(holders, from, to)
    from = to
  }
  const keys: number[] = []
  for (const [key, count] of shared) if (count >= SHARED) keys.push(key)
  keys.sort((a, b) => a - b)
  return keys.map(key => [Math.floor(key / size), key % size])
}
