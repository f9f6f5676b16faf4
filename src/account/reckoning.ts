/** How an account is made that grows in a store: what `Growing` asks for. */
import type { Article } from '../article/types.ts'
import type { Claim } from '../claims/types.ts'
import { bodyInName, lookUp } from './bodies.ts'
import { placeArticles } from './book.ts'
import { accountOf, machineOfStories } from './machine.ts'
import { findSources, joinOrigins } from './origins/index.ts'
import { claimsInOrder, moment } from './reading.ts'
import { apart, inOrder } from './reviews/apart.ts'
import { applyReviews } from './reviews/apply.ts'
import { asRead } from './reviews/as-read.ts'
import { reachIn } from './reviews/concerned.ts'
import { finderOf } from './reviews/find.ts'
import { namedBy } from './reviews/named.ts'
import { inForce, readReviews } from './reviews/read.ts'
import { ROUNDS } from './stories.ts'
import { type StoryAccount, type Told, tell } from './story.ts'
import type { Account, Copy, Review, Reviewed, ReviewedClaim } from './types.ts'

const byMoment = (a: Told, b: Told): number => moment(a.reading.article, b.reading.article)

/** A story with what it is made of, of which nothing was told. */
export interface StoryParts {
  readonly id: string
  readonly articles: readonly Article[]
  readonly claims: readonly ReviewedClaim[]
}

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

  /** Those of some values that are reviews. */
  readable: (values: Iterable<unknown>): readonly Review[] => readReviews(values).reviews,
  ordered: inForce,

  named: namedBy,
  apart,
  inOrder,

  /**
   * The stories that reviews of origins reach: those in which what they name speaks, as the machine reads it. Nothing is told for that.
   *
   * @param stories all stories of the account, with their articles and claims.
   */
  reach(stories: readonly StoryParts[], reviews: readonly Review[]): ReadonlyMap<string, readonly string[]> {
    const read = stories.map(({ id, articles, claims }) => {
      const inTime = articles.toSorted(moment)
      const own = new Map(articles.map(article => [article.id, [] as Claim[]]))
      for (const claim of claims) own.get(claim.article)!.push(asRead(claim))
      const sorted = inTime.flatMap(article => claimsInOrder([article], own.get(article.id)!))
      return { id, articles: inTime, claims: sorted, origins: findSources(inTime, sorted, lookUp, bodyInName).origins }
    })
    const parts = { articles: read.flatMap(one => one.articles), claims: read.flatMap(one => one.claims) }
    const reach = reachIn(
      {
        claims: parts.claims,
        stories: read.map(({ id, articles }) => ({ id, articles: articles.map(article => article.id) })),
        origins: joinOrigins(read.map(one => one.origins)),
      },
      finderOf(parts),
    )
    return new Map(reviews.map(review => [review.id, [...reach(review)]]))
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
