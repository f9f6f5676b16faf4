import { describe, expect, test as once, onTestFinished } from 'vitest'
import { ChangeSchema, ChangesSchema } from '../../src/server/api/index.ts'
import type { FeedLimits } from '../../src/server/feed/feed.ts'
import { createApp, startServer } from '../../src/server/index.ts'
import { openStore, type Store, StoreError } from '../../src/store/index.ts'
import { test } from '../store/engines.ts'
import { changesAfter } from '../store/feed.ts'
import { fold } from '../store/sample.ts'
import { accountOf } from '../store/writers.ts'
import { context } from './context.ts'
import { type Listener, listen } from './sse.ts'

const QUICK: Partial<FeedLimits> = { pauses: { least: 10, most: 40, trouble: 100 }, heartbeat: 150 }

async function opened(address: string): Promise<Store> {
  const store = await openStore(address, { fold })
  onTestFinished(() => store.close())
  return store
}

async function served(store: Store, limits: Partial<FeedLimits> = QUICK) {
  const server = await startServer(store, { port: 0, context, feed: limits })
  onTestFinished(server.close)
  return { ...server, changes: `${server.url}/api/v1/changes` }
}

async function listening(url: string, headers?: Readonly<Record<string, string>>): Promise<Listener> {
  const listener = await listen(url, headers)
  onTestFinished(listener.leave)
  return listener
}

const numbers = (listener: Listener): number[] => listener.events().map(({ id }) => Number(id))
const all = async (store: Store): Promise<number[]> => (await changesAfter(store)).map(({ number }) => number)

