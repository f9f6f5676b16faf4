import { expect, test } from 'vitest'
import { ar } from '../../web/src/strings/ar.ts'
import { en } from '../../web/src/strings/en.ts'

test('the counted noun takes the form that Arabic grammar asks for', () => {
  const { articles, inArticles, claims } = ar.count
  expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map(articles)).toEqual([
    'لا مقالات',
    'مقال واحد',
    'مقالان',
    '3 مقالات',
    '10 مقالات',
    '11 مقالاً',
    '99 مقالاً',
    '100 مقال',
    '102 مقال',
    '103 مقالات',
  ])
  expect(inArticles(2)).toBe('مقالين')
  expect(claims(1_234)).toBe('1,234 إفادة')
  expect(ar.support(claims(3), inArticles(2), ar.count.independent(1))).toBe('3 إفادات في مقالين، مصدر مستقل واحد')
})

test('and in English the two it has', () => {
  expect([0, 1, 2].map(en.count.articles)).toEqual(['0 articles', '1 article', '2 articles'])
})

/** Every string of a tree by its path; functions are asked with plain arguments. */
function said(strings: object, path = ''): [string, string][] {
  return Object.entries(strings).flatMap(([name, value]): [string, string][] => {
    const here = `${path}/${name}`
    if (typeof value === 'string') return [[here, value]]
    if (typeof value === 'function')
      return [[here, String(value(path === '/count' || name === 'more' ? 5 : 'س', 'س', 'س'))]]
    return said(value, here)
  })
}

// What is a name or an abbreviation and stands in Latin letters in Arabic too.
const latin = new Set([
  '/adding/large',
  '/adding/notHere',
  '/feeds/intro',
  '/feeds/none',
  '/knowledge/kept',
  '/otherLanguage',
  '/map/borders',
  '/map/unavailable',
  '/article/sha256',
  '/storiesScreen/emptyHint',
])

test('everything is said in both languages, and in the letters of each', () => {
  const arabic = said(ar)
  expect(arabic.map(([path]) => path).sort()).toEqual(
    said(en)
      .map(([path]) => path)
      .sort(),
  )
  for (const [path, text] of arabic) {
    expect(text, path).not.toBe('')
    if (!latin.has(path) && !path.startsWith('/exportScreen/formats/')) expect(text, path).not.toMatch(/[a-z]/i)
  }
  for (const [path, text] of said(en))
    if (path !== '/otherLanguage') expect(text.replaceAll('س', ''), path).not.toMatch(/\p{sc=Arab}/u)
})
