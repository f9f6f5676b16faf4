import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reconcile } from '../../src/account/index.ts'
import { readArticle, withTold } from '../../src/article/index.ts'
import type { Capture } from '../../src/capture/types.ts'
import { findClaims } from '../../src/claims/index.ts'
import * as api from '../../src/server/api/index.ts'
import { searchWords, startServer } from '../../src/server/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { launchBrowser } from '../browser.ts'
import { context } from './account.ts'

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** What a name says that a careless screen would turn round, and what a screen may show of it. */
const TURNED = 'port\u202egpj.html'
const SHOWN = 'port\\u{202e}gpj.html'

const bytes =
  new TextEncoder().encode(`<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>إغلاق ميناء سرت</title>
<meta property="article:published_time" content="2024-05-01T08:00:00Z"></head><body><article><h1>إغلاق \u202eميناء سرت</h1><p>سرت (رويترز) 2 مايو 2024</p>
<p>أعلنت بلدية سرت إغلاق الميناء مساء الأحد بعد إصابة عاملين في حريق اندلع على رصيفه الشرقي قرب المخازن القديمة.</p></article></body></html>`)
const raw = new TextEncoder().encode('a whole mail')
const capture: Capture = withTold(
  {
    sha256: sha256(bytes),
    bytes,
    file: `week.zip/${TURNED}`,
    url: 'https://news.example/2024/05/01/port\u202e',
    provenance: {
      retrieved: '2024-05-01T10:11:12.000Z',
      inside: [
        { name: 'week.zip', sha256: 'ab'.repeat(32), member: TURNED },
        { name: 'cut.mbox', sha256: null, member: '4' },
      ],
      http: { status: 200, headers: [['X-Served-By', 'cache \u202e7']], redirects: ['https://news.example/old'] },
      facts: [{ from: 'feed title', value: 'أخبار \u202eسرت' }],
    },
    original: { sha256: sha256(raw), bytes: raw, made: 'mime part 1.2' },
  },
  { published: '2023' },
)

let folder: string
let store: Store
let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let path: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-came-'))
  const webRoot = join(folder, 'web')
  const web = fileURLToPath(new URL('../../web', import.meta.url))
  await build({ root: web, build: { outDir: webRoot, emptyOutDir: true }, logLevel: 'error' })
  store = await openStore(join(folder, 'store.db'), searchWords)
  await store.addCaptures([capture], '2024-06-01T00:00:00.000Z', 'isnad 9')
  await store.addCaptures([{ ...capture, file: 'again.html', url: null }], '2024-06-02T00:00:00.000Z', 'isnad 9')
  const article = readArticle(capture)
  if ('reason' in article) throw new Error(article.message)
  path = `/articles/${article.id}`
  const failure = { input: `bad/${TURNED}`, reason: 'empty' as const, message: `bad/${TURNED}: the file is empty.` }
  await store.saveAccount(reconcile([article], findClaims(article), [failure]))
  server = await startServer(store, { port: 0, webRoot, context })
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = async () => {
  const answer = await fetch(`${server.url}/api/v1${path}`)
  return { tag: answer.headers.get('etag'), page: api.ArticleSchema.parse(await answer.json()) }
}

describe('an article says where it came from', () => {
  test('in the API: exactly, with what vouches for it', async () => {
    const { page, tag } = await ask()
    expect(page.came).toMatchObject({
      length: bytes.length,
      addedAt: '2024-06-01T00:00:00.000Z',
      ...capture.provenance,
      original: { sha256: sha256(raw), length: raw.length, made: 'mime part 1.2' },
      met: [
        { row: 1, action: 'capture', file: capture.file, tool: 'isnad 9' },
        { row: 2, action: 'again', file: 'again.html', url: null },
      ],
      stamp: null,
    })
    expect(page.dates.map(({ from, value, taken }) => [from, value, taken])).toEqual([
      ['meta article:published_time', '2024-05-01', true],
      ['dateline', '2024-05-02', false],
      ['address', '2024-05-01', false],
      ['--published', '2023', false],
    ])
    expect(page.credits).toMatchObject([{ name: 'رويترز', from: 'dateline' }])
    for (const { span, said } of page.dates) if (span !== null) expect(page.text.slice(span.start, span.end)).toBe(said)

    // Rows that are none of ours say nothing, and break nothing.
    for (const bad of ['null', '{', '{"head":1}']) await store.addStamp(bad, '2024-06-02T12:00:00.000Z')
    expect((await ask()).page.came?.stamp).toBeNull()
    // A stamp of a hash from before the bytes came in says nothing of them; one of the last row covers them.
    const stamp = (head: string) =>
      JSON.stringify({ head, server: 'https://tsa.example/', time: '2024-06-03T00:00:00Z', answer: '' })
    await store.addStamp(stamp('0'.repeat(64)), '2024-06-03T00:00:00.000Z')
    expect((await ask()).page.came?.stamp).toBeNull()
    await store.addStamp(stamp(page.came!.met[1]!.hash), '2024-06-03T00:00:00.000Z')
    const later = await ask()
    expect(later.page.came?.stamp).toEqual({
      row: 7,
      upTo: 2,
      server: 'https://tsa.example/',
      time: '2024-06-03T00:00:00Z',
    })
    // The account is the same, and the browser must ask anew all the same.
    expect(later.tag).not.toBe(tag)
  })

  test.each([
    ['en', 1280, 'Where it came from', 'taken', 'Custody'],
    ['ar', 1280, 'من أين جاء', 'المأخوذ به', 'سلسلة العهدة'],
    ['en', 360, 'Where it came from', 'taken', 'Custody'],
    ['ar', 360, 'من أين جاء', 'المأخوذ به', 'سلسلة العهدة'],
  ])('on the screen, in %s at %i', async (lang, width, title, taken, custody) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    await page.goto(`${server.url}${path}?lang=${lang}`)
    await page.getByRole('heading', { name: title }).waitFor()
    await page.getByRole('heading', { name: custody }).waitFor()
    const said = (await page.locator('.evidence').innerText()).replace(/\s+/g, ' ')
    for (const one of [
      taken,
      '2024-05-01 10:11:12 UTC',
      'week.zip',
      'ab'.repeat(32),
      'cut.mbox',
      'https://news.example/old',
      'mime part 1.2',
      sha256(raw),
      'أخبار \\u{202e}سرت',
      'again.html',
    ])
      expect(said).toContain(one)
    // Headers only for who asks for them.
    const header = page.getByText('X-Served-By: cache \\u{202e}7')
    expect(await header.isVisible()).toBe(false)
    await page.locator('.evidence summary').click()
    await header.waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.close()
  })

  test.each(['', '/inputs', '/', '/search?q=ميناء'])('no screen turns a name round: %s', async screen => {
    const page = await browser.newPage()
    const at = screen === '' ? path : screen
    await page.goto(`${server.url}${at}${at.includes('?') ? '&' : '?'}lang=en`)
    await page.locator('main').getByText('سرت').first().waitFor()
    const html = `${await page.content()}${await page.title()}`
    expect(html).not.toMatch(/[\u202a-\u202e]/)
    if (screen === '' || screen === '/inputs') expect(html).toContain(SHOWN)
    await page.close()
  })
})
