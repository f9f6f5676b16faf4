/**
 * What the API answers, as zod schemas and as types. The browser's code imports the types alone.
 *
 * Every `start`/`end` counts UTF-16 code units (`[start, end)`) into the text of the article that the value belongs to, so
 * that `text.slice(start, end)` in a browser is what the span names. (Exported files count code points instead.)
 */
import { z } from '@hono/zod-openapi'

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()
const count = z.int().nonnegative()

// ── Parts ────────────────────────────────────────────────────────────────────────────────────────────────────────────

export const SpanSchema = z
  .object({ start: count, end: count })
  .openapi('Span', { description: '[start, end) in UTF-16 code units into the text of the article.' })

/** The same thing said in English and in Arabic. */
export const BilingualSchema = z.object({ en: z.string(), ar: z.string() }).openapi('Bilingual')

export const EventTypeSchema = z
  .enum([
    'capture',
    'control',
    'handover',
    'withdrawal',
    'surrender',
    'clash',
    'offensive',
    'siege',
    'attack',
    'airstrike',
    'shelling',
    'explosion',
    'killing',
    'injury',
    'execution',
    'abduction',
    'detention',
    'release',
    'evacuation',
    'transfer',
    'displacement',
    'destruction',
    'accident',
    'responsibility',
    'accusation',
    'agreement',
    'negotiation',
    'ceasefire',
    'meeting',
    'aid',
    'protest',
    'discovery',
    'investigation',
    'presence',
    'formation',
    'sanction',
    'statement',
  ])
  .openapi('EventType')

export const LinkKindSchema = z
  .enum(['person', 'force', 'state', 'organisation', 'agency', 'monitor', 'outlet', 'reporter', 'unnamed'])
  .openapi('LinkKind')

export const PlacePrecisionSchema = z
  .enum([
    'site',
    'camp',
    'neighbourhood',
    'village',
    'town',
    'city',
    'district',
    'governorate',
    'region',
    'country',
    'river',
    'border',
  ])
  .openapi('PlacePrecision')

export const BlockRoleSchema = z
  .enum([
    'kicker',
    'title',
    'subtitle',
    'dateline',
    'byline',
    'caption',
    'heading',
    'body',
    'update',
    'related',
    'boilerplate',
  ])
  .openapi('BlockRole')

export const EventStatusSchema = z.enum(['single-source', 'corroborated', 'contested', 'denied']).openapi('EventStatus')

export const ContradictionKindSchema = z
  .enum(['polarity', 'quantity', 'time', 'place', 'agent', 'target', 'composition'])
  .openapi('ContradictionKind')

/** `name` is the article's own words; `label` the one neutral name of the knowledge tables, null where they do not know it. */
export const NamedSchema = z
  .object({
    name: z.string(),
    ref: z.string().nullable(),
    label: BilingualSchema.nullable(),
    start: count,
    end: count,
  })
  .openapi('Named')

export const LinkSchema = NamedSchema.extend({ kind: LinkKindSchema }).openapi('Link')

export const PlaceSchema = NamedSchema.extend({
  lat: z.number().nullable().openapi({ description: 'Degrees, WGS 84; null where nothing supports a coordinate.' }),
  lon: z.number().nullable(),
  country: z.string().nullable().openapi({ description: 'ISO 3166-1 alpha-2.' }),
  precision: PlacePrecisionSchema,
}).openapi('Place')

export const TimeSchema = z
  .object({
    text: z.string(),
    edtf: z.string().nullable().openapi({ description: 'EDTF, or null while the words cannot be resolved.' }),
    start: count,
    end: count,
  })
  .openapi('Time')

export const QuantitySchema = z
  .object({
    text: z.string(),
    min: z.number().nullable().openapi({ description: '"More than 800" is min 800, max null.' }),
    max: z.number().nullable(),
    approximate: z.boolean(),
    unit: z.string().nullable(),
    unitName: BilingualSchema.nullable(),
    start: count,
    end: count,
  })
  .openapi('Quantity')

export const RuleSchema = z.object({ rule: z.string(), start: count, end: count }).openapi('Rule')

