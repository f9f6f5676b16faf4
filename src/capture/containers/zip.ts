import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { Input } from '../types.ts'
import { counted } from './budget.ts'
import { collect, once } from './bytes.ts'
import { readMember } from './index.ts'
import { memberPath, noFiles, passedOver } from './names.ts'
import { Broken, failed, modifiedAt, OverBudget, type Reading, type Source } from './source.ts'
import { ENCRYPTED, methodDetail, refuseOffice, zipName } from './zip-local.ts'
import { readWithoutDirectory } from './zip-walk.ts'

/** When a member was last changed; what has no time zone is taken as it is written, for only its day is ever used. */
function changed(entry: Entry): string | null {
  try {
    return modifiedAt(entry.getLastModDate({ timezone: 'UTC' }))
  } catch {
    return null
  }
}

/** An archive's bytes as they are unpacked; throws `Broken` where their checksum is not the one that the directory states. */
async function* checked(bytes: AsyncIterable<Uint8Array>, entry: Entry): AsyncGenerator<Uint8Array> {
  let crc = 0
  for await (const chunk of bytes) {
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (crc !== entry.crc32) throw new Broken('damaged', 'its checksum (CRC-32) is wrong')
}

async function* unpacked(zip: ZipFile, entry: Entry, reading: Reading): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new Broken('encrypted', ENCRYPTED)
  if (!entry.canDecodeFileData()) throw new Broken('not-text', methodDetail(entry.compressionMethod))
  try {
    const stream = await zip.openReadStreamPromise(entry)
    yield* checked(counted(stream, entry.compressedSize, reading.budget, reading.limits), entry)
  } catch (error) {
    throw error instanceof Broken || error instanceof OverBudget ? error : new Broken('damaged', damageOf(error))
  }
}

/** What errors of the libraries say of a member, in our words. */
function damageOf(error: unknown): string {
  const words = error instanceof Error ? error.message : ''
  if (/bytes in the stream/.test(words)) return 'its size is not the one that the archive states'
  if (/local file header|file data overflow/i.test(words))
    return 'it does not stand where the archive says that it does'
  return 'its packed data is damaged'
}

/** The archive by its directory; its bytes as they stand where that is missing. */
async function open(source: Source, reading: Reading): Promise<ZipFile | AsyncIterable<Uint8Array>> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const
  // A path in bytes too, as all of Node's functions take it.
  if (source.path !== null) return yauzl.openPromise(source.path as string, options).catch(() => source.bytes)
  const bytes = await collect(source.bytes, reading.limits.held)
  if (bytes === null)
    throw new Broken('too-large', 'it is too large an archive inside another; unpack the outer one first')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return yauzl.fromBufferPromise(buffer, options).catch(() => once(bytes))
}

/** How many members are there beyond those that the archive counts: writers without ZIP64 count in 16 bits, from 0 again after 65,535. */
const WRAP = 65_536
const SHORTEST_ENTRY = 46

function countOn(zip: ZipFile): void {
  const left = zip.fileSize - 22 - Number(zip.readEntryCursor)
  if (zip.entriesRead === zip.entryCount && left >= WRAP * SHORTEST_ENTRY) zip.entryCount += WRAP
}

/**
 * Members of a ZIP archive (PKWARE APPNOTE 6.3), in the order of its directory. Members that are encrypted, wrongly packed or damaged are
 * failures, and the others are read. Throws `Broken` where the directory itself cannot be read (on).
 */
export async function* readZip(source: Source, reading: Reading): AsyncGenerator<Input> {
  const opened = await open(source, reading)
  if (!(opened instanceof yauzl.ZipFile)) {
    yield* readWithoutDirectory(source, opened, reading)
    return
  }
  const zip = opened
  let count = 0
  let files = 0
  try {
    for await (const entry of zip.eachEntry()) {
      countOn(zip)
      if (++count > reading.limits.members)
        throw new Broken('too-large', `it holds more than ${reading.limits.members} members; the others are not read`)
      const member = zipName(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields)
      const path = memberPath(member)
      if (/[/\\]$/.test(member)) continue
      refuseOffice(member, count)
      if (passedOver(path)) continue
      files++
      const name = `${source.name}/${path}`
      if (entry.uncompressedSize === 0 && entry.compressedSize <= 2) yield failed(name, 'empty')
      else yield* readMember(source, member, path, unpacked(zip, entry, reading), reading, changed(entry))
    }
  } catch (error) {
    if (error instanceof Broken || error instanceof OverBudget) throw error
    throw new Broken('damaged', `its directory is damaged behind ${count} of its members`)
  } finally {
    zip.close()
  }
  if (files === 0) throw new Broken('no-article', noFiles(count))
}
