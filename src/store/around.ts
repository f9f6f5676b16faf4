import type { Account } from '../account/types.ts'
import { articleOf, claimOf, copyOf, eventOf, originOf, storyOf } from './rows.ts'
import type { Db } from './schema.ts'

/** The part of the account that explains one event: no other story is read. Null for an id that is not there. */
export async function around(trx: Db, id: string): Promise<Account | null> {
  const row = await trx.selectFrom('events').select(['data', 'story']).where('id', '=', id).executeTakeFirst()
  if (!row) return null
  // People may put claims of another story under an event.
  const articles = trx
    .selectFrom('story_articles')
    .select('article')
    .where('story', '=', row.story)
    .union(trx.selectFrom('claims').select('article').where('event', '=', id))
  const claims = trx.selectFrom('claims').where('article', 'in', articles)
  const speaking = trx.selectFrom('origin_claims').select('origin').where('claim', 'in', claims.select('id'))
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
          .orderBy('position')
          .execute()
  return {
    articles: (
      await trx.selectFrom('articles').selectAll().where('id', 'in', articles).orderBy('position').execute()
    ).map(articleOf),
    claims: (await claims.select('data').orderBy('position').execute()).map(claimOf),
    events: [event, ...others.map(eventOf)],
    stories: (await trx.selectFrom('stories').select('data').where('id', '=', row.story).execute()).map(storyOf),
    origins: (
      await trx.selectFrom('origins').select('data').where('id', 'in', speaking).orderBy('position').execute()
    ).map(originOf),
    copies: (
      await trx
        .selectFrom('copies')
        .select('data')
        .where('article', 'in', articles)
        .where('of', 'in', articles)
        .orderBy('position')
        .execute()
    ).map(copyOf),
    failures: [],
  }
}
