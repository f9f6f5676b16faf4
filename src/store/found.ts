import type { Capture, Fact } from '../capture/types.ts'
import type { Kept } from './bytes/keep.ts'
import { addCaptures } from './captures.ts'
import type { Db } from './schema.ts'

/** A feed that is watched. Times are ISO 8601, UTC. */
export interface FeedState {
  readonly url: string
  /** The validators of its last answer that was read wholly (RFC 9110, 8.8). */
  readonly etag: string | null
  readonly lastModified: string | null
  readonly fetchedAt: string | null
  /** When it is asked again. */
  readonly due: string
  /** How often in a row it could not be had, and what was said the last time. */
  readonly failures: number
  readonly message: string | null
}

/** An entry of a feed: its address, and the article itself where the feed carries it. */
export interface FoundEntry {
  readonly url: string
  readonly host: string
  readonly facts: readonly Fact[]
  readonly capture: Capture | null
}

/** What became of an address: fetched, never to be fetched, or to be tried again when it is due. */
export type Outcome =
  | { readonly state: 'kept'; readonly captures: readonly Capture[]; readonly answered: string }
  | { readonly state: 'lost'; readonly message: string }
  | { readonly state: 'waiting'; readonly message: string; readonly due: string; readonly failures: number }

type Row = {
  readonly url: string
  readonly host: string
  readonly feed: string
  readonly state: string
  readonly facts?: readonly Fact[]
}

/** Adds an address that was never met. Gives whether it was not. */
async function insert(trx: Db, { facts = [], ...row }: Row, when: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('addresses')
    .values({ ...row, found_at: when, due: when, failures: 0, message: null, facts: JSON.stringify(facts) })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** `Watching.keepFeed`, inside the caller's transaction. */
export async function keepFeed(
  trx: Db,
  bytes: Kept,
  state: FeedState,
  entries: readonly FoundEntry[],
  when: string,
  tool: string,
): Promise<{ readonly found: number; readonly kept: number }> {
  let found = 0
  let kept = 0
  for (const { url, host, facts, capture } of entries) {
    // Addresses that `isnad add` fetched are there already.
    const there = await trx.selectFrom('captures').select('sha256').where('url', '=', url).executeTakeFirst()
    const row = { url, host, feed: state.url, state: capture === null && !there ? 'waiting' : 'kept', facts }
    if (!(await insert(trx, row, when))) continue
    found++
    if (capture !== null) kept += (await addCaptures(trx, bytes, [capture], when, tool)).added
  }
  const { url, etag, lastModified: last_modified, fetchedAt: fetched_at, due, failures, message } = state
  const row = { etag, last_modified, fetched_at, due, failures, message }
  await trx
    .insertInto('feeds')
    .values({ url, ...row })
    .onConflict(conflict => conflict.column('url').doUpdateSet(row))
    .execute()
  return { found, kept }
}

/** `Watching.settle`, inside the caller's transaction. */
export async function settle(
  trx: Db,
  bytes: Kept,
  url: string,
  outcome: Outcome,
  when: string,
  tool: string,
): Promise<void> {
  const { state } = outcome
  const message = state === 'kept' ? null : outcome.message
  const again = state === 'waiting' ? { due: outcome.due, failures: outcome.failures } : {}
  await trx
    .updateTable('addresses')
    .set({ state, message, ...again })
    .where('url', '=', url)
    .execute()
  if (state !== 'kept') return
  await addCaptures(trx, bytes, outcome.captures, when, tool)
  // Feeds name one article by several addresses that lead to it.
  if (outcome.answered === url) return
  const host = new URL(outcome.answered).host
  if (await insert(trx, { url: outcome.answered, host, feed: '', state }, when)) return
  await trx.updateTable('addresses').set({ state }).where('url', '=', outcome.answered).execute()
}
