import type { Account } from '../account/types.ts'
import type { InputNote } from '../capture/types.ts'
import { EXIT } from './errors.ts'
import { counted } from './print.ts'

/** What was read, as data. */
export function summaryOf(account: Account, notes: readonly InputNote[]): object {
  return {
    articles: account.articles.length,
    claims: account.claims.length,
    events: account.events.length,
    stories: account.stories.length,
    failures: account.failures.map(({ input, reason, message }) => ({ input, reason, message })),
    notes: notes.map(({ input, kind, of }) => ({ input, kind, of })),
  }
}

/** What was read, as a phrase: "5 articles, 84 claims, 41 events". */
export const phraseOf = ({ articles, claims, events }: Account): string =>
  [counted(articles.length, 'article'), counted(claims.length, 'claim'), counted(events.length, 'event')].join(', ')

/** Whether no input gave an article: then what was written earlier stays as it is. */
export const nothingRead = (account: Account): boolean => account.articles.length === 0

/** How the program ends: 1 only when nothing could be read. */
export const exitOf = (account: Account): number => (nothingRead(account) ? EXIT.nothingRead : EXIT.fine)
