/** What holds of every address of the API, over a running server: each is taken from the API's own document, so that a new one cannot forget a law. */
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ProblemSchema } from '../../src/server/api/index.ts'
import { apiDocument, startServer } from '../../src/server/index.ts'
import { BODY_LIMIT } from '../../src/server/taken.ts'
import { keptOf } from '../../src/server/team/secret.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { sourceOf } from '../../src/store/sources/key.ts'
import { fold, sampleAccount } from '../store/sample.ts'
import { accountOf } from '../store/writers.ts'
import { context } from './context.ts'
import { exportContext } from './export-context.ts'
import { folderOfFile } from './folder.ts'
import { MANY, tokenOf } from './team/people.ts'

const account = sampleAccount()
const folder = folderOfFile()

/** An address of each kind that there is something at; a new one with parameters says here what to ask it. */
const THERE: Readonly<Record<string, string>> = {
  '/api/v1/stories/{id}': `/api/v1/stories/${account.stories[0]!.id}`,
  '/api/v1/stories/{id}/dossier': `/api/v1/stories/${account.stories[0]!.id}/dossier`,
  '/api/v1/articles/{id}': `/api/v1/articles/${account.articles[0]!.id}`,
  '/api/v1/claims/{id}': `/api/v1/claims/${account.claims[0]!.id}`,
  '/api/v1/events/{id}/graph': `/api/v1/events/${account.events[0]!.id}/graph`,
  '/api/v1/places/named': '/api/v1/places/named?q=Aden',
  '/api/v1/places': '/api/v1/places?box=35,34,37,36',
  '/api/v1/search': '/api/v1/search?q=&type=killing',
  '/api/v1/outlets/{key}': `/api/v1/outlets/${encodeURIComponent(sourceOf(account.articles[0]!.outlet!.value)!)}`,
  '/api/v1/origins/{key}': `/api/v1/origins/${encodeURIComponent(account.origins[0]!.id)}`,
  '/api/v1/knowledge/{table}': '/api/v1/knowledge/units',
  '/api/v1/knowledge/{table}/try': '/api/v1/knowledge/actors/try',
  '/api/v1/knowledge/{table}/rows': '/api/v1/knowledge/actors/rows',
  '/api/v1/knowledge/{table}/rows/{number}': '/api/v1/knowledge/actors/rows/0',
  '/api/v1/inputs/jobs/{id}': '/api/v1/inputs/jobs/j1',
  '/api/v1/export/{format}': '/api/v1/export/claims',
}

/** Invented towns for maps. */
const towns = ['one', 'two', 'three'].map((id, i) => ({
  id: `place:${id}`,
  label: { en: `Town ${id}`, ar: `بلدة ${i + 1}` },
  lat: 35 + i / 10,
  lon: 36,
  country: 'SY',
  precision: 'town' as const,
  population: 3000 - i,
}))

const document = apiDocument()
// biome-ignore lint/suspicious/noExplicitAny: the document as it is read by whoever reads it.
const paths = Object.entries(document.paths as Record<string, any>)
const read = paths.filter(([, { get }]) => get !== undefined)
const addresses: readonly (readonly [path: string, address: string])[] = [
  ...read.map(([path]) => [path, THERE[path] ?? path] as const),
  ['/api/v1/openapi.json', '/api/v1/openapi.json'],
]
const withIds = read.flatMap(([path]) => (path.includes('{id}') ? [path.replace('{id}', 'none')] : []))

