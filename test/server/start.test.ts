import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { StoriesSchema } from '../../src/server/api/index.ts'
import { ServerError, startServer } from '../../src/server/index.ts'
import { openStore } from '../../src/store/index.ts'
import { fold, sampleAccount, temporaryFolder } from '../store/sample.ts'
import { context } from './context.ts'

async function sampleStore() {
  const store = await openStore(join(temporaryFolder(), 'store.db'), { fold })
  await store.saveAccount(sampleAccount())
  onTestFinished(() => store.close())
  return store
}

/** One request with any path and any Host, as no browser would send it. */
function raw(url: string, path: string, host: string): Promise<{ status: number; body: string }> {
  return new Promise((done, fail) => {
    const asked = request(url, { path, headers: { host } }, answer => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', chunk => {
        body += chunk
      })
      answer.on('end', () => done({ status: answer.statusCode!, body }))
    })
    asked.on('error', fail)
    asked.end()
  })
}

test('the server answers on the loopback until it is closed', async () => {
  const folder = temporaryFolder()
  const webRoot = join(folder, 'web')
  mkdirSync(webRoot)
  writeFileSync(join(webRoot, 'index.html'), '<title>Isnad</title>')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  const { url, close } = await startServer(await sampleStore(), { port: 0, webRoot, context })
  expect(url).toMatch(/^http:\/\/localhost:\d+$/)
  const { port } = new URL(url)

  const answer = await fetch(`${url}/api/v1/stories`)
  expect(StoriesSchema.parse(await answer.json()).total).toBe(2)
  expect(await (await fetch(url)).text()).toContain('<title>Isnad</title>')

  expect((await raw(url, '/api/v1/stories', 'evil.example')).status).toBe(421)
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '//../secret.txt'])
    expect((await raw(url, path, `localhost:${port}`)).body).not.toBe('secret')

  await close()
  await expect(fetch(`${url}/api/v1/stories`)).rejects.toThrow()
})

test('a port in use gives one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise(done => other.once('listening', done))
  onTestFinished(() => void other.close())
  const { port } = other.address() as { port: number }
  const start = startServer(await sampleStore(), { port, context })
  await expect(start).rejects.toThrow(ServerError)
  await expect(start).rejects.toThrow(`Port ${port} is in use by another program; choose another with --port.`)
})

test.each(['0.0.0.0', '192.0.2.1', 'example.org', '::', ''])('it does not listen on %j', async host => {
  await expect(startServer(await sampleStore(), { port: 0, host, context })).rejects.toThrow(/only on this machine/)
})

test('a port that is none, and a web application that is not built, give a sentence', async () => {
  const store = await sampleStore()
  await expect(startServer(store, { port: 70_000, context })).rejects.toThrow('70000 is no port')
  await expect(startServer(store, { port: 0, context, webRoot: temporaryFolder() })).rejects.toThrow(/npm run build/)
})
