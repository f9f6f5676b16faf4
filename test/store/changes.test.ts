import fc from 'fast-check'
import { describe, expect, onTestFinished } from 'vitest'
import { claimsInOrder, reckoning, reconcileReviewed } from '../../src/account/index.ts'
import type { Account, Review } from '../../src/account/types.ts'
import { type Change, openStore, type Store } from '../../src/store/index.ts'
import { reviews } from '../account/reviews/any.ts'
import { ARTICLES, by, CLAIMS, claimAnchor, five, nine, reject, seven, undo } from '../account/reviews/fixture.ts'
import { type EngineUnderTest, slow as test } from './engines.ts'
import { believed, changesAfter, facts } from './feed.ts'
import { fold, sampleAccount } from './sample.ts'

const WHEN = '2026-11-01T08:00:00.000Z'
const LATER = '2026-11-02T08:00:00.000Z'

async function opened({ place }: EngineUnderTest): Promise<Store> {
  const store = await openStore(await place(), { fold })
  onTestFinished(() => store.close())
  return store
}

const readArticles = (numbers: readonly number[]) =>
  numbers.map(i => ({
    article: ARTICLES[i]!,
    claims: claimsInOrder(
      [ARTICLES[i]!],
      CLAIMS.filter(claim => claim.article === ARTICLES[i]!.id),
    ),
  }))

const whole = (numbers: readonly number[], stated: readonly Review[]): Account => {
  const articles = numbers.map(i => ARTICLES[i]!)
  const claims = CLAIMS.filter(claim => articles.some(({ id }) => id === claim.article))
  return reconcileReviewed(articles, claims, [], stated).account
}

/** Lets articles come, or reviews, and gives what that changes. */
async function grow(store: Store, articles: readonly number[], stated: readonly Review[] = [], when = WHEN) {
  const { last } = await store.changes(0, 1_000_000)
  const growing = store.growing(reckoning)
  await store.addArticles(readArticles(articles))
  while (growing.place(when, 2) > 0);
  if (stated.length > 0) {
    await store.addReviews(stated)
    growing.review(when)
  }
  growing.close()
  return changesAfter(store, last)
}

type Step =
  | { readonly articles: readonly number[] }
  | { readonly reviews: readonly Review[] }
  | { readonly whole: true }

const steps: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.shuffledSubarray([...ARTICLES.keys()], { minLength: ARTICLES.length }),
    reviews,
    fc.nat(3),
    fc.nat(3),
    fc.nat(4),
  )
  .map(([order, stated, first, second, at]) => {
    const list: Step[] = [
      { articles: order.slice(0, first) },
      { reviews: stated.slice(0, 3) },
      { articles: order.slice(first, first + second) },
      { reviews: stated.slice(3) },
      { articles: order.slice(first + second) },
    ]
    return list.toSpliced(at, 0, { whole: true })
  })

describe('who follows the feed', () => {
  test('knows the account, whatever comes: articles, reviews, an account put in whole, which then grows on', async engine => {
    await fc.assert(
      fc.asyncProperty(steps, async list => {
        const store = await openStore(await engine.place(), { fold })
        const come: number[] = []
        const stated: Review[] = []
        const seen: Change[] = []
        for (const step of list) {
          if ('whole' in step) {
            await store.saveAccount(whole(come, stated), WHEN)
            seen.push(...(await changesAfter(store, seen.at(-1)?.number ?? 0)))
          } else {
            const [articles, more] = 'articles' in step ? [step.articles, []] : [[], step.reviews]
            come.push(...articles)
            stated.push(...more)
            seen.push(...(await grow(store, articles, more)))
          }
          const account = await store.account()
          for (const kind of ['event', 'story'] as const) expect(believed(seen, kind)).toEqual(facts(account, kind))
        }
        const articles = seen.filter(({ kind }) => kind === 'article').map(({ ref, what }) => `${what} ${ref}`)
        expect(articles.sort()).toEqual(ARTICLES.map(({ id }) => `added ${id}`).sort())
        followsToTheEnd(seen, await store.account())
        await store.close()
      }),
      { numRuns: engine.name === 'SQLite' ? 8 : 2 },
    )
  })

  test('is told nothing where nothing changes', async engine => {
    const store = await opened(engine)
    await store.saveAccount(whole([0, 1, 2], []), WHEN)
    const { last } = await store.changes(0, 100)
    await store.saveAccount(whole([0, 1, 2], []), LATER)
    expect(await grow(store, [0, 2], [], LATER)).toEqual([])
    expect(await store.newestChange()).toBe(last)
  })
})

/** Who follows an event that was withdrawn over its other ids comes to one that is there, unless people rejected it. */
function followsToTheEnd(changes: readonly Change[], { events }: Account): void {
  const now = new Set(events.map(({ id }) => id))
  const last = new Map(changes.filter(({ kind }) => kind === 'event').map(change => [change.ref, change]))
  for (const [first, change] of last) {
    if (change.kind !== 'event' || change.what !== 'withdrawn') continue
    const rejected = change.went!.how === 'rejected'
    expect(change.replacedBy === null, first).toBe(rejected)
    let [id, steps] = [first, 0]
    for (let at: Change | undefined = change; at?.kind === 'event' && at.is === null && at.replacedBy !== null; ) {
      id = at.replacedBy
      at = last.get(id)
      expect(steps++).toBeLessThan(changes.length)
    }
    if (!rejected && last.get(id)?.what !== 'withdrawn') expect(now).toContain(id)
  }
}

