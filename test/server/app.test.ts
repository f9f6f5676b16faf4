import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from '@hono/zod-openapi'
import { describe, expect, onTestFinished, test } from 'vitest'
import * as api from '../../src/server/api/index.ts'
import { createApp } from '../../src/server/index.ts'
import { openStore, type Store, StoreError } from '../../src/store/index.ts'
import { fold, sampleAccount, temporaryFolder } from '../store/sample.ts'
import { context } from './context.ts'

const account = sampleAccount()
const [wire, copy, hostile] = account.articles
const [first, denial] = account.claims
const [story] = account.stories

async function sampleStore(): Promise<Store> {
  const store = await openStore(join(temporaryFolder(), 'store.db'), { fold })
  await store.saveAccount(account)
  onTestFinished(() => store.close())
  return store
}

const sampleApp = async () =>
  createApp(await sampleStore(), {
    context,
    locate: ref => (ref === 'place:latakia' ? { lat: 35.52, lon: 35.78 } : null),
  })

/** Asks the app and checks the answer against its schema: nothing missing, nothing beside it. */
async function ask<S extends z.ZodType>(path: string, schema: S): Promise<z.infer<S>> {
  const answer = await (await sampleApp()).request(path)
  const text = await answer.text()
  expect(answer.status, text).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  const body = JSON.parse(text)
  const parsed = schema.parse(body)
  expect(parsed).toEqual(body)
  return parsed
}

