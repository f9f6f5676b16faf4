import type { Capture } from '../../capture/types.ts'
import type { Bytes, Content } from './types.ts'

/** Bytes that lie in their place, so that rows may be written that speak of them. */
export interface Kept {
  /** To be called in the transaction that writes the row: what lay there before may have been taken away as garbage, which happens in transactions alone. */
  ensure(sha256: string): Promise<void>
}

/** Puts the bytes of captures, and of what they were made from, where they belong: before the rows, so that a program that is killed in between leaves bytes that nobody asks for, and never a row without its bytes. */
export async function keepBytes(bytes: Bytes, captures: Iterable<Capture>): Promise<Kept> {
  const contents = new Map<string, Content>()
  for (const { sha256, bytes, original } of captures) {
    contents.set(sha256, { sha256, bytes })
    if (original !== undefined) contents.set(original.sha256, original)
  }
  if (contents.size === 0) return { ensure: async () => {} }
  const before = await bytes.put([...contents.values()])
  return {
    async ensure(sha256) {
      if (before.has(sha256) && !(await bytes.has(sha256))) await bytes.put([contents.get(sha256)!])
    },
  }
}