describe('what is told of a change', () => {
  test('of an event that comes, what it is', async engine => {
    const changes = await grow(await opened(engine), [0])
    const killing = changes.find(change => change.kind === 'event' && change.is?.type === 'killing')
    expect(killing).toMatchObject({
      at: WHEN,
      what: 'added',
      was: null,
      is: { place: { name: 'عدن', lat: 12.8 }, quantities: [{ low: 5, best: 5, high: 5 }], claims: 1, origins: 1 },
      replaces: [],
      replacedBy: null,
      went: null,
    })
    expect(changes.filter(({ kind }) => kind === 'article')).toMatchObject([
      { what: 'added', ref: ARTICLES[0]!.id, is: { outlet: 'صحيفة الميناء', published: '2023-05-10' } },
    ])
  })

  test('that another figure came, with what it was: a correction', async engine => {
    const store = await opened(engine)
    await grow(store, [0])
    const [corrected, ...more] = (await grow(store, [1], [], LATER)).filter(isTold('killing'))
    expect(more).toEqual([])
    expect(corrected).toMatchObject({
      at: LATER,
      what: 'corrected',
      was: { quantities: [{ unit: 'people', low: 5, best: 5, high: 5 }], status: 'single-source', claims: 1 },
      is: { type: 'killing', quantities: [{ unit: 'people', low: 5, high: 7 }], status: 'contested', claims: 2 },
      members: { added: [seven.id], removed: [] },
    })
    expect(corrected!.was).not.toHaveProperty('place')
  })

  test('that another origin says the same: no correction', async engine => {
    const store = await opened(engine)
    await grow(store, [0])
    const changes = await grow(store, [2])
    expect(changes.filter(isTold('killing'))).toMatchObject([
      { what: 'changed', was: { claims: 1, articles: 1, origins: 1 }, is: { claims: 2, articles: 2, origins: 2 } },
    ])
    expect(changes.filter(({ what }) => what === 'corrected' || what === 'withdrawn')).toEqual([])
  })

  test('that an event goes on under another id, which is that of its earliest claim', async engine => {
    const store = await opened(engine)
    // An event is named after the first of the ids of its claims: the article of that one comes last.
    const [first] = [0, 1, 2].sort((a, b) => (killingOf(a) < killingOf(b) ? -1 : 1))
    const others = [0, 1, 2].filter(i => i !== first)
    await grow(store, others)
    const old = (await store.account()).events.find(({ type }) => type === 'killing')!
    const [gone, come, ...more] = (await grow(store, [first!])).filter(isTold('killing')).sort(byWhat)
    expect(more).toEqual([])
    expect(come).toMatchObject({ what: 'added', replaces: [old.id], from: [], is: { claims: 3 } })
    expect(gone).toMatchObject({
      what: 'withdrawn',
      ref: old.id,
      was: { type: 'killing', claims: 2 },
      is: null,
      replacedBy: come!.ref,
      went: { how: 'continued', to: [{ id: come!.ref, members: expect.arrayContaining(old.claims as string[]) }] },
    })
  })

  test('that people rejected its claims, and who; and that they took it back', async engine => {
    const store = await opened(engine)
    await grow(store, [0])
    const { events } = await store.account()
    const killing = events.find(({ type }) => type === 'killing')!
    const rejection = reject(five, 'هدى')
    const changes = await grow(store, [], [rejection], LATER)
    expect(changes.filter(isTold('killing'))).toMatchObject([
      {
        what: 'withdrawn',
        ref: killing.id,
        replacedBy: null,
        went: { how: 'rejected', to: [], rejected: [five.id], gone: [] },
      },
    ])
    expect(changes.filter(({ kind }) => kind === 'claim')).toMatchObject([
      {
        what: 'withdrawn',
        ref: five.id,
        story: killing.story,
        was: { verdict: null },
        by: [{ review: rejection.id, author: 'هدى' }],
      },
    ])
    const back = await grow(store, [], [undo(rejection)])
    expect(back.filter(isTold('killing'))).toMatchObject([{ what: 'added', ref: killing.id, replaces: [] }])
    expect(back.filter(({ kind }) => kind === 'claim')).toMatchObject([{ what: 'corrected', is: { verdict: null } }])
  })

  test('that people joined two events, and separated them again', async engine => {
    const store = await opened(engine)
    await grow(store, [0])
    const ids = new Set((await store.account()).events.map(({ id }) => id))
    expect(ids.size).toBe(2)
    const join = by({ action: 'join', of: 'events', targets: [claimAnchor(five), claimAnchor(nine)] })
    const [kept, gone] = (await grow(store, [], [join]))
      .filter(({ kind }) => kind === 'event')
      .sort(byWhat)
      .toReversed()
    expect(gone).toMatchObject({ what: 'withdrawn', replacedBy: kept!.ref, went: { how: 'merged' } })
    expect(kept).toMatchObject({ replaces: [gone!.ref], is: { claims: 2 }, members: { removed: [] } })
    expect(kept!.what).not.toBe('added')
    const apart = (await grow(store, [], [undo(join)])).filter(({ kind }) => kind === 'event')
    expect(apart.find(({ ref }) => ref === gone!.ref)).toMatchObject({ what: 'added', from: [kept!.ref], replaces: [] })
    expect(apart.find(({ ref }) => ref === kept!.ref)).toMatchObject({ members: { removed: [expect.any(String)] } })
  })

  test('that other rules read no such claim any more, and another article is read as before', async engine => {
    const store = await opened(engine)
    await store.saveAccount(whole([0, 3], []), WHEN)
    const again = whole([0, 3], [])
    const without = reconcileReviewed(
      again.articles,
      again.claims.filter(({ id }) => id !== five.id),
      [],
      [],
    ).account
    const { last } = await store.changes(0, 1000)
    await store.saveAccount(without, LATER)
    const changes = await changesAfter(store, last)
    expect(changes.filter(isTold('killing'))).toMatchObject([
      { at: LATER, what: 'withdrawn', replacedBy: null, went: { how: 'gone', gone: [five.id] } },
    ])
    expect(changes.filter(({ kind }) => kind === 'claim')).toMatchObject([
      { what: 'withdrawn', ref: five.id, was: { exact: five.evidence.exact }, is: null },
    ])
    expect(changes.filter(({ kind }) => kind === 'article')).toEqual([])
  })
})

