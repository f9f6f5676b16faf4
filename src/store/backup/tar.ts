import { Header } from 'tar'
import type { Member } from './types.ts'

const BLOCK = 512
/** The largest member that is read (bytes): one capture, or one row. */
const LARGEST = 2 ** 30

/** What cannot be a backup, or not a whole one; the message says why, to stand in a sentence. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault'
}

/** Members as a tar (POSIX ustar), without anything that differs from one machine or day to another. */
export async function* tarOf(members: AsyncIterable<Member>): AsyncGenerator<Uint8Array> {
  for await (const { name, bytes } of members) {
    const header = new Header({ path: name, size: bytes.length, mode: 0o644, mtime: new Date(0), type: 'File' })
    const block = Buffer.alloc(BLOCK)
    header.encode(block)
    yield block
    if (bytes.length > 0) yield bytes
    const rest = bytes.length % BLOCK
    if (rest > 0) yield Buffer.alloc(BLOCK - rest)
  }
  yield Buffer.alloc(2 * BLOCK)
}

/**
 * The members of a tar. Only plain files are read, under their names as they stand; what a name means is for the caller to say. Memory grows with what has come and
 * never with what a header claims.
 *
 * @throws {BackupFault} where the tar ends too early or is none.
 */
export async function* untar(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const source = new Source(pieces)
  for (;;) {
    const header = headerOf(await source.take(BLOCK))
    if (header?.nullBlock) return
    if (!header?.cksumValid) throw new BackupFault('it is no tar, or was changed')
    if (header.type !== 'File' || header.path === undefined || header.size === undefined)
      throw new BackupFault('it holds something that is no plain file')
    if (!(header.size >= 0 && header.size <= LARGEST))
      throw new BackupFault('it says that a part is larger than any is')
    const bytes = await source.take(header.size)
    const rest = header.size % BLOCK
    if (rest > 0) await source.take(BLOCK - rest)
    yield { name: header.path, bytes }
  }
}

function headerOf(block: Buffer): Header | null {
  try {
    return new Header(block)
  } catch {
    return null
  }
}

/** Bytes that come in pieces, taken in lengths of one's own. */
class Source {
  readonly #pieces: AsyncIterator<Uint8Array>
  #left: Uint8Array = new Uint8Array()
  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }
  async take(length: number): Promise<Buffer> {
    const parts: Uint8Array[] = []
    for (let wanted = length; wanted > 0; ) {
      if (this.#left.length === 0) {
        const { done, value } = await this.#pieces.next()
        if (done === true) throw new BackupFault('it ends too early')
        this.#left = value
        continue
      }
      const part = this.#left.subarray(0, wanted)
      this.#left = this.#left.subarray(part.length)
      parts.push(part)
      wanted -= part.length
    }
    return Buffer.concat(parts)
  }
}
