import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test as plain } from 'vitest'
import { StoreError } from '../../src/store/index.ts'
import { openEngine } from '../../src/store/open.ts'
import { numbered } from '../../src/store/postgres/sync.ts'
import type { SyncDb } from '../../src/store/sync.ts'
import { ask, inDatabase, serverAddress, temporaryDatabase } from '../postgres/database.ts'
import { type EngineUnderTest, test } from './engines.ts'

/** A connection to a new database with one table. */
async function connection({ place }: Pick<EngineUnderTest, 'place'>): Promise<SyncDb> {
  const engine = await openEngine(await place())
  const db = engine.sync()
  onTestFinished(async () => {
    db.close()
    await engine.close()
  })
  const bytes = engine.bytes
  db.exec(`create table notes (number integer primary key, text text, bytes ${bytes}, weight bigint)`)
  return db
}

describe('a connection that answers at once', () => {
  test('gives back numbers, text, bytes and nothing as they were put', async engine => {
    const db = await connection(engine)
    const put = db.prepare('insert into notes (number, text, bytes, weight) values (?, ?, ?, ?)')
    const bytes = new Uint8Array([9, 0, 1, 255, 9]).subarray(1, 4)
    put.run([1, "'؟' ? \\ $1", bytes, 2 ** 40])
    put.run([2, null, null, null])
    const all = db.prepare('select * from notes order by number')
    const [first, second] = all.all([]) as Record<string, unknown>[]
    expect(first).toMatchObject({ number: 1, text: "'؟' ? \\ $1", weight: 2 ** 40 })
    expect([...new Uint8Array(first!.bytes as Uint8Array)]).toEqual([0, 1, 255])
    expect(second).toEqual({ number: 2, text: null, bytes: null, weight: null })
    expect(db.prepare('select count(*) as n from notes').get([])).toMatchObject({ n: 2 })
    expect(db.prepare('select * from notes where number = ?').get([3])).toBeUndefined()
  })

  test('what a transaction did is there after its end, and not after a rollback', async engine => {
    const db = await connection(engine)
    const put = db.prepare('insert into notes (number) values (?)')
    const count = db.prepare('select count(*) as n from notes')
    db.begin()
    for (let i = 0; i < 120; i++) put.run([i])
    expect(count.get([])).toMatchObject({ n: 120 })
    db.exec('rollback')
    expect(count.get([])).toMatchObject({ n: 0 })
    db.begin()
    for (let i = 0; i < 120; i++) put.run([i])
    db.exec('commit')
    expect(count.get([])).toMatchObject({ n: 120 })
  })

  test('a transaction in which a statement fails is not committed, and the next one goes on', async engine => {
    const db = await connection(engine)
    const put = db.prepare('insert into notes (number) values (?)')
    db.begin()
    expect(() => {
      for (const number of [1, 2, 1]) put.run([number])
      db.exec('commit')
    }).toThrow(/unique/i)
    db.exec('rollback')
    db.begin()
    put.run([7])
    db.exec('commit')
    expect(db.prepare('select number from notes').all([])).toEqual([{ number: 7 }])
  })
})

describe('on PostgreSQL', () => {
  plain('a connection that was cut is made anew when the next transaction begins', async () => {
    const address = await temporaryDatabase()
    const db = await connection({ place: async () => address })
    const put = db.prepare('insert into notes (number) values (?)')
    const cut =
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
    db.begin()
    put.run([1])
    await ask(address, cut)
    expect(() => db.exec('commit')).toThrow(StoreError)
    db.exec('rollback')
    db.begin()
    put.run([2])
    db.exec('commit')
    expect(db.prepare('select number from notes').all([])).toEqual([{ number: 2 }])
  })

  plain('of two that write, the second waits for the first', async () => {
    const address = await temporaryDatabase()
    const db = await connection({ place: async () => address })
    db.begin()
    db.prepare('insert into notes (number) values (?)').run([1])
    const other = await openEngine(address)
    const counted = other.db
      .transaction()
      .execute(trx => sql<{ n: number }>`select count(*) as n from notes`.execute(trx).then(({ rows }) => rows))
    // It has begun to wait when this one ends.
    setTimeout(() => db.exec('commit'), 50)
    expect(await counted).toEqual([{ n: 1 }])
    await other.close()
  })

  plain('no database is told in a sentence, and nobody waits for ever', async () => {
    const { syncPostgres } = await import('../../src/store/postgres/sync.ts')
    const db = syncPostgres(inDatabase(await serverAddress(), 'nothing'))
    expect(() => db.begin()).toThrow(/^There is no database at/)
    expect(() => db.prepare('select 1 as n').get([])).toThrow(StoreError)
    db.close()
  })

  plain('question marks become numbers, but for those in quotes', () => {
    expect(numbered(`select '?', "a?b" from t where x = ? and y = '' or z in (?, ?)`)).toBe(
      `select '?', "a?b" from t where x = $1 and y = '' or z in ($2, $3)`,
    )
    fc.assert(
      fc.property(fc.array(fc.string()), texts => {
        const quotedTexts = texts.map(text => `'${text.replaceAll("'", "''")}'`)
        expect(numbered([...quotedTexts, '?'].join(', '))).toBe([...quotedTexts, '$1'].join(', '))
      }),
    )
  })
})
