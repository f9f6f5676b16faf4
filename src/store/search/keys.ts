import { createHash } from 'node:crypto'

/**
 * What the index holds of a document is a set of keys, and a query is a question about keys. A key is a few letters that no database takes apart:
 * a word, the base form of a word (`~`), either of them in a headline (`^`), or a value that can be filtered by (`@`).
 */
export type Key = string

const PLAIN = /^[\u0621-\u064aa-z0-9]{1,24}$/

/** Letters that a database's own idea of words could take apart or fold again stand in the index as a hash. */
const letters = (word: string): string => (PLAIN.test(word) ? word : `#${hash(word)}`)

/** The key of a word, folded. */
export const wordKey = (folded: string): Key => letters(folded)

/** The key of a base form, folded. */
export const baseKey = (folded: string): Key => `~${letters(folded)}`

/** The same key in a headline. */
export const titleKey = (key: Key): Key => `^${key}`

/** The key of a value of a field. Fields are told apart by their letters. */
export function valueKey(field: string, value: string): Key {
  const named = `${field}${value}`
  let key = known.get(named)
  if (key === undefined) {
    key = `@${field}${hash(value)}`
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(named, key)
  }
  return key
}

/** Most values come again and again. */
const known = new Map<string, Key>()
const MOST_KNOWN = 50_000

/** 64 bits in 13 letters: no two values of a store meet. */
function hash(value: string): string {
  return createHash('sha1').update(value).digest().readBigUInt64BE(0).toString(36).padStart(13, '0')
}
