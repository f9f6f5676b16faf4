/** A row of one's own through the workbench's server: tried, kept, and read with by the next command. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TryJson } from '../../src/server/index.ts'
import { folderOfFile } from '../server/folder.ts'
import { begin, isnad } from './command.ts'

const folder = folderOfFile()
const ARTICLE = `اشتباكات قرب بلدة السخنة
السخنة، 3 آذار/مارس 2021
قالت كتيبة الهدهد إن ثلاثة من مقاتليها قُتلوا في اشتباكات وقعت الثلاثاء قرب بلدة السخنة شرقي حمص.
وأعلنت كتيبة الهدهد أنها سيطرت على تلة مطلة على الطريق الدولي.`
const row = {
  id: 'group:hudhud',
  kind: 'group',
  countries: 'SY',
  english: 'Hudhud Battalion',
  arabic: 'كتيبة الهدهد',
  parent: '',
  role: '',
  also: '',
}

let server: ReturnType<typeof begin>
let url = ''
beforeAll(async () => {
  const cwd = folder()
  writeFileSync(join(cwd, 'page.txt'), ARTICLE)
  expect((await isnad(['add', 'page.txt', '--store', 'store.db'], { cwd })).status).toBe(0)
  server = begin(['serve', '--store', 'store.db', '--port', '0'], { cwd })
  for (let i = 0; i < 600 && url === ''; i++) {
    url = /http:\/\/localhost:\d+/.exec(server.seen.out)?.[0] ?? ''
    await new Promise(done => setTimeout(done, 100))
  }
}, 120_000)
afterAll(async () => {
  server?.child.kill('SIGTERM')
  await server?.finished
})

const post = (path: string, body: object) =>
  fetch(`${url}/api/v1/knowledge/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })

test('a row is tried on the articles of the store, and what it moves is shown before it is kept', async () => {
  const answer = await post('actors/try', { cells: row })
  expect(answer.status).toBe(200)
  const moves = (await answer.json()) as TryJson
  expect(moves.articles).toBe(1)
  expect(moves.claims).toBeGreaterThan(0)
  expect(moves.came + moves.gone + moves.changed).toBeGreaterThan(0)
  expect(JSON.stringify(moves.examples)).toContain('Hudhud Battalion')
  expect(existsSync(join(folder(), 'store.db-knowledge'))).toBe(false)
}, 120_000)

test('a row that names nothing of the corpus moves nothing', async () => {
  const answer = await post('actors/try', { cells: { ...row, id: 'group:none', arabic: 'كتيبة لا يذكرها أحد' } })
  expect(await answer.json()).toMatchObject({ articles: 1, came: 0, gone: 0, changed: 0, outlets: [] })
}, 120_000)

test('what is wrong with a row is said, and nothing is kept', async () => {
  const answer = await post('actors/rows', { cells: { ...row, kind: 'club' } })
  expect(answer.status).toBe(400)
  expect(((await answer.json()) as { detail: string }).detail).toContain('kind: write one of')
  expect(existsSync(join(folder(), 'store.db-knowledge'))).toBe(false)
})

test('once kept it lies beside the store, and commands read with it, also from a folder that is named', async () => {
  const cwd = folder()
  expect((await post('actors/rows', { cells: row })).status).toBe(200)
  expect(existsSync(join(cwd, 'store.db-knowledge', 'actors.tsv'))).toBe(true)
  writeFileSync(join(cwd, 'second.txt'), ARTICLE.replaceAll('ثلاثة', 'أربعة'))
  expect((await isnad(['add', 'second.txt', '--store', 'store.db'], { cwd })).status).toBe(0)
  const found = async (store: string, ...more: string[]) =>
    (await isnad(['search', '', '--actor', 'group:hudhud', '--store', store, '--json', ...more], { cwd })).out.includes(
      '"kind": "claim"',
    )
  expect(await found('store.db')).toBe(true)

  cpSync(join(cwd, 'store.db-knowledge'), join(cwd, 'tables'), { recursive: true })
  for (const [store, ...more] of [['with.db', '--knowledge', 'tables'], ['without.db']] as const)
    expect((await isnad(['add', 'second.txt', '--store', store, ...more], { cwd })).status).toBe(0)
  expect(await found('with.db')).toBe(true)
  expect(await found('without.db')).toBe(false)
}, 120_000)

const HEAD = '# source: s\n# licence: l\n'
const broken = {
  'a column that the house has not': [
    'actors.tsv',
    `${HEAD}id\tcolour\nx\tred\n`,
    ':1: the table has no column "colour"',
  ],
  'too few cells': ['actors.tsv', `${HEAD}id\tkind\tenglish\narabic\n`, ':4: 1 cells where the header has 3 columns'],
  'no licence': ['outlets.tsv', '# source: s\nid\tkind\n', ':1: the table does not say its licence'],
  'a value that there is not': [
    'event-verbs.tsv',
    `${HEAD}root\tform\ttype\n\nنسف\t1\tblast\n`,
    ':5: type: write one of',
  ],
  'a point that is none': [
    'places/supplement.tsv',
    `${HEAD}id\tnames\tlatin\tlat\tlon\tprecision\nsahl\tالسهل\tSahl\t95\t36\ttown\n`,
    ':4: lat: write a number from -90 to 90',
  ],
} as const

test.each(Object.entries(broken))(
  'a table that somebody broke by hand says so in one sentence with file and line, and nothing is read: %s',
  async (name, [file, text, why]) => {
    const cwd = folder()
    const tables = join(cwd, name)
    mkdirSync(join(tables, 'places'), { recursive: true })
    writeFileSync(join(tables, file), text)
    const { status, err } = await isnad(['add', 'second.txt', '--store', 'new.db', '--knowledge', tables], { cwd })
    expect(status).toBe(1)
    expect(err.trim().split('\n')).toEqual([
      expect.stringContaining(`A table cannot be read: ${join(tables, file)}${why}`),
    ])
    expect(err.trim().endsWith('.')).toBe(true)
  },
)
