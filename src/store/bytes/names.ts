import { StoreError } from '../errors.ts'

/** The file that says which store a place belongs to. */
export const MARK = 'isnad-store'

/** What bytes lie under: `ab/abcd….gz`. `zcat FILE | sha256sum` gives the name again. */
export function nameOf(sha256: string): string {
  // It becomes a path, and a store may come from anywhere.
  if (!/^[0-9a-f]{64}$/.test(sha256))
    throw new StoreError('The store is damaged: it names bytes by what is no SHA-256.')
  return `${sha256.slice(0, 2)}/${sha256}.gz`
}

/** The SHA-256 that a name stands for; null for any other name. */
export function sha256In(name: string): string | null {
  const found = /^([0-9a-f]{2})\/(\1[0-9a-f]{62})\.gz$/.exec(name)
  return found?.[2] ?? null
}

export const goneSentence = (place: string): string =>
  `The captures of this store lie in ${place}, which is gone: nothing there says that it is this store's. Bring it back (is the disk or the share mounted?), or restore a copy.`

export const othersSentence = (place: string): string =>
  `${place} holds the captures of another store: name another place with --captures, or take it away where that store is gone for good.`

/** Throws unless a place carries the mark of this store. */
export function checkMark(mark: string | null, store: string, place: string): void {
  if (mark === null) throw new StoreError(goneSentence(place))
  if (mark.trim() !== store) throw new StoreError(othersSentence(place))
}
