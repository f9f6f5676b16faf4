import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { claimsInOrder, reckoning, reconcile } from '../../src/account/index.ts'
import type { Account, Review } from '../../src/account/types.ts'
import { type Article, readArticle } from '../../src/article/index.ts'
import { readInputs } from '../../src/capture/index.ts'
import { findClaims } from '../../src/claims/index.ts'
import type { Claim } from '../../src/claims/types.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { type EngineUnderTest, slow as test } from './engines.ts'
import { fold } from './sample.ts'

const WHEN = '2023-06-01T00:00:00Z'

/** Gives the articles to a store some at a time and places them, with the store opened anew after each. */
async function inParts(
  { place }: EngineUnderTest,
  articles: readonly Article[],
  claims: ReadonlyMap<string, readonly Claim[]>,
  size: (part: number) => number,
): Promise<Account> {
  const path = await place()
  for (let at = 0, part = 0; at < articles.length; part++) {
    const some = articles.slice(at, at + size(part))
    at += some.length
    const store = await openStore(path, { fold })
    await store.addArticles(
      some.map(article => ({ article, claims: claimsInOrder([article], claims.get(article.id)!) })),
    )
    placeAll(store)
    await store.close()
  }
  const store = await openStore(path, { fold })
  const account = await store.account()
  expect(await store.isAsSaved()).toBe(true)
  await store.close()
  return account
}

function placeAll(store: Store): void {
  const growing = store.growing(reckoning)
  while (growing.place(WHEN) > 0);
  growing.close()
}

function inBatch(articles: readonly Article[], claims: ReadonlyMap<string, readonly Claim[]>, reviews: Review[] = []) {
  return reconcile(
    articles,
    articles.flatMap(article => claims.get(article.id)!),
    [],
    reviews,
  )
}

const TOWNS = ['بنغازي', 'درنة', 'سرت', 'مصراتة', 'غريان', 'زوارة', 'سبها', 'طبرق']
const DEEDS = [
  'قصفت طائرات مواقع في المدينة وسقط عشرات القتلى والجرحى',
  'اندلع حريق كبير في السوق القديم ولم تقع إصابات',
  'أعلن المتحدث باسم البلدية فتح الطريق الساحلي أمام المسافرين',
  'تظاهر مئات العمال أمام مبنى الشركة مطالبين برواتبهم',
  'سقط جسر على الوادي بعد أمطار غزيرة وغرقت سيارات',
]
const TAILS = [
  'وتصاعد الدخان من مخازن الذخيرة القريبة من المطار العسكري وسمع دوي انفجارات متتالية حتى ساعات الفجر الأولى',
  'وشاركت خمس فرق إطفاء في إخماد النيران التي أتت على محال الأقمشة والعطارة وأغلقت الشرطة الأزقة المؤدية إليها',
  'ودعا البيان السائقين إلى التقيد بالسرعة المحددة ريثما تنتهي أعمال تعبيد الجسور وصيانة الإنارة على طول المسار',
  'ورفع المحتجون لافتات تطالب بإقالة مجلس الإدارة وصرف العلاوات المتأخرة منذ الشتاء الماضي وتثبيت عقود الموسميين',
  'وانتشل غواصون حافلة صغيرة من مجرى السيل وحذرت الأرصاد من منخفض جديد يضرب الجبل خلال اليومين القادمين',
]
const NAMES = ['الورفلي', 'البوعيشي', 'الزنتاني', 'القمودي', 'الترهوني', 'المقريف']

/** Short reports about a few deeds in a few towns, some copied from each other and printed with other words around. */
function reports(size: number): { articles: Article[]; claims: Map<string, readonly Claim[]> } {
  const articles: Article[] = []
  const claims = new Map<string, readonly Claim[]>()
  for (let i = 0; i < size; i++) {
    // Every third report prints the one before again, with other words around.
    const of = i % 3 === 2 ? i - 1 : i
    const which = (of * 3) % 5
    const [town, deed, name] = [TOWNS[which + (of % 2)]!, DEEDS[which]!, NAMES[which]!]
    const body = `${deed} في ${town} صباح اليوم. وقال ${name} إن ${3 + (of % 4)} أشخاص قتلوا في ${town}. ${TAILS[which]} في ${town} وضواحيها، وفق ${name}.`
    const text = `${deed.split(' ').slice(0, 4).join(' ')} في ${town}\n\n${i % 3 === 0 ? `وكالات - ${body}` : body} ${i % 4 === 1 ? `وأضاف شهود أن الكهرباء انقطعت عن ${town} ساعات.` : ''}\n`
    const bytes = new TextEncoder().encode(text)
    const read = readArticle(
      { sha256: createHash('sha256').update(`${i}`).digest('hex'), bytes, file: `${i}.txt`, url: null },
      i % 9 === 0 ? {} : { published: `2023-05-${String(10 + (i % 6)).padStart(2, '0')}` },
    )
    if (!('text' in read)) throw new Error(read.message)
    articles.push(read)
    claims.set(read.id, findClaims(read))
  }
  return { articles, claims }
}

describe('an account that grows in a store', () => {
  test('is that of one batch: the articles of examples/', async engine => {
    const articles: Article[] = []
    const claims = new Map<string, readonly Claim[]>()
    for await (const input of readInputs([new URL('../../examples', import.meta.url).pathname])) {
      if (input.kind !== 'capture') continue
      const read = readArticle(input.capture)
      if (!('text' in read)) continue
      articles.push(read)
      claims.set(read.id, findClaims(read))
    }
    expect(articles.length).toBeGreaterThan(8)
    const expected = inBatch(articles, claims)
    expect(await inParts(engine, articles.toReversed(), claims, () => 3)).toEqual(expected)
    if (engine.name === 'PostgreSQL') return
    expect(await inParts(engine, articles, claims, () => 1)).toEqual(expected)
    expect(await inParts(engine, articles, claims, () => 100)).toEqual(expected)
  })

  test('is that of one batch in any order and in parts of any size: reports that copy each other', async engine => {
    const { articles, claims } = reports(70)
    const expected = inBatch(articles, claims)
    expect(expected.copies.length).toBeGreaterThan(20)
    expect(expected.stories.length).toBeGreaterThan(4)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...articles.keys()], { minLength: articles.length }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 70, maxLength: 70 }),
        async (order, sizes) => {
          const shuffled = order.map(i => articles[i]!)
          expect(await inParts(engine, shuffled, claims, part => sizes[part]!)).toEqual(expected)
        },
      ),
      { numRuns: engine.name === 'SQLite' ? 4 : 1 },
    )
  })

  test('an article that is there already changes nothing', async engine => {
    const { articles, claims } = reports(12)
    expect(await inParts(engine, [...articles, ...articles], claims, () => 5)).toEqual(inBatch(articles, claims))
  })

  test('an account that was put in whole grows on', async ({ place }) => {
    const { articles, claims } = reports(30)
    const store = await openStore(await place(), { fold })
    await store.saveAccount(inBatch(articles.slice(0, 20), claims))
    await store.addArticles(
      articles.slice(20).map(article => ({ article, claims: claimsInOrder([article], claims.get(article.id)!) })),
    )
    placeAll(store)
    expect(await store.account()).toEqual(inBatch(articles, claims))
    expect(await store.isAsSaved()).toBe(true)
    await store.close()
  })
})
