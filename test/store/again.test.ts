import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, onTestFinished } from 'vitest'
import { reckoning } from '../../src/account/index.ts'
import { type Article, readArticle } from '../../src/article/index.ts'
import { failure } from '../../src/capture/index.ts'
import type { Capture } from '../../src/capture/types.ts'
import read from '../../src/cli/work/thread.ts'
import { openStore, type ReadArticle, type Store } from '../../src/store/index.ts'
import { slow, test } from './engines.ts'
import { captureOf, fold, temporaryFolder } from './sample.ts'

const WHEN = '2021-03-13T08:00:00Z'
const HOW = '{"version":"1"}'
const PUBLISHED = { published: '2021-03-12' }
const captures = [
  captureOf(
    'first.txt',
    'حريق في سوق تعز\n\nقال مصدر في الدفاع المدني إن حريقاً اندلع في سوق مدينة تعز وأدى إلى إصابة خمسة أشخاص.\n',
  ),
  captureOf(
    'second.txt',
    'إصابات في حريق بسوق تعز\n\nأعلن الدفاع المدني إصابة سبعة أشخاص في حريق اندلع في سوق مدينة تعز، وقتل رجل في الحريق.\n',
  ),
  captureOf(
    'third.txt',
    'انفجار في ميناء الحديدة\n\nقال مدير الميناء إن انفجاراً وقع في مستودع للوقود في ميناء الحديدة وأسفر عن مقتل ثلاثة عمال.\n',
  ),
]

const todays = (capture: Capture): ReadArticle => {
  const one = read({ article: readArticle(capture, PUBLISHED) as Article })
  if (!('claims' in one)) throw new Error(one.message)
  return one
}

/** As an earlier version read it: the first claim only, and no outlet. */
const earlier = (capture: Capture): ReadArticle => {
  const { article, claims } = todays(capture)
  return { article: { ...article, title: null }, claims: claims.slice(0, 1) }
}

async function storeWith(address: string, articles: readonly ReadArticle[]): Promise<Store> {
  const store = await openStore(address, { fold })
  onTestFinished(() => store.close())
  await store.addCaptures(captures, WHEN)
  await store.addArticles(articles)
  place(store)
  return store
}

function place(store: Store): void {
  const growing = store.growing(reckoning)
  while (growing.place(WHEN) > 0);
  growing.close()
}

const sha = (i: number): string => captures[i]!.sha256

test('read again, the account is that of one batch, and only what differs is told of', async ({ place: at }) => {
  const expected = await storeWith(await at(), captures.map(todays))
  const store = await storeWith(await at(), [earlier(captures[0]!), todays(captures[1]!), earlier(captures[2]!)])
  expect(await store.hash()).not.toBe(await expected.hash())
  const before = await store.newestChange()

  await store.rereading.begin(HOW)
  expect((await store.rereading.next(10)).map(({ kept, published }) => [kept.sha256, published?.value])).toEqual(
    captures.map(({ sha256 }) => [sha256, '2021-03-12']).sort(),
  )
  await store.rereading.put(new Map(captures.map(capture => [capture.sha256, todays(capture)])))
  expect(await store.rereading.next(10)).toEqual([])
  await store.rereading.end(WHEN)
  expect(await store.rereading.underWay()).toBeNull()
  place(store)

  expect(await store.account()).toEqual(await expected.account())
  expect(await store.hash()).toBe(await expected.hash())
  expect(await store.isAsSaved()).toBe(true)
  for (const query of ['حريق', 'سبعة', 'ميناء'])
    expect((await store.search(query, 20, null)).items).toEqual((await expected.search(query, 20, null)).items)

  const { items } = await store.changes(before, 100)
  const untouched = todays(captures[1]!)
  expect(items.filter(({ kind }) => kind === 'article').map(({ ref, what }) => [ref, what])).toEqual(
    [0, 2].map(i => [todays(captures[i]!).article.id, 'corrected']).sort(),
  )
  const claims = items.filter(({ kind }) => kind === 'claim')
  expect(claims.length).toBeGreaterThan(0)
  const own = new Set(untouched.claims.map(({ id }) => id))
  expect(claims.filter(({ ref }) => own.has(ref))).toEqual([])
  expect(claims.every(({ what }) => what === 'added')).toBe(true)
})

slow('of what reads as it did before nothing is told, though all is placed anew', async ({ place: at }) => {
  const store = await storeWith(await at(), captures.map(todays))
  const [hash, before] = [await store.hash(), await store.newestChange()]
  await store.rereading.begin(HOW)
  await store.rereading.put(new Map(captures.map(capture => [capture.sha256, todays(capture)])))
  await store.rereading.end(WHEN)
  expect((await store.stories(10, null)).total).toBe(0)
  place(store)
  expect(await store.hash()).toBe(hash)
  expect(await store.newestChange()).toBe(before)
})

