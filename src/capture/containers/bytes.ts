/** Chunks as one. The only chunk of a list is handed on as it is. */
export function concat(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** One chunk as a stream. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Reads a stream of bytes in pieces of the sizes that a format asks for. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #waiting: Uint8Array[] = []
  #held = 0
  #ended = false
  /** How many bytes were taken so far. */
  offset = 0
  /** How many bytes were put back so far, to be taken again. */
  again = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async #fill(size: number): Promise<void> {
    while (this.#held < size && !this.#ended) {
      const { done, value } = await this.#source.next()
      if (done) this.#ended = true
      else if (value.length > 0) {
        this.#waiting.push(value)
        this.#held += value.length
      }
    }
  }

  /** The next `size` bytes without taking them; fewer at the end. */
  async peek(size: number): Promise<Uint8Array> {
    await this.#fill(size)
    let joined = 1
    for (let length = this.#waiting[0]?.length ?? 0; length < size && joined < this.#waiting.length; joined++)
      length += this.#waiting[joined]!.length
    if (joined > 1) this.#waiting.unshift(concat(this.#waiting.splice(0, joined)))
    return this.#waiting[0]?.subarray(0, size) ?? new Uint8Array(0)
  }

  /** The next `size` bytes; fewer at the end. */
  async take(size: number): Promise<Uint8Array> {
    await this.#fill(size)
    const parts: Uint8Array[] = []
    let wanted = Math.min(size, this.#held)
    this.#held -= wanted
    this.offset += wanted
    let used = 0
    while (wanted > 0) {
      const chunk = this.#waiting[used]!
      if (chunk.length <= wanted) {
        parts.push(chunk)
        used++
        wanted -= chunk.length
      } else {
        parts.push(chunk.subarray(0, wanted))
        this.#waiting[used] = chunk.subarray(wanted)
        wanted = 0
      }
    }
    this.#waiting.splice(0, used)
    return concat(parts)
  }

  /** What comes next, at most `size` bytes, as it lies there; null at the end. */
  async chunk(size: number): Promise<Uint8Array | null> {
    await this.#fill(1)
    const first = this.#waiting[0]
    return first === undefined ? null : this.take(Math.min(size, first.length))
  }

  /** Passes over `size` bytes; fewer at the end. */
  async skip(size: number): Promise<void> {
    for (let left = size; left > 0; ) {
      const chunk = await this.chunk(Math.min(left, 1 << 16))
      if (chunk === null) return
      left -= chunk.length
    }
  }

  /** Puts back bytes that were taken last. */
  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#waiting.unshift(bytes)
    this.#held += bytes.length
    this.offset -= bytes.length
    this.again += bytes.length
  }

  /** Asks again of a stream that ended: it may go on behind damage. */
  resume(): void {
    this.#ended = false
  }

  async *rest(): AsyncGenerator<Uint8Array> {
    for (let chunk = await this.chunk(1 << 20); chunk !== null; chunk = await this.chunk(1 << 20)) yield chunk
  }

  /** Lets the stream go that is not read to its end. */
  async close(): Promise<void> {
    this.#ended = true
    this.#waiting = []
    this.#held = 0
    await this.#source.return?.()
  }
}

/** All bytes of a stream, or null as soon as they are `most` or more; then the rest is not read. */
export async function collect(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size >= most) return null
    chunks.push(chunk)
  }
  return concat(chunks)
}
