import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openEngine } from '../../src/store/open.ts'
import { temporaryDatabase } from '../postgres/database.ts'

test('who waits longer for a connection than connecting may take is answered, not told that the database is gone', async () => {
  const { db, close } = await openEngine(await temporaryDatabase())
  // Four times as many as there are connections; the pool of the driver gives up on one after ten seconds.
  const slow = () =>
    db
      .transaction()
      .setAccessMode('read only')
      .execute(trx => sql<{ n: number }>`select 1 as n from pg_sleep(4)`.execute(trx))
  const answers = await Promise.all(Array.from({ length: 32 }, slow))
  expect(answers.map(({ rows }) => rows[0]?.n)).toEqual(Array(32).fill(1))
  await close()
}, 60_000)
