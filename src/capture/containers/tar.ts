import { Header, Pax } from 'tar'
import type { Input } from '../types.ts'
import { ByteReader } from './bytes.ts'
import { readMember } from './index.ts'
import { memberPath, noFiles, passedOver } from './names.ts'
import { Broken, failed, modifiedAt, type Reading, type Source } from './source.ts'

const BLOCK = 512
/** Longer names and attributes than this are no names. Bytes. */
const LONGEST_META = 1 << 20

const FILES: ReadonlySet<string> = new Set(['File', 'OldFile', 'ContiguousFile'])
const LONG_PATH: ReadonlySet<string> = new Set(['NextFileHasLongPath', 'OldGnuLongPath'])
const LOCAL: ReadonlySet<string> = new Set(['ExtendedHeader', 'OldExtendedHeader'])
const META: ReadonlySet<string> = new Set([...LONG_PATH, ...LOCAL, 'GlobalExtendedHeader', 'NextFileHasLongLinkpath'])

/** A member's own bytes; throws where the archive ends before them. `left` is how many are not read. */
async function* body(reader: ByteReader, left: { size: number }): AsyncGenerator<Uint8Array> {
  while (left.size > 0) {
    const chunk = await reader.chunk(Math.min(left.size, 1 << 16))
    if (chunk === null) throw new Broken('damaged', 'the archive ends in the middle of it; it was cut off')
    left.size -= chunk.length
    yield chunk
  }
}

/**
 * Files in a tar archive (POSIX.1-2017 pax and ustar, GNU long names). Folders are passed over, links never followed. Behind a broken header
 * reading goes on at the next that is whole: members begin at every 512th byte.
 */
export async function* readTar(source: Source, reading: Reading): AsyncGenerator<Input> {
  const reader = new ByteReader(source.bytes)
  let local: Pax | undefined
  let everywhere: Pax | undefined
  let longPath: string | null = null
  let count = 0
  let lost = false
  let damaged = false
  let zeros = 0
  let members = 0
  for (;;) {
    const at = reader.offset
    const block = await reader.take(BLOCK)
    if (block.length === 0) break
    if (block.length < BLOCK) throw new Broken('damaged', 'it ends in the middle of a member; it was cut off')
    const header = headerOf(block, local, everywhere)
    if (header?.nullBlock) {
      if (++zeros === 2) break
      continue
    }
    zeros = 0
    if (!header?.cksumValid || !header.path) {
      if (!lost) yield failed(source.name, 'damaged', `the member at byte ${at} is damaged and not read`)
      lost = true
      damaged = true
      continue
    }
    lost = false
    const size = Math.max(0, header.size ?? 0)
    const padding = (BLOCK - (size % BLOCK)) % BLOCK
    if (META.has(header.type)) {
      if (size > LONGEST_META) throw new Broken('damaged', `the header at byte ${at} states a name of ${size} bytes`)
      const text = new TextDecoder().decode(await reader.take(size))
      if (LONG_PATH.has(header.type)) longPath = text.replace(/\0[\s\S]*$/, '')
      else if (LOCAL.has(header.type)) local = Pax.parse(text, local, false)
      else if (header.type === 'GlobalExtendedHeader') everywhere = Pax.parse(text, everywhere, true)
      await reader.skip(padding)
      continue
    }
    members++
    const left = { size }
    const member = longPath ?? header.path
    const path = memberPath(member)
    longPath = null
    local = undefined
    if (FILES.has(header.type) && !member.endsWith('/') && !passedOver(path)) {
      if (++count > reading.limits.members)
        throw new Broken('too-large', `it holds more than ${reading.limits.members} members; the others are not read`)
      yield* readMember(source, member, path, body(reader, left), reading, modifiedAt(header.mtime))
    }
    await reader.skip(left.size + padding)
  }
  if (count === 0 && !damaged) throw new Broken('no-article', noFiles(members))
}

function headerOf(block: Uint8Array, local: Pax | undefined, everywhere: Pax | undefined): Header | null {
  try {
    return new Header(Buffer.from(block.buffer, block.byteOffset, block.length), 0, local, everywhere)
  } catch {
    return null
  }
}