describe('a page of changes', () => {
  test('is what its schema says, and leads to the next', async ({ place }) => {
    const store = await opened(await place())
    await store.saveAccount(accountOf(2), '2026-11-01T12:00:00Z')
    const { changes } = await served(store)
    const seen: number[] = []
    for (let cursor: string | null = '0'; cursor !== null; ) {
      const answer = await fetch(`${changes}?cursor=${cursor}&limit=2`)
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
      expect(answer.headers.get('etag')).toMatch(/^"n\d+\./)
      const body = await answer.json()
      const page = ChangesSchema.parse(body)
      expect(page).toEqual(body)
      seen.push(...page.items.map(({ number }) => number))
      expect(page.next).toBe(page.last < Number((await all(store)).at(-1)) ? String(page.last) : null)
      cursor = page.next
    }
    expect(seen).toEqual(await all(store))
    const corrected = ChangesSchema.parse(await (await fetch(`${changes}?kind=event&what=added&since=2026-11`)).json())
    expect(new Set(corrected.items.map(({ kind, what }) => `${what} ${kind}`))).toEqual(new Set(['added event']))
    expect(await (await fetch(`${changes}?since=2027`)).json()).toMatchObject({ items: [], next: null })
  })

  once.each(['cursor=x', 'since=yesterday', 'kind=events', 'what=', 'limit=0'])(
    'that is asked for as %s is a problem',
    async query => {
      const app = createApp(withoutChanges(), { context })
      for (const accept of ['application/json', 'text/event-stream']) {
        const answer = await app.request(`/api/v1/changes?${query}`, { headers: { accept } })
        expect(answer.status).toBe(400)
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      }
    },
  )
})

describe('a stream of changes', () => {
  test('tells what was there and what comes, each once, in order, as its schema says', async ({ place }) => {
    const store = await opened(await place())
    await store.saveAccount(accountOf(1), '2026-11-01T12:00:00Z')
    const { changes } = await served(store)
    const listener = await listening(changes)
    expect(listener).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
    expect(listener.headers['content-security-policy']).toContain("default-src 'self'")
    expect(listener.headers.etag).toBeUndefined()
    const first = await all(store)
    await listener.until(() => numbers(listener).length >= first.length)
    await store.saveAccount(accountOf(3), '2026-11-02T12:00:00Z')
    const both = await all(store)
    await listener.until(() => numbers(listener).length >= both.length)
    expect(numbers(listener)).toEqual(both)
    for (const { id, event, data } of listener.events()) {
      const change = ChangeSchema.parse(JSON.parse(data))
      expect(change).toMatchObject({ number: Number(id), what: event })
    }
    const corrected = listener.events().filter(({ event }) => event === 'corrected')
    expect(corrected.map(({ data }) => JSON.parse(data).description.en)).toEqual([
      expect.stringMatching(/^Killing · .*: 5 people → 5 to 7 people; one origin → contested; claims 1 → 3/u),
    ])
  })

  test('goes on with Last-Event-ID where it was cut, whatever was asked at first', async ({ place }) => {
    const address = await place()
    const store = await opened(address)
    await store.saveAccount(accountOf(2), '2026-11-01T12:00:00Z')
    const { changes, close } = await served(store)
    const before = await listening(`${changes}?kind=event&since=2026`)
    await before.until(() => before.events().length > 1)
    // The last change is not one of an event: the stream says its number all the same.
    const newest = await store.newestChange()
    await before.until(() => before.lastId() === `${newest}`)
    await close()
    expect(await before.ended).toBe('ended')
    await store.saveAccount(accountOf(4), '2026-11-02T12:00:00Z')
    const again = await served(store)
    const after = await listening(`${again.changes}?kind=event&since=2026`, { 'last-event-id': before.lastId() })
    const events = (await changesAfter(store, 0, { kinds: ['event'] })).map(({ number }) => number)
    await after.until(() => before.events().length + after.events().length >= events.length)
    expect([...numbers(before), ...numbers(after)]).toEqual(events)
    expect((await listening(again.changes, { 'last-event-id': 'x' })).status).toBe(400)
  })

  test('tells what another server over the same database, or another program, wrote', async ({ place }) => {
    const address = await place()
    const [one, two] = [await opened(address), await opened(address)]
    const listeners = [await listening((await served(one)).changes), await listening((await served(two)).changes)]
    await one.saveAccount(accountOf(1), '2026-11-01T12:00:00Z')
    await two.saveAccount(accountOf(2), '2026-11-01T12:01:00Z')
    await one.saveAccount(accountOf(4), '2026-11-01T12:02:00Z')
    const expected = await all(one)
    for (const listener of listeners) {
      await listener.until(() => listener.events().length >= expected.length)
      expect(numbers(listener)).toEqual(expected)
    }
    expect(listeners[0]!.events()).toEqual(listeners[1]!.events())
  })

  test('says in the silence that it is there, and who went away leaves his place', async ({ place }) => {
    const { changes } = await served(await opened(await place()), { ...QUICK, streams: 2 })
    const [one, two] = [await listening(changes), await listening(changes)]
    await one.until(() => one.text().includes(': nothing new\n\n'))
    expect(one.events()).toEqual([])
    const third = await listening(changes)
    expect(third).toMatchObject({ status: 429, headers: { 'retry-after': '30' } })
    expect((await fetch(changes)).status).toBe(200)
    two.leave()
    for (let status = 429; status !== 200; ) {
      const next = await listen(changes)
      status = next.status
      if (status === 200) await next.until(() => next.text() !== '')
      next.leave()
    }
  })

  test('ends as it should when its server does, and nobody asks the store any more', async ({ place }) => {
    const store = await opened(await place())
    let asked = 0
    const newestChange = () => {
      asked++
      return store.newestChange()
    }
    const { changes, close } = await served({ ...store, newestChange })
    const listener = await listening(changes)
    await listener.until(() => listener.text().includes(': nothing new'))
    expect(asked).toBeGreaterThan(2)
    const begun = performance.now()
    await close()
    expect(await listener.ended).toBe('ended')
    expect(performance.now() - begun).toBeLessThan(2000)
    const then = asked
    await new Promise(done => setTimeout(done, 200))
    expect(asked - then).toBeLessThanOrEqual(1)
  })
})

once('a HEAD request opens no stream', async () => {
  const store = withoutChanges()
  const app = createApp(store, { context, feed: { streams: 0 } })
  const answer = await app.request('/api/v1/changes', { method: 'HEAD', headers: { accept: 'text/event-stream' } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
})

once('a store that cannot be read for a while ends no stream, and one that never could begins none', async () => {
  let broken = true
  let number = 0
  const store = withoutChanges(() => {
    if (broken) throw new StoreError('The database is starting or stopping; try again in a moment.')
    return number
  })
  const { changes } = await served(store)
  expect((await listening(changes)).status).toBe(503)
  broken = false
  const listener = await listening(changes)
  await listener.until(() => listener.text() !== '')
  broken = true
  await listener.until(() => listener.text().includes(': nothing new'))
  broken = false
  number = 7
  await listener.until(() => listener.lastId() === '7')
})

/** A store that says what its newest change is, and tells none. */
function withoutChanges(newest: () => number = () => 0): Store {
  return {
    hash: async () => null,
    head: async () => '',
    newestChange: async () => newest(),
    changes: async (after: number) => ({ items: [], last: Math.max(after, newest()), more: false }),
  } as unknown as Store
}
