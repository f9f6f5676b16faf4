import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { isAddress, readInputs } from '../../../src/capture/index.ts'
import { CERTIFICATE, inputsOf, LOOPBACK, serve, serveTls, stoppedTime, told } from './servers.ts'

const PAGE =
  '<!doctype html><html><head><title>خبر</title></head><body><p>قُتل أربعة في قصف على الميناء.</p></body></html>'
const html = { 'content-type': 'text/html; charset=utf-8' }

async function capture(address: string, options = {}) {
  const [input] = await inputsOf([address], options)
  if (input?.kind !== 'capture') throw new Error(JSON.stringify(input))
  return input.capture
}

test('a page is a capture with its bytes, its address, and all that the server said', async () => {
  const seen: Record<string, unknown> = {}
  const { port } = await serve((request, response) => {
    Object.assign(seen, request.headers)
    response.writeHead(200, { ...html, 'X-Twice': ['a', 'b'] }).end(PAGE)
  })
  const got = await capture(`http://news.test:${port}/a?id=3#top`)
  expect(new TextDecoder().decode(got.bytes)).toBe(PAGE)
  expect([got.file, got.url]).toEqual([null, `http://news.test:${port}/a?id=3`])
  expect(got.provenance).toMatchObject({
    retrieved: '2024-05-01T10:00:00.000Z',
    inside: [],
    http: { status: 200, redirects: [] },
  })
  expect(got.provenance?.http?.headers.filter(([name]) => name === 'X-Twice')).toEqual([
    ['X-Twice', 'a'],
    ['X-Twice', 'b'],
  ])
  expect(seen['user-agent']).toBe('isnad/9.9 (+reads news for documentation)')
  expect(seen['accept-encoding']).toBe('gzip, br')
})

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
])('the bytes are those after %s is undone', async (coding, pack) => {
  const { port } = await serve((_, response) => {
    response.writeHead(200, { ...html, 'content-encoding': coding }).end(pack(PAGE))
  })
  expect(await told(`http://news.test:${port}/`)).toBe(PAGE)
})

test('text that looks like chunks is left as it is: the chunks of transfer are undone once', async () => {
  const text = '5\r\nabcde\r\n0\r\n\r\n'
  const { port } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    response.write(text.slice(0, 7))
    response.end(text.slice(7))
  })
  expect(await told(`http://news.test:${port}/`)).toBe(text)
})

test('redirects are followed by hand, and each address that was gone through is kept', async () => {
  const { port } = await serve((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/moved' }).end('moved')
    else if (request.url === '/moved') response.writeHead(302, { location: `http://other.test:${port}/new` }).end()
    else response.writeHead(200, html).end(PAGE)
  })
  const got = await capture(`http://news.test:${port}/old`)
  expect(got.url).toBe(`http://other.test:${port}/new`)
  expect(got.provenance?.http?.redirects).toEqual([`http://news.test:${port}/old`, `http://news.test:${port}/moved`])
})

test('the environment cannot turn off that certificates are checked', async () => {
  const { port } = await serveTls((_, response) => response.writeHead(200, html).end(PAGE))
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(await told(`https://news.test:${port}/`)).toMatch(/^unreachable \| .*certificate of its host is not valid/)
  expect(await told(`https://news.test:${port}/`, { ca: CERTIFICATE })).toBe(PAGE)
})

test('ten redirects are followed and eleven are not', async () => {
  const { port } = await serve((request, response) => {
    const left = Number(request.url!.slice(1))
    if (left === 0) response.writeHead(200, html).end(PAGE)
    else response.writeHead(302, { location: `/${left - 1}` }).end()
  })
  expect(await told(`http://news.test:${port}/10`)).toBe(PAGE)
  expect(await told(`http://news.test:${port}/11`)).toContain(
    `http://news.test:${port}/11: it leads to http://news.test:${port}/1, and there it is sent on more than 10 times`,
  )
})

test('TLS with a certificate that is trusted is read, and one that is not is refused', async () => {
  const { port } = await serveTls((_, response) => response.writeHead(200, html).end(PAGE))
  expect(await told(`https://news.test:${port}/`, { ca: CERTIFICATE })).toBe(PAGE)
  expect(await told(`https://news.test:${port}/`)).toMatch(
    /^unreachable \| https:\/\/news\.test:\d+\/: the certificate of its host is not valid \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
  )
  // The certificate names another host.
  expect(await told(`https://other.test:${port}/`, { ca: CERTIFICATE })).toContain('ERR_TLS_CERT_ALTNAME_INVALID')
})

test('a feed at an address gives its entries, with the answer that they came in', async () => {
  const { port } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/xml' }).end(
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>الميناء</title>
       <item><title>أول</title><link>http://news.test/1</link><content:encoded>&lt;p&gt;نص كامل للخبر الأول.&lt;/p&gt;</content:encoded></item>
       <item><title>ثان</title><link>http://news.test/2</link><description>موجز</description></item></channel></rss>`,
    )
  })
  const inputs = await inputsOf([`http://news.test:${port}/feed`])
  expect(inputs.map(({ kind }) => kind)).toEqual(['capture', 'note'])
  expect(inputs[0]).toMatchObject({
    capture: {
      file: null,
      url: 'http://news.test/1',
      provenance: {
        retrieved: '2024-05-01T10:00:00.000Z',
        http: { status: 200 },
        inside: [{ name: `http://news.test:${port}/feed`, member: '0' }],
      },
    },
  })
})