export const OutletSchema = z
  .object({ name: z.string(), ref: z.string().nullable(), label: BilingualSchema.nullable() })
  .openapi('Outlet')

/** An article without its text. */
export const ArticleSummarySchema = z
  .object({
    id: z.string(),
    sha256: z.string(),
    file: z.string().nullable(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    outlet: OutletSchema.nullable(),
    published: z.string().nullable().openapi({ description: 'EDTF; never the day a page was crawled.' }),
    claims: count,
    stories: list(z.string()),
  })
  .openapi('ArticleSummary')

/** What people stated over a claim. */
export const ClaimReviewSchema = z
  .object({
    verdict: z.enum(['accepted', 'rejected']).nullable().openapi({ description: 'A rejected claim counts nowhere.' }),
    corrected: list(z.string()).openapi({ description: 'The fields in which people replaced the machine’s value.' }),
    by: list(
      z.object({
        review: z.string(),
        action: z.string(),
        author: z.string(),
        at: z.string(),
        note: z.string().nullable(),
      }),
    ),
  })
  .openapi('ClaimReview')

export const ClaimSchema = z
  .object({
    id: z.string(),
    article: z.string(),
    event: z.string().nullable(),
    story: z.string().nullable(),
    description: BilingualSchema,
    type: EventTypeSchema,
    typeName: BilingualSchema,
    polarity: z.enum(['asserted', 'denied']),
    factuality: z.enum(['occurred', 'ongoing', 'planned', 'possible']),
    evidence: z.object({
      start: count,
      end: count,
      exact: z.string(),
      sentence: z.object({ start: count, end: count, exact: z.string() }).openapi({
        description:
          'The sentence around the evidence, with the words that say who says it; in search results the evidence alone.',
      }),
    }),
    trigger: SpanSchema,
    chain: list(LinkSchema).openapi({
      description: 'Origin first, nearest to the article last; the outlet is no link.',
    }),
    agents: list(NamedSchema),
    targets: list(NamedSchema),
    place: PlaceSchema.nullable(),
    time: TimeSchema.nullable(),
    quantities: list(QuantitySchema),
    review: ClaimReviewSchema.optional().openapi({ description: 'Absent where nobody reviewed the claim.' }),
  })
  .openapi('Claim')

const pair = z.tuple([z.string(), z.string()]).readonly()

export const ContradictionRuleSchema = z
  .enum([
    'asserted-and-denied',
    'outcomes-differ',
    'figures-do-not-meet',
    'days-apart',
    'places-apart',
    'stays-and-leaves',
    'doers-differ',
    'sufferers-differ',
    'civilians-and-fighters',
  ])
  .openapi('ContradictionRule')

export const ContradictionSchema = z
  .object({
    kind: ContradictionKindSchema,
    claims: pair,
    reason: z
      .object({ rule: ContradictionRuleSchema, values: pair })
      .openapi({ description: "Which rule says so, and what it compared, in the words of each claim's article." }),
  })
  .openapi('Contradiction')

export const RevisionSchema = z
  .object({
    claims: pair,
    sequence: count.openapi({ description: 'Which figure of the origin the later one is: 2 for its second.' }),
    values: pair,
  })
  .openapi('Revision', { description: 'The same origin: its earlier claim, then its later one.' })

export const SupportSchema = z
  .object({
    claims: count,
    articles: count,
    outlets: count,
    chains: count,
    independent: count.openapi({ description: 'Origins, not outlets.' }),
    joined: list(
      z.object({
        claims: z.tuple([z.string(), z.string()]).readonly(),
        reason: z.enum(['same-origin', 'copy', 'cites-outlet', 'unnamed-tied', 'same-article', 'reviewed']),
      }),
    ),
  })
  .openapi('Support')

export const EventSchema = z
  .object({
    id: z.string(),
    story: z.string(),
    type: EventTypeSchema,
    typeName: BilingualSchema,
    description: BilingualSchema,
    status: EventStatusSchema,
    claims: list(z.string()),
    place: PlaceSchema.nullable(),
    time: z.object({ text: z.string(), edtf: z.string().nullable() }).nullable(),
    quantities: list(
      z.object({
        unit: z.string().nullable(),
        unitName: BilingualSchema.nullable(),
        low: z.number().nullable(),
        best: z.number().nullable(),
        high: z.number().nullable(),
      }),
    ),
    support: SupportSchema,
    contradictions: list(ContradictionSchema),
    revisions: list(RevisionSchema),
  })
  .openapi('Event')

export const CopySchema = z
  .object({
    article: z.string(),
    of: z.string(),
    share: z.number().min(0).max(1).openapi({ description: "The share of `article`'s body that stands in `of`." }),
    direction: z.enum(['taken', 'given', 'common', 'unknown']).openapi({
      description: 'Who likely took the text: `taken` by `article`, `given` by it, `common` to both from a third.',
    }),
    because: z
      .enum([
        'is-agency',
        'names-outlet',
        'same-agency',
        'same-quotation',
        'corrects',
        'published-later',
        'holds-more',
        'unknown',
      ])
      .openapi({ description: 'Why the direction is likely.' }),
    credit: SpanSchema.extend({ article: z.string() }).nullable().openapi({
      description: 'The words that say so, and in which of the two articles they stand.',
    }),
    passages: list(z.object({ here: SpanSchema, there: SpanSchema })).openapi({
      description: '`here` counts into the text of `article`, `there` into the text of `of`.',
    }),
  })
  .openapi('Copy')

export const OriginSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    label: BilingualSchema.nullable(),
    kind: z.string(),
    own: z.boolean().openapi({ description: "An outlet's own voice: it names nobody, so it counts as no origin." }),
    claims: list(z.string()),
  })
  .openapi('Origin')

