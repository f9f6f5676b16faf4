import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readAll } from '../../src/cli/run.ts'
import { bytes, inputsOf, put, told } from './containers/reading.ts'

const members = (count: number, of: (at: number) => string, end = 'txt') =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.${end}`, bytes(of(at))]))

test('members that give nothing are named up to the twentieth for each reason, and the others are counted', async () => {
  const week = zipSync({
    'a.txt': bytes('خبر'),
    same: members(3000, () => 'خبر واحد'),
    void: members(500, () => ''),
    images: members(22, at => `GIF89a${at}`, 'png'),
  } as never)
  const path = put('week.zip', week)
  const lines = await told(path)
  expect(lines).toHaveLength(2 + 21 + 21 + 21)
  expect(lines.filter(line => !/zip\/(?:a|same|void|images)/.test(line))).toEqual([
    'same-bytes | week.zip: 2,979 more inside it hold the same bytes as others and are read once.',
    'empty | week.zip: 480 more inside it are empty.',
    'not-text | week.zip: 2 more inside it are not text.',
  ])
  const counts = (await inputsOf(path)).flatMap(input =>
    input.kind === 'capture' ? [] : [(input.kind === 'failure' ? input.failure : input.note).count ?? 1],
  )
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2999 + 500 + 22)
})

test('twenty-one are named as they are, and each file counts for itself', async () => {
  const path = put('in/a.zip', zipSync(members(21, () => '')))
  put('in/b.zip', zipSync(members(22, () => '')))
  const lines = await told(path.replace('/a.zip', ''))
  expect(lines.filter(line => line.includes('a.zip'))).toHaveLength(21)
  expect(lines.filter(line => line.includes('b.zip')).at(-1)).toBe('empty | in/b.zip: 2 more inside it are empty.')
})

test('why a file was not read on is said last, however much of it was damaged before', async () => {
  const broken = Array.from({ length: 60 }, (_, at) => `{"text":"${at}`).join('\n')
  const lines = await told(put('a.jsonl', `{"text":"خبر"}\n${broken}`))
  expect(lines).toHaveLength(1 + 20 + 1)
  expect(lines.at(-1)).toBe('damaged | a.jsonl: 40 more inside it are damaged.')
  const cut = Array.from({ length: 30 }, (_, at) => `{"text":${at}x}`).join(',')
  const ends = await told(put('b.json.gz', gzipSync(`[{"text":"خبر"},${cut},{"te`)))
  expect(ends.slice(-1)[0]).toMatch(/more inside it are damaged\.$/)
  expect(await told(put('c.json', `[{"text":"خبر"},${cut},{"te`))).toContain(
    'damaged | c.json: it ends too soon in the middle of item 31; it was cut off.',
  )
})

test('what is no article once it is read is counted in the same way', async () => {
  const english = (at: number): string =>
    `The council met on Tuesday for the ${at}th time and talked about roads, water and the price of bread in the region.\n`.repeat(
      4,
    )
  const { failures } = await readAll([put('week.zip', zipSync(members(300, english)))])
  expect(failures).toHaveLength(21)
  expect(failures.at(-1)).toMatchObject({ reason: 'not-arabic', count: 280 })
  expect(failures.at(-1)!.message).toMatch(/week\.zip: 280 more inside it are not written in Arabic\.$/)
})

test('a feed names a thousand of its addresses', async () => {
  const item = (at: number): string => `<item><title>${at}</title><link>https://example.org/${at}</link></item>`
  const feed = `<rss version="2.0"><channel>${Array.from({ length: 1100 }, (_, at) => item(at)).join('')}</channel></rss>`
  const lines = await told(put('feed.xml', feed))
  expect(lines).toHaveLength(1001)
  expect(lines.at(-1)).toBe('summary-only | feed.xml: 100 more inside it are only summed up.')
})
