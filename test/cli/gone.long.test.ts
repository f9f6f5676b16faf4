/** The database goes while a program works on it, and comes back. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { serve } from '../capture/fetch/servers.ts'
import { ask } from '../postgres/database.ts'
import { type Server, startServer } from '../postgres/server.ts'
import { begin, isnad } from './command.ts'
import { page, rss } from './watching.ts'

let server: Server
beforeAll(async () => {
  server = await startServer(['synchronous_commit=on'])
})
afterAll(() => server.end())

async function database(name: string): Promise<string> {
  await ask(server.address('postgres'), `create database ${name} template template0`)
  return server.overTcp(name)
}

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await sleep(20)
}

test('isnad serve outlives its database, and answers again when it is back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-gone-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'articles'))
  writeFileSync(join(folder, 'articles/a.html'), page(0))
  const address = await database('served')
  expect(await isnad(['add', join(folder, 'articles'), '--store', address])).toMatchObject({ status: 0 })

  const { child, seen, finished } = begin(['serve', '--port', '0', '--store', address])
  await until(() => seen.out.includes('http://') || child.exitCode !== null)
  const url = `${/http:\/\/[^\s/]+/.exec(seen.out)![0]}/api/v1/stories`
  expect((await fetch(url)).status).toBe(200)
  await server.kill()
  const answer = await fetch(url)
  expect(answer.status).toBe(503)
  expect(await answer.text()).toMatch(/postgres:\/\/isnad@127\.0\.0\.1/)
  await server.start()
  expect((await fetch(url)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await finished).toMatchObject({ status: 0 })
  const secret = new URL(address).password
  expect(seen.out + seen.err).not.toContain(secret)
}, 60_000)

test('isnad watch waits for its database, and loses nothing', async () => {
  const PAGES = 6
  const address = await database('watched')
  let gone: Promise<void> | null = null
  const { port } = await serve((request, response) => {
    const { url } = request
    if (url === '/feed')
      return void response.end(rss(Array.from({ length: PAGES }, (_, n) => `http://127.0.0.1:${port}/${n}`)))
    // Between two pages, the database goes.
    if (url === '/2') gone ??= server.kill()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(Number(url!.slice(1))))
  })
  const { child, seen, finished } = begin([
    ...['watch', `http://127.0.0.1:${port}/feed`, '--allow-host', '127.0.0.1'],
    ...['--store', address],
  ])
  await until(() => seen.err.includes('goes on') || child.exitCode !== null)
  expect(seen.err).toMatch(/postgres:\/\/isnad@127\.0\.0\.1\S*\/watched\b.* The watch goes on when it can be used\.\n/)
  await gone
  await server.start()
  const kept = async () =>
    ((await ask(address, 'select count(*)::int as n from articles where machine is not null')) as [{ n: number }])[0].n
  await until(async () => (await kept()) === PAGES || child.exitCode !== null)
  child.kill('SIGTERM')
  await finished
  expect(await kept()).toBe(PAGES)
  expect((await isnad(['verify', '--store', address])).out).toMatch(/6 captures .*6 articles.*all as it came in/)
}, 60_000)
