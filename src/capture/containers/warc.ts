import { WARCParser, type WARCRecord } from 'warcio'
import { notText } from '../sniff.ts'
import type { Fact, HttpAnswer, Input } from '../types.ts'
import { digestFits } from './digest.ts'
import type { Fault } from './gzip.ts'
import { decodeBody } from './http-body.ts'
import { Broken, captured, failed, failedBy, heldBy, OverBudget, type Reading, type Source } from './source.ts'
import { Before } from './warc-custody.ts'
import { type RawRecord, rawRecords } from './warc-records.ts'

/** Kinds of records that may hold an article; the others say something about those, or point at them (WARC 1.1, 6). */
const READ: ReadonlySet<string> = new Set(['response', 'resource', 'conversion'])

/** A header of a record, without parsing it: most records are passed over. */
const headerIn = (head: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]{0,9}([^\\r\\n]{0,2000})`, 'im').exec(head)?.[1]?.trim() ?? ''

const isHttpUrl = (url: string): boolean => /^https?:\/\/\S{1,8000}$/i.test(url)

/** Whether bytes of this media type may be an article; null where the type says nothing. */
function mayBeArticle(type: string | null): boolean | null {
  const media = type?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (media === '' || media === 'application/octet-stream' || media === 'unknown/unknown') return null
  return media === 'text/html' || media === 'text/plain' || media === 'application/xhtml+xml'
}

/** A record's name as it is shown: where it stands, and the address. */
function nameOf(source: Source, record: RawRecord): string {
  const url = headerIn(record.head, 'WARC-Target-URI').replace(/^<|>$/g, '')
  const id = headerIn(record.head, 'WARC-Record-ID')
  const what = (url || id).replace(/\p{Cc}/gu, '\ufffd').slice(0, 300)
  return what ? `${source.name}/${record.position} (${what})` : `${source.name}/${record.position}`
}

/** Where the body begins behind the header section of an HTTP message. */
function bodyOf(block: Uint8Array): number {
  const text = Buffer.from(block.buffer, block.byteOffset, block.length)
  const end = text.indexOf('\r\n\r\n')
  return end === -1 ? block.length : end + 4
}

function httpAnswer(record: WARCRecord, block: Uint8Array): HttpAnswer | null {
  if (!record.httpHeaders) return null
  // Where there is no header at all, the library takes lines of the body for some.
  const none = Buffer.from(block.subarray(0, 2000)).indexOf('\r\n') + 4 === bodyOf(block)
  const headers = none ? [] : [...record.httpHeaders.headers].map(([name, value]) => [name, value] as const)
  return { status: Number(record.httpHeaders.statusCode) || 0, headers, redirects: [] }
}

/** Throws `Broken` where a digest that the record states is not that of what it holds. */
function checkDigests(record: WARCRecord, block: Uint8Array, payloads: readonly Uint8Array[]): void {
  const stated = record.warcHeader('WARC-Block-Digest')
  if (stated && digestFits(stated, [block]) === false)
    throw new Broken('damaged', 'the record is not what was written: its WARC-Block-Digest is wrong')
  const payload = record.warcHeader('WARC-Payload-Digest')
  // Crawlers count it over what came, over that without its chunks, or over what was shown.
  if (payload && !record.warcHeader('WARC-Truncated') && digestFits(payload, payloads) === false)
    throw new Broken('damaged', 'the record is not what was written: its WARC-Payload-Digest is wrong')
}

type WholeRecord = Extract<RawRecord, { kind: 'record' }>

async function readRecord(source: Source, raw: WholeRecord, before: Before, reading: Reading): Promise<Input | null> {
  const record = await WARCParser.parse([raw.headBytes, raw.block], { keepHeadersCase: true })
  if (!record) throw new Broken('damaged', 'what stands in its place is no record')
  const id = record.warcHeader('WARC-Record-ID') ?? ''
  if (record.warcType === 'resource') before.resource(id, raw.block)
  const http = record.warcType === 'response' ? httpAnswer(record, raw.block) : null
  // The answer to a request that failed or went elsewhere is no article.
  if (http && (http.status < 200 || http.status > 299)) return null
  const header = (name: string): string | null =>
    http?.headers.find(([other]) => other.toLowerCase() === name)?.[1] ?? null
  const may = mayBeArticle(http ? header('content-type') : (record.warcHeader('Content-Type') ?? null))
  if (may === false) return null
  const payload = http ? raw.block.subarray(bodyOf(raw.block)) : raw.block
  const { joined, content, cut } = decodeBody(payload, http ? header : () => null, reading.limits.held)
  checkDigests(record, raw.block, [payload, joined, content])
  reading.budget.spend(content.length)
  const url = record.warcTargetURI ?? ''
  if (content.length === 0 || (may === null && notText(content, url) !== null)) return null
  const date = record.warcDate ?? ''
  const truncated = record.warcHeader('WARC-Truncated')
  const custody = before.custodyOf(id)
  // What a server says of its answer stands among that answer's headers.
  const type = http || custody ? null : record.warcHeader('Content-Type')
  const facts: Fact[] = [
    ...(custody?.facts ?? []),
    ...(truncated ? [{ from: 'warc truncated', value: truncated }] : []),
    ...(cut ? [{ from: 'http chunks', value: 'the last is missing' }] : []),
    ...(type ? [{ from: 'warc content-type', value: type }] : []),
  ]
  const written = /^\d{4}-\d\d-\d\dT[\d:.]{5,20}Z$/.test(date) ? date : null
  const refersTo = record.warcType === 'conversion' ? (record.warcHeader('WARC-Refers-To') ?? '') : ''
  const original = before.originalOf(refersTo, custody?.made ?? 'conversion record of a WARC')
  return captured(`${source.name}/${raw.position}`, content, heldBy(source, id || String(raw.position)), {
    url: isHttpUrl(url) ? url : null,
    retrieved: custody === null ? written : custody.retrieved,
    http,
    facts,
    ...(original === null ? {} : { original }),
  })
}

/** What a record too large to be held would have been: only an article that is not read is worth a word. */
function largeRecord(source: Source, record: Extract<RawRecord, { kind: 'large' }>, most: number): Input | null {
  const type = headerIn(record.head, 'Content-Type')
  const begins = new TextDecoder('latin1').decode(record.begins).split(/\r?\n\r?\n/, 1)[0]!
  if (mayBeArticle(/^application\/http/i.test(type) ? headerIn(begins, 'Content-Type') : type) !== true) return null
  return failed(nameOf(source, record), 'too-large', `it is too large a record (below ${most / 1e6} MB is read)`)
}

/**
 * The pages of a WARC: response, resource and conversion records of HTML or plain text, each a capture with its address, the WARC-Date as the moment it
 * was retrieved, and what the server answered. Answers other than 2xx, and records of other kinds, are passed over. A record that is damaged or
 * whose digests are wrong is a failure with its address. In an archive that Isnad wrote, what was said of a capture and what it was made from come back with it.
 */
export async function* readRecords(
  source: Source,
  pieces: AsyncIterable<Uint8Array | Fault>,
  reading: Reading,
): AsyncGenerator<Input> {
  const before = new Before()
  let records = 0
  let given = 0
  for await (const raw of rawRecords(pieces, reading.limits)) {
    records++
    if (raw.kind === 'lost') {
      given++
      yield failed(nameOf(source, raw), 'damaged', `the record cannot be read: ${raw.why}`)
      continue
    }
    const type = headerIn(raw.head, 'WARC-Type').toLowerCase()
    if (type === 'metadata' && raw.kind === 'record') before.fields(headerIn(raw.head, 'WARC-Refers-To'), raw.block)
    if (!READ.has(type)) continue
    let input: Input | null
    try {
      input =
        raw.kind === 'large'
          ? largeRecord(source, raw, reading.limits.held)
          : await readRecord(source, raw, before, reading)
    } catch (error) {
      if (error instanceof OverBudget) throw error
      input = failedBy(nameOf(source, raw), error)
    }
    if (input === null) continue
    given++
    yield input
  }
  if (given > 0) return
  const none = records === 1 ? 'its one record is no page' : `none of its ${records} records is a page`
  throw new Broken('no-article', `it holds no article: ${none} (an answer of 2xx with HTML or plain text)`)
}

/** `readRecords` of a WARC that is not packed. */
export const readWarc = (source: Source, reading: Reading): AsyncGenerator<Input> =>
  readRecords(source, source.bytes, reading)
