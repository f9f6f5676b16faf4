/** Which figures of one origin are parts of another of its figures: "13 قتيلا، 10 في البلدة و3 في المخيم" gives 13, not 3. */

/** A figure as far as sums are concerned. `value` is null where it is "about" or a bound: such figures add up to nothing. */
export interface Summand {
  readonly value: number | null
  readonly article: string
}

/** Figures of one article that are tried as parts of a sum. */
const MOST = 12

/**
 * The positions of figures that are parts: two or three exact figures of one article, or all of them but one, whose sum is an exact figure of the
 * same origin, in that article or another. 10 and 3 beside 13; not 10 and 4, nor 10 in one article and 3 in another: those are revisions.
 */
export function partsAmong(figures: readonly Summand[]): Set<number> {
  const wholes = new Set(figures.flatMap(({ value }) => value ?? []))
  const byArticle = new Map<string, number[]>()
  figures.forEach(({ value, article }, i) => {
    if (value === null || value <= 0) return
    const list = byArticle.get(article)
    // A figure that is repeated in the article is one figure.
    if (list === undefined) byArticle.set(article, [i])
    else if (list.length < MOST && !list.some(j => figures[j]!.value === value)) list.push(i)
  })
  const parts = new Set<number>()
  for (const [article, list] of byArticle)
    for (const set of sets(list)) {
      const sum = set.reduce((total, i) => total + figures[i]!.value!, 0)
      if (!wholes.has(sum)) continue
      const values = new Set(set.map(i => figures[i]!.value))
      figures.forEach((one, i) => {
        if (one.article === article && values.has(one.value)) parts.add(i)
      })
    }
  return parts
}

/** All pairs and triples, all figures together, and all but one. */
function* sets(list: readonly number[]): Generator<readonly number[]> {
  for (let a = 0; a < list.length; a++)
    for (let b = a + 1; b < list.length; b++) {
      yield [list[a]!, list[b]!]
      for (let c = b + 1; c < list.length; c++) yield [list[a]!, list[b]!, list[c]!]
    }
  if (list.length > 3) {
    yield list
    for (let a = 0; a < list.length; a++) yield [...list.slice(0, a), ...list.slice(a + 1)]
  }
}
