import type { Limits } from '../limits.ts'
import { ByteReader } from './bytes.ts'
import { type Fault, isFault } from './gzip.ts'
import { Broken } from './source.ts'

/** A record of a WARC as it stands there, or that it is lost. */
export type RawRecord =
  | {
      readonly kind: 'record'
      /** Its position among the records, from 0. */
      readonly position: number
      /** Its header section, up to the blank line. */
      readonly head: string
      readonly headBytes: Uint8Array
      readonly block: Uint8Array
    }
  /** More than is held in memory: passed by. `begins`: the first bytes of its block. */
  | { readonly kind: 'large'; readonly position: number; readonly head: string; readonly begins: Uint8Array }
  | { readonly kind: 'lost'; readonly position: number; readonly head: string; readonly why: string }

/** No header section of a record is longer. Bytes. */
const LONGEST_HEAD = 65_536
const NO_RECORD = 'what stands in its place is no record'
const ENDLESS = `its header section is longer than ${LONGEST_HEAD} bytes`
const CUT = 'it ends in the middle of it; it was cut off'

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

/** A stream with faults in it as one that ends at each, and goes on when it is asked again. */
class Stretches {
  fault: Fault | null = null
  readonly #pieces: AsyncIterator<Uint8Array | Fault>
  constructor(pieces: AsyncIterable<Uint8Array | Fault>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return {
      next: async () => {
        if (this.fault !== null) return { done: true, value: undefined }
        const { done, value } = await this.#pieces.next()
        if (done) return { done: true, value: undefined }
        if (!isFault(value)) return { done: false, value }
        this.fault = value
        return { done: true, value: undefined }
      },
      return: async () => {
        await this.#pieces.return?.()
        return { done: true, value: undefined }
      },
    }
  }
}

/** A header section with the blank line behind it, or null where none begins here. */
async function takeHead(reader: ByteReader): Promise<Uint8Array | null> {
  for (const size of [2048, LONGEST_HEAD]) {
    const part = buffer(await reader.peek(size))
    if (!isRecord(part)) return null
    const crlf = part.indexOf('\r\n\r\n')
    const lf = part.indexOf('\n\n')
    if (crlf !== -1 && (lf === -1 || crlf < lf)) return reader.take(crlf + 4)
    if (lf !== -1) return reader.take(lf + 2)
  }
  return null
}

const isRecord = (bytes: Uint8Array): boolean => /^WARC\/\d/.test(buffer(bytes).toString('latin1', 0, 6))

/** As much as is needed to see that a record begins. Bytes. */
const BEGINNING = 64

/** Where a record begins in `bytes`, or -1: its version and a first field, wherever on a line, for the line ends before it may be damaged too. */
function recordIn(bytes: Uint8Array): number {
  const all = buffer(bytes)
  for (let at = all.indexOf('WARC/'); at !== -1; at = all.indexOf('WARC/', at + 1))
    if (/^WARC\/\d\.\d{1,2}\r?\n[\w-]{1,40}:/.test(all.toString('latin1', at, at + BEGINNING))) return at
  return -1
}

/**
 * Passes over bytes up to the next record, `most` at the most; whether it stands before one now. With `inside`, one at the very beginning is
 * not meant.
 */
async function seekRecord(reader: ByteReader, most: number, inside: boolean): Promise<boolean> {
  if (!inside && isRecord(await reader.peek(6))) return true
  for (let left = most; left > 0; ) {
    const size = Math.min(left, 1 << 20)
    const part = await reader.take(size)
    const at = recordIn(part)
    if (at !== -1) {
      reader.unread(part.subarray(at))
      return true
    }
    left -= part.length
    if (part.length < size || left === 0) return false
    // One may begin at the end of this part.
    reader.unread(part.subarray(-BEGINNING))
    left += BEGINNING
  }
  return false
}

/**
 * How many bytes stand between a record and the next: two line ends (WARC 1.1, 4), or what writers take for them where a record or the end
 * follows. Null where there is neither: then the record did not end here.
 */
