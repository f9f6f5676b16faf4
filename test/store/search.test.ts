import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { openStore, type Store } from '../../src/store/index.ts'
import { type EngineUnderTest, test } from './engines.ts'
import { articleOf, fold, sampleAccount } from './sample.ts'

const account = sampleAccount()

/** Opened within the test, so that its database goes with it. */
async function sampleStore({ place }: EngineUnderTest): Promise<Store> {
  const store = await openStore(await place(), { fold })
  await store.saveAccount(account)
  return store
}

const idOf = (hit: { kind: string; article: { id: string }; claim?: { claim: { id: string } } }) =>
  hit.kind === 'claim' ? hit.claim!.claim.id : hit.article.id

describe('a word is found however it is written', () => {
  const found = [
    ['إدارة', 'as it stands'],
    ['ادارة', 'without its hamza'],
    ['إِدَارَة', 'with diacritics'],
    ['إدارـــة', 'with tatweel'],
    ['اداره', 'with the final letter of a hurried hand'],
    ['المبنى', 'where the text has the tatweel'],
    ['اللاذ', 'by its beginning'],
    ['"المرفأ" مقتل', 'two words, quotation marks about one'],
  ] as const
  test.each(found)('%s (%s)', async (engine, [query]) => {
    const store = await sampleStore(engine)
    const { items, total } = await store.search(query, 20, null)
    expect(total).toBeGreaterThan(0)
    expect(items.map(hit => hit.article.id)).toContain(account.articles[0]!.id)
    await store.close()
  })
  const missing = [
    ['حلب', 'a word that no article holds'],
    ['رياضة', 'a word of the menu'],
    ['مقتل حلب', 'one word of two'],
    ['عم', 'a beginning of two letters is a word, not a beginning'],
  ] as const
  test.each(missing)('%s is not found: %s', async (engine, [query]) => {
    const store = await sampleStore(engine)
    expect(await store.search(query, 20, null)).toMatchObject({ items: [], total: 0, next: null })
    await store.close()
  })
})

test('a hit shows the words around it, with marks that stand on what was found', async engine => {
  const store = await sampleStore(engine)
  const { items } = await store.search('ادارة', 20, null)
  const [hit] = items
  const { text, start, marks } = hit!.snippet
  expect(account.articles[0]!.text.slice(start, start + text.length)).toBe(text)
  expect(marks.map(mark => text.slice(mark.start, mark.end))).toEqual(['إدارة'])
  await store.close()
})

test('claims are found by their evidence, and their snippets point into the article', async engine => {
  const store = await sampleStore(engine)
  const { items } = await store.search('سبعة عمال', 20, null)
  const claims = items.filter(hit => hit.kind === 'claim')
  expect(claims.map(idOf).sort()).toEqual([account.claims[0]!.id, account.claims[2]!.id].sort())
  for (const { snippet, article } of claims) {
    const { text } = account.articles.find(({ id }) => id === article.id)!
    expect(text.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet.text)
  }
  await store.close()
})

test('a line without end gives a short snippet, quickly', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  const line = `${'كلمة '.repeat(100_000)}بعيدة ${'ط'.repeat(200_000)} ${'كلمة '.repeat(100_000)}`.trim()
  const article = articleOf({ file: 'a.txt', outlet: 'صحيفة', published: null, lines: [['body', line]] })
  await store.saveAccount({ ...account, articles: [article], claims: [], events: [], stories: [], copies: [] })
  const { items } = await store.search('بعيدة', 5, null)
  const { text, start, marks } = items[0]!.snippet
  expect(text.length).toBeLessThan(700)
  expect(line.slice(start, start + text.length)).toBe(text)
  expect(marks.map(mark => text.slice(mark.start, mark.end))).toEqual(['بعيدة'])
  const long = await store.search('ط'.repeat(200_000), 5, null)
  expect(long.items[0]!.snippet.text.length).toBeLessThan(700)
  await store.close()
})

test('pages hold every hit once', async engine => {
  const store = await sampleStore(engine)
  const all = (await store.search('مقتل', 100, null)).items.map(idOf)
  const paged: string[] = []
  for (let cursor: string | null = null; ; ) {
    const page = await store.search('مقتل', 2, cursor)
    paged.push(...page.items.map(idOf))
    if (page.next === null) break
    cursor = page.next
  }
  expect(paged).toEqual(all)
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(4)
  await store.close()
})

describe('a hostile query is only words', () => {
  const hostile = [
    '',
    ' ',
    '"',
    '""',
    '*',
    'مقتل*',
    '"مقتل',
    'مقتل"',
    "مقتل' or 1=1 --",
    'words:مقتل',
    '^مقتل',
    'NEAR(مقتل عمال)',
    'مقتل AND',
    'NOT مقتل',
    'مقتل - عمال',
    '{words}: مقتل',
    '(((((',
    'مقتل\u0000عمال',
    '\ud800',
    '🏚',
    'مقتل '.repeat(10_000),
    'م'.repeat(100_000),
    'a b c d e f g h i j k l m n o p q r s t u v',
    '\u064b\u0640',
  ]
  test('whatever somebody types', async engine => {
    const store = await sampleStore(engine)
    for (const query of hostile) {
      const page = await store.search(query, 5, null)
      expect(page.items.length, JSON.stringify(query.slice(0, 30))).toBe(Math.min(5, page.total))
    }
    await store.close()
  })

  test('and whatever else there is', async engine => {
    const store = await sampleStore(engine)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async query => {
        const page = await store.search(query, 5, null)
        expect(page.items.length).toBe(Math.min(5, page.total))
      }),
      { numRuns: 200 },
    )
    await store.close()
  })

  test('its operators do nothing: it finds what its words find', async engine => {
    const store = await sampleStore(engine)
    const plain = await store.search('مقتل عمال', 20, null)
    expect(plain.total).toBeGreaterThan(0)
    for (const query of ['"مقتل" (عمال)', 'مقتل* + عمال*', '^مقتل: {عمال}'])
      expect(await store.search(query, 20, null)).toEqual(plain)
    await store.close()
  })
})

test('a headline is found by words that the lines below it have not, newest or not', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  const article = (day: string, lines: readonly (readonly ['title' | 'body', string])[]) =>
    articleOf({ file: `${day}.txt`, outlet: 'صحيفة', published: day, lines: [...lines] })
  const named = article('2019-03-01', [
    ['title', 'حريق في المرفأ'],
    ['body', 'قالت البلدية إن الأضرار محدودة'],
  ])
  // A headline that stands among menus is read as one, and its line is not searched.
  const outside = {
    ...named,
    blocks: named.blocks.map((block, i) => (i === 0 ? { ...block, role: 'related' as const } : block)),
  }
  const newer = article('2019-03-02', [['body', 'انتهى حريق سابق']])
  await store.addArticles([outside, newer].map(article => ({ article, claims: [] })))
  expect((await store.search('حريق', 5, null)).items.map(idOf)).toEqual([outside.id, newer.id])
  await store.close()
})
