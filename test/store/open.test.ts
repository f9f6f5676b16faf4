import { chmodSync, closeSync, copyFileSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import { openStore, StoreError } from '../../src/store/index.ts'
import { MIGRATIONS, type Migration, migrate } from '../../src/store/migrations.ts'
import { openEngine } from '../../src/store/open.ts'
import { test as onBoth } from './engines.ts'
import { captureOf, fold, sampleAccount, temporaryFolder } from './sample.ts'

/** One sentence for a user: it names the file, ends with a full stop, and shows nothing of the inside. */
async function sentence(path: string): Promise<string> {
  const error = await openStore(path, { fold }).then(
    () => 'it opened',
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(StoreError)
  const { message } = error as StoreError
  expect(message).toContain(path)
  expect(message).toMatch(/^[^\n]+\.$/)
  expect(message).not.toMatch(/SQLITE_|Error:| at /)
  return message
}

describe('what cannot be a store is refused with a sentence, and left as it is', () => {
  test('a text file', async () => {
    const path = join(temporaryFolder(), 'notes.txt')
    writeFileSync(path, 'قائمة مشتريات\n'.repeat(500))
    const before = readFileSync(path)
    expect(await sentence(path)).toMatch(/not an Isnad store/)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test.each(['create table birds (name text)', 'create table migrations (id integer)'])(
    "another program's database: %s",
    async ddl => {
      const path = join(temporaryFolder(), 'birds.db')
      const foreign = new Database(path)
      foreign.exec(ddl)
      foreign.close()
      expect(await sentence(path)).toMatch(/another program/)
      const again = new Database(path)
      expect(again.prepare('select count(*) as n from sqlite_master').all([])).toEqual([{ n: 1 }])
      again.close()
    },
  )

  test('a folder', async () => {
    expect(await sentence(temporaryFolder())).toMatch(/not a file/)
  })

  test('a path through a folder that is not there, or through a file', async () => {
    const folder = temporaryFolder()
    expect(await sentence(join(folder, 'none', 'store.db'))).toMatch(/does not exist/)
    writeFileSync(join(folder, 'file'), '')
    expect(await sentence(join(folder, 'file', 'store.db'))).toMatch(/not a folder/)
  })

  test('a folder that may not be written', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    await asNobody(async () => {
      expect(await sentence(join(folder, 'store.db'))).toMatch(/cannot be (written|opened for writing)/)
    })
  })

  test('a store that may only be read', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'copy.db')
    await (await openStore(join(folder, 'store.db'), { fold })).close()
    copyFileSync(join(folder, 'store.db'), path)
    chmodSync(path, 0o444)
    chmodSync(folder, 0o555)
    await asNobody(async () => {
      expect(await sentence(path)).toMatch(/cannot be (written|opened for writing)/)
    })
    chmodSync(folder, 0o755)
  })
})

/** Root may write everywhere, so a test that runs as root steps down. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  const root = process.geteuid?.() === 0
  if (root) process.seteuid?.(65534)
  try {
    await work()
  } finally {
    if (root) process.seteuid?.(0)
  }
}

test('a damaged store says so in a sentence, when it is opened or when it is read', async () => {
  const path = join(temporaryFolder(), 'store.db')
  const store = await openStore(path, { fold })
  await store.saveAccount(sampleAccount())
  await store.close()
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(statSync(path).size - 4096, 0xff), 0, undefined, 4096)
  closeSync(file)
  const read = async () => {
    const damaged = await openStore(path, { fold })
    try {
      await damaged.account()
    } finally {
      await damaged.close()
    }
  }
  await expect(read()).rejects.toThrow(StoreError)
  await expect(read()).rejects.toThrow(/damaged/)
})

test('an empty file and names that look like addresses become stores', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'empty.db'), '')
  for (const name of ['empty.db', 'a b?mode=memory#x.db', ':memory:', "o'clock.db", 'مخزن.db']) {
    const path = join(folder, name)
    await (await openStore(path, { fold })).close()
    expect(statSync(path).size).toBeGreaterThan(0)
  }
})

test('the store writes ahead, so that readers and a writer do not wait for each other', async () => {
  const path = join(temporaryFolder(), 'store.db')
  const writer = await openStore(path, { fold })
  const reader = await openStore(path, { fold })
  await writer.saveAccount(sampleAccount())
  const [, account] = await Promise.all([writer.saveAccount({ ...sampleAccount(), failures: [] }), reader.account()])
  expect([0, 1]).toContain(account.failures.length)
  expect((await reader.account()).failures).toEqual([])
  const raw = new Database(path)
  expect(raw.prepare('pragma journal_mode').all([])).toEqual([{ journal_mode: 'wal' }])
  raw.close()
  await writer.close()
  await reader.close()
})

test('a reader opens the store and reads it while another program writes', async () => {
  const path = join(temporaryFolder(), 'store.db')
  const store = await openStore(path, { fold })
  await store.saveAccount(sampleAccount())
  const writer = new Database(path)
  writer.exec('begin immediate')
  writer.exec('delete from claims')
  const reader = await openStore(path, { fold })
  expect((await reader.account()).claims.length).toBe(4)
  writer.exec('rollback')
  writer.close()
  await reader.close()
  await store.close()
})

describe('migrations', () => {
  const newest = MIGRATIONS.at(-1)!.number
  const next: Migration = {
    number: newest + 1,
    name: 'notes',
    up: async trx => {
      await trx.schema.createTable('notes').addColumn('text', 'text').execute()
    },
  }

  onBoth('each is recorded; those that are new are applied once, and the rows stay', async ({ empty }) => {
    const path = await empty()
    const store = await openStore(path, { fold })
    await store.addCaptures([captureOf('a.txt', 'نص')], '2021')
    await store.close()
    for (let times = 0; times < 2; times++) {
      const engine = await openEngine(path)
      await migrate(engine, path, [...MIGRATIONS, next])
      expect(await engine.db.selectFrom('migrations').selectAll().orderBy('number').execute()).toEqual([
        { number: 1, name: 'captures and account' },
        { number: 2, name: 'reviews' },
        { number: 3, name: 'evidence' },
        { number: 4, name: 'watching' },
        { number: 5, name: 'growing' },
        { number: 6, name: 'search' },
        { number: 7, name: 'settings' },
        { number: 8, name: 'bytes' },
        { number: 9, name: 'reading again' },
        { number: 10, name: 'sources' },
        { number: 11, name: 'team' },
        { number: newest + 1, name: 'notes' },
      ])
      expect(await engine.db.selectFrom('captures').select('file').execute()).toEqual([{ file: 'a.txt' }])
      await engine.close()
    }
  })

  onBoth('a step that fails is as if it had not begun', async ({ empty, hashOfRows }) => {
    const path = await empty()
    await (await openStore(path, { fold })).close()
    const before = await hashOfRows(path)
    const engine = await openEngine(path)
    const failing: Migration = {
      ...next,
      up: async (trx, engine) => {
        await next.up(trx, engine)
        await trx.deleteFrom('migrations').execute()
        throw new Error('the power went')
      },
    }
    await expect(migrate(engine, path, [...MIGRATIONS, failing])).rejects.toThrow('the power went')
    await engine.close()
    expect(await hashOfRows(path)).toBe(before)
  })

  onBoth('a store of a newer Isnad is refused and not touched', async ({ empty, hashOfRows }) => {
    const path = await empty()
    const engine = await openEngine(path)
    await migrate(engine, path, [...MIGRATIONS, next])
    await engine.close()
    const before = await hashOfRows(path)
    expect(await sentence(path)).toContain(`newer Isnad (schema ${newest + 1}, this one knows ${newest})`)
    expect(await hashOfRows(path)).toBe(before)
  })
})
