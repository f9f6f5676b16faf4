import type { Fragment } from './fragments.ts'

/** A stretch of both texts that is the same but for small edits: its runs of equal words in order, and between them what was changed. */
export type Chain = readonly Fragment[]

/** Between two runs at most so many words of either text may have been changed, left out or put in … */
const WIDEST_GAP = 14
/** … and each of them costs as much as this share of an equal word gains. */
const GAP_COST = 0.4
/** What a chain must gain, in equal words less the cost of what was changed. */
const LEAST_GAIN = 5
/** The longest run of a chain has so many words at least: single words in one order are no text in common. */
const LEAST_RUN = 3
/** Of the fragments before one, at most so many are tried as what it follows: a bound for texts that repeat themselves. */
const LOOK_BACK = 64

/**
 * The edited passages that two texts share: chains of fragments in the order of both texts, those that gain most first (collinear chaining,
 * as in the alignment of genomes: Abouelhoda and Ohlebusch 2005), none over another on either side. In the order of `a`. `fragments` as
 * `fragmentsOf` gives them, `words` how many words each text has. Time in the fragments and the words.
 */
export function chainsOf(fragments: readonly Fragment[], words: { readonly a: number; readonly b: number }): Chain[] {
  const { gain, from } = bestBefore(fragments)
  const ends = Array.from(fragments.keys())
    .filter(k => gain[k]! >= LEAST_GAIN)
    .sort((x, y) => gain[y]! - gain[x]! || x - y)
  const used = new Uint8Array(fragments.length)
  const taken = { a: new Uint8Array(words.a), b: new Uint8Array(words.b) }
  const chains: Chain[] = []
  for (const end of ends) {
    if (used[end] === 1) continue
    const runs: Fragment[] = []
    for (let k = end; k >= 0 && used[k] === 0; k = from[k]!) {
      used[k] = 1
      const next = runs.at(-1)
      runs.push(next === undefined ? fragments[k]! : withoutNext(fragments[k]!, next))
    }
    for (const chain of freeParts(runs.reverse(), taken)) {
      const last = chain.at(-1)!
      taken.a.fill(1, chain[0]!.a, last.a + last.length)
      taken.b.fill(1, chain[0]!.b, last.b + last.length)
      chains.push(chain)
    }
  }
  return chains.sort((x, y) => x[0]!.a - y[0]!.a)
}

/** For each fragment the most that a chain up to it gains, and which fragment it follows there (-1 none). */
function bestBefore(fragments: readonly Fragment[]): { readonly gain: Float64Array; readonly from: Int32Array } {
  const gain = new Float64Array(fragments.length)
  const from = new Int32Array(fragments.length).fill(-1)
  for (let k = 0; k < fragments.length; k++) {
    const run = fragments[k]!
    gain[k] = run.length
    for (let p = k - 1; p >= 0 && p >= k - LOOK_BACK; p--) {
      const before = fragments[p]!
      const gapA = run.a - before.a - before.length
      const gapB = run.b - before.b - before.length
      if (gapA > WIDEST_GAP || gapB > WIDEST_GAP || run.b <= before.b || run.a <= before.a) continue
      // Runs that lie over each other by some words (a name said twice in the one text) are cut there.
      const over = Math.max(0, -gapA, -gapB)
      if (over >= run.length || over >= before.length) continue
      const sum = gain[p]! + run.length - over - GAP_COST * (Math.max(gapA, gapB) + over)
      if (sum > gain[k]! + 1e-9) {
        gain[k] = sum
        from[k] = p
      }
    }
  }
  return { gain, from }
}

/** A run without the words that the next one has too. */
function withoutNext(run: Fragment, next: Fragment): Fragment {
  const over = Math.max(0, run.a + run.length - next.a, run.b + run.length - next.b)
  return over === 0 ? run : { ...run, length: run.length - over }
}

/** The parts of a chain over which none lies yet, where enough of them is left. */
function freeParts(
  runs: readonly Fragment[],
  taken: { readonly a: Uint8Array; readonly b: Uint8Array },
): readonly Fragment[][] {
  const isFree = (run: Fragment, after: Fragment | undefined): boolean =>
    clear(taken.a, after === undefined ? run.a : after.a + after.length, run.a + run.length) &&
    clear(taken.b, after === undefined ? run.b : after.b + after.length, run.b + run.length)
  const parts: Fragment[][] = [[]]
  for (const run of runs) {
    const part = parts.at(-1)!
    if (isFree(run, part.at(-1))) part.push(run)
    else parts.push(isFree(run, undefined) ? [run] : [])
  }
  return parts.filter(
    part => part.reduce((sum, run) => sum + run.length, 0) >= LEAST_GAIN && part.some(run => run.length >= LEAST_RUN),
  )
}

function clear(taken: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (taken[i] === 1) return false
  return true
}
