import type { Account, Event, Story } from '../../account/types.ts'

/** What of an account is asked for: all, some stories, or some events. */
export type Part = { readonly of: 'all' } | { readonly of: 'stories' | 'events'; readonly ids: ReadonlySet<string> }

const ofEvent = (event: Event): readonly string[] => [...event.claims, ...(event.rejected ?? [])]

/** The articles that an event's bounds rest on: they may tell nothing of it. */
const bounding = ({ interval }: Event): readonly string[] =>
  [interval?.earliest?.article, interval?.latest?.article].filter(id => id !== undefined)

/** A story with what is left of it: its order and ground speak of events that are not there. */
const cut = ({ id, title, articles, events }: Story, kept: { articles: Set<string>; events: Set<string> }): Story => ({
  id,
  title,
  articles: articles.filter(one => kept.articles.has(one)),
  events: events.filter(one => kept.events.has(one)),
})

/** The part of an account that was asked for, or the ids that it has not. */
export function partOf(account: Account, part: Part): Account | { readonly missing: readonly string[] } {
  if (part.of === 'all') return account
  const there = new Set(account[part.of].map(({ id }) => id))
  const missing = [...part.ids].filter(id => !there.has(id))
  if (missing.length > 0) return { missing }
  const whole = part.of === 'stories'
  const stories = account.stories.filter(
    story => part.ids.has(story.id) || (!whole && story.events.some(id => part.ids.has(id))),
  )
  const events = account.events.filter(event => part.ids.has(whole ? event.story : event.id))
  const claims = new Set(events.flatMap(ofEvent))
  const articles = new Set(events.flatMap(bounding))
  if (whole) for (const story of stories) for (const id of story.articles) articles.add(id)
  const placed = new Set(account.events.flatMap(ofEvent))
  const kept = account.claims.filter(
    claim => claims.has(claim.id) || (whole && !placed.has(claim.id) && articles.has(claim.article)),
  )
  for (const claim of kept) articles.add(claim.article)
  const ids = { articles, events: new Set(events.map(({ id }) => id)) }
  const speaking = new Set(kept.map(({ id }) => id))
  return {
    articles: account.articles.filter(({ id }) => articles.has(id)),
    claims: kept,
    events,
    stories: whole ? stories : stories.map(story => cut(story, ids)),
    origins: account.origins
      .map(origin => ({ ...origin, claims: origin.claims.filter(id => speaking.has(id)) }))
      .filter(origin => origin.claims.length > 0),
    copies: account.copies.filter(copy => articles.has(copy.article) && articles.has(copy.of)),
    failures: [],
  }
}
