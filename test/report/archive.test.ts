import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CDXIndexer, WARCParser, type WARCRecord } from 'warcio'
import type { Capture } from '../../src/capture/index.ts'
import { type ArchivedCapture, archiveCaptures } from '../../src/report/index.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const ABOUT = { filename: 'case.warc.gz', software: 'isnad 0', created: '2022-05-01T09:00:00Z' }
const LOG = [{ id: 1, at: '2022-04-30', action: 'capture', data: '{}', hash: 'a'.repeat(64) }]

const capture = (body: string | Uint8Array, more: Partial<Capture> = {}): ArchivedCapture => {
  const bytes = typeof body === 'string' ? encode(body) : body
  return { sha256: sha256(bytes), bytes, file: 'one.txt', url: null, addedAt: '2022-04-30T12:00:00Z', ...more }
}
async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}
async function archived(...captures: readonly ArchivedCapture[]): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of archiveCaptures(each(captures), LOG, ABOUT)) pieces.push(piece)
  return Buffer.concat(pieces)
}

interface Read {
  readonly type: string
  readonly header: (name: string) => string | null
  readonly record: WARCRecord
  readonly payload: Buffer
}
/** The records as warcio reads them, each with its payload. */
async function records(archive: Uint8Array): Promise<readonly Read[]> {
  const read: Read[] = []
  for await (const record of WARCParser.iterRecords(each([archive]), { keepHeadersCase: false })) {
    const payload = Buffer.from((await record.readFully(true)) ?? new Uint8Array())
    read.push({ type: record.warcType, header: name => record.warcHeader(name) ?? null, record, payload })
  }
  return read
}

/** A field of a record of fields. */
const field = (name: string, { payload }: Read) =>
  JSON.parse(new RegExp(`^${name}: (.*)\\r$`, 'm').exec(payload.toString())![1]!)

const PAGE = '<!doctype html><html><body><p>قُتل عاملان في انهيار منجم قرب عطبرة.</p></body></html>'
const SERVED = capture(PAGE, {
  file: null,
  url: 'https://nile.example/2022/04/30/atbara',
  provenance: {
    retrieved: '2022-04-30T08:15:00Z',
    inside: [],
    http: {
      status: 200,
      headers: [
        ['Content-Type', 'text/html; charset=utf-8'],
        ['Content-Encoding', 'gzip'],
        ['Content-Length', '51'],
        ['X-Said', 'one\r\nInjected: two'],
        ['Bad Name', 'x'],
      ],
      redirects: ['http://nile.example/a'],
    },
    facts: [],
  },
})

test('what a server answered is a response, under its address, at its time, as it was unpacked', async () => {
  const [info, metadata, response, log, ...rest] = await records(await archived(SERVED))
  expect(rest).toEqual([])
  expect(info!.type).toBe('warcinfo')
  expect(info!.payload.toString()).toMatch(/^software: isnad 0\r\n/)
  expect(info!.payload.toString()).toContain(`hash ${'a'.repeat(64)}`)
  expect(response!.type).toBe('response')
  expect(response!.header('WARC-Target-URI')).toBe('https://nile.example/2022/04/30/atbara')
  expect(response!.header('WARC-Date')).toBe('2022-04-30T08:15:00.000Z')
  expect(response!.header('WARC-Payload-Digest')).toBe(`sha256:${SERVED.sha256}`)
  expect(response!.payload.toString()).toBe(PAGE)
  const headers = Object.fromEntries(response!.record.httpHeaders!.headers as Iterable<[string, string]>)
  expect(headers).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'x-archive-orig-content-encoding': 'gzip',
    'x-archive-orig-content-length': '51',
    'x-said': 'one Injected: two',
    'content-length': String(SERVED.bytes.length),
  })
  expect(metadata!.header('WARC-Refers-To')).toBe(response!.header('WARC-Record-ID'))
  expect(field('custody', metadata!)).toMatchObject({
    sha256: SERVED.sha256,
    addedAt: '2022-04-30T12:00:00Z',
    provenance: { http: { redirects: ['http://nile.example/a'] } },
  })
  expect(field('log', log!)).toEqual(LOG[0])
})

