import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readArticle } from '../../src/article/index.ts'
import { isMarkup } from '../../src/article/markup/is-markup.ts'
import type { Capture } from '../../src/capture/types.ts'
import { articleOf } from './pages.ts'

const WORDS =
  'قال ناطق باسم بلدية الميناء إن فرق الإطفاء سيطرت مساء الأربعاء على حريق اندلع في مستودع للحبوب شرقي المدينة، ولم تسجل إصابات بين العمال.'
const PAGE = `<!DOCTYPE html>\n<html dir="rtl"><head><title>حريق في مستودع للحبوب</title></head>\n<body><h1>حريق في مستودع للحبوب</h1><p>${WORDS}</p><p>${WORDS}</p></body></html>`

const titleOf = (text: string, file: string): string => {
  const article = articleOf(text, file)
  return article.title === null ? '' : article.text.slice(article.title.start, article.title.end)
}

test.each(['Saved by somebody on a Tuesday', '1f40', 'HTTP/1.1 200 OK\nServer: x\n', 'محفوظ من الموقع'])(
  'a page behind "%s" is read as a page',
  preface => {
    const text = `${preface}\n${PAGE}`
    expect(articleOf(text, 'a.txt').captureOffsets).not.toBeNull()
    expect(titleOf(text, 'a.txt')).toBe('حريق في مستودع للحبوب')
  },
)

test('an article that speaks of markup stays text', () => {
  for (const text of [
    `كيف تبدأ صفحة\n\nتبدأ كل صفحة بالوسم <html> ثم <head>، ${WORDS}`,
    `كيف تبدأ صفحة\n\n<html>\n\nهذا هو الوسم الأول. ${WORDS}`,
    `${'سطر.\n'.repeat(2000)}${PAGE}`,
  ])
    expect(isMarkup(text, 'a.txt')).toBe(false)
})

const capture = (text: string, type: string, from: 'http' | 'warc'): Capture => {
  const bytes = new TextEncoder().encode(text)
  const http = { status: 200, headers: [['Content-Type', type]] as const, redirects: [] }
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    file: 'a.warc/3',
    url: 'https://example.org/3',
    provenance: {
      retrieved: null,
      inside: [],
      http: from === 'http' ? http : null,
      facts: from === 'warc' ? [{ from: 'warc content-type', value: type }] : [],
    },
  }
}

test.each(['http', 'warc'] as const)('what %s declares to be HTML is read as markup where it holds any', from => {
  const fragment = `<div class="story"><h1>حريق في مستودع للحبوب</h1><p>${WORDS}</p><p>${WORDS}</p></div>`
  const read = readArticle(capture(`\n${fragment}`, 'text/html; charset=utf-8', from))
  expect('reason' in read ? read.message : read.text.trim()).toBe(`حريق في مستودع للحبوب\n${WORDS}\n${WORDS}`)
  const plain = `حريق في مستودع للحبوب\n\n${WORDS}\n\n${WORDS}`
  for (const [text, type] of [
    [plain, 'text/html'],
    [plain, 'text/plain'],
  ] as const) {
    const same = readArticle(capture(text, type, from))
    expect('reason' in same ? same.message : same.text).toBe(plain)
  }
})
