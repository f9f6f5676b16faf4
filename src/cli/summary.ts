import type { Account } from '../account/types.ts'
import type { InputNote } from '../capture/types.ts'
import { EXIT } from './errors.ts'
import { counted } from './print.ts'

const several = (count: number | undefined): object => (count === undefined ? {} : { count })

/** What was read, as data. */
export function summaryOf(account: Account, notes: readonly InputNote[]): object {
  return {
    articles: account.articles.length,
    claims: account.claims.length,
    events: account.events.length,
    stories: account.stories.length,
    failures: account.failures.map(({ input, reason, message, count }) => ({
      input,
      reason,
      message,
      ...several(count),
    })),
    notes: notes.map(({ input, kind, of, count }) => ({ input, kind, of, ...several(count) })),
  }
}

/** What was read, as a phrase: "5 articles, 84 claims, 41 events". */
export const phraseOf = ({ articles, claims, events }: Account): string =>
  [counted(articles.length, 'article'), counted(claims.length, 'claim'), counted(events.length, 'event')].join(', ')

/** Whether no input gave an article: then what was written earlier stays as it is. */
export const nothingRead = (account: Account): boolean => account.articles.length === 0

/** How the program ends: 1 only when nothing could be read. */
export const exitOf = (account: Account): number => (nothingRead(account) ? EXIT.nothingRead : EXIT.fine)
