import { availableParallelism } from 'node:os'
import { defineCommand } from 'citty'
import { jsonArg, storeArg, text } from '../args.ts'
import { EXIT, UsageError } from '../errors.ts'
import { nap } from '../nap.ts'
import { complain, counted, say, sayJson } from '../print.ts'
import { storeAt, withStore } from '../stored.ts'
import { phraseOf } from '../summary.ts'
import { type Done, workHere } from '../work/here.ts'
import { withReaders } from '../work/readers.ts'

/** How often a store in a file is looked at, in milliseconds. */
const PAUSE = 2000

/** `isnad work [--store STORE] [--threads N] [--once]` */
export const work = defineCommand({
  meta: {
    name: 'work',
    description:
      'Read and place what a store keeps unread (isnad add --keep-only, isnad watch elsewhere), on as many machines as are wanted where the store is a PostgreSQL database. Ended at any point, nothing is lost and nothing doubled.',
  },
  args: {
    ...storeArg,
    threads: { type: 'string', description: 'Threads that read (default: one for each processor).', valueHint: 'N' },
    once: { type: 'boolean', description: 'End when nothing is left to do.' },
    again: { type: 'boolean', description: 'Try what was set aside once more.' },
    ...jsonArg,
  },
  async run({ args }) {
    if (args._.length > 0) throw new UsageError('work reads no files: add them to the store first, with isnad add.')
    const given = text(args, 'threads')
    if (given !== undefined && !/^[1-9]\d{0,2}$/.test(given))
      throw new UsageError(`--threads ${given} is no number: write 1 to 999.`)
    const threads = given === undefined ? availableParallelism() : Number(given)
    const { address, shared } = await storeAt(args)
    const ended = new AbortController()
    const end = (): void => ended.abort()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
    const sum = { read: 0, placed: 0 }
    const complained = new Set<string>()
    const told = ({ read, placed, said }: Done): void => {
      sum.read += read
      sum.placed += placed
      // What is gone is looked for again and again, and told once.
      for (const sentence of said) if (!complained.has(sentence)) complain(sentence)
      for (const sentence of said) complained.add(sentence)
    }
    await withStore(address, async store => {
      if (args.again === true) await store.tryAgain()
      const { signal } = ended
      const once = args.once === true
      const now = (): string => new Date().toISOString()
      await withReaders({ threads, first: 0 }, async readers => {
        if (shared) {
          const { workInQueue } = await import('../work/queue.ts')
          return workInQueue(store, readers, { address, together: 4 * threads, once, signal, now, told })
        }
        for (let more = true; more && !signal.aborted; more = !once) {
          told(await workHere(store, readers, now))
          if (!once) await nap(PAUSE, signal)
        }
      })
      const counts = await store.counts()
      if (args.json === true) sayJson({ ...sum, ...counts })
      else
        say(`${counted(sum.read, 'article')} read here, ${sum.placed} placed; the store holds ${phraseOf(counts)} now.`)
    })
    return EXIT.fine
  },
})
