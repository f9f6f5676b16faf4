/**
 * How the tables are laid over several machines: what a row is kept by. For Citus these are the arguments of `create_distributed_table`; in one plain PostgreSQL they are the
 * keys of hash partitions, which is how the tests look at which question touches which part (`docs/scale.md` says it for people).
 *
 * What is asked for together lies together: an article with its claims and its copies, a story with its events, its origins and the list of its articles.
 */
export const SHARDED = {
  captures: 'sha256',
  originals: 'sha256',
  objects: 'sha256',
  articles: 'id',
  claims: 'article',
  copies: 'article',
  stories: 'id',
  events: 'story',
  story_origins: 'story',
  story_articles: 'story',
} as const

/**
 * Statements that make a plain table one of hash partitions: an empty or a small one, for its rows are copied. A key of rows that does not hold the key of the
 * partitions cannot be unique any more; the account's ids are hashes that are unique by themselves.
 */
export function partitioned(table: keyof typeof SHARDED, parts: number, columns: readonly string[]): readonly string[] {
  const key = SHARDED[table]
  const quoted = (name: string): string => `"${name}"`
  const own = columns.includes('id') && key !== 'id' ? ['id', ...(table === 'claims' ? ['event', 'story'] : [])] : []
  const unique = PRIMARY[table]
  return [
    `alter table ${quoted(table)} rename to ${quoted(`${table}_plain`)}`,
    `create table ${quoted(table)} (like ${quoted(`${table}_plain`)} including defaults) partition by hash (${quoted(key)})`,
    ...Array.from(
      { length: parts },
      (_, part) =>
        `create table ${quoted(`${table}_p${part}`)} partition of ${quoted(table)} for values with (modulus ${parts}, remainder ${part})`,
    ),
    `insert into ${quoted(table)} select * from ${quoted(`${table}_plain`)}`,
    `drop table ${quoted(`${table}_plain`)} cascade`,
    `create unique index on ${quoted(table)} (${unique.map(quoted).join(', ')})`,
    ...[key, ...own]
      .filter(column => column !== unique[0])
      .map(column => `create index on ${quoted(table)} (${quoted(column)})`),
  ]
}

/** What is unique in each, with the key of the partitions among it. */
const PRIMARY: Readonly<Record<keyof typeof SHARDED, readonly string[]>> = {
  captures: ['sha256'],
  originals: ['sha256'],
  objects: ['sha256', 'part'],
  articles: ['id'],
  claims: ['article', 'id'],
  copies: ['article', 'of'],
  stories: ['id'],
  events: ['story', 'id'],
  story_origins: ['story', 'id'],
  story_articles: ['story', 'article'],
}
