import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { LONG } from '../long.ts'
import { articles, claims, events, hostileTitle, storyId } from './account.ts'
import { startWorkbench } from './workbench.ts'

let browser: Browser
let workbench: Awaited<ReturnType<typeof startWorkbench>>

beforeAll(async () => {
  ;[browser, workbench] = await Promise.all([launchBrowser(), startWorkbench()])
})

afterAll(async () => {
  await browser?.close()
  await workbench?.close()
})

const story = `/stories/${storyId}`

/** Every screen, with words that stand on it in each language. */
const screens: readonly (readonly [path: string, english: string, arabic: string])[] = [
  ['/', '4 articles', '4 مقالات'],
  [story, 'Without a date', 'بلا تاريخ'],
  [`${story}?status=contested`, 'contested', 'مختلَف فيه'],
  [
    `${story}/events/${events.dead.id}`,
    '3 claims in 3 articles, 2 independent origins',
    '3 إفادات في 3 مقالات، مصدران مستقلان',
  ],
  [`${story}/claims`, 'unnamed source', 'مصدر غير مسمّى'],
  [`${story}/articles`, '52% of its body also stands in', '52% من متنه وارد أيضاً في'],
  [`${story}/origins`, 'Ports Authority', 'هيئة الموانئ'],
  [`${story}/contradictions`, 'The figures differ', 'العددان مختلفان'],
  [`${story}/matrix`, 'copies', 'تنسخه'],
  [`${story}/map`, 'Natural Earth', 'Natural Earth'],
  [`/articles/${articles.wire.id}`, articles.wire.sha256, articles.wire.sha256],
  [`/articles/${articles.relay.id}?claim=${claims.seven.id}`, 'at least 7', '7 على الأقل'],
  [`/search?q=${encodeURIComponent('بورتسودان')}`, 'results', 'نتائج'],
  [`/search?q=nothing`, 'Nothing was found', 'لا نتائج'],
  ['/search?q=&type=killing', 'Type of event: ', 'نوع الحدث: '],
  ['/search?q=&near=place:port-sudan&km=5', 'within 5 km of', 'ضمن 5 كم'],
  ['/sources', '1 article', 'مقال واحد'],
  ['/sources?list=origins', 'Ports Authority', 'هيئة الموانئ'],
  ['/sources?origin=org:ports', 'Who carries its words', 'من ينقل أقوالها'],
  [
    '/sources?outlet=%22%D9%88%D9%83%D8%A7%D9%84%D8%A9+%D8%A7%D9%84%D8%B1%D8%B5%D9%8A%D9%81%22',
    'Whom it quotes',
    'عمّن تنقل',
  ],
  ['/knowledge', 'Verbs of saying', 'أفعال القول'],
  ['/knowledge?table=outlets&letters=reuters', 'outlet:reuters', 'outlet:reuters'],
  ['/export', 'The whole account', 'الحساب كله'],
  [`/export?story=${storyId}`, 'Save as a file', 'احفظ ملفاً'],
  ['/review', 'What to look at', 'للمراجعة'],
  ['/inputs', '2 inputs failed', 'مُدخَلان تعذّرت قراءتهما'],
  ['/nowhere/at/all', 'No such page', 'الصفحة غير موجودة'],
]

/** What a page did wrong: messages on its console, requests to elsewhere. */
function watch(page: Page): string[] {
  const wrongs: string[] = []
  page.on('console', message => {
    // The browser says of a page that is not there that it is not there.
    if (message.text().includes('status of 404') && message.location().url.includes('/nowhere/at/all')) return
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('GPU stall due to ReadPixels'))
      wrongs.push(message.text())
  })
  page.on('pageerror', error => wrongs.push(error.message))
  page.on('request', request => {
    const { origin, protocol } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== workbench.url) wrongs.push(`asked ${request.url()}`)
  })
  return wrongs
}

async function open(context: BrowserContext, path: string, language: string) {
  const page = await context.newPage()
  const wrongs = watch(page)
  const address = new URL(path, workbench.url)
  address.searchParams.set('lang', language)
  await page.goto(address.href)
  await page.locator('h1').first().waitFor()
  return { page, wrongs }
}

// Run in the page, so they are text: this side knows no DOM.
const nameless = `[...document.querySelectorAll('a, button, input, img, svg, [role=img]')]
  .filter(e => e.closest('[aria-hidden=true]') === null && e.checkVisibility())
  .filter(e => !(e.getAttribute('aria-label') ?? e.getAttribute('alt') ?? e.textContent ?? '').trim()
    && !(e.labels?.length > 0))
  .map(e => e.outerHTML)`
const headings = `[...document.querySelectorAll('main h1')].length`
const wide = `document.documentElement.scrollWidth - document.documentElement.clientWidth`
const twice = `[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)`

describe.each([
  ['en', 'ltr', 0],
  ['ar', 'rtl', 1],
] as const)('in %s', (language, direction, turn) => {
  // In the usual run each is looked at in one of the languages.
  test.each(screens.filter((_, i) => LONG || i % 2 === turn))(
    '%s shows what it should, asks nobody else, fits 360 px, and names what it draws',
    async (path, english, arabic) => {
      const context = await browser.newContext({ viewport: { width: 360, height: 780 } })
      const { page, wrongs } = await open(context, path, language)
      await page
        .locator('main')
        .getByText(language === 'en' ? english : arabic)
        .first()
        .waitFor()
      expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
        language,
        direction,
      ])
      expect(await page.evaluate(wide)).toBe(0)
      expect(await page.evaluate(nameless)).toEqual([])
      expect(await page.evaluate(twice)).toEqual([])
      expect(await page.evaluate(headings)).toBe(1)
      expect(wrongs).toEqual([])
      await context.close()
    },
  )
})

