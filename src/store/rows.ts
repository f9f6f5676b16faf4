import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Account, Copy, Event, Origin, ReviewedClaim, Story } from '../account/types.ts'
import type { Article } from '../article/types.ts'
import type { InputFailure } from '../capture/types.ts'
import type { Document } from './engine.ts'
import type { Tables } from './schema.ts'
import { summarise } from './summary.ts'
import { indexed, type SearchWords, searchable } from './words.ts'

/** The tables that an account fills, and only it: saving one empties them first. */
export const ACCOUNT_TABLES = [
  'articles',
  'claims',
  'events',
  'stories',
  'story_articles',
  'origins',
  'origin_claims',
  'copies',
  'failures',
  'documents',
  'account',
] as const

export type AccountTable = (typeof ACCOUNT_TABLES)[number]
export type Row<T extends keyof Tables> = Selectable<Tables[T]>
/** Rows are made whenever they are gone through, and not kept: those of a large account take as much memory as the account. */
export type AccountRows = { readonly [T in Exclude<AccountTable, 'account'>]: Iterable<Row<T>> } & {
  readonly account: readonly Row<'account'>[]
}

const each = <T, R>(list: readonly T[], row: (one: T, position: number) => R): Iterable<R> => ({
  *[Symbol.iterator]() {
    for (const [position, one] of list.entries()) yield row(one, position)
  },
})

const eachOf = <R>(rows: () => Generator<R>): Iterable<R> => ({ [Symbol.iterator]: rows })

/** The rows of an account: a pure function of it, so that the same account gives the same rows, byte for byte. */
export function rowsOf(account: Account): AccountRows {
  const { articles: articleSummaries, stories: storySummaries } = summarise(account)
  const eventOf = new Map<string, Event>()
  for (const event of account.events)
    for (const claim of [...event.claims, ...(event.rejected ?? [])]) if (!eventOf.has(claim)) eventOf.set(claim, event)
  const storyOf = new Map(
    account.stories.flatMap(({ id, articles }) => articles.map(article => [article, id] as const)),
  )

  const rows = {
    articles: each(account.articles, (article, position): Row<'articles'> => {
      const { captureOffsets, ...rest } = article
      return {
        id: article.id,
        position,
        sha256: article.sha256,
        outlet: article.outlet?.value.ref ?? null,
        published: article.published?.value ?? null,
        summary: JSON.stringify(articleSummaries.get(article.id)),
        data: JSON.stringify(rest),
        capture_offsets: captureOffsets && bytesOf(captureOffsets),
      }
    }),
    claims: each(
      account.claims,
      (claim, position): Row<'claims'> => ({
        id: claim.id,
        position,
        article: claim.article,
        event: eventOf.get(claim.id)?.id ?? null,
        // An event of which all claims were rejected is none, but its claims stay in the story of their article.
        story: eventOf.get(claim.id)?.story ?? (claim.review && storyOf.get(claim.article)) ?? null,
        type: claim.type,
        polarity: claim.polarity,
        factuality: claim.factuality,
        place: claim.place?.ref ?? null,
        country: claim.place?.country ?? null,
        edtf: claim.time?.edtf ?? null,
        data: JSON.stringify(claim),
      }),
    ),
    events: each(
      account.events,
      (event, position): Row<'events'> => ({
        id: event.id,
        position,
        story: event.story,
        type: event.type,
        status: event.status,
        data: JSON.stringify(event),
      }),
    ),
    stories: each(
      account.stories,
      (story, position): Row<'stories'> => ({
        id: story.id,
        position,
        summary: JSON.stringify(storySummaries.get(story.id)),
        data: JSON.stringify(story),
      }),
    ),
    story_articles: eachOf(function* (): Generator<Row<'story_articles'>> {
      for (const story of account.stories)
        for (const [position, article] of [...new Set(story.articles)].entries())
          yield { story: story.id, article, position }
    }),
    origins: each(
      account.origins,
      (origin, position): Row<'origins'> => ({
        // Made from an article's own words where no table knows the origin, so it may hold any character.
        id: JSON.stringify(origin.id),
        position,
        kind: origin.kind,
        data: JSON.stringify(origin),
      }),
    ),
    origin_claims: eachOf(function* (): Generator<Row<'origin_claims'>> {
      for (const origin of account.origins)
        for (const claim of new Set(origin.claims)) yield { origin: JSON.stringify(origin.id), claim }
    }),
    copies: each(
      account.copies,
      (copy, position): Row<'copies'> => ({
        position,
        article: copy.article,
        of: copy.of,
        share: copy.share,
        data: JSON.stringify(copy),
      }),
    ),
    failures: each(
      account.failures,
      (failure, position): Row<'failures'> => ({ position, reason: failure.reason, data: JSON.stringify(failure) }),
    ),
    documents: eachOf(function* (): Generator<Row<'documents'>> {
      let id = 0
      for (const { id: ref } of account.articles) yield { id: ++id, kind: 'article', ref }
      for (const { id: ref } of account.claims) yield { id: ++id, kind: 'claim', ref }
    }),
  }
  return { ...rows, account: [{ id: 1, hash: hashOf(rows) }] }
}

/** One number for all that an account's rows say. */
function hashOf(rows: Omit<AccountRows, 'account'>): string {
  const hash = createHash('sha256')
  for (const table of ['articles', 'claims', 'events', 'stories', 'origins', 'copies', 'failures'] as const) {
    hash.update(`${table}\n`)
    for (const row of rows[table]) hash.update(`${row.data}\n`)
  }
  for (const { capture_offsets } of rows.articles) hash.update(capture_offsets ?? '-')
  return hash.digest('hex')
}

/** What the search index holds of an account, numbered as the rows of `documents` are. */
export function* documentsOf(account: Account, search: Required<SearchWords>): Generator<Document> {
  let id = 0
  for (const article of account.articles) yield { id: ++id, ...indexed(article.text, searchable(article), search) }
  for (const { evidence } of account.claims)
    yield { id: ++id, ...indexed(evidence.exact, [{ start: 0, end: evidence.exact.length }], search) }
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
