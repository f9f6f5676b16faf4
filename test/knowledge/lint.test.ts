import { describe, expect, it } from 'vitest'
import { lintTable, lintTables, tableFiles } from '../../src/knowledge/lint.ts'

const HEAD = '# source: us\n# licence: Apache-2.0\nid\tname\n'

describe('lintTable', () => {
  it('finds nothing in a table in order', () => {
    expect(lintTable(`${HEAD}a\tالرقة\nb\tحمص\n`, 'x.tsv')).toEqual([])
  })

  it.each([
    ['id\tname\na\tb\n', 1, 'no "# source:" line'],
    [`${HEAD}a\tالرقة\nb\n`, 5, '1 cells where the header has 2 columns'],
    [`${HEAD}a\tالرقة\na\tحمص\n`, 5, 'the id "a" stands in line 4 too'],
    [`${HEAD}a\tالرقة \n`, 4, 'spaces around "الرقة"'],
    [`${HEAD}a\tالرَّقة\n`, 4, 'marks or tatweel in "الرَّقة"'],
    [`${HEAD}a\tالرقـــة\n`, 4, 'marks or tatweel in "الرقـــة"'],
  ])('%j: line %i, %s', (text, line, fault) => {
    expect(lintTable(text, 'x.tsv')).toContainEqual({ file: 'x.tsv', line, fault })
  })
})

describe('the tables of the house', () => {
  it('are found in both rooms', () => {
    expect(tableFiles().length).toBeGreaterThan(5)
  })

  it('are in order', () => {
    expect(lintTables().map(({ file, line, fault }) => `${file}:${line}: ${fault}`)).toEqual([])
  })
})
