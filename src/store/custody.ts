/** The log of the store: what was done, when, in rows of which each carries a hash over itself and the one before, so that no row can be changed, taken out or put in between unseen. */
import { createHash } from 'node:crypto'
import type { Db } from './schema.ts'

/** A row of the log. */
export interface LogEntry {
  readonly id: number
  /** ISO 8601, as the caller said it. */
  readonly at: string
  /** `capture`: bytes came in. `again`: bytes that are there were met at another place. `add`: how many came in one go. `stamp`: what a time-stamping authority said of a hash of before. */
  readonly action: string
  /** What was done, as JSON with its keys in this program's order. */
  readonly data: string
  /** What it is about, for finding: the SHA-256 of a capture, or null. */
  readonly ref: string | null
  /** SHA-256, lower-case hex, over the hash before and this row's fields (`hashOfEntry`). */
  readonly hash: string
}

/** What the first row of a log stands on. */
export const BEGINNING = '0'.repeat(64)

/**
 * The hash of a row: SHA-256 over the UTF-8 bytes of the hash before, `at`, `action` and `data`, each ended by a line feed. Anybody can compute it
 * again with `sha256sum`: docs/evidence.md shows how.
 */
export function hashOfEntry(before: string, { at, action, data }: Pick<LogEntry, 'at' | 'action' | 'data'>): string {
  return createHash('sha256').update(`${before}\n${at}\n${action}\n${data}\n`).digest('hex')
}

/** Appends rows, in this order, inside the caller's transaction. */
export async function appendLog(
  trx: Db,
  rows: readonly Pick<LogEntry, 'at' | 'action' | 'data' | 'ref'>[],
): Promise<void> {
  if (rows.length === 0) return
  const last = await trx.selectFrom('log').select(['id', 'hash']).orderBy('id', 'desc').limit(1).executeTakeFirst()
  let { id, hash } = last ?? { id: 0, hash: BEGINNING }
  for (const row of rows) {
    hash = hashOfEntry(hash, row)
    // Numbered here: a database that hands out numbers leaves gaps where a transaction did not come through.
    await trx
      .insertInto('log')
      .values({ id: ++id, ...row, hash })
      .execute()
  }
}

/** The hash of the newest row: who writes it down elsewhere can tell later that nothing before it was changed. */
export async function headOf(trx: Db): Promise<string> {
  const row = await trx.selectFrom('log').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.hash ?? BEGINNING
}

/** What is wrong with a log, a sentence each, at the first row that breaks the chain; empty where it holds. `entries` in the order of their numbers. */
export function checkLog(entries: readonly LogEntry[]): string[] {
  let before = BEGINNING
  for (const entry of entries) {
    if (hashOfEntry(before, entry) !== entry.hash)
      return [
        `Row ${entry.id} of the log (${entry.at}, ${entry.action}) does not carry the hash of what it says after the row before it: the log was changed there`,
      ]
    before = entry.hash
  }
  return []
}
