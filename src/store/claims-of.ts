import type { ReviewedClaim } from '../account/types.ts'

/** Claims by their articles, in the order in which they are listed. */
export function claimsByArticle(
  rows: Iterable<{ readonly article: string; readonly position: number; readonly data: string }>,
): Map<string, ReviewedClaim[]> {
  const found = new Map<string, ReviewedClaim[]>()
  for (const { article, data } of [...rows].sort((a, b) => a.position - b.position)) {
    const list = found.get(article)
    if (list === undefined) found.set(article, [JSON.parse(data)])
    else list.push(JSON.parse(data))
  }
  return found
}