test('relative addresses in a feed are read against its own, and against what xml:base says', async () => {
  const feeds: Readonly<Record<string, string>> = {
    '/rss/all': `<rss version="2.0"><channel><title>الميناء</title>
       <item><title>أول</title><link>/news/1?a=1&amp;b=2</link><guid>1</guid><description>موجز</description></item>
       <item><title>ثان</title><link>../news/2</link><description>موجز</description></item>
       <item><title>ثالث</title><link>//other.test/3</link><description>موجز</description></item>
       <item><title>رابع</title><link>javascript:alert(1)</link><description>موجز</description></item>
       <item><title>خامس</title><link>file:///etc/passwd</link><description>موجز</description></item></channel></rss>`,
    '/atom': `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/ar/"><title>الميناء</title>
       <entry xml:base='2024/'><title>أول</title><id>tag:a</id><link href="a.html"/><summary>موجز</summary></entry>
       <entry><title>ثان</title><id>tag:b</id><link href="b.html"/><summary>موجز</summary></entry></feed>`,
    '/json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', url: 'c/1', summary: 'موجز' }],
    }),
  }
  const { port } = await serve((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/rss/all' }).end()
    else
      response
        .writeHead(200, { 'content-type': request.url === '/json' ? 'application/feed+json' : 'text/xml' })
        .end(feeds[request.url!])
  })
  const host = `http://news.test:${port}`
  const addresses = async (path: string): Promise<string[]> =>
    (await inputsOf([host + path])).map(input =>
      input.kind === 'note' ? input.note.of : input.kind === 'failure' ? input.failure.message : '',
    )
  expect(await addresses('/moved')).toEqual([
    `${host}/news/1?a=1&b=2`,
    `${host}/news/2`,
    'http://other.test/3',
    `${host}/rss/all/3: the entry holds no text, and its address is of the kind javascript:, which is not fetched.`,
    `${host}/rss/all/4: the entry holds no text, and its address is of the kind file:, which is not fetched.`,
  ])
  expect(await addresses('/atom')).toEqual([`${host}/ar/2024/a.html`, `${host}/ar/b.html`])
  expect(await addresses('/json')).toEqual([`${host}/c/1`])
})

test('files and addresses are read together, and the same bytes once', async () => {
  const { port } = await serve((_, response) => response.writeHead(200, html).end(PAGE))
  const address = `http://news.test:${port}/`
  expect(isAddress(address)).toBe(true)
  const kinds: string[] = []
  for await (const input of readInputs([`${address}2`, address, '/no/such/file'], {
    fetch: { ...LOOPBACK, time: stoppedTime() },
  }))
    kinds.push(input.kind === 'note' ? input.note.message : input.kind)
  expect(kinds).toEqual(['failure', 'capture', `${address}2: holds the same bytes as ${address} and is read once.`])
})

test('two requests to a host are two seconds apart, and as far as its Crawl-delay says', async () => {
  const { port } = await serve(
    (request, response) => {
      if (request.url === '/robots.txt') response.end('User-agent: *\nCrawl-delay: 7\nDisallow: /private')
      else response.writeHead(200, html).end(`${PAGE}${request.url}`)
    },
    { robots: true },
  )
  const plain = await serve((request, response) => response.writeHead(200, html).end(`${PAGE}${request.url}`))
  const slow = stoppedTime()
  await inputsOf(
    ['1', '2', '3'].map(n => `http://news.test:${port}/${n}`),
    { time: slow },
  )
  expect(slow.slept).toEqual([7000, 7000])
  const usual = stoppedTime()
  await inputsOf(
    ['1', '2'].map(n => `http://news.test:${plain.port}/${n}`),
    { time: usual },
  )
  expect(usual.slept).toEqual([2000])
  const bounded = stoppedTime()
  await inputsOf(
    ['1', '2'].map(n => `http://news.test:${port}/${n}`),
    { time: bounded, limits: { longestPause: 3000 } },
  )
  expect(bounded.slept).toEqual([3000])
})

test('a server that asks for patience is asked again after what it says, and after growing pauses where it says nothing', async () => {
  let times = 0
  const { port } = await serve((request, response) => {
    if (++times % 3 === 0) response.writeHead(200, html).end(PAGE)
    else if (request.url === '/says') response.writeHead(429, { 'retry-after': '30' }).end()
    else response.writeHead(503).end()
  })
  const says = stoppedTime()
  expect(await told(`http://news.test:${port}/says`, { time: says })).toBe(PAGE)
  expect(says.slept).toEqual([30_000, 30_000])
  const silent = stoppedTime()
  expect(await told(`http://news.test:${port}/silent`, { time: silent, limits: { pause: 0, tries: 4 } })).toBe(PAGE)
  expect(silent.slept).toEqual([2000, 4000])
})

test('a server that asks for more patience than we have is named, with what it asks for', async () => {
  const { port, asked } = await serve((_, response) => response.writeHead(503, { 'retry-after': '7200' }).end())
  expect(await told(`http://news.test:${port}/`)).toBe(
    `unreachable | http://news.test:${port}/: the server asks to come again later, in 7200 seconds (503 Service Unavailable).`,
  )
  expect(asked).toEqual(['/robots.txt', '/'])
})
