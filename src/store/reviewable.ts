/** What reviewing asks of the store: stories as they are doubted, some claims and events of the account, and the part of it that ids name. */
import type { Account, Event, ReviewedClaim } from '../account/types.ts'
import { claimsWhere, inOrderOf, type PlacedClaim, placed } from './pages.ts'
import { articleOf, claimOf, eventOf, originOf, storyOf } from './rows.ts'
import type { Db } from './schema.ts'
import { originsOf } from './whole.ts'

/** The events and claims of one story. */
export interface ReviewableStory {
  readonly story: string
  readonly events: readonly Event[]
  readonly claims: readonly ReviewedClaim[]
}

/** Claims with where they were put, and events with the claims of each. */
export interface Named {
  readonly claims: readonly PlacedClaim[]
  readonly events: readonly { readonly event: Event; readonly claims: readonly PlacedClaim[] }[]
}

/** All stories by id, those first that people changed something in. */
export async function storyIds(
  trx: Db,
): Promise<{ readonly all: readonly string[]; readonly reviewed: readonly string[] }> {
  const rows = await trx.selectFrom('stories').select(['id', 'reviewed']).orderBy('id').execute()
  return {
    all: rows.map(({ id }) => id),
    reviewed: rows.filter(({ reviewed }) => Number(reviewed) === 1).map(({ id }) => id),
  }
}

/** These stories; few at a time, for all their claims come. */
export async function reviewable(trx: Db, ids: readonly string[]): Promise<ReviewableStory[]> {
  const stories = new Map(ids.map(story => [story, { story, events: [] as Event[], claims: [] as ReviewedClaim[] }]))
  for (const some of parts(ids)) {
    const events = await trx.selectFrom('events').select(['data', 'story']).where('story', 'in', some).execute()
    for (const row of events) stories.get(row.story)!.events.push(eventOf(row))
    const claims = await trx.selectFrom('claims').select(['data', 'story']).where('story', 'in', some).execute()
    for (const row of claims) stories.get(row.story!)!.claims.push(claimOf(row))
  }
  return [...stories.values()]
}

/** The claims and events of these ids that the account has. */
export async function named(trx: Db, ids: readonly string[]): Promise<Named> {
  const claims: PlacedClaim[] = []
  const events: { event: Event; claims: PlacedClaim[] }[] = []
  for (const some of parts(ids)) {
    claims.push(
      ...(await trx.selectFrom('claims').select(['data', 'event', 'story']).where('id', 'in', some).execute()).map(
        placed,
      ),
    )
    const found = await trx.selectFrom('events').select('data').where('id', 'in', some).execute()
    for (const event of found.map(eventOf)) events.push({ event, claims: await claimsWhere(trx, 'event', event.id) })
  }
  return { claims, events }
}

/**
 * The part of the account that these ids of claims, events, origins, stories and articles name, whole enough for `anchorsOf`: what each is made of, and the articles of
 * that. An id that the account does not have is not in it.
 */
export async function partOf(trx: Db, ids: readonly string[]): Promise<Account> {
  const some = ids.slice(0, MOST)
  const events = (await trx.selectFrom('events').select('data').where('id', 'in', some).execute()).map(eventOf)
  const stories = (await trx.selectFrom('stories').select('data').where('id', 'in', some).execute()).map(storyOf)
  // Origins are told by story, and one may speak in several.
  const origins = some.some(id => !/^[aces][0-9a-f]{16}$/.test(id))
    ? (await trx.selectFrom('story_origins').select('data').execute())
        .map(originOf)
        .filter(({ id }) => some.includes(id))
    : []
  const claimIds = [...new Set([...some, ...events.flatMap(of => of.claims), ...origins.flatMap(of => of.claims)])]
  const claims: ReviewedClaim[] = []
  for (const ids of parts(claimIds))
    claims.push(...(await trx.selectFrom('claims').select('data').where('id', 'in', ids).execute()).map(claimOf))
  const articleIds = [
    ...new Set([...some, ...claims.map(({ article }) => article), ...stories.flatMap(story => story.articles)]),
  ]
  const articles = []
  for (const ids of parts(articleIds))
    articles.push(...(await trx.selectFrom('articles').selectAll().where('id', 'in', ids).execute()).map(articleOf))
  const order = new Map(claims.map(({ id }, i) => [id, i]))
  return {
    articles,
    claims,
    events: inOrderOf(
      events,
      claims.map(claim => ({ claim })),
    ),
    stories,
    origins: originsOf(origins, order),
    copies: [],
    failures: [],
  }
}

export async function reviewCount(trx: Db): Promise<number> {
  const { n } = await trx
    .selectFrom('reviews')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** As many as one statement may be about. */
const MOST = 200

/** Few enough for every database's limit of parameters. */
function* parts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += 250) yield list.slice(at, at + 250)
}
