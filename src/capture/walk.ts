import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { failure } from './failures.ts'
import { inFolder, liesIn, type SystemPath, shownPath } from './paths.ts'
import { systemCode, systemFailure } from './system.ts'
import type { InputFailure } from './types.ts'

/** A file to read. */
export interface FoundFile {
  /** As it is shown, and where the system has it. */
  readonly path: string
  readonly at: SystemPath
  /** Bytes. */
  readonly size: number
  /** When it was last changed. */
  readonly modified: Date
}

/** A file, or an input that already failed. */
export type Found = FoundFile | InputFailure

export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function special(found: Stats): string {
  if (found.isFIFO()) return 'a pipe'
  if (found.isSocket()) return 'a socket'
  return 'a device'
}

/** What says something about a folder instead of being in it: README.md, README.ar.txt, LICENSE, COPYING. */
const ABOUT = /^(?:readme|licen[cs]e|copying)(?:\.[a-z]{1,9}){0,2}$/i

const skipped = (name: string, isFolder: boolean): boolean =>
  name.startsWith('.') || name === 'node_modules' || (!isFolder && ABOUT.test(name))

/** Something that stands in a folder, or is asked for itself (`link` is false then: links that a user names are followed). */
interface Standing {
  readonly at: SystemPath
  readonly link: boolean
}

/** What a folder holds, in reverse order of name, so that of two links to one folder the first in order is popped first. */
async function standingIn(folder: SystemPath): Promise<readonly Standing[]> {
  const entries: Dirent<Buffer>[] = await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  return entries
    .map(entry => ({ entry, shown: shownPath(entry.name) }))
    .filter(({ entry, shown }) => !skipped(shown, entry.isDirectory()))
    .sort((a, b) => byName(b.shown, a.shown))
    .map(({ entry }) => ({ at: inFolder(folder, entry.name), link: entry.isSymbolicLink() }))
}

const real = (path: SystemPath): Promise<Buffer> => realpath(path, { encoding: 'buffer' })

/** Why a link in the folder with the real path `root` is not followed, or null. */
async function linkFailure(link: SystemPath, root: Buffer): Promise<InputFailure | null> {
  const path = shownPath(link)
  try {
    if (liesIn(await real(link), root)) return null
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return failure(path, 'not-found', 'it is a link that leads nowhere')
    return systemFailure(path, error)
  }
  const detail =
    'it is a link that leads out of the folder that was given, and is not followed; give what it leads to by its own path'
  return failure(path, 'refused', detail)
}

/**
 * Lists what stands under `input` into `found`, without recursion (folders nest as deep as their maker likes). `seen` holds the real paths of
 * folders already walked: a link back to one of them ends there.
 */
async function walk(input: string, found: Map<string, Found>, seen: Set<string>): Promise<void> {
  const pending: Standing[] = [{ at: input, link: false }]
  let root: Buffer | null = null
  const add = (at: SystemPath, one: Found): void => {
    const key = Buffer.from(at).toString('latin1')
    if (!found.has(key)) found.set(key, one)
  }
  while (pending.length > 0) {
    const { at, link } = pending.pop()!
    const path = shownPath(at)
    try {
      const refused = link && root !== null ? await linkFailure(at, root) : null
      if (refused !== null) {
        add(at, refused)
        continue
      }
      const about = await stat(at)
      if (about.isFile()) add(at, { path, at, size: about.size, modified: about.mtime })
      else if (!about.isDirectory())
        add(at, failure(path, 'not-text', `it is ${special(about)}; give plain text or HTML`))
      else {
        const folder = await real(at)
        root ??= folder
        const key = folder.toString('latin1')
        if (seen.has(key)) continue
        seen.add(key)
        for (const one of await standingIn(at)) pending.push(one)
      }
    } catch (error) {
      add(at, systemFailure(path, error))
    }
  }
}

/** The files that are asked for by path, and all that stand in folders, sorted by name: the same path reached twice is one. */
export async function findFiles(paths: readonly string[]): Promise<readonly Found[]> {
  const seen = new Set<string>()
  const all = new Map<string, Found>()
  for (const path of [...paths].sort(byName)) {
    const found = new Map<string, Found>()
    const before = seen.size
    await walk(path, found, seen)
    // Empty folders inside a folder are nobody's mistake; one that was asked for and holds nothing at all is.
    if (found.size === 0 && seen.size > before) found.set(path, failure(path, 'empty-folder'))
    for (const [key, one] of found) if (!all.has(key)) all.set(key, one)
  }
  const nameOf = (one: Found): string => ('reason' in one ? one.input : one.path)
  return [...all.values()].sort((a, b) => byName(nameOf(a), nameOf(b)))
}
