import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Database from 'libsql'
import { afterAll, describe, expect, test } from 'vitest'
import { placeArticle, ROUNDS, reconcile, tell } from '../../src/account/index.ts'
import type { Copy, StoryAccount } from '../../src/account/types.ts'
import { type Article, readArticle } from '../../src/article/index.ts'
import { readInputs } from '../../src/capture/index.ts'
import { findClaims } from '../../src/claims/index.ts'
import type { Claim } from '../../src/claims/types.ts'
import { type Db, makeShelfTables, storedShelf } from '../../src/store/shelf.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-shelf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

/** What a shelf holds, in the order of ids. */
function held(db: Db): { readonly stories: StoryAccount[]; readonly copies: Copy[] } {
  const rows = (sql: string): string[] => (db.prepare(sql).all([]) as { data: string }[]).map(row => row.data)
  return {
    stories: rows('select data from told_stories order by id').map(data => JSON.parse(data)),
    copies: rows('select data from shared order by article, other').map(data => JSON.parse(data)),
  }
}

/** Puts the articles in one by one, in this order, with the file opened anew every so often. */
function oneByOne(
  articles: readonly Article[],
  claims: ReadonlyMap<string, readonly Claim[]>,
): ReturnType<typeof held> {
  const file = join(folder, `${files++}.db`)
  let db = new Database(file)
  makeShelfTables(db)
  let shelf = storedShelf(db, ROUNDS.length, tell)
  articles.forEach((article, i) => {
    if (i % 20 === 19) {
      db.close()
      db = new Database(file)
      shelf = storedShelf(db, ROUNDS.length, tell)
    }
    shelf.inTransaction(() => placeArticle(shelf, tell(article, claims.get(article.id)!)))
  })
  const result = held(db)
  db.close()
  return result
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The same of an account made in one batch. */
function inBatch(articles: readonly Article[], claims: ReadonlyMap<string, readonly Claim[]>) {
  const account = reconcile(
    articles,
    articles.flatMap(article => claims.get(article.id)!),
  )
  return {
    stories: byId(account.stories).map(({ id, title, articles }) => ({ id, title, articles: [...articles].sort() })),
    events: byId(account.events).map(event => ({ ...event, claims: [...event.claims].sort() })),
    copies: account.copies.toSorted((a, b) => (`${a.article} ${a.of}` < `${b.article} ${b.of}` ? -1 : 1)),
  }
}

function asAccount({ stories, copies }: ReturnType<typeof held>): ReturnType<typeof inBatch> {
  return {
    stories: byId(stories.map(({ story }) => story)).map(({ id, title, articles }) => ({
      id,
      title,
      articles: [...articles].sort(),
    })),
    events: byId(stories.flatMap(({ events }) => events)).map(event => ({
      ...event,
      claims: [...event.claims].sort(),
    })),
    copies,
  }
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

describe('an account that grows article by article in a SQLite file', () => {
  test('is that of one batch: the articles of examples/', async () => {
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
    expect(asAccount(oneByOne(articles, claims))).toEqual(expected)
    expect(asAccount(oneByOne(articles.toReversed(), claims))).toEqual(expected)
  })

  test('is that of one batch in any order: reports that copy each other', async () => {
    const { articles, claims } = reports(70)
    const expected = inBatch(articles, claims)
    expect(expected.copies.length).toBeGreaterThan(20)
    expect(expected.stories.length).toBeGreaterThan(4)
    fc.assert(
      fc.property(fc.shuffledSubarray([...articles.keys()], { minLength: articles.length }), order => {
        expect(
          asAccount(
            oneByOne(
              order.map(i => articles[i]!),
              claims,
            ),
          ),
        ).toEqual(expected)
      }),
      { numRuns: 4 },
    )
  })

  test('an article that is there already changes nothing', async () => {
    const { articles, claims } = reports(12)
    expect(oneByOne([...articles, ...articles], claims)).toEqual(oneByOne(articles, claims))
  })
})
