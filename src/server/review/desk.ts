/** Where reviews are stated over a store, and what became of each. */
import { makeReview } from '../../account/index.ts'
import type { Review, Reviewed } from '../../account/types.ts'
import type { Laid, Store } from '../../store/index.ts'
import type { StatementJson } from '../api/index.ts'
import { type Lay, layHere } from './lay.ts'
import { actsOf, NoStatement } from './statements.ts'

/** All reviews of a store, in the order in which they rule, with what became of them. */
export interface Stood extends Pick<Reviewed, 'outcomes' | 'disagreements'> {
  readonly reviews: readonly Review[]
}

export interface Desk {
  /** What stands now. */
  stood(): Promise<Stood>
  /**
   * States it under this name, and makes the account anew for what it touches. Gives the reviews that it made.
   *
   * @throws {NoStatement} with a sentence: nothing is stated then.
   */
  state(statement: StatementJson, author: string): Promise<{ readonly made: readonly Review[]; readonly stood: Stood }>
}

/**
 * @param layOver lays the reviews over the account; on this thread where nothing is said.
 * @param now the moment, ISO 8601.
 */
export function deskOf(
  store: Store,
  layOver: Lay = layHere(store),
  now: () => string = () => new Date().toISOString(),
): Desk {
  let held: { readonly key: string; readonly stood: Stood; readonly laid: Laid } | null = null
  /** One after the other: each goes on from what the one before laid. */
  let line: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = line.then(work)
    line = done.catch(() => {})
    return done
  }

  const keyOf = async (): Promise<string> => `${await store.hash()} ${await store.reviewCount()}`

  /** What was laid before is handed on: only what is new, and what it touches, is told anew. */
  async function lay(): Promise<Stood> {
    const reviews = await store.reviews()
    if (reviews.length === 0) return { reviews, outcomes: [], disagreements: [] }
    const laid = await layOver(held?.laid ?? null)
    const stood = { reviews, outcomes: laid.outcomes, disagreements: laid.disagreements }
    held = { key: await keyOf(), stood, laid }
    return stood
  }

  async function stood(): Promise<Stood> {
    if (held !== null && held.key === (await keyOf())) return held.stood
    return lay()
  }

  async function state(statement: StatementJson, author: string) {
    const acts = actsOf(statement, await store.partOf(statement.targets))
    const at = now()
    if (statement.action === 'undo') {
      const known = new Set((await store.reviews()).map(({ id }) => id))
      const missing = statement.targets.find(id => !known.has(id))
      if (missing !== undefined) throw new NoStatement(`There is no review ${missing}.`, 404)
    }
    const made = acts.map(act => {
      try {
        return makeReview(act, { author, at, ...(statement.note !== undefined && { note: statement.note }) })
      } catch (error) {
        throw new NoStatement((error as Error).message)
      }
    })
    await store.addReviews(made)
    return { made, stood: await lay() }
  }

  return { stood: () => inTurn(stood), state: (statement, author) => inTurn(() => state(statement, author)) }
}
