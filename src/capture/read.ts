import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import type { FieldPaths } from './containers/index.ts'
import { failure } from './failures.ts'
import { isAddress } from './fetch/address.ts'
import type { FetchOptions } from './fetch/fetcher.ts'
import { readFileInputs } from './file.ts'
import type { Limits } from './limits.ts'
import { systemCode, systemFailure } from './system.ts'
import type { Input, InputFailure } from './types.ts'

export interface ReadOptions {
  /** Where in the items of JSON documents their title, text, date … stand. Without it: where they usually are. */
  readonly fields?: FieldPaths
  /** Other limits than those of `LIMITS`. */
  readonly limits?: Partial<Limits>
  /** The program that reads PDF documents; `pdftotext`, wherever the system finds it. */
  readonly pdftotext?: string
  /** How addresses are fetched. */
  readonly fetch?: FetchOptions
  /** Called once before the first is read, with the number of inputs that will be reported. */
  readonly onCount?: (inputs: number) => void
}

/** A file to read (`size` in bytes; when it was last changed), or an input that already failed. */
type Found = { readonly path: string; readonly size: number; readonly modified: Date } | InputFailure

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function special(found: Stats): string {
  if (found.isFIFO()) return 'a pipe'
  if (found.isSocket()) return 'a socket'
  return 'a device'
}

const join = (folder: string, name: string): string => (folder.endsWith('/') ? folder + name : `${folder}/${name}`)

/** What says something about a folder instead of being in it: README.md, README.ar.txt, LICENSE, COPYING. */
const ABOUT = /^(?:readme|licen[cs]e|copying)(?:\.[a-z]{1,9}){0,2}$/i

const skipped = (entry: Dirent): boolean =>
  entry.name.startsWith('.') || entry.name === 'node_modules' || (!entry.isDirectory() && ABOUT.test(entry.name))

/**
 * Lists what stands under `input` into `found`, without recursion (folders nest as deep as their maker likes). `seen` holds the real paths of
 * folders already walked: a link back to one of them ends there.
 */
async function walk(input: string, found: Found[], seen: Set<string>): Promise<void> {
  const pending: { readonly path: string; readonly given: boolean }[] = [{ path: input, given: true }]
  while (pending.length > 0) {
    const { path, given } = pending.pop()!
    let about: Stats
    try {
      about = await stat(path)
    } catch (error) {
      found.push(
        systemCode(error) === 'ENOENT' && !given
          ? failure(path, 'not-found', 'it is a link that leads nowhere')
          : systemFailure(path, error),
      )
      continue
    }
    if (about.isFile()) {
      found.push({ path, size: about.size, modified: about.mtime })
      continue
    }
    if (!about.isDirectory()) {
      found.push(failure(path, 'not-text', `it is ${special(about)}; give plain text or HTML`))
      continue
    }
    let names: Dirent[]
    try {
      const real = await realpath(path)
      if (seen.has(real)) continue
      seen.add(real)
      names = await readdir(path, { withFileTypes: true })
    } catch (error) {
      found.push(systemFailure(path, error))
      continue
    }
    const kept = names.filter(entry => !skipped(entry))
    // Pushed in reverse so that they are popped in order of name: of two links to one folder, the first in order is walked.
    kept.sort((a, b) => byName(b.name, a.name))
    for (const entry of kept) pending.push({ path: join(path, entry.name), given: false })
  }
}

/** Inputs as sorted, single entries: the same path reached twice is one entry. */
async function find(paths: readonly string[]): Promise<readonly (readonly [string, Found])[]> {
  const seen = new Set<string>()
  const byPath = new Map<string, Found>()
  for (const path of [...paths].sort(byName)) {
    const found: Found[] = []
    const before = seen.size
    await walk(path, found, seen)
    // Empty folders inside a folder are nobody's mistake; one that was asked for and holds nothing at all is.
    if (found.length === 0 && seen.size > before) found.push(failure(path, 'empty-folder'))
    for (const one of found) {
      const key = 'reason' in one ? one.input : one.path
      if (!byPath.has(key)) byPath.set(key, one)
    }
  }
  return [...byPath].sort(([a], [b]) => byName(a, b))
}

/** All that the inputs give, in order, the same bytes as often as they are met. */
async function* everything(
  found: readonly (readonly [string, Found])[],
  addresses: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Input> {
  for (const [path, one] of found)
    if ('reason' in one) yield { kind: 'failure', failure: one }
    else yield* readFileInputs(path, one.size, one.modified, options)
  if (addresses.length === 0) return
  // The HTTP client is loaded only by who fetches.
  const { fetchInputs } = await import('./fetch/inputs.ts')
  yield* fetchInputs(addresses, options.fetch ?? {}, options)
}

/**
 * Reads files and folders, one at a time, sorted by path, then addresses. Folders are walked to the bottom; hidden files, hidden folders,
 * `node_modules`, README files and licences in them are passed over, unless they are asked for by name; a folder reached twice through links is read once.
 *
 * A file or address gives one `Input` – its capture, a failure with its reason, or the note that it holds the same bytes as an earlier one – and one that
 * holds articles (an archive, a WARC, a feed, mails, JSON, PDF: `containers/`) one for each of them, as they are come upon. Files of one
 * article are read up to `Limits.held`, pipes and devices never opened. Addresses are fetched as `docs/fetching.md` says. Never throws for what a path or
 * address holds.
 */
export async function* readInputs(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Input> {
  const addresses = [...new Set(paths.filter(isAddress))].sort(byName)
  const found = await find(paths.filter(path => !isAddress(path)))
  options.onCount?.(found.length + addresses.length)
  const kept = new Map<string, string>()
  for await (const input of everything(found, addresses, options)) {
    if (input.kind !== 'capture') {
      yield input
      continue
    }
    const { sha256, file, url } = input.capture
    const name = file ?? url ?? ''
    const first = kept.get(sha256)
    if (first === undefined) {
      kept.set(sha256, name)
      yield input
      continue
    }
    const message = `${name}: holds the same bytes as ${first} and is read once.`
    yield { kind: 'note', note: { input: name, kind: 'same-bytes', of: first, message } }
  }
}
