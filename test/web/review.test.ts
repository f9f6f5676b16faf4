/** Reviewing in a browser, in both languages, by the keyboard, over a real store: what is stated is in the account at once, and what cannot be written is kept. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimsInOrder, reckoning } from '../../src/account/index.ts'
import { ARTICLES, again, CLAIMS, five, seven } from '../account/reviews/fixture.ts'
import { launchBrowser } from '../browser.ts'
import { startWorkbench } from './workbench.ts'

let browser: Browser
let workbench: Awaited<ReturnType<typeof startWorkbench>>

beforeAll(async () => {
  ;[browser, workbench] = await Promise.all([
    launchBrowser(),
    startWorkbench(async store => {
      const claimsOf = (id: string) => CLAIMS.filter(({ article }) => article === id)
      await store.addArticles(
        ARTICLES.map(article => ({ article, claims: claimsInOrder([article], claimsOf(article.id)) })),
      )
      const growing = store.growing(reckoning)
      while (growing.place('2026-03-01T00:00:00Z') > 0);
      growing.close()
    }),
  ])
})

afterAll(async () => {
  await browser?.close()
  await workbench?.close()
})

/** A page at the screen of reviewing; what the console warns of fails the test. */
async function opened(address: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (
      ['error', 'warning'].includes(message.type()) &&
      !/WebGL|GPU|Failed to load resource|GL Driver/.test(message.text())
    )
      complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(workbench.url + address)
  return {
    page,
    close: async () => {
      expect(complaints).toEqual([])
      await context.close()
    },
  }
}

// biome-ignore lint/suspicious/noExplicitAny: as whoever reads it reads it.
const api = async (path: string): Promise<any> => (await fetch(`${workbench.url}/api/v1${path}`)).json()
const verdictOf = async (id: string) => (await api(`/claims/${id}`)).claim.review?.verdict ?? null

/** The story of a claim's article. */
const storyOf = async (claim: string): Promise<string> =>
  (await api(`/articles/${(await api(`/claims/${claim}`)).claim.article}`)).article.stories[0]

test('in English: keys accept, undo, reject, and go through the queue', async () => {
  const { page, close } = await opened(`/review?lang=en&kind=claim&on=${five.id}`)
  await page.locator('.review-context').waitFor()
  expect(await page.locator('.review-context .evidence-words, .review-context mark').count()).toBeGreaterThan(0)
  await page.keyboard.press('a')
  await page.getByText('Written.').waitFor()
  expect(await verdictOf(five.id)).toBe('accepted')
  await page.locator('.review-line').first().waitFor()
  await page.keyboard.press('u')
  await page.getByText('Undone.').waitFor()
  expect(await verdictOf(five.id)).toBeNull()
  await page.keyboard.press('n')
  await page.keyboard.type('told twice')
  await page.keyboard.press('Enter')
  await page.keyboard.press('r')
  await page.getByText('told twice').waitFor()
  expect(await verdictOf(five.id)).toBe('rejected')
  const before = await page.locator('.review-queue [aria-current]').innerText()
  await page.keyboard.press('k')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  expect(new URL(page.url()).searchParams.get('on')).not.toBeNull()
  expect(before).not.toBe('')
  await page.keyboard.press('?')
  await page.getByText('show these keys').waitFor()
  await close()
})

test('in Arabic: from right to left, by the keys of an Arabic keyboard, and a type corrected by a form', async () => {
  const { page, close } = await opened(`/review?lang=ar&status=any&on=${seven.id}`)
  await page.locator('.review-claim').waitFor()
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  const [side, main] = await Promise.all([
    page.locator('.review-side').boundingBox(),
    page.locator('.review-main').boundingBox(),
  ])
  expect(side!.x).toBeGreaterThan(main!.x)
  // On an Arabic keyboard the key of C writes ؤ.
  await page.evaluate(`dispatchEvent(new KeyboardEvent('keydown', { key: 'ؤ', code: 'KeyC', cancelable: true }))`)
  const form = page.locator('.review-form')
  await form.locator('select').nth(2).selectOption('denied')
  await form.getByRole('button', { name: 'اعتمِد' }).click()
  await page.getByText('سُجّل.').waitFor()
  expect((await api(`/claims/${seven.id}`)).claim).toMatchObject({
    polarity: 'denied',
    review: { corrected: ['polarity'] },
  })
  await page.keyboard.press('u')
  await page.getByText('تمّ التراجع.').waitFor()
  expect((await api(`/claims/${seven.id}`)).claim.polarity).toBe('asserted')
  await close()
})

