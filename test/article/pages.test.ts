import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/index.ts'
import { articleOf, blocksOf, parsePage } from './pages.ts'

const folder = new URL('./pages/', import.meta.url)
const names = readdirSync(folder)

const at = (article: Article, span: { readonly start: number; readonly end: number } | null): string =>
  span === null ? 'null' : article.text.slice(span.start, span.end)

describe('pages as many kinds of sites make them', () => {
  for (const name of names.filter(name => name.endsWith('.txt'))) {
    test(name, () => {
      const page = parsePage(readFileSync(new URL(name, folder), 'utf8'))
      const html = name.replace('.txt', '.markup')
      const article = names.includes(html)
        ? articleOf(readFileSync(new URL(html, folder), 'utf8'), 'page.html')
        : articleOf(page.text, name)
      expect(blocksOf(article)).toEqual(page.blocks)
      expect({
        title: at(article, article.title),
        dateline: at(article, article.dateline),
        published: article.published?.value ?? 'null',
        outlet: article.outlet?.value.name ?? 'null',
      }).toEqual(page.facts)
    })
  }
})

test('the text of a plain file is the file, whatever its line ends', () => {
  const source = parsePage(readFileSync(new URL('egyptian-portal.txt', folder), 'utf8')).text.replaceAll('\n', '\r\n')
  const article = articleOf(source, 'a.txt')
  expect(article.text).toBe(source)
  expect(article.captureOffsets).toBeNull()
  expect(blocksOf(article)).toEqual(blocksOf(articleOf(source.replaceAll('\r\n', '\n'), 'a.txt')))
})

test('every character of a page of markup is found again in the markup', () => {
  for (const name of names.filter(name => name.endsWith('.markup'))) {
    const source = readFileSync(new URL(name, folder), 'utf8')
    const { text, captureOffsets } = articleOf(source, 'page.html')
    expect(captureOffsets).toHaveLength(text.length)
    for (let i = 0; i < text.length; i++) {
      const there = source[captureOffsets![i]!]!
      // A space stands for any white space or the tag of a cell, a line end for a tag, a decoded entity for its "&".
      if (!/\s/.test(text[i]!) && there !== '&') expect(there).toBe(text[i])
    }
  }
})
