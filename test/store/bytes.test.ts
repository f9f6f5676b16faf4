import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { describe, expect, test as plain } from 'vitest'
import { bytesOf } from '../../src/store/bytes/choose.ts'
import { filesIn } from '../../src/store/bytes/files.ts'
import { keepBytes } from '../../src/store/bytes/keep.ts'
import { addCaptures } from '../../src/store/captures.ts'
import { openStore, StoreError } from '../../src/store/index.ts'
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts'
import { openEngine } from '../../src/store/open.ts'
import { slow, test } from './engines.ts'
import { captureOf, fold, temporaryFolder } from './sample.ts'

const CHILD = fileURLToPath(new URL('bytes.child.ts', import.meta.url))
const RUN = `import('vite').then(({ runnerImport }) => runnerImport(${JSON.stringify(CHILD)}, { configFile: false }))`

/** After all that these tests write. */
const LATER = Date.now() + 3_600_000

const contentOf = (bytes: Uint8Array) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes })
const text = (words: string) => new TextEncoder().encode(words)
const open = (path: string, captures?: string) => openStore(path, { fold }, { captures })

async function sentence(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(StoreError)
  expect((error as StoreError).message).toMatch(/^[^\n]+\.$/)
  return (error as StoreError).message
}

/** Runs the child; `limit` in kilobytes is what one file may hold. */
async function child(path: string, what: string, limit: number | null = null) {
  const command = `${limit === null ? '' : `ulimit -f ${limit} && `}exec "$0" -e "$1" "$2" "$3"`
  const running = spawn('bash', ['-c', command, process.execPath, RUN, path, what], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  running.stderr.on('data', chunk => {
    said += chunk
  })
  const [code, signal] = await once(running, 'close')
  return { code, signal, said }
}

describe('bytes in a store', () => {
  test('any bytes come back as they came', async ({ place }) => {
    const store = await open(await place())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 6 }), async all => {
        const contents = all.map(contentOf)
        await store.addCaptures(
          contents.map(content => ({ ...content, file: content.sha256, url: null })),
          '2024',
        )
        for (const { sha256, bytes } of contents) expect(await store.bytesOf(sha256)).toEqual(bytes)
      }),
      { numRuns: 15 },
    )
    expect(await store.bytesOf('0'.repeat(64))).toBeNull()
    expect(await store.looseBytes(null)).toEqual({ found: 0, removed: 0 })
    await store.close()
  })

  test('content of several megabytes that cannot be packed comes back whole', async ({ place }) => {
    const store = await open(await place())
    const bytes = new Uint8Array(3_500_000)
    for (let i = 0, x = 1; i < bytes.length; i++) {
      x = (x * 48271) % 2147483647
      bytes[i] = x & 255
    }
    const content = contentOf(bytes)
    await store.addCaptures([{ ...content, file: 'a.bin', url: null }], '2024')
    const found = await store.bytesOf(content.sha256)
    expect(contentOf(found as Uint8Array).sha256).toBe(content.sha256)
    await store.close()
  })

  slow(
    'that a killed program left without a row are counted, and taken away when they are old; its next run loses nothing',
    async ({ place }) => {
      const path = await place()
      const before = await open(path)
      await before.addCaptures([captureOf('0.txt', 'قبل')], '2021-04-02')
      await before.close()
      const { code, signal, said } = await child(path, 'killed')
      expect([code, signal], said).toEqual([null, 'SIGKILL'])
      const store = await open(path)
      expect((await store.captures()).map(({ file }) => file)).toEqual(['0.txt'])
      expect(await store.looseBytes(Date.now() - 86_400_000)).toEqual({ found: 2, removed: 0 })
      const [one, two] = [captureOf('1.txt', 'أول'), captureOf('2.txt', 'ثانٍ')]
      expect(await store.addCaptures([one], '2021-04-03')).toEqual({ added: 1, known: 0 })
      expect(await store.looseBytes(LATER)).toEqual({ found: 1, removed: 1 })
      expect(await store.bytesOf(two.sha256)).toBeNull()
      await store.addCaptures([two], '2021-04-03')
      expect((await store.captures()).map(({ bytes }) => bytes)).toEqual(['قبل', 'أول', 'ثانٍ'].map(text))
      await store.close()
    },
  )

  test('that are taken away between the bytes and the row are put there once more', async ({ place }) => {
    const path = await place()
    const store = await open(path)
    const one = captureOf('a.txt', 'نص يتيم')
    // Left there by a program that was ended.
    await expect(store.addCaptures([{ ...one, file: 'x\0' }], '2024')).rejects.toThrow(/NUL/)
    const engine = await openEngine(path)
    const kept = await keepBytes(await bytesOf(engine, path), [one])
    // Another program tidies once this one has seen that they are there, and before it writes their row.
    expect(await store.looseBytes(LATER)).toEqual({ found: 1, removed: 1 })
    expect(await store.bytesOf(one.sha256)).toBeNull()
    await engine.db.transaction().execute(trx => addCaptures(trx, kept, [one], '2024', 'isnad'))
    expect(await store.bytesOf(one.sha256)).toEqual(one.bytes)
    await engine.close()
    await store.close()
  })
})

