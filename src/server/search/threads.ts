import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { QueryError, type Store, StoreError } from '../../store/index.ts'
import type { Answer, Ask } from './thread.ts'

/** Searches away from the thread that answers: SQLite works on the thread that asks it, which would answer nobody else meanwhile. */
export interface Searchers {
  readonly search: Store['search']
  close(): Promise<void>
}

/** How long a search may wait and take, in milliseconds. */
const PATIENCE = 60_000

const THREAD = fileURLToPath(new URL('./thread.js', import.meta.url))

/**
 * Threads over the same file, begun with the first search. Until they are ready, which takes a second or two, the store itself is asked; where the program is not built, always.
 *
 * @param threads how many search at once.
 * @returns null for a store that no file is: its database works by itself.
 */
export function openSearchers(store: Store, threads = THREADS, thread = THREAD): Searchers | null {
  const { file } = store
  if (file === null || threads < 1 || !existsSync(thread)) return null
  let pool: Promise<import('tinypool').Tinypool> | null = null
  let ready = false
  let closed = false
  const run = async (ask: Ask): Promise<Answer> => {
    const asked = await pool!
    return asked.run(ask, { signal: AbortSignal.timeout(PATIENCE) })
  }
  const begin = async () => {
    const { Tinypool } = await import('tinypool')
    return new Tinypool({
      filename: thread,
      runtime: 'worker_threads',
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: 1,
    })
  }
  /** A search that finds nothing loads the tables and opens the file. */
  const warm = async (): Promise<void> => {
    pool = begin()
    const nothing: Ask = { file, query: '', limit: 1, cursor: null, options: undefined }
    await Promise.all(Array.from({ length: threads }, () => run(nothing)))
    ready = true
  }
  return {
    async search(query, limit, cursor, options) {
      if (pool === null && !closed) warm().catch(() => {})
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
    async close() {
      closed = true
      await (await pool?.catch(() => null))?.destroy()
    },
  }
}

/** One beside the thread that answers. */
const THREADS = Number(process.env.SEARCH_THREADS ?? 1)
