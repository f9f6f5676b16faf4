import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { duration, listOfFeeds } from '../../src/cli/watch/list.ts'
import { serve, stoppedTime } from '../capture/fetch/servers.ts'
import { opened, page, rss, sha256, storePath, watched } from './watching.ts'

const html = { 'content-type': 'text/html; charset=utf-8' }
const count = (list: readonly string[], path: string): number => list.filter(one => one === path).length

/** A newsroom: `/feed` names the pages `/0` …, with an ETag; every page holds its article. */
async function newsroom(pages: number) {
  const room = { pages, conditional: 0 }
  const { port, asked } = await serve((request, response) => {
    if (request.url !== '/feed') return void response.writeHead(200, html).end(page(Number(request.url!.slice(1))))
    const etag = `"v${room.pages}"`
    if (request.headers['if-none-match'] === etag) {
      room.conditional++
      return void response.writeHead(304).end()
    }
    const links = Array.from({ length: room.pages }, (_, n) => `http://news.test:${port}/${n}`)
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(rss(links))
  })
  return { room, asked, feed: `http://news.test:${port}/feed`, at: `http://news.test:${port}` }
}

test('what a feed names is fetched once and put into the account, with what the feed says of it', async () => {
  const { asked, feed, at } = await newsroom(3)
  const store = await opened()
  const { rounds, said } = await watched(store, [feed])
  expect(said).toEqual([])
  expect(rounds).toMatchObject([{ feeds: 1, found: 3, articles: 3 }])
  const captures = await store.captures()
  expect(captures.map(({ url, file, sha256: own }) => [url, file, own])).toEqual(
    [0, 1, 2].map(n => [`${at}/${n}`, null, sha256(page(n))]),
  )
  expect(captures[0]?.provenance).toMatchObject({ http: { status: 200 }, inside: [] })
  expect(captures[0]?.provenance?.facts).toContainEqual({
    from: 'feed pubDate',
    value: 'Wed, 01 May 2024 08:00:00 GMT',
  })
  const { articles, claims } = await store.account()
  expect(articles.map(({ url }) => url)).toEqual([0, 1, 2].map(n => `${at}/${n}`))
  expect(articles[0]?.published?.value).toBe('2024-05-01')
  expect(claims.length).toBeGreaterThan(0)
  expect(asked).toEqual(['/robots.txt', '/feed', '/0', '/1', '/2'])
})

test('asked again, a feed is compared with its ETag, only what is new is fetched, and robots.txt is remembered over runs', async () => {
  const { room, asked, feed } = await newsroom(2)
  const path = storePath()
  const time = stoppedTime()
  for (const run of [1, 2, 3]) {
    const store = await opened(path)
    if (run === 3) room.pages = 3
    await watched(store, [feed], { time })
    expect((await store.account()).articles).toHaveLength(run === 3 ? 3 : 2)
  }
  expect(room.conditional).toBe(1)
  expect(['/robots.txt', '/feed', '/0', '/1', '/2'].map(one => count(asked, one))).toEqual([1, 3, 1, 1, 1])
})

test('without --once feeds are asked when they are due, and the run goes on until it is ended', async () => {
  const { room, asked, feed } = await newsroom(1)
  const time = stoppedTime()
  const began = time.now()
  const { rounds } = await watched(await opened(), [feed], { once: false, rounds: 4, time })
  expect(rounds).toHaveLength(4)
  expect(count(asked, '/feed')).toBe(4)
  expect(room.conditional).toBe(3)
  expect(Math.round((time.now() - began) / 60_000)).toBe(45)
})

test('If-Modified-Since where there is no ETag', async () => {
  const seen: unknown[] = []
  const modified = 'Wed, 01 May 2024 08:00:00 GMT'
  const { port } = await serve((request, response) => {
    seen.push(request.headers['if-modified-since'])
    if (request.headers['if-modified-since'] === modified) response.writeHead(304).end()
    else
      response
        .writeHead(200, { 'last-modified': modified })
        .end(rss([]).replace('</channel>', `<item><title>خبر</title><link>http://127.0.0.1/</link></item></channel>`))
  })
  const store = await opened()
  for (const _ of [1, 2]) await watched(store, [`http://news.test:${port}/`])
  expect(seen).toEqual([undefined, modified])
})

