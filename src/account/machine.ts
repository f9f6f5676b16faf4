import { type Reuse, reuseOf } from './copies.ts'
import { draftTogether } from './draft.ts'
import { listed } from './listing.ts'
import { joinOrigins } from './origins/index.ts'
import type { Machine } from './reviews/apply.ts'
import { draftStory, type StoryAccount, type Told, tellStory } from './story.ts'
import type { Account, Copy } from './types.ts'

/**
 * What the machine finds in articles of which is known how they stand together.
 *
 * @param lists the articles of each story, in the order of the account; the stories by their first articles.
 */
export function machineOfStories(
  lists: readonly (readonly Told[])[],
  copies: readonly Copy[],
  rest: Pick<Account, 'articles' | 'claims' | 'failures'>,
): Machine {
  const reuse: Reuse = reuseOf(copies)
  const stories = lists.map(list => tellStory(list, reuse))
  return {
    account: accountOf(stories, { ...rest, copies }),
    draftOf: ids => {
      const drafts = lists.filter((_, i) => ids.has(stories[i]!.story.id)).map(list => draftStory(list, reuse))
      return draftTogether(drafts, reuse)
    },
  }
}

/** Stories as one account, as it is listed. */
export function accountOf(
  stories: readonly StoryAccount[],
  rest: Pick<Account, 'articles' | 'claims' | 'copies' | 'failures'>,
): Account {
  return listed({
    ...rest,
    events: stories.flatMap(({ events }) => events),
    stories: stories.map(({ story }) => story),
    origins: joinOrigins(stories.map(({ origins }) => origins)),
  })
}
