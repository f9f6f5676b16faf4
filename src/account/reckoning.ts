/** How an account is made that grows in a store: what `Growing` asks for. */
import type { Article } from '../article/types.ts'
import { placeArticles } from './book.ts'
import { accountOf, machineOfStories } from './machine.ts'
import { moment } from './reading.ts'
import { applyReviews } from './reviews/apply.ts'
import { asRead } from './reviews/as-read.ts'
import { readReviews } from './reviews/read.ts'
import { ROUNDS } from './stories.ts'
import { type StoryAccount, type Told, tell } from './story.ts'
import type { Account, Anchor, ArticleAnchor, Copy, Review, Reviewed, ReviewedClaim } from './types.ts'

const byMoment = (a: Told, b: Told): number => moment(a.reading.article, b.reading.article)

/** The articles and claims of what was told, each once. */
function partsOf(told: readonly Told[]): Pick<Account, 'articles' | 'claims'> {
  const each = [...new Map(told.map(one => [one.reading.article.id, one])).values()].sort(byMoment)
  return { articles: each.map(({ reading }) => reading.article), claims: each.flatMap(({ claims }) => claims) }
}

/** Pure, as all of the account: the same articles and reviews give the same, in whatever order and however many at a time they come. */
export const reckoning = {
  rounds: ROUNDS.length,

  /** Looks at an article once. Claims that carry corrections are taken as the machine read them. */
  tell: (article: Article, claims: readonly ReviewedClaim[]): Told => tell(article, claims.map(asRead)),

  place: placeArticles,

  /** Stories with the articles and claims that they are made of, as they are listed. */
  listed: (told: readonly Told[], stories: readonly StoryAccount[]): Account =>
    accountOf(stories, { ...partsOf(told), copies: [], failures: [] }),

  /**
   * The captures, by SHA-256, whose articles reviews name. Null where they may speak of any story: origins speak everywhere, and an article that is not
   * there is looked for by its name, its title or its words.
   */
  named(reviews: readonly Review[], isThere: (sha256: string) => boolean): ReadonlySet<string> | null {
    const captures = new Set<string>()
    for (const review of readReviews(reviews).reviews) {
      if (review.action === 'undo') continue
      for (const anchor of 'targets' in review ? review.targets : [review.target]) {
        if (anchor.kind === 'origin' || ('of' in review && review.of === 'origins')) return null
        for (const { sha256 } of articlesOf(anchor)) {
          if (!isThere(sha256)) return null
          captures.add(sha256)
        }
      }
    }
    return captures
  },

  /** Reviews over some stories, each given by its articles, and the text that they share. What holds no review that can be read is left out. */
  review(stories: readonly (readonly Told[])[], copies: readonly Copy[], reviews: readonly Review[]): Reviewed {
    const lists = stories.map(list => list.toSorted(byMoment)).sort(([a], [b]) => byMoment(a!, b!))
    const parts = partsOf(lists.flat())
    const place = new Map(parts.articles.map(({ id }, i) => [id, i]))
    // As in one batch: of several reasons why two claims are one, the first is told.
    const inOrder = copies.toSorted(
      (a, b) => place.get(a.article)! - place.get(b.article)! || place.get(a.of)! - place.get(b.of)!,
    )
    const machine = machineOfStories(lists, inOrder, { ...parts, failures: [] })
    return applyReviews(machine, readReviews(reviews).reviews)
  },
}

function articlesOf(anchor: Anchor): readonly ArticleAnchor[] {
  switch (anchor.kind) {
    case 'article':
      return [anchor]
    case 'claim':
      return [anchor.article]
    case 'story':
      return anchor.articles
    default:
      return anchor.claims.map(claim => claim.article)
  }
}