describe('every answer is what its schema says', () => {
  test('stories', async () => {
    const { items, total, next } = await ask('/api/v1/stories?limit=1', api.StoriesSchema)
    expect(items).toMatchObject([
      {
        id: story!.id,
        counts: { articles: 2, events: 1, claims: 3, contested: 1 },
        reported: { first: '2021-04-02', last: '2021-04-03' },
        happened: { first: '2021-04-01', last: '2021-04-01' },
      },
    ])
    expect(total).toBe(2)
    const second = await ask(`/api/v1/stories?limit=1&cursor=${next}`, api.StoriesSchema)
    expect(second.items.map(({ id }) => id)).toEqual([account.stories[1]!.id])
    expect(second.next).toBeNull()
  })

  test('one story', async () => {
    const page = await ask(`/api/v1/stories/${story!.id}`, api.StorySchema)
    expect(page.events[0]).toMatchObject({
      status: 'contested',
      typeName: { en: 'Killing', ar: 'مقتل' },
      support: { independent: 2 },
      contradictions: [{ kind: 'polarity', claims: [first!.id, denial!.id] }],
    })
    for (const { description } of [...page.events, ...page.claims]) {
      expect(description.en).not.toBe('')
      expect(description.ar).toMatch(/\p{Script=Arabic}/u)
      expect(description.ar).not.toBe(description.en)
    }
    expect(page.claims.map(({ id }) => id)).toEqual([first!.id, denial!.id, account.claims[2]!.id])
    expect(page.claims[0]!.chain).toMatchObject([
      { name: 'الدفاع المدني', label: { en: 'Civil Defence', ar: 'الدفاع المدني' } },
    ])
    expect(page.copies).toEqual(account.copies)
    expect(page.origins.map(({ id }) => id)).toEqual(account.origins.map(({ id }) => id))
    const chains = new Map(account.claims.map(claim => [claim.id, claim.chain]))
    const { text } = await ask(`/api/v1/articles/${wire!.id}`, api.ArticleSchema)
    for (const { article, evidence } of page.claims)
      if (article === wire!.id) {
        expect(evidence.sentence.exact).toContain(evidence.exact)
        expect(text.slice(evidence.sentence.start, evidence.sentence.end)).toBe(evidence.sentence.exact)
      }
    for (const origin of page.origins)
      expect(origin.own, origin.id).toBe(origin.claims.every(id => chains.get(id)?.length === 0))
  })

  test('one article: spans in UTF-16, so that a browser can cut the text with them', async () => {
    const page = await ask(`/api/v1/articles/${wire!.id}`, api.ArticleSchema)
    expect(page.text).toBe(wire!.text)
    expect(page.article).toMatchObject({ sha256: wire!.sha256, published: '2021-04-02', claims: 2 })
    expect(page.blocks.map(({ role }) => role)).toEqual(['boilerplate', 'title', 'body', 'body'])
    expect(page.claims.length).toBe(2)
    for (const { evidence, chain, targets, quantities } of page.claims) {
      expect(page.text.slice(evidence.start, evidence.end)).toBe(evidence.exact)
      for (const { start, end, name } of [...chain, ...targets]) expect(page.text.slice(start, end)).toBe(name)
      for (const { start, end, text } of quantities) expect(page.text.slice(start, end)).toBe(text)
    }
    expect(page.copied).toEqual(account.copies)
    expect(page.related.map(({ id }) => id)).toEqual([copy!.id])
  })

  test('one claim, with the rules that made it', async () => {
    const page = await ask(`/api/v1/claims/${denial!.id}`, api.ClaimPageSchema)
    expect(page.claim.polarity).toBe('denied')
    expect(page.rules).toEqual(denial!.rules)
    expect(page.article.id).toBe(wire!.id)
    const inStory = await ask(`/api/v1/stories/${story!.id}`, api.StorySchema)
    expect(page.event).toEqual(inStory.events[0])
  })

  test('the graph of an event: origin, relay, outlet, and what counted as one', async () => {
    const [event] = account.events
    const graph = await ask(`/api/v1/events/${event!.id}/graph`, api.OriginGraphSchema)
    expect(graph.event).toBe(event!.id)
    expect(graph.groups.flatMap(({ claims }) => claims).sort()).toEqual([...event!.claims].sort())
    const civil = graph.nodes.find(({ id }) => id === 'org:civil-defence')!
    expect(civil).toMatchObject({ label: { en: 'Civil Defence' }, roles: ['origin'] })
    const outlets = new Set(graph.nodes.filter(({ roles }) => roles.includes('outlet')).map(({ id }) => id))
    expect(outlets.size).toBe(2)
    expect(graph.edges.filter(({ from, kind }) => from === civil.id && kind === 'told').map(({ to }) => to)).toEqual(
      [...outlets].sort(),
    )
    const missing = await (await sampleApp()).request('/api/v1/events/e0/graph')
    expect(missing.status).toBe(404)
  })

  test('search', async () => {
    const page = await ask(`/api/v1/search?q=${encodeURIComponent('إِدَارَة')}`, api.SearchSchema)
    expect(page.query).toBe('إِدَارَة')
    expect(page.items[0]!.article.id).toBe(wire!.id)
    for (const { snippet } of page.items)
      expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['إدارة'])
    expect((await ask('/api/v1/search?q=', api.SearchSchema)).items).toEqual([])
  })

  test('a search narrowed by what claims say, with its hits counted', async () => {
    const page = await ask('/api/v1/search?q=&type=killing&polarity=denied', api.SearchSchema)
    expect(page.items.map(hit => hit.kind === 'claim' && hit.claim.polarity)).toEqual(['denied'])
    expect(page.facets!.fields.type).toEqual([{ value: 'killing', label: { en: 'Killing', ar: 'مقتل' }, count: 1 }])
    expect(page).toMatchObject({ total: 1, more: false, next: null })
    const total = async (query: string) => (await ask(`/api/v1/search?q=&${query}`, api.SearchSchema)).total
    expect(await total('type=killing')).toBe(4)
    expect(await total('type=killing&type=airstrike')).toBe(4)
    expect(await total('type=airstrike')).toBe(0)
    expect(await total('status=contested')).toBe(3)
    expect(await total('origin=org:civil-defence')).toBe(2)
    expect(await total('actor=org:civil-defence&role=chain')).toBe(2)
    expect(await total('actor=org:civil-defence&role=agent')).toBe(0)
    expect(await total(`actor=${encodeURIComponent('اداره المرفا')}`)).toBe(1)
    expect(await total('place=place:latakia')).toBe(2)
    expect(await total('near=35.5,35.8&km=10')).toBe(2)
    expect(await total('near=36.2,37.1&km=10')).toBe(0)
    expect(await total('near=place:latakia')).toBe(2)
    expect(await total('from=2021-04&to=2021-04')).toBe(2)
    expect(await total('from=2021-05')).toBe(0)
    expect(await total('publishedFrom=2021-04-03&kind=article')).toBe(1)
    expect(await total(`outlet=${encodeURIComponent('صحيفة الساحل')}`)).toBe(2)
    expect(await total('country=SY')).toBe(2)
  })

  test('the pages of a search', async () => {
    const first = await ask('/api/v1/search?q=&type=killing&limit=3', api.SearchSchema)
    expect(first.facets).not.toBeNull()
    const second = await ask(`/api/v1/search?q=&type=killing&limit=3&cursor=${first.next}`, api.SearchSchema)
    expect([second.items.length, second.next, second.facets]).toEqual([1, null, null])
    const { status } = await (await sampleApp()).request(`/api/v1/search?q=other&cursor=${first.next}`)
    expect(status).toBe(400)
    expect((await ask('/api/v1/search?q=&type=killing&facets=false', api.SearchSchema)).facets).toBeNull()
  })

  test('inputs', async () => {
    const page = await ask('/api/v1/inputs', api.InputsSchema)
    expect(page.counts).toEqual({ articles: 3, failures: 1 })
    expect(page.items[0]).toEqual({ kind: 'failure', failure: account.failures[0] })
    expect(page.items.length).toBe(4)
  })

  test('the description of the API names every address and counts in UTF-16', async () => {
    const answer = await (await sampleApp()).request('/api/v1/openapi.json')
    const document = (await answer.json()) as { paths: object; info: { description: string } }
    expect(Object.keys(document.paths)).toEqual([
      '/api/v1/stories',
      '/api/v1/stories/{id}',
      '/api/v1/articles/{id}',
      '/api/v1/claims/{id}',
      '/api/v1/events/{id}/graph',
      '/api/v1/places',
      '/api/v1/places/named',
      '/api/v1/search',
      '/api/v1/inputs',
      '/api/v1/changes',
      '/api/v1/inputs/jobs',
      '/api/v1/inputs/feeds',
      '/api/v1/inputs/text',
      '/api/v1/inputs/address',
      '/api/v1/inputs/file',
      '/api/v1/inputs/jobs/{id}',
      '/api/v1/outlets',
      '/api/v1/outlets/{key}',
      '/api/v1/origins',
      '/api/v1/origins/{key}',
      '/api/v1/knowledge',
      '/api/v1/knowledge/{table}',
      '/api/v1/knowledge/{table}/try',
      '/api/v1/knowledge/{table}/rows',
      '/api/v1/knowledge/{table}/rows/{number}',
      '/api/v1/review',
      '/api/v1/reviews',
      '/api/v1/me',
    ])
    expect(document.info.description).toMatch(/UTF-16/)
    expect(JSON.stringify(document)).toContain('#/components/schemas/Claim')
  })
})

