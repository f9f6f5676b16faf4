import { randomUUID } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StoreError } from '../errors.ts'
import { each } from './each.ts'
import { checkMark, MARK, nameOf, othersSentence, sha256In } from './names.ts'
import { pack, unpack } from './pack.ts'
import type { Bytes, Lying, Owner } from './types.ts'

/** Files that are written at once: as many as wait for the disk together. */
const AT_ONCE = 16
/** How the name of a file begins that is not yet whole. */
const BEGUN = 'new-'

/**
 * A folder: `ab/abcd….gz`. A file is written under another name, brought to the disk, and only then given its own; the folders that changed are brought to the disk
 * once for all files of one `put`.
 *
 * @param folder an absolute path.
 */
export function filesIn(folder: string, { store }: Owner): Bytes {
  const place = `the folder ${folder}`
  const pathOf = (sha256: string): string => join(folder, nameOf(sha256))
  const trying = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw explained(error, folder)
    }
  }
  const mark = async (): Promise<string | null> => {
    try {
      return await readFile(join(folder, MARK), 'utf8')
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }
  const check = async (): Promise<void> => checkMark(await mark(), store, place)
  // Asked in a transaction of SQLite too, where no other work of this program may come in between: it would wait for the end of what waits for it.
  const has = (sha256: string): boolean => statSync(pathOf(sha256), { throwIfNoEntry: false })?.isFile() === true
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    const begun = join(folder, `${BEGUN}${randomUUID()}`)
    try {
      await writeWhole(begun, bytes)
      await rename(begun, path).catch(async error => {
        if (!isMissing(error)) throw error
        await makeFolder(dirname(path))
        await rename(begun, path)
      })
    } catch (error) {
      await unlink(begun).catch(() => {})
      throw error
    }
  }

  return {
    place,
    begin: () =>
      trying(async () => {
        await makeFolder(folder)
        const there = await mark()
        if (there !== null && there.trim() !== store) throw new StoreError(othersSentence(place))
        if (there !== null) return
        await write(join(folder, MARK), Buffer.from(`${store}\n`))
        await sync(folder)
        await sync(dirname(folder))
      }),
    check: () => trying(check),
    put: some =>
      trying(async () => {
        await check()
        const before = new Set<string>()
        const changed = new Set([folder])
        await each(some, AT_ONCE, async ({ sha256, bytes }) => {
          const path = pathOf(sha256)
          // Also of what is there: another program may have put it there and not yet have synced its folder.
          changed.add(dirname(path))
          if (has(sha256)) before.add(sha256)
          else await write(path, await pack(bytes))
        })
        await each(changed, AT_ONCE, sync)
        return before
      }),
    get: sha256 =>
      trying(async () => {
        try {
          return await unpack(await readFile(pathOf(sha256)))
        } catch (error) {
          if (!isMissing(error)) throw error
          await check()
          return null
        }
      }),
    has: sha256 => trying(async () => has(sha256)),
    async *list() {
      const names = await trying(() => readdir(folder))
      for (const name of names.sort()) {
        if (/^[0-9a-f]{2}$/.test(name))
          for (const inside of (await trying(() => readdir(join(folder, name)))).sort()) {
            const sha256 = sha256In(`${name}/${inside}`)
            if (sha256 !== null) yield* lying(`${name}/${inside}`, sha256)
          }
        else if (name.startsWith(BEGUN)) yield* lying(name, null)
      }
    },
    remove: some =>
      trying(async () => {
        for (const { name } of some) rmSync(join(folder, name), { force: true })
      }),
  }

  async function* lying(name: string, sha256: string | null): AsyncGenerator<Lying> {
    const file = await stat(join(folder, name)).catch(() => null)
    if (file?.isFile()) yield { name, sha256, written: file.mtimeMs }
  }
}

/** The folder, where there is none; those above it must be there: a share that is not mounted is not made anew on the disk below. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await closing(await open(path, 'wx'), async file => {
    await file.writeFile(bytes)
    await file.sync()
  })
}

async function sync(folder: string): Promise<void> {
  // Windows has no such thing.
  if (process.platform === 'win32') return
  await closing(await open(folder, 'r'), file => file.sync())
}

async function closing(file: FileHandle, work: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(file)
  } finally {
    await file.close()
  }
}

const isMissing = (error: unknown): boolean => /^(?:ENOENT|ENOTDIR)$/.test(`${(error as { code?: unknown }).code}`)

/** What the system says, as a sentence. */
function explained(error: unknown, folder: string): unknown {
  const code = `${(error as { code?: unknown }).code}`
  if (/^(?:ENOSPC|EDQUOT|EFBIG)$/.test(code))
    return new StoreError(
      `The disk is full: captures could not be written in the folder ${folder}, and the store stays as it was.`,
    )
  if (/^(?:EACCES|EPERM|EROFS)$/.test(code))
    return new StoreError(`The folder of captures ${folder} may not be written, or not be read, by you.`)
  if (/^(?:ENOENT|ENOTDIR|EEXIST)$/.test(code))
    return new StoreError(`The folder of captures ${folder} cannot be made: the folder above it is not there.`)
  if (/^(?:EIO|ESTALE|ENXIO|ENODEV|EHOSTDOWN|ETIMEDOUT|EMFILE|ENFILE)$/.test(code))
    return new StoreError(`The folder of captures ${folder} could not be read or written: the system reports ${code}.`)
  return error
}
