import type { Account, ClaimReview, Event, Origin, OriginGraph } from '../account/types.ts'
import type { Article } from '../article/types.ts'
import type { Claim, EventType, Link, Named, PlaceMention, Quantity } from '../claims/types.ts'
import { type DescribeContext, describeClaim, describeEvent, isOwnVoice, quoted } from '../report/index.ts'
import * as stored from '../store/index.ts'
import type {
  ArticleJson,
  ArticleSummaryJson,
  Bilingual,
  ClaimJson,
  ClaimPageJson,
  EventJson,
  FacetsJson,
  HitJson,
  InputJson,
  LinkJson,
  NamedJson,
  OriginGraphJson,
  OriginJson,
  OutletJson,
  PlaceJson,
  QuantityJson,
  StoryJson,
  StorySummaryJson,
} from './api.ts'

/** What the store holds as what the API answers: the same values, with the names and lines of the knowledge tables beside them. */
export interface Views {
  readonly story: (page: stored.StoryPage) => StoryJson
  readonly storySummary: (summary: stored.StorySummary) => StorySummaryJson
  readonly article: (page: stored.ArticlePage) => ArticleJson
  readonly claim: (page: stored.ClaimPage) => ClaimPageJson
  readonly graph: (graph: OriginGraph) => OriginGraphJson
  readonly hit: (hit: stored.Hit) => HitJson
  readonly facets: (facets: stored.Facets) => FacetsJson
  readonly input: (input: stored.Input) => InputJson
}

const NOTHING: Account = { articles: [], claims: [], events: [], stories: [], origins: [], copies: [], failures: [] }

/** What each place says of the day, and which was taken: the first that says what the article is dated by. */
function datesOf({ dates, published }: Article): ArticleJson['dates'] {
  // Accounts of before say nothing of them.
  const all = dates ?? []
  const taken = all.findIndex(({ value, from }) => value === published?.value && from === published.from)
  return all.map(({ value, said, from, span }, i) => ({ value, said, from, span, taken: i === taken }))
}

