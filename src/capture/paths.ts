import { sep } from 'node:path'

/** A path as the system takes it: text, or its bytes where they are no UTF-8. Names of files are bytes (POSIX.1-2017, 3.170). */
export type SystemPath = string | Buffer

/** Bytes of a name that are no UTF-8, each as `\xE9`, so that names which differ only in such bytes stay apart. */
function escaped(name: Buffer): string {
  let shown = ''
  for (let at = 0; at < name.length; ) {
    // A character of UTF-8 has one to four bytes.
    let length = 1
    let character: string | null = null
    for (; length <= 4 && character === null; length++) character = decoded(name.subarray(at, at + length))
    shown += character ?? `\\x${name[at]!.toString(16).toUpperCase().padStart(2, '0')}`
    at += character === null ? 1 : length - 1
  }
  return shown
}

function decoded(bytes: Buffer): string | null {
  const text = bytes.toString('utf8')
  return Buffer.from(text, 'utf8').equals(bytes) ? text : null
}

/** A name or path as it is shown. */
export const shownPath = (path: SystemPath): string =>
  typeof path === 'string' ? path : (decoded(path) ?? escaped(path))

/** Where something called `name` lies in a folder: text as long as both are. */
export function inFolder(folder: SystemPath, name: Buffer): SystemPath {
  const text = decoded(name)
  if (typeof folder === 'string' && text !== null) return folder.endsWith('/') ? folder + text : `${folder}/${text}`
  const before = typeof folder === 'string' ? Buffer.from(folder) : folder
  return Buffer.concat([before, Buffer.from(before.at(-1) === 0x2f ? '' : '/'), name])
}

/** Whether a real path is a folder's own or lies below it. */
export function liesIn(path: Buffer, folder: Buffer): boolean {
  if (!path.subarray(0, folder.length).equals(folder)) return false
  const separator = sep.charCodeAt(0)
  return path.length === folder.length || path[folder.length] === separator || folder.at(-1) === separator
}
