import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { defineCommand } from 'citty'
import { howToRead, inputs, readingArgs, text } from '../args.ts'
import { CommandError, UsageError } from '../errors.ts'
import { inPackage } from '../files.ts'
import { progressBar } from '../progress.ts'
import { reportInputs } from '../report-inputs.ts'
import { buildAccount } from '../run.ts'
import { exitOf } from '../summary.ts'
import { writeExport } from './export.ts'

/** Where the scorer may lie when nobody says where: beside the annotations, and beside a checkout of this project. */
function findScorer(given: string | undefined, gold: string): string {
  const places =
    given === undefined ? [join(dirname(gold), 'score.mjs'), inPackage('../shared/evaluate/score.mjs')] : [given]
  const found = places.find(place => existsSync(place))
  if (found === undefined)
    throw new CommandError(`There is no scorer at ${places.join(' or ')}; name it with --scorer FILE.`)
  return found
}

/** Runs the scorer with our own output streams. Gives its exit status. */
function runScorer(script: string, args: readonly string[]): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', fail)
    child.once('exit', status => done(status ?? 1))
  })
}

/** `isnad evaluate GOLD INPUT…` */
export const evaluate = defineCommand({
  meta: { name: 'evaluate', description: 'Compare what is read from articles with annotations made by hand.' },
  args: {
    gold: { type: 'positional', required: false, description: 'The annotations (JSON).', valueHint: 'GOLD' },
    input: {
      type: 'positional',
      required: false,
      description: 'The annotated articles: files and folders.',
      valueHint: 'INPUT…',
    },
    scorer: {
      type: 'string',
      description: 'The program that compares (default: score.mjs beside the annotations).',
      valueHint: 'FILE',
    },
    misses: { type: 'boolean', description: 'List what was missed and what was wrong.' },
    json: { type: 'boolean', description: 'Print the figures as JSON.' },
    ...readingArgs,
  },
  async run({ args, rawArgs }) {
    const [gold, ...rest] = args._
    if (gold === undefined) throw new UsageError('Name the file of annotations, then the articles.')
    const paths = inputs(rest)
    if (!existsSync(gold)) throw new CommandError(`${gold}: there is no such file of annotations.`)
    const scorer = findScorer(text(args, 'scorer'), gold)
    const { account, notes } = await buildAccount(paths, {
      ...howToRead(args, rawArgs),
      progress: progressBar('Reading'),
    })
    reportInputs(account.failures, notes, 'isnad export --json names each')
    const folder = await mkdtemp(join(tmpdir(), 'isnad-evaluate-'))
    try {
      await writeExport(account, folder)
      const flags = [...(args.json === true ? ['--json'] : []), ...(args.misses === true ? ['--misses'] : [])]
      const status = await runScorer(scorer, [
        gold,
        join(folder, 'claims.jsonl'),
        join(folder, 'events.jsonl'),
        ...flags,
      ])
      if (status !== 0) throw new CommandError(`The scorer ${scorer} ended with ${status}.`)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    return exitOf(account)
  },
})
