/** A process of its own that adds inputs for the server: what a hostile file does to it, it does to nobody else. */
import { placeAll, readKept, together } from '../adding.ts'
import { explained } from '../errors.ts'
import { withStore } from '../stored.ts'
import { takeIn } from '../taking.ts'
import { version } from '../version.ts'
import { withReaders } from '../work/readers.ts'
import type { Said, Task } from './task.ts'

const tell = (said: Said): void => void process.send?.(said)
const now = (): string => new Date().toISOString()

async function add({ store: address, paths, how, allowed }: Task): Promise<void> {
  await withStore(address, async store => {
    const count = { added: 0, known: 0 }
    const progress = {
      step: (done: number, total: number) => tell({ progress: { phase: 'reading', done, total } }),
      end: () => {},
    }
    const fetch = { version: version(), allowHosts: allowed }
    const { failures, read, kept } = await withReaders({ threads: 1 }, async readers => ({
      ...(await takeIn(readers, store, paths, { ...how, fetch }, { count, progress })),
      kept: (await readKept(store, readers, now)).failures,
    }))
    await store.noteFailures(together(failures, kept), new Set(read))
    await placeAll(store, now, placed => tell({ progress: { phase: 'placing', done: placed, total: placed } }))
    tell({ done: { ...count, failures: failures.map(({ input, reason, message }) => ({ input, reason, message })) } })
  })
}

// Who asked is gone: what was begun is in the store, and the next run goes on with it.
process.on('disconnect', () => process.exit(1))
process.once('message', (task: Task) => {
  add(task).then(
    () => process.exit(0),
    error => {
      tell({ failed: explained(error) })
      setTimeout(() => process.exit(1), 100)
    },
  )
})
