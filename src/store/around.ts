import type { Account } from '../account/types.ts'
import { copiesBetween } from './copies.ts'
import { claimsWhere, inOrderOf } from './pages.ts'
import { articleOf, eventOf, originOf, storyOf } from './rows.ts'
import type { Db } from './schema.ts'
import { originsOf } from './whole.ts'

/** The part of the account that explains one event: no other story is read. Null for an id that is not there. */
export async function around(trx: Db, id: string): Promise<Account | null> {
  const row = await trx.selectFrom('events').select(['data', 'story']).where('id', '=', id).executeTakeFirst()
  if (!row) return null
  // People may put claims of another story under an event.
  const ids = trx
    .selectFrom('story_articles')
    .select('article')
    .where('story', '=', row.story)
    .union(trx.selectFrom('claims').select('article').where('event', '=', id))
  const articles = (
    await trx.selectFrom('articles').selectAll().where('id', 'in', ids).orderBy('listed').execute()
  ).map(articleOf)
  const claims = []
  for (const article of articles) claims.push(...(await claimsWhere(trx, 'article', article.id)))
  const event = eventOf(row)
  // A contradiction may set a claim against one of another event of the story.
  const against = event.contradictions.flatMap(one => one.claims).filter(claim => !event.claims.includes(claim))
  const others =
    against.length === 0
      ? []
      : await trx
          .selectFrom('events')
          .select('data')
          .where('id', 'in', trx.selectFrom('claims').select('event').where('id', 'in', against))
          .execute()
  const stories = [...new Set(claims.flatMap(({ story }) => story ?? []))]
  const speaking = stories.length === 0 ? [] : await originsIn(trx, stories)
  const order = new Map(claims.map(({ claim }, i) => [claim.id, i]))
  const listed = articles.map(article => article.id)
  return {
    articles,
    claims: claims.map(({ claim }) => claim),
    events: [event, ...inOrderOf(others.map(eventOf), claims)],
    stories: (await trx.selectFrom('stories').select('data').where('id', '=', row.story).execute()).map(storyOf),
    origins: originsOf(speaking, order),
    copies: await copiesBetween(trx, ids, listed),
    failures: [],
  }
}

async function originsIn(trx: Db, stories: readonly string[]) {
  const rows = await trx.selectFrom('story_origins').select('data').where('story', 'in', stories).execute()
  return rows.map(originOf)
}
