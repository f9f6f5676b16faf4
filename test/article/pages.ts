import { createHash } from 'node:crypto'
import { type Article, type ArticleOptions, readArticle } from '../../src/article/index.ts'
import type { InputFailure } from '../../src/capture/types.ts'

/** What a page of `pages/` says about itself: four facts, `---`, then one line a block as `role | text`. */
export interface Page {
  readonly facts: Readonly<Record<string, string>>
  /** `role | text` of every block; a `+` before the role glues a block to the line above. */
  readonly blocks: readonly string[]
  /** The page without roles, as a reader of plain text would get it. */
  readonly text: string
}

/** Reads the notation of `pages/*.txt`. */
export function parsePage(source: string): Page {
  const [head, body] = source.split('\n---\n') as [string, string]
  const facts = Object.fromEntries(head.split('\n').map(line => line.split(/: (.*)/s, 2) as [string, string]))
  const lines = body.replace(/\n$/, '').split('\n')
  const text = lines
    .map(line => line.replace(/^\+\w+ \| /, '\u0000').replace(/^\w+ \| /, ''))
    .join('\n')
    .replaceAll('\n\u0000', '')
  const blocks = lines.filter(line => line !== '').map(line => line.replace(/^\+(\w+ \|) +/, '$1 '))
  return { facts, blocks, text }
}

/** An article read as if it had come from a file. */
export function readText(
  content: string | Uint8Array,
  file: string,
  options: ArticleOptions = {},
): Article | InputFailure {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readArticle({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes, file, url: null }, options)
}

/** As `readText`, for content that must be an article. */
export function articleOf(content: string, file: string, options: ArticleOptions = {}): Article {
  const read = readText(content, file, options)
  if ('reason' in read) throw new Error(read.message)
  return read
}

/** An article's blocks in the notation of the pages. */
export function blocksOf(article: Article): string[] {
  return article.blocks.map(({ start, end, role }) => `${role} | ${article.text.slice(start, end)}`)
}
