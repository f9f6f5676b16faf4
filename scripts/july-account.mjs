// An account as large as one likes, made from the July days of ../shared/corpus/saudi-2015-07: they are read once, and each further round is the same days with other words for what is rare (letters for letters, so that
// every span holds), other digits, ten days later, under ids of its own. A round's account stands beside the others without touching them.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { articlesOf, dateOf, days, root } from './july.mjs'

const { readArticle, findClaims, reconcile } = await import(join(root, 'dist/index.js'))

/** A word of fewer articles than this is a name, or rare enough to be changed like one. */
const COMMON = 60
const DAY = 86_400_000
const LETTERS = [...'بتثجحخدذرزسشصضطظعغفقكلمنه']
const WORD = /[\u0621-\u065f\u0670-\u06d3]+/g

/** The account of these days, by one thread. */
export function julyAccount(some = days) {
  const articles = []
  for (const day of some)
    for (const { text } of articlesOf(day)) {
      const bytes = new TextEncoder().encode(text)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const read = readArticle({ sha256, bytes, file: null, url: null }, { published: dateOf(day) })
      if ('text' in read) articles.push(read)
    }
  return reconcile(articles, articles.flatMap(findClaims))
}

/** Gives a function from the account and a round (1 to 15) to the account of that round. */
export function rounds(account) {
  const inArticles = new Map()
  for (const { text } of account.articles)
    for (const word of new Set(text.match(WORD))) inArticles.set(word, (inArticles.get(word) ?? 0) + 1)
  return round => {
    const known = new Map()
    const other = word => {
      if ((inArticles.get(word) ?? 0) >= COMMON) return word
      let made = known.get(word)
      if (made === undefined) {
        made = word.replace(
          /[بتثجحخدذرزسشصضطظعغفقكلمنه]/g,
          letter => LETTERS[(LETTERS.indexOf(letter) + 3 * round) % 25],
        )
        known.set(word, made)
      }
      return made
    }
    const varied = value =>
      JSON.parse(
        JSON.stringify(value)
          // An id, or a hash that one begins with: its first digit is another.
          .replace(/"([a-z]?)([0-9a-f])([0-9a-f]{15}|[0-9a-f]{63})"/g, (_, kind, first, rest) => {
            return `"${kind}${(Number.parseInt(first, 16) ^ round).toString(16)}${rest}"`
          })
          .replace(/\b20\d\d-\d\d-\d\d\b/g, date => {
            const then = Date.parse(date)
            return Number.isNaN(then) ? date : new Date(then + 10 * DAY * round).toISOString().slice(0, 10)
          })
          .replace(WORD, other),
      )
    return Object.fromEntries(Object.entries(account).map(([name, list]) => [name, list.map(varied)]))
  }
}
