import type { ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { LookUp } from '../../../src/capture/fetch/connect.ts'
import { inputsOf, LOOPBACK, serve, serveRaw, serveTls, stoppedTime, told } from './servers.ts'

const PAGE = 'خبر من الميناء'
const plain = { 'content-type': 'text/plain; charset=utf-8' }
/** Bounds small enough for a test to wait for. */
const QUICK = { tries: 1, pause: 0, answer: 2000, whole: 300 }

test.each([
  ['http://127.0.0.1/', 'its host 127.0.0.1 is a loopback address'],
  ['http://2130706433/', 'its host 127.0.0.1 is a loopback address'],
  ['http://[::1]:8080/a', 'its host ::1 is a loopback address'],
  ['http://169.254.169.254/latest/meta-data', 'a link-local address'],
  ['http://[fe80::1]/', 'a link-local address'],
  ['file:///etc/passwd', 'it is an address of the kind file:'],
  ['data:text/html,<p>خبر</p>', 'it is an address of the kind data:'],
  ['javascript:alert(1)', 'it is an address of the kind javascript:'],
  [`https://news.test/${'a'.repeat(100_000)}`, 'it is an address of more than 8000 characters'],
  ['https://', 'it is no address that can be read'],
])('%.60s is refused in one sentence that names it', async (address, why) => {
  const sentence = await told(address)
  expect(sentence).toMatch(/^refused \| [^\n]*\.$/)
  expect(sentence).toContain(`${address.slice(0, 300)}`)
  expect(sentence).toContain(why)
  expect(sentence.length).toBeLessThan(600)
})

test.each([
  ['127.0.0.1', 'a loopback address'],
  ['10.0.0.7', 'a private address'],
  ['::1', 'a loopback address'],
  ['::ffff:127.0.0.1', 'an IPv4-mapped address'],
  ['fd12::1', 'a unique-local address'],
])('a name that leads to %s is refused', async (address, what) => {
  const lookUp: LookUp = async () => [
    { address: '93.184.215.14', family: 4 },
    { address, family: address.includes(':') ? 6 : 4 },
  ]
  expect(await told('http://elsewhere.test/', { lookUp })).toBe(
    `refused | http://elsewhere.test/: its host elsewhere.test has the address ${address}, ${what}; only public addresses are fetched, unless --allow-host elsewhere.test allows it.`,
  )
})

test.each([
  ['http://127.0.0.1:PORT/secret', 'a loopback address'],
  ['http://[::1]:PORT/secret', 'a loopback address'],
  ['http://[::ffff:7f00:1]:PORT/secret', 'an IPv4-mapped address'],
  ['//2130706433:PORT/secret', 'a loopback address'],
  ['http://inside.test:PORT/secret', 'a loopback address'],
  ['file:///etc/passwd', 'the kind file:'],
  ['data:text/plain,x', 'the kind data:'],
])('a redirect to %s is not followed, and nothing is asked there', async (location, why) => {
  const inside = await serve((_, response) => response.writeHead(200, plain).end('secret'))
  const { port } = await serve((_, response) =>
    response.writeHead(302, { location: location.replace('PORT', String(inside.port)) }).end(),
  )
  const sentence = await told(`http://news.test:${port}/`)
  expect(sentence).toMatch(/^refused \| http:\/\/news\.test:\d+\/: it leads to /)
  expect(sentence).toContain(why)
  expect(inside.asked).toEqual([])
})

test('a host whose name changes its address between look-up and connection is reached at the address that was looked at, or not at all', async () => {
  const inside = await serve((_, response) => response.writeHead(200, plain).end('secret'))
  const answers = ['93.184.215.14', '127.0.0.1', '127.0.0.1', '127.0.0.1']
  let asked = 0
  // A name server of the attacker: the first answer is public, all that follow are not.
  const lookUp: LookUp = async () => [{ address: answers[Math.min(asked++, 3)]!, family: 4 }]
  const limits = { ...QUICK, tries: 3 }
  const sentence = await told(`http://rebind.test:${inside.port}/`, { lookUp, limits })
  expect(sentence).toMatch(/^(?:refused|unreachable) \|/)
  expect(asked).toBeGreaterThan(1)
  expect(inside.asked).toEqual([])
})

test('an address that changes behind the look-up is met at the socket, before anything is sent', async () => {
  const inside = await serve((_, response) => response.writeHead(200, plain).end('secret'))
  let read = 0
  const changing = {
    family: 4,
    get address() {
      return read++ === 0 ? '93.184.215.14' : '127.0.0.1'
    },
  }
  expect(await told(`http://rebind.test:${inside.port}/`, { lookUp: async () => [changing] })).toContain(
    'its host rebind.test has the address 127.0.0.1, a loopback address',
  )
  expect(inside.asked).toEqual([])
})

test('what is allowed by name is one host: others stay refused', async () => {
  const { port } = await serve((_, response) => response.writeHead(200, plain).end(PAGE))
  expect(await told(`http://127.0.0.1:${port}/`, { allowHosts: [`127.0.0.1:${port}`] })).toBe(PAGE)
  expect(await told(`http://127.0.0.1:${port}/`, { allowHosts: ['127.0.0.1:1', 'localhost'] })).toContain(
    '--allow-host 127.0.0.1',
  )
})

test('redirects without an end', async () => {
  const { port } = await serve((request, response) =>
    response.writeHead(302, { location: `/${Number(request.url!.slice(1)) + 1}` }).end(),
  )
  expect(await told(`http://news.test:${port}/0`)).toContain('it is sent on more than 10 times')
})

test('the time for an address is that of all its tries: a slow one is not tried again, with a slow robots.txt neither', async () => {
  const dripping = (_: unknown, response: ServerResponse): void => {
    response.writeHead(200, plain)
    const drip = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(drip))
  }
  const limits = { ...QUICK, tries: 3 }
  const page = await serve(dripping)
  expect(await told(`http://news.test:${page.port}/`, { limits })).toMatch(/was not there after 0\.3 seconds\.$/)
  expect(page.asked).toEqual(['/robots.txt', '/'])
  const rules = await serve(dripping, { robots: true })
  expect(await told(`http://news.test:${rules.port}/`, { limits })).toMatch(/^unreachable \|/)
  expect(rules.asked).toEqual(['/robots.txt'])
})

