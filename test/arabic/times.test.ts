import { describe, expect, it } from 'vitest'
import { type TimeMention, times } from '../../src/arabic/index.ts'
import { readFixtures } from './fixtures.ts'

const show = (mention: TimeMention): string => [mention.text, mention.kind, mention.edtf ?? 'null'].join(' | ')

/** A Tuesday. */
const ANCHOR = '2013-02-12'

describe('times', () => {
  it.each(readFixtures('times'))('$group: $input', ({ input, expected }) => {
    const found = times(input, { anchor: ANCHOR })
    expect(found.map(show)).toEqual(expected)
    for (const mention of found) expect(input.slice(mention.start, mention.end)).toBe(mention.text)
  })

  it('leaves relative times unresolved without an anchor, and with one that is no day', () => {
    for (const anchor of [undefined, null, '2013-02', 'yesterday', '2013-02-31']) {
      expect(times('مساء السبت', anchor === undefined ? {} : { anchor })).toMatchObject([
        { text: 'مساء السبت', edtf: null },
      ])
    }
    expect(times('10 مايو 2013')).toMatchObject([{ edtf: '2013-05-10' }])
  })

  it('takes the open choice into the future where asked', () => {
    expect(times('الجمعة', { anchor: ANCHOR, bias: 'future' })[0]!.edtf).toBe('2013-02-15')
    expect(times('الجمعة', { anchor: ANCHOR })[0]!.edtf).toBe('2013-02-08')
  })

  it('reads a stretch only, with offsets into the whole', () => {
    const text = 'أمس ثم غدا'
    expect(times(text, { anchor: ANCHOR, start: 4 }).map(show)).toEqual(['غدا | date | 2013-02-13'])
  })

  it('chooses the year in which a named weekday is right', () => {
    // 16 February fell on a Saturday in 2013 and on a Friday in 2018.
    expect(times('السبت 16 فبراير', { anchor: '2013-06-01' })[0]!.edtf).toBe('2013-02-16')
    expect(times('الجمعة 16 فبراير', { anchor: '2018-03-01' })[0]!.edtf).toBe('2018-02-16')
  })
})