test('ended in the middle, the next one goes on; begun in other words, it begins anew', async ({ place: at }) => {
  const address = await at()
  const store = await storeWith(address, captures.map(earlier))
  const hash = await store.hash()
  await store.rereading.begin(HOW)
  await store.rereading.put(new Map([[sha(0), todays(captures[0]!)]]))
  await store.rereading.end(WHEN)
  expect(await store.hash(), 'nothing comes before all is read').toBe(hash)
  expect((await store.stories(10, null)).total).toBeGreaterThan(0)

  const next = await openStore(address, { fold })
  onTestFinished(() => next.close())
  expect(await next.rereading.underWay()).toBe(HOW)
  await next.rereading.begin(HOW)
  expect((await next.rereading.next(10)).map(({ kept }) => kept.sha256)).toEqual([sha(1), sha(2)].sort())
  await next.rereading.begin('{"version":"2"}')
  expect(await next.rereading.next(10)).toHaveLength(3)
  await next.rereading.put(new Map(captures.map(capture => [capture.sha256, todays(capture)])))
  await next.rereading.end(WHEN)
  place(next)
  const expected = await storeWith(await at(), captures.map(todays))
  expect(await next.account()).toEqual(await expected.account())
})

slow(
  'what gives no article any more is a failure and leaves the account; what could not be had stays',
  async ({ place: at }) => {
    const store = await storeWith(await at(), captures.map(earlier))
    const lost = earlier(captures[0]!).article
    const before = await store.newestChange()
    await store.rereading.begin(HOW)
    await store.rereading.put(
      new Map<string, ReadArticle | ReturnType<typeof failure> | null>([
        [sha(0), failure('first.txt', 'not-arabic')],
        [sha(1), null],
        [sha(2), todays(captures[2]!)],
      ]),
    )
    await store.rereading.end(WHEN)
    place(store)
    expect(await store.article(lost.id)).toBeNull()
    const { articles, failures } = await store.account()
    expect(articles.map(({ file }) => file)).toEqual(['second.txt', 'third.txt'])
    expect(failures).toMatchObject([{ input: 'first.txt', reason: 'not-arabic' }])
    expect(articles[0]).toEqual(earlier(captures[1]!).article)
    expect(await store.isAsSaved()).toBe(true)
    expect(await store.capturesAfter('', 10, true), 'nobody reads it by himself').toEqual([])
    const { items } = await store.changes(before, 100)
    expect(items.find(({ ref }) => ref === lost.id)).toMatchObject({ kind: 'article', what: 'withdrawn' })
  },
)

slow('another program that had placed these articles tells them as they are now', async ({ place: at }) => {
  const address = await at()
  const store = await storeWith(address, [])
  // It lives on while the other one reads again, and remembers what it placed.
  const growing = store.growing(reckoning)
  onTestFinished(() => growing.close())
  await store.addArticles(captures.slice(0, 1).map(earlier))
  growing.place(WHEN)
  const other = await openStore(address, { fold })
  onTestFinished(() => other.close())
  await other.rereading.begin(HOW)
  await other.rereading.put(new Map([[sha(0), todays(captures[0]!)]]))
  await other.rereading.end(WHEN)
  place(other)
  await other.addArticles(captures.slice(1).map(todays))
  while (growing.place(WHEN) > 0);
  const expected = await storeWith(await at(), captures.map(todays))
  expect(await other.account()).toEqual(await expected.account())
})

base('a store of which only some bytes are there gives those, and says why it does not give the others', async () => {
  const address = join(temporaryFolder(), 'store.db')
  const store = await storeWith(address, [])
  const files = readdirSync(`${address}-captures`, { recursive: true, encoding: 'utf8' })
  rmSync(join(`${address}-captures`, files.find(name => name.includes(sha(1)))!))
  const whole = await store.whole(await store.keptAfter('', 10))
  const gone = whole.flatMap(one => ('gone' in one ? [one] : []))
  expect(gone).toMatchObject([{ kept: { sha256: sha(1) }, gone: expect.stringContaining('are missing in the folder') }])
  expect(whole.flatMap(one => ('gone' in one ? [] : one.file)).sort()).toEqual(['first.txt', 'third.txt'])
  expect(await store.capture(sha(1))).toMatchObject({ kept: { file: 'second.txt' } })
  await expect(store.captures()).rejects.toThrow(/are missing in the folder .*isnad verify names all/)
})