/** EDTF bounds, null where nothing dates it. */
const PeriodSchema = z.object({ first: z.string(), last: z.string() }).openapi('Period')

export const FailureSchema = z
  .object({ input: z.string(), reason: z.string(), message: z.string() })
  .openapi('Failure', { description: 'An input that gave no article, with the reason as one sentence.' })

// ── Responses ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A page of a list: `next` is the cursor of the page after it, or null at the end. */
const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: list(item), total: count, next: z.string().nullable() })

export const StorySummarySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    counts: z.object({ articles: count, events: count, claims: count, contested: count }),
    reported: PeriodSchema.nullable().openapi({ description: 'First and last date of publication.' }),
    happened: PeriodSchema.nullable().openapi({ description: 'First and last date of its events.' }),
    outlets: list(OutletSchema),
  })
  .openapi('StorySummary')

/** `GET /api/stories?cursor=&limit=` */
export const StoriesSchema = page(StorySummarySchema).openapi('Stories')

/** `GET /api/stories/:id`. `copies` are those between articles of the story; `origins` those with a claim in it. */
export const StorySchema = StorySummarySchema.extend({
  events: list(EventSchema),
  claims: list(ClaimSchema),
  articles: list(ArticleSummarySchema),
  copies: list(CopySchema),
  origins: list(OriginSchema),
}).openapi('Story')

/** What one place says of the day of publication. */
export const DateSaidSchema = z
  .object({
    value: z.string().openapi({ description: 'EDTF; an open interval where the text only bounds it.' }),
    said: z.string().openapi({ description: 'The words or the value as they stand there.' }),
    from: z.string(),
    span: SpanSchema.nullable(),
    taken: z.boolean().openapi({ description: 'Whether this is the one that the article is dated by.' }),
  })
  .openapi('DateSaid')

export const CreditSchema = SpanSchema.extend({
  name: z.string(),
  label: BilingualSchema.nullable(),
  from: z.enum(['dateline', 'byline', 'head of the text', 'end of the text']),
}).openapi('Credit')

