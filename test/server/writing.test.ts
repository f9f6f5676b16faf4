/** What keeps writes safe on a laptop, where nobody signs in: over a running server with a route of its own. */
import { request } from 'node:http'
import { join } from 'node:path'
import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startServer } from '../../src/server/index.ts'
import type { Routes } from '../../src/server/routes/reading.ts'
import { json, writing } from '../../src/server/routes/writing.ts'
import { laptopUser } from '../../src/server/who/who.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { launchBrowser } from '../browser.ts'
import { fold } from '../store/sample.ts'
import { context } from './context.ts'
import { folderOfFile } from './folder.ts'

const NoteSchema = z.strictObject({ note: z.string().max(100_000) }).openapi('Note')
const NOTE = writing('post', '/notes', 'Notes something', { role: 'reviewer', limit: 1000 }, NoteSchema, {
  body: json(NoteSchema),
})
const GONE = writing('delete', '/notes', 'Forgets all', { role: 'admin' }, NoteSchema, {})

/** What came through to the routes: as who. */
const noted: string[] = []
const notes: Routes = app => {
  app.openapi(NOTE, c => {
    const { note } = c.req.valid('json')
    noted.push(`${c.var.who.name}: ${note}`)
    return c.json({ note }, 200)
  })
  app.openapi(GONE, c => {
    noted.push(`${c.var.who.name} forgot`)
    return c.json({ note: '' }, 200)
  })
}

const folder = folderOfFile()
let store: Store
let server: Awaited<ReturnType<typeof startServer>>
const start = (role: 'reader' | 'reviewer' | 'admin') =>
  startServer(store, { port: 0, context, routes: [notes], who: { name: 'Rana', role } })
beforeAll(async () => {
  store = await openStore(join(folder(), 'store.db'), { fold })
  server = await start('admin')
})
afterAll(async () => {
  await server.close()
  await store.close()
})

