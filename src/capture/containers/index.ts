import { failure } from '../failures.ts'
import { notText, notTextDetail } from '../sniff.ts'
import type { Input } from '../types.ts'
import { ByteReader, collect, concat, once } from './bytes.ts'
import { HEAD, type Kind, kindOf } from './kind.ts'
import type { NamedFeed } from './opml.ts'
import { captured, failed, failedBy, heldBy, OverBudget, type Reading, type Source, sha256 } from './source.ts'

export { Budget } from './budget.ts'
export { FIELDS, type Field, type FieldPaths, parseField } from './fields.ts'
export { kindOf } from './kind.ts'
export type { NamedFeed } from './opml.ts'
export { Broken, modifiedAt, type Reading, type Source } from './source.ts'

type Reader = (source: Source, reading: Reading) => AsyncGenerator<Input>

/** Loaded when they are asked for: each brings its library. */
const READERS: Readonly<Record<Kind, () => Promise<Reader>>> = {
  zip: async () => (await import('./zip.ts')).readZip,
  gzip: async () => (await import('./packed.ts')).readPacked,
  tar: async () => (await import('./tar.ts')).readTar,
  warc: async () => (await import('./warc.ts')).readWarc,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  mbox: async () => (await import('./mbox.ts')).readMbox,
  mail: async () => (await import('./mail.ts')).readMail,
  json: async () => (await import('./json.ts')).readJson,
  'json-lines': async () => (await import('./json.ts')).readJsonLines,
  feed: async () => (await import('./feed.ts')).readFeed,
  opml: async () => (await import('./opml.ts')).readOpmlFile,
}

/** A file that is no container: one article, as it is. */
async function plain(source: Source, bytes: AsyncIterable<Uint8Array>, most: number): Promise<Input> {
  if (source.size !== null && source.size >= most) {
    const detail = `it is too large (${Math.round(source.size / 1e6)} MB; below ${most / 1e6} MB is read); give its articles as single files`
    return failed(source.name, 'too-large', detail)
  }
  const all = await collect(bytes, most)
  if (all === null) return failed(source.name, 'too-large')
  if (all.length === 0) return failed(source.name, 'empty')
  const what = notText(all, source.name)
  if (what !== null) return failed(source.name, 'not-text', notTextDetail(what, 'give plain text or HTML'))
  const facts = source.modified === null ? [] : [{ from: 'file modified', value: source.modified }]
  return captured(source.name, all, source.inside, { facts })
}

/** A member that can be held in memory is, so that its SHA-256 is known when what it holds is handed on. */
async function held(source: Source, bytes: ByteReader, most: number): Promise<Source> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (let chunk = await bytes.chunk(1 << 20); chunk !== null; chunk = await bytes.chunk(1 << 20)) {
    size += chunk.length
    chunks.push(chunk)
    if (size < most) continue
    bytes.unread(concat(chunks))
    return { ...source, bytes: bytes.rest() }
  }
  const all = concat(chunks)
  return { ...source, bytes: once(all), sha256: sha256(all) }
}

/**
 * What a file or a member of one gives: itself as a capture, or everything that it holds, in order. What cannot be read of it is a failure
 * with its name, and the rest goes on. Throws nothing but `OverBudget`, for a member of a file that unpacks to too much.
 */
export async function* readSource(source: Source, reading: Reading): AsyncGenerator<Input> {
  const bytes = new ByteReader(source.bytes)
  try {
    const kind = source.kind ?? kindOf(await bytes.peek(HEAD), source.name)
    if (kind === null) {
      yield await plain(source, bytes.rest(), reading.limits.held)
      return
    }
    if (source.inside.length >= reading.limits.nesting) {
      const detail = `it lies in more than ${reading.limits.nesting} others; unpack them first`
      yield { kind: 'failure', failure: failure(source.name, 'too-large', detail) }
      return
    }
    const read = await READERS[kind]()
    const opened =
      source.sha256 === null ? await held(source, bytes, reading.limits.held) : { ...source, bytes: bytes.rest() }
    let given = 0
    for await (const input of read(opened, reading)) {
      given++
      yield input
    }
    if (given === 0) yield failed(source.name, 'no-article', 'it holds no article')
  } catch (error) {
    if (error instanceof OverBudget && source.inside.length > 0) throw error
    yield failedBy(source.name, error)
  } finally {
    await bytes.close()
  }
}

/** What a member of `holder` gives. `member`: its name as the holder has it; `path`: as it is shown; `modified`: when it was last changed, as the holder says. Throws as `readSource` does. */
export async function* readMember(
  holder: Source,
  member: string,
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  reading: Reading,
  modified: string | null = null,
): AsyncGenerator<Input> {
  const inside = heldBy(holder, member)
  const name = `${holder.name}/${path}`
  yield* readSource({ name, bytes, path: null, size: null, inside, sha256: null, modified }, reading)
}

/** The feeds that an OPML document names (`opml.ts`). Throws a sentence where it is none. */
export const namedFeeds = async (bytes: Uint8Array): Promise<readonly NamedFeed[]> =>
  (await import('./opml.ts')).readOpml(bytes)
