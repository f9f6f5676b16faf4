/** What the list of stories is ordered and narrowed by: each story with the days on which its claims came out, and when it changed in this store. */
import { sql } from 'kysely'
import type { Db } from './schema.ts'
import type { OwnSummary, StorySummary } from './summary.ts'

/** The number of a change of this store, and the moment of it. */
export interface Moment {
  readonly number: number
  /** ISO 8601. */
  readonly at: string
}

/** A story as the list of stories knows it. */
export interface StoryEntry {
  readonly summary: StorySummary
  /** Sorts it among the others, as hexadecimal digits. */
  readonly listed: string
  /** How many claims its articles of each day of publication make, by day. */
  readonly days: ReadonlyMap<string, number>
  /** Claims of its articles that no day of publication dates. */
  readonly undated: number
  /** The first and the last change of it that the store noted; null where it noted none. */
  readonly added: Moment | null
  readonly changed: Moment | null
}

/** Which stories changed after a number, and the number of the newest change of all. */
export interface ChangedStories {
  readonly last: number
  readonly stories: readonly string[]
}

/** Few enough for every database's limit of parameters. */
const PART = 250

/** @param ids the stories that are asked for; null for all. */
export async function storyEntries(trx: Db, ids: readonly string[] | null): Promise<StoryEntry[]> {
  const asked = ids ?? (await trx.selectFrom('stories').select('id').execute()).map(row => row.id)
  const entries: StoryEntry[] = []
  for (let at = 0; at < asked.length; at += PART) entries.push(...(await part(trx, asked.slice(at, at + PART))))
  return entries
}

async function part(trx: Db, ids: readonly string[]): Promise<StoryEntry[]> {
  const stories = await trx.selectFrom('stories').select(['id', 'summary', 'listed']).where('id', 'in', ids).execute()
  const articles = await trx
    .selectFrom('story_articles')
    .innerJoin('articles', 'articles.id', 'story_articles.article')
    .select(['story_articles.story', 'articles.summary'])
    .where('story_articles.story', 'in', ids)
    .execute()
  const published = new Map<string, { readonly days: Map<string, number>; undated: number }>()
  for (const { story, summary } of articles) {
    const { published: when, claims } = JSON.parse(summary) as OwnSummary
    const known = published.get(story) ?? { days: new Map<string, number>(), undated: 0 }
    published.set(story, known)
    const day = /^\d{4}-\d{2}-\d{2}/.exec(when ?? '')?.[0]
    if (day === undefined) known.undated += claims
    else known.days.set(day, (known.days.get(day) ?? 0) + claims)
  }
  const moments = await momentsOf(trx, ids)
  return stories.map(({ id, summary, listed }) => ({
    summary: JSON.parse(summary) as StorySummary,
    listed: Buffer.from(listed).toString('hex'),
    days: published.get(id)?.days ?? new Map(),
    undated: published.get(id)?.undated ?? 0,
    ...(moments.get(id) ?? { added: null, changed: null }),
  }))
}

async function momentsOf(
  trx: Db,
  ids: readonly string[],
): Promise<Map<string, { readonly added: Moment; readonly changed: Moment }>> {
  const ends = await trx
    .selectFrom('changes')
    .select(['story', sql<number>`min(number)`.as('first'), sql<number>`max(number)`.as('last')])
    .where('story', 'in', ids)
    .groupBy('story')
    .execute()
  if (ends.length === 0) return new Map()
  const numbers = [...new Set(ends.flatMap(({ first, last }) => [Number(first), Number(last)]))]
  const at = new Map(
    (await trx.selectFrom('changes').select(['number', 'at']).where('number', 'in', numbers).execute()).map(row => [
      Number(row.number),
      row.at,
    ]),
  )
  const moment = (number: number): Moment => ({ number, at: at.get(number) ?? '' })
  return new Map(
    ends.map(({ story, first, last }) => [
      story ?? '',
      { added: moment(Number(first)), changed: moment(Number(last)) },
    ]),
  )
}

export async function storiesChanged(trx: Db, after: number): Promise<ChangedStories> {
  const { last } = await trx
    .selectFrom('changes')
    .select(sql<number | null>`max(number)`.as('last'))
    .executeTakeFirstOrThrow()
  const newest = Number(last ?? 0)
  if (newest <= after) return { last: newest, stories: [] }
  const rows = await trx
    .selectFrom('changes')
    .select('story')
    .distinct()
    .where('number', '>', after)
    .where('number', '<=', newest)
    .where('story', 'is not', null)
    .execute()
  return { last: newest, stories: rows.map(row => row.story!) }
}
