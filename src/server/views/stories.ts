import type { Origin, PlaceHeld } from '../../account/types.ts'
import type { Claim } from '../../claims/types.ts'
import { type DescribeContext, isOwnVoice } from '../../report/index.ts'
import type * as stored from '../../store/index.ts'
import type { ListedStoryJson, OriginJson, PlaceHeldJson, StoryJson, StorySummaryJson } from '../api/index.ts'
import { activityOf } from '../board/activity.ts'
import type { Listed } from '../board/order.ts'
import { byId } from './by-id.ts'
import type { ClaimView } from './claims.ts'
import type { EventView } from './events.ts'
import type { Names } from './names.ts'

export function storyViews(
  context: DescribeContext,
  { label, outlet, place, articleSummary }: Names,
  claim: ClaimView,
  event: EventView,
) {
  const origin = ({ id, name, kind, claims }: Origin, here: ReadonlyMap<string, Claim>): OriginJson => ({
    id,
    name,
    label: label(id, context.actor, name),
    kind,
    own: isOwnVoice(
      claims.filter(claim => here.has(claim)),
      here,
    ),
    claims,
  })

  const storySummary = (summary: stored.StorySummary): StorySummaryJson => ({
    ...summary,
    outlets: summary.outlets.map(outlet),
  })

  const listedStory = ({ entry, growth }: Listed): ListedStoryJson => ({
    ...storySummary(entry.summary),
    activity: { ...activityOf(entry.days), undated: entry.undated },
    recent: growth,
    added: entry.added,
    changed: entry.changed,
  })

  const outletOfStories = (one: {
    readonly outlet: stored.StorySummary['outlets'][number]
    readonly stories: number
  }) => ({ outlet: outlet(one.outlet), stories: one.stories })

  const held = ({ place: where, holdings, disagreements }: PlaceHeld): PlaceHeldJson => ({
    place: place(where),
    holdings: holdings.map(({ holder, turn, ...one }) => ({
      ...one,
      holder: { ...holder, label: label(holder.ref, context.actor, holder.name) },
      turn: turn ?? null,
    })),
    disagreements,
  })

  function story({
    summary,
    story: whole,
    events,
    claims,
    articles,
    texts,
    copies,
    origins,
  }: stored.StoryPage): StoryJson {
    const own = byId(claims)
    return {
      ...storySummary(summary),
      events: events.map(one => event(one, own)),
      claims: claims.map(one => claim(one, texts.get(one.claim.article))),
      articles: articles.map(articleSummary),
      copies,
      origins: origins.map(one => origin(one, own)),
      ground: (whole.ground ?? []).map(held),
    }
  }

  return { story, storySummary, listedStory, outletOfStories }
}
