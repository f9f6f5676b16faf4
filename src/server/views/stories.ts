import type { Origin } from '../../account/types.ts'
import type { Claim } from '../../claims/types.ts'
import { type DescribeContext, isOwnVoice } from '../../report/index.ts'
import type * as stored from '../../store/index.ts'
import type { OriginJson, StoryJson, StorySummaryJson } from '../api/index.ts'
import { byId } from './by-id.ts'
import type { ClaimView } from './claims.ts'
import type { EventView } from './events.ts'
import type { Names } from './names.ts'

export function storyViews(
  context: DescribeContext,
  { label, outlet, articleSummary }: Names,
  claim: ClaimView,
  event: EventView,
) {
  const origin = ({ id, name, kind, claims }: Origin, here: ReadonlyMap<string, Claim>): OriginJson => ({
    id,
    name,
    label: label(id, context.actor),
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

  function story({ summary, events, claims, articles, texts, copies, origins }: stored.StoryPage): StoryJson {
    const own = byId(claims)
    return {
      ...storySummary(summary),
      events: events.map(one => event(one, own)),
      claims: claims.map(one => claim(one, texts.get(one.claim.article))),
      articles: articles.map(articleSummary),
      copies,
      origins: origins.map(one => origin(one, own)),
    }
  }

  return { story, storySummary }
}
