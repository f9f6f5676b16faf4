import { z } from 'zod'
import type { ArticlePage } from '../../store/index.ts'
import { NoAnswer } from './answer.ts'
import { id } from './paging.ts'
import { type Reading, tool } from './tool.ts'
import { cut, LENGTHS, quoting, unitOf } from './words.ts'

const offset = z.int().min(0).max(100_000_000)

const input = z.strictObject({
  claim: id.optional().describe('The id of a claim: its evidence is read. Or:'),
  article: id.optional().describe('The id of an article, with start and end.'),
  start: offset.optional().describe('Where the words begin, in code points.'),
  end: offset.optional().describe('Where they end.'),
  exact: z
    .string()
    .max(4000)
    .optional()
    .describe('Words that are to be quoted: the answer says whether exactly these stand there.'),
})

type Asked = z.infer<typeof input>

export const evidence = tool({
  name: 'evidence',
  title: 'The words themselves, and what is around them',
  description:
    'Reads a stretch of an article: of a claim, or from start to end in code points. Gives the words, what stands before and behind them, and where the article came from. With exact it says whether a quotation is right: ask so before quoting.',
  input,
  async answer(asked, store) {
    const { article: id, span } = await where(asked, store)
    const page = await store.article(id)
    if (page === null) throw new NoAnswer('The account has no such article.')
    const { article } = page
    const quoted = quoting(article)
    const { start, end } = span ?? inUnits(article.text, asked)
    const { text } = article
    const before = Math.max(0, start - LENGTHS.around)
    return {
      ...quoted.source,
      title: article.title && quoted.words(article.title, LENGTHS.evidence),
      // From a whole code point on, also where the text has pairs.
      before: quoted.words({ start: wholeAt(text, before), end: start }, LENGTHS.passage),
      words: quoted.words({ start, end }, LENGTHS.passage),
      after: quoted.words({ start: end, end: wholeAt(text, end + LENGTHS.around) }, LENGTHS.passage),
      ...(asked.exact !== undefined && { exactStandsThere: text.slice(start, end) === asked.exact }),
      role: article.blocks.find(block => block.start <= start && start < block.end)?.role ?? null,
      cameFrom: cameFrom(page),
    }
  },
})

/** Which article, and where in it in UTF-16 where a claim says it. */
async function where({ claim, article, start, end }: Asked, store: Reading) {
  if (claim !== undefined && article === undefined && start === undefined && end === undefined) {
    const page = await store.claim(claim)
    if (page === null) throw new NoAnswer('The account has no such claim.')
    return { article: page.claim.claim.article, span: page.claim.claim.evidence }
  }
  if (claim === undefined && article !== undefined && start !== undefined && end !== undefined)
    return { article, span: null }
  throw new NoAnswer('Name a claim, or an article with start and end.')
}

function inUnits(text: string, { start = 0, end = 0 }: Asked) {
  const from = unitOf(text, start)
  const to = unitOf(text, end)
  if (from === null || to === null || from >= to)
    throw new NoAnswer(
      `The article has no words there: it has ${[...text].length} code points, and end is behind start.`,
    )
  return { start: from, end: to }
}

const wholeAt = (text: string, unit: number): number =>
  /[\uDC00-\uDFFF]/.test(text[unit] ?? '') && /[\uD800-\uDBFF]/.test(text[unit - 1] ?? '')
    ? unit + 1
    : Math.min(unit, text.length)

const FILE = 400

function cameFrom({ article, came }: ArticlePage) {
  const { file, url, sha256 } = article
  return {
    sha256,
    file: file && cut(file, FILE),
    url: url && cut(url, FILE),
    addedAt: came?.addedAt ?? null,
    dated: article.published && { value: article.published.value, from: cut(article.published.from, LENGTHS.name) },
  }
}
