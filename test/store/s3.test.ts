import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { s3Bytes } from '../../src/store/bytes/s3.ts'
import { keysFrom, readS3Address } from '../../src/store/bytes/s3-address.ts'
import type { Patience } from '../../src/store/bytes/s3-request.ts'
import { openStore, StoreError } from '../../src/store/index.ts'
import { KEYS, S3Server } from './s3-server.ts'
import { captureOf, fold, temporaryFolder } from './sample.ts'

const contentOf = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
}
const quick: Patience = { timeout: 500, waits: [10, 20] }

let server: S3Server
beforeEach(async () => {
  server = await new S3Server().start()
})
afterEach(() => server.stop())
const place = (store = 'one', keys = KEYS, prefix?: string) =>
  s3Bytes(readS3Address(server.address(prefix)), { store }, () => keys, quick)

/** What is thrown: a sentence without any key. */
async function sentence(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(StoreError)
  const { message } = error as StoreError
  for (const key of Object.values(KEYS)) expect(message).not.toContain(key)
  expect(message).toMatch(/^[^\n]+\.$/)
  return message
}

describe('an S3-compatible address', () => {
  test('keeps bytes under their SHA-256, and gives them back; the same twice is sent once', async () => {
    const bytes = place()
    await bytes.begin()
    await bytes.begin()
    const all = ['أخلي مستودع الحبوب', '', 'x'.repeat(100_000)].map(contentOf)
    expect(await bytes.put(all)).toEqual(new Set())
    expect(await bytes.put(all)).toEqual(new Set(all.map(({ sha256 }) => sha256)))
    for (const one of all) expect(await bytes.get(one.sha256)).toEqual(one.bytes)
    const { sha256 } = all[0]!
    expect(server.objects.has(`isnad/captures/${sha256.slice(0, 2)}/${sha256}.gz`)).toBe(true)
    expect(server.seen.filter(line => line.startsWith('PUT'))).toHaveLength(4)
    expect(await bytes.get(contentOf('غيره').sha256)).toBeNull()
    expect(await bytes.has(contentOf('غيره').sha256)).toBe(false)
    const listed: (string | null)[] = []
    for await (const one of bytes.list()) {
      listed.push(one.sha256)
      expect(Math.abs(one.written - Date.now())).toBeLessThan(60_000)
      await bytes.remove([one])
    }
    expect(listed).toEqual(all.map(one => one.sha256).sort())
    expect([...server.objects.keys()]).toEqual(['isnad/captures/isnad-store'])
  })

  test('is another store’s where that has marked it; beside it there is room', async () => {
    await place('one').begin()
    expect(await sentence(place('two').begin())).toMatch(/holds the captures of another store/)
    expect(await sentence(place('two').put([contentOf('نص')]))).toMatch(/another store/)
    await place('two', KEYS, 'other').begin()
    expect(server.objects.size).toBe(2)
  })

  test('is refused in a sentence where keys, bucket or region are wrong', async () => {
    const wrong = { ...KEYS, secretAccessKey: 'another' }
    expect(await sentence(place('one', wrong).begin())).toMatch(/refuses what .*\(403 SignatureDoesNotMatch\)/)
    const other = server.address().replace('archive', 'nothing')
    expect(await sentence(s3Bytes(readS3Address(other), { store: 'x' }, () => KEYS, quick).begin())).toMatch(
      /no such bucket/,
    )
    expect(server.objects.size).toBe(0)
    expect(() => keysFrom({ AWS_ACCESS_KEY_ID: 'a' }, 's3://b')).toThrow(/set AWS_ACCESS_KEY_ID and/)
  })

  test('that falls over, is silent, or has no time is asked again; one that sends elsewhere is not followed', async () => {
    const bytes = place()
    await bytes.begin()
    const one = contentOf('قطع الطريق')
    let left = 2
    server.trouble = (_, response) => {
      if (left-- <= 0) return false
      if (left === 1) response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>')
      else response.destroy()
      return true
    }
    await bytes.put([one])
    expect(await bytes.get(one.sha256)).toEqual(one.bytes)
    server.trouble = () => true
    const tries = server.seen.length
    expect(await sentence(bytes.get(one.sha256))).toMatch(/nothing answers at http:\/\/127/)
    expect(server.seen.length - tries).toBe(3)
    server.trouble = (_, response) => {
      response.writeHead(307, { location: 'http://127.0.0.1:1/elsewhere' }).end()
      return true
    }
    expect(await sentence(bytes.get(one.sha256))).toMatch(/sends us elsewhere, where we do not go \(307\)/)
    server.trouble = (_, response) => {
      response.writeHead(507).end()
      return true
    }
    expect(await sentence(bytes.put([contentOf('جديد')]))).toMatch(/no room left/)
  })

  test.each([
    's3://AKID:secret@bucket/x',
    's3://bucket/x?key=secret',
    's3://bucket/../x y',
    's3://',
    's3://bucket?endpoint=ftp://host',
    's3://bucket?endpoint=https://salma:secret@host',
    's3://bucket?region=secret value',
  ])('%s is none, and is not repeated', address => {
    expect(() => readS3Address(address)).toThrow(/^The address of captures .*write s3:\/\/BUCKET/)
    expect(() => readS3Address(address)).not.toThrow(/secret|salma/)
  })

  test('leaves out what is Amazon’s own', () => {
    expect(readS3Address('s3://bucket')).toMatchObject({
      endpoint: 'https://s3.us-east-1.amazonaws.com',
      prefix: '',
      region: 'us-east-1',
    })
    expect(readS3Address('s3://b.c/x//y/?region=eu-west-3').address).toBe(
      's3://b.c/x/y?endpoint=https://s3.eu-west-3.amazonaws.com&region=eu-west-3',
    )
  })
})

test('a store keeps its captures there; while the service is away, what needs none goes on, and then all does', async () => {
  const path = join(temporaryFolder(), 'store.db')
  const before = { ...process.env }
  process.env.AWS_ACCESS_KEY_ID = KEYS.accessKeyId
  process.env.AWS_SECRET_ACCESS_KEY = KEYS.secretAccessKey
  process.env.AWS_SESSION_TOKEN = KEYS.sessionToken
  try {
    const captures = server.address()
    const store = await openStore(path, { fold }, { captures })
    const one = captureOf('a.txt', 'أغلق المعبر')
    await store.addCaptures([one], '2024')
    expect((await store.captures())[0]?.bytes).toEqual(one.bytes)
    await store.close()
    await server.stop()
    const away = await openStore(path, { fold }, { captures })
    expect(await away.keptAfter('', 5)).toMatchObject([{ file: 'a.txt', length: one.bytes.length }])
    expect(await away.counts()).toMatchObject({ articles: 0 })
    const two = captureOf('b.txt', 'فتح المعبر')
    expect(await sentence(away.addCaptures([two], '2025'))).toMatch(/nothing answers/)
    expect(await away.log()).toHaveLength(1)
    await server.start()
    expect(await away.addCaptures([two], '2025')).toEqual({ added: 1, known: 0 })
    expect(await away.captures()).toHaveLength(2)
    await away.close()
    expect(await sentence(openStore(path, { fold }, { captures: temporaryFolder() }))).toMatch(
      /lie in s3:\/\/archive.* since it was made, and stay there; leave --captures out/,
    )
  } finally {
    process.env = before
  }
})
