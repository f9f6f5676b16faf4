import { main } from '../../src/cli/main.ts'
import type { Finished } from './command.ts'

/**
 * Runs the program's own `main` in this process, with what it writes held back: the same command line without the seconds that a process takes to start. For what hangs on no signal, terminal,
 * pipe or working folder; each file of tests that uses it also runs the program as a process.
 */
export async function within(
  args: readonly string[],
  { env = {} }: { readonly env?: Readonly<Record<string, string | undefined>> } = {},
): Promise<Finished> {
  const seen = { out: '', err: '' }
  const before = { ...process.env }
  const streams = [['out', process.stdout] as const, ['err', process.stderr] as const]
  const writes = streams.map(([, stream]) => stream.write)
  for (const [name, stream] of streams)
    stream.write = ((text: string | Uint8Array) => {
      seen[name] += typeof text === 'string' ? text : Buffer.from(text).toString('utf8')
      return true
    }) as typeof stream.write
  for (const [name, value] of Object.entries(env))
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  try {
    return { status: await main(args), ...seen }
  } finally {
    for (const [i, [, stream]] of streams.entries()) stream.write = writes[i]!
    // The program says in the environment where tables of one's own would lie.
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}
