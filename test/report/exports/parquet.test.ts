import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { expect, test } from 'vitest'
import { exportLines } from '../../../src/report/index.ts'
import { account, article, claim, event } from '../build.ts'
import { claims, events, fileOf, NOTHING, sample } from './sample.ts'

/** The file as a reader has it. */
const bufferOf = async (...of: Parameters<typeof fileOf>): Promise<ArrayBuffer> => {
  const bytes = await fileOf(...of)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}
const rowsOf = async (...of: Parameters<typeof fileOf>) => parquetReadObjects({ file: await bufferOf(...of) })

test('an event is a row: numbers are numbers, lists are lists, what is not known is null', async () => {
  const rows = await rowsOf('parquet-events')
  expect(rows).toHaveLength(sample.events.length)
  expect(rows[0]).toMatchObject({
    id: events.strike.id,
    acled_sub_event_type: 'Air/drone strike',
    plover_type: 'ASSAULT',
    happened: true,
    place: 'Tarhuna',
    place_words: 'ترهونة',
    latitude: 32.43,
    longitude: 13.63,
    time: '2022-06-01',
    independent: 1,
    quantities: [{ unit: 'killed', low: 4, best: 4, high: 6 }],
    origins: ['the Red Crescent in Tarhuna'],
  })
  expect(rows[2]).toMatchObject({ place: null, latitude: null, happened: true })
  expect(rows[4]).toMatchObject({ happened: false, status: 'denied' })
})

test('a claim is a row, with its words and their place in code points as in claims.jsonl', async () => {
  const rows = await rowsOf('parquet-claims')
  const lines = exportLines(sample)
    .claims.trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(rows.map(({ id, start, end, exact }) => ({ id, start, end, exact }))).toEqual(
    lines.map(({ id, evidence: { start, end, exact } }) => ({ id, start, end, exact })),
  )
  const strike = rows.find(({ id }) => id === claims.strike.id)
  expect(strike).toMatchObject({ polarity: 'asserted', time: '2022-06-01', outlet: 'وكالة الضفاف' })
  expect(strike!.chain).toMatchObject([{ ref: 'org:crescent', kind: 'organisation' }])
})

test.each(['parquet-events', 'parquet-claims'])('%s: without rows it is a table with all its columns', async name => {
  const [empty, full] = [parquetMetadata(await bufferOf(name, NOTHING)), parquetMetadata(await bufferOf(name))]
  const columns = (of: typeof full) => parquetSchema(of).children.map(({ element }) => [element.name, element.type])
  expect(columns(empty)).toEqual(columns(full))
  expect(empty.num_rows).toBe(0n)
  expect(full.created_by).toBe('isnad 0.1.0')
})

test('many rows come back, each as it was', async () => {
  const of = article({ file: 'many.txt', lines: [['body', 'قصف على البلدة']] })
  const one = claim({ article: of, evidence: 'قصف على البلدة', type: 'shelling', trigger: 'قصف' })
  const many = Array.from({ length: 25_000 }, (_, i) => ({
    ...event({ claims: [one], status: 'single-source', independent: i }),
    id: `e${i}`,
  }))
  const rows = await rowsOf('parquet-events', account({ articles: [of], claims: [one], events: many }))
  expect(rows.map(({ id }) => id)).toEqual(many.map(({ id }) => id))
  expect(rows[24_999]!.independent).toBe(24_999)
})