/** Names and lines in both languages come from `context`. */
export function viewsWith(context: DescribeContext): Views {
  /** A name that the tables have, in both languages; where they have it in one, that one stands for both. */
  function label(ref: string | null, look: (ref: string, lang: 'en' | 'ar') => string | null): Bilingual | null {
    if (ref === null) return null
    const en = look(ref, 'en')
    const ar = look(ref, 'ar')
    return en === null && ar === null ? null : { en: (en ?? ar)!, ar: (ar ?? en)! }
  }

  const typeName = (type: EventType): Bilingual => context.event(type).label

  /** The name of a value by which hits are counted; null where its letters say all. */
  function facetLabel(field: stored.FacetField, value: string): Bilingual | null {
    if (field === 'type') return typeName(value as EventType)
    if (field === 'outlet') return label(value, context.outlet)
    if (field === 'actor' || field === 'origin') return label(value, context.actor)
    if (field === 'country') return label(`country:${value}`, context.place)
    return field === 'place' ? label(value, context.place) : null
  }

  function unitName(unit: string | null): Bilingual | null {
    const forms = unit === null ? null : context.unit(unit)
    return forms && { en: forms.english.other, ar: forms.arabic.few }
  }

  const outlet = (value: { readonly name: string; readonly ref: string | null }): OutletJson => ({
    name: value.name,
    ref: value.ref,
    label: label(value.ref, context.outlet),
  })

  const actor = ({ name, ref, start, end }: Named): NamedJson => ({
    name,
    ref,
    label: label(ref, context.actor),
    start,
    end,
  })

  const link = (one: Link): LinkJson => ({ ...actor(one), kind: one.kind })

  const place = ({ name, ref, start, end, lat, lon, country, precision }: PlaceMention): PlaceJson => ({
    name,
    ref,
    label: label(ref, context.place),
    start,
    end,
    lat,
    lon,
    country,
    precision,
  })

  const quantity = ({ text, min, max, approximate, unit, start, end }: Quantity): QuantityJson => ({
    text,
    min,
    max,
    approximate,
    unit,
    unitName: unitName(unit),
    start,
    end,
  })

  /** The sentence that a claim's evidence stands in; the evidence alone where the article is not at hand. */
  function sentenceOf(of: Claim, article: Pick<Article, 'text' | 'blocks'> | undefined) {
    if (article === undefined) return { start: of.evidence.start, end: of.evidence.end, exact: of.evidence.exact }
    const { start, end } = quoted(of, article)
    return { start, end, exact: article.text.slice(start, end) }
  }

  function claim(of: stored.PlacedClaim, whole?: Pick<Article, 'text' | 'blocks'>): ClaimJson {
    const { id, article, type, polarity, factuality, evidence, trigger, time } = of.claim
    return {
      id,
      article,
      event: of.event,
      story: of.story,
      description: {
        en: describeClaim(of.claim, context, 'en'),
        ar: describeClaim(of.claim, context, 'ar'),
      },
      type,
      typeName: typeName(type),
      polarity,
      factuality,
      evidence: {
        start: evidence.start,
        end: evidence.end,
        exact: evidence.exact,
        sentence: sentenceOf(of.claim, whole),
      },
      trigger: { start: trigger.start, end: trigger.end },
      chain: of.claim.chain.map(link),
      agents: of.claim.agents.map(actor),
      targets: of.claim.targets.map(actor),
      place: of.claim.place && place(of.claim.place),
      time: time && { text: time.text, edtf: time.edtf, start: time.start, end: time.end },
      quantities: of.claim.quantities.map(quantity),
      ...(of.claim.review && { review: review(of.claim.review) }),
    }
  }

  const review = ({ verdict, machine, by }: ClaimReview) => ({
    verdict,
    corrected: Object.keys(machine),
    by: by.map(({ review, action, author, at, note }) => ({ review, action, author, at, note })),
  })

  function event(of: Event, claims: ReadonlyMap<string, Claim>): EventJson {
    // An account of the event's own claims: it need not be looked for among all others.
    const own: Account = { ...NOTHING, claims: of.claims.flatMap(id => claims.get(id) ?? []) }
    return {
      id: of.id,
      story: of.story,
      type: of.type,
      typeName: typeName(of.type),
      description: {
        en: describeEvent(of, own, context, 'en'),
        ar: describeEvent(of, own, context, 'ar'),
      },
      status: of.status,
      claims: of.claims,
      place: of.place && place(of.place),
      time: of.time,
      quantities: of.quantities.map(one => ({ ...one, unitName: unitName(one.unit) })),
      support: of.support,
      contradictions: of.contradictions,
      revisions: of.revisions,
    }
  }

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

  const articleSummary = (summary: stored.ArticleSummary): ArticleSummaryJson => ({
    ...summary,
    outlet: summary.outlet && outlet(summary.outlet),
  })

  const storySummary = (summary: stored.StorySummary): StorySummaryJson => ({
    ...summary,
    outlets: summary.outlets.map(outlet),
  })

  const byId = (claims: readonly stored.PlacedClaim[]) => new Map(claims.map(of => [of.claim.id, of.claim]))

  return {
    storySummary,

    story({ summary, events, claims, articles, texts, copies, origins }) {
      const own = byId(claims)
      return {
        ...storySummary(summary),
        events: events.map(one => event(one, own)),
        claims: claims.map(one => claim(one, texts.get(one.claim.article))),
        articles: articles.map(articleSummary),
        copies,
        origins: origins.map(one => origin(one, own)),
      }
    },

    article: ({ summary, article, claims, copies, copied, related, came }) => ({
      article: articleSummary(summary),
      text: article.text,
      blocks: article.blocks,
      title: article.title,
      dateline: article.dateline,
      outlet: article.outlet && { ...article.outlet, value: outlet(article.outlet.value) },
      published: article.published,
      dates: datesOf(article),
      credits: (article.credits ?? []).map(({ start, end, name, ref, from }) => ({
        start,
        end,
        name,
        label: label(ref, context.outlet),
        from,
      })),
      came,
      claims: claims.map(one => claim(one, article)),
      copies,
      copied,
      related: related.map(articleSummary),
    }),

    claim: page => ({
      claim: claim(page.claim),
      rules: page.claim.claim.rules,
      article: articleSummary(page.article),
      event: page.event && event(page.event, byId(page.siblings)),
    }),

    graph: graph => ({
      ...graph,
      nodes: graph.nodes.map(node => ({
        ...node,
        label: label(node.id, context.actor),
      })),
    }),

    hit: hit =>
      hit.kind === 'article'
        ? { kind: 'article', article: articleSummary(hit.article), snippet: hit.snippet }
        : { kind: 'claim', article: articleSummary(hit.article), snippet: hit.snippet, claim: claim(hit.claim) },

    facets({ fields, counted, exact }) {
      const labelled = (field: stored.FacetField) =>
        fields[field].map(({ value, count }) => ({ value, label: facetLabel(field, value), count }))
      return {
        fields: Object.fromEntries(
          stored.FACETS.map(field => [field, labelled(field)]),
        ) as unknown as FacetsJson['fields'],
        counted,
        exact,
      }
    },

    input: input =>
      input.kind === 'failure'
        ? { kind: 'failure', failure: input.failure }
        : { kind: 'article', article: articleSummary(input.article) },
  }
}
