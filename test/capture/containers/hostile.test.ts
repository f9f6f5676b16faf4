import { createWriteStream, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readInputs } from '../../../src/capture/index.ts'
import { bytes, captures, folder, inputsOf, put, told } from './reading.ts'

/** Highest memory (RSS) while reading, above that of before, in MB. */
async function growth(path: string): Promise<number> {
  const before = process.memoryUsage().rss
  let highest = before
  const timer = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss)
  }, 20)
  for await (const _ of readInputs([path])) highest = Math.max(highest, process.memoryUsage().rss)
  clearInterval(timer)
  return (highest - before) / 1e6
}

describe('bombs', () => {
  /** Gigabytes of zeros as gzip has them, made of one packed piece again and again: members follow each other. */
  const zeros = (megabytes: number): Buffer => {
    const one = gzipSync(Buffer.alloc(10_000_000))
    return Buffer.concat(Array.from({ length: megabytes / 10 }, () => one))
  }

  test('gzip: 1 GB out of 1 MB', async () => {
    const began = Date.now()
    expect(await told(put('bomb.txt.gz', zeros(1000)))).toEqual([
      'too-large | bomb.txt.gz/bomb.txt: it is too large (below 50 MB is read); give its articles as single files.',
    ])
    expect(await told(put('bomb.json.gz', Buffer.concat([gzipSync('[{"text":"نص"},"'), zeros(1000)])))).toEqual([
      'bomb.json.gz/bomb.json/0 = نص',
      expect.stringMatching(/^too-large \| bomb\.json\.gz.* more than/),
    ])
    expect(Date.now() - began).toBeLessThan(15_000)
  })

  test('ZIP: a member that unpacks to a thousand times its size; the others are read', async () => {
    const archive = zipSync({ 'a.txt': bytes('أول'), 'bomb.json': new Uint8Array(40_000_000), 'c.txt': bytes('ثالث') })
    const lines = await told(put('bomb.zip', archive))
    expect(lines).toEqual([
      'bomb.zip/a.txt = أول',
      'too-large | bomb.zip/bomb.json: it unpacks to more than 200 times its packed size, as no article does.',
      'bomb.zip/c.txt = ثالث',
    ])
  })

  test('ZIP in ZIP, each sixteen times the one inside: the whole file has one bound', async () => {
    let archive = zipSync({ '0.txt': new Uint8Array(9_000_000) })
    for (let depth = 0; depth < 2; depth++)
      archive = zipSync(
        Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`${i}.zip`, [archive, { level: 0 }]])) as never,
      )
    const lines = await told(put('nested.zip', archive))
    expect(lines.at(-1)).toMatch(
      /^too-large \| nested\.zip: it unpacks to more than \d+ MB; what follows is not read\.$/,
    )
    expect(lines.length).toBeLessThan(100)
  })

  test('what a directory states of lengths is not believed', async () => {
    const archive = Buffer.from(
      zipSync({ 'a.txt': [bytes('نص'.repeat(50)), { level: 9 }], 'b.txt': bytes('ثان') } as never),
    )
    const central = archive.indexOf('PK\u0001\u0002', 0, 'latin1')
    archive.writeUInt32LE(2_000_000_000, central + 24)
    expect(await told(put('a.zip', archive))).toEqual([
      'damaged | a.zip/a.txt: its size is not the one that the archive states.',
      'a.zip/b.txt = ثان',
    ])
  })
})

test('a container above 50 MB is read, a text of that size is not', async () => {
  const path = join(folder, 'large.jsonl')
  const out = createWriteStream(path)
  const padding = 'x'.repeat(60_000)
  for (let i = 0; i < 1000; i++) out.write(`${JSON.stringify({ text: `خبر ${i}`, padding })}\n`)
  out.end()
  await finished(out)
  expect(await captures(path)).toHaveLength(1000)
  truncateSync(put('large.txt', 'نص'), 60_000_000)
  expect((await told(join(folder, 'large.txt')))[0]).toMatch(/^too-large \| large\.txt: it is too large \(60 MB;/)
})

test('memory does not grow with what streams by', async () => {
  const item = JSON.stringify({ text: `خبر ${'نص '.repeat(30_000)}` })
  writeFileSync(
    join(folder, 'array.json'),
    `[${Array.from({ length: 500 }, (_, i) => item.replace('خبر', `خبر ${i}`)).join(',')}]`,
  )
  expect(await growth(join(folder, 'array.json'))).toBeLessThan(250)
})

test('whatever the bytes of a file and the end of its name, it ends in inputs', async () => {
  const starts = [
    'PK\x03\x04',
    'PK\x05\x06',
    '\x1f\x8b\x08\x00',
    'WARC/1.0\r\n',
    '%PDF-',
    '[',
    '{',
    'From a@b Fri Mar\n',
    '<rss><item>',
    '<opml>',
    '<feed ',
    'From: a\nDate: b\nReceived: c\n\n',
  ]
  const ends = ['zip', 'gz', 'tar', 'warc', 'json', 'jsonl', 'eml', 'mbox', 'xml', 'opml', 'txt']
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('', ...starts),
      fc.uint8Array({ maxLength: 700 }),
      fc.constantFrom(...ends),
      fc.boolean(),
      async (start, rest, end, packed) => {
        const content = Buffer.concat([Buffer.from(start, 'latin1'), rest])
        const path = put(`x.${end}`, packed ? gzipSync(content) : content)
        for (const input of await inputsOf(path, { pdftotext: '/nowhere' }))
          if (input.kind === 'failure') {
            expect(input.failure.message.startsWith(path)).toBe(true)
            expect(input.failure.message).toMatch(/^[^\n]+\.$/)
          }
      },
    ),
    { numRuns: 300 },
  )
})
