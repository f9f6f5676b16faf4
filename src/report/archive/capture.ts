import { STATUS_CODES } from 'node:http'
import type { HttpAnswer } from '../../capture/types.ts'
import { FIELDS, fieldLines } from './fields.ts'
import { mediaOfCapture, mediaOfOriginal } from './media.ts'
import { nameOfBytes, recordId, warcDate } from './names.ts'
import type { ArchivedCapture, RecordParts } from './types.ts'

/** What no longer holds of bytes that were unpacked: kept under the name that archives gave it. */
const PACKING: ReadonlySet<string> = new Set(['content-encoding', 'transfer-encoding', 'content-length'])

/** A header line is one line, and its name a token (RFC 9110, 5): whatever a server or an archive said. */
const oneLine = (value: string): string => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
const isToken = (name: string): boolean => /^[!#$%&'*+.^_`|~\w-]{1,200}$/.test(name)

function answerOf({ status, headers }: HttpAnswer, length: number): RecordParts['http'] {
  const kept = headers
    .filter(([name]) => isToken(name))
    .map(
      ([name, value]) => [PACKING.has(name.toLowerCase()) ? `X-Archive-Orig-${name}` : name, oneLine(value)] as const,
    )
  return {
    statusline: `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd(),
    headers: [...kept, ['Content-Length', String(length)]],
  }
}

/**
 * The records of a capture (WARC 1.1, 6): what a server answered is a `response`; bytes that nobody served are a `resource`, named by their hash
 * where they have no address; what was made from others is a `conversion` that refers to those, and those are a `resource`. A `metadata` record before it says how
 * it came, as JSON in its field `custody`: the file it lay in, what held it, what was said beside it.
 *
 * @param created when the archive is written, for what has no date of its own.
 */
export function recordsOfCapture(capture: ArchivedCapture, created: string): readonly RecordParts[] {
  const { sha256, bytes, file, url, provenance, original, addedAt } = capture
  const date = warcDate(provenance?.retrieved ?? addedAt, created)
  const uri = url ?? nameOfBytes(sha256)
  const id = recordId('capture', sha256)
  const records: RecordParts[] = []
  const http = url !== null && original === undefined ? (provenance?.http ?? null) : null
  if (original !== undefined)
    records.push({
      type: 'resource',
      uri: nameOfBytes(original.sha256),
      date,
      headers: {
        'WARC-Record-ID': recordId('original', original.sha256),
        'Content-Type': mediaOfOriginal(original.bytes, original.made),
      },
      http: null,
      block: original.bytes,
    })
  const said = {
    sha256,
    length: bytes.length,
    file,
    url,
    addedAt,
    provenance: provenance ?? null,
    original:
      original === undefined ? null : { sha256: original.sha256, length: original.bytes.length, made: original.made },
  }
  records.push({
    type: 'metadata',
    uri,
    date,
    headers: {
      'WARC-Record-ID': recordId('metadata', sha256),
      'WARC-Refers-To': id,
      'Content-Type': FIELDS,
    },
    http: null,
    block: fieldLines('custody', [said]),
  })
  records.push({
    type: http !== null ? 'response' : original !== undefined ? 'conversion' : 'resource',
    uri,
    date,
    headers: {
      'WARC-Record-ID': id,
      ...(original === undefined ? {} : { 'WARC-Refers-To': recordId('original', original.sha256) }),
      ...(http === null ? { 'Content-Type': mediaOfCapture(bytes) } : {}),
    },
    http: http === null ? null : answerOf(http, bytes.length),
    block: bytes,
  })
  return records
}
