import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineCommand } from 'citty'
import type { Capture } from '../../capture/types.ts'
import { renderDossier } from '../../report/index.ts'
import { DEFAULT_STORE, howToRead, optionalInputArg, port, readingArgs, START_STORE } from '../args.ts'
import { describeContext, mapOf } from '../context.ts'
import { EXIT, UsageError } from '../errors.ts'
import { inPackage, write } from '../files.ts'
import { printable, say } from '../print.ts'
import { progressBar } from '../progress.ts'
import { reportInputs } from '../report-inputs.ts'
import { buildAccount } from '../run.ts'
import { DEFAULT_PORT, serveUntilTold } from '../serving.ts'
import { reviewsAt, withNewStore } from '../stored.ts'
import { countsOf, exitOf, phraseOf } from '../summary.ts'
import { tool } from '../version.ts'
import { namesOf } from './report.ts'

/** The articles among the examples, without what explains them to people. */
const examples = (): readonly string[] =>
  readdirSync(inPackage('examples'))
    .filter(name => /\.(?:txt|html)$/.test(name))
    .map(name => inPackage(`examples/${name}`))

const DOSSIER = 'account/dossier.html'

/** `isnad start [INPUT…]`: what `npm start` runs. */
export const start = defineCommand({
  meta: {
    name: 'start',
    description: `Read articles (the examples, where none are named), write account/dossier.html and open the workbench. The account is kept in ${START_STORE}, replaced at each start; what isnad add keeps in ${DEFAULT_STORE} stays.`,
  },
  args: {
    ...optionalInputArg,
    once: { type: 'boolean', description: 'End after the dossier.' },
    port: { type: 'string', description: `The port to listen on (default: ${DEFAULT_PORT}).`, valueHint: 'PORT' },
    ...readingArgs,
  },
  async run({ args, rawArgs }) {
    if (args._.includes('')) throw new UsageError('A path is empty.')
    const listen = port(args, DEFAULT_PORT)
    const paths = args._.length > 0 ? args._ : examples()
    const shown = args._.length > 0 ? namesOf(args._) : 'examples'
    const reviews = await reviewsAt(START_STORE)
    const captures: Capture[] = []
    // The account of before is replaced only by one that holds something.
    const keep = async (some: readonly Capture[]): Promise<void> => void captures.push(...some)
    const options = { ...howToRead(args, rawArgs), progress: progressBar('Reading'), keep, reviews }
    const { account, notes } = await buildAccount(paths, options)
    reportInputs(account.failures, notes, 'isnad export --json names each')
    if (account.articles.length === 0) return EXIT.nothingRead
    await write(DOSSIER, renderDossier(account, { context: describeContext, ...mapOf(account), generatedFrom: shown }))
    say(`Read ${printable(shown)}: ${phraseOf(countsOf(account))}.`)
    say(`The dossier:   ${pathToFileURL(resolve(DOSSIER)).href}`)
    await withNewStore(START_STORE, async store => {
      await store.addCaptures(captures, new Date().toISOString(), tool())
      await store.addReviews(reviews)
      await store.saveAccount(account)
      if (args.once !== true)
        await serveUntilTold(store, { address: START_STORE, port: listen }, url =>
          say(`The workbench: ${url}   (end it with Ctrl-C)`),
        )
    })
    return exitOf(account)
  },
})