test('a server that gives a byte at a time is left when its time is over', async () => {
  const { port } = await serve((_, response) => {
    response.writeHead(200, plain)
    const drip = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(drip))
  })
  const began = performance.now()
  expect(await told(`http://news.test:${port}/`, { limits: QUICK })).toMatch(
    /its answer was not there after 0\.3 seconds\.$/,
  )
  expect(performance.now() - began).toBeLessThan(3000)
})

test('redirects that are slow each share the time of one address', async () => {
  const { port, asked } = await serve((request, response) => {
    setTimeout(() => response.writeHead(302, { location: `${request.url}x` }).end(), 120)
  })
  const began = performance.now()
  expect(await told(`http://news.test:${port}/`, { limits: QUICK })).toContain(
    'its answer was not there after 0.3 seconds',
  )
  expect(performance.now() - began).toBeLessThan(3000)
  expect(asked.length).toBeLessThan(6)
})

test('a server that drips its headers, and one that says nothing', async () => {
  const drip = await serveRaw(socket => {
    const timer = setInterval(() => socket.write('H'), 20)
    socket.on('close', () => clearInterval(timer))
  })
  expect(await told(`http://news.test:${drip.port}/`, { limits: QUICK })).toMatch(/no web server|not there after/)
  const silent = await serveRaw(() => {})
  expect(await told(`http://news.test:${silent.port}/`, { limits: QUICK })).toContain('not there after 0.3 seconds')
})

