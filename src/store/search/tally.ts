/** Numbers for the hash of FNV-1a, which is enough to tell short lines apart quickly; letters decide. */
const BASIS = 0x811c9dc5
const PRIME = 0x01000193
const NEWLINE = 10

/**
 * How often each line of a text stands there. Thousands of documents have tens of thousands of lines, few of them different: they are told apart where they
 * stand, and only the different ones are made strings of.
 */
export function tally(text: string): ReadonlyMap<string, number> {
  let size = 1024
  let table = new Int32Array(size)
  /** Of each line that was met, by the number that the table gives less one. */
  const starts: number[] = []
  const lengths: number[] = []
  const hashes: number[] = []
  const counts: number[] = []

  const same = (a: number, b: number, length: number): boolean => {
    for (let i = 0; i < length; i++) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false
    return true
  }
  const grow = (): void => {
    size *= 2
    table = new Int32Array(size)
    for (const [line, hash] of hashes.entries()) {
      let at = hash & (size - 1)
      while (table[at] !== 0) at = (at + 1) & (size - 1)
      table[at] = line + 1
    }
  }

  for (let start = 0; start <= text.length; ) {
    let hash = BASIS
    let end = start
    for (let code = 0; end < text.length; end++) {
      code = text.charCodeAt(end)
      if (code === NEWLINE) break
      hash = Math.imul(hash ^ code, PRIME)
    }
    hash = (hash ^ (hash >>> 15)) | 0
    const length = end - start
    let at = hash & (size - 1)
    for (; table[at] !== 0; at = (at + 1) & (size - 1)) {
      const line = table[at]! - 1
      if (hashes[line] === hash && lengths[line] === length && same(starts[line]!, start, length)) break
    }
    if (table[at] === 0) {
      table[at] = counts.push(1)
      starts.push(start)
      lengths.push(length)
      hashes.push(hash)
      if (counts.length * 2 > size) grow()
    } else counts[table[at]! - 1]!++
    start = end + 1
  }
  return new Map(counts.map((count, line) => [text.slice(starts[line], starts[line]! + lengths[line]!), count]))
}
