/** Claims of many articles → the account: copies, origins, events with their support and contradictions, stories. */
import type { Article } from '../article/types.ts'
import type { InputFailure } from '../capture/types.ts'
import type { Claim } from '../claims/types.ts'
import { bodiesOf, bodyInName, kindOfActor, lookUp } from './bodies.ts'
import { findCopies, reuseOf } from './copies.ts'
import { makeEvent } from './event.ts'
import { findEvents } from './events.ts'
import { byText, idOf } from './ids.ts'
import { listed } from './listing.ts'
import { findSources } from './origins.ts'
import { articleStems, countRarity } from './rarity.ts'
import { claimsInOrder, inOrder, read } from './reading.ts'
import { type Sight, see } from './sight.ts'
import { findStories, profiles, storyTitle } from './stories.ts'
import type { Account } from './types.ts'

export type * from './types.ts'

/**
 * Puts claims of many articles into one account. Pure: the same articles and claims give the same account, byte for byte, in whatever
 * order they come; and what it finds is the same whatever the files are called. Claims of articles that are not among `articles` are left out; what was given twice stands once. Time and memory grow in
 * step with the input, but for the pairs of articles that share text.
 */
export function reconcile(
  articles: readonly Article[],
  claims: readonly Claim[],
  failures: readonly InputFailure[] = [],
): Account {
  const ordered = inOrder(articles)
  const sorted = claimsInOrder(ordered, claims)
  const readings = ordered.map(read)
  const copies = findCopies(readings)
  const reuse = reuseOf(copies)
  const stems = readings.map(articleStems)
  const rarity = countRarity(stems.map(({ head, body }) => [...head, ...body]))
  const profile = profiles(readings, stems, sorted, rarity)
  const storyOfArticle = findStories(readings, profile, copies)
  const at = new Map(ordered.map((article, i) => [article.id, i]))
  const sources = findSources(ordered, sorted, lookUp, bodyInName)
  const sights = sorted.map((claim, i) => {
    const article = at.get(claim.article)!
    return see(claim, i, readings[article]!, sources.of.get(claim.id)!, storyOfArticle[article]!, {
      rarity,
      kindOfActor,
      bodiesOf,
    })
  })

  const inStory = new Map<number, number[]>()
  storyOfArticle.forEach((story, i) => {
    const list = inStory.get(story)
    if (list === undefined) inStory.set(story, [i])
    else list.push(i)
  })
  // A story is named after its article with the smallest id, whatever the files are called.
  const storyIds = new Map(
    [...inStory].map(([story, inside]) => [story, idOf('s', inside.map(i => ordered[i]!.id).sort(byText)[0]!)]),
  )
  const actors = countRarity(sights.map(({ agents, targets }) => [...agents, ...targets]))
  const groups = new Map<number, Sight[]>()
  findEvents(sights, { rarity, actors, reuse }).forEach((first, i) => {
    const group = groups.get(first)
    if (group === undefined) groups.set(first, [sights[i]!])
    else group.push(sights[i]!)
  })
  const events = [...groups.values()].map(members =>
    makeEvent(members, storyIds.get(members[0]!.story)!, sources, reuse),
  )
  const eventsOf = new Map<string, string[]>()
  for (const event of events) {
    const list = eventsOf.get(event.story)
    if (list === undefined) eventsOf.set(event.story, [event.id])
    else list.push(event.id)
  }
  const stories = [...inStory].map(([story, inside]) => {
    const id = storyIds.get(story)!
    const about = inside.map(i => ordered[i]!)
    return {
      id,
      title: storyTitle(
        about,
        inside.map(i => profile[i]!),
      ),
      articles: about.map(article => article.id),
      events: eventsOf.get(id) ?? [],
    }
  })
  return listed({
    articles: ordered,
    claims: sorted,
    events,
    stories,
    origins: sources.origins,
    copies,
    failures: [...failures].sort((a, b) => byText(a.input, b.input) || byText(a.reason, b.reason)),
  })
}
