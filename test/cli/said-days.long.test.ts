import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isnad } from './command.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-said-'))
  mkdirSync(join(folder, 'articles'))
  for (let i = 0; i < 80; i++) writeFileSync(join(folder, `articles/${i}.txt`), page(i))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const page = (i: number): string => `حريق في سوق مأرب رقم ${i}

قال مصدر في الدفاع المدني إن حريقاً اندلع في سوق مدينة مأرب وأدى إلى إصابة ${3 + i} أشخاص، وأضاف أن ${i + 2} متجراً احترقت.
`
/** A file with an article that no other has. */
function article(name: string, i: number): string {
  const path = join(folder, name)
  writeFileSync(path, page(i))
  return path
}

function asked<T>(store: string, query: string): readonly T[] {
  const db = new Database(store, { timeout: 5000 })
  try {
    return db.prepare(query).all() as T[]
  } finally {
    db.close()
  }
}
/** How many articles of a store have each day. */
const days = (store: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    asked<{ published: string | null; n: number }>(
      store,
      'select published, count(*) as n from articles group by published',
    ).map(({ published, n }) => [published, n]),
  )
const keptIn = (store: string): number => {
  try {
    return existsSync(store) ? asked<{ n: number }>(store, 'select count(*) as n from captures')[0]!.n : 0
  } catch {
    return 0 // It is just being made.
  }
}

describe('the day that was said when captures came in is kept with them, whoever makes the account', () => {
  test('a run is killed when it has kept some; another with another day makes the account', async () => {
    const store = join(folder, 'killed.db')
    const child = spawn(
      process.execPath,
      [PROGRAM, 'add', join(folder, 'articles'), '--store', store, '--published', '2021-03-12'],
      { stdio: 'ignore' },
    )
    const exit = new Promise(done => child.once('exit', (_, signal) => done(signal)))
    while (keptIn(store) === 0 && child.exitCode === null) await new Promise(done => setTimeout(done, 20))
    child.kill('SIGKILL')
    expect(await exit).toBe('SIGKILL')
    expect(days(store)).toEqual({})
    const kept = keptIn(store)
    expect(kept).toBeGreaterThan(0)
    const other = article('other.txt', 1000)
    const { status } = await isnad(['add', other, '--store', store, '--published', '2019-01-01'])
    expect(status).toBe(0)
    expect(days(store)).toEqual({ '2021-03-12': kept, '2019-01-01': 1 })
    expect(await isnad(['verify', '--store', store])).toMatchObject({ status: 0 })
  }, 60_000)

  test('--keep-only keeps it too, as a fact of the capture that the log tells', async () => {
    const store = join(folder, 'only.db')
    await isnad(['add', article('only.txt', 1001), '--keep-only', '--published', '2021', '--store', store])
    await isnad(['add', '--store', store, '--published', '2018'])
    expect(days(store)).toEqual({ 2021: 1 })
    const [row] = asked<{ data: string }>(store, "select data from log where action = 'capture'")
    expect(JSON.parse(row!.data).facts).toContainEqual({ from: '--published', value: '2021' })
  }, 60_000)

  test('what nobody said a day of gets none from a run that says one of other inputs', async () => {
    const store = join(folder, 'unsaid.db')
    await isnad(['add', article('one.txt', 1002), '--keep-only', '--store', store])
    await isnad(['add', article('two.txt', 1003), '--published', '2018', '--store', store])
    expect(days(store)).toEqual({ null: 1, 2018: 1 })
  }, 60_000)
})
