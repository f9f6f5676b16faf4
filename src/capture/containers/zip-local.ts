import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import type { ByteReader } from './bytes.ts'
import { inflated } from './inflate.ts'
import { Broken, modifiedAt } from './source.ts'

/** A member as its own header tells of it (PKWARE APPNOTE 6.3, 4.3.7). */
export interface LocalMember {
  readonly name: string
  readonly encrypted: boolean
  /** 0 is stored, 8 deflated. */
  readonly method: number
  /** When it was last changed, or null. */
  readonly modified: string | null
  /** Null where its checksum stands behind it. */
  readonly crc: number | null
  /** Bytes as it is packed; null where that is not stated before it. Believed of what is stored only. */
  readonly size: number | null
}

export const ENCRYPTED = 'it is encrypted; unpack the archive with its password first'

export const methodDetail = (method: number): string =>
  `it is packed by a method that is not read (${method}); pack it again as ZIP`

/** Throws `Broken` where a member is one that only office documents have. `count`: which member it is, from 1. */
export function refuseOffice(member: string, count: number): void {
  if (member === '[Content_Types].xml' || (member === 'mimetype' && count === 1))
    throw new Broken('not-text', 'it is an office document; save it as text or HTML')
}

const HEADER = 30
const LARGE = 0xffffffff

const signature = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4)).toString('latin1')

/** The name of a member: UTF-8 where its bytes are, whatever its flag says (many archivers forget it), else code page 437 (APPNOTE, appendix D). */
export function zipName(flags: number, raw: Buffer, extra: { id: number; data: Buffer }[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return yauzl.getFileNameLowLevel(flags, raw, extra, false)
  }
}

/** A time of MS-DOS; what has no time zone is taken as it is written, for only its day is ever used. */
const dosTime = (date: number, time: number): Date =>
  new Date(
    Date.UTC((date >> 9) + 1980, ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2),
  )

/** The header at which `reader` stands, which then stands at the member's data; null where there is none. */
export async function takeLocal(reader: ByteReader): Promise<LocalMember | null> {
  const head = await reader.peek(HEADER)
  if (head.length < HEADER || signature(head) !== 'PK\x03\x04') return null
  const view = new DataView(head.buffer, head.byteOffset, head.length)
  const [length, extra] = [view.getUint16(26, true), view.getUint16(28, true)]
  const whole = await reader.peek(HEADER + length + extra)
  if (whole.length < HEADER + length + extra) return null
  const flags = view.getUint16(6, true)
  const size = view.getUint32(18, true)
  const member = {
    name: zipName(flags, Buffer.from(whole.subarray(HEADER, HEADER + length)), []),
    encrypted: (flags & 1) !== 0,
    method: view.getUint16(8, true),
    modified: modifiedAt(dosTime(view.getUint16(12, true), view.getUint16(10, true))),
    crc: (flags & 8) !== 0 ? null : view.getUint32(14, true),
    size: (flags & 8) !== 0 || size === LARGE ? null : size,
  }
  await reader.take(HEADER + length + extra)
  return member
}

const CUT = 'the archive ends in the middle of it; it was cut off'

async function* deflated(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const { fault } = yield* inflated(reader)
  if (fault !== null) throw new Broken('damaged', fault === 'cut' ? CUT : 'its packed data is damaged')
}

async function* stored(reader: ByteReader, size: number): AsyncGenerator<Uint8Array> {
  for (let left = size; left > 0; ) {
    const chunk = await reader.chunk(Math.min(left, 1 << 16))
    if (chunk === null) throw new Broken('damaged', CUT)
    left -= chunk.length
    yield chunk
  }
}

/** The checksum that stands behind a member (APPNOTE, 4.3.9), with or without its signature, which many write; null where the archive ends. */
async function crcBehind(reader: ByteReader): Promise<number | null> {
  const head = Buffer.from(await reader.peek(8))
  const at = signature(head) === 'PK\x07\x08' ? 4 : 0
  return head.length < at + 4 ? null : head.readUInt32LE(at)
}

/** A member's bytes, unpacked and compared with its checksum. Throws `Broken`. */
export async function* localBytes(reader: ByteReader, { method, crc, size }: LocalMember): AsyncGenerator<Uint8Array> {
  if (method !== 8 && size === null)
    throw new Broken('damaged', 'how long it is stands only in the directory of the archive, which is missing')
  let sum = 0
  for await (const chunk of method === 8 ? deflated(reader) : stored(reader, size ?? 0)) {
    sum = crc32(chunk, sum)
    yield chunk
  }
  const stated = crc ?? (await crcBehind(reader))
  if (stated === null) throw new Broken('damaged', 'the archive ends before its checksum; it was cut off')
  if (stated !== sum) throw new Broken('damaged', 'its checksum (CRC-32) is wrong')
}

/** Passes over what is no member, up to the header of the next one; false where there is none, or the directory begins. */
export async function seekLocal(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const part = Buffer.from(await reader.take(1 << 16))
    const at = part.indexOf('PK\x03\x04', 0, 'latin1')
    const directory = part.indexOf('PK\x01\x02', 0, 'latin1')
    if (directory !== -1 && (at === -1 || directory < at)) return false
    if (at !== -1) {
      reader.unread(part.subarray(at))
      return true
    }
    if (part.length < 1 << 16) return false
    // One may begin at the end of this part.
    reader.unread(part.subarray(-3))
  }
}
