import { expect, test } from 'vitest'
import { describeChange, type ToldChange } from '../../src/report/index.ts'
import { context } from './context.ts'

const both = (change: ToldChange) =>
  [describeChange(change, context, 'en'), describeChange(change, context, 'ar')].map(line =>
    line.replace(/[\u2068\u2069]/gu, ''),
  )

const tarhuna = { name: 'مدينة ترهونة', ref: 'place:tarhuna', precision: 'city' } as const
const people = (low: number, high: number) => [{ unit: 'people', low, high }]
const killing = {
  type: 'killing',
  place: tarhuna,
  time: '2023-05-09',
  quantities: people(3, 3),
  status: 'single-source',
  claims: 1,
} as const

test('what comes is said by what, where, when and how many, and what it takes the place of', () => {
  expect(both({ kind: 'event', was: null, is: killing, replaces: ['e1', 'e2'] })).toEqual([
    'Killing · Tarhuna · 9 May 2023 · 3 people · one origin: in the place of e1 and e2',
    'مقتل · مدينة ترهونة · 9 أيار/مايو 2023 · 3 أشخاص · مصدر واحد: بدلاً من e1 وe2',
  ])
})

test('what is corrected is said field by field, as it was and is', () => {
  const is = { ...killing, quantities: people(3, 4), status: 'contested', claims: 2, place: null } as const
  const was = { place: tarhuna, quantities: people(3, 3), status: 'single-source', claims: 1 } as const
  expect(both({ kind: 'event', was, is })).toEqual([
    'Killing · 9 May 2023: place Tarhuna → none; 3 people → 3 to 4 people; one origin → contested; claims 1 → 2',
    'مقتل · 9 أيار/مايو 2023: المكان: مدينة ترهونة ← لا شيء؛ 3 أشخاص ← 3 إلى 4 أشخاص؛ مصدر واحد ← مختلف فيه؛ الإفادات: 1 ← 2',
  ])
})

test('what differs only behind the words, such as coordinates, is named; what it rests on has no field', () => {
  const there = { ...tarhuna, lat: 32.4 }
  expect(both({ kind: 'event', was: { place: { ...there, lat: 32.5 } as never }, is: killing })[0]).toBe(
    'Killing · 9 May 2023 · 3 people · one origin: place',
  )
  expect(both({ kind: 'event', was: {}, is: killing })[0]).toMatch(/: what it rests on$/)
})

test('of what is withdrawn it is said where it went', () => {
  const gone = (how: NonNullable<ToldChange['went']>['how'], ...to: string[]) =>
    both({ kind: 'event', was: killing, is: null, went: { how, to: to.map(id => ({ id })) } })[0]!.split(': ')[1]
  expect(gone('continued', 'e9')).toBe('goes on as e9')
  expect(gone('merged', 'e9')).toBe('merged into e9')
  expect(gone('divided', 'e8', 'e9')).toBe('divided among e8 and e9')
  expect(gone('rejected')).toBe('rejected by review')
  expect(gone('gone')).toBe('no longer read')
})

test('a claim is said with its words and who corrected it; what would turn the line is spelled out', () => {
  const claim = { type: 'killing', exact: 'مقتل\nثلاثة', verdict: 'rejected' } as const
  const change: ToldChange = { kind: 'claim', was: { verdict: null }, is: claim, by: [{ author: 'هدى\u202e' }] }
  expect(both(change)).toEqual([
    'Killing · «مقتل ثلاثة»: review none → rejected; by هدى\\u{202e}',
    'مقتل · «مقتل ثلاثة»: المراجعة: لا شيء ← مرفوضة؛ من هدى\\u{202e}',
  ])
})
