import { existsSync, readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readText } from './pages.ts'

interface Item {
  readonly title: string
  readonly author: string
  readonly content: string
}

const zip = new URL('../../../shared/corpus/saudi-2015-07/2015-07-27.zip', import.meta.url)

// Title, signature and text of one day of twelve newspapers, put together as a plain file would hold them.
test.skipIf(!existsSync(zip))('one day of newspapers: 97% of the titles, 98% of the text, hardly a date', () => {
  const items: readonly Item[] = JSON.parse(new TextDecoder().decode(Object.values(unzipSync(readFileSync(zip)))[0]))
  let [articles, titles, length, found, dated] = [0, 0, 0, 0, 0]
  for (const [i, item] of items.entries()) {
    const title = item.title.trim().replace(/\s+/g, ' ')
    const content = item.content.trim()
    if (i % 3 !== 0 || title === '' || content.length < 200) continue
    const head = `${title}\n\n${item.author.trim()}\n\n`
    const article = readText(head + content, `${i}.txt`)
    articles++
    if ('reason' in article) continue
    if (article.title && article.text.slice(article.title.start, article.title.end) === title) titles++
    if (article.published !== null) dated++
    length += content.replace(/\s/g, '').length
    for (const { start, end, role } of article.blocks)
      if (start >= head.length && (role === 'body' || role === 'heading'))
        found += article.text.slice(start, end).replace(/\s/g, '').length
  }
  expect(articles).toBeGreaterThan(400)
  expect(titles / articles).toBeGreaterThan(0.97)
  expect(found / length).toBeGreaterThan(0.98)
  expect(dated).toBeLessThan(articles / 100)
})
