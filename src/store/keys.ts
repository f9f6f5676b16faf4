const LONGEST = 1000

/**
 * A key that every database sorts as this program sorts text: by UTF-16 code units, whatever the database's collation. The bytes of each part, big-endian,
 * with a zero between two parts. Of a part the first thousand units count: no database's index takes a key of any length.
 */
export function sortKey(...parts: readonly string[]): Uint8Array {
  const cut = parts.map(part => part.slice(0, LONGEST))
  const length = cut.reduce((sum, part) => sum + part.length + 1, -1)
  const key = new Uint8Array(2 * Math.max(0, length))
  let at = 0
  for (const part of cut) {
    for (let i = 0; i < part.length; i++) {
      const unit = part.charCodeAt(i)
      key[at++] = unit >> 8
      key[at++] = unit & 0xff
    }
    at += 2
  }
  return key
}

/** Compares two keys as a database does. */
export function byKey(a: Uint8Array, b: Uint8Array): number {
  return Buffer.compare(a, b)
}
