import { existsSync } from 'node:fs'
import { defineCommand } from 'citty'
import type { Capture } from '../../capture/types.ts'
import { extended, leftOver, readAgain, together } from '../adding.ts'
import { DEFAULT_STORE, howToRead, inputs, jsonArg, optionalInputArg, readingArgs, storeArg, text } from '../args.ts'
import { EXIT, UsageError } from '../errors.ts'
import { complain, counted, say, sayJson } from '../print.ts'
import { progressBar } from '../progress.ts'
import { reportInputs } from '../report-inputs.ts'
import { readAll } from '../run.ts'
import { saveOver, storedAccount } from '../saving.ts'
import { reviewsIn, withStore } from '../stored.ts'
import { phraseOf, summaryOf } from '../summary.ts'
import { tool } from '../version.ts'

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
    ...readingArgs,
    ...jsonArg,
  },
  async run({ args, rawArgs }) {
    const reread = args.reread === true
    const keepOnly = args['keep-only'] === true
    if (args._.includes('')) throw new UsageError('A path is empty.')
    const path = text(args, 'store') ?? DEFAULT_STORE
    // Without an input: what is kept and not yet read, where there is a store.
    const paths = args._.length === 0 && !keepOnly && (reread || existsSync(path)) ? [] : inputs(args._)
    const how = howToRead(args, rawArgs)
    if (reread && keepOnly) throw new UsageError('--keep-only reads nothing, and --reread reads all: choose one.')
    return withStore(path, async store => {
      const first = await storedAccount(store)
      const before = first.account
      const count = { added: 0, known: 0 }
      const keep = async (captures: readonly Capture[]): Promise<void> => {
        const { added, known } = await store.addCaptures(captures, new Date().toISOString(), tool())
        count.added += added
        count.known += known
      }
      const fresh = await readAll(paths, {
        ...how,
        progress: progressBar('Reading'),
        known: new Set(before.articles.map(({ sha256 }) => sha256)),
        withoutClaims: keepOnly,
        keep,
      })
      reportInputs(fresh.failures, fresh.notes)
      const nothing = fresh.read.length === 0 && paths.length > 0
      if (keepOnly) {
        if (args.json === true)
          sayJson({ store: path, ...count, ...summaryOf({ ...before, failures: fresh.failures }, fresh.notes) })
        else
          say(
            `${path}: ${counted(count.added, 'article')} kept, ${count.known} there before; isnad add makes the account.`,
          )
        return nothing ? EXIT.nothingRead : EXIT.fine
      }
      const reviews = await reviewsIn(store)
      const made = await saveOver(store, first, async before => {
        // What is said of the days of some inputs says nothing of those that another run kept.
        const reading = await leftOver(store, fresh, paths.length === 0 ? how : {})
        const now = extended(before, reading, reviews)
        const stored = reread ? await store.captures() : []
        const again = reread ? readAgain(now.account, stored, reviews, how) : { reviewed: now, failures: [] }
        return { ...again.reviewed, again, reading, stored }
      })
      const { account, outcomes, again, reading, stored } = made
      // The store keeps the failures of every run; who adds an article wants to know of this one.
      const failures = together(again.failures, reading.failures, new Set())
      if (args.json === true) sayJson({ store: path, ...count, ...summaryOf({ ...account, failures }, reading.notes) })
      else {
        const were = reread ? `${counted(stored.length, 'article')} read again` : `${count.known} there before`
        say(`${path}: ${counted(count.added, 'article')} added, ${were}; now ${phraseOf(account)}.`)
      }
      const lost = outcomes.filter(one => one.status === 'not-applied').length
      if (lost > 0) complain(`${counted(lost, 'review')} could not be applied: isnad review list says why.`)
      return nothing && !reread ? EXIT.nothingRead : EXIT.fine
    })
  },
})
