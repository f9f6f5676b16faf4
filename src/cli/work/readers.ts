import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { InputFailure } from '../../capture/types.ts'
import type { ReadArticle } from '../../store/index.ts'
import read, { type Task } from './thread.ts'

/** What could not be read for a reason that is no word about it: its thread ended, or said nothing for too long. */
export interface Stuck {
  readonly stuck: string
}

/** Reads captures and finds what they claim, on as many threads as there are processors. */
export interface Readers {
  read(task: Task): Promise<ReadArticle | InputFailure | Stuck>
  close(): Promise<void>
}

export interface ReadersOptions {
  /** 1 for this thread alone. */
  readonly threads?: number
  /** How long one task may take, in milliseconds; by its length where nothing is said. */
  readonly patience?: number
  /** So many are read on this thread before others are begun: a thread loads all tables. */
  readonly first?: number
}

/** Seconds. The slowest texts that there are take a few of them a megabyte. */
const PATIENCE = { least: 120, perByte: 0.0001 } as const
const FIRST = 40
/** What one thread may take, in MB: the longest text that is read takes 2.7 GB. ISNAD_THREAD_MEMORY in the environment says another. */
const MEMORY = Number(process.env.ISNAD_THREAD_MEMORY) || 4096

const THREAD = fileURLToPath(new URL('./thread.js', import.meta.url))

/** Threads are begun when they are needed, and only where the program is built. */
export function openReaders({
  threads = availableParallelism(),
  patience,
  first = FIRST,
}: ReadersOptions = {}): Readers {
  const here = threads <= 1 || !existsSync(THREAD)
  let count = 0
  let pool: Promise<import('tinypool').Tinypool> | null = null
  const begin = async () => {
    const { Tinypool } = await import('tinypool')
    return new Tinypool({
      filename: THREAD,
      runtime: 'worker_threads',
      minThreads: threads,
      maxThreads: threads,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    })
  }
  return {
    async read(task) {
      if (here || count++ < first) return read(task)
      pool ??= begin()
      const length = 'article' in task ? 2 * task.article.text.length : task.capture.bytes.length
      const limit = patience ?? 1000 * Math.ceil(PATIENCE.least + PATIENCE.perByte * length)
      try {
        return (await (await pool).run(task, { signal: AbortSignal.timeout(limit) })) as ReadArticle | InputFailure
      } catch (error) {
        const { name, message } = error as Error
        return { stuck: name === 'AbortError' ? `it was not read in ${limit / 1000} seconds` : message }
      }
    },
    close: async () => void (await (await pool)?.destroy()),
  }
}

/** `openReaders`, closed whatever happens. */
export async function withReaders<T>(options: ReadersOptions, use: (readers: Readers) => Promise<T>): Promise<T> {
  const readers = openReaders(options)
  try {
    return await use(readers)
  } finally {
    await readers.close()
  }
}
