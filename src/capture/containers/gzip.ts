import { crc32 } from 'node:zlib'
import type { Limits } from '../limits.ts'
import { ByteReader, concat } from './bytes.ts'
import { inflated } from './inflate.ts'
import { Broken } from './source.ts'

/** Bytes behind this point are missing or cannot be trusted. What comes next begins anew at a member. */
export interface Fault {
  readonly fault: string
  /** Whether something came out of the damaged member before. */
  readonly begun: boolean
  /** Whether all members before were whole, and what is wrong only stands behind them. */
  readonly behind?: boolean
}

export const isFault = (piece: Uint8Array | Fault): piece is Fault => 'fault' in piece

const CUT = 'it ends in the middle of its packed data; it was cut off'

/** Bytes of a member's header (RFC 1952, 2.3.1), or null where none stands here. */
async function headerLength(reader: ByteReader): Promise<number | null> {
  const head = await reader.peek(65_536)
  if (head.length < 10 || head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8 || (head[3]! & 0xe0) !== 0) return null
  const flags = head[3]!
  let at = 10
  if (flags & 4) at += 2 + head[at]! + 256 * head[at + 1]!
  for (const named of [8, 16]) if (flags & named) at = head.indexOf(0, at) + 1 || head.length + 1
  if (flags & 2) at += 2
  return at <= head.length ? at : null
}

/** Where a member may begin again in `bytes`, from `from` on. */
function nextMember(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x1f, from); at !== -1; at = bytes.indexOf(0x1f, at + 1))
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3]! & 0xe0) === 0) return at
  return -1
}

/** Passes over what is no member, up to the next one; false where there is none. */
async function seekMember(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const part = await reader.take(1 << 20)
    if (part.length < 4) return false
    const at = nextMember(part, 0)
    if (at !== -1) {
      reader.unread(part.subarray(at))
      return true
    }
    if (part.length === 1 << 20) reader.unread(part.subarray(-3))
  }
}

const allZero = (bytes: Uint8Array): boolean => bytes.every(byte => byte === 0)

/** How the reading of a member ended. */
interface Ended {
  readonly fault: string | null
  /** Whether anything came out of it. */
  readonly begun: boolean
  /** All of its bytes as they were taken, where they are not too many: behind damage the next member is looked for in them. */
  readonly taken: Uint8Array
  readonly size: number
}

/** What stands behind a member's data does not fit it (RFC 1952, 2.3.1: CRC-32 and length), or null. */
function trailerFault(trailer: Uint8Array, crc: number, size: number): string | null {
  if (trailer.length < 8) return CUT
  const view = new DataView(trailer.buffer, trailer.byteOffset, trailer.length)
  if (view.getUint32(0, true) !== crc) return 'its checksum (CRC-32) is wrong'
  return view.getUint32(4, true) === size ? null : 'its length is not the one that it states'
}

/** What one member holds; `reader` stands at its header, of `header` bytes, and then behind it. Throws nothing: damage is in what is returned. */
async function* inflate(reader: ByteReader, header: number, limits: Limits): AsyncGenerator<Uint8Array, Ended> {
  const pieces: Uint8Array[] = [await reader.take(header)]
  let read = 0
  let crc = 0
  let size = 0
  let begun = false
  const ended = (fault: string | null, taken: Uint8Array): Ended => ({ fault, begun, taken, size: read })
  const { fault, taken } = yield* inflated(
    reader,
    piece => {
      read += piece.length
      if (read <= limits.held) pieces.push(piece)
    },
    piece => {
      crc = crc32(piece, crc)
      size = (size + piece.length) % 2 ** 32
      begun = true
    },
  )
  if (fault !== null) return ended(fault === 'cut' ? CUT : 'its packed data is damaged', concat(pieces))
  const trailer = await reader.take(8)
  const wrong = trailerFault(trailer, crc, size)
  if (wrong === null) return ended(null, trailer)
  // Broken data may have no end where the member has one, and run on into the next.
  const own = read <= limits.held ? concat(pieces).subarray(0, header + taken) : new Uint8Array(0)
  return ended(wrong, concat([own, trailer]))
}

/**
 * What gzip members hold (RFC 1952), one after the other as one stream: `.warc.gz` has one for each record. Damage in a member is a `Fault`,
 * and reading goes on at the next member. At most `Limits.damages` times, and only over four times `Limits.held` bytes read twice.
 */
export async function* gunzip(bytes: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<Uint8Array | Fault> {
  const reader = new ByteReader(bytes)
  let damages = 0
  let again = 0
  let whole = false
  try {
    for (;;) {
      const header = await headerLength(reader)
      if (header === null) {
        const rest = await reader.peek(512)
        // Tapes and some tools fill up with zeros (RFC 1952 says nothing of them, gzip passes over them).
        if (rest.length === 0 || allZero(rest)) return
        yield { fault: 'something stands behind its packed data', begun: false, ...(whole ? { behind: true } : {}) }
        if (++damages > limits.damages) return
        await reader.take(1)
        if (!(await seekMember(reader))) return
        continue
      }
      const { fault, begun, taken, size } = yield* inflate(reader, header, limits)
      whole = fault === null
      if (fault === null) continue
      yield { fault, begun }
      again += Math.min(size, limits.held)
      if (++damages > limits.damages || again > limits.held * 4) return
      const at = nextMember(taken, 1)
      if (at !== -1) reader.unread(taken.subarray(at))
      else if ((await headerLength(reader)) === null && !(await seekMember(reader))) return
    }
  } finally {
    await reader.close()
  }
}

/** `gunzip` for formats that cannot go on behind damage: a `Fault` is thrown as `Broken`. */
export async function* unbroken(pieces: AsyncIterable<Uint8Array | Fault>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (isFault(piece)) throw new Broken('damaged', piece.fault)
    yield piece
  }
}
