import type { Account } from '../../account/types.ts'
import { codePointOffset } from '../../report/index.ts'

/**
 * The same data with every span of an article counted in code points, as outside the program: an object that names an `article` and has numbers as
 * `start` and `end` is one. Articles are counted through once.
 */
export function inCodePoints(value: unknown, account: Account): unknown {
  const texts = new Map(account.articles.map(({ id, text }) => [id, text]))
  const counters = new Map<string, (offset: number) => number>()
  const counter = (article: string): ((offset: number) => number) => {
    let found = counters.get(article)
    if (found === undefined) {
      found = codePointOffset(texts.get(article) ?? '')
      counters.set(article, found)
    }
    return found
  }
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(walk)
    if (one === null || typeof one !== 'object') return one
    const fields = Object.fromEntries(Object.entries(one).map(([key, field]) => [key, walk(field)]))
    const { article, start, end } = fields
    if (typeof article !== 'string' || typeof start !== 'number' || typeof end !== 'number') return fields
    return { ...fields, start: counter(article)(start), end: counter(article)(end) }
  }
  return walk(value)
}
