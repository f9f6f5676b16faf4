import type { Input } from '../types.ts'
import { counted } from './budget.ts'
import { concat } from './bytes.ts'
import { type Fault, gunzip, isFault, unbroken } from './gzip.ts'
import { readMember } from './index.ts'
import { HEAD, kindOf } from './kind.ts'
import { memberPath } from './names.ts'
import type { Reading, Source } from './source.ts'
import { readTar } from './tar.ts'
import { readRecords } from './warc.ts'

/** The name of what a `.gz` file holds: its own without the end; `.tgz` is short for `.tar.gz`. */
const innerName = (name: string): string => {
  const own = name.slice(name.lastIndexOf('/') + 1)
  return memberPath(own.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, ''))
}

/**
 * A gzip file (RFC 1952): a tar archive or a WARC, whose members are those of the file itself, or one packed file. WARCs are read on behind
 * damage, record by record; in others it ends the reading.
 */
export async function* readPacked(source: Source, reading: Reading): AsyncGenerator<Input> {
  const pieces = gunzip(source.bytes, reading.limits)
  const first: Uint8Array[] = []
  let fault: Fault | null = null
  let size = 0
  while (size < HEAD && fault === null) {
    const { done, value } = await pieces.next()
    if (done) break
    if (isFault(value)) fault = value
    else {
      first.push(value)
      size += value.length
    }
  }
  async function* all() {
    for (const chunk of first) yield chunk
    if (fault) yield fault
    yield* pieces
  }
  const name = innerName(source.name)
  const kind = kindOf(concat(first), name)
  if (kind === 'warc') {
    yield* readRecords(source, budgeted(all(), reading), reading)
    return
  }
  const behind = { stands: false }
  const bytes = counted(unbroken(upTo(all(), behind)), source.size, reading.budget, reading.limits)
  if (kind === 'tar') yield* readTar({ ...source, bytes }, reading)
  else yield* readMember(source, name, name, bytes, reading)
  if (!behind.stands) return
  const message = `${source.name}: something stands behind its packed data, which is whole; only that is read.`
  yield { kind: 'note', note: { input: source.name, kind: 'stray-bytes', of: source.name, message } }
}

/** What is packed, up to what only stands behind it (`gunzip` passes over it too). `behind` says whether there is such. */
async function* upTo(
  pieces: AsyncIterable<Uint8Array | Fault>,
  behind: { stands: boolean },
): AsyncGenerator<Uint8Array | Fault> {
  for await (const piece of pieces) {
    behind.stands = isFault(piece) && piece.behind === true
    if (behind.stands) return
    yield piece
  }
}

async function* budgeted(
  pieces: AsyncIterable<Uint8Array | Fault>,
  reading: Reading,
): AsyncGenerator<Uint8Array | Fault> {
  for await (const piece of pieces) {
    if (!isFault(piece)) reading.budget.spend(piece.length)
    yield piece
  }
}
