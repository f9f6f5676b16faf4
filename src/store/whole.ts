/** The whole account at once: as it is read back, and as one is put in the place of another. */
import type { Account, Origin } from '../account/types.ts'
import { changesTo } from './changes/whole.ts'
import { changeRow } from './changes/write.ts'
import type { Engine } from './engine.ts'
import {
  articleOf,
  articleRow,
  claimOf,
  claimRow,
  copyOf,
  copyRow,
  eventOf,
  failureOf,
  failureRow,
  originOf,
  type Row,
  type StoryRows,
  storyOf,
  storyRows,
  sumArticle,
} from './rows.ts'
import type { Db, Tables } from './schema.ts'
import type { RequiredWords } from './search/index.ts'
import { clearIndex, indexAccount } from './search/whole.ts'
import { RowSum } from './sum.ts'

/** The tables that an account fills, and only it: putting one in the place of another empties them first. */
export const ACCOUNT_TABLES = [
  'articles',
  'claims',
  'events',
  'stories',
  'story_articles',
  'story_origins',
  'copies',
  'failures',
  'account',
  'items',
  'postings',
  'signatures',
  'superseded',
] as const

type AccountTable = (typeof ACCOUNT_TABLES)[number] | 'changes'

/** The account, in the order in which it is listed. */
export async function accountIn(trx: Db): Promise<Account> {
  const articles = (await trx.selectFrom('articles').selectAll().orderBy('listed').execute()).map(articleOf)
  const place = new Map(articles.map(({ id }, i) => [id, i]))
  const rows = await trx.selectFrom('claims').select(['article', 'data']).orderBy('position').execute()
  const claims = byPlace(rows, row => place.get(row.article)).map(claimOf)
  const order = new Map(claims.map(({ id }, i) => [id, i]))
  const events = (await trx.selectFrom('events').select('data').orderBy('id').execute()).map(eventOf)
  const copies = (await trx.selectFrom('copies').select('data').execute()).map(copyOf)
  const at = (id: string): number => place.get(id) ?? Number.POSITIVE_INFINITY
  return {
    articles,
    claims,
    events: byPlace(events, event => order.get(event.claims[0] ?? '')),
    stories: (await trx.selectFrom('stories').select('data').orderBy('listed').execute()).map(storyOf),
    origins: originsOf((await trx.selectFrom('story_origins').select('data').execute()).map(originOf), order),
    copies: copies.sort((a, b) => at(a.article) - at(b.article) || at(a.of) - at(b.of)),
    failures: (await trx.selectFrom('failures').select('data').orderBy('position').execute()).map(failureOf),
  }
}

/** In the order of some places; what has none comes last. */
function byPlace<T>(list: readonly T[], placeOf: (one: T) => number | undefined): T[] {
  return list
    .map(one => [placeOf(one) ?? Number.MAX_SAFE_INTEGER, one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
}

/** Origins by story as one list: each once, with all its claims, under the longest of its names (as `joinOrigins` of the account says it). */
export function originsOf(rows: readonly Origin[], order: ReadonlyMap<string, number>): Origin[] {
  const joined = new Map<string, Origin & { readonly claims: string[] }>()
  for (const origin of rows) {
    const known = joined.get(origin.id)
    if (known === undefined) joined.set(origin.id, { ...origin, claims: [...origin.claims] })
    else {
      const [a, b] = [known.name, origin.name]
      const name = b.length > a.length || (b.length === a.length && b < a) ? b : a
      const kind = origin.kind < known.kind ? origin.kind : known.kind
      joined.set(origin.id, { ...known, name, kind, claims: [...known.claims, ...origin.claims] })
    }
  }
  return [...joined.values()]
    .map(origin => ({ ...origin, claims: byPlace(origin.claims, claim => order.get(claim)) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * Puts an account in the place of the one before, with a note of each change, inside the caller's transaction. Gives its hash.
 *
 * @param when the moment under which the changes are noted (ISO 8601).
 */
export async function replaceAccount(
  trx: Db,
  engine: Engine,
  account: Account,
  words: RequiredWords,
  when: string,
): Promise<string> {
  const stories = storyRows(account)
  const changes = await changesTo(trx, account, stories.placings)
  for (const table of ACCOUNT_TABLES) await trx.deleteFrom(table).execute()
  await insert(trx, 'changes', changes, change => changeRow(change, when))
  const sum = new RowSum(null)
  await writeAccount(trx, account, stories, sum)
  await trx.insertInto('account').values({ id: 1, hash: sum.hex, grown: 0 }).execute()
  await clearIndex(trx, engine.search)
  await indexAccount(trx, engine.search, account, stories, words)
  return sum.hex
}

/** Writes the rows of an account beside those that are there, of which none may have an id of it, and adds them to the sum. */
export async function writeAccount(trx: Db, account: Account, stories: StoryRows, sum: RowSum): Promise<void> {
  const positions = new Map<string, number>()
  const count = new Map<string, number>()
  for (const { id, article } of account.claims) {
    positions.set(id, count.get(article) ?? 0)
    count.set(article, positions.get(id)! + 1)
  }
  await insert(
    trx,
    'articles',
    account.articles,
    article => articleRow(article, count.get(article.id) ?? 0),
    row => sumArticle(sum, row),
  )
  const summed = (table: string) => (row: { readonly data: string }) => sum.add(table, row.data)
  await insert(
    trx,
    'claims',
    account.claims,
    claim => claimRow(claim, positions.get(claim.id)!, stories.placings.get(claim.id)),
    summed('claims'),
  )
  for (const table of ['events', 'stories', 'story_origins'] as const)
    await insert<'events', Row<'events'>>(
      trx,
      table as 'events',
      stories[table] as Row<'events'>[],
      row => row,
      summed(table),
    )
  await insert(trx, 'story_articles', stories.story_articles, row => row)
  await insert(trx, 'copies', account.copies, copyRow, summed('copies'))
  await insert(
    trx,
    'failures',
    [...account.failures.entries()],
    ([position, failure]) => failureRow(failure, position),
    summed('failures'),
  )
}

/** The hash of what is in the rows now. */
export async function hashOfRows(trx: Db): Promise<string> {
  const sum = new RowSum(null)
  const rows = trx.selectFrom('articles').select(['data', 'capture_offsets']).stream(100)
  for await (const row of rows) sumArticle(sum, row)
  for (const table of ['claims', 'events', 'stories', 'story_origins', 'copies', 'failures'] as const)
    for await (const { data } of trx
      .selectFrom(table as 'claims')
      .select('data')
      .stream(200))
      sum.add(table, data)
  return sum.hex
}

/** Rows for one statement: few enough for every database's limit of parameters. */
const TOGETHER = 250

/** Makes rows of things and puts them in, some at a time: the rows of a large account take as much memory as the account. */
async function insert<T extends AccountTable, S, R = Row<T>>(
  trx: Db,
  table: T,
  list: readonly S[],
  rowOf: (one: S) => R,
  see: (row: R) => void = () => {},
): Promise<void> {
  for (let at = 0; at < list.length; at += TOGETHER) {
    const rows = list.slice(at, at + TOGETHER).map(rowOf)
    for (const row of rows) see(row)
    // TypeScript cannot see that a table and its rows belong together once the table's name is a variable.
    await trx
      .insertInto(table as 'articles')
      .values(rows as unknown as Tables['articles'][])
      .execute()
  }
}