describe('errors are problems (RFC 9457)', () => {
  const cases = [
    ['/api/v1/stories/s0000000000000000', 404],
    ['/api/v1/articles/none', 404],
    ['/api/v1/claims/none', 404],
    ['/api/v1/claims/a%00b', 400],
    ['/api/v1/claims/..%2f..%2fetc', 400],
    [`/api/v1/claims/${'a'.repeat(5000)}`, 400],
    ['/api/v1/search', 400],
    ['/api/v1/search?q=a&q=b', 400],
    ['/api/v1/search?q=a&cursor=1', 400],
    ['/api/v1/search?q=a&type=no-such', 400],
    ['/api/v1/search?q=a&status=proven', 400],
    ['/api/v1/search?q=a&country=Syria', 400],
    ['/api/v1/search?q=a&near=nowhere', 400],
    ['/api/v1/search?q=a&near=91,0', 400],
    ['/api/v1/search?q=a&near=35,36&km=-1', 400],
    ['/api/v1/search?q=a&km=5', 400],
    ['/api/v1/search?q=a&from=2021-02-30', 400],
    ['/api/v1/search?q=a&from=yesterday', 400],
    ['/api/v1/search?q=a&from=2022&to=2021', 400],
    [`/api/v1/search?q=a${'&actor=x'.repeat(100)}`, 400],
    [`/api/v1/search?q=a&actor=${'x'.repeat(1000)}`, 400],
    [`/api/v1/search?q=${'a'.repeat(2000)}`, 400],
    ['/api/v1/stories?cursor=-1', 400],
    ['/api/v1/stories?cursor=99999999999999999999', 400],
    ['/api/v1/stories?limit=0', 400],
    ['/api/v1/stories?limit=100000', 400],
    ['/api/v1/inputs?limit=x', 400],
    ['/api/v1/none', 404],
    ['/api/v1', 404],
    ['/none', 404],
  ] as const
  test.each(cases)('%s is %i', async (path, status) => {
    const answer = await (await sampleApp()).request(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(answer.headers.get('etag')).toBeNull()
    expect(api.ProblemSchema.parse(await answer.json()).status).toBe(status)
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s changes nothing', async method => {
    const answer = await (await sampleApp()).request('/api/v1/stories', { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
  })

  test('a store that fails says its sentence; a program that fails says nothing of its inside', async () => {
    const store = await sampleStore()
    const failing = (error: Error) =>
      createApp(
        { ...store, storiesChanged: () => Promise.reject(error) },
        { context, onError: told => seen.push(told) },
      )
    const seen: Error[] = []
    const damaged = await failing(new StoreError('The store is damaged.')).request('/api/v1/stories')
    expect(damaged.status).toBe(503)
    expect(await damaged.json()).toMatchObject({ detail: 'The store is damaged.' })
    const busy = await failing(new StoreError('Too much is asked.', { busy: true })).request('/api/v1/stories')
    expect(busy.status).toBe(429)
    expect(busy.headers.get('retry-after')).toBe('5')
    const secret = new Error('at /home/somebody/secret.ts')
    const failed = await failing(secret).request('/api/v1/stories')
    expect(failed.status).toBe(500)
    expect(await failed.text()).not.toContain('secret')
    expect(seen).toEqual([secret])
  })
})

test('markup in an article comes back as data: JSON, never sniffed, in no page', async () => {
  const app = await sampleApp()
  for (const path of [
    '/api/v1/stories',
    `/api/v1/stories/${account.stories[1]!.id}`,
    `/api/v1/articles/${hostile!.id}`,
    `/api/v1/claims/${account.claims[3]!.id}`,
    '/api/v1/search?q=script',
    '/api/v1/search?q=%3Cscript%3E%D9%85%D9%82%D8%AA%D9%84',
    '/api/v1/inputs',
  ]) {
    const answer = await app.request(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'self'.*object-src 'none'/)
    expect(await answer.text()).toContain('<script>')
  }
  const page = await ask(`/api/v1/articles/${hostile!.id}`, api.ArticleSchema)
  expect(page.text).toBe(hostile!.text)
})

test('every answer carries the security headers', async () => {
  const app = await sampleApp()
  for (const path of ['/api/v1/stories', '/api/v1/none', '/none']) {
    const { headers } = await app.request(path)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('strict-transport-security')).toBeNull()
  }
})

test('an unchanged account is not sent again; a changed one is', async () => {
  const store = await sampleStore()
  const app = createApp(store, { context })
  const before = await app.request('/api/v1/stories')
  const tag = before.headers.get('etag')!
  const again = await app.request('/api/v1/stories', { headers: { 'if-none-match': `W/${tag}` } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  await store.saveAccount({ ...account, failures: [] })
  const after = await app.request('/api/v1/stories', { headers: { 'if-none-match': tag } })
  expect(after.status).toBe(200)
  expect(after.headers.get('etag')).not.toBe(tag)
})

describe('only its own names are answered', () => {
  test.each(['localhost', 'localhost:4700', 'LOCALHOST:1', '127.0.0.1:4700', '[::1]:4700', '127.0.0.2:80'])(
    '%s',
    async host => {
      const app = createApp(await sampleStore(), { context, host: '127.0.0.2' })
      expect((await app.request('/api/v1/stories', { headers: { host } })).status).toBe(200)
    },
  )
  test.each([
    'evil.example',
    'evil.example:4700',
    'localhost.evil.example',
    'evil.localhost',
    '127.0.0.1.evil.example:4700',
    '127.0.0.3',
    '0.0.0.0',
    'localhost:4700@evil.example',
    '',
  ])('not %j', async host => {
    const app = createApp(await sampleStore(), { context, host: '127.0.0.2' })
    const answer = await app.request('/api/v1/stories', { headers: { host } })
    expect(answer.status).toBe(421)
    expect(await answer.text()).not.toContain(story!.id)
  })
})

describe('the web application', () => {
  async function webApp() {
    const folder = temporaryFolder()
    const webRoot = join(folder, 'web')
    mkdirSync(join(webRoot, 'assets'), { recursive: true })
    writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Isnad</title>')
    writeFileSync(join(webRoot, 'assets', 'app-Ab12.js'), 'export {}')
    writeFileSync(join(webRoot, 'خط.woff2'), 'font')
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    symlinkSync(join(folder, 'secret.txt'), join(webRoot, 'link.txt'))
    return createApp(await sampleStore(), { context, webRoot })
  }

  test('files come with their type; what the bundler named by content is kept for good', async () => {
    const app = await webApp()
    const script = await app.request('/assets/app-Ab12.js')
    expect(await script.text()).toBe('export {}')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toMatch(/immutable/)
    const font = await app.request(`/${encodeURIComponent('خط')}.woff2`)
    expect([font.status, font.headers.get('content-type')]).toEqual([200, 'font/woff2'])
    const index = await app.request('/')
    expect(index.headers.get('cache-control')).toBe('no-cache')
    const tag = index.headers.get('etag')!
    expect((await app.request('/', { headers: { 'if-none-match': tag } })).status).toBe(304)
    expect((await app.request('/', { method: 'HEAD' })).status).toBe(200)
  })

  test.each(['/', '/index.html', '/stories/s12', '/stories/s12/events', '/search?q=a'])(
    '%s is a view of the application',
    async path => {
      const answer = await (await webApp()).request(path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await answer.text()).toContain('<title>Isnad</title>')
    },
  )

  test.each([
    '/assets/none.js',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '//secret.txt',
    '/link.txt',
    '/secret.txt%00.html',
    '/%ff.txt',
    '/__proto__.js',
  ])('%s is not there', async path => {
    const answer = await (await webApp()).request(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toBe('secret')
  })

  test.each(['/nowhere', '/stories/s12/nowhere', '/articles', '/inputs/1', '/stories/s12/map/2'])(
    '%s is no view: the page of the application says so, with 404',
    async path => {
      const answer = await (await webApp()).request(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('<title>Isnad</title>')
    },
  )

  test('an unknown address of the API is no view', async () => {
    const answer = await (await webApp()).request('/api/v1/none')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toMatch(/problem/)
  })
})
