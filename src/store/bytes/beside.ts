import { readdir, rmdir, unlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { MARK, sha256In } from './names.ts'
import { folderBeside } from './place.ts'

/** Takes away the captures that lie beside a SQLite file, for one that is made anew. What this program did not put there stays. */
export async function removeBytesBeside(file: string): Promise<void> {
  const folder = folderBeside(resolve(file))
  for (const name of await namesIn(folder)) {
    const path = join(folder, name)
    if (name === MARK || name.startsWith('new-')) await unlink(path)
    if (!/^[0-9a-f]{2}$/.test(name)) continue
    for (const inside of await namesIn(path))
      if (sha256In(`${name}/${inside}`) !== null) await unlink(join(path, inside))
    await rmdir(path).catch(() => {})
  }
  await rmdir(folder).catch(() => {})
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])
