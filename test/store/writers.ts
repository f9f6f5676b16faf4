import { reconcile } from '../../src/account/index.ts'
import type { Account } from '../../src/account/types.ts'
import { ARTICLES, CLAIMS } from '../account/reviews/fixture.ts'

/** The first articles of an invented account: with each more, something of the ones before changes. */
export function accountOf(articles: number): Account {
  const some = ARTICLES.slice(0, articles)
  return reconcile(
    some,
    CLAIMS.filter(claim => some.some(({ id }) => id === claim.article)),
  )
}