const NOW = '2024-01-02T03:04:05Z'
let store: Store
let server: Awaited<ReturnType<typeof startServer>>
/** What the program of an admin shows, and that of a reader. */
let admin: string
let reader: string
beforeAll(async () => {
  store = await openStore(join(folder(), 'store.db'), { fold })
  await store.saveAccount(account)
  for (const n of [1, 2])
    await store.watching.keepFeed(
      {
        url: `https://example.org/${n}.xml`,
        etag: null,
        lastModified: null,
        fetchedAt: null,
        due: NOW,
        failures: 0,
        message: null,
      },
      [],
      NOW,
      'isnad 0.1.0',
    )
  admin = await tokenOf(store, 'Huda', 'admin')
  reader = await tokenOf(store, 'Rana', 'reader')
  await tokenOf(store, 'Huda', 'admin')
  server = await startServer(store, {
    port: 0,
    context,
    places: () => towns,
    exports: { context: exportContext, software: 'isnad 0.1.0' },
    // Laws hold of as many requests as one likes.
    team: { origin: null, limits: { requests: MANY, unknown: MANY } },
  })
})
afterAll(async () => {
  await server.close()
  await store.close()
})

const ask = (address: string, { headers, ...how }: RequestInit = {}): Promise<Response> =>
  fetch(server.url + address, { ...how, headers: { authorization: `Bearer ${admin}`, ...(headers as object) } })
const get = (address: string, headers: Record<string, string> = {}): Promise<Response> => ask(address, { headers })

/** That an answer is a problem of RFC 9457, and nothing that a cache may keep as the account. */
async function isProblem(answer: Response, status: number): Promise<string> {
  expect(answer.status, answer.url).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('etag')).toBeNull()
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const problem = ProblemSchema.parse(await answer.json())
  expect(problem).toMatchObject({ status, title: expect.stringMatching(/^[A-Z]/) })
  return problem.detail ?? ''
}

test('every address with parameters has one that is there', () => {
  expect(read.flatMap(([path]) => (path.includes('{') && THERE[path] === undefined ? [path] : []))).toEqual([])
  expect(paths.filter(([path]) => !path.startsWith('/api/v1/'))).toEqual([])
})

/** Whatever changes something: `POST /api/v1/…`. */
const writes = paths.flatMap(([path, methods]) =>
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  Object.entries(methods as Record<string, any>).flatMap(([method, operation]) =>
    method === 'get'
      ? []
      : [{ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, operation }],
  ),
)

describe.each(addresses)('%s', (path, address) => {
  test('answers what its document says, with a tag', async () => {
    const answer = await get(address)
    expect(answer.status).toBe(200)
    const type = answer.headers.get('content-type')!.split(';')[0]!
    const said = document.paths?.[path]?.get?.responses?.[200]?.content ?? { 'application/json': {} }
    expect(Object.keys(said).map(one => one.split(';')[0])).toContain(type)
    expect(answer.headers.get('etag')).toMatch(/^"[\w.-]+"$/)
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1)
  })

  test('is not sent again to who has it', async () => {
    const tag = (await get(address)).headers.get('etag')!
    for (const has of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = await get(address, { 'if-none-match': has })
      expect([has, answer.status, await answer.text()]).toEqual([has, 304, ''])
      expect(answer.headers.get('etag')).toBe(tag)
      expect(answer.headers.get('content-type')).toBeNull()
    }
    for (const has of ['"other"', tag.slice(1, -1), '', `"*"`])
      expect((await get(address, { 'if-none-match': has })).status).toBe(200)
  })

  test('is told of by HEAD as by GET', async () => {
    const [head, whole] = [await ask(address, { method: 'HEAD' }), await get(address)]
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const name of ['etag', 'content-type', 'cache-control', 'content-security-policy'])
      expect(head.headers.get(name)).toBe(whole.headers.get(name))
  })

  const has = Object.keys(document.paths?.[path] ?? { get: {} }).map(method => method.toUpperCase())
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].filter(method => !has.includes(method)))(
    'does not take %s',
    async method => {
      const answer = await ask(address, { method, ...(method === 'POST' && { body: '{}' }) })
      expect(answer.headers.get('allow')!.split(', ').sort()).toEqual([...has, 'HEAD'].sort())
      await isProblem(answer, 405)
    },
  )

  test('answers in a form that was asked for, or not at all', async () => {
    const type = (await get(address)).headers.get('content-type')!.split(';')[0]!
    for (const accept of ['*/*', `${type.split('/')[0]}/*`, `image/png, ${type};q=0.1`, `image/png, */*;q=0.01`])
      expect([accept, (await get(address, { accept })).status]).toEqual([accept, 200])
    for (const accept of ['image/png', `${type};q=0`, `*/*, ${type};q=0`])
      expect(await isProblem(await get(address, { accept }), 406)).toContain(type)
  })

  test('takes no body', async () => {
    const { host } = new URL(server.url)
    const sent = await raw(`GET ${address} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 999999999\r\n\r\n{`)
    expect(sent).toMatch(/^HTTP\/1\.1 413 [\s\S]*application\/problem\+json[\s\S]*"status":413/)
    const chunked = await raw(
      `GET ${address} HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`,
    )
    expect(chunked).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('names what it does not understand', async () => {
    const wrong = `${address}${address.includes('?') ? '&' : '?'}no-such=1`
    expect(await isProblem(await get(wrong), 400)).toContain('no-such')
  })
})