test('a declared length of 2 GB is refused before it is read', async () => {
  let sent = 0
  const { port } = await serve((_, response) => {
    response.writeHead(200, { ...plain, 'content-length': String(2 ** 31) })
    response.on('error', () => {})
    const chunk = Buffer.alloc(65_536, 'x')
    const more = (): void => {
      while (!response.destroyed && sent < 2 ** 31) {
        sent += chunk.length
        if (!response.write(chunk)) return void response.once('drain', more)
      }
    }
    more()
  })
  expect(await told(`http://news.test:${port}/`)).toContain(
    'the server says that it has 2,147 MB; answers below 50 MB are read',
  )
  expect(sent).toBeLessThan(20_000_000)
})

test('a body without a declared length is read up to the bound', async () => {
  const { port } = await serve((_, response) => {
    response.writeHead(200, plain)
    response.on('error', () => {})
    const more = (): void => {
      while (!response.destroyed) if (!response.write('x'.repeat(65_536))) return void response.once('drain', more)
    }
    more()
  })
  expect(await told(`http://news.test:${port}/`, { limits: { body: 1_000_000 } })).toBe(
    `too-large | http://news.test:${port}/: it is too large; answers below 1 MB are read.`,
  )
})

test.each([
  ['gzip', gzipSync],
  ['br', (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
])('a bomb as content encoding (%s)', async (coding, pack) => {
  const bomb = pack(Buffer.alloc(60_000_000))
  const twice = coding === 'gzip' ? { 'content-encoding': 'gzip, gzip' } : { 'content-encoding': coding }
  const body = coding === 'gzip' ? gzipSync(bomb) : bomb
  const { port } = await serve((_, response) => response.writeHead(200, { ...plain, ...twice }).end(body))
  expect(await told(`http://news.test:${port}/`)).toContain('its content unpacks to more than 50 MB')
})

test('content encodings that are damaged, cut off or unknown', async () => {
  const { port } = await serve((request, response) => {
    const coding = request.url === '/zstd' ? 'zstd' : 'gzip'
    const body = gzipSync(PAGE.repeat(100))
    response
      .writeHead(200, { ...plain, 'content-encoding': coding })
      .end(request.url === '/cut' ? body.subarray(0, 30) : body)
  })
  expect(await told(`http://news.test:${port}/cut`)).toContain('packed (gzip) and damaged')
  expect(await told(`http://news.test:${port}/zstd`)).toContain('packed in a way that is not read (zstd)')
})

test('a TLS server behind http, a plain one behind https, and one that is neither', async () => {
  const secure = await serveTls((_, response) => response.end(PAGE))
  const open = await serve((_, response) => response.end(PAGE))
  const limits = { ...QUICK, whole: 2000 }
  expect(await told(`http://news.test:${secure.port}/`, { limits })).toMatch(/^unreachable \|/)
  expect(await told(`https://news.test:${open.port}/`, { limits })).toContain(
    'no safe connection to its host can be made',
  )
  const mail = await serveRaw(socket => socket.end('220 mail.news.test ESMTP\r\n'))
  expect(await told(`http://news.test:${mail.port}/`, { limits })).toContain('what answers there is no web server')
})

test('connections that are refused, reset, and closed in the middle', async () => {
  const reset = await serveRaw(socket => void socket.once('data', () => socket.resetAndDestroy()))
  expect(await told(`http://news.test:${reset.port}/`)).toContain('the server broke the connection off')
  const { port } = await serve((request, response) => {
    response.writeHead(200, { ...plain, 'content-length': '1000' }).write(PAGE)
    setTimeout(() => request.socket.destroy(), 20)
  })
  expect(await told(`http://news.test:${port}/`)).toMatch(/the server broke the connection off|not as long as/)
  const gone = await serveRaw(() => {})
  const lookUp: LookUp = async () => [{ address: '127.0.0.9', family: 4 }]
  expect(await told(`http://news.test:${gone.port}/`, { lookUp })).toContain('its host takes no connection there')
})

test('a host that nobody knows', async () => {
  const lookUp: LookUp = async host => {
    throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })
  }
  expect(await told('http://nowhere.test/', { lookUp })).toBe(
    'not-found | http://nowhere.test/: its host is not known; check the address.',
  )
})