/** How the bytes came, and what vouches for them. */
export const CameSchema = z
  .object({
    length: count.openapi({ description: 'Bytes.' }),
    addedAt: z.string(),
    retrieved: z.string().nullable().openapi({ description: 'When whoever collected it wrote it down.' }),
    inside: list(z.object({ name: z.string(), sha256: z.string().nullable(), member: z.string() })).openapi({
      description: 'What held it, outermost first.',
    }),
    http: z.object({ status: z.int(), headers: list(pair), redirects: list(z.string()) }).nullable(),
    facts: list(z.object({ from: z.string(), value: z.string() })).openapi({
      description: 'What was said beside it: a feed’s date, a mail’s subject, a day that the user named.',
    }),
    original: z
      .object({ sha256: z.string(), length: count, made: z.string() })
      .nullable()
      .openapi({ description: 'The bytes that it was made from, where it is not what was found.' }),
    met: list(
      z.object({
        row: count,
        hash: z.string(),
        at: z.string(),
        action: z.string(),
        file: z.string().nullable(),
        url: z.string().nullable(),
        tool: z.string().nullable(),
      }),
    ).openapi({ description: 'The rows of the log that are about it.' }),
    stamp: z.object({ row: count, upTo: count, server: z.string(), time: z.string() }).nullable().openapi({
      description:
        'The first stamp of a time-stamping authority that covers it, as the log tells; `isnad verify` reads it again.',
    }),
  })
  .openapi('Came')

/** `GET /api/articles/:id`. `copies` are those that this article takes from others, `copied` those that others take from it. */
export const ArticleSchema = z
  .object({
    article: ArticleSummarySchema,
    text: z.string(),
    blocks: list(SpanSchema.extend({ role: BlockRoleSchema })),
    title: SpanSchema.nullable(),
    dateline: SpanSchema.nullable(),
    outlet: z.object({ value: OutletSchema, span: SpanSchema.nullable(), from: z.string() }).nullable(),
    published: z.object({ value: z.string(), span: SpanSchema.nullable(), from: z.string() }).nullable(),
    dates: list(DateSaidSchema).openapi({ description: 'Whatever says when it was published, the surest first.' }),
    credits: list(CreditSchema),
    came: CameSchema.nullable().openapi({ description: 'Null where only the account is kept.' }),
    claims: list(ClaimSchema),
    copies: list(CopySchema),
    copied: list(CopySchema),
    related: list(ArticleSummarySchema).openapi({ description: 'The articles that the copies name.' }),
  })
  .openapi('Article')

/** `GET /api/claims/:id`: the claim and the named rules that made it, in the order they fired. */
export const ClaimPageSchema = z
  .object({
    claim: ClaimSchema,
    rules: list(RuleSchema),
    article: ArticleSummarySchema,
    event: EventSchema.nullable(),
  })
  .openapi('ClaimPage')

/** `GET /api/events/:id/graph`: through whom an event came, origin → relay → outlet, and which of these ways counted as one. */
export const OriginGraphSchema = z
  .object({
    event: z.string(),
    nodes: list(
      z.object({
        id: z.string(),
        name: z.string(),
        label: BilingualSchema.nullable(),
        kind: z.string(),
        roles: list(z.enum(['origin', 'relay', 'outlet', 'body'])).openapi({
          description: '`body`: somebody on whose word another speaks.',
        }),
        claims: list(z.string()),
        groups: list(count).openapi({ description: 'Numbers of groups: two nodes of one group count once.' }),
        articles: list(z.string()).openapi({ description: 'Where it speaks as the outlet.' }),
      }),
    ),
    edges: list(
      z.object({
        from: z.string(),
        to: z.string(),
        kind: z.enum(['told', 'speaks-for', 'tied-to', 'copy']),
        directed: z.boolean().openapi({ description: 'False for copies of which nothing says who took the text.' }),
        claims: list(z.string()),
        because: list(CopySchema.shape.because),
      }),
    ),
    groups: list(
      z.object({
        number: count,
        claims: list(z.string()),
        origins: list(z.string()),
        joined: SupportSchema.shape.joined,
      }),
    ),
  })
  .openapi('OriginGraph')

/** A stretch of an article's text; `start` is where it begins there, `marks` count into `text` of the snippet itself. */
export const SnippetSchema = z
  .object({ text: z.string(), start: count, marks: list(SpanSchema) })
  .openapi('Snippet', { description: '`marks` count UTF-16 code units into the snippet, not into the article.' })

