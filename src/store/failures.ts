import type { InputFailure } from '../capture/types.ts'
import { failureOf, failureRow } from './rows.ts'
import type { Db } from './schema.ts'
import { summed } from './summed.ts'

/**
 * Writes down what could not be read, inside the caller's transaction. One failure an input: what is said now comes in the place of what was written down earlier,
 * and what was read since is no failure any more.
 *
 * @param read names of inputs that gave an article.
 */
export async function noteFailures(trx: Db, now: readonly InputFailure[], read: ReadonlySet<string>): Promise<void> {
  const rows = await trx.selectFrom('failures').select('data').orderBy('position').execute()
  if (rows.length === 0 && now.length === 0) return
  const named = new Set(now.map(failure => failure.input))
  const kept = rows.map(failureOf).filter(({ input }) => !named.has(input) && !read.has(input))
  if (now.length === 0 && kept.length === rows.length) return
  await summed(trx, async sum => {
    for (const { data } of rows) sum.take('failures', data)
    await trx.deleteFrom('failures').execute()
    const all = [...now, ...kept].sort((a, b) => byText(a.input, b.input) || byText(a.reason, b.reason)).map(failureRow)
    for (let at = 0; at < all.length; at += 250)
      await trx
        .insertInto('failures')
        .values(all.slice(at, at + 250))
        .execute()
    for (const { data } of all) sum.add('failures', data)
  })
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
