import { describe, expect, it } from 'vitest'
import { cellList, parseTable } from '../../src/knowledge/table.ts'

const HEAD = '# source: written by us\n# licence: Apache-2.0\n'

describe('parseTable', () => {
  it('reads rows by column name and keeps their lines', () => {
    const table = parseTable(`${HEAD}# a note\nid\tname\n\nraqqa\tالرقة\nhoms\tحمص\n`, 'x.tsv', ['id', 'name'])
    expect(table.rows).toEqual([
      { id: 'raqqa', name: 'الرقة' },
      { id: 'homs', name: 'حمص' },
    ])
    expect(table.lines).toEqual([6, 7])
    expect(table.source).toBe('written by us')
  })

  it('keeps empty cells, and reads files with Windows line ends', () => {
    expect(parseTable(`${HEAD}a\tb\tc\r\n1\t\t3\r\n`, 'x.tsv').rows).toEqual([{ a: '1', b: '', c: '3' }])
  })

  it.each([
    ['no source', '# licence: x\na\n1\n', 'x.tsv:1: the table does not say where it is from'],
    ['no licence', '# source: x\na\n1\n', 'x.tsv:1: the table does not say its licence'],
    ['an empty licence', '# source: x\n# licence:\na\n1\n', 'x.tsv:1: the table does not say its licence'],
    ['no header', HEAD, 'x.tsv:1: the table has no header row'],
    ['a short row', `${HEAD}a\tb\n1\t2\n3\n`, 'x.tsv:5: 1 cells where the header has 2 columns'],
    ['a column twice', `${HEAD}a\ta\n1\t2\n`, 'x.tsv:3: the column "a" stands twice'],
    ['an absent column', `${HEAD}a\tb\n1\t2\n`, 'x.tsv:3: the column "id" is missing'],
  ])('refuses %s, naming file and line', (_, text, message) => {
    const columns = message.includes('"id"') ? ['id'] : []
    expect(() => parseTable(text, 'x.tsv', columns)).toThrow(message)
  })
})

describe('cellList', () => {
  it('splits at bars', () => {
    expect(cellList('كوباني|عين العرب')).toEqual(['كوباني', 'عين العرب'])
    expect(cellList('')).toEqual([])
  })
})
