import { type Reuse, reuseOf } from './copies.ts'
import { type Draft, draftTogether } from './draft.ts'
import { listed } from './listing.ts'
import { joinOrigins } from './origins/index.ts'
import type { Machine } from './reviews/apply.ts'
import { draftStory, type StoryAccount, storyOf, type Told } from './story.ts'
import type { Account, Copy } from './types.ts'

/** Articles whose drafts are kept until they are asked for, at most: of a whole account they would take as much memory as all else. */
const KEPT = 1000

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
  const kept = new Map<number, Draft>()
  let articles = 0
  const stories = lists.map((list, i) => {
    const draft = draftStory(list, reuse)
    articles += list.length
    if (articles <= KEPT) kept.set(i, draft)
    return storyOf(draft)
  })
  return {
    account: accountOf(stories, { ...rest, copies }),
    draftOf: ids => {
      const drafts = lists.map((list, i) =>
        ids.has(stories[i]!.story.id) ? [kept.get(i) ?? draftStory(list, reuse)] : [],
      )
      return draftTogether(drafts.flat(), reuse)
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
