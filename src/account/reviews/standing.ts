import type { Review } from './types.ts'

export interface Standing {
  /** The reviews that nobody took back, in the order in which they came. */
  readonly reviews: readonly Review[]
  /** Of each that is taken back, by which review. */
  readonly undoneBy: ReadonlyMap<string, string>
}

/**
 * Which reviews stand: one that is undone does not, unless the undoing is undone itself. The order in which they came plays no part; an id is
 * a hash of what the review says, so no undoing can come before what it undoes.
 */
export function standing(reviews: readonly Review[]): Standing {
  const undoings = new Map<string, Review[]>()
  for (const review of reviews)
    if (review.action === 'undo') {
      const list = undoings.get(review.review)
      if (list === undefined) undoings.set(review.review, [review])
      else list.push(review)
    }
  const undoneBy = new Map<string, string>()
  const settled = new Set<string>()
  /** Settles one review after all that undo it; without recursion, since a chain of undoings may be as long as one likes. */
  function settle(first: Review): void {
    const open = [first]
    const begun = new Set<string>()
    while (open.length > 0) {
      const review = open.at(-1)!
      const by = undoings.get(review.id) ?? []
      const before = by.filter(one => !settled.has(one.id) && !begun.has(one.id))
      begun.add(review.id)
      if (before.length > 0) {
        open.push(...before)
        continue
      }
      open.pop()
      if (settled.has(review.id)) continue
      settled.add(review.id)
      const undoing = by.filter(one => !undoneBy.has(one.id)).map(one => one.id)
      if (undoing.length > 0) undoneBy.set(review.id, undoing.sort()[0]!)
    }
  }
  for (const review of reviews) settle(review)
  return { reviews: reviews.filter(review => !undoneBy.has(review.id)), undoneBy }
}
