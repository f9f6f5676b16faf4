import { defineCommand } from 'citty'
import { placeAll, readKept, together } from '../adding.ts'
import { capturesArg, howToRead, inputs, jsonArg, optionalInputArg, readingArgs, storeArg, text } from '../args.ts'
import { EXIT, UsageError } from '../errors.ts'
import { complain, counted, say, sayJson } from '../print.ts'
import { progressBar } from '../progress.ts'
import { reportInputs } from '../report-inputs.ts'
import { beginRereading, readAgain } from '../rereading.ts'
import { storeAt, withStore } from '../stored.ts'
import { phraseOf, summaryOf } from '../summary.ts'
import { takeIn } from '../taking.ts'
import { withReaders } from '../work/readers.ts'

/** `isnad add INPUT… [--store FILE]` */
export const add = defineCommand({
  meta: {
    name: 'add',
    description:
      'Read articles into a store, which keeps them and the account. The same file twice changes nothing; what was cut short goes on where it stopped.',
  },
  args: {
    ...optionalInputArg,
    ...storeArg,
    'keep-only': {
      type: 'boolean',
      description: 'Only keep the captures, in little memory: the next isnad add without it makes the account.',
    },
    reread: { type: 'boolean', description: 'Read everything in the store again, with the rules of this version.' },
    ...capturesArg,
    ...readingArgs,
    ...jsonArg,
  },
  async run({ args, rawArgs }) {
    const reread = args.reread === true
    const keepOnly = args['keep-only'] === true
    if (args._.includes('')) throw new UsageError('A path is empty.')
    const { address, name, there } = await storeAt(args)
    // Without an input: what is kept and not yet read, where there is a store.
    const paths = args._.length === 0 && !keepOnly && (reread || there) ? [] : inputs(args._)
    const how = howToRead(args, rawArgs)
    if (reread && keepOnly) throw new UsageError('--keep-only reads nothing, and --reread reads all: choose one.')
    return withStore({ address, captures: text(args, 'captures') }, async store => {
      const count = { added: 0, known: 0 }
      const { failures, notes, read, kept, again } = await withReaders({}, async readers => {
        const taken = await takeIn(readers, store, paths, how, { count, keepOnly, progress: progressBar('Reading') })
        reportInputs(taken.failures, taken.notes)
        if (keepOnly) return { ...taken, kept: [], again: null }
        if (reread) await store.tryAgain()
        // What is said of the days of some inputs says nothing of those that another run kept.
        const { failures: kept } = await readKept(store, readers, now, paths.length === 0 ? how : {})
        if (reread) await beginRereading(store, how)
        return { ...taken, kept, again: await readAgain(store, readers, now) }
      })
      const nothing = read.length === 0 && paths.length > 0
      if (keepOnly) {
        if (args.json === true) sayJson({ store: name, ...count, ...summaryOf(await store.counts(), failures, notes) })
        else
          say(
            `${name}: ${counted(count.added, 'article')} kept, ${count.known} there before; isnad add makes the account.`,
          )
        return nothing ? EXIT.nothingRead : EXIT.fine
      }
      const later = together(again?.failures ?? [], kept)
      const said = new Set(failures.map(({ input }) => input))
      reportInputs(
        later.filter(({ input }) => !said.has(input)),
        [],
      )
      await store.noteFailures(together(failures, kept), new Set(read))
      const { outcomes } = await placeAll(store, now)
      // The store keeps the failures of every run; who adds an article wants to know of this one.
      const told = together(later, failures)
      const counts = await store.counts()
      if (args.json === true) sayJson({ store: name, ...count, ...summaryOf(counts, told, notes) })
      else {
        const were = again === null ? `${count.known} there before` : `${counted(again.captures, 'article')} read again`
        say(`${name}: ${counted(count.added, 'article')} added, ${were}; now ${phraseOf(counts)}.`)
      }
      const lost = outcomes.filter(one => one.status === 'not-applied').length
      if (lost > 0) complain(`${counted(lost, 'review')} could not be applied: isnad review list says why.`)
      return nothing && !reread ? EXIT.nothingRead : EXIT.fine
    })
  },
})

const now = (): string => new Date().toISOString()
