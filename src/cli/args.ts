import { type FetchOptions, FIELDS, type Field, type FieldPaths, parseField } from '../capture/index.ts'
import { UsageError } from './errors.ts'
import { version } from './version.ts'

/** Arguments that several commands share, as citty describes them. */
const input = {
  type: 'positional',
  description:
    'Files and folders of articles: text, HTML, archives (zip, tar, gz), WARC, feeds, mail, JSON, PDF; and addresses (https://…). Several may be given.',
  valueHint: 'INPUT…',
} as const
export const inputArg = { input: { ...input, required: true } } as const
/** For commands that can do without. */
export const optionalInputArg = { input: { ...input, required: false } } as const

/** How addresses are fetched. */
export const fetchArgs = {
  'allow-host': {
    type: 'string',
    description: 'Fetch from this host though its address is not public (docs/fetching.md). May be given for each.',
    valueHint: 'HOST[:PORT]',
  },
} as const

/** How inputs are read: for every command that takes some. */
export const readingArgs = {
  field: {
    type: 'string',
    description: `Where in the items of JSON a field stands: ${FIELDS.join(', ')}. Dots lead inwards: --field text=story.body. May be given for each.`,
    valueHint: 'NAME=PATH',
  },
  published: {
    type: 'string',
    description: 'Day of publication for articles that do not say it: YYYY, YYYY-MM or YYYY-MM-DD.',
    valueHint: 'DATE',
  },
  'published-from-name': {
    type: 'boolean',
    description: 'Take it from file names that hold YYYY-MM-DD.',
  },
  'published-from-modified': {
    type: 'boolean',
    description: 'Take it from when a file was last changed, as its folder, ZIP or tar says.',
  },
  ...fetchArgs,
} as const

export const jsonArg = { json: { type: 'boolean', description: 'Print the result as JSON.' } } as const

export const storeArg = {
  store: {
    type: 'string',
    description:
      'The file that keeps the account (default: account/isnad.db), or a PostgreSQL database: postgres://USER@HOST/DATABASE.',
    valueHint: 'FILE',
  },
} as const

/** Taken before any command is loaded (`knowledge/folder.ts`): here it is told in the help. */
export const knowledgeArg = {
  knowledge: {
    type: 'string',
    description:
      'A folder of tables of your own, laid over those of the house (default: beside the store, STORE-knowledge; docs/knowledge.md).',
    valueHint: 'FOLDER',
  },
} as const

/** For commands that may make a store. */
export const capturesArg = {
  captures: {
    type: 'string',
    description:
      'Where the bytes of captures lie, for a store that is made now: a folder, or s3://BUCKET/PREFIX?endpoint=https://HOST&region=REGION (keys from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY).',
    valueHint: 'ADDRESS',
  },
} as const

/** Where the account is kept when nobody says where. */
export const DEFAULT_STORE = 'account/isnad.db'

/** Where `isnad start` keeps its account: its own, made anew at each start, so that what `isnad add` gathered stays as it is. */
export const START_STORE = 'account/start.db'

/** What citty hands to a command. */
export type Args = Readonly<Record<string, unknown>> & { readonly _: readonly string[] }

/** The value of an option, or undefined where it was not given. An option without its value is wrong usage. */
export function text(args: Args, name: string): string | undefined {
  const value = args[name]
  if (value === undefined) return undefined
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} needs a value.`)
  return value
}

/** The files and folders given, at least one. */
export function inputs(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) throw new UsageError('Name at least one file or folder to read.')
  if (paths.includes('')) throw new UsageError('A path is empty.')
  return paths
}

/** The origin by which browsers know the server: `https://HOST`, or `http://localhost` for trying; null where it is not said. */
export function originOf(args: Args): string | null {
  const value = text(args, 'origin')
  if (value === undefined) return null
  const url = URL.canParse(value) ? new URL(value) : null
  const here = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1' || url?.hostname === '[::1]'
  if (
    url === null ||
    !(url.protocol === 'https:' || (url.protocol === 'http:' && here)) ||
    value.replace(/\/$/, '') !== url.origin
  )
    throw new UsageError(
      `--origin ${value} is none: say https://HOST, or http://localhost:PORT for trying on this machine.`,
    )
  return url.origin
}

/** A port, 0 to 65535. */
export function port(args: Args, fallback: number): number {
  const value = text(args, 'port')
  if (value === undefined) return fallback
  const number = Number(value)
  if (!/^\d{1,5}$/.test(value) || number > 65_535)
    throw new UsageError(`--port ${value} is no port: ports are 0 to 65535.`)
  return number
}

/** A day, month or year that exists, as EDTF. */
function isDate(value: string): boolean {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (!found) return false
  const month = Number(found[2] ?? 1)
  const day = Number(found[3] ?? 1)
  const date = new Date(Date.UTC(Number(found[1]), month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** What `--published`, `--published-from-name` and `--published-from-modified` say. */
export function publication(args: Args): {
  readonly published?: string
  readonly publishedFromName: boolean
  readonly publishedFromModified: boolean
} {
  const published = text(args, 'published')
  if (published !== undefined && !isDate(published))
    throw new UsageError(`--published ${published} is no date: write YYYY, YYYY-MM or YYYY-MM-DD.`)
  return {
    ...(published === undefined ? {} : { published }),
    publishedFromName: args['published-from-name'] === true,
    publishedFromModified: args['published-from-modified'] === true,
  }
}

/** An option that takes a text. `hint`: what is written there, as help shows it. */
export const textArg = (hint: string, description: string) =>
  ({ type: 'string', valueHint: hint, description }) as const

/** The values of an option that may be given several times. citty keeps only the last of them. */
export function values(rawArgs: readonly string[], name: string): string[] {
  const end = rawArgs.indexOf('--')
  const args = end === -1 ? rawArgs : rawArgs.slice(0, end)
  return args.flatMap((arg, i) => {
    if (arg === `--${name}`) return [args[i + 1] ?? '']
    return arg.startsWith(`--${name}=`) ? [arg.slice(name.length + 3)] : []
  })
}

/** The fields that `--field NAME=PATH`, given once for each, names; null where none was. */
export function fieldPaths(rawArgs: readonly string[]): FieldPaths | null {
  const paths: Partial<Record<Field, string>> = {}
  for (const value of values(rawArgs, 'field')) {
    const parsed = parseField(value)
    if (parsed === null)
      throw new UsageError(`--field ${value} names no field: write NAME=PATH with ${FIELDS.join(', ')} as the name.`)
    const [field, path] = parsed
    if (paths[field] !== undefined) throw new UsageError(`--field ${field} was given twice.`)
    paths[field] = path
  }
  return Object.keys(paths).length === 0 ? null : paths
}

/** How addresses are fetched: by this version, and from the hosts that `--allow-host` names. */
export function howToFetch(rawArgs: readonly string[]): FetchOptions {
  const allowHosts = values(rawArgs, 'allow-host')
  for (const host of allowHosts)
    if (!/^[^\s/]+$/.test(host)) throw new UsageError(`--allow-host ${host} names no host: write HOST or HOST:PORT.`)
  return { version: version(), allowHosts }
}

/** What `readingArgs` say. `rawArgs`: the command line as it was typed. */
export function howToRead(
  args: Args,
  rawArgs: readonly string[],
): ReturnType<typeof publication> & { readonly fields?: FieldPaths; readonly fetch: FetchOptions } {
  const fields = fieldPaths(rawArgs)
  const how = { ...publication(args), fetch: howToFetch(rawArgs) }
  return fields === null ? how : { ...how, fields }
}
