import type { Store } from '../../store/index.ts'
import { nap } from '../nap.ts'

/** How often a store is asked for more, in milliseconds: the longer nothing comes, the more rarely. */
const PAUSES = { least: 200, most: 2000 }

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Waits until there is a change after this number, or until the program is told to end (Ctrl-C, SIGTERM, a closed terminal); says whether there is one. */
export async function follow(store: Pick<Store, 'newestChange'>, after: number): Promise<boolean> {
  const told = new AbortController()
  const end = (): void => told.abort()
  for (const signal of SIGNALS) process.on(signal, end)
  try {
    for (let pause = PAUSES.least; !told.signal.aborted; pause = Math.min(PAUSES.most, pause * 1.5)) {
      if ((await store.newestChange()) > after) return true
      await nap(pause, told.signal)
    }
  } finally {
    for (const signal of SIGNALS) process.off(signal, end)
  }
  return false
}
