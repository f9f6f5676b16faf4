import { resolve } from 'node:path'
import { DEFAULT_STORE, START_STORE } from '../args.ts'
import { UsageError } from '../errors.ts'

/** In the environment: `OWN_TABLES` of the knowledge room, which must not be loaded before this is said. */
const OWN_TABLES = 'ISNAD_KNOWLEDGE'

const ADDRESS = /^[a-z]+:\/\//i

/** The value of an option wherever it stands before `--`, and the arguments without it. */
function taken(
  args: readonly string[],
  name: string,
): { readonly value: string | null; readonly rest: readonly string[] } {
  const end = args.includes('--') ? args.indexOf('--') : args.length
  for (let i = 0; i < end; i++) {
    const arg = args[i]!
    if (arg.startsWith(`--${name}=`)) return { value: arg.slice(name.length + 3), rest: args.toSpliced(i, 1) }
    if (arg === `--${name}`) return { value: args[i + 1] ?? '', rest: args.toSpliced(i, 2) }
  }
  return { value: null, rest: args }
}

/**
 * Says to this process, and to all that it begins, where tables of one's own lie: in the folder that `--knowledge` names, else beside the store, under its name with
 * `-knowledge` behind it; where neither is there, nothing is laid over the tables of the house. It comes before any table is read. Gives the arguments without `--knowledge`.
 */
export function withKnowledge(command: string | undefined, args: readonly string[]): readonly string[] {
  const { value, rest } = taken(args, 'knowledge')
  if (value === '') throw new UsageError('--knowledge needs a value: a folder of tables.')
  if (value !== null) process.env[OWN_TABLES] = resolve(value)
  else if (!process.env[OWN_TABLES]) {
    const store = taken(rest, 'store').value || (command === 'start' ? START_STORE : DEFAULT_STORE)
    if (!ADDRESS.test(store)) process.env[OWN_TABLES] = `${resolve(store)}-knowledge`
  }
  return rest
}
