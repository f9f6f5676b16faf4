/** Tables of one's own, laid over those of the house. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dropRow, EDITABLE, keepRow, rowFaults, shownRows, shownTables } from '../../src/knowledge/index.ts'
import { lintTable } from '../../src/knowledge/lint.ts'
import { laidOver, ownTableOf, TABLES } from '../../src/knowledge/own/laid-over.ts'
import { parseTable } from '../../src/knowledge/table.ts'

const HEAD = '# source: s\n# licence: l\n'
const house = parseTable(`${HEAD}id\tname\tside\na\tone\tx\nb\ttwo\ty\n`, 'house.tsv')
const over = (text: string) => laidOver(house, parseTable(`${HEAD}${text}`, 'own.tsv'))

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'isnad-own-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

const outlet = {
  id: 'outlet:rasif',
  kind: 'agency',
  country: 'SD',
  english: 'Rasif',
  arabic: 'وكالة الرصيف',
  also: '',
  domains: 'rasif.example',
}

describe('laid over', () => {
  test('a row with the id of another takes its place; a new one stands before all', () => {
    const table = over('id\tname\nb\tTWO\nc\tthree\n')
    expect(table.rows).toEqual([
      { id: 'c', name: 'three', side: '' },
      { id: 'a', name: 'one', side: 'x' },
      { id: 'b', name: 'TWO', side: '' },
    ])
  })
  test('a column that the house has not is refused by file and name', () => {
    expect(() => over('id\tcolour\nc\tred\n')).toThrow('own.tsv:1: the table has no column "colour"')
  })
  test('only tables of the house have one over them, and none where there is no folder', () => {
    const own = folder()
    keepRow('outlets', own, outlet)
    expect(ownTableOf(join(TABLES, 'outlets.tsv'), own)?.file).toBe(join(own, 'outlets.tsv'))
    expect(ownTableOf(join(TABLES, 'actors.tsv'), own)).toBeNull()
    expect(ownTableOf('/elsewhere/outlets.tsv', own)).toBeNull()
    expect(ownTableOf(join(TABLES, 'outlets.tsv'), undefined)).toBeNull()
  })
})

describe('rows of one’s own', () => {
  test('are kept, shown first, changed by their id and taken away; the file stays a table that the linter passes', () => {
    const own = folder()
    expect(rowFaults('outlets', outlet)).toEqual([])
    keepRow('outlets', own, outlet)
    keepRow('outlets', own, { ...outlet, id: 'outlet:other', english: 'Other' })
    keepRow('outlets', own, { ...outlet, english: 'Rasif Agency' })
    const rows = shownRows('outlets', own, '')!
    expect(rows.slice(0, 3).map(({ cells, number }) => [cells.english, number])).toEqual([
      ['Other', 0],
      ['Rasif Agency', 1],
      [shownRows('outlets', null, '')![0]!.cells.english, null],
    ])
    expect(lintTable(readFileSync(join(own, 'outlets.tsv'), 'utf8'), 'outlets.tsv')).toEqual([])
    expect(shownTables(own).find(({ name }) => name === 'outlets')).toMatchObject({ own: 2, editable: true })
    expect(dropRow('outlets', own, 0)).toBe(true)
    expect(dropRow('outlets', own, 7)).toBe(false)
    expect(shownRows('outlets', own, 'rasif.example')!.map(({ number }) => number)).toEqual([0])
  })

  test.each([
    ['outlets', { ...outlet, id: 'rasif' }, 'id: write outlet:'],
    ['outlets', { ...outlet, kind: 'blog' }, 'kind: write one of agency'],
    ['outlets', { ...outlet, arabic: 'Rasif' }, 'arabic: write it in Arabic letters.'],
    ['outlets', { ...outlet, arabic: 'وَكالة' }, 'marks or tatweel'],
    ['outlets', { ...outlet, english: 'a\tb' }, 'english: a cell is one line'],
    ['outlets', { ...outlet, english: ' a' }, 'spaces around'],
    ['outlets', { ...outlet, colour: 'red' }, 'no column colour'],
    [
      'places',
      { id: 'x', names: 'قرية', latin: 'X', lat: '91', lon: '0', precision: 'village' },
      'lat: write a number from -90 to 90.',
    ],
    ['event-verbs', { root: 'قصف', form: '1', vowels: 'a-i', type: 'nosuch', roles: 's=A o=T' }, 'type: write one of'],
    ['event-verbs', { root: 'قصف', form: '1', type: 'shelling', roles: 's=Z' }, 'roles: write slot=role'],
    ['units', { id: 'x' }, 'Rows are added to actors'],
  ])('%s: %j is refused', (table, cells, fault) => {
    expect(rowFaults(table, cells).join(' ')).toContain(fault)
  })

  test('every row of the house would pass the rules of its table', () => {
    for (const name of Object.keys(EDITABLE))
      for (const { cells } of shownRows(name, null, '')!)
        expect([name, cells, rowFaults(name, cells)]).toEqual([name, cells, []])
  })

  test('no table of another name is reached', () => {
    for (const name of ['../secrets', 'none', '', 'constructor']) expect(shownRows(name, null, '')).toBeNull()
    expect(rowFaults('constructor', {})).not.toEqual([])
  })
})
