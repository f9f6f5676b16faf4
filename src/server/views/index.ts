import type { Event, OriginGraph } from '../../account/types.ts'
import type { DescribeContext } from '../../report/index.ts'
import type * as stored from '../../store/index.ts'
import type {
  ArticleJson,
  ClaimJson,
  ClaimPageJson,
  EventJson,
  FacetsJson,
  HitJson,
  InputJson,
  ListedStoryJson,
  OriginGraphJson,
  OutletJson,
  QueueJson,
  StoryJson,
  StorySummaryJson,
} from '../api/index.ts'
import type { Listed } from '../board/order.ts'
import { articleViews } from './articles.ts'
import { byId } from './by-id.ts'
import { choicesWith } from './choices.ts'
import { claimView } from './claims.ts'
import { eventView } from './events.ts'
import { namesWith } from './names.ts'
import { searchViews } from './search.ts'
import { sourceViews } from './sources.ts'
import { storyViews } from './stories.ts'

/** What the store holds as what the API answers: the same values, with the names and lines of the knowledge tables beside them. */
export interface Views extends ReturnType<typeof sourceViews> {
  readonly story: (page: stored.StoryPage) => StoryJson
  readonly listedStory: (listed: Listed) => ListedStoryJson
  readonly outletOfStories: (one: {
    readonly outlet: stored.StorySummary['outlets'][number]
    readonly stories: number
  }) => { readonly outlet: OutletJson; readonly stories: number }
  readonly storySummary: (summary: stored.StorySummary) => StorySummaryJson
  readonly article: (page: stored.ArticlePage) => ArticleJson
  readonly claim: (page: stored.ClaimPage) => ClaimPageJson
  /** What a reviewer chooses from: types and units. */
  readonly choices: Pick<QueueJson, 'types' | 'units'>
  /** A claim without its article, and an event with its claims, as the queue shows them. */
  readonly reviewClaim: (of: stored.PlacedClaim) => ClaimJson
  readonly reviewEvent: (of: { readonly event: Event; readonly claims: readonly stored.PlacedClaim[] }) => EventJson
  readonly graph: (graph: OriginGraph) => OriginGraphJson
  readonly hit: (hit: stored.Hit) => HitJson
  readonly facets: (facets: stored.Facets) => FacetsJson
  readonly input: (input: stored.Input) => InputJson
}

/** Names and lines in both languages come from `context`. */
export function viewsWith(context: DescribeContext): Views {
  const names = namesWith(context)
  const claim = claimView(context, names)
  const event = eventView(context, names)
  const { article, claimPage } = articleViews(context, names, claim, event)
  return {
    ...storyViews(context, names, claim, event),
    ...searchViews(context, names, claim),
    ...sourceViews(context, names),
    article,
    claim: claimPage,
    choices: choicesWith(names),
    reviewClaim: of => claim(of),
    reviewEvent: of => event(of.event, byId(of.claims)),

    graph: graph => ({
      ...graph,
      nodes: graph.nodes.map(node => ({ ...node, label: names.label(node.id, context.actor, node.name) })),
    }),

    input: input =>
      input.kind === 'failure'
        ? { kind: 'failure', failure: input.failure }
        : { kind: 'article', article: names.articleSummary(input.article) },
  }
}
