import { byText } from './ids.ts'
import type { Reading } from './reading.ts'
import type { Copy } from './types.ts'

/** Words in a shingle. Five running words are seldom the same by chance; four are, in datelines and titles of office. */
const SHINGLE = 5
/** An article carries another's text when this share of its body stands there … */
const SHARE = 0.3
/** … or when one stretch of this many words does. */
const LONG_PASSAGE = 25
/** Fewer shared shingles than this can be neither. */
const FEWEST_SHINGLES = 6
/** A shingle in more articles than this is paired with its nearest neighbours only: boilerplate must not cost the square of the corpus. */
const CROWD = 48
/** Within one article, a shingle that stands more often than this is no anchor. */
const REPEATS = 8

interface Postings {
  readonly article: number[]
  readonly word: number[]
}

/**
 * Finds which articles carry text of which others: five-word shingles over the bodies, an inverted index, then the longest common
 * runs of each pair that shares enough. `readings` in the order of the account. Linear in the words of the corpus, but for pairs that do
 * share text.
 */
export function findCopies(readings: readonly Reading[]): Copy[] {
  const ids = new Map<string, number>()
  const texts = readings.map(reading =>
    Uint32Array.from(reading.body, word => {
      let id = ids.get(word.folded)
      if (id === undefined) {
        id = ids.size
        ids.set(word.folded, id)
      }
      return id
    }),
  )
  const index = new Map<number, Postings>()
  texts.forEach((text, article) => {
    for (let i = 0; i + SHINGLE <= text.length; i++) {
      const key = shingle(text, i)
      const postings = index.get(key)
      if (postings === undefined) index.set(key, { article: [article], word: [i] })
      else {
        postings.article.push(article)
        postings.word.push(i)
      }
    }
  })
  const shared = new Map<number, number>()
  for (const postings of index.values()) {
    if (postings.article.length < 2) continue
    const inArticles = distinct(postings.article)
    for (let i = 0; i < inArticles.length; i++)
      for (let j = i + 1; j < inArticles.length && j <= i + CROWD; j++) {
        const pair = inArticles[i]! * readings.length + inArticles[j]!
        shared.set(pair, (shared.get(pair) ?? 0) + 1)
      }
  }
  const copies: Copy[] = []
  const pairs = [...shared].filter(([, count]) => count >= FEWEST_SHINGLES).map(([pair]) => pair)
  // Pairs in order of their first article: its shingles are looked up once for all its partners.
  pairs.sort((a, b) => a - b)
  for (const pair of pairs) {
    const a = Math.floor(pair / readings.length)
    const b = pair % readings.length
    const runs = commonRuns(texts[a]!, texts[b]!)
    const words = runs.reduce((sum, run) => sum + run.length, 0)
    const longest = runs.reduce((most, run) => Math.max(most, run.length), 0)
    for (const [here, there, turned] of [
      [a, b, false],
      [b, a, true],
    ] as const) {
      const share = Math.min(1, words / texts[here]!.length)
      if (share < SHARE && longest < LONG_PASSAGE) continue
      const passages = runs
        .map(run => ({
          here: spanOf(readings[here]!, turned ? run.b : run.a, run.length),
          there: spanOf(readings[there]!, turned ? run.a : run.b, run.length),
        }))
        .sort((x, y) => x.here.start - y.here.start)
      copies.push({ article: readings[here]!.article.id, of: readings[there]!.article.id, share, passages })
    }
  }
  const order = new Map(readings.map((reading, i) => [reading.article.id, i]))
  return copies.sort(
    (x, y) =>
      order.get(x.article)! - order.get(y.article)! || order.get(x.of)! - order.get(y.of)! || byText(x.of, y.of),
  )
}

/** A 53-bit key of five words: two 32-bit hashes, mixed. Unlike shingles with one key are sorted out when runs are compared word by word. */
function shingle(text: Uint32Array, at: number): number {
  let high = 0x811c9dc5
  let low = 0x9e3779b9
  for (let i = at; i < at + SHINGLE; i++) {
    high = Math.imul(high ^ text[i]!, 0x01000193)
    low = Math.imul(low ^ (text[i]! + 0x7f4a7c15), 0x85ebca6b)
    low ^= low >>> 13
  }
  return (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff)
}

function distinct(sorted: readonly number[]): number[] {
  return sorted.filter((value, i) => value !== sorted[i - 1])
}

interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Common runs of at least a shingle, longest first, none overlapping another on either side; in the order of `a`. */
function commonRuns(a: Uint32Array, b: Uint32Array): Run[] {
  const anchors = new Map<number, number[]>()
  for (let i = 0; i + SHINGLE <= b.length; i++) {
    const key = shingle(b, i)
    const at = anchors.get(key)
    if (at === undefined) anchors.set(key, [i])
    else if (at.length < REPEATS) at.push(i)
  }
  const candidates: Run[] = []
  /** Diagonals (b - a) already covered up to this word of a: a run is grown once, not at each of its words. */
  const covered = new Map<number, number>()
  for (let i = 0; i + SHINGLE <= a.length; i++)
    for (const j of anchors.get(shingle(a, i)) ?? []) {
      if ((covered.get(j - i) ?? 0) > i) continue
      let length = 0
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++
      if (length < SHINGLE) continue
      covered.set(j - i, i + length)
      candidates.push({ a: i, b: j, length })
    }
  candidates.sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)
  const takenA = new Uint8Array(a.length)
  const takenB = new Uint8Array(b.length)
  const runs: Run[] = []
  for (const run of candidates) {
    const free = longestFree(run, takenA, takenB)
    if (free === null) continue
    takenA.fill(1, free.a, free.a + free.length)
    takenB.fill(1, free.b, free.b + free.length)
    runs.push(free)
  }
  return runs.sort((x, y) => x.a - y.a)
}

/** The longest part of a run that no longer run has taken on either side, or null when none of a shingle's length is left. */
function longestFree(run: Run, takenA: Uint8Array, takenB: Uint8Array): Run | null {
  let best: Run | null = null
  let from = 0
  for (let i = 0; i <= run.length; i++) {
    if (i < run.length && takenA[run.a + i] === 0 && takenB[run.b + i] === 0) continue
    if (i - from >= SHINGLE && i - from > (best?.length ?? 0))
      best = { a: run.a + from, b: run.b + from, length: i - from }
    from = i + 1
  }
  return best
}

function spanOf(reading: Reading, from: number, length: number): { readonly start: number; readonly end: number } {
  return { start: reading.body[from]!.start, end: reading.body[from + length - 1]!.end }
}

/** Answers whether text of two articles is the same text. */
export interface Reuse {
  /** Whether two stretches, one in each article, stand in text that the articles share: at least half of the first, and some of the second. */
  readonly shared: (a: string, aStart: number, aEnd: number, b: string, bStart: number, bEnd: number) => boolean
  /** Articles that share text with this one. */
  readonly partners: (article: string) => readonly string[]
}

type Passage = Copy['passages'][number]

/** Answers questions about copies: built once; an answer takes time in the passages that a stretch meets, found by halving. */
export function reuseOf(copies: readonly Copy[]): Reuse {
  const of = new Map<string, Map<string, readonly Passage[]>>()
  const note = (a: string, b: string, passages: () => readonly Passage[]): void => {
    let map = of.get(a)
    if (map === undefined) {
      map = new Map()
      of.set(a, map)
    }
    if (!map.has(b)) map.set(b, passages())
  }
  for (const copy of copies) note(copy.article, copy.of, () => copy.passages)
  for (const copy of copies)
    note(copy.of, copy.article, () =>
      copy.passages
        .map(({ here, there }) => ({ here: there, there: here }))
        .sort((x, y) => x.here.start - y.here.start),
    )
  return {
    partners: article => [...(of.get(article)?.keys() ?? [])],
    shared(a, aStart, aEnd, b, bStart, bEnd) {
      const passages = of.get(a)?.get(b)
      if (passages === undefined) return false
      // Passages do not overlap: the first that ends after the start of the stretch is the first that can meet it.
      let [low, high] = [0, passages.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (passages[middle]!.here.end <= aStart) low = middle + 1
        else high = middle
      }
      let covered = 0
      let met = false
      for (let i = low; i < passages.length && passages[i]!.here.start < aEnd; i++) {
        const { here, there } = passages[i]!
        covered += Math.min(here.end, aEnd) - Math.max(here.start, aStart)
        if (there.start < bEnd && there.end > bStart) met = true
      }
      return met && covered * 2 >= aEnd - aStart
    },
  }
}
