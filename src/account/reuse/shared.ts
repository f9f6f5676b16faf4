import type { Copy } from '../types.ts'

/** Answers whether text of two articles is the same text. */
export interface Reuse {
  /** Whether two stretches, one in each article, stand in text that the articles share: at least half of the first, and some of the second. */
  readonly shared: (a: string, aStart: number, aEnd: number, b: string, bStart: number, bEnd: number) => boolean
  /** Articles that share text with this one. */
  readonly partners: (article: string) => readonly string[]
  /** What this article carries of others. */
  readonly copiesOf: (article: string) => readonly Copy[]
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
  const carried = new Map<string, Copy[]>()
  for (const copy of copies) {
    const list = carried.get(copy.article)
    if (list === undefined) carried.set(copy.article, [copy])
    else list.push(copy)
  }
  return {
    copiesOf: article => carried.get(article) ?? [],
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
