import type { Article } from '../article/types.ts'
import type { Claim } from '../claims/types.ts'
import { bodyInName, doersOf, kindOfActor, lookUp } from './bodies.ts'
import type { Reuse } from './copies.ts'
import { type Draft, type Looks, makeStories } from './draft.ts'
import { findEvents } from './events.ts'
import { wordRarity } from './frequency.ts'
import type { Measure } from './likeness/index.ts'
import { findSources } from './origins/index.ts'

import { type Profile, profileOf } from './profiles.ts'
import { type ArticleStems, articleStems, countRarity, rarityWithin } from './rarity.ts'
import { claimsInOrder, type Reading, read } from './reading.ts'
import { type Sight, see } from './sight.ts'

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
  return storyOf(draftStory(told, reuse))
}

/** The same of what was put together of it. */
export function storyOf(draft: Draft): StoryAccount {
  const { stories, events, origins } = makeStories(draft)
  return { story: stories[0]!, events, origins }
}

/** The claims of a story with all that is compared. */
export interface StoryLooks {
  readonly articles: readonly Article[]
  readonly claims: readonly Claim[]
  readonly looks: Looks
  /** Looks anew at these claims: the same in the same order, with other fields. */
  readonly lookAt: (claims: readonly Claim[]) => Looks
  readonly measure: Omit<Measure, 'often'>
}

function actorsOf({ agents, targets }: Sight): ReadonlySet<string> {
  return agents.size === 0 ? targets : targets.size === 0 ? agents : new Set([...agents, ...targets])
}

/** Looks at the claims of a story as they are compared with each other. `told` in the order of the account. */
export function lookInto(told: readonly Told[], reuse: Reuse): StoryLooks {
  const articles: Article[] = told.map(({ reading }) => reading.article)
  const claims = told.flatMap(one => one.claims)
  const readings = new Map(told.map(({ reading }) => [reading.article.id, reading]))
  const rarity = rarityWithin(
    wordRarity,
    told.map(({ stems }) => stems),
  )
  const context = { rarity, kindOfActor, doersOf }
  const lookAt = (of: readonly Claim[]): Looks => {
    const sources = findSources(articles, of, lookUp, bodyInName)
    const sights = of.map((claim, i) => see(claim, i, readings.get(claim.article)!, sources.of.get(claim.id)!, context))
    return { sources, sights }
  }
  const looks = lookAt(claims)
  const actors = countRarity(looks.sights.map(actorsOf))
  return { articles, claims, looks, lookAt, measure: { rarity, actors, reuse } }
}

/** What the machine puts together of one story, before its events are made. */
export function draftStory(told: readonly Told[], reuse: Reuse): Draft {
  const { articles, claims, looks, lookAt, measure } = lookInto(told, reuse)
  const groups = new Map<number, number[]>()
  findEvents(looks.sights, measure).forEach((first, i) => {
    const group = groups.get(first)
    if (group === undefined) groups.set(first, [i])
    else group.push(i)
  })
  return {
    articles,
    readings: told.map(({ reading }) => reading),
    profiles: told.map(({ profile }) => profile),
    claims,
    looks,
    lookAt,
    reuse,
    events: [...groups.values()],
    stories: [articles.map((_, i) => i)],
    rejected: new Set(),
  }
}

/** Looks at an article once, for all that the account asks of it. `claims` are those of the article, each once, in any order. */
export function tell(article: Article, claims: readonly Claim[]): Told {
  return tellInOrder(article, claimsInOrder([article], claims))
}

/** The same with the claims in the order of evidence. */
export function tellInOrder(article: Article, claims: readonly Claim[]): Told {
  const reading = read(article)
  const stems = articleStems(reading)
  return { reading, claims, stems, profile: profileOf(stems, claims) }
}
