import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { articleOf } from './pages.ts'

interface GoldArticle {
  readonly file: string
  readonly text: string
  /** Numbers of lines, from 1, empty ones counted. */
  readonly title: readonly number[]
  readonly body: readonly number[]
  readonly boilerplate: readonly number[]
}

const shared = new URL('../../../shared/', import.meta.url)
const gold = new URL('evaluate/baghouz.gold.json', shared)

test.skipIf(!existsSync(gold))('five real pages: every title, 99% of the body lines, no date invented', () => {
  const articles: readonly GoldArticle[] = JSON.parse(readFileSync(gold, 'utf8')).articles
  let lines = 0
  let right = 0
  for (const expected of articles) {
    const article = articleOf(readFileSync(new URL(`corpus/baghouz/${expected.file}`, shared), 'utf8'), expected.file)
    expect(article.text).toBe(expected.text)
    expect(article.published).toBeNull()
    const source = expected.text.split('\n')
    const roleOf = (line: number): string | undefined => {
      const start = source.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
      return article.blocks.find(block => block.start >= start && block.end <= start + source[line - 1]!.length)?.role
    }
    expect(roleOf(expected.title[0]!)).toBe('title')
    for (const line of expected.boilerplate) expect(roleOf(line)).toBe('boilerplate')
    for (const line of expected.body) {
      lines++
      if (['body', 'heading'].includes(roleOf(line) ?? '')) right++
    }
  }
  expect(right / lines).toBeGreaterThanOrEqual(0.99)
})
