import { describe, expect, test as plain } from 'vitest'
import { COUNTED, type FACETS, openStore } from '../../../src/store/index.ts'
import { countFacets, packed } from '../../../src/store/search/facets.ts'
import { test } from '../engines.ts'
import { articleOf, claimOf, fold } from '../sample.ts'
import { report } from './made-up.ts'

test('hits are counted by what they say', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  const reports = Array.from({ length: 50 }, (_, n) => report(n))
  await store.addArticles(reports)
  for (const query of ['عمال', 'غادر هجين', '4']) {
    const { items, total, more, facets } = await store.search(query, 200, null, { facets: true })
    expect([more, total]).toEqual([false, items.length])
    expect(facets).toMatchObject({ counted: total, exact: true })
    const claims = items.flatMap(hit => (hit.kind === 'claim' ? [hit.claim.claim] : []))
    const expected = (values: readonly (string | null | undefined)[]) => {
      const counts = new Map<string, number>()
      for (const value of values) if (value != null) counts.set(value, (counts.get(value) ?? 0) + 1)
      return Object.fromEntries(counts)
    }
    const counted = (field: (typeof FACETS)[number]) =>
      Object.fromEntries(facets!.fields[field].map(({ value, count }) => [value, count]))
    expect(counted('kind')).toEqual(expected(items.map(hit => hit.kind)))
    expect(counted('type')).toEqual(expected(claims.map(claim => claim.type)))
    expect(counted('place')).toEqual(expected(claims.map(claim => claim.place?.ref)))
    expect(counted('published')).toEqual(expected(items.map(({ article }) => article.published?.slice(0, 7))))
    expect(counted('happened')).toEqual(expected(claims.map(claim => claim.time?.edtf?.slice(0, 7))))
    expect(facets!.fields.actor.reduce((sum, { count }) => sum + count, 0)).toBe(
      claims.reduce((sum, { agents, chain }) => sum + agents.length + chain.length, 0),
    )
  }
  expect((await store.search('عمال', 5, null)).facets).toBeNull()
  const { next } = await store.search('عمال', 5, null, { facets: true })
  expect((await store.search('عمال', 5, next, { facets: true })).facets).toBeNull()
  await store.close()
})

test('of more hits than are counted it says so, and still shows every one', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  const lines = Array.from({ length: COUNTED + 300 }, (_, i) => `نزح ${i} من القرية`)
  const article = articleOf({
    file: 'long.txt',
    outlet: 'صحيفة',
    published: '2019-01-02',
    lines: [['body', lines.join('\n')]],
  })
  const claims = lines.map(line => claimOf(article, `${line}`, { type: 'displacement' }))
  await store.addArticles([{ article, claims: [...new Map(claims.map(claim => [claim.id, claim])).values()] }])
  const page = await store.search('القريه', 200, null, { facets: true })
  expect(page).toMatchObject({ total: COUNTED, more: true, facets: { counted: COUNTED, exact: false } })
  let seen = page.items.length
  for (let { next } = page; next !== null; ) {
    const later = await store.search('القريه', 200, next)
    seen += later.items.length
    next = later.next
  }
  expect(seen).toBe(1 + claims.length)
  const few = await store.search('القريه 77', 200, null)
  expect(few.more).toBe(false)
  await store.close()
})

describe('values in lines', () => {
  const odd = ['a', 'a\nb', '\0', '100%', '%0a', '', 'إدارة المرفأ', '\u001f']
  plain.each(odd.map(value => [JSON.stringify(value), value]))('%s comes back as it was', (_, value) => {
    const { fields } = countFacets(packed([['origin', value]]), 1, true)
    expect(fields.origin).toEqual([{ value, count: 1 }])
    expect(packed([['origin', value]])).not.toMatch(/[\u0000-\u001f]/)
  })

  plain('a value that stands twice in one document counts once', () => {
    const one = packed([
      ['actor', 'force:a'],
      ['actor', 'force:a'],
      ['actor', 'force:b'],
    ])
    expect(countFacets(`${one}\n${packed([['actor', 'force:a']])}`, 2, true).fields.actor).toEqual([
      { value: 'force:a', count: 2 },
      { value: 'force:b', count: 1 },
    ])
  })
})