async function gap(reader: ByteReader): Promise<number | null> {
  const next = buffer(await reader.peek(24)).toString('latin1')
  const ends = /^[\r\n]{0,16}/.exec(next)![0].length
  return next.length === ends || next.startsWith('WARC/', ends) || next.startsWith('\r\n\r\n') ? ends : null
}

/** One record, at whose beginning `reader` stands. Behind it `reader` stands behind its block, or where the next may be looked for. */
async function frame(reader: ByteReader, position: number, most: number): Promise<RawRecord> {
  const lost = (why: string): RawRecord => ({ kind: 'lost', position, head, why })
  let head = ''
  const headBytes = await takeHead(reader)
  if (headBytes === null) {
    // The next one is looked for behind what only began as one.
    const part = await reader.peek(LONGEST_HEAD)
    const begun = isRecord(part)
    if (begun) head = new TextDecoder().decode(part.subarray(0, 4096))
    await reader.take(1)
    return lost(!begun ? NO_RECORD : part.length < LONGEST_HEAD ? CUT : ENDLESS)
  }
  head = new TextDecoder().decode(headBytes)
  const stated = /^content-length:[ \t]{0,9}(\d{1,15})[ \t]{0,9}\r?$/im.exec(head)
  if (!stated) return lost('it states no length')
  const length = Number(stated[1])
  if (length >= most) {
    const begins = await reader.peek(LONGEST_HEAD)
    const start = reader.offset
    if (await seekRecord(reader, length, true))
      return lost(`it states a length of ${length} bytes, and another record stands within them`)
    return reader.offset - start < length ? lost(CUT) : { kind: 'large', position, head, begins }
  }
  const block = await reader.take(length)
  const ends = block.length < length ? null : await gap(reader)
  if (ends !== null) {
    await reader.take(ends)
    return { kind: 'record', position, head, headBytes, block }
  }
  const next = recordIn(block)
  // The next one may begin in what was taken for this one's block, or at its very end.
  reader.unread(block.subarray(next === -1 ? -BEGINNING : next))
  return lost(next === -1 && block.length < length ? CUT : 'its stated length is wrong')
}

/**
 * The records of a WARC (ISO 28500, WARC 1.0 and 1.1), each by itself, so that a wrong length, a cut or broken packing loses one record. A
 * stated length is believed only where a record or the end stands behind it; else the next record is looked for. Throws `Broken` where
 * that happened `Limits.damages` times, or too much had to be read twice.
 */
export async function* rawRecords(
  pieces: AsyncIterable<Uint8Array | Fault>,
  limits: Limits,
): AsyncGenerator<RawRecord> {
  const stretches = new Stretches(pieces)
  const reader = new ByteReader(stretches)
  const takeFault = (): Fault | null => {
    const { fault } = stretches
    stretches.fault = null
    if (fault !== null) reader.resume()
    return fault
  }
  let damages = 0
  try {
    for (let position = 0; ; position++) {
      await skipLineEnds(reader)
      let record: RawRecord
      if ((await reader.peek(1)).length > 0) record = await frame(reader, position, limits.held)
      else {
        const fault = takeFault()
        if (fault === null) return
        record = { kind: 'lost', position, head: '', why: fault.fault }
      }
      if (record.kind === 'lost') await seekRecord(reader, Number.POSITIVE_INFINITY, false)
      // Damage in the packing that shows where a record ends is that record's: its checksum stands behind it.
      if ((await reader.peek(1)).length === 0 && stretches.fault !== null) {
        const cut = record.kind === 'lost' && (record.why === CUT || record.why === NO_RECORD)
        if (cut || (record.kind === 'record' && stretches.fault.begun))
          record = { kind: 'lost', position, head: record.head, why: takeFault()?.fault ?? CUT }
      }
      yield record
      if (record.kind === 'lost' && (++damages > limits.damages || reader.again > limits.held * 20))
        throw new Broken('damaged', 'too many of its records are damaged; the others are not read')
    }
  } finally {
    await reader.close()
  }
}

async function skipLineEnds(reader: ByteReader): Promise<void> {
  for (;;) {
    const [a] = await reader.peek(1)
    if (a !== 13 && a !== 10) return
    await reader.take(1)
  }
}
