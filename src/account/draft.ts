import type { Article } from '../article/types.ts'
import type { Claim } from '../claims/types.ts'
import type { Reuse } from './copies.ts'
import { makeEvent } from './event.ts'
import { byText, idOf } from './ids.ts'
import { withTime } from './order/index.ts'
import { joinOrigins, type Sources } from './origins/index.ts'
import type { Profile } from './profiles.ts'
import type { Reading } from './reading.ts'
import { withRivals } from './rivals/laid.ts'
import type { Sight } from './sight.ts'
import { storyTitle } from './stories.ts'
import type { Event, Origin, Story } from './types.ts'

/** Claims as the account compares them: the origin of each, and all else that is computed of it once. */
export interface Looks {
  readonly sources: Sources
  /** In the order of the claims. */
  readonly sights: readonly Sight[]
}

/** Some stories before their events are made: as the machine puts them together, and then as people correct it. */
export interface Draft {
  readonly articles: readonly Article[]
  /** The same with their words. */
  readonly readings: readonly Reading[]
  /** What each of them is about. */
  readonly profiles: readonly Profile[]
  readonly claims: readonly Claim[]
  readonly looks: Looks
  /** Looks anew at these claims: the same in the same order, with other fields. */
  readonly lookAt: (claims: readonly Claim[]) => Looks
  readonly reuse: Reuse
  /** The claims of each event, as positions in `claims`, ascending. Every claim stands in one. */
  readonly events: readonly (readonly number[])[]
  /** The articles of each story, as positions in `articles`, ascending. Every article stands in one. */
  readonly stories: readonly (readonly number[])[]
  /** Positions in `claims` of those that count nowhere, though they stay where they were put. */
  readonly rejected: ReadonlySet<number>
}

/** Stories with their events and the origins that speak in them. */
export interface Made {
  readonly stories: readonly Story[]
  readonly events: readonly Event[]
  readonly origins: readonly Origin[]
}

/** Makes the events, stories and origins of a draft, with their ids. Pure. */
export function makeStories({ articles, readings, claims, looks, reuse, rejected, profiles, ...draft }: Draft): Made {
  // A story is named after its article with the smallest id, whatever the files are called.
  const storyIds = draft.stories.map(inside => idOf('s', inside.map(i => articles[i]!.id).sort(byText)[0]!))
  const storyOf = new Map(
    draft.stories.flatMap((inside, story) => inside.map(i => [articles[i]!.id, storyIds[story]!] as const)),
  )
  const eventsOf = new Map<string, Event[]>(storyIds.map(id => [id, []]))
  for (const inside of draft.events) {
    const counted = rejected.size === 0 ? inside : inside.filter(i => !rejected.has(i))
    if (counted.length === 0) continue
    const members = counted.map(i => looks.sights[i]!)
    const story = storyIds.length === 1 ? storyIds[0]! : mostOf(members.map(({ claim }) => storyOf.get(claim.article)!))
    const without = counted.length === inside.length ? [] : inside.filter(i => rejected.has(i)).map(i => claims[i]!.id)
    eventsOf.get(story)!.push(makeEvent(members, story, looks.sources, reuse, without))
  }
  for (const [story, own] of eventsOf) eventsOf.set(story, withRivals(own, looks.sights, reuse))
  const out = new Set([...rejected].map(i => claims[i]!.id))
  const origins = out.size === 0 ? looks.sources.origins : originsWithout(looks.sources.origins, out)
  const originOf = new Map<string, string>()
  for (const origin of origins) for (const claim of origin.claims) originOf.set(claim, origin.id)
  const claimOf = new Map<string, Claim>()
  for (const claim of claims) claimOf.set(claim.id, claim)
  const told = draft.stories.map((inside, i) => {
    const own = inside.map(at => articles[at]!)
    const events = eventsOf.get(storyIds[i]!)!
    const story: Story = {
      id: storyIds[i]!,
      title: storyTitle(
        own,
        inside.map(at => profiles[at]!),
      ),
      articles: own.map(article => article.id),
      events: events.map(event => event.id),
    }
    return withTime(story, events, {
      readings: inside.map(at => readings[at]!),
      claims: claimOf,
      originOf: claim => originOf.get(claim) ?? null,
      copiesOf: reuse.copiesOf,
    })
  })
  return { stories: told.map(one => one.story), events: told.flatMap(one => one.events), origins }
}

/** An event over articles of several stories, as people may make one, belongs to that of most of its claims; of as many, to the first by id. */
function mostOf(stories: readonly string[]): string {
  const count = new Map<string, number>()
  for (const story of stories) count.set(story, (count.get(story) ?? 0) + 1)
  return [...count].sort(([a, x], [b, y]) => y - x || byText(a, b))[0]![0]
}

/** The origins without some claims; those that have none left are left out. */
export function originsWithout(origins: readonly Origin[], out: ReadonlySet<string>): Origin[] {
  return origins
    .map(origin => ({ ...origin, claims: origin.claims.filter(id => !out.has(id)) }))
    .filter(origin => origin.claims.length > 0)
}

/** Several drafts as one, in this order, so that what lies in different stories can be put together. */
export function draftTogether(drafts: readonly Draft[], reuse: Reuse): Draft {
  const starts = {
    articles: startsOf(drafts.map(one => one.articles)),
    claims: startsOf(drafts.map(one => one.claims)),
  }
  const moved = (groups: 'events' | 'stories', by: readonly number[]): number[][] =>
    drafts.flatMap((draft, d) => draft[groups].map(group => group.map(i => by[d]! + i)))
  const owner = new Map(drafts.flatMap((draft, d) => draft.articles.map(article => [article.id, d] as const)))

  function looksTogether(looks: readonly Looks[]): Looks {
    return {
      sources: {
        of: new Map(looks.flatMap(({ sources }) => [...sources.of])),
        origins: joinOrigins(looks.map(({ sources }) => sources.origins)),
        voiceOf: article => looks[owner.get(article)!]!.sources.voiceOf(article),
      },
      sights: looks.flatMap(({ sights }) => sights).map((sight, index) => ({ ...sight, index })),
    }
  }
  return {
    articles: drafts.flatMap(draft => draft.articles),
    readings: drafts.flatMap(draft => draft.readings),
    claims: drafts.flatMap(draft => draft.claims),
    looks: looksTogether(drafts.map(draft => draft.looks)),
    lookAt: claims =>
      looksTogether(
        drafts.map((draft, d) => {
          const start = starts.claims[d]!
          return draft.lookAt(claims.slice(start, start + draft.claims.length))
        }),
      ),
    reuse,
    events: moved('events', starts.claims),
    stories: moved('stories', starts.articles),
    rejected: new Set(drafts.flatMap((draft, d) => [...draft.rejected].map(i => starts.claims[d]! + i))),
    profiles: drafts.flatMap(draft => draft.profiles),
  }
}

function startsOf(lists: readonly (readonly unknown[])[]): number[] {
  let sum = 0
  return lists.map(list => {
    const start = sum
    sum += list.length
    return start
  })
}
