import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isnad } from './command.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))
const TOWNS = ['الحديدة', 'تعز', 'مأرب', 'شبوة', 'المكلا', 'صعدة', 'إب', 'ذمار']
const PAGES = 240

let folder: string
let whole: { readonly store: string; readonly verified: unknown }

const page = (i: number): string => `حريق في سوق ${TOWNS[i % TOWNS.length]} رقم ${i}

قال مصدر في الدفاع المدني إن حريقاً اندلع في سوق مدينة ${TOWNS[i % TOWNS.length]} وأدى إلى إصابة ${3 + (i % 90)} أشخاص، وأضاف أن ${i + 2} متجراً احترقت.
`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-resume-'))
  mkdirSync(join(folder, 'articles'))
  for (let i = 0; i < PAGES; i++) writeFileSync(join(folder, `articles/${String(i).padStart(4, '0')}.txt`), page(i))
  const store = join(folder, 'whole.db')
  await isnad(['add', join(folder, 'articles'), '--store', store, '--published', '2021-03-12'])
  whole = { store, verified: await verified(store) }
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What was found in a store, without the log: that says how often it was added to. */
async function verified(store: string): Promise<unknown> {
  const { captures, articles, claims, account, faults } = JSON.parse(
    (await isnad(['verify', '--store', store, '--json'])).out,
  )
  return { captures, articles, claims, account, faults }
}

/** Runs `isnad add` and kills it after some milliseconds, with a signal that it cannot hear. */
function killed(args: readonly string[], after: number): Promise<void> {
  return new Promise(done => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('exit', () => {
      clearTimeout(timer)
      done()
    })
  })
}

describe('a program that is killed while it adds', () => {
  test('loses nothing and doubles nothing, wherever it was', async () => {
    const store = join(folder, 'killed.db')
    const args = ['add', join(folder, 'articles'), '--store', store, '--published', '2021-03-12']
    for (const after of [250, 700, 1100, 1500, 1900]) await killed(args, after)
    await isnad(args)
    expect(await verified(store)).toEqual(whole.verified)
  }, 60_000)

  test('what it kept is read by the next one, even where that is given nothing', async () => {
    const store = join(folder, 'kept.db')
    const kept = await isnad(['add', join(folder, 'articles'), '--store', store, '--keep-only'])
    expect(kept.out).toMatch(/240 articles kept, 0 there before/)
    expect(await verified(store)).toEqual({ captures: PAGES, articles: 0, claims: 0, account: null, faults: [] })
    const read = await isnad(['add', '--store', store])
    expect(read).toMatchObject({ status: 0, err: '' })
    expect(await verified(store)).toMatchObject({ captures: PAGES, articles: PAGES, faults: [] })
  }, 60_000)
})

test('two that add to one store at once lose nothing of each other', async () => {
  for (const half of ['left', 'right']) mkdirSync(join(folder, half))
  for (let i = 0; i < 60; i++) writeFileSync(join(folder, i % 2 ? 'left' : 'right', `${i}.txt`), page(i))
  const store = join(folder, 'both.db')
  const adding = (half: string) => isnad(['add', join(folder, half), '--store', store, '--published', '2021-03-12'])
  for (const { status, err } of await Promise.all([adding('left'), adding('right')]))
    expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(await verified(store)).toMatchObject({ captures: 60, articles: 60, faults: [] })
}, 60_000)

test('an article that nobody dated is dated when all is read again, and the others stay as they were', async () => {
  mkdirSync(join(folder, 'named'))
  writeFileSync(join(folder, 'named/2021-03-12 one.txt'), page(1))
  const store = join(folder, 'dated.db')
  const days = async (...args: readonly string[]): Promise<unknown> => {
    await isnad(['add', ...args, '--store', store])
    const db = new Database(store)
    const rows = db.prepare('select published from articles order by published').all() as { published: string | null }[]
    db.close()
    return rows.map(({ published }) => published)
  }
  expect(await days(join(folder, 'named'))).toEqual([null])
  expect(await days(join(folder, 'named'), '--published-from-name')).toEqual([null])
  expect(await days('--reread', '--published-from-name')).toEqual(['2021-03-12'])
  expect(await days('--reread', '--published', '2020')).toEqual(['2021-03-12'])
}, 60_000)

test('--keep-only and --reread do not go together', async () => {
  const { status, err } = await isnad(['add', folder, '--keep-only', '--reread', '--store', join(folder, 'x.db')])
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('choose one') })
})
