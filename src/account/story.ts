import type { Article } from '../article/types.ts'
import type { Claim } from '../claims/types.ts'
import { bodiesOf, bodyInName, kindOfActor, lookUp } from './bodies.ts'
import type { Reuse } from './copies.ts'
import { makeEvent } from './event.ts'
import { findEvents } from './events.ts'
import { wordRarity } from './frequency.ts'
import { byText, idOf } from './ids.ts'
import { withTime } from './order/index.ts'
import { findSources } from './origins.ts'
import { type Profile, profileOf } from './profiles.ts'
import { type ArticleStems, articleStems, countRarity, rarityWithin } from './rarity.ts'
import { claimsInOrder, type Reading, read } from './reading.ts'
import { type Sight, see } from './sight.ts'
import { storyTitle } from './stories.ts'
import type { Event, Origin, Story } from './types.ts'

/** An article with all that the account asks of it: computed once, and from it alone. */
export interface Told {
  readonly reading: Reading
  /** In the order of evidence. */
  readonly claims: readonly Claim[]
  readonly profile: Profile
  readonly stems: ArticleStems
}

/** One story with its events and the origins that speak in it. */
export interface StoryAccount {
  readonly story: Story
  readonly events: readonly Event[]
  readonly origins: readonly Origin[]
}

/**
 * Gives the account of one story: a function of its articles and of the text that they share, and of nothing outside it. `told` in the order of the
 * account; at least one.
 */
export function tellStory(told: readonly Told[], reuse: Reuse): StoryAccount {
  const articles: Article[] = told.map(({ reading }) => reading.article)
  const claims = told.flatMap(one => one.claims)
  const readings = new Map(told.map(({ reading }) => [reading.article.id, reading]))
  const sources = findSources(articles, claims, lookUp, bodyInName)
  const rarity = rarityWithin(
    wordRarity,
    told.map(({ stems }) => stems),
  )
  const context = { rarity, kindOfActor, bodiesOf }
  const sights = claims.map((claim, i) =>
    see(claim, i, readings.get(claim.article)!, sources.of.get(claim.id)!, context),
  )
  const actors = countRarity(sights.map(({ agents, targets }) => [...agents, ...targets]))
  const groups = new Map<number, Sight[]>()
  findEvents(sights, { rarity, actors, reuse }).forEach((first, i) => {
    const group = groups.get(first)
    if (group === undefined) groups.set(first, [sights[i]!])
    else group.push(sights[i]!)
  })
  // A story is named after its article with the smallest id, whatever the files are called.
  const id = idOf('s', articles.map(article => article.id).sort(byText)[0]!)
  const events = [...groups.values()].map(members => makeEvent(members, id, sources, reuse))
  const title = storyTitle(
    articles,
    told.map(({ profile }) => profile),
  )
  const story: Story = {
    id,
    title,
    articles: articles.map(article => article.id),
    events: events.map(event => event.id),
  }
  return {
    ...withTime(story, events, { articles, claims, origins: sources.origins, copiesOf: reuse.copiesOf }),
    origins: sources.origins,
  }
}

/** Looks at an article once, for all that the account asks of it. `claims` are those of the article, each once, in any order. */
export function tell(article: Article, claims: readonly Claim[]): Told {
  const reading = read(article)
  const stems = articleStems(reading)
  return { reading, claims: claimsInOrder([article], claims), stems, profile: profileOf(stems, claims) }
}
