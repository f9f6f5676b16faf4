import type { Selectable } from 'kysely'
import type { Account, Copy, Event, Origin, ReviewedClaim, Story } from '../account/types.ts'
import type { Article } from '../article/types.ts'
import type { InputFailure } from '../capture/types.ts'
import { sortKey } from './keys.ts'
import type { Tables } from './schema.ts'
import { sourceOf } from './sources/key.ts'
import type { RowSum } from './sum.ts'
import { articleSummary, storySummary } from './summary.ts'

export type Row<T extends keyof Tables> = Selectable<Tables[T]>

/** Where an account put a claim. */
export type Placing = Pick<Row<'claims'>, 'event' | 'story' | 'origin'>

const NOWHERE: Placing = { event: null, story: null, origin: null }

/** The tables of which every row counts in the hash of an account. */
export const SUMMED = ['articles', 'claims', 'events', 'stories', 'story_origins', 'copies', 'failures'] as const

/** Takes the rows of one article and its claims into a sum, or out of it. */
export function sumArticle(sum: RowSum, { data, capture_offsets }: Pick<Row<'articles'>, 'data' | 'capture_offsets'>) {
  sum.add('articles', data)
  if (capture_offsets !== null) sum.add('offsets', new Uint8Array(capture_offsets))
}

export function articleRow(article: Article, claims: number): Row<'articles'> {
  const { captureOffsets, ...rest } = article
  return {
    id: article.id,
    listed: sortKey(article.file ?? article.url ?? '', article.id),
    sha256: article.sha256,
    outlet: article.outlet?.value.ref ?? null,
    published: article.published?.value ?? null,
    summary: JSON.stringify(articleSummary(article, claims)),
    data: JSON.stringify(rest),
    capture_offsets: captureOffsets && bytesOf(captureOffsets),
    same: null,
    machine: null,
    source: sourceOf(article.outlet?.value ?? null),
  }
}

/** @param position its place among the claims of its article. */
export function claimRow(claim: ReviewedClaim, position: number, placing: Placing = NOWHERE): Row<'claims'> {
  return {
    id: claim.id,
    position,
    article: claim.article,
    ...placing,
    type: claim.type,
    polarity: claim.polarity,
    factuality: claim.factuality,
    place: claim.place?.ref ?? null,
    country: claim.place?.country ?? null,
    edtf: claim.time?.edtf ?? null,
    data: JSON.stringify(claim),
  }
}

/** The rows of some stories: an account of which only the stories, their articles and claims, events and origins are looked at. */
export interface StoryRows {
  readonly stories: readonly Row<'stories'>[]
  readonly story_articles: readonly Row<'story_articles'>[]
  readonly events: readonly Row<'events'>[]
  readonly story_origins: readonly Row<'story_origins'>[]
  /** By the claim's id. */
  readonly placings: ReadonlyMap<string, Placing>
}

