import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, bodyOf, bodyScore, precision, readExpected, recall } from '../../scripts/score-pages.mjs'
import { type Article, readArticle } from '../../src/article/index.ts'
import { pageText } from '../../src/article/markup/page.ts'

/** What each page of `layouts/` says of itself: see `layouts/README.md`. */
const folder = new URL('./layouts/', import.meta.url)
const names = readdirSync(folder).flatMap(file => (file.endsWith('.txt') ? [file.slice(0, -4)] : []))

const expectedOf = (name: string) => readExpected(readFileSync(new URL(`${name}.txt`, folder), 'utf8'))

function articleOf(name: string): Article {
  const bytes = readFileSync(new URL(`${name}.html`, folder))
  const { address } = expectedOf(name)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const read = readArticle({ sha256, bytes, file: `${name}.html`, url: address === 'none' ? null : address })
  if ('reason' in read) throw new Error(read.message)
  return read
}

const pages = names.map(name => ({ name, expected: expectedOf(name), article: articleOf(name) }))
const textAt = ({ text }: Article, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(start, end).replaceAll('\u200b', '').replace(/\s+/gu, ' ')

/** Layouts whose body is not read wholly yet: the posts of one account that go on in others. */
const OPEN: ReadonlySet<string> = new Set(['mastodon-thread'])

describe.each(pages)('$name', ({ name, expected, article }) => {
  test('98% of its body and hardly anything else', { fails: OPEN.has(name) }, () => {
    const score = bodyScore(expected.lines, bodyOf(article), false)
    expect(precision(score)).toBeGreaterThanOrEqual(98)
    expect(recall(score)).toBeGreaterThanOrEqual(98)
  })

  test('its day of publication or none, never another', () => {
    expect([expected.published.slice(0, 10), null]).toContain(article.published?.value ?? null)
  })

  test('the agencies that it credits', () => {
    const found = article.credits.map(({ name }) => name)
    expect(found.length === 0 ? 'none' : found.join(', ')).toBe(expected.credits)
    for (const credit of article.credits) expect(article.text.slice(credit.start, credit.end)).toBe(credit.name)
  })

  test('no outlet but its own', () => {
    // With or without the noun of its kind: "صحيفة كذا", "كذا".
    if (article.outlet !== null)
      expect(expected.outlet.endsWith(article.outlet.value.name.replace(/^صحيفة /, ''))).toBe(true)
  })
})

/** Shares of the pages of a set, and of the lines of all of them, that are read rightly: what was reached, less a page. */
const FLOORS = [
  { set: 'tuned', titles: 0.95, days: 0.95, outlets: 0.9, roles: 0.98 },
  { set: 'aside', titles: 0.85, days: 0.85, outlets: 0.7, roles: 0.88 },
  { set: 'later', titles: 0.95, days: 0.8, outlets: 0.95, roles: 0.95 },
  { set: 'last', titles: 0.7, days: 0.95, outlets: 0.7, roles: 0.9 },
  { set: 'odd', titles: 0.4, days: 0.4, outlets: 0.8, roles: 0.6 },
]

describe.each(FLOORS)('all pages of the set $set', ({ set, titles, days, outlets, roles: floor }) => {
  const own = pages.filter(({ expected, name }) => expected.set === set && !OPEN.has(name))

  test('bodies', () => {
    const sum = own.map(({ expected, article }) => bodyScore(expected.lines, bodyOf(article), false)).reduce(add)
    expect(precision(sum)).toBeGreaterThanOrEqual(99)
    expect(recall(sum)).toBeGreaterThanOrEqual(99)
  })

  test('titles, days and outlets', () => {
    const share = (right: (page: (typeof pages)[number]) => boolean): number => own.filter(right).length / own.length
    const title = (lines: readonly { readonly role: string; readonly text: string }[]): string =>
      lines.find(({ role }) => role === 'title')?.text ?? ''
    expect(
      share(
        ({ expected, article }) =>
          (article.title === null ? '' : textAt(article, article.title)) === title(expected.lines),
      ),
    ).toBeGreaterThanOrEqual(titles)
    expect(
      share(({ expected, article }) => article.published?.value === expected.published.slice(0, 10)),
    ).toBeGreaterThanOrEqual(days)
    expect(
      share(
        ({ expected, article }) => (article.outlet?.value.name.replace(/^صحيفة /, '') ?? 'none') === expected.outlet,
      ),
    ).toBeGreaterThanOrEqual(outlets)
  })

  test('kickers, bylines, captions and the like are told apart', () => {
    let [right, all] = [0, 0]
    for (const { expected, article } of own) {
      const roles = new Set(article.blocks.map(block => `${block.role}: ${textAt(article, block)}`))
      for (const { role, text } of expected.lines) {
        all++
        if (roles.has(`${role}: ${text}`)) right++
      }
    }
    expect(right / all).toBeGreaterThanOrEqual(floor)
  })
})

test('there are 25 layouts and more, and of eight nobody saw more than figures', () => {
  expect(pages.length).toBeGreaterThanOrEqual(25)
  expect(pages.filter(({ expected }) => expected.set === 'aside')).toHaveLength(8)
})

test('every character of any page is found again in its markup', () => {
  const inline = fc.constantFrom(
    '<b>',
    '</b>',
    '<span>',
    '</span>',
    '<a href=x>',
    '</a>',
    '<br>',
    '&amp;',
    '&#1585;',
    '&nbsp;',
    ' ',
  )
  const block = fc.constantFrom(
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    '<td>',
    '</td>',
    '<table>',
    '</table>',
    '<li>',
    '<h1>',
    '</h1>',
    '<head>',
    '<body>',
    '<!-- x -->',
    '<script>',
    '</script>',
  )
  const word = fc.constantFrom('حريق', 'في', 'المرفأ', '2021', 'a<b', '&', '🙂', '\n\t')
  fc.assert(
    fc.property(fc.array(fc.oneof(inline, block, word), { maxLength: 60 }), pieces => {
      const source = pieces.join('')
      const { text, offsets, lines, nodes } = pageText(source)
      expect(offsets).toHaveLength(text.length)
      expect(text.split('\n').filter(line => line !== '')).toHaveLength(lines.length)
      for (const line of lines) expect(nodes[line.node]).toBeDefined()
      for (let i = 0; i < text.length; i++) {
        if (i > 0) expect(offsets[i]!).toBeGreaterThanOrEqual(offsets[i - 1]!)
        const there = source[offsets[i]!] ?? ''
        if (!/\s/.test(text[i]!) && there !== '&') expect(there).toBe(text[i])
      }
    }),
    { numRuns: 500 },
  )
})
