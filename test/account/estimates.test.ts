import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysOf } from '../../src/account/days.ts'
import { estimate } from '../../src/account/estimates.ts'
import type { Sight } from '../../src/account/sight.ts'
import { partsAmong } from '../../src/account/whole.ts'
import type { PlacePrecision } from '../../src/claims/types.ts'
import { article, claim } from './build.ts'

interface Given {
  readonly sight: Sight
  readonly origin: string
}

/** A claim of a fixture: `a 2023-05-10 المرصد 13 denied`. */
function given(line: string, index: number): Given {
  const [, id, published, origin, about, figure, rest] = /^(\S+) (\S+) (\D+?) (~?)([\d-]+)((?: \S+=.+| \w+)*)$/.exec(
    line,
  )!
  const made = article({
    id: id!,
    lines: [`خبر ${index}`, 'قتلى'],
    ...(published !== '-' && { published: published! }),
  })
  const [, name, precision] = /place=(.+)@(\w+)/.exec(rest!) ?? []
  const range = figure!.includes('-') ? figure! : `${figure}-${figure}`
  const told = claim(made, {
    type: 'killing',
    exact: 'قتلى',
    denied: rest!.includes('denied'),
    factuality: rest!.includes('possible') ? 'possible' : rest!.includes('planned') ? 'planned' : 'occurred',
    quantities: [`${about}people:${range}`],
    ...(name !== undefined && { place: { name, precision: precision as PlacePrecision } }),
  })
  const reading = { published: daysOf(made.published?.value) }
  return { origin: origin!, sight: { index, claim: { ...told, id: String(index + 1) }, reading } as unknown as Sight }
}

function stated(all: readonly Given[]): string {
  const origins = all.map(({ origin }) => origin)
  const [found] = estimate(
    all.map(({ sight }) => sight),
    position => origins.indexOf(origins[position]!),
  )
  if (found === undefined) return 'nothing'
  const { low, best, high } = found.behind!
  const figures = [found.low, found.best, found.high].map(n => n ?? 'open').join(' ')
  return `${figures} | ${[low, best, high].map(ids => ids.join(' ')).join(' / ')}`.trim()
}

interface Case {
  readonly group: string
  readonly lines: string[]
  expected: string
}

function cases(): Case[] {
  const found: Case[] = []
  let group = ''
  let lines: string[] = []
  for (const line of readFileSync(new URL('./fixtures/estimates.txt', import.meta.url), 'utf8').split('\n'))
    if (line.startsWith('#')) group = line.slice(1).trim()
    else if (line.startsWith('→')) {
      found.push({ group, lines, expected: line.slice(1).trim().replaceAll('/ /', '/  /') })
      lines = []
    } else if (line.trim() !== '') lines.push(line)
  return found
}

describe('low, best and high with the claims behind each', () => {
  test.each(cases())('$group → $expected', ({ lines, expected }) => {
    expect(stated(lines.map(given)).replace(/\s+/g, ' ')).toBe(expected.replace(/\s+/g, ' '))
  })

  test('low is never above best, nor best above high; each figure that is stated has a claim behind it', () => {
    const line = fc.record({
      day: fc.integer({ min: 10, max: 14 }),
      origin: fc.constantFrom('المرصد', 'المستشفى', 'البلدية'),
      figure: fc.tuple(fc.constantFrom('n', 'n-', '-n', 'm-n'), fc.integer({ min: 1, max: 40 })),
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), lines => {
        const all = lines.map(({ day, origin, figure: [form, n] }, i) =>
          given(
            `a${i % 4} 2023-05-${day} ${origin} ${form.replace('m', String(n)).replace('n', String(form === 'm-n' ? n + 9 : n))}`,
            i,
          ),
        )
        const [found] = estimate(
          all.map(({ sight }) => sight),
          position => all.findIndex(({ origin }) => origin === all[position]!.origin),
        )
        const { low, best, high, behind } = found!
        if (low !== null) expect(low).toBeLessThanOrEqual(best!)
        if (high !== null) expect(high).toBeGreaterThanOrEqual(best!)
        for (const [figure, ids] of [
          [low, behind!.low],
          [best, behind!.best],
          [high, behind!.high],
        ] as const)
          expect(ids.length > 0).toBe(figure !== null)
      }),
    )
  })
})

describe('parts of a sum', () => {
  const parts = (...figures: readonly (readonly [string, number | null])[]): number[] =>
    [...partsAmong(figures.map(([name, value]) => ({ article: name, value })))].sort((a, b) => a - b)

  test.each([
    [
      'two',
      [
        ['a', 13],
        ['a', 10],
        ['a', 3],
      ],
      [1, 2],
    ],
    [
      'repeated',
      [
        ['a', 13],
        ['a', 10],
        ['a', 3],
        ['a', 3],
      ],
      [1, 2, 3],
    ],
    [
      'four',
      [
        ['a', 10],
        ['b', 4],
        ['b', 3],
        ['b', 2],
        ['b', 1],
      ],
      [1, 2, 3, 4],
    ],
    [
      'no sum',
      [
        ['a', 13],
        ['a', 10],
        ['a', 4],
      ],
      [],
    ],
    [
      'two articles',
      [
        ['a', 13],
        ['b', 10],
        ['c', 3],
      ],
      [],
    ],
    [
      'about',
      [
        ['a', 13],
        ['a', 10],
        ['a', null],
      ],
      [],
    ],
  ] as const)('%s', (_, figures, expected) => {
    expect(parts(...figures)).toEqual(expected)
  })

  test('the largest figure is never a part', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 30 })), { minLength: 1 }),
        figures => {
          const most = Math.max(...figures.map(([, value]) => value))
          for (const i of parts(...figures)) expect(figures[i]![1]).toBeLessThan(most)
        },
      ),
    )
  })
})
