import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FORMATS } from '../../src/report/index.ts'
import { isnad } from './command.ts'
import { within } from './within.ts'

let folder: string
let articles: string
let store: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-export-'))
  articles = join(folder, 'articles')
  store = join(folder, 'isnad.db')
  mkdirSync(articles)
  writeFileSync(
    join(articles, '2021-03-12 strike.txt'),
    'غارة جوية على مدينة إدلب\n12 مارس 2021\nقال الدفاع المدني السوري إن غارة جوية استهدفت مدينة إدلب يوم الخميس وأسفرت عن مقتل أربعة مدنيين.\n',
  )
  await isnad(['add', articles, '--store', store])
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a store is exported in every format, as its inputs are', async () => {
  const [one, two] = [join(folder, 'of-store'), join(folder, 'of-inputs')]
  const as = 'jsonl,acled,ged,geojson,parquet,ftm,annotations,prov'
  expect(await isnad(['export', '--store', store, '--out', one, '--as', as])).toMatchObject({ status: 0, err: '' })
  expect(await isnad(['export', articles, '--out', two, '--as', as])).toMatchObject({ status: 0, err: '' })
  const files = FORMATS.map(({ file }) => file).sort()
  expect(readdirSync(one).sort()).toEqual(files)
  // Only a store knows how captures came.
  for (const file of files)
    if (!file.includes('prov'))
      expect(readFileSync(join(one, file)).equals(readFileSync(join(two, file))), file).toBe(true)
  expect(readFileSync(join(one, 'custody.prov.jsonld'), 'utf8')).toContain('"isnad:action":"capture"')
  const rows: Record<string, string>[] = parse(readFileSync(join(one, 'acled.csv')), { columns: true })
  expect(rows).toContainEqual(
    expect.objectContaining({ sub_event_type: 'Air/drone strike', country: 'Syria', iso: '760', admin1: 'Idlib' }),
  )
}, 60_000)

test('--story exports one, and one that is not there is said', async () => {
  const out = join(folder, 'story')
  await isnad(['export', '--store', store, '--out', out])
  const { story } = JSON.parse(readFileSync(join(out, 'events.jsonl'), 'utf8').split('\n')[0]!)
  const said = await within(['export', '--store', store, '--out', out, '--story', story, '--as', 'geojson', '--json'])
  expect(JSON.parse(said.out)).toMatchObject({ folder: out, files: ['events.geojson'], stories: 1 })
  const gone = await within(['export', '--store', store, '--out', join(folder, 'gone'), '--story', 's404'])
  expect(gone).toMatchObject({ status: 1, err: expect.stringContaining('The account has no story s404.') })
  expect(existsSync(join(folder, 'gone'))).toBe(false)
}, 60_000)

test.each([
  [['--as', 'xlsx'], '--as xlsx is no format: write one or several of jsonl, parquet, acled'],
  [['--as', 'toString'], '--as toString is no format'],
  [['INPUT', '--store', 'x.db'], 'Name inputs or a store to export, not both'],
  [[], 'Name at least one file or folder to read.'],
])('%j is wrong usage', async (args, message) => {
  const { status, err } = await within(['export', ...args, '--out', join(folder, 'no')])
  expect(status).toBe(2)
  expect(err).toContain(message)
})

test('a store that is not there is said, and none is made', async () => {
  const none = join(folder, 'none.db')
  const { status, err } = await within(['export', '--store', none, '--out', join(folder, 'no')])
  expect([status, existsSync(none)]).toEqual([1, false])
  expect(err).toContain('There is no store')
})