test('the map draws coasts and marks under the policy of the server', async () => {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } })
  const { page, wrongs } = await open(context, `${story}/map`, 'ar')
  await page.getByRole('button', { name: 'بورتسودان: حدثان' }).click()
  await page.locator('.places li.chosen-place').getByText('بورتسودان').first().waitFor()
  await page.locator('.country-name').getByText('السودان', { exact: true }).waitFor()
  expect(wrongs).toEqual([])
  await context.close()
})

test('without WebGL, the map says so and its list stays', async () => {
  const context = await browser.newContext()
  await context.addInitScript('HTMLCanvasElement.prototype.getContext = () => null')
  const { page } = await open(context, `${story}/map`, 'en')
  await page.getByText('This browser cannot draw the map').waitFor()
  await page.locator('.places').getByText('Port Sudan').first().waitFor()
  await context.close()
})

test('markup in a title, a file name, an outlet and a claim shows as text and does not run', async () => {
  const context = await browser.newContext()
  for (const path of [
    '/',
    '/inputs',
    `/articles/${articles.hostile.id}?claim=${claims.scripted.id}`,
    '/search?q=script',
  ]) {
    const { page, wrongs } = await open(context, path, 'en')
    await page.locator('main').getByText(hostileTitle.slice(0, 30)).first().waitFor()
    expect(await page.evaluate('document.body.dataset.ran ?? null')).toBeNull()
    expect(await page.locator('main script, main img').count()).toBe(0)
    expect(wrongs).toEqual([])
    await page.close()
  }
  await context.close()
})

test('the language is switched, kept in the address and remembered', async () => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const { page } = await open(context, story, 'en')
  await page.getByRole('button', { name: 'العربية' }).click()
  await page.getByRole('link', { name: '13 الإفادات' }).click()
  await page.locator('.claim-card').first().waitFor()
  expect(new URL(page.url()).searchParams.get('lang')).toBe('ar')
  await page.goto(workbench.url)
  await page.getByRole('heading', { name: 'القصص الإخبارية' }).waitFor()
  expect(await page.evaluate('document.documentElement.dir')).toBe('rtl')
  await context.close()
})

describe.each(['highlights', 'elements'])('marks by %s', how => {
  test('a click on marked words opens the claim, and its words are marked', async () => {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 } })
    if (how === 'elements') await context.addInitScript('delete window.Highlight; delete CSS.highlights')
    const { page, wrongs } = await open(context, `/articles/${articles.wire.id}`, 'en')
    const words = 'قُتلوا'
    // The words move while their font and the claims beside them arrive: measured before that, the click falls beside them.
    await page.locator('.claim-index li').first().waitFor()
    await page.evaluate('document.fonts.ready.then(() => new Promise(requestAnimationFrame)).then(() => true)')
    const box = (await page.evaluate(`(() => {
      const block = [...document.querySelectorAll('.block')].find(e => e.textContent.includes('${words}'))
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf('${words}')
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + ${words.length})
        const { x, y, width, height } = range.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      }
    })()`)) as { x: number; y: number }
    await page.mouse.click(box.x, box.y)
    await page.locator('.claim-panel').getByText('contested').waitFor()
    const marked = (await page.evaluate(
      how === 'highlights'
        ? `[...CSS.highlights].flatMap(([name, ranges]) => name === 'trigger' ? [...ranges].map(String) : [])`
        : `[...document.querySelectorAll('.article-text mark.trigger')].map(e => e.textContent)`,
    )) as string[]
    expect(marked).toEqual([words])
    expect(await page.locator('.article-text').innerText()).toContain('أعلنت هيئة الموانئ أن حريقاً اندلع فجر الأحد')
    await page.keyboard.press('Escape')
    await page.locator('.claim-index').waitFor()
    expect(wrongs).toEqual([])
    await context.close()
  })
})

test('a claim has an address of its own, and shows the rules that made it', async () => {
  const context = await browser.newContext()
  const { page } = await open(context, `/claims/${claims.fire.id}`, 'en')
  await page.getByText('Rules that made it').click()
  await page.getByText('attribution:verb-speaker-clause').waitFor()
  expect(new URL(page.url()).pathname).toBe(`/articles/${articles.wire.id}`)
  await context.close()
})

test('the keyboard reaches the search field, the content, the list and the cells of the matrix', async () => {
  const context = await browser.newContext()
  const { page } = await open(context, `${story}/matrix`, 'ar')
  const focused = () =>
    page.evaluate(`document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent`)
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('تخطَّ إلى المحتوى')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('content')

  await page.getByRole('link', { name: 'شبكة الساحل: تورده، إفادة واحدة' }).first().focus()
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe('وكالة الرصيف: تورده، إفادة واحدة')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe('وكالة الرصيف: تورده، إفادة واحدة')
  await page.keyboard.press('ArrowLeft')
  expect(await focused()).toBe('صحيفة المنارة: تنسخه، إفادة واحدة')

  await page.getByRole('link', { name: '4 المقالات' }).press('Enter')
  await page.locator('.event-list a').first().focus()
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe('أربعة قتلى في حريق الميناء')
  await page.keyboard.press('Home')
  expect(await focused()).toBe('حريق كبير في ميناء بورتسودان ومقتل أربعة عمال')

  await page.keyboard.press('/')
  await page.keyboard.type('حريق')
  await page.keyboard.press('Enter')
  await page.locator('.hits mark').getByText('حريق').first().waitFor()
  await context.close()
})

test('when the server has gone, the page says so and can ask again', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  let gone = true
  await page.route('**/api/v1/stories', route => (gone ? route.abort() : route.continue()))
  await page.goto(`${workbench.url}/?lang=en`)
  await page.getByText('The server does not answer').waitFor()
  gone = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('4 articles').waitFor()
  await context.close()
})
