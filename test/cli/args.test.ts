import { describe, expect, test } from 'vitest'
import { fieldPaths, inputs, port, publication, text } from '../../src/cli/args.ts'
import { printable } from '../../src/cli/print.ts'

const given = (options: Record<string, unknown>) => ({ _: [], ...options })

describe('--published', () => {
  test.each(['2021', '2021-03', '2021-03-31', '2020-02-29'])('%s', published => {
    expect(publication(given({ published }))).toMatchObject({
      published,
      publishedFromName: false,
      publishedFromModified: false,
    })
  })

  test.each(['21', '2021-13', '2021-02-30', '2021-2-3', '31.12.2020', 'yesterday', '2021-03-31T10:00', '٢٠٢١'])(
    'not %s',
    published => {
      expect(() => publication(given({ published }))).toThrow(`--published ${published} is no date`)
    },
  )

  test("the file's name and its time of change only where they were asked for", () => {
    const none = { publishedFromName: false, publishedFromModified: false }
    expect(publication(given({}))).toEqual(none)
    expect(publication(given({ 'published-from-name': true }))).toEqual({ ...none, publishedFromName: true })
    expect(publication(given({ 'published-from-modified': true }))).toEqual({ ...none, publishedFromModified: true })
  })
})

describe('--port', () => {
  test('0 to 65535', () => {
    expect(port(given({}), 4700)).toBe(4700)
    expect(port(given({ port: '0' }), 4700)).toBe(0)
    expect(port(given({ port: '65535' }), 4700)).toBe(65_535)
  })
  test.each(['http', '-1', '65536', '80.5', '1e3', ' 80'])('not %s', value => {
    expect(() => port(given({ port: value }), 4700)).toThrow(`--port ${value} is no port`)
  })
})

describe('--field', () => {
  test('one for each name, in both ways of writing it; what stands behind -- is no option', () => {
    const typed = ['--field', 'title=a', 'in.json', '--field=text=b.c=d', '--', '--field', 'x']
    expect(fieldPaths(typed)).toEqual({ title: 'a', text: 'b.c=d' })
    expect(fieldPaths(['in.json'])).toBe(null)
  })
  test.each([['--field'], ['--field='], ['--field', 'body=x'], ['--field', 'text'], ['--field', 'text=']])(
    'not %s %s',
    (...typed) => {
      expect(() => fieldPaths(typed)).toThrow(
        /^--field .*names no field: write NAME=PATH with title, text, date, url, outlet, author/,
      )
    },
  )
  test('not twice', () => {
    expect(() => fieldPaths(['--field', 'text=a', '--field', 'text=b'])).toThrow('--field text was given twice.')
  })
})

test('an option without its value, and no input', () => {
  expect(() => text(given({ store: '' }), 'store')).toThrow('--store needs a value.')
  expect(() => text(given({ store: true }), 'store')).toThrow('--store needs a value.')
  expect(() => inputs([])).toThrow('Name at least one file or folder to read.')
  expect(() => inputs([''])).toThrow('A path is empty.')
})

test('what a terminal would obey is written out; Arabic and its marks stay', () => {
  expect(printable('a\u001b[2Jb\r\nc\u009b1m\u202e')).toBe('a\\u{1b}[2Jb\\u{d}\\u{a}c\\u{9b}1m\\u{202e}')
  expect(printable('تقريرٌ عن «صور» 🙂')).toBe('تقريرٌ عن «صور» 🙂')
})
