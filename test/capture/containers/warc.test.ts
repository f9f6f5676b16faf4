import { createHash } from 'node:crypto'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base32, digestFits } from '../../../src/capture/containers/digest.ts'
import { joinChunks } from '../../../src/capture/containers/http-body.ts'
import { bytes, captures, put, textOf, told } from './reading.ts'
import { packed, rawRecord, record } from './warc.ts'

const page = (text: string): string => `<!doctype html><p>${text}`

describe('what is read', () => {
  test('a page with its address, the moment of retrieval, and the answer', async () => {
    const path = put(
      'a.warc.gz',
      packed([
        await record({
          url: 'https://example.org/خبر?id=1',
          body: page('نص'),
          headers: { 'Content-Type': 'text/html', Server: 'x' },
        }),
      ]),
    )
    const [capture] = await captures(path)
    expect(textOf(capture!)).toBe(page('نص'))
    expect(capture!.file).toBe(`${path}/0`)
    expect(decodeURI(capture!.url!)).toBe('https://example.org/خبر?id=1')
    const { provenance } = capture!
    expect(provenance!.retrieved).toBe('2021-03-12T08:00:00Z')
    expect(provenance!.http).toEqual({
      status: 200,
      headers: [
        ['Content-Type', 'text/html'],
        ['Server', 'x'],
      ],
      redirects: [],
    })
    expect(provenance!.inside).toHaveLength(1)
    expect(provenance!.inside[0]!.member).toMatch(/^<urn:uuid:/)
    expect(provenance!.inside[0]!.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('packed or not, the same records are read', async () => {
    const records = [
      await record({ body: page('أول') }),
      await record({ body: page('ثان'), url: 'https://example.org/2' }),
    ]
    const texts = ['= <!doctype html><p>أول', '= <!doctype html><p>ثان']
    expect(await told(put('a.warc.gz', packed(records)))).toEqual(texts.map((text, i) => `a.warc.gz/${i} ${text}`))
    expect(await told(put('a.warc', Buffer.concat(records)))).toEqual(texts.map((text, i) => `a.warc/${i} ${text}`))
    expect(await told(put('whole.warc.gz', gzipSync(Buffer.concat(records))))).toEqual(
      texts.map((text, i) => `whole.warc.gz/${i} ${text}`),
    )
  })

  test('requests, metadata, revisits, pictures, redirects and errors are passed over', async () => {
    const records = [
      await record({ type: 'warcinfo' }),
      await record({ type: 'request', headers: { Host: 'example.org' }, status: 'GET / HTTP/1.1' }),
      await record({ type: 'metadata', body: 'via: x' }),
      await record({ type: 'revisit', body: '' }),
      await record({ headers: { 'Content-Type': 'image/png' }, body: 'x' }),
      await record({ headers: { 'Content-Type': 'text/css' }, body: 'p{}' }),
      await record({ status: 'HTTP/1.1 301 Moved', body: page('انتقل') }),
      await record({ status: 'HTTP/1.1 404 Not Found', body: page('لا شيء') }),
      await record({ body: page('الخبر') }),
    ]
    expect(await told(put('a.warc', Buffer.concat(records)))).toEqual(['a.warc/8 = <!doctype html><p>الخبر'])
  })

  test('a resource, and an answer without a type', async () => {
    const records = [
      await record({ type: 'resource', extra: { 'Content-Type': 'text/plain' }, body: 'نص عادي' }),
      await record({ headers: {}, body: page('بلا نوع') }),
      await record({ headers: {}, body: Uint8Array.of(0, 1, 2, 3, 0, 9) }),
    ]
    expect(await told(put('a.warc', Buffer.concat(records)))).toEqual([
      'a.warc/0 = نص عادي',
      'a.warc/1 = <!doctype html><p>بلا نوع',
    ])
  })

  test('what went packed or in chunks over the wire is unpacked', async () => {
    const text = page('نص مضغوط')
    const chunked = Buffer.concat([
      Buffer.from('4\r\n'),
      bytes(text).subarray(0, 4),
      Buffer.from(`\r\n${(bytes(text).length - 4).toString(16)}\r\n`),
      bytes(text).subarray(4),
      Buffer.from('\r\n0\r\n\r\n'),
    ])
    const type = { 'Content-Type': 'text/html' }
    const records = [
      await record({
        headers: { ...type, 'Content-Encoding': 'gzip' },
        body: gzipSync(text),
        url: 'https://example.org/a',
      }),
      await record({
        headers: { ...type, 'Content-Encoding': 'br' },
        body: brotliCompressSync(`${text}٢`),
        url: 'https://example.org/b',
      }),
      await record({
        headers: { ...type, 'Transfer-Encoding': 'chunked' },
        body: chunked,
        url: 'https://example.org/c',
      }),
      // The crawler unpacked it and left the header as it was.
      await record({
        headers: { ...type, 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' },
        body: `${text}٣`,
      }),
      await record({ headers: { ...type, 'Content-Encoding': 'zstd' }, body: 'x', url: 'https://example.org/z' }),
    ]
    expect(await told(put('a.warc.gz', packed(records)))).toEqual([
      `a.warc.gz/0 = ${text}`,
      `a.warc.gz/1 = ${text}٢`,
      'same-bytes | a.warc.gz/2: holds the same bytes as a.warc.gz/0 and is read once.',
      `a.warc.gz/3 = ${text}٣`,
      'not-text | a.warc.gz/4 (https://example.org/z): its content is packed in a way that is not read (zstd).',
    ])
  })
})

test('a record with a header section without an end is named by its address, and the next is read', async () => {
  const endless = rawRecord('خبر', { 'WARC-Target-URI': 'https://example.org/endless', 'X-Long': 'x'.repeat(70_000) })
  const next = rawRecord('خبر سليم')
  expect(await told(put('a.warc', Buffer.concat([endless, next])))).toEqual([
    'damaged | a.warc/0 (https://example.org/endless): the record cannot be read: its header section is longer than 65536 bytes.',
    'a.warc/1 = خبر سليم',
  ])
  expect(await told(put('b.warc', endless.subarray(0, 1000)))).toEqual([
    'damaged | b.warc/0 (https://example.org/endless): the record cannot be read: it ends in the middle of it; it was cut off.',
  ])
})

test('a WARC without a page says so', async () => {
  const none = [
    await record({ type: 'warcinfo' }),
    await record({ status: 'HTTP/1.1 404 Not Found', body: page('لا شيء') }),
  ]
  const why = '(an answer of 2xx with HTML or plain text).'
  expect(await told(put('a.warc', Buffer.concat(none)))).toEqual([
    `no-article | a.warc: it holds no article: none of its 2 records is a page ${why}`,
  ])
  expect(await told(put('b.warc.gz', packed(none.slice(0, 1))))).toEqual([
    `no-article | b.warc.gz: it holds no article: its one record is no page ${why}`,
  ])
})

describe('a body that is broken in its chunks', () => {
  const chunked = async (body: string, n: number): Promise<Uint8Array> =>
    record({
      headers: { 'Content-Type': 'text/html', 'Transfer-Encoding': 'chunked' },
      body,
      url: `https://example.org/${n}`,
    })
  const whole = page('<h1>ميناء طرطوس</h1>')

  test('is read to its end where it was cut, and named where something else stands between them', async () => {
    const size = (text: string): string => bytes(text).length.toString(16)
    const first = `${size(whole)}\r\n${whole}\r\n`
    const records = [
      await chunked(`ffffffffff\r\n${whole}`, 0),
      await chunked(`${'f'.repeat(30)}\r\n${whole}١`, 1),
      await chunked(`${first}400\r\nوفي التفاصيل`, 2),
      await chunked(`${first}`, 3),
      await chunked(`${first}nothing\r\nوفي التفاصيل`, 4),
      await chunked(`${first.slice(0, -2)}وفي التفاصيل\r\n0\r\n\r\n`, 5),
      // A crawler joined them, and the text begins with what looks like a size.
      await chunked('2019\r\nعام الجفاف', 6),
    ]
    const path = put('a.warc', Buffer.concat(records))
    expect(await told(path)).toEqual([
      `a.warc/0 = ${whole}`,
      `a.warc/1 = ${whole}١`,
      `a.warc/2 = ${whole}وفي التفاصيل`,
      'same-bytes | a.warc/3: holds the same bytes as a.warc/0 and is read once.',
      'damaged | a.warc/4 (https://example.org/4): its chunks are broken behind 1 of them (Transfer-Encoding: chunked).',
      'damaged | a.warc/5 (https://example.org/5): its chunks are broken behind 0 of them (Transfer-Encoding: chunked).',
      'a.warc/6 = 2019 عام الجفاف',
    ])
    expect((await captures(path))[0]!.provenance!.facts).toEqual([
      { from: 'http chunks', value: 'the last is missing' },
    ])
  })
})

describe('what is damaged', () => {
  const good = (n: number): Buffer => rawRecord(`خبر سليم ${n}`, { 'WARC-Target-URI': `https://example.org/${n}` })

  test('digests that are wrong are named by record; those of unknown kinds say nothing', async () => {
    const sha1 = (text: string): string => `sha1:${base32(createHash('sha1').update(text).digest())}`
    const records = [
      rawRecord('أول', { 'WARC-Block-Digest': sha1('أول') }),
      rawRecord('ثان', { 'WARC-Block-Digest': sha1('غيره') }),
      rawRecord('ثالث', { 'WARC-Payload-Digest': sha1('غيره'), 'WARC-Target-URI': 'https://example.org/3' }),
      rawRecord('رابع', { 'WARC-Block-Digest': 'blake3:ABCDEFGHIJ' }),
      rawRecord('خامس', { 'WARC-Block-Digest': `sha256:${createHash('sha256').update('خامس').digest('hex')}` }),
    ]
    expect(await told(put('a.warc', Buffer.concat(records)))).toEqual([
      'a.warc/0 = أول',
      'damaged | a.warc/1 (https://example.org/raw): the record is not what was written: its WARC-Block-Digest is wrong.',
      'damaged | a.warc/2 (https://example.org/3): the record is not what was written: its WARC-Payload-Digest is wrong.',
      'a.warc/3 = رابع',
      'a.warc/4 = خامس',
    ])
  })

  test.each([
    ['too short', 5, 'its stated length is wrong'],
    ['too long', 500, 'its stated length is wrong'],
    ['far too long', 2_000_000_000, 'it states a length of 2000000000 bytes, and another record stands within them'],
  ])('a length %s loses one record', async (_, length, why) => {
    const bad = rawRecord('خبر بطول مغلوط', { 'Content-Length': length })
    const lines = [
      'a.warc/0 = خبر سليم 0',
      `damaged | a.warc/1 (https://example.org/raw): the record cannot be read: ${why}.`,
      'a.warc/2 = خبر سليم 2',
      'a.warc/3 = خبر سليم 3',
    ]
    expect(await told(put('a.warc', Buffer.concat([good(0), bad, good(2), good(3)])))).toEqual(lines)
    expect(await told(put('b.warc.gz', packed([good(0), bad, good(2), good(3)])))).toEqual(
      lines.map(line => line.replaceAll('a.warc', 'b.warc.gz')),
    )
  })

  test('cut off in the middle of a record', async () => {
    const whole = Buffer.concat([good(0), good(1)])
    expect(await told(put('a.warc', whole.subarray(0, whole.length - 12)))).toEqual([
      'a.warc/0 = خبر سليم 0',
      'damaged | a.warc/1 (https://example.org/1): the record cannot be read: it ends in the middle of it; it was cut off.',
    ])
    const gz = packed([good(0), good(1)])
    expect(await told(put('b.warc.gz', gz.subarray(0, gz.length - 30)))).toEqual([
      'b.warc.gz/0 = خبر سليم 0',
      expect.stringMatching(
        /^damaged \| b\.warc\.gz\/1.*: the record cannot be read: it ends in the middle of its packed data; it was cut off\.$/,
      ),
    ])
  })

  test('what is no record, no length, and a packed record with broken bits: the others are read', async () => {
    const noLength = Buffer.from(
      good(1)
        .toString()
        .replace(/Content-Length: \d+\r\n/, ''),
    )
    expect(
      await told(put('a.warc', Buffer.concat([good(0), Buffer.from('garbage\r\n'), good(1), noLength, good(3)]))),
    ).toEqual([
      'a.warc/0 = خبر سليم 0',
      'damaged | a.warc/1: the record cannot be read: what stands in its place is no record.',
      'a.warc/2 = خبر سليم 1',
      'damaged | a.warc/3 (https://example.org/1): the record cannot be read: it states no length.',
      'a.warc/4 = خبر سليم 3',
    ])
    const members = [good(0), good(1), good(2)].map(one => gzipSync(one))
    for (const at of [30, 60, members[1]!.length - 6]) {
      const broken = Buffer.from(members[1]!)
      broken[at]! ^= 0xff
      const lines = await told(put('b.warc.gz', Buffer.concat([members[0]!, broken, members[2]!])))
      expect(lines[0]).toBe('b.warc.gz/0 = خبر سليم 0')
      expect(lines.at(-1)).toMatch(/^b\.warc\.gz\/\d = خبر سليم 2$/)
      expect(lines.slice(1, -1).join()).toMatch(/^damaged \| b\.warc\.gz\/1/)
    }
  })

  test('whatever is done to one record, every other is read', async () => {
    const around = [good(0), good(1), good(3), good(4)]
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (where, change, gz) => {
        const middle = Buffer.from(gz ? gzipSync(good(2)) : good(2))
        middle[where % middle.length]! ^= change
        const others = gz ? around.map(one => gzipSync(one)) : around
        const file = Buffer.concat([others[0]!, others[1]!, middle, others[2]!, others[3]!])
        const lines = (await told(put('x.warc', file))).join('\n')
        for (const n of [0, 1, 3, 4]) expect(lines).toContain(`خبر سليم ${n}`)
      }),
      { numRuns: 200 },
    )
  })

  test('content that unpacks to more than is held', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, 0x20))
    const type = { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }
    const records = [
      await record({ headers: type, body: bomb }),
      await record({ body: page('بعده'), url: 'https://example.org/2' }),
    ]
    expect(await told(put('a.warc.gz', packed(records)))).toEqual([
      'too-large | a.warc.gz/0 (https://example.org/): its content unpacks to more than 50 MB.',
      'a.warc.gz/1 = <!doctype html><p>بعده',
    ])
  })
})

