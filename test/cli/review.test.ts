import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isnad } from './command.ts'
import { within } from './within.ts'

const FIRST = `انفجار في ميناء الحديدة
12 مارس 2021
قال مدير ميناء الحديدة إن انفجاراً وقع مساء الأربعاء في مستودع للوقود بالميناء، وأسفر عن مقتل ثلاثة عمال وإصابة خمسة آخرين.
`
const SECOND = `مكتب الصحة: أربعة قتلى في انفجار ميناء الحديدة
أعلن مكتب الصحة في الحديدة مقتل أربعة عمال في انفجار وقع في مستودع للوقود بميناء الحديدة مساء الأربعاء.
`
const HODEIDAH = { env: { ISNAD_AUTHOR: 'هدى' } }

interface Row {
  readonly id: string
  readonly type: string
  readonly event: string | null
  readonly polarity: string
  readonly claims: readonly string[]
  readonly rejected?: readonly string[]
}

let folder: string
let store: string
let claims: Row[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-review-'))
  mkdirSync(join(folder, 'articles'))
  writeFileSync(join(folder, 'articles/first.txt'), FIRST)
  writeFileSync(join(folder, 'articles/second.txt'), SECOND)
  store = join(folder, 'isnad.db')
  const options = ['--published', '2021-03-12'] as const
  await isnad(['add', join(folder, 'articles'), '--store', store, ...options])
  await isnad(['export', join(folder, 'articles'), '--out', folder, ...options])
  claims = readFileSync(join(folder, 'claims.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const review = (words: readonly string[], author = 'سلمى') =>
  within(['review', ...words, '--store', store], { env: { ISNAD_AUTHOR: author } })
const listed = async (): Promise<{
  reviews: { id: string; author: string; note: string | null; outcome: { status: string; by: string | null } }[]
  disagreements: unknown[]
  agreement: { n: number; kappa: number }[]
}> => JSON.parse((await within(['review', 'list', '--store', store, '--json'])).out)
const explained = async (id: string) => (await within(['explain', id, '--store', store])).out

test('reviews are stated, seen, kept when articles are read again, exchanged and undone', async () => {
  const killing = claims.filter(claim => claim.type === 'killing')
  expect(killing.length).toBeGreaterThanOrEqual(2)
  const [one, other] = killing as [Row, Row]

  const rejected = await review(['reject', one.id.slice(0, 12), '--note', 'عدد قديم'])
  expect(rejected).toMatchObject({ status: 0, err: '' })
  expect(rejected.out).toMatch(new RegExp(`^(r[0-9a-f]{16}): reject ${one.id} \\(applied\\)\\n$`))
  const id = rejected.out.slice(0, 17)
  expect(await explained(one.id)).toMatch(/review +rejected by سلمى, \S+Z: عدد قديم\n/)

  const corrected = await review(['correct', other.id, 'quantities=people:20-30', 'chain=organisation:مكتب الصحة'])
  expect(corrected.out.trim().split('\n')).toHaveLength(2)
  expect(await explained(other.id)).toMatch(/quantity +people:20-30 20–30 people\n(?:.*\n)* +machine +quantities \[/)

  expect((await review(['accept', one.id], 'هدى')).out).toContain('(applied)')
  const { reviews, disagreements, agreement } = await listed()
  expect(reviews.map(({ author, outcome }) => [author, outcome.status])).toEqual([
    ['سلمى', 'overruled'],
    ['سلمى', 'applied'],
    ['سلمى', 'applied'],
    ['هدى', 'applied'],
  ])
  expect(disagreements).toHaveLength(1)
  expect(agreement).toMatchObject([{ n: 1, kappa: 0 }])
  const lines = (await within(['review', 'list', '--store', store])).out
  expect(lines).toContain(`(overruled by ${reviews[3]!.id})`)
  expect(lines).toMatch(/سلمى and هدى both judged 1 claim, 0 alike; kappa 0\.00\.\n/)

  const undone = await review(['undo', reviews[3]!.id], 'هدى')
  expect(undone.out).toContain(`undo ${reviews[3]!.id} (applied)`)
  expect(await explained(one.id)).toContain('rejected by سلمى')

  for (const again of [
    ['add', '--reread'],
    ['add', join(folder, 'articles')],
  ]) {
    expect(await isnad([...again, '--store', store])).toMatchObject({ status: 0, err: '' })
    expect(await explained(one.id)).toContain('rejected by سلمى')
    expect((await listed()).reviews.map(({ outcome }) => outcome.status)).toEqual([
      'applied',
      'applied',
      'applied',
      'undone',
      'applied',
    ])
  }

  const file = join(folder, 'reviews.json')
  writeFileSync(file, JSON.stringify(await listed()))
  const elsewhere = join(folder, 'elsewhere.db')
  await isnad(['add', join(folder, 'articles/second.txt'), '--store', elsewhere])
  const imported = await isnad(['review', 'import', file, '--store', elsewhere])
  expect(imported.out).toBe(`${elsewhere}: 5 reviews added, 0 there before.\n`)
  const told = await isnad(['add', join(folder, 'articles/second.txt'), '--store', elsewhere])
  expect(told.err).toMatch(/^isnad: \d reviews? could not be applied: isnad review list says why\.\n$/)
  expect((await isnad(['review', 'list', '--store', elsewhere])).out).toContain(
    'not applied: The article that it speaks of is not in this account.',
  )

  await within(['review', 'undo', id, '--store', store, '--author', 'سلمى'])
  expect(await explained(one.id)).not.toContain('rejected')
}, 180_000)

describe('what is no review is said in one sentence', () => {
  const usage = (message: string) => ({ status: 2, out: '', err: `isnad: ${message}\nSee isnad review --help.\n` })
  test.each([
    [['accept'], 'Name what to accept.'],
    [
      ['praise', 'c1'],
      'There is no review praise. There are accept, reject, correct, join, separate, undo, list and import.',
    ],
    [['join', 'c'], 'Name two or more to join.'],
  ])('%j', async (words, message) => {
    expect(await review(words)).toEqual(usage(message))
  })

  test('nobody who states it', async () => {
    const { status, err } = await within(['review', 'accept', claims[0]!.id, '--store', store], {
      env: { ISNAD_AUTHOR: '' },
    })
    expect(status).toBe(2)
    expect(err).toContain('Say who states it: --author NAME')
  })

  test('an id that is not there, a store that is not there, a file that is not there', async () => {
    expect(await review(['accept', 'c0000000000000000'])).toMatchObject({
      status: 1,
      err: 'isnad: There is no claim, event, origin, story or article c0000000000000000.\n',
    })
    const absent = join(folder, 'absent.db')
    expect(await within(['review', 'list', '--store', absent], HODEIDAH)).toMatchObject({
      status: 1,
      err: `isnad: ${absent}: there is no such store. Make one with isnad add INPUT….\n`,
    })
    expect(await review(['import', join(folder, 'absent.json')])).toMatchObject({ status: 1, out: '' })
  })

  test('a value that the field cannot have, a place that several are called', async () => {
    const wrong = await review(['correct', claims[0]!.id, 'factuality=perhaps'])
    expect(wrong.status).toBe(2)
    expect(wrong.err).toMatch(/^isnad: The review has no usable correction\.value: [^\n]+\.\n/)
    const several = await review(['correct', claims[0]!.id, 'place=الرقة'])
    expect(several).toMatchObject({ status: 2, out: '' })
    expect(several.err).toMatch(/places are called الرقة: name one by its id, such as raqqa/)
    expect(await review(['accept', claims[0]!.event!])).toMatchObject({ status: 2 })
  })

  test('of a file, what is no review is named and the rest is kept', async () => {
    const file = join(folder, 'broken.jsonl')
    writeFileSync(file, '{"action":"accept"}\nnot json\n')
    const { status, err } = await review(['import', file])
    expect(status).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(3)
    expect(err).toContain(`${file}: Review 2 is no object.`)
  })
})
