/** The widest picture that documents show without shrinking it much. */
const WIDTH = 1200
const HEIGHT = 860

/** One picture of one screen, in a browser that has never been there, as PNG. */
export async function take(browser, url, store, picture, language) {
  const { at, ready, top, act, theme = 'light', width = WIDTH, height = HEIGHT, settle = 0 } = picture
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    colorScheme: theme,
    locale: language,
    timezoneId: 'UTC',
  })
  try {
    const page = await context.newPage()
    await page.clock.setFixedTime(new Date('2023-05-17T09:05:00Z'))
    const path = at(store)
    await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
    await page.locator(ready).first().waitFor()
    await act?.(page, store)
    await page.evaluate('document.fonts.ready')
    await page.waitForLoadState('networkidle')
    if (settle > 0) await page.waitForTimeout(settle)
    if (top !== undefined) {
      await page.evaluate(`(() => {
        document.documentElement.style.scrollBehavior = 'auto'
        const one = document.querySelector(${JSON.stringify(top)})
        window.scrollTo({ top: one.getBoundingClientRect().top + window.scrollY - 12, behavior: 'instant' })
      })()`)
    }
    return await page.screenshot({ animations: 'disabled', caret: 'hide' })
  } finally {
    await context.close()
  }
}