test('headers of a megabyte', async () => {
  const { port } = await serve((_, response) =>
    response.writeHead(200, { ...plain, 'x-large': 'x'.repeat(1_000_000) }).end(PAGE),
  )
  expect(await told(`http://news.test:${port}/`)).toContain('its answer begins with too many headers')
  const many = await serveRaw(
    socket =>
      void socket
        .on('error', () => {})
        .once('data', () => {
          socket.write(`HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(120_000)}\r\n${PAGE}`)
        }),
  )
  expect(await told(`http://news.test:${many.port}/`)).toContain('its answer begins with too many headers')
})

test.each([
  ['image/png', '\x89PNG', 'it is an image (image/png)'],
  ['application/javascript', 'x', 'it is a program (application/javascript)'],
  ['text/html', '\x89PNG\r\n\x1a\n', 'it is a PNG image'],
  ['application/octet-stream', 'a\0b', 'it is a binary file'],
])('an answer of the type %s that is no article', async (type, body, why) => {
  const { port } = await serve((_, response) =>
    response.writeHead(200, { 'content-type': type }).end(Buffer.from(body, 'latin1')),
  )
  expect(await told(`http://news.test:${port}/`)).toContain(why)
})

test.each([
  ['text/html', '/page.php'],
  ['', '/page.json'],
  ['nonsense', '/script.js'],
  ['application/octet-stream', '/'],
])('an article of the type %j at %s is read', async (type, path) => {
  const { port } = await serve((_, response) => {
    if (type) response.setHeader('content-type', type)
    response.end(path.endsWith('.json') ? '{"title":"خبر","text":"قُتل أربعة في قصف على الميناء."}' : PAGE)
  })
  const [input] = await inputsOf([`http://news.test:${port}${path}`])
  expect(input?.kind).toBe('capture')
})

test.each([
  [404, 'not-found', 'there is no such page (404 Not Found)'],
  [410, 'not-found', 'there is no such page (410 Gone)'],
  [403, 'refused', 'does not give it to programs (403 Forbidden)'],
  [500, 'unreachable', 'has trouble of its own (500 Internal Server Error)'],
  [204, 'empty', 'the server gave an empty answer (204)'],
  [300, 'unreachable', 'the server gives no page (300 Multiple Choices)'],
])('the answer %i', async (status, reason, why) => {
  const { port } = await serve((_, response) => response.writeHead(status).end())
  const sentence = await told(`http://news.test:${port}/`)
  expect(sentence).toMatch(new RegExp(`^${reason} \\|`))
  expect(sentence).toContain(why)
})

test('one address that gives nothing does not keep the next from being read', async () => {
  const { port } = await serve((request, response) => {
    if (request.url === '/reset') request.socket.destroy()
    else response.writeHead(200, plain).end(PAGE)
  })
  const inputs = await inputsOf([
    `http://news.test:${port}/reset`,
    'http://127.0.0.1/',
    `http://news.test:${port}/good`,
  ])
  expect(inputs.map(({ kind }) => kind)).toEqual(['failure', 'failure', 'capture'])
})

test('a run that is ended from outside lets its request go', async () => {
  const { port } = await serve(() => {})
  const ended = new AbortController()
  const began = performance.now()
  const reading = told(`http://news.test:${port}/`, {
    ...LOOPBACK,
    time: stoppedTime(),
    signal: ended.signal,
    limits: { tries: 1 },
  })
  setTimeout(() => ended.abort(), 50)
  await reading
  expect(performance.now() - began).toBeLessThan(2000)
})
