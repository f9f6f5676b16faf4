import type { Capture, Fact } from '../capture/types.ts'
import type { Kept } from './bytes/keep.ts'
import { type FeedHealth, feedsIn } from './feeds.ts'
import { type FeedState, type FoundEntry, keepFeed, type Outcome, settle } from './found.ts'
import type { Db } from './schema.ts'
import type { Page } from './types.ts'

/** An address that is to be fetched. */
export interface WaitingAddress {
  readonly url: string
  readonly feed: string
  readonly failures: number
  readonly facts: readonly Fact[]
}

/** When a host may be asked again, and how often in a row it could not be had. */
export interface HostState {
  readonly free: string
  readonly failures: number
}

/**
 * What `isnad watch` remembers. Every method is one transaction, and what belongs together is written together, so that a program killed at any point
 * goes on where it stopped: an address is either still waiting, or its capture is there.
 */
export interface Watching {
  feed(url: string): Promise<FeedState | null>
  /** The feeds and how each is, those in trouble first. */
  feeds(limit: number, cursor: string | null): Promise<Page<FeedHealth>>
  /** Writes a feed's state with the entries that it names: those that were never met wait to be fetched, or are kept with what the feed carries. */
  keepFeed(
    state: FeedState,
    entries: readonly FoundEntry[],
    when: string,
    tool: string,
  ): Promise<{ readonly found: number; readonly kept: number }>
  /** The hosts that have addresses due now and may be asked, sorted. */
  hostsDue(now: string): Promise<readonly string[]>
  /** The address of this host that has waited longest and is due, or null. */
  nextOf(host: string, now: string): Promise<WaitingAddress | null>
  /** Writes what became of an address. */
  settle(url: string, outcome: Outcome, when: string, tool: string): Promise<void>
  /** When the next address may be fetched; null where none waits. */
  nextDue(): Promise<string | null>
  host(host: string): Promise<HostState | null>
  setHost(host: string, state: HostState): Promise<void>
  robots(origin: string): Promise<{ readonly at: string; readonly body: string | null } | null>
  setRobots(origin: string, at: string, body: string | null): Promise<void>
}

export function watchingOn(
  read: <T>(work: (trx: Db) => Promise<T>) => Promise<T>,
  write: <T>(work: (trx: Db) => Promise<T>) => Promise<T>,
  keep: (captures: readonly Capture[]) => Promise<Kept>,
): Watching {
  const waiting = (trx: Db) =>
    trx
      .selectFrom('addresses')
      .leftJoin('hosts', 'hosts.host', 'addresses.host')
      .where('addresses.state', '=', 'waiting')
  return {
    feeds: (limit, cursor) => read(trx => feedsIn(trx, limit, cursor)),
    feed: url =>
      read(async trx => {
        const row = await trx.selectFrom('feeds').selectAll().where('url', '=', url).executeTakeFirst()
        if (!row) return null
        const { last_modified: lastModified, fetched_at: fetchedAt, ...rest } = row
        return { ...rest, lastModified, fetchedAt }
      }),
    async keepFeed(state, entries, when, tool) {
      const kept = await keep(entries.flatMap(({ capture }) => (capture === null ? [] : [capture])))
      return write(trx => keepFeed(trx, kept, state, entries, when, tool))
    },
    hostsDue: now =>
      read(async trx => {
        const rows = await waiting(trx)
          .select('addresses.host')
          .distinct()
          .where('addresses.due', '<=', now)
          .where(eb => eb.or([eb('hosts.free', 'is', null), eb('hosts.free', '<=', now)]))
          .orderBy('addresses.host')
          .execute()
        return rows.map(({ host }) => host)
      }),
    nextOf: (host, now) =>
      read(async trx => {
        const row = await waiting(trx)
          .select(['addresses.url', 'addresses.feed', 'addresses.failures', 'addresses.facts'])
          .where('addresses.host', '=', host)
          .where('addresses.due', '<=', now)
          .where(eb => eb.or([eb('hosts.free', 'is', null), eb('hosts.free', '<=', now)]))
          .orderBy('addresses.due')
          .orderBy('addresses.id')
          .limit(1)
          .executeTakeFirst()
        return row === undefined ? null : { ...row, facts: JSON.parse(row.facts) as readonly Fact[] }
      }),
    async settle(url, outcome, when, tool) {
      const kept = await keep(outcome.state === 'kept' ? outcome.captures : [])
      return write(trx => settle(trx, kept, url, outcome, when, tool))
    },
    nextDue: () =>
      read(async trx => {
        // The later of the two times of each address decides; the earliest of those is wanted.
        const rows = await waiting(trx)
          .select(['addresses.host', 'hosts.free'])
          .select(eb => eb.fn.min('addresses.due').as('due'))
          .groupBy(['addresses.host', 'hosts.free'])
          .execute()
        const times = rows.map(({ due, free }) => (free !== null && free > due ? free : due)).sort()
        return times[0] ?? null
      }),
    host: host =>
      read(async trx => {
        const row = await trx
          .selectFrom('hosts')
          .select(['free', 'failures'])
          .where('host', '=', host)
          .executeTakeFirst()
        return row ?? null
      }),
    setHost: (host, state) =>
      write(async trx => {
        await trx
          .insertInto('hosts')
          .values({ host, ...state })
          .onConflict(conflict => conflict.column('host').doUpdateSet({ ...state }))
          .execute()
      }),
    robots: origin =>
      read(async trx => {
        const row = await trx
          .selectFrom('robots')
          .select(['at', 'body'])
          .where('origin', '=', origin)
          .executeTakeFirst()
        return row ?? null
      }),
    setRobots: (origin, at, body) =>
      write(async trx => {
        // A text in the store holds no NUL.
        const row = { at, body: body?.replaceAll('\0', '\ufffd') ?? null }
        await trx
          .insertInto('robots')
          .values({ origin, ...row })
          .onConflict(conflict => conflict.column('origin').doUpdateSet(row))
          .execute()
      }),
  }
}
