import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isnad } from './command.ts'

const TOWNS = ['تعز', 'مأرب', 'شبوة'] as const
const page = (town: string): string => `حريق في سوق ${town}

قال مصدر في الدفاع المدني إن حريقاً اندلع في سوق مدينة ${town} وأدى إلى إصابة خمسة أشخاص.
`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-reread-'))
  mkdirSync(join(folder, 'articles'))
  for (const [i, town] of TOWNS.entries()) writeFileSync(join(folder, `articles/${i}.txt`), page(town))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Takes the bytes of one capture away, and gives the beginning of its SHA-256. */
function loseBytes(store: string): string {
  const place = `${store}-captures`
  const [lost] = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter(name => /[0-9a-f]{64}/.test(name))
  rmSync(join(place, lost!))
  return /[0-9a-f]{64}/.exec(lost!)![0].slice(0, 16)
}

const told = async (...args: string[]) => {
  const { status, out, err } = await isnad([...args, '--json'])
  return { status, err, ...JSON.parse(out) }
}

test('a capture that has lost its bytes is told in one sentence, the others are read; with its bytes it is read too', async () => {
  const store = join(folder, 'kept.db')
  await isnad(['add', join(folder, 'articles'), '--store', store, '--keep-only'])
  const lost = loseBytes(store)
  const first = await told('add', '--store', store)
  expect(first).toMatchObject({ status: 0, articles: 2, failures: [{ reason: 'bytes-gone' }] })
  expect(first.err).toMatch(new RegExp(`^isnad: .*[0-2]\\.txt: its bytes ${lost} are missing in the folder .*\\.\n$`))
  const again = await told('add', '--store', store)
  expect(again, 'it is tried again').toMatchObject({ articles: 2, failures: first.failures })
  const work = await isnad(['work', '--store', store, '--once'])
  expect(work.status).toBe(0)
  expect(work.err.match(/are missing in the folder/g)).toHaveLength(1)

  const whole = await told('add', join(folder, 'articles'), '--store', store)
  expect(whole).toMatchObject({ status: 0, err: '', articles: 3, failures: [] })
  const verified = await told('verify', '--store', store)
  expect(verified).toMatchObject({ status: 0, captures: 3, articles: 3, faults: [] })
})

test('reading again leaves an article as it is that has lost its bytes, and says so', async () => {
  const store = join(folder, 'read.db')
  const before = await told('add', join(folder, 'articles'), '--store', store)
  const lost = loseBytes(store)
  const again = await isnad(['add', '--reread', '--store', store])
  expect(again.status).toBe(0)
  expect(again.err).toMatch(new RegExp(`^isnad: .*: its bytes ${lost} are missing in the folder .*\\.\n$`))
  expect(again.out).toContain('0 articles added, 2 articles read again; now 3 articles')
  const after = await told('add', '--store', store)
  expect(after).toMatchObject({ articles: 3, claims: before.claims, events: before.events, err: '' })
})
