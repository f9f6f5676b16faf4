import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileError } from './errors.ts'

/** A path inside the package, wherever it is installed: `src/cli` and `dist/cli` lie equally deep. */
export const inPackage = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Writes a file, with the folders above it. Throws a `CommandError` that names the path. */
export async function write(path: string, content: string): Promise<void> {
  try {
    await makeFolder(dirname(path))
    await writeFile(path, content)
  } catch (error) {
    throw fileError(path, error)
  }
}

/**
 * Writes a file piece by piece under a name of its own, and gives it its name when it is whole and on the disk: who finds the file finds all of it.
 * Gives its length in bytes. Throws a `CommandError` that names the path; what the pieces throw is thrown on.
 */
export async function writeBytes(path: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  await makeFolderOf(path)
  const begun = `${path}.part-${process.pid}`
  let length = 0
  const failed = (error: unknown): never => {
    throw fileError(path, error)
  }
  const handle = await open(begun, 'w').catch(failed)
  try {
    for await (const piece of pieces) {
      await handle.writeFile(piece).catch(failed)
      length += piece.length
    }
    await handle.sync().catch(failed)
    await handle.close()
    await rename(begun, path).catch(failed)
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(begun, { force: true })
    throw error
  }
  return length
}

/** Makes the folder that a file is to lie in. Throws a `CommandError` that names it. */
export async function makeFolderOf(path: string): Promise<void> {
  try {
    await makeFolder(dirname(path))
  } catch (error) {
    throw fileError(dirname(path), error)
  }
}

/** Removes a file where it is there. Throws a `CommandError` that names it. */
export async function remove(path: string): Promise<void> {
  try {
    await rm(path, { force: true })
  } catch (error) {
    throw fileError(path, error)
  }
}

/** Makes a folder and those above it. Node's own recursive mkdir never ends where a folder takes none, as /proc. */
async function makeFolder(path: string): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory()) return
  const above = dirname(path)
  if (above !== path) await makeFolder(above)
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    // Another program may have made it in the meantime; where something else lies there, writing into it says so.
    if (error.code !== 'EEXIST' || there !== null) throw error
  })
}
