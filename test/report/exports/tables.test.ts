import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { eventTypes, loadCountries } from '../../../src/knowledge/index.ts'
import { ACLED_COLUMNS } from '../../../src/report/exports/acled.ts'
import { plainText } from '../../../src/report/exports/cell.ts'
import { GED_COLUMNS } from '../../../src/report/exports/ged.ts'
import { OWN_COLUMNS } from '../../../src/report/exports/own-columns.ts'
import { countryNumber } from '../../../src/report/exports/precision.ts'
import { events, fileOf, NOTHING } from './sample.ts'

type Row = Readonly<Record<string, string>>

const rowsOf = async (name: string): Promise<Row[]> =>
  parse(await fileOf(name), { columns: true, record_delimiter: '\r\n' })

const headerOf = async (name: string): Promise<string[]> => parse(await fileOf(name, NOTHING))[0]!

/** The cells that hold something. */
const filled = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''))

describe('ACLED', () => {
  test('its 31 columns stand first and in order, then ours, also where there is no event', async () => {
    expect(await headerOf('acled')).toEqual([...ACLED_COLUMNS, ...OWN_COLUMNS])
    expect(ACLED_COLUMNS).toHaveLength(31)
  })

  test('an event is a row; what is not known stays empty', async () => {
    const [row] = await rowsOf('acled')
    expect(filled(row!)).toEqual({
      event_id_cnty: events.strike.id,
      event_date: '2022-06-01',
      year: '2022',
      time_precision: '1',
      disorder_type: 'Political violence',
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Air/drone strike',
      actor1: 'the Tarhuna Military Council',
      iso: '434',
      country: 'Libya',
      admin1: 'Murqub',
      location: 'Tarhuna',
      latitude: '32.43',
      longitude: '13.63',
      geo_precision: '1',
      source: 'Difaf News Agency',
      notes: 'Air strikes by the Tarhuna Military Council in Tarhuna: 4 to 6 people killed on 1 June 2022',
      fatalities: '4',
      isnad_id: events.strike.id,
      isnad_story: events.strike.story,
      isnad_type: 'airstrike',
      isnad_status: 'single-source',
      isnad_independent: '1',
      isnad_claims: '1',
      isnad_articles: '1',
      isnad_outlets: '1',
      isnad_origins: 'the Red Crescent in Tarhuna',
      isnad_time: '2022-06-01',
      isnad_place_words: 'ترهونة',
    })
  })

  test('no row for what is only planned, only denied, or of no type of theirs', async () => {
    expect((await rowsOf('acled')).map(row => row.isnad_id)).toEqual([
      events.strike.id,
      events.disputed.id,
      events.killing.id,
      events.fire.id,
    ])
  })

  test('deaths that nobody is said to have caused are not coded as violence', async () => {
    const rows = await rowsOf('acled')
    const of = (id: string) => rows.find(row => row.isnad_id === id)
    expect(of(events.fire.id)).toMatchObject({ disorder_type: '', event_type: '', sub_event_type: '', fatalities: '4' })
    expect(of(events.killing.id)).toMatchObject({ event_type: 'Violence against civilians', actor1: 'طائرات' })
  })

  test('a place that the claims contradict each other on is left out; bounds give a precision and no day', async () => {
    const row = (await rowsOf('acled'))[1]!
    expect(row).toMatchObject({ location: '', latitude: '', country: '', isnad_disputed: 'place' })
    expect(row).toMatchObject({ event_date: '', year: '2022', time_precision: '2', isnad_status: 'contested' })
  })

  test('names that are formulas are text, and come back', async () => {
    const { source } = (await rowsOf('acled'))[1]!
    expect(source).toBe('\'=HYPERLINK("http://x.example/","اضغط")')
    expect(plainText(source!)).toBe('=HYPERLINK("http://x.example/","اضغط")')
  })

  test('every type that ACLED codes has a disorder type', async () => {
    const disorders = readFileSync(new URL('../../../src/report/tables/acled-disorder.tsv', import.meta.url), 'utf8')
    for (const { acled } of eventTypes) if (acled) expect(disorders).toContain(`\n${acled.event}\t`)
  })
})

describe('UCDP GED', () => {
  test('its 49 columns stand first and in order, then ours', async () => {
    expect(await headerOf('ged')).toEqual([...GED_COLUMNS, ...OWN_COLUMNS])
    expect(GED_COLUMNS).toHaveLength(49)
  })

  test('only acts in which somebody is said to have died; figures from low to high', async () => {
    const rows = await rowsOf('ged')
    expect(rows.map(row => row.id)).toEqual([events.strike.id, events.killing.id])
    expect(filled(rows[0]!)).toMatchObject({
      year: '2022',
      side_a: 'the Tarhuna Military Council',
      number_of_sources: '1',
      source_office: 'Difaf News Agency',
      source_date: '2022-06-02',
      source_headline: '🛑 غارة على ترهونة, مقتل أربعة',
      source_original: 'the Red Crescent in Tarhuna',
      where_prec: '1',
      where_coordinates: 'Tarhuna',
      geom_wkt: 'POINT (13.63 32.43)',
      date_prec: '1',
      date_start: '2022-06-01',
      date_end: '2022-06-01',
      low: '4',
      best: '4',
      high: '6',
    })
    expect(rows[1]).toMatchObject({ deaths_civilians: '6', best: '6', low: '6', high: '', source_original: '' })
  })

  test('what a coder of UCDP decides stays empty', async () => {
    for (const row of await rowsOf('ged'))
      for (const column of ['type_of_violence', 'conflict_name', 'dyad_name', 'event_clarity', 'gwnoa', 'deaths_a'])
        expect(row[column]).toBe('')
  })
})

test('the numbers of countries are those of the atlas, and every country has one but Kosovo', () => {
  const atlas = JSON.parse(
    readFileSync(new URL('../../../node_modules/world-atlas/countries-110m.json', import.meta.url), 'utf8'),
  )
  const idOf = new Map<string, number>(
    atlas.objects.countries.geometries.map((one: { id: string; properties: { name: string } }) => [
      one.properties.name,
      Number(one.id),
    ]),
  )
  let compared = 0
  for (const { iso2, latin } of loadCountries().all) {
    if (iso2 === 'XK') continue
    expect(countryNumber(iso2), iso2).not.toBeNull()
    const id = idOf.get(latin)
    if (id === undefined) continue
    expect(countryNumber(iso2), latin).toBe(id)
    compared++
  }
  expect(compared).toBeGreaterThan(150)
})
