import { defineCommand } from 'citty'
import type { Account } from '../../account/types.ts'
import type { InputFailure, InputNote } from '../../capture/types.ts'
import type { Custody } from '../../report/index.ts'
import { type Args, howToRead, inputs, jsonArg, optionalInputArg, readingArgs, storeArg, text } from '../args.ts'
import { CommandError, EXIT, UsageError } from '../errors.ts'
import { formatsAsked, NAMES, storyIn, writeAs } from '../exporting.ts'
import { complain, say, sayJson } from '../print.ts'
import { progressBar } from '../progress.ts'
import { reportInputs } from '../report-inputs.ts'
import { buildAccount } from '../run.ts'
import { storeAt, withStore } from '../stored.ts'
import { countsOf, nothingRead, phraseOf, summaryOf } from '../summary.ts'

const DEFAULT_FORMAT = 'jsonl'

/** Writes an account as articles.jsonl, claims.jsonl and events.jsonl into a folder, which is made where it is not there. */
export async function writeExport(account: Account, folder: string): Promise<void> {
  await writeAs(account, formatsAsked(DEFAULT_FORMAT), folder, nobodyKept)
}

/** Of what was read and not put into a store nobody wrote down how it came. */
const nobodyKept = async (): Promise<null> => null

interface Asked {
  readonly account: Account
  readonly failures: readonly InputFailure[]
  readonly notes: readonly InputNote[]
  readonly custodyOf: (sha256: string) => Promise<Custody | null>
}

/** Hands the account that was asked for to `use`: of the inputs, or of a store, which stays open meanwhile. */
async function withAsked(args: Args, rawArgs: readonly string[], use: (asked: Asked) => Promise<number>) {
  if (args._.length > 0) {
    if (text(args, 'store') !== undefined)
      throw new UsageError('Name inputs or a store to export, not both: isnad add puts inputs into a store.')
    const { account, notes } = await buildAccount(inputs(args._), {
      ...howToRead(args, rawArgs),
      progress: progressBar('Reading'),
    })
    return use({ account, failures: account.failures, notes, custodyOf: nobodyKept })
  }
  if (text(args, 'store') === undefined) inputs(args._)
  const { address, name, there } = await storeAt(args)
  // Opening would make one.
  if (!there) throw new CommandError(`There is no store ${name} to export.`)
  return withStore(address, async store =>
    use({ account: await store.account(), failures: [], notes: [], custodyOf: sha256 => store.came(sha256) }),
  )
}

/** `isnad export INPUT… --out FOLDER`, `isnad export --store STORE --out FOLDER` */
export const exportCommand = defineCommand({
  meta: {
    name: 'export',
    description: 'Write the account of articles, or of a store, as files for other programs (docs/exports.md).',
  },
  args: {
    ...optionalInputArg,
    out: {
      type: 'string',
      alias: ['o', 'output'],
      description: 'The folder to write to (needed).',
      valueHint: 'FOLDER',
    },
    as: {
      type: 'string',
      description: `What to write: ${NAMES.join(', ')}; several with commas (default: ${DEFAULT_FORMAT}).`,
      valueHint: 'FORMAT,…',
    },
    story: { type: 'string', description: 'Only this story.', valueHint: 'ID' },
    ...storeArg,
    ...readingArgs,
    ...jsonArg,
  },
  async run({ args, rawArgs }) {
    const out = text(args, 'out')
    if (out === undefined) throw new UsageError('Name the folder to write to with --out FOLDER.')
    const formats = formatsAsked(text(args, 'as') ?? DEFAULT_FORMAT)
    const story = text(args, 'story')
    return withAsked(args, rawArgs, async ({ account: whole, failures, notes, custodyOf }) => {
      reportInputs(failures, notes)
      const empty = nothingRead(whole)
      const account = empty || story === undefined ? whole : storyIn(whole, story)
      if (empty) complain(`Nothing could be read, so nothing was written to ${out}.`)
      const files = empty ? [] : await writeAs(account, formats, out, custodyOf)
      if (args.json === true)
        sayJson({ folder: empty ? null : out, files, ...summaryOf(countsOf(account), failures, notes) })
      else if (!empty) say(`${out}: ${phraseOf(countsOf(account))}.`)
      return empty ? EXIT.nothingRead : EXIT.fine
    })
  },
})
