import { join } from 'node:path'
import { defineCommand } from 'citty'
import type { Account } from '../../account/types.ts'
import { exportLines } from '../../report/index.ts'
import { howToRead, inputArg, inputs, jsonArg, readingArgs, text } from '../args.ts'
import { UsageError } from '../errors.ts'
import { write } from '../files.ts'
import { complain, say, sayJson } from '../print.ts'
import { progressBar } from '../progress.ts'
import { reportInputs } from '../report-inputs.ts'
import { buildAccount } from '../run.ts'
import { countsOf, exitOf, nothingRead, phraseOf, summaryOf } from '../summary.ts'

/** Writes an account as articles.jsonl, claims.jsonl and events.jsonl into a folder, which is made where it is not there. */
export async function writeExport(account: Account, folder: string): Promise<void> {
  const lines = exportLines(account)
  await write(join(folder, 'articles.jsonl'), lines.articles)
  await write(join(folder, 'claims.jsonl'), lines.claims)
  await write(join(folder, 'events.jsonl'), lines.events)
}

/** `isnad export INPUT… --out FOLDER` */
export const exportCommand = defineCommand({
  meta: { name: 'export', description: 'Read articles and write the account as JSON lines: articles, claims, events.' },
  args: {
    ...inputArg,
    out: {
      type: 'string',
      alias: ['o', 'output'],
      description: 'The folder to write to (needed).',
      valueHint: 'FOLDER',
    },
    ...readingArgs,
    ...jsonArg,
  },
  async run({ args, rawArgs }) {
    const paths = inputs(args._)
    const out = text(args, 'out')
    if (out === undefined) throw new UsageError('Name the folder to write to with --out FOLDER.')
    const { account, notes } = await buildAccount(paths, {
      ...howToRead(args, rawArgs),
      progress: progressBar('Reading'),
    })
    reportInputs(account.failures, notes)
    const empty = nothingRead(account)
    if (empty) complain(`Nothing could be read, so nothing was written to ${out}.`)
    else await writeExport(account, out)
    if (args.json === true)
      sayJson({ folder: empty ? null : out, ...summaryOf(countsOf(account), account.failures, notes) })
    else if (!empty) say(`${out}: ${phraseOf(countsOf(account))}.`)
    return exitOf(account)
  },
})