describe.each(writes)('$name', ({ method, path, operation }) => {
  const address = THERE[path] ?? path.replaceAll(/\{\w+\}/g, 'none')
  const types = Object.keys(operation.requestBody?.content ?? {})
  const type = types[0]
  const own = type === undefined ? {} : { 'content-type': type }
  const body = type === undefined ? null : '{}'

  test('says whom it takes', () => {
    expect(['reader', 'reviewer', 'admin', 'anybody']).toContain(operation['x-role'])
    for (const status of [400, 401, 403, 404, 405, 406, 409, 413, 415, 421, 429, 500, 503])
      expect(Object.keys(operation.responses[status].content)).toEqual(['application/problem+json'])
  })

  test('no form of a page elsewhere could send it', () => {
    for (const one of types)
      expect(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']).not.toContain(one)
  })

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'http://evil.example' },
    { origin: 'http://localhost:1' },
    { origin: 'null' },
    { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' },
  ])('is not taken from %o', async headers => {
    const answer = await ask(address, { method, headers: { ...own, ...headers } as Record<string, string>, body })
    expect(await isProblem(answer, 403)).toContain('another address')
  })

  test('takes its own type of body, and no more of it than its limit', async () => {
    const most = operation['x-body-limit'] ?? BODY_LIMIT
    const { host } = new URL(server.url)
    const begun = `${method} ${address} HTTP/1.1\r\nHost: ${host}\r\n`
    if (type === undefined) {
      expect(await raw(`${begun}Content-Length: 2\r\n\r\n{}`)).toMatch(/^HTTP\/1\.1 413 /)
      return
    }
    for (const other of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      await isProblem(await ask(address, { method, headers: { 'content-type': other }, body }), 415)
    expect(await raw(`${begun}Content-Type: ${type}\r\nContent-Length: ${most + 1}\r\n\r\n{`)).toMatch(
      /^HTTP\/1\.1 413 [\s\S]*application\/problem\+json/,
    )
    if (type === 'application/json')
      for (const broken of ['', '{', '[]', 'null', '"x"', '{"__proto__":{"role":"admin"}}', '\u0000'])
        await isProblem(await ask(address, { method, headers: own, body: broken }), 400)
  })

  test.skipIf(['reader', 'anybody'].includes(operation['x-role']))('is not for a reader', async () => {
    const answer = await ask(address, { method, headers: { ...own, authorization: `Bearer ${reader}` }, body })
    expect(await isProblem(answer, 403)).toContain(`role of ${operation['x-role']}`)
  })
})

