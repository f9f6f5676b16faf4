/** Claims of many articles → the account: copies, origins, events with their support and contradictions, stories. */
import { words } from '../arabic/index.ts'
import type { Article } from '../article/types.ts'
import type { InputFailure } from '../capture/types.ts'
import type { Claim } from '../claims/types.ts'
import { actor, matchActor } from '../knowledge/index.ts'
import { findConflicts } from './contradictions.ts'
import { findCopies, reuseOf } from './copies.ts'
import { estimate } from './estimates.ts'
import { findEvents } from './events.ts'
import { byText, idOf } from './ids.ts'
import { listed } from './listing.ts'
import { type ActorLookup, findSources } from './origins.ts'
import { placeOf, statusOf, timeOf, typeOf } from './outline.ts'
import { articleStems, countRarity } from './rarity.ts'
import { claimsInOrder, inOrder, read } from './reading.ts'
import { type Sight, see } from './sight.ts'
import { findStories, profiles, storyTitle } from './stories.ts'
import { countSupport } from './support.ts'
import type { Account, Event } from './types.ts'

export type * from './types.ts'

/** Actors as the knowledge tables have them. A person, and a body's own voice (a media centre, a spokesman's office), speaks for its parent. */
const lookUp: ActorLookup = ref => {
  const known = actor(ref)
  if (known === null) return null
  const speaks = known.kind === 'person' || known.kind === 'agency'
  return { name: known.name.ar, kind: known.kind, speaksFor: speaks ? known.parent : null }
}

/** The first body that the words of a source name. A country alone is where the source is, not who: "مصادر في ليبيا". */
function bodyInName(name: string): string | null {
  const inName = words(name)
  for (let i = 0; i < inName.length; i++) {
    const match = matchActor(name, inName, i)
    if (match !== null && !match.alsoPlace && match.actor.kind !== 'person') return match.actor.id
  }
  return null
}

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
  const kindOfActor = (ref: string): string | null => lookUp(ref)?.kind ?? null
  const bodiesOf = (ref: string): string[] => {
    const above: string[] = []
    // `state:tr/army` is of `state:tr`, whether or not the table names it as parent.
    const parent = (id: string): string | null =>
      actor(id)?.parent ?? (id.includes('/') ? id.slice(0, id.indexOf('/')) : null)
    for (let at = parent(ref); at !== null && !above.includes(at); at = parent(at)) above.push(at)
    return above
  }
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
  const events: Event[] = [...groups.values()].map(members => {
    const { support, groupOf } = countSupport(members, sources, reuse)
    const { contradictions, revisions } = findConflicts(members, groupOf, reuse)
    const ids = members.map(sight => sight.claim.id)
    return {
      id: idOf('e', [...ids].sort(byText)[0]!),
      type: typeOf(members),
      story: storyIds.get(members[0]!.story)!,
      claims: ids,
      place: placeOf(members),
      time: timeOf(members),
      quantities: estimate(members, groupOf),
      support,
      status: statusOf(members, support, contradictions),
      contradictions,
      revisions,
    }
  })
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
