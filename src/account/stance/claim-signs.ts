import type { Article } from '../../article/types.ts'
import type { Account } from '../types.ts'
import type { Signs } from './signs.ts'

/** What the claims of two articles show, once an account has joined them: one event, a contradiction in it, a denial of what the other asserts. */
export function claimSigns(
  a: Article,
  b: Article,
  account: Account,
): Pick<Signs, 'joined' | 'contradicted' | 'claim-denied' | 'same-type' | 'no-type-in-common'> {
  const of = new Map(account.claims.map(claim => [claim.id, claim.article]))
  const joined = account.events.filter(event => {
    const articles = new Set(event.claims.map(id => of.get(id)))
    return articles.has(a.id) && articles.has(b.id)
  })
  const contradicted = joined.some(event =>
    event.contradictions.some(({ claims }) => of.get(claims[0]) !== of.get(claims[1])),
  )
  const [x, y] = [a, b].map(article => account.claims.filter(claim => claim.article === article.id)) as [
    Account['claims'][number][],
    Account['claims'][number][],
  ]
  const pairs = x.flatMap(p => y.filter(q => q.type === p.type).map(q => [p, q] as const))
  return {
    joined: Number(joined.length > 0),
    contradicted: Number(contradicted),
    'claim-denied': Number(pairs.some(([p, q]) => p.polarity !== q.polarity)),
    'same-type': Number(pairs.length > 0),
    'no-type-in-common': Number(x.length > 0 && y.length > 0 && pairs.length === 0),
  }
}
