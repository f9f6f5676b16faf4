import type { Account } from '../account/types.ts'
import type { InputFailure, InputNote } from '../capture/types.ts'
import type { Counts } from '../store/index.ts'
import { EXIT } from './errors.ts'
import { counted } from './print.ts'

const several = (count: number | undefined): object => (count === undefined ? {} : { count })

/** How many an account in memory holds. */
export const countsOf = ({ articles, claims, events, stories }: Account): Counts => ({
  articles: articles.length,
  claims: claims.length,
  events: events.length,
  stories: stories.length,
})

/** What was read, as data. */
export function summaryOf(
  { articles, claims, events, stories }: Counts,
  failures: readonly InputFailure[],
  notes: readonly InputNote[],
): object {
  return {
    articles,
    claims,
    events,
    stories,
    failures: failures.map(({ input, reason, message, count }) => ({
      input,
      reason,
      message,
      ...several(count),
    })),
    notes: notes.map(({ input, kind, of, count }) => ({ input, kind, of, ...several(count) })),
  }
}

/** What was read, as a phrase: "5 articles, 84 claims, 41 events". */
export const phraseOf = ({ articles, claims, events }: Counts): string =>
  [counted(articles, 'article'), counted(claims, 'claim'), counted(events, 'event')].join(', ')

/** Whether no input gave an article: then what was written earlier stays as it is. */
export const nothingRead = (account: Account): boolean => account.articles.length === 0

/** How the program ends: 1 only when nothing could be read. */
export const exitOf = (account: Account): number => (nothingRead(account) ? EXIT.nothingRead : EXIT.fine)
