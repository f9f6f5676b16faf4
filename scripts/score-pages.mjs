// How much of an article a reader gets out of a page: what the fixtures of test/article/layouts say of themselves, and characters of the body in
// precision and recall. Used by npm run evaluate:pages and by the tests.

/** Roles whose text is the article's body; the title is judged by itself. */
const BODY = new Set(['body', 'heading', 'subtitle'])

/** Reads `NAME.txt` of test/article/layouts: what is true of the page, `---`, then the article's lines in order as `role: text`. */
export function readExpected(source) {
  const [head, body] = source.split('\n---\n')
  const pair = line => line.split(/: (.*)/s, 2)
  const lines = body
    .trim()
    .split('\n')
    .map(line => pair(line))
    .map(([role, text]) => ({ role, text }))
  return { ...Object.fromEntries(head.split('\n').map(pair)), lines }
}

/** Words without the characters that nobody sees (zero-width spaces, marks of direction). */
const wordsOf = text =>
  text
    .replace(/[\u200b-\u200f\u061c\u2060\ufeff]/gu, '')
    .split(/\s+/u)
    .filter(word => word !== '')

/**
 * Aligns the words of two texts by their longest common subsequence, weighed by characters. Returns for every word of `got` the index of its word in
 * `wanted`, or -1. Time and memory are the product of both lengths: for pages of a few thousand words.
 */
function align(wanted, got, worth) {
  const width = got.length + 1
  const best = new Uint32Array((wanted.length + 1) * width)
  for (let i = wanted.length - 1; i >= 0; i--)
    for (let k = got.length - 1; k >= 0; k--) {
      const skip = Math.max(best[(i + 1) * width + k], best[i * width + k + 1])
      const take = wanted[i] === got[k] ? best[(i + 1) * width + k + 1] + worth[i] : 0
      best[i * width + k] = Math.max(skip, take)
    }
  const match = new Int32Array(got.length).fill(-1)
  for (let i = 0, k = 0; i < wanted.length && k < got.length; ) {
    if (wanted[i] === got[k] && best[i * width + k] === best[(i + 1) * width + k + 1] + worth[i]) match[k++] = i++
    else if (best[i * width + k] === best[(i + 1) * width + k]) i++
    else k++
  }
  return match
}

/**
 * Characters of the body without white space: how many there are (`wanted`), how many were given (`got`), how many of these are right (`right`). `lenient`:
 * the title, a byline, a caption and the like that were given too count neither for nor against, for who has no roles to tell them by. Lines of the
 * role `open` never count.
 */
export function bodyScore(lines, text, lenient) {
  const wanted = lines.flatMap(({ role, text }) =>
    wordsOf(text).map(word => ({ word, body: BODY.has(role), open: role === 'open' })),
  )
  // Where a word of the title and one of the body fit as well, it is the body's.
  const worth = wanted.map(({ word, body }) => 8 * word.length + (body ? 1 : 0))
  const got = wordsOf(text)
  const match = align(
    wanted.map(({ word }) => word),
    got,
    worth,
  )
  const score = { wanted: 0, got: 0, right: 0 }
  for (const { word, body } of wanted) if (body) score.wanted += word.length
  for (const [k, word] of got.entries()) {
    const body = match[k] >= 0 && wanted[match[k]].body
    if (body) score.right += word.length
    const open = match[k] >= 0 && (lenient || wanted[match[k]].open)
    if (body || !open) score.got += word.length
  }
  return score
}

export const add = (a, b) => ({ wanted: a.wanted + b.wanted, got: a.got + b.got, right: a.right + b.right })
export const precision = ({ got, right }) => (got === 0 ? 0 : (100 * right) / got)
export const recall = ({ wanted, right }) => (wanted === 0 ? 0 : (100 * right) / wanted)

/** The body of an article as Isnad read it: its paragraphs, headings and standfirst. */
export const bodyOf = article =>
  article.blocks
    .filter(({ role }) => BODY.has(role))
    .map(({ start, end }) => article.text.slice(start, end))
    .join('\n')
