import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { checkLog, openStore, StoreError } from '../../src/store/index.ts'
import { openEngine } from '../../src/store/open.ts'
import { isAddress, shown } from '../../src/store/postgres/address.ts'
import { ask, inDatabase, serverAddress, temporaryDatabase } from '../postgres/database.ts'
import { captureOf, fold, sampleAccount } from './sample.ts'

describe('the address of a store', () => {
  test.each([
    ['postgres://salma:geheim@host/db', 'postgres://salma@host/db'],
    ['postgresql://salma:ge@heim/:x?y@host:5433/db', 'postgresql://salma@host:5433/db'],
    ['postgres://host/db?password=geheim&sslmode=require', 'postgres://host/db?sslmode=require'],
    ['postgres://:geheim@/db?host=/run/pg', 'postgres://@/db?host=/run/pg'],
    ['postgres://salma@host/db', 'postgres://salma@host/db'],
    ['POSTGRES://salma:geheim@host', 'POSTGRES://salma@host'],
  ])('%s is shown as %s', (address, expected) => {
    expect(shown(address)).toBe(expected)
    expect(isAddress(address)).toBe(true)
  })

  test('shows no password, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), password => {
        expect(shown(`postgres://salma:<${password}>@host/db`)).toBe('postgres://salma@host/db')
      }),
    )
  })

  test.each(['store.db', 'postgres', '/tmp/postgres://x', 'a b?mode=memory#x.db', 'x:y@z'])(
    '%s is the name of a file, and shown as it is',
    path => {
      expect(isAddress(path)).toBe(false)
      expect(shown(path)).toBe(path)
    },
  )
})

describe('what cannot be a store is refused with a sentence that shows no password', () => {
  async function sentence(address: string): Promise<string> {
    const error = await openStore(address, { fold }).then(
      store => store.close().then(() => 'it opened'),
      (error: unknown) => error,
    )
    expect(error).toBeInstanceOf(StoreError)
    const { message } = error as StoreError
    expect(message).toMatch(/^[^\n]+[.?]$/)
    expect(message).not.toContain('geheim')
    return message
  }

  test('no server', async () => {
    expect(await sentence('postgres://salma:geheim@127.0.0.1:1/db')).toBe(
      'Nothing answers at postgres://salma@127.0.0.1:1/db: is the database running, and is its address right?',
    )
    expect(await sentence('postgres://salma:geheim@localhost/db?host=/nowhere')).toMatch(/^Nothing answers/)
  })

  test('no such host', async () => {
    expect(await sentence('postgres://salma:geheim@nowhere.invalid/db')).toMatch(/host .* is not known/)
  })

  test('no such database', async () => {
    expect(await sentence(inDatabase(await serverAddress(), 'nothing'))).toMatch(/There is no database at .*createdb/)
  })

  test('what is no address', async () => {
    expect(await sentence('postgres://salma:geheim@host:x/db')).toMatch(/is no address/)
    expect(await sentence('postgres://salma:1/geheim:@nowhere.invalid:x/db')).toMatch(
      /is its address right\?|is no address/,
    )
  })

  test('a database that is not made for every letter', async () => {
    const server = await serverAddress()
    const latin = `isnad_test_latin_${process.pid}`
    await ask(server, `create database ${latin} template template0 encoding 'LATIN1' locale_provider libc locale 'C'`)
    try {
      expect(await sentence(inDatabase(server, latin))).toMatch(/keeps its text as LATIN1/)
    } finally {
      await ask(server, `drop database ${latin}`)
    }
  })

  test("another program's database", async () => {
    const address = await temporaryDatabase()
    await ask(address, 'create table birds (name text)')
    expect(await sentence(address)).toMatch(/another program/)
    expect(await ask(address, 'select count(*)::int as n from pg_tables where schemaname = current_schema()')).toEqual([
      { n: 1 },
    ])
  })
})

test('programs that open a new database at once find one store', async () => {
  const address = await temporaryDatabase()
  const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(address, { fold })))
  await Promise.all(stores.map((store, i) => store.addCaptures([captureOf(`${i}.txt`, `نص ${i}`)], '2024')))
  const log = await stores[0]!.log()
  expect(log.map(({ id }) => id)).toEqual([1, 2, 3, 4])
  expect(checkLog(log)).toEqual([])
  for (const store of stores) await store.close()
})

test('a reader sees one account whole, while another is saved', async () => {
  const address = await temporaryDatabase()
  const [writer, reader] = [await openStore(address, { fold }), await openStore(address, { fold })]
  const account = sampleAccount()
  const empty = { ...account, articles: [], claims: [], events: [], stories: [], origins: [], copies: [], failures: [] }
  await writer.saveAccount(account)
  const seen = new Set<number>()
  let done = false
  const reading = (async () => {
    while (!done) {
      const { articles, claims, failures } = await reader.account()
      expect([articles.length, claims.length, failures.length]).toEqual(
        articles.length === 0 ? [0, 0, 0] : [account.articles.length, account.claims.length, account.failures.length],
      )
      seen.add(articles.length)
    }
  })()
  for (let i = 0; i < 6; i++) await writer.saveAccount(i % 2 === 0 ? empty : account)
  done = true
  await reading
  expect(seen.size).toBeGreaterThan(0)
  await writer.close()
  await reader.close()
})

test('text is sorted by code points, whatever language the database was made for', async () => {
  const address = await temporaryDatabase()
  await (await openStore(address, { fold })).close()
  const engine = await openEngine(address)
  const names = ['Z', 'a', 'B', 'ب', 'آ', '-x', 'w']
  for (const url of names) await sql`insert into hosts (host, free, failures) values (${url}, '', 0)`.execute(engine.db)
  const rows = await engine.db.selectFrom('hosts').select('host').orderBy('host').execute()
  expect(rows.map(row => row.host)).toEqual([...names].sort())
  await engine.close()
})

test('no statement empties a table that is only appended to', async () => {
  const address = await temporaryDatabase()
  const store = await openStore(address, { fold })
  await store.addCaptures([captureOf('a.txt', 'نص')], '2024')
  await store.close()
  for (const statements of [
    ['truncate log'],
    ['truncate captures cascade'],
    ["set session_replication_role = 'replica'", 'delete from log'],
  ])
    await expect(ask(address, ...statements)).rejects.toThrow(/only ever appended/)
})
