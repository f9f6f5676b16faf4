import { describe, expect, test } from 'vitest'
import {
  askedOf,
  isDay,
  parametersOf,
  searchAddress,
  toggled,
  without,
  withValues,
} from '../../web/src/search/asked.ts'

const asked = (query: string) => askedOf(new URLSearchParams(query))

describe('what a search asks stands in its address', () => {
  test.each([
    '/search?q=',
    '/search?q=%D9%82%D8%B5%D9%81',
    '/search?q=a&type=airstrike&type=shelling&outlet=outlet%3Ax&kind=claim',
    '/search?q=&place=place%3Alatakia&role=agent&near=35.1%2C40.4&km=10&from=2019-03&publishedTo=2019',
  ])('%s is read and written as it was', address => {
    expect(searchAddress(asked(address.split('?')[1]!))).toBe(address)
  })

  test('what it does not know, what is empty, and what is said twice is left out', () => {
    expect(asked('q=+x+&nosuch=1&type=&type=killing&type=killing&role=agent&role=chain')).toEqual({
      q: 'x',
      filters: { type: ['killing'], role: ['agent'] },
    })
  })

  test('the page is no part of the question, and stands behind it', () => {
    expect(searchAddress(asked('q=x&cursor=9'), '40')).toBe('/search?q=x&cursor=40')
  })
})

describe('narrowing down', () => {
  test('a value comes, goes, and stands beside another', () => {
    const one = toggled(asked('q=x'), 'type', 'killing')
    expect(one.filters).toEqual({ type: ['killing'] })
    const two = toggled(one, 'type', 'shelling')
    expect(two.filters).toEqual({ type: ['killing', 'shelling'] })
    expect(toggled(toggled(two, 'type', 'killing'), 'type', 'shelling')).toEqual(asked('q=x'))
  })

  test('a field with one value takes the new one', () => {
    expect(toggled(asked('q=&kind=article'), 'kind', 'claim').filters).toEqual({ kind: ['claim'] })
  })

  test('a distance goes with its point', () => {
    expect(without(asked('q=&near=place:a&km=5'), 'near')).toEqual({ q: '', filters: {} })
    expect(withValues(asked('q=&km=5'), { near: ['1,2'] }).filters).toEqual({ near: ['1,2'], km: ['5'] })
  })
})

test('the API is handed one value alone and several as a list', () => {
  expect(parametersOf(asked('q=x&type=killing&outlet=a&outlet=b'))).toEqual({
    q: 'x',
    type: 'killing',
    outlet: ['a', 'b'],
  })
})

test.each([
  ['2019', true],
  ['2019-03', true],
  ['2019-03-07', true],
  ['07.03.2019', false],
  ['2019-3', false],
  ['yesterday', false],
])('%s is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is)
})

test('where nothing is asked yet, the API is asked for all claims', () => {
  expect(parametersOf(asked('q='))).toEqual({ q: '', kind: 'claim' })
  expect(parametersOf(asked('q=x'))).toEqual({ q: 'x' })
})
