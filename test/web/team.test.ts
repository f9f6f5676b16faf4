/** A team's screens in a real browser, in both languages, over a running server. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchWords, startServer } from '../../src/server/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { launchBrowser } from '../browser.ts'
import { memberOf, PASSWORD } from '../server/team/people.ts'
import { account, context } from './account.ts'

let folder: string
let store: Store
let server: Awaited<ReturnType<typeof startServer>>
let browser: Browser

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-team-web-'))
  const webRoot = join(folder, 'web')
  const root = fileURLToPath(new URL('../../web', import.meta.url))
  await build({ root, build: { outDir: webRoot, emptyOutDir: true }, logLevel: 'error' })
  store = await openStore(join(folder, 'store.db'), searchWords)
  await store.saveAccount(account)
  await memberOf(store, 'Huda', 'admin')
  await memberOf(store, 'Rana', 'reader')
  await memberOf(store, 'Omar', 'reviewer')
  server = await startServer(store, {
    port: 0,
    webRoot,
    context,
    team: { origin: null },
    // Nothing is added here: that it can be is what the screens are told.
    adder: async () => ({ added: 0, known: 0, failures: [] }),
    knowledge: { folder: join(folder, 'tables'), tryRow: null },
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A page of its own, and what went wrong on it; that a stranger is answered 401 is as it should be. */
async function opened(path: string): Promise<{ page: Page; wrongs: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 1000, height: 800 } })).newPage()
  const wrongs: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type()) && !/status of (?:401|409)/.test(message.text()))
      wrongs.push(message.text())
  })
  page.on('pageerror', error => wrongs.push(error.message))
  await page.goto(server.url + path)
  return { page, wrongs }
}

const signIn = async (page: Page, name: string, password = PASSWORD): Promise<void> => {
  await page.locator('input[name=name]').fill(name)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form button[type=submit]').click()
}