test.each([
  ['a page', PAGE, 'text/html'],
  ['a page in UTF-16', Buffer.from(`\ufeff${PAGE}`, 'utf16le'), 'text/html'],
  ['a page behind a comment', `<!-- saved -->\n${PAGE}`, 'text/html'],
  ['a text', 'قُتل عاملان <تصحيح> في انهيار منجم قرب عطبرة.', 'text/plain'],
])('bytes that nobody served are a resource named by their hash: %s', async (_, body, type) => {
  const one = capture(body)
  const [, , resource] = await records(await archived(one))
  expect(resource!.type).toBe('resource')
  expect(resource!.header('Content-Type')).toBe(type)
  const [, hash] = /^ni:\/\/\/sha-256;([\w-]{43})$/.exec(resource!.header('WARC-Target-URI')!)!
  expect(Buffer.from(hash!, 'base64url').toString('hex')).toBe(one.sha256)
  expect(resource!.header('WARC-Date')).toBe('2022-04-30T12:00:00.000Z')
})

test.each([
  ['a mail', 'From: a@nile.example\r\n\r\nقُتل عاملان', 'the plain text of a MIME message', 'message/rfc822'],
  ['an item of JSON', '{"body":"قُتل عاملان"}', 'field text', 'application/json'],
  ["a feed's entry", '<item><description>قُتل عاملان</description></item>', 'content of an RSS item', 'application/xml'],
  ['a PDF', '%PDF-1.7 …', 'pdftotext 22.12, its lines joined to paragraphs', 'application/pdf'],
])('what a capture was made from is a resource, and the capture its conversion: %s', async (_, body, made, type) => {
  const original = encode(body)
  const one = capture('قُتل عاملان', { original: { sha256: sha256(original), bytes: original, made } })
  const [, resource, metadata, conversion] = await records(await archived(one))
  expect([resource!.type, conversion!.type, metadata!.type]).toEqual(['resource', 'conversion', 'metadata'])
  expect(resource!.header('Content-Type')).toBe(type)
  expect(resource!.payload.toString()).toBe(body)
  expect(conversion!.header('WARC-Refers-To')).toBe(resource!.header('WARC-Record-ID'))
  expect(conversion!.payload.toString()).toBe('قُتل عاملان')
  expect(field('custody', metadata!).original.made).toBe(made)
})

test('an index built of it leads to every record by itself', async () => {
  const archive = await archived(SERVED, capture('قُتل عاملان في انهيار منجم قرب عطبرة.'))
  const indexer = new CDXIndexer({ format: 'json' })
  const lines: { url: string; offset: number; length: number; status?: number; mime: string }[] = []
  for await (const line of indexer.iterIndex([{ filename: ABOUT.filename, reader: each([archive]) }]))
    lines.push(line as (typeof lines)[number])
  expect(lines.map(({ url, status, mime }) => [url.replace(/;.*/, ';…'), status, mime])).toEqual([
    ['https://nile.example/2022/04/30/atbara', 200, 'text/html'],
    ['ni:///sha-256;…', undefined, 'text/plain'],
  ])
  for (const { offset, length, url } of lines) {
    const record = gunzipSync(archive.subarray(offset, offset + length)).toString()
    expect(record.startsWith('WARC/1.1\r\n')).toBe(true)
    expect(record).toContain(`WARC-Target-URI: ${url}\r\n`)
    expect(record).toContain('قُتل عاملان')
  }
})

test('any bytes come back as they went in, and the same captures give the same archive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ bytes: fc.uint8Array({ maxLength: 300 }), served: fc.boolean() }), { maxLength: 5 }),
      async items => {
        const captures = items.map(({ bytes, served }) =>
          capture(bytes, served ? { ...SERVED, bytes, sha256: sha256(bytes) } : {}),
        )
        const archive = await archived(...captures)
        const read = (await records(archive)).filter(({ type }) => type === 'response' || type === 'resource')
        expect(read.map(({ payload }) => sha256(payload))).toEqual(captures.map(one => one.sha256))
        expect((await archived(...captures)).equals(archive)).toBe(true)
      },
    ),
    { numRuns: 40 },
  )
})
