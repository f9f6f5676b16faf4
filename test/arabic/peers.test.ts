import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { numbers, times } from '../../src/arabic/index.ts'

/** Cases of other libraries, beside the checkout where there is one; they are read there and never copied. */
const peers = new URL('../../../shared/peers/', import.meta.url)
const here = existsSync(new URL('duckling-ar.jsonl', peers))

const lines = (name: string): string[] => readFileSync(new URL(name, peers), 'utf8').trim().split('\n')
const rows = <T>(name: string): T[] => lines(name).map(line => JSON.parse(line) as T)

interface Duckling {
  readonly dim: string
  readonly text: string
  readonly expected_hs: string
}

/** Share of the cases that hold. The bars below are what was reached, so that a change that loses cases shows. */
function share<T>(cases: readonly T[], holds: (one: T) => boolean): number {
  expect(cases.length).toBeGreaterThan(0)
  return cases.filter(holds).length / cases.length
}

const isOne = (text: string, value: number): boolean => {
  const found = numbers(text)
  return found.length === 1 && found[0]!.value === value
}

describe.skipIf(!here)('cases of other libraries', () => {
  it('duckling: numerals and ordinals', () => {
    const cases = rows<Duckling>('duckling-ar.jsonl').filter(row => row.dim === 'Numeral' || row.dim === 'Ordinal')
    expect(
      share(cases, row => isOne(row.text, Number(/(?:Value|Data) \(?([-\d.e]+)/.exec(row.expected_hs)![1]))),
    ).toBeGreaterThan(0.97)
  })

  it('duckling: dates and times to the day or the minute', () => {
    const cases = rows<Duckling>('duckling-ar.jsonl').flatMap(row => {
      const match = /^\(datetime \((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\) (Day|Month|Year|Hour|Minute)\)$/.exec(
        row.expected_hs,
      )
      if (row.dim !== 'Time' || match === null) return []
      const [year, month, day, hour, minute, second] = match.slice(1, 7).map(part => part.padStart(2, '0'))
      const length = { Year: 4, Month: 7, Day: 10, Hour: 19, Minute: 19 }[match[7] as 'Day']
      return [{ text: row.text, edtf: `${year}-${month}-${day}T${hour}:${minute}:${second}`.slice(0, length) }]
    })
    const holds = share(cases, ({ text, edtf }) => {
      const found = times(text, { anchor: '2013-02-12T04:30', bias: 'future' })
      return found.length === 1 && found[0]!.edtf === edtf
    })
    expect(holds).toBeGreaterThan(0.7)
  })

  it('NeMo: cardinals read back', () => {
    const cases = lines('nemo-ar-numbers/data_inverse_text_normalization/test_cases_cardinal.txt').map(line =>
      line.split('~'),
    )
    expect(share(cases, ([words, value]) => isOne(words!, Number(value)))).toBeGreaterThan(0.97)
  })

  it('num2words: whole numbers read back', () => {
    const cases = rows<{ value: number; to: string; words: string }>('num2words-ar.jsonl').filter(
      row => row.to !== 'currency' && Number.isInteger(row.value) && row.value < 1e15,
    )
    expect(share(cases, row => isOne(row.words, row.value))).toBeGreaterThan(0.9)
  })
})
