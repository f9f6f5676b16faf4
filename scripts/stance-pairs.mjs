// The pairs of headlines of ../shared/data/stance, each read by Isnad as two articles, and what the scripts measure on them.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../../shared/data/stance/', import.meta.url)
export const STANCES = ['agree', 'disagree', 'other']

export const havePairs = () => existsSync(folder)

/** Cells of a CSV file (RFC 4180) as objects by the names of its first row. */
export function parseCsv(text) {
  const rows = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  const [head, ...body] = rows.filter(row => row.length > 1)
  return body.map(row => Object.fromEntries(head.map((name, i) => [name.replace(/^\ufeff/, ''), row[i] ?? ''])))
}

/** `[{ s1, s2, stance }]` of `train` or `dev`. */
export const pairsOf = part => parseCsv(readFileSync(fileURLToPath(new URL(`${part}.csv`, folder)), 'utf8'))

/**
 * A headline alone is no article to `readArticle`, which asks for a paragraph of prose: a sentence that tells nothing stands below it, another
 * one for each side, so that the two are no copies. It is the headline that is read as one, in the grammar of headlines.
 */
const BELOW = [
  'هذه كلمات عامة كتبت لتكون متنا يقرأ تحت العنوان كما في كل صحيفة، ومعناها واحد في كل مرة.',
  'في السطر الثاني جملة ثابتة من أجل الشكل، وهي هي في الصفحات كلها أيا كان عنوانها وأيا كانت لغتها.',
]

/**
 * Two headlines → `{ articles, claims, account }` by the library's own functions; the same day of publication for both. Of the claims those of the
 * headlines; where the reader takes a headline for something else (a caption, a dateline), it is told that it is one.
 */
export function readPair({ readArticle, findClaims, reconcile }, texts) {
  const articles = texts.map((text, side) => {
    const line = text.replace(/\s+/g, ' ').trim()
    const bytes = new TextEncoder().encode(`${line}\n\n${BELOW[side]}\n`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const article = readArticle({ sha256, bytes, file: `${side}.txt`, url: null }, { published: '2018-06-01' })
    if (!('text' in article)) throw new Error(`A headline could not be read as an article: ${article.message}`)
    return { ...article, title: { start: 0, end: line.length } }
  })
  const claims = articles.flatMap(article =>
    findClaims(article).filter(claim => claim.evidence.end <= article.title.end),
  )
  return { articles, claims, account: reconcile(articles, claims) }
}

/** Precision, recall and F1 of each stance, their mean F1, and how often which was taken for which: `table[gold][found]`. */
export function scores(gold, found) {
  const table = Object.fromEntries(STANCES.map(x => [x, Object.fromEntries(STANCES.map(y => [y, 0]))]))
  for (const [i, stance] of gold.entries()) table[stance][found[i]]++
  const of = Object.fromEntries(
    STANCES.map(stance => {
      const said = STANCES.reduce((n, x) => n + table[x][stance], 0)
      const right = STANCES.reduce((n, x) => n + table[stance][x], 0)
      const both = table[stance][stance]
      const [precision, recall] = [said === 0 ? 0 : both / said, right === 0 ? 0 : both / right]
      return [stance, { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall) }]
    }),
  )
  return {
    of,
    table,
    macroF1: STANCES.reduce((sum, stance) => sum + of[stance].f1, 0) / STANCES.length,
    accuracy: STANCES.reduce((n, stance) => n + table[stance][stance], 0) / gold.length,
  }
}
