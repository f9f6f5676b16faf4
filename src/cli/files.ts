import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
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
