/** What is read of the account for one screen: a story, an article, a claim. */
import type { Copy, Event, Origin, ReviewedClaim, Story } from '../account/types.ts'
import type { Article } from '../article/types.ts'
import { type Came, cameIn } from './came.ts'
import { copiesBetween, copiesInOrder } from './copies.ts'
import { articleOf, claimOf, copyOf, eventOf, originOf, storyOf } from './rows.ts'
import type { Db } from './schema.ts'
import type { ArticleSummary, OwnSummary, StorySummary } from './summary.ts'

/** A claim and where it was put. */
export interface PlacedClaim {
  readonly claim: ReviewedClaim
  readonly event: string | null
  readonly story: string | null
}

export interface StoryPage {
  readonly summary: StorySummary
  readonly story: Story
  readonly events: readonly Event[]
  readonly claims: readonly PlacedClaim[]
  readonly articles: readonly ArticleSummary[]
  /** What the claims quote, by the article's id. */
  readonly texts: ReadonlyMap<string, Pick<Article, 'text' | 'blocks'>>
  /** Between articles of the story. */
  readonly copies: readonly Copy[]
  /** Those with a claim in the story, with the claims that they have there. */
  readonly origins: readonly Origin[]
}

export interface ArticlePage {
  readonly summary: ArticleSummary
  readonly article: Article
  readonly claims: readonly PlacedClaim[]
  /** What it takes from others, and what others take from it. */
  readonly copies: readonly Copy[]
  readonly copied: readonly Copy[]
  /** The articles that the copies name. */
  readonly related: readonly ArticleSummary[]
  /** How its capture came; null where the store holds only the account. */
  readonly came: Came | null
}

export interface ClaimPage {
  readonly claim: PlacedClaim
  readonly event: Event | null
  /** All claims of the event, this one too. */
  readonly siblings: readonly PlacedClaim[]
  readonly article: ArticleSummary
}

export async function storyPage(trx: Db, id: string): Promise<StoryPage | null> {
  const row = await trx.selectFrom('stories').select(['summary', 'data']).where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const story = storyOf(row)
  const inStory = trx.selectFrom('story_articles').select('article').where('story', '=', id)
  const rows = await trx
    .selectFrom('articles')
    .select(['id', 'summary', 'data'])
    .where('id', 'in', inStory)
    .orderBy('listed')
    .execute()
  const texts = new Map(rows.map(({ id, data }) => [id, JSON.parse(data) as Pick<Article, 'text' | 'blocks'>]))
  const claims = await claimsWhere(trx, 'story', id)
  const origins = await trx.selectFrom('story_origins').select('data').where('story', '=', id).execute()
  const copies = await copiesBetween(trx, inStory, [...texts.keys()])
  const events = await trx.selectFrom('events').select('data').where('story', '=', id).execute()
  return {
    summary: JSON.parse(row.summary) as StorySummary,
    story,
    events: asNamed(events.map(eventOf), story.events),
    claims,
    articles: await withStories(trx, rows),
    texts,
    copies,
    origins: origins.map(originOf).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

export async function articlePage(trx: Db, id: string): Promise<ArticlePage | null> {
  const row = await trx.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const copies = trx.selectFrom('copies').select('data')
  const from = (await copies.where('article', '=', id).execute()).map(copyOf)
  const to = (await copies.where('of', '=', id).execute()).map(copyOf)
  const related = await summariesOf(trx, [...new Set([...from.map(copy => copy.of), ...to.map(copy => copy.article)])])
  const others = [id, ...related.map(one => one.id)]
  const [summary] = await withStories(trx, [row])
  return {
    summary: summary!,
    article: articleOf(row),
    claims: await claimsWhere(trx, 'article', id),
    copies: copiesInOrder(from, others),
    copied: copiesInOrder(to, others),
    related,
    came: await cameIn(trx, row.sha256),
  }
}

export async function claimPage(trx: Db, id: string): Promise<ClaimPage | null> {
  const row = await trx
    .selectFrom('claims')
    .select(['article', 'data', 'event', 'story'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const [article] = await summariesOf(trx, [row.article])
  if (!article) return null
  const event =
    row.event === null
      ? undefined
      : await trx.selectFrom('events').select('data').where('id', '=', row.event).executeTakeFirst()
  return {
    claim: placed(row),
    event: event ? eventOf(event) : null,
    siblings: row.event === null ? [] : await claimsWhere(trx, 'event', row.event),
    article,
  }
}

/** The summaries of articles, as they are listed. */
export async function summariesOf(trx: Db, ids: readonly string[]): Promise<ArticleSummary[]> {
  const rows = []
  for (const some of parts(ids))
    rows.push(
      ...(await trx.selectFrom('articles').select(['id', 'listed', 'summary']).where('id', 'in', some).execute()),
    )
  return withStories(
    trx,
    rows.sort((a, b) => Buffer.compare(new Uint8Array(a.listed), new Uint8Array(b.listed))),
  )
}

/** The summaries of articles with the stories that they stand in now. */
export async function withStories(
  trx: Db,
  rows: readonly { readonly id: string; readonly summary: string }[],
): Promise<ArticleSummary[]> {
  const stories = new Map<string, string[]>()
  for (const some of parts(rows.map(row => row.id)))
    for (const { article, story } of await trx
      .selectFrom('story_articles')
      .selectAll()
      .where('article', 'in', some)
      .orderBy('story')
      .execute()) {
      const list = stories.get(article)
      if (list === undefined) stories.set(article, [story])
      else list.push(story)
    }
  return rows.map(({ id, summary }) => ({ ...(JSON.parse(summary) as OwnSummary), stories: stories.get(id) ?? [] }))
}

/** Claims in the order in which they are listed. */
export async function claimsWhere(
  trx: Db,
  column: 'article' | 'event' | 'story',
  value: string,
): Promise<PlacedClaim[]> {
  const rows = await trx
    .selectFrom('claims')
    .innerJoin('articles', 'articles.id', 'claims.article')
    .select(['claims.data', 'claims.event', 'claims.story'])
    .where(`claims.${column}`, '=', value)
    .orderBy('articles.listed')
    .orderBy('claims.position')
    .execute()
  return rows.map(placed)
}

export function placed(row: { readonly data: string; readonly event: string | null; readonly story: string | null }) {
  return { claim: claimOf(row), event: row.event, story: row.story }
}

/** Events in the order in which their story names them. */
function asNamed(events: readonly Event[], ids: readonly string[]): Event[] {
  const order = new Map(ids.map((id, i) => [id, i]))
  const placeOf = (event: Event): number => order.get(event.id) ?? Number.MAX_SAFE_INTEGER
  return events.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1))
}

/** Events by their first claims, as these are listed. */
export function inOrderOf(events: readonly Event[], claims: readonly { readonly claim: { readonly id: string } }[]) {
  const order = new Map(claims.map(({ claim }, i) => [claim.id, i]))
  const placeOf = (event: Event): number => order.get(event.claims[0] ?? '') ?? Number.MAX_SAFE_INTEGER
  return events.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1))
}

/** Few enough for every database's limit of parameters. */
function* parts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += 250) yield list.slice(at, at + 250)
}
