import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/account/index.ts'
import type { Account } from '../../src/account/types.ts'
import { fold, words } from '../../src/arabic/index.ts'
import type { Article } from '../../src/article/types.ts'
import type { Claim, EventType } from '../../src/claims/types.ts'
import { article, claim } from './build.ts'

const TYPES: readonly EventType[] = [
  'capture',
  'killing',
  'injury',
  'agreement',
  'airstrike',
  'evacuation',
  'clash',
  'detention',
]
const WORDS = Array.from({ length: 4000 }, (_, i) =>
  [0, 1, 2, 3, 4].map(k => 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'[(i * 7919 + k * (i + 31) * 13) % 28]).join(''),
)

/** Mulberry32: the same numbers on every run. */
function numbers(seed: number): (below: number) => number {
  return below => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** Articles of ten lines, a claim a line, about a town in four articles on average; every third article copies a line of another. */
function corpus(size: number, seed = 1): { articles: Article[]; claims: Claim[] } {
  const next = numbers(seed)
  const word = (): string => WORDS[Math.floor(WORDS.length * (next(10_000) / 10_000) ** 2)]!
  const articles: Article[] = []
  const claims: Claim[] = []
  for (let a = 0; a < size; a++) {
    const town = next(Math.ceil(size / 4))
    const lines = Array.from({ length: 10 }, (_, i) => `${Array.from({ length: 16 }, word).join(' ')} ${i}`)
    if (a % 3 === 2) lines[1] = articles[a - 1]!.text.split('\n')[1]!
    const made = article({ id: `a${a}`, lines, outlet: `صحيفة ${a % 40}`, published: `2023-05-${10 + next(9)}` })
    articles.push(made)
    for (const line of lines)
      claims.push(
        claim(made, {
          type: TYPES[next(TYPES.length)]!,
          exact: line,
          denied: next(9) === 0,
          chain: [
            [],
            ['unnamed:مصادر محلية'],
            [`person:ناطق ${town % 7}`],
            [`monitor:مرصد ${town % 5}`, 'agency:وكالة'],
          ][next(4)]!,
          agents: [`طرف@g:${town % 11}`],
          place: { name: `بلدة ${town}`, ref: `p:${town}`, at: [20 + (town % 300) / 20, 10 + town / 300] },
          quantities: next(2) === 0 ? [`people:${1 + next(30)}-`] : [],
        }),
      )
  }
  return { articles, claims }
}

/** All that an account says, without the order in which it lists it and without the names of files, which stand in for unknown outlets. */
function facts(account: Account) {
  const sorted = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    events: sorted(account.events).map(event => ({ ...event, claims: event.claims.toSorted() })),
    stories: sorted(account.stories).map(story => ({
      ...story,
      articles: story.articles.toSorted(),
      events: story.events.toSorted(),
    })),
    origins: sorted(account.origins).map(origin => ({ ...origin, claims: origin.claims.toSorted() })),
    copies: account.copies.map(copy => JSON.stringify(copy)).toSorted(),
  }
}

describe('an account', () => {
  test('is the same, byte for byte, in any order of arrival', () => {
    const { articles, claims } = corpus(12)
    const expected = JSON.stringify(reconcile(articles, claims))
    const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length })
    fc.assert(
      fc.property(shuffled(articles), shuffled(claims), (a, c) => {
        expect(JSON.stringify(reconcile(a, c))).toBe(expected)
      }),
      { numRuns: 25 },
    )
  })

  test('finds the same whatever the files are called, but for the order in which it lists', () => {
    const { articles, claims } = corpus(12)
    const expected = facts(reconcile(articles, claims))
    fc.assert(
      fc.property(fc.shuffledSubarray([...articles.keys()], { minLength: articles.length }), order => {
        const renamed = articles.map((made, i) => ({ ...made, file: `${String(order[i]).padStart(3, '0')}.txt` }))
        expect(facts(reconcile(renamed, claims))).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  test('lists articles by file name, and events, claims and stories by their articles', () => {
    const { articles, claims } = corpus(12)
    const renamed = articles.map((made, i) => ({ ...made, file: `${String(99 - i)}.txt` }))
    const account = reconcile(renamed, claims)
    expect(account.articles.map(made => made.id)).toEqual(renamed.map(made => made.id).reverse())
    const place = new Map(account.claims.map((made, i) => [made.id, i]))
    const firsts = account.events.map(event => place.get(event.claims[0]!)!)
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
    for (const event of account.events)
      expect(event.claims).toEqual(event.claims.toSorted((a, b) => place.get(a)! - place.get(b)!))
  })

  test('has every claim in exactly one event and every event and article in exactly one story', () => {
    const { articles, claims } = corpus(30)
    const account = reconcile(articles, claims)
    expect(account.events.flatMap(event => event.claims).sort()).toEqual(claims.map(c => c.id).sort())
    expect(account.stories.flatMap(story => story.events).sort()).toEqual(account.events.map(event => event.id).sort())
    expect(account.stories.flatMap(story => story.articles).sort()).toEqual(articles.map(a => a.id).sort())
  })

  test('takes what comes twice once, and claims of unknown articles not at all', () => {
    const { articles, claims } = corpus(6)
    const stray = { ...claims[0]!, id: 'stray', article: 'nowhere' }
    expect(reconcile([...articles, ...articles], [...claims, ...claims, stray])).toEqual(reconcile(articles, claims))
  })

  test('of nothing is empty', () => {
    expect(reconcile([], [])).toEqual({
      articles: [],
      claims: [],
      events: [],
      stories: [],
      origins: [],
      copies: [],
      failures: [],
    })
  })

  test('5,000 claims take at most 400 times as long as finding their words, and twice the claims about twice the time', {
    timeout: 180_000,
  }, () => {
    // The processor's time, not the clock's, the best of some runs, beside a floor in the same process: other programs may run.
    const seconds = (work: () => void): number => {
      const start = process.cpuUsage()
      work()
      return process.cpuUsage(start).user / 1e6
    }
    const [small, large] = [corpus(500), corpus(1000)]
    const floor = () =>
      seconds(() => {
        for (let time = 0; time < 20; time++) for (const { text } of small.articles) words(fold(text).text)
      }) / 20
    const took = ({ articles, claims }: typeof small) => seconds(() => void reconcile(articles, claims))
    const best = { floor: floor(), small: took(small), large: took(large) }
    const holds = (): boolean => best.small < 400 * best.floor && best.large < 3 * best.small
    for (let runs = 0; runs < 6 && !holds(); runs++) {
      best.floor = Math.min(best.floor, floor())
      best.small = Math.min(best.small, took(small))
      best.large = Math.min(best.large, took(large))
    }
    expect(best.small / best.floor).toBeLessThan(400)
    // Three leaves room for a machine that others use; four would be the square.
    expect(best.large / best.small).toBeLessThan(3)
  })

  test('says the headline of the article that has most in common with the others as the title of a story', () => {
    const body = 'اندلع حريق في مصنع الإسفنج بمدينة صبراتة وقتل أربعة عمال'
    const account = reconcile(
      [
        article({ id: 'a', lines: ['حريق مصنع الإسفنج في صبراتة', body] }),
        article({ id: 'b', lines: ['أربعة قتلى في حريق مصنع الإسفنج بصبراتة', `${body} وأصيب آخرون`] }),
        article({
          id: 'c',
          lines: ['أسعار التمور ترتفع في الأسواق', 'ارتفعت أسعار التمور في أسواق الجنوب مع حلول رمضان'],
        }),
      ],
      [],
    )
    expect(account.stories.map(story => story.articles.length).sort()).toEqual([1, 2])
    expect(account.stories.find(story => story.articles.length === 2)!.title).toContain('حريق')
  })
})