/** A pure function of its input. `account` as it is listed; `reviewed`: whether people changed something in a story, by its articles. */
export function storyRows(
  account: Omit<Account, 'copies' | 'failures'>,
  reviewed: (articles: readonly string[]) => boolean = () => false,
): StoryRows {
  const flags = new Map(account.stories.map(({ id, articles }) => [id, reviewed(articles) ? 1 : 0]))
  const articles = new Map(account.articles.map(article => [article.id, article]))
  const real = new Set(
    account.claims.flatMap(({ id, factuality }) => (factuality === 'occurred' || factuality === 'ongoing' ? [id] : [])),
  )
  const events = new Map(account.events.map(event => [event.id, event]))
  const eventOf = new Map<string, Event>()
  for (const event of account.events)
    for (const claim of [...event.claims, ...(event.rejected ?? [])]) if (!eventOf.has(claim)) eventOf.set(claim, event)
  const storyOf = new Map(account.stories.flatMap(story => story.articles.map(article => [article, story.id] as const)))
  // Made from an article's own words where no table knows the origin, so its id may hold any character.
  const originOf = new Map(
    account.origins.flatMap(({ id, claims }) => claims.map(claim => [claim, JSON.stringify(id)] as const)),
  )
  const placings = new Map(
    account.claims.map(({ id, article, review }) => {
      const event = eventOf.get(id)
      return [
        id,
        {
          event: event?.id ?? null,
          // An event of which all claims were rejected is none, but its claims stay in the story of their article.
          story: event?.story ?? (review && storyOf.get(article)) ?? null,
          origin: originOf.get(id) ?? null,
        },
      ] as const
    }),
  )
  return {
    stories: account.stories.map(story => {
      const own = story.articles.flatMap(id => articles.get(id) ?? [])
      return {
        id: story.id,
        listed: own[0] === undefined ? sortKey(story.id) : sortKey(own[0].file ?? own[0].url ?? '', own[0].id),
        summary: JSON.stringify(
          storySummary(
            story,
            own,
            story.events.flatMap(id => events.get(id) ?? []),
            real,
          ),
        ),
        data: JSON.stringify(story),
        reviewed: flags.get(story.id)!,
      }
    }),
    story_articles: account.stories.flatMap(({ id, articles }) =>
      [...new Set(articles)].map(article => ({ story: id, article })),
    ),
    events: account.events.map(event => ({
      id: event.id,
      story: event.story,
      type: event.type,
      status: event.status,
      data: JSON.stringify(event),
      reviewed: flags.get(event.story) ?? 0,
    })),
    story_origins: account.origins.flatMap(origin => {
      const byStory = new Map<string, string[]>()
      for (const claim of new Set(origin.claims)) {
        const story = placings.get(claim)?.story ?? ''
        const list = byStory.get(story)
        if (list === undefined) byStory.set(story, [claim])
        else list.push(claim)
      }
      return [...byStory].map(([story, claims]) => ({
        story,
        id: JSON.stringify(origin.id),
        data: JSON.stringify({ ...origin, claims }),
      }))
    }),
    placings,
  }
}

export function copyRow(copy: Copy): Row<'copies'> {
  return { article: copy.article, of: copy.of, data: JSON.stringify(copy) }
}

export function failureRow(failure: InputFailure, position: number): Row<'failures'> {
  return { position, reason: failure.reason, data: JSON.stringify(failure) }
}

// ── And back ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const parse = <T>(row: { readonly data: string }): T => JSON.parse(row.data) as T

export const claimOf = (row: { readonly data: string }) => parse<ReviewedClaim>(row)
export const eventOf = (row: { readonly data: string }) => parse<Event>(row)
export const storyOf = (row: { readonly data: string }) => parse<Story>(row)
export const originOf = (row: { readonly data: string }) => parse<Origin>(row)
export const copyOf = (row: { readonly data: string }) => parse<Copy>(row)
export const failureOf = (row: { readonly data: string }) => parse<InputFailure>(row)

export function articleOf(row: Pick<Row<'articles'>, 'data' | 'capture_offsets'>): Article {
  return {
    ...parse<Omit<Article, 'captureOffsets'>>(row),
    captureOffsets: row.capture_offsets && offsetsOf(row.capture_offsets),
  }
}

/** Offsets as bytes, little-endian on every machine. */
function bytesOf(offsets: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(offsets.length * 4))
  offsets.forEach((offset, index) => {
    view.setUint32(index * 4, offset, true)
  })
  return new Uint8Array(view.buffer)
}

/** The driver gives bytes back as an ArrayBuffer or as a view of one. */
function offsetsOf(bytes: Uint8Array | ArrayBuffer): Uint32Array {
  const own = new Uint8Array(bytes)
  const view = new DataView(own.buffer)
  return Uint32Array.from({ length: own.length / 4 }, (_, index) => view.getUint32(index * 4, true))
}
