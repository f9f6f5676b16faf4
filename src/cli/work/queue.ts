/** Work that many machines share: a queue in the PostgreSQL database of the store, by pg-boss. */
import PgBoss from 'pg-boss'
import { reckoning } from '../../account/index.ts'
import type { Store, StoredCapture } from '../../store/index.ts'
import { asideFailure, goneFailure, readOrSetAside } from '../adding.ts'
import { nap } from '../nap.ts'
import type { Done } from './here.ts'
import type { Readers } from './readers.ts'
import { makeTurns } from './turns.ts'

/** The schema that the queue has for itself. */
const SCHEMA = 'isnad_jobs'
const READ = 'read'
const PLACE = 'place'
/** Where a capture goes that took its worker down several times. */
const ASIDE = 'aside'

export interface QueueOptions {
  /** `postgres://…` */
  readonly address: string
  /** Captures that are read at a time. */
  readonly together: number
  /** How long a worker may say nothing before others take what it had, in seconds. */
  readonly silence?: number
  /** End when nothing is left to do. */
  readonly once: boolean
  readonly signal: AbortSignal
  /** The time, ISO 8601. */
  readonly now: () => string
  readonly told: (done: Done) => void
}

/** What a worker that was killed had is taken after so many seconds. */
const SILENCE = 300
/** How often the queue is asked, and what is unread looked for, in seconds. */
const POLL = 0.5
const SWEEP = 5
/** How many workers may end over one capture before it is set aside. */
const TRIES = 5
/** Captures that are put into the queue at a time. */
const PART = 500
/** How often a queue is made that another worker makes at once. */
const QUEUE_TRIES = 10
/** How long one job places, in milliseconds, before others have their turn. */
const PLACING = 20_000

/**
 * Takes part in the work of a store until it is told to end. What is to be done stands in the store itself: captures without an article, articles that wait to be placed.
 * The queue only shares it out, and each job may be done twice: a job that is lost is made anew.
 */
export async function workInQueue(store: Store, readers: Readers, options: QueueOptions): Promise<void> {
  const { address, together, silence = SILENCE, once, signal, now, told } = options
  const boss = new PgBoss({
    connectionString: address,
    application_name: 'isnad work',
    schema: SCHEMA,
    max: 4,
    schedule: false,
    maintenanceIntervalSeconds: Math.max(1, Math.min(30, Math.floor(silence / 3))),
  })
  let broken: Error | null = null
  boss.on('error', error => {
    broken = error
  })
  // What asks the store at once holds everything else up: nothing else of this process may have begun to write.
  const turn = makeTurns()
  const growing = store.growing(reckoning)

  /** Captures that were found without their bytes: the next worker looks again. */
  const gone = new Set<string>()

  /** A capture that is to be read. */
  async function unread(sha256: string): Promise<StoredCapture | null> {
    const capture = await store.capture(sha256)
    if (capture === null || (await store.hasArticle(sha256))) return null
    if (!('gone' in capture)) return capture
    const failure = goneFailure(capture)
    gone.add(sha256)
    await turn(() => store.noteFailures([failure], new Set()))
    told({ read: 0, placed: 0, said: [failure.message] })
    return null
  }

  async function read(sha256: string): Promise<void> {
    const capture = await unread(sha256)
    if (capture === null) return
    const article = await readOrSetAside(store, readers, capture, now, {})
    await turn(async () => {
      if ('claims' in article) {
        const added = await store.addArticles([article])
        told({ read: added, placed: 0, said: [] })
      } else {
        await store.noteFailures([article], new Set())
        told({ read: 0, placed: 0, said: [article.message] })
      }
    })
    await boss.send(PLACE, {}, { singletonKey: PLACE })
  }

  async function place(): Promise<void> {
    const until = Date.now() + PLACING
    for (;;) {
      const placed = await turn(() => growing.place(now()))
      if (placed > 0) told({ read: 0, placed, said: [] })
      if (placed === 0 || signal.aborted) return
      if (Date.now() > until) return void (await boss.send(PLACE, {}, { singletonKey: PLACE, startAfter: 1 }))
    }
  }

  /** A worker ended while it read this one, again and again. It would take this one down too: nobody reads it by himself any more, and that is written down. */
  async function last(sha256: string): Promise<void> {
    const capture = await unread(sha256)
    if (capture === null) return
    const why = 'its worker ended each time'
    await turn(async () => {
      await store.setAside(sha256, TRIES, why, now())
      await store.noteFailures([asideFailure(capture, TRIES, why)], new Set())
    })
  }

  /** Puts into the queue what is unread. Gives how much. */
  async function sweep(): Promise<number> {
    let count = 0
    for (let after = ''; ; ) {
      const some = await store.unread(after, PART)
      const there = some.filter(sha256 => !gone.has(sha256))
      count += there.length
      if (there.length > 0)
        await boss.insert(there.map(sha256 => ({ name: READ, data: { sha256 }, singletonKey: sha256 })))
      if (some.length < PART) break
      after = some.at(-1)!
    }
    const waiting = await turn(() => growing.waiting())
    if (waiting > 0) await boss.send(PLACE, {}, { singletonKey: PLACE })
    return count + waiting
  }

  const sha = (job: { readonly data: unknown }): string => String((job.data as { sha256?: unknown }).sha256)
  const polling = { pollingIntervalSeconds: POLL }
  /** Each job stands alone: one that goes wrong takes no other with it. */
  const each = (name: string, work: (sha256: string) => Promise<void>) => async (jobs: PgBoss.Job[]) => {
    await Promise.all(
      jobs.map(job => work(sha(job)).catch(error => boss.fail(name, job.id, { message: (error as Error).message }))),
    )
  }
  try {
    await boss.start()
    const how = { policy: 'stately' as const, retryLimit: TRIES - 1, retryDelay: 1, expireInSeconds: silence }
    await makeQueue(boss, { name: ASIDE, ...how }, signal)
    await makeQueue(boss, { name: READ, ...how, deadLetter: ASIDE }, signal)
    await makeQueue(boss, { name: PLACE, ...how, retryLimit: 1000 }, signal)
    await boss.work(READ, { ...polling, batchSize: together }, each(READ, read))
    await boss.work(ASIDE, { ...polling, batchSize: 1 }, each(ASIDE, last))
    await boss.work(PLACE, { ...polling, batchSize: 1 }, place)
    for (let left = await sweep(); !signal.aborted && !(once && left === 0); left = await sweep())
      await nap(1000 * (once ? 1 : SWEEP), signal)
    if (broken !== null && !signal.aborted && once) throw broken
  } finally {
    await boss.stop({ graceful: true, wait: true, timeout: 30_000 })
    growing.close()
  }
}

/**
 * Makes a queue where there is none. Of workers that begin at once on a new database, each makes tables that the others wait for: PostgreSQL ends all but one ("deadlock detected"), and
 * these then find the queue there.
 */
async function makeQueue(boss: PgBoss, queue: PgBoss.Queue, signal: AbortSignal): Promise<void> {
  for (let tries = 1; (await boss.getQueue(queue.name)) === null; tries++)
    try {
      return await boss.createQueue(queue.name, queue)
    } catch (error) {
      if (tries === QUEUE_TRIES) throw error
      await nap(100 * tries, signal)
    }
}
