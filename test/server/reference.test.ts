import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiDocument, startServer } from '../../src/server/index.ts'
import { LAWS, ROLE_SENTENCES } from '../../src/server/reference/page.ts'
import { sentencesIn } from '../../src/server/reference/schema.ts'
import { languageOf, sentences } from '../../src/server/reference/sentences.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { launchBrowser } from '../browser.ts'
import { fold } from '../store/sample.ts'
import { context } from './context.ts'
import { exportContext } from './export-context.ts'
import { folderOfFile } from './folder.ts'

const folder = folderOfFile()
let store: Store
let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  store = await openStore(join(folder(), 'store.db'), { fold })
  server = await startServer(store, {
    port: 0,
    context,
    exports: { context: exportContext, software: 'isnad 0.1.0' },
    team: { origin: null },
  })
})
afterAll(async () => {
  await server.close()
  await store.close()
})

const document = apiDocument()
const page = async (query: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${server.url}/api${query}`, { headers })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
  return answer.text()
}

test('the page names every address, every parameter and every value, and leads to each value', async () => {
  const text = await page('?lang=en')
  for (const [path, operations] of Object.entries(document.paths!))
    for (const method of ['get', 'post', 'put', 'delete'] as const)
      if (operations[method]) expect(text).toContain(`>${method.toUpperCase()} ${path}</code>`)
  for (const name of Object.keys(document.components!.schemas!)) expect(text).toContain(`id="value-${name}"`)
  for (const [, name] of text.matchAll(/href="#([^"]+)"/g)) expect(text).toContain(`id="${name}"`)
  for (const path of Object.values(document.paths!))
    for (const one of [path.get, path.post, path.put, path.delete].flatMap(each => each?.parameters ?? []) as readonly {
      readonly name: string
    }[])
      expect(text).toContain(`<code dir="ltr">${one.name}</code>`)
})

test('nothing on it runs, nothing on it is from elsewhere', async () => {
  for (const language of ['en', 'ar']) {
    const text = await page(`?lang=${language}`)
    expect(text).not.toMatch(/<script|style="|\son\w+=|javascript:|\[object|undefined/i)
    for (const [, address] of text.matchAll(/(?:href|src)="([^"]+)"/g)) expect(address).toMatch(/^(?:\/api|#|data:,$)/)
    expect(text.length).toBeLessThan(200_000)
  }
})

describe('every sentence is there in Arabic', () => {
  const said = new Set([...sentencesIn(document), ...LAWS, ...Object.values(ROLE_SENTENCES), 'Body'])

  test.each([...said])('%s', sentence => {
    expect(sentences().get(sentence)).toMatch(/\p{Script=Arabic}/u)
  })

  test('and nothing is translated that nobody says any more', async () => {
    const text = (await page('?lang=en')).replaceAll(/&#?\w+;/g, '_')
    const gone = [...sentences().keys()].filter(
      sentence =>
        !said.has(sentence) && sentence !== 'In English' && !text.includes(sentence.replaceAll(/["'&<>]/g, '_')),
    )
    expect(gone).toEqual([])
  })
})

test('it is in the language of its address, else of the browser, else in English', async () => {
  expect(await page('?lang=ar')).toContain('<html lang="ar" dir="rtl">')
  expect(await page('', { 'accept-language': 'fr, ar-SY;q=0.9, en;q=0.8' })).toContain('<html lang="ar" dir="rtl">')
  expect(await page('?lang=en', { 'accept-language': 'ar' })).toContain('<html lang="en" dir="ltr">')
  expect(await page('?lang=%3Cscript%3E')).toContain('<html lang="en" dir="ltr">')
  expect(languageOf('fr', undefined)).toBe('en')
})

test('in a browser it lies beside nothing, also on a phone and from right to left', async () => {
  const browser = await launchBrowser()
  try {
    for (const lang of ['en', 'ar']) {
      const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
      const wrong: string[] = []
      page.on('console', message => wrong.push(message.text()))
      page.on('pageerror', error => wrong.push(error.message))
      page.on('requestfailed', request => wrong.push(request.url()))
      await page.goto(`${server.url}/api?lang=${lang}`)
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      expect(await page.evaluate('getComputedStyle(document.querySelector("table")).borderCollapse')).toBe('collapse')
      await page.locator('nav a').first().click()
      expect(new URL(page.url()).hash).toBe('#api-v1-stories')
      expect(wrong).toEqual([])
      if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `api-${lang}.png`) })
      await page.close()
    }
  } finally {
    await browser.close()
  }
})