test.each([
  ['en', 'Sign in', 'not right', 'Stories'],
  ['ar', 'تسجيل الدخول', 'غير صحيح', 'القصص الإخبارية'],
])('%s: whoever is not known signs in, and out again', async (lang, title, wrong, stories) => {
  const { page, wrongs } = await opened(`/?lang=${lang}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(await page.evaluate('document.documentElement.dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr')
  await signIn(page, 'Rana', 'not the password')
  expect(await page.getByRole('alert').textContent()).toContain(wrong)
  await signIn(page, 'rana')
  await page.getByRole('heading', { level: 1, name: stories }).waitFor()
  // No script of the page can read what shows who it is.
  expect(await page.evaluate('document.cookie')).toBe('')
  expect(await page.locator('nav a[href^="/team"]').count()).toBe(0)
  await page.locator('a.me').click()
  await page.locator('main > .page > button').click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(wrongs).toEqual([])
  await page.context().close()
})

test('an admin invites; who has the link joins once, and it is in no address any more', async () => {
  const { page, wrongs } = await opened('/team?lang=en')
  await signIn(page, 'Huda')
  await page.getByRole('heading', { level: 1, name: 'The team' }).waitFor()
  await page.locator('select[name=role]').selectOption('reviewer')
  await page.getByRole('button', { name: 'Make a link', exact: true }).click()
  const link = await page.locator('.shown input').inputValue()
  expect(link).toMatch(/\/join#[\w-]{43}$/)

  const guest = await opened(link.slice(server.url.length).replace('#', '?lang=ar#'))
  await guest.page.getByText('أنت مدعوّ بدور مراجع').waitFor()
  expect(guest.page.url()).not.toContain('#')
  await guest.page.locator('input[name=name]').fill('huda')
  await guest.page.locator('input[name=password]').fill('nine doors and a key')
  await guest.page.locator('form button').click()
  await guest.page.getByRole('alert').filter({ hasText: 'اختر غيره' }).waitFor()
  await guest.page.locator('input[name=name]').fill('سلمى حداد')
  await guest.page.locator('form button').click()
  await guest.page.getByRole('heading', { level: 1, name: 'القصص الإخبارية' }).waitFor()
  expect(await guest.page.locator('a.me').textContent()).toBe('سلمى حداد')
  const again = await opened(link.slice(server.url.length))
  await again.page.getByText('used already').or(again.page.getByText('استُعمل')).waitFor()

  await page.reload()
  await page.getByRole('combobox', { name: 'Role of سلمى حداد' }).waitFor()
  expect(await page.locator('.audit').textContent()).toMatch(/سلمى حداد.*joined as/)
  await page.getByRole('button', { name: 'Take out سلمى حداد' }).click()
  await page.getByRole('button', { name: 'Yes, take out' }).click()
  await page.getByRole('combobox', { name: 'Role of سلمى حداد' }).waitFor({ state: 'detached' })
  // The next thing that the guest asks shows the way in.
  await guest.page.locator('nav a').nth(2).click()
  await guest.page.getByRole('heading', { level: 1, name: 'تسجيل الدخول' }).waitFor()
  expect([wrongs, guest.wrongs]).toEqual([[], []])
})

test('a token is shown once, its label as text', async () => {
  const { page, wrongs } = await opened('/account?lang=en')
  await signIn(page, 'Rana')
  await page.locator('input[name=label]').fill('<img src=x onerror=alert(1)>')
  await page.getByRole('button', { name: 'Make a token' }).click()
  const secret = await page.locator('.shown input').inputValue()
  const me = await fetch(`${server.url}/api/v1/me`, { headers: { authorization: `Bearer ${secret}` } })
  expect(await me.json()).toMatchObject({ name: 'Rana' })
  expect(await page.locator('.team-rows bdi').first().textContent()).toBe('<img src=x onerror=alert(1)>')
  expect(await page.locator('.team-rows img').count()).toBe(0)
  await page.getByRole('button', { name: /^Withdraw/ }).click()
  await page.getByText('There is none.').waitFor()
  const gone = await fetch(`${server.url}/api/v1/me`, { headers: { authorization: `Bearer ${secret}` } })
  expect(gone.status).toBe(401)
  expect(wrongs).toEqual([])
})

/** What each screen shows to whom: a control that may be used, or a line that says why there is none. */
const controls = {
  en: {
    review: ['Accept', 'You may read, not review'],
    inputs: ['The text of an article', 'You may read, not add'],
    try: ['Try it', 'You may read the tables'],
    keep: ['Keep it', 'Keeping a row needs the role of an admin.'],
    story: ['Review this story', 'Export this story'],
  },
  ar: {
    review: ['قبول', 'لك أن تقرأ لا أن تراجع'],
    inputs: ['نص مقال', 'لك أن تقرأ لا أن تضيف'],
    try: ['جرّبه', 'لك أن تقرأ الجداول'],
    keep: ['احفظه', 'حفظ الصفوف لمن دوره مدير.'],
    story: ['راجع هذه القصة', 'صدّر هذه القصة'],
  },
} as const

test.each([
  ['en', 'Rana', 'reader'],
  ['ar', 'Rana', 'reader'],
  ['en', 'Omar', 'reviewer'],
  ['ar', 'Huda', 'admin'],
] as const)('%s: %s, %s, sees only what may be used, and why the rest is missing', async (lang, name, role) => {
  const words = controls[lang]
  const reviews = role !== 'reader'
  const claim = account.claims[0]!.id
  const { page, wrongs } = await opened(`/review?lang=${lang}&status=any&on=${claim}`)
  await signIn(page, name)
  /** Goes to a screen; in it stands the control, or else the line. */
  const shows = async (path: string | null, [control, line]: readonly [string, string], may: boolean) => {
    if (path !== null) await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
    const there = page.getByRole('button', { name: control }).or(page.getByLabel(control))
    await (may ? there : page.getByText(line)).first().waitFor()
    await (may ? page.getByText(line) : there).first().waitFor({ state: 'detached' })
  }
  await page.locator('.review-claim').waitFor()
  await shows(null, words.review, reviews)
  // Nor does a key do what a button would.
  if (!reviews) {
    await page.keyboard.press('a')
    await page.keyboard.press('s')
    expect(await page.locator('.story-review').count()).toBe(0)
    expect((await store.reviews()).length).toBe(0)
  }
  await shows('/inputs', words.inputs, reviews)
  await shows('/knowledge?table=outlets', words.try, reviews)
  if (reviews) await shows(null, words.keep, role === 'admin')
  await page.goto(`${server.url}/stories/${account.stories[0]!.id}?lang=${lang}`)
  await page.getByRole('link', { name: words.story[1] }).waitFor()
  expect(await page.getByRole('link', { name: words.story[0] }).count()).toBe(reviews ? 1 : 0)
  await page.getByRole('link', { name: words.story[1] }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('story')).toBe(account.stories[0]!.id)
  expect(wrongs).toEqual([])
  await page.context().close()
})

test('on a phone nothing lies beside the screen', async () => {
  const { page } = await opened('/team?lang=ar')
  await page.setViewportSize({ width: 360, height: 700 })
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await signIn(page, 'Huda')
  await page.getByRole('heading', { level: 1, name: 'الفريق' }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, 'team-ar.png'), fullPage: true })
})
