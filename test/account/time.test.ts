import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysOf } from '../../src/account/days.ts'
import { circles } from '../../src/account/order/circles.ts'
import { edtfOf } from '../../src/account/order/dates.ts'
import { withTime } from '../../src/account/order/index.ts'
import type { Account, Bound, Precedence } from '../../src/account/types.ts'
import { partsOf, toldStory } from './told-story.ts'

/** The account of one story with its time and ground. */
function withTimes(account: Account): Account {
  const copiesOf = (article: string) => account.copies.filter(copy => copy.article === article)
  const { story, events } = withTime(account.stories[0]!, account.events, { ...partsOf(account), copiesOf })
  return { ...account, stories: [story], events }
}

interface Case {
  readonly group: string
  readonly lines: string[]
  readonly expected: string[]
}

function cases(file: string): Case[] {
  const found: Case[] = []
  for (const line of readFileSync(new URL(`./fixtures/${file}.txt`, import.meta.url), 'utf8').split('\n'))
    if (line.startsWith('# ')) found.push({ group: line.slice(2), lines: [], expected: [] })
    else if (line.startsWith('→')) found.at(-1)!.expected.push(line.slice(1).trim())
    else if (line.trim() !== '' && !line.startsWith('#')) found.at(-1)!.lines.push(line)
  return found.filter(({ lines }) => lines.length > 0)
}

const step = (one: Precedence): string => {
  const days = one.days === null ? '' : ` ${one.days.min}–${one.days.max ?? ''}`
  return `${one.before} < ${one.after} ${one.because}${days}`
}

const from = (bound: Bound | null): string => (bound === null ? 'open' : bound.because)

/** All that is found of a story's time, one line a finding. */
function time({ events, stories: [story] }: Account): string[] {
  return [
    ...events.map(({ id, interval }) =>
      interval == null
        ? `${id} unknown`
        : `${id} ${interval.edtf} (${from(interval.earliest)}, ${from(interval.latest)})`,
    ),
    ...story!.order!.before.map(step),
    ...story!.order!.disagreements.map(list => `against: ${list.map(step).join('; ')}`),
    ...story!.placed!.map(one => `article ${one.article} ${one.edtf} (${from(one.earliest)}, ${from(one.latest)})`),
  ]
}

function ground({ stories: [story] }: Account): string[] {
  return story!.ground!.flatMap(({ place, holdings, disagreements }) => [
    ...holdings.map(one =>
      [
        `${place.name}: ${one.holder.name} ${one.how}`,
        ...(one.part ? ['a part'] : []),
        ...(one.since === null ? [] : [`since ${one.since}`]),
        ...(one.until === null ? [] : [`until ${one.until}`]),
        ...(one.polarity === 'denied' ? ['denied'] : []),
        ...(one.factuality === 'occurred' ? [] : [one.factuality]),
        `by ${one.origins.join(' and ')}`,
      ].join(', '),
    ),
    ...disagreements.map(([a, b]) => `${place.name}: ${holdings[a]!.holder.name} or ${holdings[b]!.holder.name}`),
  ])
}

describe('when things were, and in which order', () => {
  test.each(cases('story-time'))('$group', ({ lines, expected }) => {
    expect(time(withTimes(toldStory(lines))).sort()).toEqual([...expected].sort())
  })
})

describe('who is said to hold which ground', () => {
  test.each(cases('ground'))('$group', ({ lines, expected }) => {
    expect(ground(withTimes(toldStory(lines)))).toEqual(expected)
  })
})

test('every bound points at words or at a date of publication', () => {
  for (const { lines } of cases('story-time')) {
    const account = withTimes(toldStory(lines))
    const texts = new Map(account.articles.map(one => [one.id, one]))
    for (const { interval } of account.events)
      for (const bound of [interval?.earliest, interval?.latest]) {
        if (bound == null) continue
        const { text, published } = texts.get(bound.article)!
        if (bound.because === 'published') expect(published).not.toBeNull()
        else expect(text.slice(bound.span!.start, bound.span!.end).length).toBeGreaterThan(0)
      }
  }
})

test('the order of arrival changes nothing', () => {
  const account = toldStory(cases('story-time').find(({ group }) => group.startsWith('a chain'))!.lines)
  const shape = (of: Account): string => JSON.stringify([time(of).sort(), of.stories[0]!.order])
  const expected = shape(withTimes(account))
  const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length })
  fc.assert(
    fc.property(
      shuffled(account.articles),
      shuffled(account.claims),
      shuffled(account.events),
      (articles, claims, events) => {
        const [story] = account.stories
        const stories = [{ ...story!, articles: articles.map(one => one.id), events: events.map(one => one.id) }]
        expect(shape(withTimes({ ...account, articles, claims, events, stories }))).toBe(expected)
      },
    ),
  )
})

test('days written as EDTF are read back as the same days', () => {
  const day = fc.integer({ min: -5000, max: 40_000 })
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 800 }),
      fc.boolean(),
      fc.boolean(),
      (first, length, openFrom, openTo) => {
        const days = { from: openFrom ? -Infinity : first, to: openTo ? Infinity : first + length }
        const edtf = edtfOf(days)
        if (openFrom && openTo) expect(edtf).toBeNull()
        else expect(daysOf(edtf)).toEqual(days)
      },
    ),
  )
})

describe('circles of statements', () => {
  const made = (pairs: readonly (readonly [string, string])[]): Precedence[] =>
    pairs.map(([before, after]) => ({ before, after, because: 'said', days: null, evidence: [] }))
  const found = (pairs: readonly (readonly [string, string])[]): string[] =>
    circles(made(pairs)).map(list => list.map(({ before, after }) => before + after).join(' '))

  test.each([
    [
      'none in a row',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
      ],
      [],
    ],
    [
      'two against each other',
      [
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'c'],
      ],
      ['ab ba'],
    ],
    [
      'three',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['x', 'a'],
      ],
      ['ab bc ca'],
    ],
    [
      'two circles',
      [
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'c'],
      ],
      ['ab ba', 'cd dc'],
    ],
  ] as const)('%s', (_, pairs, expected) => {
    expect(found(pairs)).toEqual(expected)
  })

  test('a row of a hundred thousand is no circle, and takes no deep stack', () => {
    const row = Array.from({ length: 100_000 }, (_, i) => [`n${i}`, `n${i + 1}`] as const)
    expect(found(row)).toEqual([])
  })
})