describe('nobody who is not known', () => {
  const all = [
    ...addresses.map(([path, address]) => ({ name: `GET ${path}`, method: 'GET', address, type: null, open: false })),
    ...writes.map(({ name, method, path, operation }) => ({
      name,
      method,
      address: THERE[path] ?? path.replaceAll(/\{\w+\}/g, 'none'),
      type: Object.keys(operation.requestBody?.content ?? {})[0] ?? null,
      open: operation['x-role'] === 'anybody',
    })),
  ]

  test('comes in by these doors alone', () => {
    expect(all.filter(({ open }) => open).map(({ name }) => name)).toEqual([
      'POST /api/v1/session',
      'DELETE /api/v1/session',
      'POST /api/v1/join/look',
      'POST /api/v1/join',
    ])
  })

  test.each(all.filter(({ open }) => !open))('is answered at $name', async ({ method, address, type }) => {
    for (const headers of [
      {},
      { authorization: `Bearer ${admin}x` },
      { authorization: `Basic ${admin}` },
      { authorization: 'Bearer' },
      { authorization: `Bearer ${keptOf(admin)}` },
      { cookie: `isnad=${admin}` },
      { cookie: `isnad=${admin.slice(6)}; __Host-isnad=${admin}` },
      // Who shows a token that is none is not asked for anything else.
      { cookie: 'isnad=', authorization: '' },
      { 'x-forwarded-user': 'Huda', 'x-role': 'admin', 'if-none-match': '*' },
    ]) {
      const body = type === null ? null : '{}'
      const sent = { ...(type !== null && { 'content-type': type }), ...headers } as Record<string, string>
      const answer = await fetch(server.url + address, { method, headers: sent, body })
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      await isProblem(answer, 401)
    }
  })
})

describe('what is not there', () => {
  test.each([
    ...withIds,
    '/api/v1',
    '/api/v1/',
    '/api/v1/none',
    '/api/v2/stories',
    '/api/stories',
    '/api/openapi.json',
    '/api/v1/stories/',
    '/api/v1/stories/none/none',
    '/api/v1/%2e%2e/stories',
  ])('%s is a problem, also for who has anything', async address => {
    await isProblem(await get(address), 404)
    await isProblem(await get(address, { 'if-none-match': '*' }), 404)
    await isProblem(await get(address, { accept: 'image/png' }), 404)
    const { status, headers } = await ask(address, { method: 'HEAD' })
    expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
    // A tag of another address is no proof that this one is there.
    const { headers: other } = await get('/api/v1/stories')
    await isProblem(await get(address, { 'if-none-match': other.get('etag')! }), 404)
  })

  test('the address of before says which came in its place', async () => {
    expect(await isProblem(await get('/api/stories'), 404)).toContain('/api/v1/openapi.json')
  })
})

test('no two addresses have one tag', async () => {
  const tags = await Promise.all(addresses.map(async ([, address]) => (await get(address)).headers.get('etag')))
  expect(new Set(tags).size).toBe(addresses.length)
})

const isPaging = ({ name }: { readonly name: string }): boolean => name === 'cursor' || name === 'limit'
// biome-ignore lint/suspicious/noExplicitAny: as above.
const schemas = (document.components as any).schemas
// biome-ignore lint/suspicious/noExplicitAny: as above.
const resolved = (schema: any): any => (schema?.$ref ? schemas[schema.$ref.split('/').at(-1)] : schema)
// biome-ignore lint/suspicious/noExplicitAny: as above.
const fieldsOf = (schema: any): readonly string[] => {
  const { properties = {}, allOf = [] } = resolved(schema) ?? {}
  return [...Object.keys(properties), ...allOf.flatMap(fieldsOf)]
}
// Whatever answers a list, by its own document.
const lists = read.filter(
  ([, { get }]) =>
    fieldsOf(get.responses[200].content['application/json']?.schema).includes('items') ||
    get.parameters?.some(isPaging),
)