test('a place by its name, a time as EDTF, an actor by selecting words', async () => {
  const { page, close } = await opened(`/review?lang=en&status=any&on=${again.id}`)
  await page.locator('.review-context').waitFor()
  await page.keyboard.press('c')
  const form = page.locator('.review-form')
  await form.getByLabel('Field').selectOption('place')
  await form.getByLabel('Name of the place').fill('المكلا')
  await form.getByLabel('Name of the place').press('Enter')
  await form.locator('.place-choice button').first().click()
  await form.getByRole('button', { name: /^State it/ }).click()
  await page.getByText('Written.').waitFor()
  expect((await api(`/claims/${again.id}`)).claim.place).toMatchObject({ name: 'المكلا', country: 'YE' })

  await page.keyboard.press('c')
  await form.getByLabel('Field').selectOption('time')
  await form.getByLabel('Date (EDTF)').fill('yesterday')
  await form.getByText('This is no date in EDTF.').waitFor()
  expect(await form.getByRole('button', { name: 'State it' }).isDisabled()).toBe(true)
  await form.getByLabel('Date (EDTF)').fill('2023-05-08')
  await form.getByRole('button', { name: 'State it' }).click()
  await expect.poll(async () => (await api(`/claims/${again.id}`)).claim.time?.edtf).toBe('2023-05-08')

  await page.keyboard.press('c')
  await form.getByLabel('Field').selectOption('agents')
  await page.evaluate(`{
    const walk = document.createTreeWalker(document.querySelector('.review-context'), NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.data.indexOf('الصيادين')
      if (at >= 0) { getSelection().setBaseAndExtent(node, at, node, at + 'الصيادين'.length); break }
    }
  }`)
  await form.getByRole('button', { name: /^Add the selected words/ }).click()
  await form.getByRole('button', { name: 'State it' }).click()
  await expect
    .poll(async () => (await api(`/claims/${again.id}`)).claim.agents.map((one: { name: string }) => one.name))
    .toContain('الصيادين')
  await close()
})

test('a claim leaves its event, and who did what is told', async () => {
  const { page, close } = await opened(`/review?lang=en&status=any&on=${again.id}`)
  await page.locator('.review-claim').waitFor()
  const before = (await api(`/claims/${seven.id}`)).claim.event
  const event = (await api(`/claims/${again.id}`)).claim.event
  await page.keyboard.press('e')
  await page.locator('.event-claims input').first().waitFor()
  const box = page.getByRole('button', { name: 'Separate the chosen claims' })
  if (event === before) {
    await box.click()
    await expect.poll(async () => (await api(`/claims/${again.id}`)).claim.event).not.toBe(before)
  }
  await page.getByText('Who did what').click()
  await page.locator('.review-log .review-line').first().waitFor()
  await page.getByText('No two reviewers have judged the same claim yet.').waitFor()
  await close()
})

test('what cannot be written is said and kept, also when the page is closed, and written later', async () => {
  const { page, close } = await opened(`/review?lang=en&status=any&on=${seven.id}`)
  await page.locator('.review-claim').waitFor()
  await page.route('**/api/v1/reviews', route =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await page.keyboard.press('a')
  await page.getByText('Not written yet').waitFor()
  await page.getByText('The server does not answer.').waitFor()
  expect(await verdictOf(seven.id)).toBeNull()
  await page.unroute('**/api/v1/reviews')
  await page.reload()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Written.').waitFor()
  expect(await verdictOf(seven.id)).toBe('accepted')
  expect(await page.getByText('Not written yet').count()).toBe(0)
  await close()
})

test.each([
  [
    'en',
    'Join the stories',
    'Separate the chosen articles',
    'Undone.',
    'Written.',
    'This is not the address of a story.',
  ],
  ['ar', 'ضمّ القصتين', 'افصل المقالات المختارة', 'تمّ التراجع.', 'سُجّل.', 'ليس هذا عنوان قصة.'],
])(
  '%s: stories are joined and an article is separated, by the keyboard, and it is undone',
  async (lang, join, separate, undone, written, wrong) => {
    const stories = async () =>
      (await api('/stories')).items.map((one: { counts: { articles: number } }) => one.counts.articles)
    const { page, close } = await opened(
      `/review?lang=${lang}&status=any&on=${five.id}&story=${await storyOf(five.id)}`,
    )
    await page.locator('.review-claim').waitFor()
    await page.locator('.story-review').waitFor()
    const before = (await stories()).sort()
    await page.keyboard.press('s')
    const story = page.locator('.story-review')
    await story.getByRole('textbox').fill('not an address of a story')
    await story.getByText(wrong).waitFor()
    expect(await story.getByRole('button', { name: join }).isDisabled()).toBe(true)
    await story.getByRole('textbox').fill('')
    await story.locator('select').selectOption({ index: 1 })
    await story.getByRole('button', { name: join }).click()
    await page.getByText(written).waitFor()
    await expect.poll(stories).toHaveLength(before.length - 1)
    // The panel has followed: all articles stand in it.
    await expect.poll(() => story.locator('.event-claims input').count()).toBe(ARTICLES.length)
    await story.locator('summary').focus()
    await page.keyboard.press('u')
    await page.getByText(undone).waitFor()
    await expect.poll(async () => (await stories()).sort()).toEqual(before)

    await expect.poll(() => story.locator('.event-claims input').count()).toBeLessThan(ARTICLES.length)
    await story.locator('.event-claims input').last().check()
    await story.getByRole('button', { name: separate }).click()
    await expect.poll(stories).toHaveLength(before.length + 1)
    await story.locator('summary').focus()
    await page.keyboard.press('u')
    await expect.poll(async () => (await stories()).sort()).toEqual(before)
    await close()
  },
)

test.each(['en', 'ar'])('nothing reaches over the edge of a phone (%s)', async lang => {
  const { page, close } = await opened(`/review?lang=${lang}&status=any&on=${five.id}`)
  await page.setViewportSize({ width: 360, height: 800 })
  await page.locator('.review-claim').waitFor()
  await page.keyboard.press('c')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  await close()
})
