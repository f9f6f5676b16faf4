import { existsSync } from 'node:fs'
import type { Account, Event, Origin, ReviewedClaim, Story } from '../../account/types.ts'
import type { Article } from '../../article/types.ts'
import { CommandError } from '../errors.ts'

/** What an id names. */
export type Found =
  | { readonly kind: 'claim'; readonly id: string; readonly claim: ReviewedClaim }
  | { readonly kind: 'event'; readonly id: string; readonly event: Event }
  | { readonly kind: 'story'; readonly id: string; readonly story: Story }
  | { readonly kind: 'origin'; readonly id: string; readonly origin: Origin }
  | { readonly kind: 'article'; readonly id: string; readonly article: Article }

/** Ids that are made from hashes say by their first letter what they name. */
const KINDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  c: ['claim', 'claims'],
  e: ['event', 'events'],
  s: ['story', 'stories'],
  o: ['origin', 'origins'],
  a: ['article', 'articles'],
}

/** Whether an argument is the id of an article or its first digits, and not the name of a file that is there. */
export function isArticleId(word: string | undefined): word is string {
  return word !== undefined && /^a[0-9a-f]{1,16}$/.test(word) && !existsSync(word)
}

/** What the id names whose first digits a user wrote; ids are long, and their beginnings tell them apart. */
export function find(account: Account, id: string): Found {
  const fits = (one: { readonly id: string }): boolean => one.id.startsWith(id)
  return one(id, [
    ...account.claims.filter(fits).map(claim => ({ kind: 'claim', id: claim.id, claim }) as const),
    ...account.events.filter(fits).map(event => ({ kind: 'event', id: event.id, event }) as const),
    ...account.stories.filter(fits).map(story => ({ kind: 'story', id: story.id, story }) as const),
    ...account.origins.filter(fits).map(origin => ({ kind: 'origin', id: origin.id, origin }) as const),
    ...account.articles.filter(fits).map(article => ({ kind: 'article', id: article.id, article }) as const),
  ])
}

/** The article whose id begins with what the user wrote. */
export function findArticle(account: Account, id: string): Article {
  return one(
    id,
    account.articles.filter(article => article.id.startsWith(id)),
  )
}

function one<T extends { readonly id: string }>(id: string, found: readonly T[]): T {
  const exact = found.find(one => one.id === id) ?? (found.length === 1 ? found[0] : undefined)
  if (exact !== undefined) return exact
  const [name, many] = (/^.[0-9a-f]*$/.test(id) ? KINDS[id[0]!] : undefined) ?? [
    'claim, event, story, origin or article',
    'ids',
  ]
  throw new CommandError(
    found.length === 0
      ? `There is no ${name} ${id}.`
      : `${found.length} ${many} begin with ${id}: write more of the id.`,
  )
}