test('what was kept but not read when a run died is in the account after the next, and is not fetched again', async () => {
  const { asked, feed } = await newsroom(4)
  const path = storePath()
  const store = await opened(path)
  const dying = { ...store, addArticles: () => Promise.reject(new Error('the power went')) }
  await expect(watched(dying, [feed])).rejects.toThrow('the power went')
  expect((await store.account()).articles).toHaveLength(0)
  const { rounds } = await watched(await opened(path), [feed])
  expect(rounds[0]).toMatchObject({ feeds: 0, articles: 4 })
  expect((await store.account()).articles).toHaveLength(4)
  expect([0, 1, 2, 3].map(n => count(asked, `/${n}`))).toEqual([1, 1, 1, 1])
})

test('a host that asks for patience is left alone as long as it asks, also by the next run, while others go on', async () => {
  let busy = true
  const { port, asked } = await serve((request, response) => {
    if (busy) response.writeHead(503, { 'retry-after': '3600' }).end()
    else response.writeHead(200, html).end(page(Number(request.url!.slice(1))))
  })
  const other = await serve((request, response) => {
    const links = [...[0, 1, 2].map(n => `http://news.test:${port}/${n}`), `http://other.test:${other.port}/5`]
    if (request.url === '/feed') response.end(rss(links))
    else response.writeHead(200, html).end(page(5))
  })
  const feed = `http://other.test:${other.port}/feed`
  const path = storePath()
  const time = stoppedTime()
  const store = await opened(path)
  const { said, rounds } = await watched(store, [feed], { time })
  expect(rounds).toMatchObject([{ found: 4, articles: 1 }])
  expect(said).toEqual([
    `http://news.test:${port}/0: the server asks to come again later, in 3600 seconds (503 Service Unavailable).`,
  ])
  busy = false
  await time.sleep(3_000_000)
  await watched(await opened(path), [feed], { time })
  expect(asked).toEqual(['/robots.txt', '/0'])
  await time.sleep(700_000)
  await watched(await opened(path), [feed], { time })
  expect((await store.account()).articles).toHaveLength(4)
})

test('a feed that is left alone says until when and why, where it is asked for once', async () => {
  let busy = true
  const { port, asked } = await serve((request, response) => {
    if (busy) response.writeHead(429, { 'retry-after': '1800' }).end()
    else if (request.url === '/feed') response.end(rss([`http://news.test:${port}/0`]))
    else response.writeHead(200, html).end(page(0))
  })
  const feed = `http://news.test:${port}/feed`
  const store = await opened()
  const time = stoppedTime()
  await watched(store, [feed], { time })
  busy = false
  const { said } = await watched(store, [feed], { time })
  expect(said).toEqual([
    `${feed}: it is left alone until 2024-05-01T10:30:00.000Z: the server asks to come again later, in 1800 seconds (429 Too Many Requests).`,
  ])
  expect(count(asked, '/feed')).toBe(1)
  await time.sleep(1_800_000)
  expect((await watched(store, [feed], { time })).rounds).toMatchObject([{ feeds: 1, articles: 1 }])
})

test('a host that is slow does not keep others waiting', async () => {
  const held: (() => void)[] = []
  const fast = await serve((request, response) => {
    response.writeHead(200, html).end(page(Number(request.url!.slice(1))))
    if (request.url === '/3') for (const let_go of held) let_go()
  })
  // Answers only when all pages of the other host were fetched.
  const slow = await serve((request, response) => {
    const links = [`http://news.test:${slow.port}/9`, ...[1, 2, 3].map(n => `http://other.test:${fast.port}/${n}`)]
    if (request.url === '/feed') response.end(rss(links))
    else held.push(() => response.writeHead(200, html).end(page(9)))
  })
  const store = await opened()
  await watched(store, [`http://news.test:${slow.port}/feed`], { fetch: { limits: { whole: 10_000 } } })
  expect((await store.account()).articles).toHaveLength(4)
})