describe('lists are paged in one way', () => {
  test('these are all', () => {
    expect(lists.map(([path]) => path)).toEqual([
      '/api/v1/stories',
      '/api/v1/places',
      '/api/v1/places/named',
      '/api/v1/search',
      '/api/v1/inputs',
      '/api/v1/changes',
      '/api/v1/inputs/feeds',
      '/api/v1/outlets',
      '/api/v1/origins',
      '/api/v1/knowledge/{table}',
      '/api/v1/review',
      '/api/v1/reviews',
      '/api/v1/tokens',
      '/api/v1/members',
      '/api/v1/audit',
    ])
  })

  describe.each(lists.map(([path]) => path))('%s', path => {
    const address = THERE[path] ?? path
    const page = async (query: string) => {
      const answer = await get(`${address}${address.includes('?') ? '&' : '?'}${query}`)
      expect(answer.status).toBe(200)
      return (await answer.json()) as { readonly items: readonly unknown[]; readonly next: string | null }
    }

    // Nobody reviewed the sample account: the pages of reviews are tested in reviews.test.ts.
    test.skipIf(path === '/api/v1/reviews')('page by page gives what one page gives', async () => {
      const all = await page('limit=200')
      expect(all.next).toBeNull()
      expect(all.items.length).toBeGreaterThan(1)
      const seen: unknown[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { items, next }: Awaited<ReturnType<typeof page>> = await page(
          `limit=1${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
        )
        expect(items.length).toBe(1)
        seen.push(...items)
        cursor = next
      }
      expect(seen).toEqual(all.items)
    })

    test.each(['limit=0', 'limit=201', 'limit=-1', 'limit=x', 'limit=1&limit=2', 'cursor=x%00', 'cursor='])(
      '%s is a problem',
      async query => {
        await isProblem(await get(`${address}${address.includes('?') ? '&' : '?'}${query}`), 400)
      },
    )
  })
})

test('the document calls no value null that never is', () => {
  // A name may be missing, and what it would hold may not.
  expect(schemas.Outlet.properties.label).toEqual({
    anyOf: [{ $ref: '#/components/schemas/Bilingual' }, { type: 'null' }],
  })
  expect(Object.values<{ type?: unknown }>(schemas).filter(({ type }) => Array.isArray(type))).toEqual([])
})

test('the document tells of every problem that there can be', () => {
  for (const [path, { get }] of read)
    for (const status of [400, 401, 403, 404, 405, 406, 413, 421, 429, 500, 503])
      expect(Object.keys(get.responses[status]?.content ?? {}), `${path} ${status}`).toEqual([
        'application/problem+json',
      ])
})

test('what is no request of HTTP is a problem too', async () => {
  const { host } = new URL(server.url)
  const long = await raw(`GET /api/v1/stories?${'a'.repeat(70_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  expect(long).toMatch(/^HTTP\/1\.1 431 [\s\S]*application\/problem\+json[\s\S]*"status":431/)
  const odd = await raw('Good day\r\n\r\n')
  expect(odd).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*"status":400/)
})

test('what comes into the account gives another tag', async () => {
  const before = await Promise.all(addresses.map(async ([, address]) => (await get(address)).headers.get('etag')!))
  await store.noteFailures([{ input: 'late.pdf', reason: 'not-text', message: 'late.pdf is not text.' }], new Set())
  const after = async (address: string, tag: string) => (await get(address, { 'if-none-match': tag })).status
  expect(await after('/api/v1/inputs', before[addresses.findIndex(([path]) => path === '/api/v1/inputs')]!)).toBe(200)
  await store.saveAccount(accountOf(2))
  const changed = addresses.findIndex(([path]) => path === '/api/v1/changes')
  expect(await after('/api/v1/changes', before[changed]!)).toBe(200)
})

/** What a server answers to these bytes, until it ends the connection. */
function raw(bytes: string): Promise<string> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(server.url)
    let text = ''
    const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname, () => socket.write(bytes))
    socket.setEncoding('utf8').on('data', part => {
      text += part
    })
    socket.setTimeout(10_000, () => socket.destroy())
    socket.once('close', () => done(text)).once('error', fail)
  })
}
