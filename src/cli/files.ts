import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileError } from './errors.ts'

/** A path inside the package, wherever it is installed: `src/cli` and `dist/cli` lie equally deep. */
export const inPackage = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Writes a file, with the folders above it. Throws a `CommandError` that names the path. */
export async function write(path: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  } catch (error) {
    throw fileError(path, error)
  }
}

/** Makes the folder that a file is to lie in. Throws a `CommandError` that names it. */
export async function makeFolderOf(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
  } catch (error) {
    throw fileError(dirname(path), error)
  }
}
