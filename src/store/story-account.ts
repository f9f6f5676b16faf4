import type { Account } from '../account/types.ts'
import { copiesBetween } from './copies.ts'
import { claimsWhere } from './pages.ts'
import { articleOf, eventOf, originOf, storyOf } from './rows.ts'
import type { Db } from './schema.ts'
import { originsOf } from './whole.ts'

/** The part of the account that is one story, whole: no other story is read. Null for an id that is not there. */
export async function storyAccount(trx: Db, id: string): Promise<Account | null> {
  const row = await trx.selectFrom('stories').select('data').where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const story = storyOf(row)
  const own = new Map(
    (await trx.selectFrom('events').select('data').where('story', '=', id).execute())
      .map(eventOf)
      .map(event => [event.id, event]),
  )
  const events = story.events.flatMap(event => own.get(event) ?? [])
  const told = new Set(events.flatMap(({ claims, rejected = [] }) => [...claims, ...rejected]))
  // People may put claims of another story's article under an event.
  const ids = trx
    .selectFrom('story_articles')
    .select('article')
    .where('story', '=', id)
    .union(
      trx
        .selectFrom('claims')
        .select('article')
        .where('event', 'in', trx.selectFrom('events').select('id').where('story', '=', id)),
    )
  const articles = (
    await trx.selectFrom('articles').selectAll().where('id', 'in', ids).orderBy('listed').execute()
  ).map(articleOf)
  const claims = []
  for (const article of articles)
    for (const { claim, event } of await claimsWhere(trx, 'article', article.id))
      if (told.has(claim.id) || (event === null && story.articles.includes(article.id))) claims.push(claim)
  const origins = await trx.selectFrom('story_origins').select('data').where('story', '=', id).execute()
  return {
    articles,
    claims,
    events,
    stories: [story],
    origins: originsOf(origins.map(originOf), new Map(claims.map((claim, i) => [claim.id, i]))),
    copies: await copiesBetween(
      trx,
      ids,
      articles.map(article => article.id),
    ),
    failures: [],
  }
}