test('an address is tried again after waits that double, and given up after as many tries as are set', async () => {
  const { port, asked } = await serve((request, response) => {
    if (request.url === '/feed') response.end(rss([`http://news.test:${port}/0`]))
    else response.writeHead(500).end()
  })
  const store = await opened()
  const time = stoppedTime()
  const limits = { tries: 4, every: 24 * 3_600_000 }
  await watched(store, [`http://news.test:${port}/feed`], { once: false, rounds: 5, time, limits })
  expect(count(asked, '/0')).toBe(4)
  // One minute, two, four; then nothing waits, and the feed is asked a day later.
  expect(time.slept.filter(one => one > 30_000).map(one => Math.round(one / 60_000))).toEqual([1, 2, 4, 1433])
  expect(await store.watching.nextDue()).toBeNull()
})

test('entries that carry their article are kept with the feed as what held them, and nothing is fetched for them', async () => {
  const { port, asked } = await serve((_, response) => {
    response.end(
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>س</title>
      <item><title>قصف على سرت</title><link>http://news.test:1/x#part</link><content:encoded><![CDATA[${page(11)}]]></content:encoded></item>
      <item><title>قصف على درنة</title><guid isPermaLink="false">17</guid><content:encoded><![CDATA[${page(5)}]]></content:encoded></item></channel></rss>`,
    )
  })
  const store = await opened()
  for (const _ of [1, 2]) await watched(store, [`http://news.test:${port}/feed`])
  expect((await store.account()).articles).toHaveLength(2)
  expect(asked).toEqual(['/robots.txt', '/feed', '/feed'])
  const [first] = await store.captures()
  expect(first?.provenance?.inside[0]?.name).toBe(`http://news.test:${port}/feed`)
  expect(first?.provenance?.http?.status).toBe(200)
})

test('two addresses that lead to one article give it once', async () => {
  const { port } = await serve((request, response) => {
    const at = `http://news.test:${port}`
    if (request.url === '/feed') response.end(rss([`${at}/short/1`, `${at}/short/2`, `${at}/0`]))
    else if (request.url!.startsWith('/short')) response.writeHead(302, { location: '/0' }).end()
    else response.writeHead(200, html).end(page(0))
  })
  const store = await opened()
  await watched(store, [`http://news.test:${port}/feed`])
  expect(await store.captures()).toHaveLength(1)
  expect(await store.watching.nextDue()).toBeNull()
})

test('a feed that names private addresses, one of 100,000 entries, one that is none, and one that is damaged: each is named, and the rest goes on', async () => {
  const { port } = await serve((request, response) => {
    const at = `http://news.test:${port}`
    const feeds: Record<string, () => string> = {
      '/private': () =>
        rss([
          'http://169.254.169.254/latest',
          'http://[::1]/x',
          'http://2130706433/',
          'http://10.0.0.1:99999/',
          `${at}/1`,
        ]),
      '/many': () => rss(Array.from({ length: 100_000 }, (_, n) => `http://192.168.0.1/${n}`)),
      '/none': () => page(3),
      '/cut': () => rss([`${at}/2`, `${at}/3`]).slice(0, -150),
    }
    const feed = feeds[request.url!]
    if (feed) response.writeHead(200, { etag: '"1"' }).end(feed())
    else response.writeHead(200, html).end(page(Number(request.url!.slice(1))))
  })
  const at = `http://news.test:${port}`
  const store = await opened()
  const limits = { entries: 7 }
  const { said, rounds } = await watched(
    store,
    ['/private', '/many', '/none', '/cut', '/missing'].map(path => at + path),
    { limits },
  )
  const joined = said.join('\n')
  expect(joined).toContain('http://169.254.169.254/latest: its host 169.254.169.254 is a link-local address')
  expect(joined).toContain('http://[::1]/x: its host ::1 is a loopback address')
  expect(joined).toContain('http://2130706433/: its host 127.0.0.1 is a loopback address')
  expect(joined).toContain('http://10.0.0.1:99999/: it is no address that can be read')
  expect(joined).toContain(`${at}/many: the feed names more than 7 entries; what follows is not read.`)
  expect(said.filter(one => one.includes('http://192.168.0.1/'))).toHaveLength(7)
  expect(joined).toContain(`${at}/none: it is no feed`)
  expect(joined).toMatch(/\/cut: it ends in the middle of entry 1/)
  expect(said.every(one => /^[^\n]+\.$/.test(one))).toBe(true)
  expect((await store.account()).articles.map(({ url }) => url)).toEqual([`${at}/1`, `${at}/2`])
  expect(rounds).toMatchObject([{ feeds: 3 }])
  // A feed that was cut off is asked for as a whole again.
  expect((await store.watching.feed(`${at}/cut`))?.etag).toBeNull()
  expect((await store.watching.feed(`${at}/many`))?.etag).toBe('"1"')
  expect((await store.watching.feed(`${at}/none`))?.failures).toBe(1)
})

test('pages that hold no Arabic article, or none at all, are named and never asked for again', async () => {
  const { port, asked } = await serve((request, response) => {
    const at = `http://news.test:${port}`
    if (request.url === '/feed') response.end(rss([`${at}/english`, `${at}/gone`, `${at}/picture`, `${at}/0`]))
    else if (request.url === '/english')
      response.writeHead(200, html).end('<p>Police said three people were hurt in the town on Tuesday.</p>')
    else if (request.url === '/gone') response.writeHead(410).end()
    else if (request.url === '/picture') response.writeHead(200, { 'content-type': 'image/png' }).end('x')
    else response.writeHead(200, html).end(page(0))
  })
  const store = await opened()
  const { said } = await watched(store, [`http://news.test:${port}/feed`])
  expect(said).toHaveLength(3)
  await watched(store, [`http://news.test:${port}/feed`])
  expect(asked.filter(path => path !== '/feed' && path !== '/robots.txt')).toEqual([
    '/english',
    '/gone',
    '/picture',
    '/0',
  ])
  expect((await store.account()).articles).toHaveLength(1)
})

test('addresses that isnad add fetched are not fetched again', async () => {
  const { asked, feed, at } = await newsroom(2)
  const store = await opened()
  const bytes = new TextEncoder().encode(page(0))
  await store.addCaptures([{ sha256: sha256(page(0)), bytes, file: null, url: `${at}/0` }], '2024-05-01T00:00:00Z')
  await watched(store, [feed])
  expect(count(asked, '/0')).toBe(0)
  expect(count(asked, '/1')).toBe(1)
})

test('lists of feeds, and what is none', async () => {
  const folder = join(storePath(), '..')
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const opml = put(
    'feeds.opml',
    '<opml version="2.0"><body><outline text="أ" xmlUrl="https://a.test/rss"/><outline text="مجموعة"><outline xmlUrl="https://b.test/"/><outline xmlUrl="file:///etc/passwd"/></outline></body></opml>',
  )
  expect(await listOfFeeds([opml, 'https://c.test/feed', 'https://a.test/rss'])).toEqual([
    'https://a.test/rss',
    'https://b.test/',
    'https://c.test/feed',
  ])
  await expect(listOfFeeds([put('page.html', page(0))])).rejects.toThrow(
    /page\.html: it is no list of feeds|names no feeds/,
  )
  await expect(listOfFeeds([put('empty.opml', '<opml version="2.0"><body></body></opml>')])).rejects.toThrow(
    /empty\.opml: /,
  )
  await expect(listOfFeeds(['/no/such.opml'])).rejects.toThrow('/no/such.opml: it cannot be read')
  await expect(listOfFeeds([folder])).rejects.toThrow('it is no file')
})

test.each([
  ['15m', 900_000],
  ['60s', 60_000],
  ['2h', 7_200_000],
  ['30d', 2_592_000_000],
  ['59s', null],
  ['31d', null],
  ['15', null],
  ['1.5h', null],
  ['', null],
])('--every %j', (given, milliseconds) => {
  expect(duration(given)).toBe(milliseconds)
})