/** Sends it, and says how it was answered and what came through. */
async function post(headers: Record<string, string>, body = '{"note":"x"}', to = server) {
  noted.length = 0
  const answer = await fetch(`${to.url}/api/v1/notes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return { status: answer.status, noted: [...noted], text: await answer.text() }
}

const TAKEN = { status: 200, noted: ['Rana: x'] }

test('our own pages and programs write, under the name of who asks', async () => {
  expect(await post({})).toMatchObject(TAKEN)
  expect(await post({ origin: server.url })).toMatchObject(TAKEN)
  expect(await post({ origin: server.url, 'sec-fetch-site': 'same-origin' })).toMatchObject(TAKEN)
  expect(await post({ 'content-type': 'application/json; charset=utf-8' })).toMatchObject(TAKEN)
})

describe('no page elsewhere writes', () => {
  test.each([
    { origin: 'https://evil.example' },
    { origin: 'http://localhost' },
    { origin: 'http://localhost:1' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'text/plain; application/json' },
  ])('%o', async headers => {
    const { status, noted } = await post(headers as Record<string, string>)
    expect([[403, 415].includes(status), noted]).toEqual([true, []])
  })

  test('the address of the server with another scheme is another address', async () => {
    expect(await post({ origin: server.url.replace('http:', 'https:') })).toMatchObject({ status: 403, noted: [] })
  })

  test('a browser asks beforehand whether it may send JSON, and is told nothing', async () => {
    const answer = await fetch(`${server.url}/api/v1/notes`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(answer.status).toBe(403)
    for (const [name] of answer.headers) expect(name).not.toMatch(/^access-control/)
  })

  test('in a browser: a page of another port of this machine, by script and by form', async () => {
    const other = await startServer(store, { port: 0, context, routes: [] })
    const browser = await launchBrowser()
    onTestFinished(async () => {
      await browser.close()
      await other.close()
    })
    const page = await browser.newPage()
    await page.goto(`${other.url}/api`)
    noted.length = 0
    const address = JSON.stringify(`${server.url}/api/v1/notes`)
    // The page's own rules (CSP) would stop it here; an evil page has none.
    await page.route('**/evil', route => route.fulfill({ contentType: 'text/html', body: '<title>evil</title>' }))
    await page.goto(`${other.url}/evil`)
    for (const how of [
      `{ method: 'POST', body: '{"note":"x"}', mode: 'no-cors' }`,
      `{ method: 'POST', body: '{"note":"x"}', headers: { 'content-type': 'application/json' } }`,
      `{ method: 'DELETE' }`,
    ])
      await page.evaluate(`fetch(${address}, ${how}).then(a => a.text(), () => null)`)
    const [sent] = await Promise.all([
      page.waitForResponse(`${server.url}/api/v1/notes`),
      page.evaluate(`{
        const form = document.createElement('form')
        form.method = 'post'; form.enctype = 'text/plain'; form.action = ${address}
        form.innerHTML = '<input name=\\'{"note":"x", "\\' value=\\'":1}\\'>'
        document.body.append(form); form.submit()
      }`),
    ])
    expect([sent.status(), noted]).toEqual([403, []])
  })
})

test('a role that may not is refused before anything is read', async () => {
  const [readers, reviewers] = [await start('reader'), await start('reviewer')]
  onTestFinished(async () => {
    await readers.close()
    await reviewers.close()
  })
  expect(await post({}, '{', readers)).toMatchObject({ status: 403, noted: [] })
  expect(await post({}, undefined, reviewers)).toMatchObject(TAKEN)
  const gone = await fetch(`${reviewers.url}/api/v1/notes`, { method: 'DELETE' })
  expect([gone.status, await gone.json()]).toMatchObject([
    403,
    { detail: 'This takes the role of admin; yours is reviewer.' },
  ])
})

describe('bodies', () => {
  test.each([
    '',
    '{',
    '[]',
    'null',
    '{"note":1}',
    '{"note":"x","role":"admin"}',
    '{"__proto__":{"note":"x"}}',
    '\ufeff',
  ])('%j is not understood', async body => {
    expect(await post({}, body)).toMatchObject({ status: 400, noted: [] })
  })

  test('more than the limit is not taken, whether it says so or not', async () => {
    const large = JSON.stringify({ note: 'x'.repeat(2000) })
    expect(await post({}, large)).toMatchObject({ status: 413, noted: [] })
    expect(await chunked(large)).toBe(413)
    expect(noted).toEqual([])
    expect(await chunked('{"note":"y"}')).toBe(200)
    expect(noted).toEqual(['Rana: y'])
  })

  test('where none is taken, none is', async () => {
    const sent = await fetch(`${server.url}/api/v1/notes`, { method: 'DELETE', body: '{}' })
    expect(sent.status).toBe(413)
  })

  test('a method that the address does not have', async () => {
    const sent = await fetch(`${server.url}/api/v1/notes`, { method: 'PUT', body: '{}' })
    expect([sent.status, sent.headers.get('allow')]).toEqual([405, 'POST, DELETE'])
    const got = await fetch(`${server.url}/api/v1/notes`)
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST, DELETE'])
  })
})

test('the one user of a laptop has a name', () => {
  const before = process.env.ISNAD_AUTHOR
  onTestFinished(() => {
    if (before === undefined) delete process.env.ISNAD_AUTHOR
    else process.env.ISNAD_AUTHOR = before
  })
  process.env.ISNAD_AUTHOR = ' رنا '
  expect(laptopUser()).toEqual({ name: 'رنا', role: 'admin' })
  delete process.env.ISNAD_AUTHOR
  expect(laptopUser().name).not.toBe('')
})

/** Sends a body whose length nobody says beforehand. Gives the status. */
function chunked(body: string): Promise<number> {
  noted.length = 0
  return new Promise((done, fail) => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }
    const asked = request(`${server.url}/api/v1/notes`, { method: 'POST', headers }, answer => {
      answer.resume()
      done(answer.statusCode!)
    })
    asked.once('error', fail)
    for (let at = 0; at < body.length; at += 100) asked.write(body.slice(at, at + 100))
    asked.end()
  })
}
