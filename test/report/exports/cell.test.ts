import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harmless, plainText } from '../../../src/report/exports/cell.ts'
import { csvLine } from '../../../src/report/exports/csv.ts'

/** What a spreadsheet may take for the begin of a formula. */
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '﹢', '﹣', '﹦', '﹫']
const UNSEEN = ['', ' ', '\u00a0', '\u3000', '\u200b', '\u200f', '\ufeff', '\u202e', '\t', '\r', '\n', '\0', '\u034f']

const dangerous = fc
  .tuple(fc.array(fc.constantFrom(...UNSEEN), { maxLength: 4 }), fc.constantFrom(...SIGNS), fc.string())
  .map(([unseen, sign, rest]) => unseen.join('') + sign + rest)

/** Whatever may come, with many signs, quotes, separators and apostrophes. */
const anyText = fc
  .array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...SIGNS, ...UNSEEN, "'", ';', ',', '"', 'قتيل', '=1+1')),
  )
  .map(parts => parts.join(''))

const readBack = (line: string): string[] => parse(line, { record_delimiter: '\r\n' })[0]!

test.each([
  ['=HYPERLINK("http://x.example")', '\'=HYPERLINK("http://x.example")'],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-5', "'-5"],
  [' +1', "' +1"],
  ['＝1+1', "'＝1+1"],
  ['\tقتيل', "'\tقتيل"],
  ['قوات الأمن; =1+1', "قوات الأمن;' =1+1"],
  ["'=1", "''=1"],
])('%j is written as %j', (text, cell) => {
  expect(harmless(text)).toBe(cell)
  expect(plainText(cell)).toBe(text)
})

test.each(['قوات الأمن', 'a-b', 'x = y', "l'Orient", "'quoted'", '2019-03-12', '../2019-03', 'a, -b', ''])(
  '%j stays as it is',
  text => {
    expect(harmless(text)).toBe(text)
    expect(plainText(text)).toBe(text)
  },
)

test('nothing that a spreadsheet would run begins a cell, or a part of one behind a semicolon', () => {
  fc.assert(
    fc.property(fc.oneof(dangerous, anyText), text => {
      for (const part of harmless(text).split(';'))
        expect(part).not.toMatch(/^(?:\s|\p{C}|\u034f)*[=+\-@＝＋－＠−﹢﹣﹦﹫]/u)
    }),
    { numRuns: 2000 },
  )
})

test('what begins like a formula always gets its apostrophe', () => {
  fc.assert(fc.property(dangerous, text => harmless(text).startsWith("'")))
})

test('every text comes back as it was, through the cell and through a reader of CSV', () => {
  fc.assert(
    fc.property(fc.oneof(dangerous, anyText), fc.oneof(dangerous, anyText), (a, b) => {
      expect(plainText(harmless(a))).toBe(a)
      expect(readBack(csvLine([a, 7, b, 'end'])).map(plainText)).toEqual([a, '7', b, 'end'])
    }),
    { numRuns: 2000 },
  )
})

test('numbers stay numbers, also below zero', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), number => {
      expect(Number(readBack(csvLine([number, 'x']))[0])).toBe(number === 0 ? 0 : number)
    }),
  )
  expect(csvLine([-33.5, '-33.5'])).toBe('-33.5,"\'-33.5"\r\n')
})

test('what is not known is an empty cell, and what is no number too', () => {
  expect(csvLine([null, undefined, Number.NaN, Number.POSITIVE_INFINITY, ''])).toBe(',,,,\r\n')
})
