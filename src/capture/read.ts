import { createHash } from 'node:crypto'
import type { Dirent, Stats } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { failure } from './failures.ts'
import { notText } from './sniff.ts'
import type { Input, InputFailure } from './types.ts'

/** Files of this many bytes or more are named and set aside without being read. */
export const MAX_BYTES = 50_000_000

export interface ReadOptions {
  /** Called once before the first file is read, with the number of inputs that will be reported. */
  readonly onCount?: (inputs: number) => void
}

/** A file to read (`size` in bytes), or an input that already failed. */
type Found = { readonly path: string; readonly size: number } | InputFailure

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

function systemFailure(input: string, error: unknown): InputFailure {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return failure(input, 'not-found')
  if (code === 'ELOOP') return failure(input, 'unreadable', 'it is a link that leads back to itself')
  if (code === 'EACCES' || code === 'EPERM') return failure(input, 'unreadable', 'you have no permission to read it')
  return failure(input, 'unreadable', `it cannot be read (${code || 'unknown error'})`)
}

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
        codeOf(error) === 'ENOENT' && !given
          ? failure(path, 'not-found', 'it is a link that leads nowhere')
          : systemFailure(path, error),
      )
      continue
    }
    if (about.isFile()) {
      found.push({ path, size: about.size })
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

/**
 * Reads files and folders, one at a time, sorted by path. Folders are walked to the bottom; hidden files, hidden folders,
 * `node_modules`, README files and licences in them are passed over, unless they are asked for by name; a folder reached twice through links is read once.
 *
 * Every file gives one `Input`: its capture, a failure with its reason, or the note that it holds the same bytes as an earlier one. A file
 * of 50 MB or more, a pipe or a device is never opened. Never throws for what a path holds.
 */
export async function* readInputs(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Input> {
  const found = await find(paths)
  options.onCount?.(found.length)
  const kept = new Map<string, string>()
  for (const [path, one] of found) {
    if ('reason' in one) {
      yield { kind: 'failure', failure: one }
      continue
    }
    if (one.size >= MAX_BYTES) {
      const megabytes = Math.round(one.size / 1e6)
      const detail = `it is too large (${megabytes} MB; below 50 MB is read); give its articles as single files`
      yield { kind: 'failure', failure: failure(path, 'too-large', detail) }
      continue
    }
    let bytes: Uint8Array
    try {
      bytes = await readFile(path)
    } catch (error) {
      yield { kind: 'failure', failure: systemFailure(path, error) }
      continue
    }
    if (bytes.length === 0) {
      yield { kind: 'failure', failure: failure(path, 'empty') }
      continue
    }
    const what = notText(bytes, path)
    if (what !== null) {
      yield { kind: 'failure', failure: failure(path, 'not-text', `it is ${what}; give plain text or HTML`) }
      continue
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const first = kept.get(sha256)
    if (first !== undefined) {
      const message = `${path}: holds the same bytes as ${first} and is read once.`
      yield { kind: 'note', note: { input: path, kind: 'same-bytes', of: first, message } }
      continue
    }
    kept.set(sha256, path)
    yield { kind: 'capture', capture: { sha256, bytes, file: path, url: null } }
  }
}
