import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { serve } from '../capture/fetch/servers.ts'
import { begin, isnad } from './command.ts'
import { page, rss, storePath } from './watching.ts'

const html = { 'content-type': 'text/html; charset=utf-8' }

test('isnad add reads an address that --allow-host names, and refuses it without', async () => {
  const { port, asked } = await serve((_, response) => response.writeHead(200, html).end(page(1)))
  const address = `http://127.0.0.1:${port}/1`
  const store = storePath()
  const refused = await isnad(['add', address, 'javascript:alert(1)', '--store', store])
  expect(refused.status).toBe(1)
  expect(refused.err).toContain(
    `isnad: ${address}: its host 127.0.0.1 is a loopback address; only public addresses are fetched`,
  )
  expect(refused.err).toContain('isnad: javascript:alert(1): it is an address of the kind javascript:')
  expect(asked).toEqual([])
  const added = await isnad(['add', address, '--allow-host', `127.0.0.1:${port}`, '--store', store, '--json'])
  expect(JSON.parse(added.out)).toMatchObject({ added: 1, articles: 1, failures: [] })
  const verified = await isnad(['verify', '--store', store])
  expect([verified.status, verified.err]).toEqual([0, ''])
})

test('isnad watch reads a list of feeds into a store, says what it did, and ends', async () => {
  const { port } = await serve((request, response) => {
    if (request.url === '/feed') response.end(rss([`http://127.0.0.1:${port}/2`]))
    else response.writeHead(200, html).end(page(2))
  })
  const store = storePath()
  const opml = join(dirname(store), 'feeds.opml')
  writeFileSync(opml, `<opml version="2.0"><body><outline xmlUrl="http://127.0.0.1:${port}/feed"/></body></opml>`)
  const { status, out, err } = await isnad(['watch', opml, '--once', '--allow-host', '127.0.0.1', '--store', store])
  expect([status, err]).toEqual([0, ''])
  expect(out).toMatch(
    /isnad\.db: 1 feed read, 1 new entry, 1 article added; now 1 article, \d+ claims, \d+ events\.\n$/,
  )
  expect((await isnad(['verify', '--store', store])).status).toBe(0)
  const wrong = await isnad(['watch', opml, '--every', '5s', '--store', store])
  expect([wrong.status, wrong.err.split('\n')[0]]).toEqual([
    2,
    'isnad: --every 5s is no time: write 15m, 2h or 1d, a minute at least.',
  ])
})

test('isnad watch ends when it is told to, in the middle of a request, and counts that as never sent', async () => {
  let reached = (): void => {}
  const waiting = new Promise<void>(done => {
    reached = done
  })
  const { port } = await serve((request, response) => {
    if (request.url === '/feed') response.end(rss([`http://127.0.0.1:${port}/2`]))
    else reached()
  })
  const run = begin(['watch', `http://127.0.0.1:${port}/feed`, '--allow-host', '127.0.0.1', '--store', storePath()])
  await waiting
  run.child.kill('SIGINT')
  const { status, err } = await run.finished
  expect([status, err]).toEqual([0, ''])
})