describe('a folder for captures', () => {
  plain('lies beside the SQLite file, moves with it, and is read with zcat and sha256sum', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'store.db')
    const store = await open(path)
    const one = captureOf('a.txt', 'رفع العلم على المبنى')
    await store.addCaptures([one], '2024')
    const name = `${one.sha256.slice(0, 2)}/${one.sha256}.gz`
    expect(store.bytesPlace).toBe(`the folder ${path}-captures`)
    await store.close()
    mkdirSync(join(folder, 'moved'))
    for (const end of ['', '-captures']) renameSync(path + end, join(folder, 'moved', `s.db${end}`))
    const moved = await open(join(folder, 'moved/s.db'))
    expect((await moved.captures())[0]?.bytes).toEqual(one.bytes)
    await moved.close()
    const held = join(folder, 'moved/s.db-captures')
    // Nothing but the mark, and what holds the bytes.
    expect(readdirSync(held).sort()).toEqual([one.sha256.slice(0, 2), 'isnad-store'].sort())
    expect(contentOf(gunzipSync(readFileSync(join(held, name)))).sha256).toBe(one.sha256)
  })

  test('is where the user says when the store is made, and nowhere else afterwards', async ({ empty }) => {
    const [path, folder] = [await empty(), join(temporaryFolder(), 'captures')]
    const store = await open(path, folder)
    const one = captureOf('a.txt', 'نص')
    await store.addCaptures([one], '2024')
    await store.close()
    expect(existsSync(join(folder, one.sha256.slice(0, 2)))).toBe(true)
    expect(await sentence(open(path, temporaryFolder()))).toContain(`lie in the folder ${folder} since it was made`)
    for (const captures of [folder, undefined]) {
      const again = await open(path, captures)
      expect(await again.captures()).toHaveLength(1)
      await again.close()
    }
    const other = join(temporaryFolder(), 'other.db')
    expect(await sentence(open(other, folder))).toMatch(/holds the captures of another store/)
    expect(await sentence(open(other, join(folder, 'not/there')))).toMatch(/the folder above it is not there/)
    expect(await sentence(open(other, 'ftp://host/x'))).toMatch(/names neither/)
    // What was refused was not chosen.
    const made = await open(other)
    expect(made.bytesPlace).toBe(`the folder ${other}-captures`)
    await made.close()
  })

  plain('that was changed, lost or taken away is told of, and what needs no bytes goes on', async () => {
    const path = join(temporaryFolder(), 'store.db')
    const store = await open(path)
    const [one, two] = [captureOf('a.txt', 'نص أول'), captureOf('b.txt', 'نص ثان')]
    await store.addCaptures([one, two], '2024')
    const fileOf = (sha256: string) => join(`${path}-captures`, sha256.slice(0, 2), `${sha256}.gz`)
    writeFileSync(fileOf(one.sha256), 'نص')
    expect(await store.bytesOf(one.sha256)).toBe('damaged')
    expect(await sentence(store.captures())).toMatch(/of a capture are damaged in the folder .*isnad verify names all/)
    rmSync(fileOf(one.sha256))
    expect(await store.bytesOf(one.sha256)).toBeNull()
    expect(await sentence(store.captures())).toMatch(/are missing in the folder/)
    // Who adds the file again has them back.
    expect(await store.addCaptures([one], '2025')).toEqual({ added: 0, known: 1 })
    expect(await store.captures()).toHaveLength(2)
    renameSync(`${path}-captures`, `${path}-away`)
    expect(await sentence(store.bytesOf(one.sha256))).toMatch(/-captures, which is gone/)
    // A share that is not mounted is an empty folder.
    mkdirSync(`${path}-captures`)
    expect(await sentence(store.addCaptures([captureOf('c.txt', 'ثالث')], '2025'))).toMatch(/which is gone/)
    expect(await store.keptAfter('', 5)).toHaveLength(2)
    expect(await store.log()).toHaveLength(2)
    rmSync(`${path}-captures`, { recursive: true })
    renameSync(`${path}-away`, `${path}-captures`)
    await store.addCaptures([captureOf('c.txt', 'ثالث')], '2025')
    expect(await store.captures()).toHaveLength(3)
    await store.close()
  })

  plain('that may not be written is told of, and nothing is added', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'store.db')
    const store = await open(path)
    chmodSync(`${path}-captures`, 0o555)
    const root = process.geteuid?.() === 0
    if (root) process.seteuid?.(65534)
    try {
      const bytes = filesIn(`${path}-captures`, { store: 'x' })
      await expect(bytes.begin()).rejects.toThrow(StoreError)
      expect(await sentence(store.addCaptures([captureOf('a.txt', 'نص')], '2024'))).toMatch(/may not be written/)
    } finally {
      if (root) process.seteuid?.(0)
      chmodSync(`${path}-captures`, 0o755)
    }
    expect(await store.keptAfter('', 5)).toEqual([])
    expect(await store.looseBytes(null)).toEqual({ found: 0, removed: 0 })
    await store.close()
  })

  plain('on a disk that is full leaves the store as it was', async () => {
    const path = join(temporaryFolder(), 'store.db')
    await (await open(path)).close()
    const { code, said } = await child(path, 'full', 1500)
    expect(said).toMatch(
      /StoreError: The disk is full: captures could not be written in the folder .*-captures, and the store stays as it was\./,
    )
    expect(code).toBe(3)
    const store = await open(path)
    expect(await store.captures()).toEqual([])
    expect(await store.log()).toEqual([])
    // What was begun was taken away again.
    expect(readdirSync(`${path}-captures`).filter(name => name.startsWith('new-'))).toEqual([])
    await store.addCaptures([captureOf('1.txt', 'أول')], '2021-04-04')
    expect(await store.captures()).toHaveLength(1)
    await store.close()
  })
})

