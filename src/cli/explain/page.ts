import type { Account, Quote, Said } from '../../account/types.ts'
import type { Article } from '../../article/types.ts'
import { printable } from '../print.ts'

/** How the parts of an account are written on the lines of an explanation. */
export interface Page {
  /** Words of an article on one line, as a terminal may show them. */
  readonly quoted: (quote: Quote) => string
  /** `id  asserted  file «words»` */
  readonly said: (said: Said) => string
  /** The file name or address of an article. */
  readonly article: (id: string) => string
}

export function pageOf(account: Account): Page {
  const articles = new Map(account.articles.map(article => [article.id, article]))
  const article = (id: string): string => nameOf(articles.get(id), id)
  const quoted = ({ exact }: Quote): string => words(exact)
  return {
    article,
    quoted,
    said: ({ claim, polarity, quote }) => `${claim}  ${polarity}  ${article(quote.article)}  ${quoted(quote)}`,
  }
}

function nameOf(article: Article | undefined, id: string): string {
  return printable((article?.file ?? article?.url ?? id).split('/').at(-1) || id)
}

/** Words between quotation marks, on one line; words that bring their own stay as they are. */
export function words(text: string): string {
  const line = printable(text.replace(/\s+/g, ' ').trim())
  return /^«[^«»]*»$/.test(line) ? line : `«${line}»`
}

/** An origin by name and id. */
export function origin({ id, name }: { readonly id: string; readonly name: string }): string {
  return `${words(name)} ${printable(id)}`
}

/** A share of 1 in whole percent. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`

/** Points with their sign: `+1.50`, `-0.40`. */
export const signed = (points: number): string => `${points < 0 ? '' : '+'}${points.toFixed(2)}`

/** Lines further to the right. */
export const indent = (lines: readonly string[], by = 2): string[] => lines.map(line => `${' '.repeat(by)}${line}`)
