import type { ArticleSummaryJson, OutletJson } from '../api-types.ts'

export interface OutletColumn {
  readonly key: string
  /** Null for an article whose outlet is not stated: each such article stands alone, since nothing says they share one. */
  readonly outlet: OutletJson | null
  readonly articles: readonly ArticleSummaryJson[]
}

export const outletKey = (article: ArticleSummaryJson): string =>
  article.outlet === null ? `article:${article.id}` : (article.outlet.ref ?? `name:${article.outlet.name}`)

/** The outlets of the articles, each once, in the order in which they first appear. */
export function outletsOf(articles: readonly ArticleSummaryJson[]): OutletColumn[] {
  const columns = new Map<string, { outlet: OutletJson | null; articles: ArticleSummaryJson[] }>()
  for (const article of articles) {
    const key = outletKey(article)
    const column = columns.get(key)
    if (column === undefined) columns.set(key, { outlet: article.outlet, articles: [article] })
    else column.articles.push(article)
  }
  return [...columns].map(([key, column]) => ({ key, ...column }))
}
