import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../src/server/index.ts'
import { openStore } from '../../src/store/index.ts'
import { examples } from '../account/examples.ts'
import { captureOf, fold, sampleAccount, temporaryFolder } from '../store/sample.ts'
import { context } from './context.ts'
import { exportContext } from './export-context.ts'

const account = sampleAccount()
const [story] = account.stories
const address = `/api/v1/stories/${story!.id}/dossier`

async function app() {
  const store = await openStore(join(temporaryFolder(), 'store.db'), { fold })
  const [, kept] = account.articles
  await store.addCaptures([captureOf(kept!.file!, kept!.text)], '2021-04-04T00:00:00Z', 'isnad 0.0.9')
  await store.saveAccount(account)
  onTestFinished(() => store.close())
  return { store, app: createApp(store, { context, exports: { context: exportContext, software: 'isnad 0.1.0' } }) }
}

describe('GET /api/v1/stories/{id}/dossier', () => {
  test('is a page of its own, in the language that is asked for, which asks nobody and may run nothing but its own script', async () => {
    const { app: server } = await app()
    for (const lang of ['en', 'ar'] as const) {
      const answer = await server.request(`${address}?lang=${lang}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await answer.text()).toContain(`<html lang="${lang}"`)
      const policy = answer.headers.get('content-security-policy')!
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';/)
      expect(policy).toContain('sandbox allow-scripts')
      expect(policy).not.toMatch(/unsafe|'self'|allow-same-origin/)
    }
  })

  test('names every capture by its fingerprint, what the log says of those it has, and what it was made with', async () => {
    const { store, app: server } = await app()
    const page = await (await server.request(address)).text()
    const { hash, head } = await store.state()
    const section = page.slice(page.indexOf('<section id="captures"'), page.indexOf('<section id="method"'))
    for (const id of story!.articles)
      expect(section).toContain(account.articles.find(article => article.id === id)!.sha256)
    expect(section).toContain('isnad 0.0.9')
    const method = page.slice(page.indexOf('<section id="method"'))
    for (const said of ['isnad 0.1.0', hash!, head]) expect(method).toContain(said)
  })

  test('some events of the story alone', async () => {
    const { app: server } = await app()
    const [one, other] = story!.events
    const page = await (await server.request(`${address}?event=${one}`)).text()
    expect(page).toContain(`id="event-${one}"`)
    expect(page).not.toContain(`id="event-${other}"`)
    const missing = await server.request(`${address}?event=${one},e-none`)
    expect([missing.status, ((await missing.json()) as { detail: string }).detail]).toEqual([
      404,
      'The story has no such events: e-none.',
    ])
  })

  test('is kept as a file by whoever asks for that', async () => {
    const { app: server } = await app()
    const kept = await server.request(`${address}?download=true`)
    expect(kept.headers.get('content-disposition')).toMatch(/^attachment; filename="dossier-[\w-]+\.html"$/)
  })

  test.each(['lang=fr', 'event=', 'event=<b>', 'download=1'])('%s is not understood', async query => {
    const { app: server } = await app()
    expect((await server.request(`${address}?${query}`)).status).toBe(400)
  })
})

test('who has it already is told nothing of a policy that would take the place of its own', async () => {
  const { app: server } = await app()
  const tag = (await server.request(address)).headers.get('etag')!
  const again = await server.request(address, { headers: { 'if-none-match': tag } })
  expect([again.status, again.headers.get('content-security-policy')]).toEqual([304, null])
})

test('a problem at its address has the policy of all others', async () => {
  const { app: server } = await app()
  const answer = await server.request('/api/v1/stories/none/dossier')
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
})

test('the examples have one', async () => {
  const store = await openStore(join(temporaryFolder(), 'store.db'), { fold })
  onTestFinished(() => store.close())
  const whole = examples()
  await store.saveAccount(whole)
  const server = createApp(store, { context, exports: { context: exportContext, software: 'isnad 0.1.0' } })
  for (const { id, events } of whole.stories) {
    const page = await (await server.request(`/api/v1/stories/${id}/dossier`)).text()
    for (const event of events) expect(page).toContain(`id="event-${event}"`)
  }
})
