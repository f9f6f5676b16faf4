import { expect } from 'vitest'
import type { FacetField } from '../../../src/store/index.ts'
import { openStore } from '../../../src/store/index.ts'
import { test } from '../engines.ts'
import { articleOf, claimOf, fold, named } from '../sample.ts'

const LINE = 'أعلنت قوّة الساحل إصابة عاملين في حيّ المرفأ.'
const article = articleOf({
  file: 'strike.txt',
  outlet: 'إذاعة المرفأ الحرّة',
  published: '2022-05-01',
  lines: [
    ['title', 'إصابات في المرفأ'],
    ['body', LINE],
  ],
})
const place = {
  ...named(article, 'حيّ المرفأ'),
  lat: null,
  lon: null,
  country: null,
  precision: 'neighbourhood' as const,
}
const claims = [
  claimOf(article, LINE, {
    type: 'injury',
    chain: [{ ...named(article, 'قوّة الساحل'), kind: 'force' }],
    targets: [named(article, 'عاملين', 'group:workers')],
    place,
  }),
]

/** The values of a field with the names that they are shown by. */
const written = async (store: Awaited<ReturnType<typeof openStore>>, field: FacetField, query = 'إصابة') => {
  const { facets } = await store.search(query, 5, null, { filter: { kind: 'claim' }, facets: true })
  return facets!.fields[field].map(({ value, written }) => [value, written])
}

test('what hits are counted by has the name that an article writes, not the letters that it is compared by', async ({
  place,
}) => {
  const store = await openStore(await place(), { fold })
  await store.addArticles([{ article, claims }])
  expect(await written(store, 'actor')).toEqual([
    ['"قوه الساحل"', 'قوّة الساحل'],
    ['group:workers', 'عاملين'],
  ])
  expect(await written(store, 'place')).toEqual([['"حي المرفا"', 'حيّ المرفأ']])
  expect(await written(store, 'outlet')).toEqual([['"اذاعه المرفا الحره"', 'إذاعة المرفأ الحرّة']])
  // What is no name stays as it is, also when it is asked again.
  expect(await written(store, 'type')).toEqual([['injury', undefined]])
  expect(await written(store, 'actor')).toEqual([
    ['"قوه الساحل"', 'قوّة الساحل'],
    ['group:workers', 'عاملين'],
  ])
  await store.close()
})

test('of several spellings the newest article’s is shown, and each is counted', async ({ place: at }) => {
  const store = await openStore(await at(), { fold })
  const later = articleOf({
    file: 'later.txt',
    outlet: 'صحيفة الميناء',
    published: '2023-05-01',
    lines: [['body', 'أعلنت قوة الساحل إصابة حارس.']],
  })
  const one = claimOf(later, 'أعلنت قوة الساحل إصابة حارس', {
    type: 'injury',
    chain: [{ ...named(later, 'قوة الساحل'), kind: 'force' }],
  })
  await store.addArticles([
    { article, claims },
    { article: later, claims: [one] },
  ])
  const { facets } = await store.search('إصابة', 5, null, { filter: { kind: 'claim' }, facets: true })
  expect(facets!.fields.actor[0]).toEqual({ value: '"قوه الساحل"', count: 2, written: 'قوة الساحل' })
  await store.close()
})

test('an origin is shown by its name in the stories', async ({ place: at }) => {
  const { reckoning } = await import('../../../src/account/index.ts')
  const store = await openStore(await at(), { fold })
  await store.addArticles([{ article, claims }])
  const growing = store.growing(reckoning)
  while (growing.place('2026-03-01T00:00:00Z') > 0);
  growing.close()
  const [[, name] = []] = await written(store, 'origin')
  expect(name).toBe('قوّة الساحل')
  await store.close()
})
