import type { Span } from '../../arabic/types.ts'
import type { Account, CopyDirection } from '../types.ts'
import type { CopyExplanation, Quote } from './types.ts'

const TURNED: Readonly<Record<CopyDirection, CopyDirection>> = {
  taken: 'given',
  given: 'taken',
  common: 'common',
  unknown: 'unknown',
}

/** The text that two articles share, seen from the first: null where an id is unknown or neither carries text of the other. */
export function explainCopy(account: Account, one: string, other: string): CopyExplanation | null {
  const forth = account.copies.find(({ article, of }) => article === one && of === other)
  const back = account.copies.find(({ article, of }) => article === other && of === one)
  const copy = forth ?? back
  const textOf = new Map(account.articles.map(({ id, text }) => [id, text]))
  if (copy === undefined || !textOf.has(one) || !textOf.has(other)) return null
  const quote = (article: string, { start, end }: Span): Quote => ({
    article,
    start,
    end,
    exact: textOf.get(article)!.slice(start, end),
  })
  return {
    articles: [one, other],
    shares: [forth?.share ?? null, back?.share ?? null],
    direction: forth === undefined ? TURNED[copy.direction] : copy.direction,
    because: copy.because,
    credit: copy.credit && quote(copy.credit.article, copy.credit),
    passages: copy.passages
      .map(({ here, there }) => (forth === undefined ? { here: there, there: here } : { here, there }))
      .sort((a, b) => a.here.start - b.here.start)
      .map(({ here, there }) => ({ here: quote(one, here), there: quote(other, there) })),
  }
}
