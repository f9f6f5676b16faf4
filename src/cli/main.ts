import { type CommandDef, defineCommand, parseArgs, renderUsage, runCommand } from 'citty'
import { knowledgeArg } from './args.ts'
import { EXIT, explained, UsageError } from './errors.ts'
import { withKnowledge } from './knowledge/folder.ts'
import { complain, say, sayHelp } from './print.ts'
import { version } from './version.ts'

// Commands of different arguments in one list.
// biome-ignore lint/suspicious/noExplicitAny: citty's own type for it.
type Command = CommandDef<any>

/** Loaded when they are asked for: each brings the rooms that it needs, and their tables. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  report: async () => (await import('./commands/report.ts')).report,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  add: async () => (await import('./commands/add.ts')).add,
  watch: async () => (await import('./commands/watch.ts')).watch,
  verify: async () => (await import('./commands/verify.ts')).verify,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  copy: async () => (await import('./commands/copy.ts')).copy,
  archive: async () => (await import('./commands/archive.ts')).archive,
  stamp: async () => (await import('./commands/stamp.ts')).stamp,
  work: async () => (await import('./commands/work.ts')).work,
  team: async () => (await import('./commands/team.ts')).team,
  serve: async () => (await import('./commands/serve.ts')).serve,
  mcp: async () => (await import('./commands/mcp.ts')).mcp,
  changes: async () => (await import('./commands/changes.ts')).changes,
  review: async () => (await import('./commands/review.ts')).review,
  search: async () => (await import('./commands/search.ts')).search,
  explain: async () => (await import('./commands/explain.ts')).explain,
  evaluate: async () => (await import('./commands/evaluate.ts')).evaluate,
  start: async () => (await import('./commands/start.ts')).start,
  arabic: async () => (await import('./commands/arabic.ts')).arabic,
}

const program = defineCommand({
  meta: {
    name: 'isnad',
    description: 'Reads Arabic news reports and shows, for every claim in them, on whose word it stands.',
  },
  args: knowledgeArg,
  subCommands: { ...commands },
})

/** Commands that take a store as it is, and read by no table. */
const WITHOUT_TABLES = new Set(['verify', 'backup', 'restore', 'copy', 'archive', 'stamp', 'team', 'changes'])

/** A command as its help tells it. */
const told = (name: string, command: Command): Command =>
  WITHOUT_TABLES.has(name) ? command : { ...command, args: { ...command.args, ...knowledgeArg } }

const HELP = new Set(['--help', '-h'])

/** Options that the command does not have. What stands behind `--` is no option. */
function unknownOption(command: Command, args: readonly string[]): string | null {
  const defined = Object.entries(
    (command.args ?? {}) as Record<string, { readonly alias?: string | readonly string[] }>,
  )
  const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const known = new Set(defined.flatMap(([name, { alias }]) => [name, camel(name), ...[alias ?? []].flat()]))
  const given = Object.keys(parseArgs([...args], (command.args ?? {}) as never)).filter(name => name !== '_')
  const name = given.find(one => !known.has(one))
  return name === undefined ? null : `${name.length === 1 ? '-' : '--'}${name}`
}

/** Runs the command line with these arguments (without node and script) and gives the status to end with. Never throws. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...given] = args
  try {
    const rest = withKnowledge(name, given)
    if (name === undefined || HELP.has(name) || name === 'help') {
      const asked = name !== undefined
      sayHelp(await renderUsage(program), asked ? process.stdout : process.stderr)
      return asked ? EXIT.fine : EXIT.wrongUsage
    }
    if (name === '--version') {
      say(version())
      return EXIT.fine
    }
    const command = Object.hasOwn(commands, name) ? await commands[name]!() : null
    if (command === null)
      throw new UsageError(`There is no command ${name}. The commands are ${Object.keys(commands).join(', ')}.`)
    const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest
    if (options.some(arg => HELP.has(arg))) {
      // citty writes the name of a positional once, though as many may follow as one likes.
      const usage = (await renderUsage(told(name, command), program)).replace(/INPUT(?=[>\]])/u, 'INPUT…')
      sayHelp(usage, process.stdout)
      return EXIT.fine
    }
    const unknown = unknownOption(command, options)
    if (unknown !== null) throw new UsageError(`${name} has no option ${unknown}.`)
    const { result } = await runCommand(command, { rawArgs: [...rest] })
    return typeof result === 'number' ? result : EXIT.fine
  } catch (error) {
    return explainError(error, name)
  }
}

/** One line for whatever went wrong; the stack trace only for those who ask for it with ISNAD_DEBUG=1. */
function explainError(error: unknown, name: string | undefined): number {
  const known = error instanceof Error
  const usage = known && (error.name === 'UsageError' || error.name === 'CLIError')
  complain(usage ? error.message : explained(error))
  if (usage)
    process.stderr.write(`See isnad ${name !== undefined && Object.hasOwn(commands, name) ? `${name} ` : ''}--help.\n`)
  if (process.env.ISNAD_DEBUG === '1' && known) process.stderr.write(`${error.stack}\n`)
  return usage ? EXIT.wrongUsage : 1
}

/** Runs the program: what `bin/isnad.js` calls. */
export async function run(): Promise<void> {
  // Whoever reads our output may stop reading: `isnad explain … | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  process.exitCode = await main(process.argv.slice(2))
}