const isTold = (type: string) => (change: Change) => change.kind === 'event' && (change.is ?? change.was)?.type === type
/** What is withdrawn first. */
const byWhat = (a: Change, b: Change): number => Number(b.what === 'withdrawn') - Number(a.what === 'withdrawn')
const killingOf = (i: number): string =>
  CLAIMS.find(claim => claim.article === ARTICLES[i]!.id && claim.type === 'killing')!.id

describe('asking for changes', () => {
  test('in parts, and only for some', async engine => {
    const store = await opened(engine)
    await store.saveAccount(sampleAccount(), WHEN)
    const all = await changesAfter(store, 0)
    expect(all.map(({ number }) => number)).toEqual(all.map((_, i) => i + 1))
    expect(
      all
        .map(({ kind }) => kind)
        .sort()
        .join(' '),
    ).toBe('article article article event event story story')
    for (const limit of [1, 2, 7, 100]) expect(await changesAfter(store, 0, {}, limit)).toEqual(all)
    const events = await store.changes(0, 1, { kinds: ['event'] })
    expect(events).toMatchObject({ items: [{ kind: 'event' }], more: true })
    expect(events.last).toBe(events.items[0]!.number)
    const story = sampleAccount().stories[0]!.id
    const ofStory = await changesAfter(store, 0, { story })
    expect(ofStory.map(({ kind }) => kind).sort()).toEqual(['article', 'article', 'event', 'story'])
    // Who asks for what there is not is past it all the same.
    expect(await store.changes(0, 10, { what: ['withdrawn'] })).toEqual({ items: [], last: all.length, more: false })
    expect(await store.changes(0, 10, { kinds: [] })).toEqual({ items: [], last: all.length, more: false })
    expect(await store.changes(99, 10)).toEqual({ items: [], last: 99, more: false })
  })

  test('since a moment: what was written after it, also by a clock that was set back', async engine => {
    const store = await opened(engine)
    const account = (i: number): Account => whole([0, 1, 2].slice(0, i), [])
    await store.saveAccount(account(1), '2026-11-01T12:00:00Z')
    const first = await store.newestChange()
    await store.saveAccount(account(2), '2026-11-01T13:00:00.000Z')
    const second = await store.newestChange()
    // Somebody set the clock to the day before.
    await store.saveAccount(account(3), '2026-10-31T09:00:00Z')
    const numbers = async (since: string) => (await changesAfter(store, 0, { since })).map(({ number }) => number)
    const behind = async (number: number) => (await changesAfter(store, number)).map(({ number }) => number)
    expect(await numbers('2026-10-01')).toEqual(await behind(0))
    expect(await numbers('2026-11-01T12:00:00')).toEqual(await behind(0))
    expect(await numbers('2026-11-01T12:30:00')).toEqual(await behind(first))
    expect((await changesAfter(store, second)).map(({ at }) => at)).toContain('2026-10-31T09:00:00Z')
    expect(await numbers('2026-11-02')).toEqual([])
    // By number nothing is lost, whatever the clock says.
    expect((await changesAfter(store, second)).length).toBeGreaterThan(0)
    expect(await store.changes(second, 1, { since: '2026-11-01' })).toMatchObject({ items: [{ number: second + 1 }] })
  })
})
