import { expect, test } from 'vitest'
import { robotsInMemory } from '../../../src/capture/fetch/robots.ts'
import { readRules } from '../../../src/capture/fetch/robots-rules.ts'
import { type Answering, inputsOf, serve, stoppedTime, told } from './servers.ts'

const PAGE = 'خبر من الميناء'
const AT = new URL('https://news.test/robots.txt')
const allows = (text: string, path: string): boolean => readRules(AT, text).allows(new URL(path, AT))

/** A server that answers for robots.txt as told, and with a page for all else. */
const withRobots = (answer: Answering) =>
  serve(
    (request, response) =>
      request.url === '/robots.txt'
        ? answer(request, response)
        : response.setHeader('content-type', 'text/plain').end(PAGE),
    { robots: true },
  )

test.each([
  ['User-agent: *\nDisallow: /a', '/a/b', false],
  ['User-agent: *\nDisallow: /a', '/b', true],
  ['User-agent: *\nDisallow: /a\nAllow: /a/news', '/a/news/1', true],
  ['User-agent: *\nDisallow: /*.php$', '/x.php', false],
  ['User-agent: *\nDisallow: /*.php$', '/x.php?id=1', true],
  ['User-agent: isnad\nDisallow:\n\nUser-agent: *\nDisallow: /', '/a', true],
  ['User-agent: *\nDisallow:\n\nUser-agent: Isnad/2\nDisallow: /', '/a', false],
  ['User-agent: other\nUser-agent: isnad\nDisallow: /a', '/a', false],
  ['User-agent: other\nDisallow: /', '/a', true],
  ['\ufeffUser-agent: *\r\nDisallow: /أخبار', '/أخبار/1', false],
  ['Disallow: /', '/a', true],
  ['', '/a', true],
  ['<html>not found</html>', '/a', true],
])('%j and %s: %s (RFC 9309, 2.2)', (text, path, may) => {
  expect(allows(text, path)).toBe(may)
})

test('files that are made to take time or memory take little', () => {
  const began = performance.now()
  const agents = 'User-agent: a\n'.repeat(17_000)
  expect(allows(`${agents}${'Disallow: /x\n'.repeat(20_000)}`, '/x')).toBe(true)
  expect(
    allows(`User-agent: *\n${'User-agent: a\nnothing\n'.repeat(10_000)}${'Disallow: /x\n'.repeat(15_000)}`, '/x'),
  ).toBe(false)
  expect(allows(`User-agent: *\nDisallow: /${'*a'.repeat(250_000)}`, `/${'a'.repeat(7000)}`)).toBe(true)
  // So many patterns that matching them would take minutes: nothing is allowed.
  expect(allows(`User-agent: *\n${`Disallow: /${'*a'.repeat(900)}\n`.repeat(280)}`, `/${'a'.repeat(7000)}`)).toBe(false)
  expect(performance.now() - began).toBeLessThan(2000)
})

test('what robots.txt forbids is not asked for, and is named', async () => {
  const { port, asked } = await withRobots((_, response) => response.end('User-agent: *\nDisallow: /private'))
  expect(await told(`http://news.test:${port}/private/1`)).toMatch(
    /^refused \| .*\/private\/1: the robots\.txt of news\.test:\d+ asks programs to leave it alone/,
  )
  expect(asked).toEqual(['/robots.txt'])
  expect(await told(`http://news.test:${port}/public`)).toBe(PAGE)
})

test('where a redirect leads is asked about too', async () => {
  const to = await withRobots((_, response) => response.end('User-agent: *\nDisallow: /'))
  const from = await serve((_, response) =>
    response.writeHead(302, { location: `http://other.test:${to.port}/x` }).end(),
  )
  expect(await told(`http://news.test:${from.port}/`)).toContain(
    `it leads to http://other.test:${to.port}/x, and there the robots.txt`,
  )
  expect(to.asked).toEqual(['/robots.txt'])
})

test.each([400, 401, 403, 404, 410, 429])('a robots.txt that answers %i forbids nothing (2.3.1.3)', async status => {
  const { port } = await withRobots((_, response) => response.writeHead(status).end('User-agent: *\nDisallow: /'))
  expect(await told(`http://news.test:${port}/`)).toBe(PAGE)
})

test.each([500, 503])('a robots.txt that answers %i forbids all (2.3.1.4)', async status => {
  const { port, asked } = await withRobots((_, response) => response.writeHead(status).end())
  expect(await told(`http://news.test:${port}/`)).toContain(`the robots.txt of its host could not be read (${status})`)
  expect(asked).not.toContain('/')
})

test('a robots.txt that breaks off forbids all', async () => {
  const { port, asked } = await withRobots((request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('User-agent: *')
    setTimeout(() => request.socket.destroy(), 20)
  })
  expect(await told(`http://news.test:${port}/`)).toContain('the server broke the connection off')
  expect(asked).not.toContain('/')
})

test('redirects of robots.txt are followed: five hold the rules, and more mean that there are none', async () => {
  const hops =
    (from: number): Answering =>
    (request, response) => {
      const left = request.url === '/robots.txt' ? from : Number(request.url!.slice(2))
      if (left === 0) response.end('User-agent: *\nDisallow: /')
      else response.writeHead(301, { location: `/r${left - 1}` }).end()
    }
  const at = (from: number) =>
    serve((request, response) => (request.url === '/' ? response.end(PAGE) : hops(from)(request, response)), {
      robots: true,
    })
  const five = await at(5)
  expect(await told(`http://news.test:${five.port}/`)).toContain('asks programs to leave it alone')
  const endless = await at(100)
  expect(await told(`http://news.test:${endless.port}/`)).toBe(PAGE)
})

test('a robots.txt that leads into a private network leads nowhere, and nothing is fetched', async () => {
  const { port, asked } = await withRobots((_, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  )
  expect(await told(`http://news.test:${port}/`)).toContain('its host 169.254.169.254 is a link-local address')
  expect(asked).toEqual(['/robots.txt'])
})

test('only the first 500 KiB of a robots.txt are read', async () => {
  const { port } = await withRobots((_, response) => {
    response.write('User-agent: *\nDisallow: /early\n')
    response.write(`# ${'x'.repeat(78)}\n`.repeat(20_000))
    response.end('Disallow: /late\n')
  })
  expect(await told(`http://news.test:${port}/late`)).toBe(PAGE)
  expect(await told(`http://news.test:${port}/early`)).toContain('leave it alone')
})

test('rules hold for a day and are then asked for again', async () => {
  const { port, asked } = await withRobots((_, response) => response.end('User-agent: *\nDisallow: /private'))
  const time = stoppedTime()
  const robots = robotsInMemory()
  const often = async (n: number) =>
    inputsOf(
      ['a', 'b'].map(one => `http://news.test:${port}/${one}${n}`),
      { time, robots },
    )
  await often(1)
  await time.sleep(23 * 3_600_000)
  await often(2)
  expect(asked.filter(path => path === '/robots.txt')).toHaveLength(1)
  await time.sleep(3_600_000)
  await often(3)
  expect(asked.filter(path => path === '/robots.txt')).toHaveLength(2)
})
