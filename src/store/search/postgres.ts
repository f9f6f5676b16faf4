import { sql } from 'kysely'
import { writtenTo } from '../bulk.ts'
import { RESTATED, type SearchEngine } from './engine.ts'
import { written } from './expression.ts'

const notation = { key: (of: string) => `'${of}'`, and: ' & ', or: ' | ', andNot: ' & !' } as const

/** What `array_to_tsvector` makes a document of; the keys come ready, and hold no blank. */
const vector = (keys: readonly string[]): string => keys.join(' ')

/**
 * Full text in PostgreSQL: the keys of a document as a tsvector without places, under a GIN index. Where a question is true of many documents the planner
 * goes through them by number, newest first, and a page ends early; where it is true of few it asks the index.
 */
export const postgresSearch: SearchEngine = {
  async create(trx) {
    await sql`drop table if exists search`.execute(trx)
    await sql`create table search (id bigint primary key, keys tsvector not null)`.execute(trx)
    await sql`alter table search alter column keys set statistics 1000`.execute(trx)
    await sql`create index search_keys on search using gin (keys)`.execute(trx)
  },

  async insert(trx, documents) {
    for (let i = 0; i < documents.length; i += TOGETHER) {
      const some = documents.slice(i, i + TOGETHER)
      await sql`insert into search (id, keys)
        select d.id, array_to_tsvector(string_to_array(d.keys, ' '))
        from unnest(${some.map(({ id }) => id)}::bigint[], ${some.map(({ keys }) => vector(keys))}::text[]) as d (id, keys)`.execute(
        trx,
      )
    }
  },

  again(db) {
    const put = writtenTo(
      db,
      `update search s set keys = array_to_tsvector(string_to_array(d.keys, ' ')) from (values *) as d (id, keys)
        where s.id = d.id`,
      '(?::bigint, ?::text)',
    )
    const set = RESTATED.map(column => `${column} = d.${column}`).join(', ')
    const rows = writtenTo(
      db,
      `update documents s set ${set} from (values *) as d (id, ${RESTATED.join(', ')}) where s.id = d.id`,
      `(?::bigint, ${TYPES.map(type => `?::${type}`).join(', ')})`,
    )
    return documents => {
      put(documents.map(({ id, keys }) => [id, vector(keys)]))
      rows(documents.map(({ id, values }) => [id, ...values]))
    }
  },

  async remove(trx, ids) {
    if (ids.length > 0) await sql`delete from search where id = any(${ids}::bigint[])`.execute(trx)
  },

  matching(expression, { columns, joined, from, to, where, limit }) {
    return sql`select ${columns} from search s ${joined ? sql`join documents d on d.id = s.id` : sql``}
      where s.keys @@ ${written(expression, notation)}::tsquery and s.id >= ${from} and s.id < ${to}
      ${where ? sql`and ${where}` : sql``} order by s.id desc limit ${limit}`
  },

  async wordsFrom(trx, letters, most) {
    const { rows } = await sql<{ word: string }>`select word from (
        select distinct word from search_words where word >= ${letters} and word < ${`${letters}\u{10ffff}`}
      ) w order by length(word), word limit ${most}`.execute(trx)
    return rows.map(row => row.word)
  },
}

/** The types of `RESTATED`: a row of values alone does not say them. */
const TYPES = ['integer', 'integer', 'double precision', 'double precision', 'double precision', 'text']

/** Documents that one statement puts in. */
const TOGETHER = 500