export const HitSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('article'), article: ArticleSummarySchema, snippet: SnippetSchema }),
    z.object({ kind: z.literal('claim'), article: ArticleSummarySchema, snippet: SnippetSchema, claim: ClaimSchema }),
  ])
  .openapi('Hit')

const facet = list(
  z.object({
    value: z
      .string()
      .openapi({ description: 'What to ask with; a name that no table knows stands in quotation marks.' }),
    label: BilingualSchema.nullable(),
    count,
  }),
)

/** How many hits have which values; the most frequent first. */
export const FacetsSchema = z
  .object({
    fields: z.object({
      kind: facet,
      type: facet,
      status: facet,
      outlet: facet,
      origin: facet,
      actor: facet,
      place: facet,
      country: facet,
      happened: facet.openapi({ description: 'Months (2019-03) in which what claims tell began.' }),
      published: facet.openapi({ description: 'Months of publication.' }),
    }),
    counted: count.openapi({ description: 'How many hits were counted.' }),
    exact: z.boolean().openapi({ description: 'Whether these are all hits; else the newest.' }),
  })
  .openapi('Facets')

/** `GET /api/search?q=&cursor=&limit=` and what to narrow it by. */
export const SearchSchema = page(HitSchema)
  .extend({
    query: z.string(),
    more: z.boolean().openapi({ description: '`total` is as many as are counted: there may be more.' }),
    facets: FacetsSchema.nullable().openapi({ description: 'With the first page; null with those after it.' }),
  })
  .openapi('Search')

export const InputSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('failure'), failure: FailureSchema }),
    z.object({ kind: z.literal('article'), article: ArticleSummarySchema }),
  ])
  .openapi('Input')

/** `GET /api/inputs?cursor=&limit=`: what failed, then what was read. */
export const InputsSchema = page(InputSchema)
  .extend({ counts: z.object({ articles: count, failures: count }) })
  .openapi('Inputs')

/** An error, as RFC 9457 writes it (`application/problem+json`). */
export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
  })
  .openapi('Problem')

export type Bilingual = z.infer<typeof BilingualSchema>
export type SpanJson = z.infer<typeof SpanSchema>
export type NamedJson = z.infer<typeof NamedSchema>
export type LinkJson = z.infer<typeof LinkSchema>
export type PlaceJson = z.infer<typeof PlaceSchema>
export type TimeJson = z.infer<typeof TimeSchema>
export type QuantityJson = z.infer<typeof QuantitySchema>
export type RuleJson = z.infer<typeof RuleSchema>
export type OutletJson = z.infer<typeof OutletSchema>
export type ArticleSummaryJson = z.infer<typeof ArticleSummarySchema>
export type ClaimJson = z.infer<typeof ClaimSchema>
export type ContradictionJson = z.infer<typeof ContradictionSchema>
export type RevisionJson = z.infer<typeof RevisionSchema>
export type SupportJson = z.infer<typeof SupportSchema>
export type EventJson = z.infer<typeof EventSchema>
export type CopyJson = z.infer<typeof CopySchema>
export type OriginJson = z.infer<typeof OriginSchema>
export type PeriodJson = z.infer<typeof PeriodSchema>
export type FailureJson = z.infer<typeof FailureSchema>
export type StorySummaryJson = z.infer<typeof StorySummarySchema>
export type StoriesJson = z.infer<typeof StoriesSchema>
export type StoryJson = z.infer<typeof StorySchema>
export type ArticleJson = z.infer<typeof ArticleSchema>
export type ClaimPageJson = z.infer<typeof ClaimPageSchema>
export type OriginGraphJson = z.infer<typeof OriginGraphSchema>
export type SnippetJson = z.infer<typeof SnippetSchema>
export type FacetsJson = z.infer<typeof FacetsSchema>
export type HitJson = z.infer<typeof HitSchema>
export type SearchJson = z.infer<typeof SearchSchema>
export type InputJson = z.infer<typeof InputSchema>
export type InputsJson = z.infer<typeof InputsSchema>
export type ProblemJson = z.infer<typeof ProblemSchema>
