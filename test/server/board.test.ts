/** The list of stories: what is new, growing, contested; one page costs what changed since the one before. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Account } from '../../src/account/types.ts'
import { StoriesSchema } from '../../src/server/api/index.ts'
import { activityOf, grows, growthOf } from '../../src/server/board/activity.ts'
import { createApp } from '../../src/server/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { fold, sampleAccount } from '../store/sample.ts'
import { context } from './context.ts'
import { folderOfFile } from './folder.ts'

const folder = folderOfFile()

test('claims by day are laid in at most 24 stretches, with none lost', () => {
  expect(activityOf(new Map([['2021-04-02', 3]]))).toEqual({ first: '2021-04-02', step: 1, claims: [3] })
  expect(
    activityOf(
      new Map([
        ['2021-04-05', 1],
        ['2021-04-02', 2],
      ]),
    ),
  ).toEqual({ first: '2021-04-02', step: 1, claims: [2, 0, 0, 1] })
  const year = new Map(
    Array.from({ length: 365 }, (_, i) => [new Date(Date.UTC(2021, 0, 1 + i)).toISOString().slice(0, 10), 1]),
  )
  const { claims, step } = activityOf(year)
  expect(claims.length).toBeLessThanOrEqual(24)
  expect(step).toBe(16)
  expect(claims.reduce((a, b) => a + b)).toBe(365)
})

test('nothing that is known gives no bar, and no day that is none', () => {
  expect(activityOf(new Map())).toEqual({ first: null, step: 1, claims: [] })
  expect(activityOf(new Map([['2021-99-99', 4]]))).toEqual({ first: null, step: 1, claims: [] })
})

test('what grows has more of the last seven days than of the seven before; the newest day counts, the eighth does not', () => {
  const days = new Map([
    ['2021-04-14', 2],
    ['2021-04-08', 1],
    ['2021-04-07', 2],
    ['2021-03-31', 9],
  ])
  expect(growthOf(days, '2021-04-14')).toEqual({ claims: 3, before: 2 })
  expect(grows(growthOf(days, '2021-04-14'))).toBe(true)
  expect(grows({ claims: 0, before: 0 })).toBe(false)
  expect(growthOf(days, null)).toEqual({ claims: 0, before: 0 })
})

/** A store that counts how many stories are read of it. */
function counted(store: Store) {
  const asked: (readonly string[] | null)[] = []
  const counting: Store = {
    ...store,
    storyEntries: ids => {
      asked.push(ids)
      return store.storyEntries(ids)
    },
  }
  return { counting, asked }
}

const without = (account: Account, story: string): Account => {
  const gone = new Set(account.stories.find(one => one.id === story)!.articles)
  const claims = account.claims.filter(claim => !gone.has(claim.article))
  return {
    ...account,
    articles: account.articles.filter(article => !gone.has(article.id)),
    claims,
    events: account.events.filter(event => event.story !== story),
    stories: account.stories.filter(one => one.id !== story),
    origins: [],
    copies: [],
  }
}

test('the list is narrowed, ordered, paged, and reads again only what changed', async () => {
  const store = await openStore(join(folder(), 'store.db'), { fold })
  const account = sampleAccount()
  const [first, second] = account.stories
  await store.saveAccount(without(account, second!.id), '2021-04-03T10:00:00.000Z')
  const { counting, asked } = counted(store)
  const app = createApp(counting, { context })
  const ask = async (query: string) => StoriesSchema.parse(await (await app.request(`/api/v1/stories${query}`)).json())

  const before = await ask('')
  expect(before.items.map(({ id }) => id)).toEqual([first!.id])
  expect(before.items[0]!.activity).toMatchObject({ first: '2021-04-02', step: 1 })
  expect(before.items[0]!.added).toMatchObject({ at: '2021-04-03T10:00:00.000Z' })
  expect(before.newest).toBe('2021-04-03')
  await ask('?order=largest')
  expect(asked).toEqual([null])

  await store.saveAccount(account, '2021-04-04T10:00:00.000Z')
  const after = await ask(`?after=${before.last}`)
  expect(after.items.map(({ id }) => id)).toEqual([second!.id])
  expect(after.last).toBeGreaterThan(before.last)
  expect(asked.slice(1)).toEqual([[second!.id]])
  expect((await ask(`?after=${after.last}`)).items).toEqual([])
  expect(asked).toHaveLength(2)

  const all = await ask('?limit=1')
  expect([all.total, all.items.length, all.next]).toEqual([2, 1, '1'])
  expect((await ask(`?limit=1&cursor=${all.next}`)).next).toBeNull()
  const contested = await ask('?contested=true')
  expect(contested.items.every(({ counts }) => counts.contested > 0)).toBe(true)
  expect(contested.total).toBe(
    account.stories.filter(({ id }) => account.events.some(e => e.story === id && e.status === 'contested')).length,
  )
  const outlet = before.items[0]!.outlets[0]!.name
  expect((await ask(`?outlet=${encodeURIComponent(outlet)}`)).items.map(({ id }) => id)).toEqual([first!.id])
  expect((await ask('?outlet=none')).total).toBe(0)
  expect((await app.request('/api/v1/stories?order=best')).status).toBe(400)
  expect((await app.request('/api/v1/stories?after=-1')).status).toBe(400)

  await store.saveAccount(without(account, second!.id), '2021-04-05T10:00:00.000Z')
  expect((await ask('')).items.map(({ id }) => id)).toEqual([first!.id])
  await store.close()
})

test.each(['1,2,3', 'a,b,c,d', '10,0,5,1', '0,0,200,1', '0,-91,1,1'])('%s is no box of places', async box => {
  const store = await openStore(join(folder(), `box-${encodeURIComponent(box)}.db`), { fold })
  const answer = await createApp(store, { context }).request(`/api/v1/places?box=${box}`)
  expect(answer.status).toBe(400)
  await store.close()
})
