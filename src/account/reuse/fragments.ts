import type { Places, ReuseText } from './text.ts'

/** A run of words that stands in both texts, stem by stem: `length` words from word `a` of the one and from word `b` of the other. */
export interface Fragment {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Two running words that stand more often in the other text are no anchor: a text that repeats itself must not cost its square. */
const REPEATS = 6

/**
 * Every longest run of two words or more that two texts share, and every telling word that stands once in each: what passages are made of.
 * In the order of `a`, then of `b`; runs may lie over one another. Time in the words of `a`, and in the words of the runs found.
 */
export function fragmentsOf(a: ReuseText, b: ReuseText): Fragment[] {
  const [left, right] = [a.stems, b.stems]
  const [leftPairs, rightPairs, leftSingles, rightSingles] = [a.pairs, b.pairs, a.singles, b.singles]
  const found: Fragment[] = []
  /** Up to which word of `a` each diagonal (`j - i`) is covered: a run is grown once, not at each of its words. */
  const covered = new Int32Array(left.length + right.length)
  const places = new Int32Array(REPEATS)
  for (let i = 0; i < left.length; i++) {
    if (i + 1 < left.length) {
      const count = placesOfKey(rightPairs, leftPairs.keys[i]!, places)
      for (let k = 0; k < count; k++) {
        const j = places[k]!
        if (covered[j - i + left.length]! > i) continue
        let length = 0
        while (i + length < left.length && j + length < right.length && left[i + length] === right[j + length]) length++
        covered[j - i + left.length] = i + length
        if (length > 1) found.push({ a: i, b: j, length })
      }
    }
    if (a.tells[i] === 0 || leftSingles.once[i] === 0) continue
    const j = onlyPlace(rightSingles, left[i]!)
    if (j >= 0 && covered[j - i + left.length]! <= i) found.push({ a: i, b: j, length: 1 })
  }
  return found
}

/** Writes to `places` where a key stands; how many places, or none where there are more than `REPEATS`. */
function placesOfKey({ keys, heads, mask, next }: Places, key: number, places: Int32Array): number {
  let count = 0
  for (let at = heads[key & mask]!; at >= 0; at = next[at]!) {
    if (keys[at] !== key) continue
    if (count === REPEATS) return 0
    places[count++] = at
  }
  return count
}

/** The one place of a key, or -1 where it stands nowhere or more than once. */
function onlyPlace({ keys, heads, mask, next, once }: Places, key: number): number {
  for (let at = heads[key & mask]!; at >= 0; at = next[at]!) if (keys[at] === key) return once[at] === 1 ? at : -1
  return -1
}
