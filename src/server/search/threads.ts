import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { QueryError, type Store, StoreError } from '../../store/index.ts'
import type { Answer, Ask } from './thread.ts'

/** Searches away from the thread that answers: SQLite works on the thread that asks it, which would answer nobody else meanwhile. */
export interface Searchers {
  readonly search: Store['search']
  /** Begins the threads; they are ready when this is. The first search does it by itself. */
  begin(): Promise<void>
  close(): Promise<void>
}

/** How long a search may wait and take, in milliseconds. */
const PATIENCE = 60_000

/** More would only hold more tables: a search keeps a processor busy. */
const MOST_THREADS = 2

const THREAD = fileURLToPath(new URL('./thread.js', import.meta.url))

/**
 * Threads over the same file, begun with the first search. Until they are ready, which takes a second or two, the store itself is asked; where the program is not built, always.
 *
 * @param threads how many search at once.
 * @returns null for a store that no file is: its database works by itself.
 */
export function openSearchers(
  store: Store,
  threads = Math.min(MOST_THREADS, availableParallelism()),
  thread = THREAD,
): Searchers | null {
  const { file } = store
  if (file === null || threads < 1 || !existsSync(thread)) return null
  let pool: Promise<import('tinypool').Tinypool> | null = null
  let beginning: Promise<void> | null = null
  let ready = false
  let closed = false
  const open = async () => {
    const { Tinypool } = await import('tinypool')
    return new Tinypool({ filename: thread, runtime: 'worker_threads', minThreads: threads, maxThreads: threads })
  }
  const run = async (ask: Ask): Promise<Answer> => {
    pool ??= open()
    return (await pool).run(ask, { signal: AbortSignal.timeout(PATIENCE) })
  }
  /** A search that finds nothing loads the tables and opens the file. */
  const begin = async (): Promise<void> => {
    const nothing: Ask = { file, query: '', limit: 1, cursor: null, options: undefined }
    await Promise.all(Array.from({ length: threads }, () => run(nothing)))
    ready = true
  }
  return {
    async search(query, limit, cursor, options) {
      if (!closed) beginning ??= begin()
      // A thread that cannot begin is no matter of this search.
      beginning?.catch(() => {})
      if (!ready || closed) return store.search(query, limit, cursor, options)
      let answer: Answer
      try {
        answer = await run({ file, query, limit, cursor, options })
      } catch (error) {
        if ((error as Error).name !== 'AbortError') throw error
        throw new StoreError('A search took too long, or more is asked than can be answered; try again in a moment.', {
          busy: true,
        })
      }
      if ('page' in answer) return answer.page
      if ('refused' in answer) throw new QueryError(answer.refused)
      throw new StoreError(answer.failed, answer)
    },
    begin: () => {
      beginning ??= begin()
      return beginning
    },
    async close() {
      closed = true
      await (await pool?.catch(() => null))?.destroy()
    },
  }
}
