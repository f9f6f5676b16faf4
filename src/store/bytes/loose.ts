import type { Db } from '../schema.ts'
import type { Bytes, Lying } from './types.ts'

/** How many lie in the place of which no row speaks, and how many of them were taken away. */
export interface Loose {
  readonly found: number
  readonly removed: number
}

/** Names that are looked up at a time. */
const AT_A_TIME = 250

/**
 * Counts what lies in the place for bytes of which no row speaks: a program was ended between the bytes and the row.
 *
 * @param before takes away those written before this moment (milliseconds since 1970); null takes away none. A writer may be at work on the younger ones.
 */
export async function looseIn(
  bytes: Bytes,
  read: <T>(work: (trx: Db) => Promise<T>) => Promise<T>,
  write: <T>(work: (trx: Db) => Promise<T>) => Promise<T>,
  before: number | null,
): Promise<Loose> {
  await bytes.check()
  let found = 0
  let removed = 0
  let some: Lying[] = []
  const look = async (): Promise<void> => {
    const loose = await read(trx => unclaimed(trx, some))
    some = []
    found += loose.length
    const old = loose.filter(({ written }) => before !== null && written < before)
    if (old.length === 0) return
    // A writer that counts on bytes that were there looks again in its own transaction; this one sees its rows, or it sees that they are gone.
    await write(async trx => {
      const still = await unclaimed(trx, old)
      await bytes.remove(still)
      removed += still.length
    })
  }
  for await (const one of bytes.list()) {
    some.push(one)
    if (some.length >= AT_A_TIME) await look()
  }
  await look()
  return { found, removed }
}

async function unclaimed(trx: Db, some: readonly Lying[]): Promise<Lying[]> {
  const names = some.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]))
  if (names.length === 0) return [...some]
  const claimed = new Set<string>()
  for (const table of ['captures', 'originals'] as const) {
    const rows = await trx
      .selectFrom(table as 'captures')
      .select('sha256')
      .where('sha256', 'in', names)
      .execute()
    for (const { sha256 } of rows) claimed.add(sha256)
  }
  return some.filter(({ sha256 }) => sha256 === null || !claimed.has(sha256))
}
