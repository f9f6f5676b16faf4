import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryDatabase } from '../postgres/database.ts'
import { begin, isnad } from './command.ts'

let folder: string
let store: string
let file: string
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-backup-'))
  mkdirSync(at('articles'))
  for (const [i, town] of ['الرستن', 'جبلة', 'منبج'].entries())
    writeFileSync(
      at(`articles/${i}.txt`),
      `حريق في سوق ${town}\n\nقال مصدر في الدفاع المدني إن حريقاً اندلع في سوق مدينة ${town} وأدى إلى إصابة ${i + 3} أشخاص.\n`,
    )
  store = at('isnad.db')
  file = at('isnad.tar')
  await isnad(['add', at('articles'), '--store', store, '--published', '2021-03-12'])
  expect(await isnad(['backup', file, '--store', store])).toMatchObject({ status: 0, err: '' })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function verified(store: string) {
  const { status, out } = await isnad(['verify', '--store', store, '--json'])
  const { captures, articles, claims, account, log, faults } = JSON.parse(out)
  expect([status, faults]).toEqual([0, []])
  return { captures, articles, claims, account, log }
}

test('a store is restored, packed or not, and says what it holds; tar lists what is in the file', async () => {
  const packed = at('isnad.tar.gz')
  await isnad(['backup', packed, '--store', store])
  for (const [from, to] of [
    [file, at('one.db')],
    [packed, at('folder/two.db')],
  ] as const) {
    const { status, out, err } = await isnad(['restore', from, '--store', to])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toBe(
      `${to}: 3 captures, 3 articles, ${(await verified(store)).claims} claims, 0 reviews, as the backup ${from} holds them.\n`,
    )
    expect(await verified(to)).toEqual(await verified(store))
  }
  const names = execFileSync('tar', ['-tf', file], { encoding: 'utf8' }).trim().split('\n')
  expect(names[0]).toBe('isnad-backup.json')
  expect(names.filter(name => name.startsWith('captures/'))).toHaveLength(3)
  expect(names.at(-1)).toBe('manifest.json')
}, 60_000)

test('from SQLite to PostgreSQL and back', async () => {
  const database = await temporaryDatabase()
  const back = at('back.db')
  expect(await isnad(['copy', '--from', store, '--to', database])).toMatchObject({ status: 0, err: '' })
  expect(await isnad(['copy', '--from', database, '--to', back])).toMatchObject({ status: 0, err: '' })
  await isnad(['backup', at('back.tar'), '--store', back])
  expect(readFileSync(at('back.tar')).equals(readFileSync(file))).toBe(true)
}, 60_000)

test.each([
  [
    'a file that is there',
    () => ['backup', file, '--store', store],
    1,
    'it is there already; a backup takes the place of nothing.',
  ],
  ['no store', () => ['backup', at('x.tar'), '--store', at('none.db')], 1, 'There is no store'],
  ['no file', () => ['backup', '--store', store], 2, 'Name one file to write to'],
  [
    'a backup that is not there',
    () => ['restore', at('none.tar'), '--store', at('x.db')],
    1,
    'it cannot be read; check the path.',
  ],
  ['nowhere to restore it', () => ['restore', file], 2, 'Say which store to make'],
  [
    'a store that is in use',
    () => ['restore', file, '--store', store],
    1,
    'is not empty; restore or copy into a new one.',
  ],
  [
    'a store onto itself',
    () => ['copy', '--from', store, '--to', store],
    1,
    'is not empty; restore or copy into a new one.',
  ],
  ['one store', () => ['copy', '--from', store], 2, 'Name both stores'],
])('%s is told in a sentence, and nothing is made', async (_, args, status, sentence) => {
  const files = () => readdirSync(folder).filter(name => !/-(?:wal|shm)$/.test(name))
  const before = files()
  const ended = await isnad(args())
  expect(ended.status).toBe(status)
  expect(ended.err).toContain(sentence)
  expect(files()).toEqual(before)
})

test('a restore that is killed leaves no half store, and can be done again', async () => {
  const to = at('killed.db')
  const whole = readFileSync(file)
  const manifest = whole.lastIndexOf('manifest.json')
  for (const end of [whole.indexOf('rows/articles/'), manifest, manifest + 600]) {
    const pipe = at(`pipe-${end}`)
    execFileSync('mkfifo', [pipe])
    const { child, finished } = begin(['restore', pipe, '--store', to])
    // Waits for who reads it.
    const open = openSync(pipe, 'r+')
    writeSync(open, whole.subarray(0, end))
    for (let i = 0; i < 100 && !existsSync(to); i++) await wait(50)
    await wait(500)
    child.kill('SIGKILL')
    expect((await finished).status).toBe(null)
    expect(await verified(to)).toMatchObject({ captures: 0, articles: 0, claims: 0, account: null })
  }
  expect(await isnad(['restore', file, '--store', to])).toMatchObject({ status: 0, err: '' })
  expect(await verified(to)).toEqual(await verified(store))
}, 60_000)
