import { describe, expect, onTestFinished } from 'vitest'
import { askedOf, writtenTo } from '../../src/store/bulk.ts'
import { openEngine } from '../../src/store/open.ts'
import type { SyncDb } from '../../src/store/sync.ts'
import { type EngineUnderTest, test } from './engines.ts'

async function connection({ place }: Pick<EngineUnderTest, 'place'>): Promise<SyncDb> {
  const engine = await openEngine(await place())
  const db = engine.sync()
  onTestFinished(async () => {
    db.close()
    await engine.close()
  })
  db.exec('create table notes (kind integer, name text, weight bigint, primary key (kind, name))')
  return db
}

describe('many keys in one statement', () => {
  test.each([0, 1, 3, 64, 257, 600])('writes %i rows, and finds each once', async (engine, count) => {
    const db = await connection(engine)
    const rows = Array.from({ length: count! }, (_, i) => [1, `n${i}`, i] as const)
    writtenTo(db, 'insert into notes (kind, name, weight) values *')(rows)
    const asked = askedOf<{ name: string; weight: number }>(
      db,
      'select name, weight from notes where kind = ? and name in (*)',
    )
    const found = asked([...rows.map(([, name]) => name), 'nobody'], [1])
    expect(found.map(({ name }) => name).sort()).toEqual(rows.map(([, name]) => name).sort())
    expect(found.every(({ name, weight }) => name === `n${weight}`)).toBe(true)
    expect(asked(['n0'], [2])).toEqual([])
  })

  test('asks nothing where there is no key', async engine => {
    const db = await connection(engine)
    expect(askedOf(db, 'select nothing from nowhere where name in (*)')([])).toEqual([])
  })
})