describe('a store of the version before', () => {
  const texts = Array.from({ length: 120 }, (_, i) => text(`خبر رقم ${i} ${'x'.repeat(i * 50)}`))

  /** A store as the version before left it, with an original for the first capture. */
  async function storeOfBefore(path: string): Promise<void> {
    const engine = await openEngine(path)
    await migrate(
      engine,
      path,
      MIGRATIONS.slice(
        0,
        MIGRATIONS.findIndex(({ name }) => name === 'settings'),
      ),
    )
    // biome-ignore lint/suspicious/noExplicitAny: the tables as they were.
    const db = engine.db as unknown as Kysely<any>
    const original = contentOf(text('بريد'))
    await db.insertInto('originals').values(original).execute()
    const rows = texts.map(bytes => ({ ...contentOf(bytes), file: 'a.txt', added_at: '2021', original: null }))
    await db
      .insertInto('captures')
      .values(rows.map((row, i) => ({ ...row, original: i === 0 ? original.sha256 : null, made: 'mime part 1' })))
      .execute()
    await engine.close()
  }

  test('gives its bytes to the place that is chosen now, and cannot be changed as before', async ({ empty, name }) => {
    const path = await empty()
    await storeOfBefore(path)
    const size = name === 'SQLite' ? statSync(path).size : 0
    const store = await open(path)
    expect((await store.captures()).map(({ bytes }) => contentOf(bytes).sha256).sort()).toEqual(
      texts.map(bytes => contentOf(bytes).sha256).sort(),
    )
    const first = (await store.keptAfter('', 200)).find(({ original }) => original !== undefined)
    expect(first).toMatchObject({ length: texts[0]!.length, original: { length: 8, made: 'mime part 1' } })
    expect(await store.looseBytes(null)).toEqual({ found: 0, removed: 0 })
    await store.close()
    if (name === 'SQLite') expect(statSync(path).size).toBeLessThan(size)
    const engine = await openEngine(path)
    for (const table of ['captures', 'originals'])
      await expect(sql`delete from ${sql.id(table)}`.execute(engine.db)).rejects.toThrow(/only ever appended/)
    await engine.close()
  })

  test('that is broken off while its bytes are moved has lost nothing, and goes on', async ({ empty, hashOfRows }) => {
    const path = await empty()
    await storeOfBefore(path)
    const engine = await openEngine(path)
    const rows = await hashOfRows(path)
    const steps = MIGRATIONS.map(step =>
      step.name === 'bytes'
        ? {
            ...step,
            up: async (...given: Parameters<typeof step.up>) => {
              await step.up(...given)
              throw new Error('the power went')
            },
          }
        : step,
    )
    await expect(migrate(engine, path, steps)).rejects.toThrow('the power went')
    const counted = await sql<{ n: number }>`select count(bytes) as n from captures`.execute(engine.db)
    expect(Number(counted.rows[0]!.n)).toBe(texts.length)
    expect(await hashOfRows(path)).not.toBe(rows)
    await engine.close()
    const store = await open(path)
    expect(await store.captures()).toHaveLength(texts.length)
    await store.close()
  })
})

plain('a copy of a SQLite file without its folder says what is missing', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'store.db')
  const store = await open(path)
  await store.addCaptures([captureOf('a.txt', 'نص')], '2024')
  await store.close()
  cpSync(path, join(folder, 'copy.db'))
  const copy = await open(join(folder, 'copy.db'))
  expect(await sentence(copy.captures())).toContain(`the folder ${join(folder, 'copy.db')}-captures, which is gone`)
  await copy.close()
})