test('a record too large to be held is passed by: worth a word only where it is a page', async () => {
  const film = rawRecord('x'.repeat(200_000), { 'Content-Type': 'video/mp4' })
  const page = rawRecord('نص'.repeat(100_000), { 'WARC-Target-URI': 'https://example.org/long' })
  const answer = rawRecord(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${'<p>'.repeat(50_000)}`, {
    'WARC-Type': 'response',
    'Content-Type': 'application/http; msgtype=response',
  })
  const records = [film, page, answer, rawRecord('الخبر')]
  const lines = [
    'too-large | a/1 (https://example.org/long): it is too large a record (below 0.1 MB is read).',
    'too-large | a/2 (https://example.org/raw): it is too large a record (below 0.1 MB is read).',
    'a/3 = الخبر',
  ]
  const limits = { held: 100_000 }
  for (const [name, file] of [
    ['a.warc', Buffer.concat(records)],
    ['a.warc.gz', packed(records)],
  ] as const)
    expect(await told(put(name, file), { limits })).toEqual(lines.map(line => line.replace('a/', `${name}/`)))
})

describe('the parts', () => {
  test('base 32 as in RFC 4648', () => {
    const cases = {
      '': '',
      f: 'MY',
      fo: 'MZXQ',
      foo: 'MZXW6',
      foob: 'MZXW6YQ',
      fooba: 'MZXW6YTB',
      foobar: 'MZXW6YTBOI',
    }
    for (const [text, coded] of Object.entries(cases)) expect(base32(bytes(text))).toBe(coded)
  })

  test('a digest fits what it was made of, in each way of writing it, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), fc.uint8Array({ maxLength: 50 }), (one, other) => {
        const digest = createHash('sha1').update(one).digest()
        for (const value of [base32(digest), digest.toString('hex'), digest.toString('base64')]) {
          expect(digestFits(`sha1:${value}`, [other, one])).toBe(true)
          expect(digestFits(`sha1:${value}`, [other])).toBe(Buffer.compare(one, other) === 0)
        }
      }),
    )
    expect(digestFits('crc:ABCDEFGH', [bytes('')])).toBe(null)
  })

  test('chunks are joined, and what are no chunks is told apart', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 5 }), parts => {
        const body = parts.flatMap(part => [
          Buffer.from(`${part.length.toString(16)};x=1\r\n`),
          part,
          Buffer.from('\r\n'),
        ])
        const joined = joinChunks(Buffer.concat([...body, Buffer.from('0\r\n\r\n')]))
        expect(joined?.whole).toBe(true)
        expect(Buffer.from(joined!.bytes)).toEqual(Buffer.concat(parts))
      }),
    )
    expect(joinChunks(bytes('<html>'))).toBe(null)
    expect(joinChunks(bytes('ff\r\nshort'))).toBe(null)
  })
})
