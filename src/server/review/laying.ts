import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { StoreError } from '../../store/index.ts'
import type { Lay } from './lay.ts'
import type { Answer, Ask } from './thread.ts'

/** Lays reviews away from the thread that answers, which would answer nobody else meanwhile. */
export interface Laying {
  readonly lay: Lay
  /** Begins the thread, once: loading the tables takes a second or two. The first laying does it by itself; what goes wrong is told by that. */
  begin(): void
  close(): Promise<void>
}

const THREAD = fileURLToPath(new URL('./thread.js', import.meta.url))

/**
 * A thread over the same store, begun when it is first needed.
 *
 * @param address of the store; null where it is not known.
 * @returns null where there is no address, or the program is not built.
 */
export function openLaying(address: string | null, thread = THREAD): Laying | null {
  if (address === null || !existsSync(thread)) return null
  let pool: Promise<import('tinypool').Tinypool> | null = null
  const open = async () => {
    const { Tinypool } = await import('tinypool')
    return new Tinypool({ filename: thread, runtime: 'worker_threads', minThreads: 1, maxThreads: 1 })
  }
  const run = async (ask: Ask): Promise<Answer> => {
    pool ??= open()
    return (await pool).run(ask)
  }
  return {
    async lay(before) {
      const answer = await run({ address, before })
      if ('failed' in answer) throw new StoreError(answer.failed, answer)
      return answer.laid!
    },
    begin() {
      if (pool === null) run({ address, before: null, begin: true }).catch(() => {})
    },
    close: async () => (await pool?.catch(() => null))?.destroy(),
  }
}
