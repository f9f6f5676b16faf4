import type { Claim } from '../../claims/types.ts'
import { itemOf } from '../book.ts'
import { makeGroups } from '../groups.ts'
import { byText } from '../ids.ts'
import type { Level } from '../level.ts'
import { memoryLevel } from '../memory-level.ts'
import { alike, UNIT } from '../profiles.ts'
import { inOrder } from '../reading.ts'
import { asRead } from '../reviews/as-read.ts'
import { copyGroups, placeStories, ROUNDS, SAME_TEXT } from '../stories.ts'
import { type Told, tell } from '../story.ts'
import type { Account, Copy } from '../types.ts'
import { inCommon } from './features.ts'
import type { StoryExplanation, Tie } from './types.ts'

/**
 * Why the articles of a story are one: which of them share their text, and which of the items of each round was nearest to which, with what they have
 * in common. Which item is nearest hangs on all articles of the account, so all are looked at: time as for finding the stories. Null for an id that
 * the account does not have.
 */
export function explainStory(account: Account, id: string): StoryExplanation | null {
  const story = account.stories.find(one => one.id === id)
  if (story === undefined) return null
  const told = tellAll(account)
  const items = [...told.values()].map(itemOf)
  const groups = copyGroups(items, account.copies)
  const levels = ROUNDS.map(memoryLevel)
  placeStories(levels, { gone: [], come: groups })
  const ties = copyTies(new Set(story.articles), account.copies)
  const first = new Map(groups.flatMap(group => group.articles.map(article => [article, group.id] as const)))
  let at = [...new Set(story.articles.map(article => first.get(article)!))].sort(byText)
  ROUNDS.forEach((least, round) => {
    const level = levels[round]!
    ties.push(...tiesOf(level, at, round + 1, least, told))
    at = [...new Set(at.map(item => level.groupOf(item)!))].sort(byText)
  })
  const firstTie = new Map<string, number>()
  ties.forEach(({ articles, to }, i) => {
    for (const article of [...articles, ...to]) if (!firstTie.has(article)) firstTie.set(article, i)
  })
  return {
    story: story.id,
    title: story.title,
    ties,
    articles: story.articles.map(article => {
      const tie = firstTie.get(article)
      if (tie === undefined) return { article, nearest: null, tie: null }
      return { article, nearest: nearestIn(ties[tie]!, article, told), tie }
    }),
  }
}

function tellAll(account: Account): ReadonlyMap<string, Told> {
  const articles = inOrder(account.articles)
  const claimsOf = new Map<string, Claim[]>(articles.map(article => [article.id, []]))
  for (const claim of account.claims) claimsOf.get(claim.article)?.push(asRead(claim))
  return new Map(articles.map(article => [article.id, tell(article, claimsOf.get(article.id)!)]))
}

/** The pairs of articles with most text in common that hold the story's copies together: for each article the other with which it shares most. */
function copyTies(inside: ReadonlySet<string>, copies: readonly Copy[]): Tie[] {
  const shares = new Map(copies.map(({ article, of, share }) => [`${article} ${of}`, share]))
  const pairs = copies
    .filter(({ article, of }) => article < of && (inside.has(article) || inside.has(of)))
    .map(({ article, of, share }) => ({ article, of, share: Math.min(share, shares.get(`${of} ${article}`) ?? 0) }))
    .filter(({ share }) => share >= SAME_TEXT)
    .sort((x, y) => y.share - x.share || byText(x.article, y.article) || byText(x.of, y.of))
  const at = new Map([...new Set(pairs.flatMap(({ article, of }) => [article, of]))].map((id, i) => [id, i]))
  const groups = makeGroups(at.size)
  return pairs
    .filter(({ article, of }) => groups.join(at.get(article)!, at.get(of)!))
    .map(({ article, of, share }) => ({
      round: 0,
      articles: [article],
      to: [of],
      share,
      least: SAME_TEXT,
      features: [],
      count: 0,
    }))
}

/** The items of one round, each with the one nearest to it; two that are nearest to each other are one tie. */
function tiesOf(
  level: Level,
  items: readonly string[],
  round: number,
  least: number,
  told: ReadonlyMap<string, Told>,
): Tie[] {
  const ties: Tie[] = []
  const said = new Set<string>()
  for (const id of items) {
    const near = level.near(id)
    if (near === null || said.has(`${near.id} ${id}`)) continue
    said.add(`${id} ${near.id}`)
    const [a, b] = [level.node(id)!, level.node(near.id)!]
    const [articles, to] = [a.item.articles, b.item.articles]
    const look = (ids: readonly string[]): Told[] => ids.map(article => told.get(article)!)
    ties.push({
      round,
      articles,
      to,
      share: near.score / UNIT ** 2,
      least,
      ...inCommon(level, a, b, look(articles), look(to)),
    })
  }
  return ties
}

/** Of the articles on the other side of a tie the one that has most in common with an article. */
function nearestIn({ articles, to }: Tie, article: string, told: ReadonlyMap<string, Told>): string {
  const { profile } = told.get(article)!
  const others = articles.includes(article) ? to : articles
  return others
    .map(other => ({ other, common: alike(profile, told.get(other)!.profile) }))
    .sort((x, y) => y.common - x.common || byText(x.other, y.other))[0]!.other
}
