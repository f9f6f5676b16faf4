import { resolve } from 'node:path'
import { defineCommand } from 'citty'
import { renderDossier } from '../../report/index.ts'
import { howToRead, inputArg, inputs, jsonArg, readingArgs, text } from '../args.ts'
import { describeContext, mapOf } from '../context.ts'
import { UsageError } from '../errors.ts'
import { write } from '../files.ts'
import { complain, say, sayJson } from '../print.ts'
import { progressBar } from '../progress.ts'
import { reportInputs } from '../report-inputs.ts'
import { buildAccount } from '../run.ts'
import { countsOf, exitOf, nothingRead, phraseOf, summaryOf } from '../summary.ts'

/** What the dossier says it was made from: the inputs as the user named them, the first few. */
export function namesOf(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ')
  return paths.length > 3 ? `${shown}, …` : shown
}

/** `isnad report INPUT… -o FILE` */
export const report = defineCommand({
  meta: {
    name: 'report',
    description: 'Read articles and write the dossier: one HTML file that opens without a network.',
  },
  args: {
    ...inputArg,
    output: {
      type: 'string',
      alias: ['o', 'out'],
      description: 'The file to write (default: dossier.html); - writes to standard output.',
      valueHint: 'FILE',
    },
    lang: {
      type: 'string',
      description: 'The language in which the dossier opens: en (default) or ar.',
      valueHint: 'LANG',
    },
    ...readingArgs,
    ...jsonArg,
  },
  async run({ args, rawArgs }) {
    const paths = inputs(args._)
    const output = text(args, 'output') ?? 'dossier.html'
    const lang = text(args, 'lang') ?? 'en'
    if (lang !== 'en' && lang !== 'ar') throw new UsageError(`--lang ${lang} is not known: write en or ar.`)
    if (paths.some(path => resolve(path) === resolve(output)))
      throw new UsageError(`${output} is one of the inputs: the dossier would take its place.`)
    if (output === '-' && args.json === true) throw new UsageError('--json and -o - both want standard output.')
    const { account, notes } = await buildAccount(paths, {
      ...howToRead(args, rawArgs),
      progress: progressBar('Reading'),
    })
    reportInputs(account.failures, notes)
    const empty = nothingRead(account)
    // A dossier of an earlier day that lies there is worth more than an empty one.
    if (empty)
      complain(`Nothing could be read, so ${output === '-' ? 'there is no dossier' : `${output} was not written`}.`)
    else {
      const page = renderDossier(account, {
        context: describeContext,
        ...mapOf(account),
        generatedFrom: namesOf(paths),
        lang,
      })
      if (output === '-') process.stdout.write(page)
      else await write(output, page)
    }
    if (args.json === true)
      sayJson({ file: empty ? null : output, ...summaryOf(countsOf(account), account.failures, notes) })
    else if (!empty && output !== '-') say(`${output}: ${phraseOf(countsOf(account))}.`)
    return exitOf(account)
  },
})
