import { createHash, randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { WARCRecord, WARCSerializer } from 'warcio'

export interface RecordOptions {
  readonly type?: 'response' | 'resource' | 'request' | 'metadata' | 'revisit' | 'warcinfo'
  readonly url?: string
  readonly date?: string
  readonly status?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly extra?: Readonly<Record<string, string>>
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A record as warcio writes it, with its digests. */
export async function record(options: RecordOptions = {}): Promise<Uint8Array> {
  const { type = 'response', url = 'https://example.org/', date = '2021-03-12T08:00:00Z', body = '' } = options
  const { status = 'HTTP/1.1 200 OK', headers = { 'Content-Type': 'text/html; charset=utf-8' }, extra = {} } = options
  const made = WARCRecord.create(
    {
      type,
      url,
      date,
      warcVersion: 'WARC/1.1',
      httpHeaders: { ...headers },
      statusline: status,
      warcHeaders: { ...extra },
    },
    once(typeof body === 'string' ? new TextEncoder().encode(body) : body),
  )
  return WARCSerializer.serialize(made)
}

/** A record written by hand, so that anything in it may be wrong. `length` is what it states, `block` what it has. */
export function rawRecord(block: string, fields: Readonly<Record<string, string | number>> = {}): Buffer {
  const content = Buffer.from(block)
  const head = {
    'WARC-Type': 'resource',
    'WARC-Record-ID': `<urn:uuid:${randomUUID()}>`,
    'WARC-Date': '2021-03-12T08:00:00Z',
    'WARC-Target-URI': 'https://example.org/raw',
    'Content-Type': 'text/plain',
    'Content-Length': content.length,
    ...fields,
  }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), content, Buffer.from('\r\n\r\n')])
}

/** Records as `.warc.gz` holds them: each a gzip member of its own. */
export const packed = (records: readonly Uint8Array[]): Buffer => Buffer.concat(records.map(one => gzipSync(one)))

export const sha1Base64 = (text: string): string => createHash('sha1').update(text).digest('base64')
