import { sql } from 'kysely'
import { writtenTo } from '../bulk.ts'
import type { Db } from '../schema.ts'
import { RESTATED, type SearchEngine } from './engine.ts'
import { written } from './expression.ts'

const notation = { key: (of: string) => `'${of}'`, and: ' & ', or: ' | ', andNot: ' & !' } as const

/** What `array_to_tsvector` makes a document of; the keys come ready, and hold no blank. */
const vector = (keys: readonly string[]): string => keys.join(' ')

/**
 * How much of the index is looked at first, and how much more at once at most, in shares of all that PostgreSQL's statistics divide it into (hundredths).
 */
const FIRST = 1
const MOST_MORE = 32

/** How long what the statistics say is gone by, in milliseconds. */
const FRESH = 60_000

/**
 * Full text in PostgreSQL: the keys of a document as a tsvector without places, under a GIN index. That index knows no order: who wants the newest of what half of
 * all documents have would be given all of them, to be sorted. So the newest hundredth of the documents is looked through first, then as much further
 * as the rest of the page should reach, going by how many were found. Where the hundredths lie PostgreSQL knows (`pg_stats`); where it does not yet,
 * everything is looked through at once.
 */
export function postgresSearch(): SearchEngine {
  let known: { readonly bounds: readonly number[]; readonly until: number } | null = null
  const begun = new WeakSet<Db>()

  /** Numbers that divide the documents into parts of the same size, ascending. */
  async function boundsOf(trx: Db): Promise<readonly number[]> {
    if (!begun.has(trx)) {
      begun.add(trx)
      // To go through rows and look at their keys is never right, though PostgreSQL takes it for cheap: keys lie outside of their rows, and what is found in the
      // index of keys needs no second look, as long as it may remember each row, for which the usual 4 MB are few. Neither is it worth while to begin helpers.
      await sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true),
        set_config('work_mem', '32MB', true), set_config('max_parallel_workers_per_gather', '0', true)`.execute(trx)
    }
    if (known !== null && known.until > performance.now()) return known.bounds
    const { rows } = await sql<{ bounds: string | null }>`select histogram_bounds::text as bounds from pg_stats
      where schemaname = current_schema() and tablename = 'search' and attname = 'id'`.execute(trx)
    // The last is the greatest number of all: what came since the statistics were made lies above it, and belongs to the last part.
    const bounds = (rows[0]?.bounds ?? '').match(/\d+/g)?.slice(0, -1).map(Number) ?? []
    known = { bounds, until: performance.now() + FRESH }
    return bounds
  }

  return {
    async create(trx) {
      await sql`drop table if exists search`.execute(trx)
      await sql`create table search (id bigint primary key, keys tsvector not null)`.execute(trx)
      await sql`alter table search alter column keys set statistics 1000`.execute(trx)
      // What waits to be sorted into the index (kilobytes) is gone through by each search: it is kept short.
      await sql`create index search_keys on search using gin (keys) with (gin_pending_list_limit = 256)`.execute(trx)
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

    async find(trx, expression, { from, to, where, limit }) {
      const query = written(expression, notation)
      const found: number[] = []
      const bounds = (await boundsOf(trx)).filter(bound => bound > from && bound < to)
      for (let top = to, share = FIRST; top > from && found.length < limit; ) {
        const rest = limit - found.length
        const low = bounds.length > share ? bounds[bounds.length - share]! : from
        bounds.length = Math.max(0, bounds.length - share)
        const { rows } = await sql<{ ids: readonly (number | string)[] | null }>`select array_agg(w.id) as ids from (
          select s.id as id from search s ${where ? sql`join documents d on d.id = s.id` : sql``}
          where s.keys @@ ${query}::tsquery and s.id >= ${low} and s.id < ${top}
          ${where ? sql`and ${where}` : sql``} order by s.id desc limit ${rest}
        ) w`.execute(trx)
        const ids = (rows[0]?.ids ?? []).map(Number).sort((a, b) => b - a)
        found.push(...ids)
        // A little more than enough, if it goes on like this.
        const needed = Math.ceil((1.2 * share * (rest - ids.length)) / ids.length)
        share = Math.max(1, Math.min(share * MOST_MORE, needed))
        top = low
      }
      return found
    },

    async facets(trx, ids) {
      const { rows } = await sql<{ facets: string | null }>`select string_agg(d.facets, ${'\n'}) as facets
        from documents d where d.id = any(${ids}::bigint[])`.execute(trx)
      return rows[0]?.facets ?? ''
    },

    async wordsFrom(trx, letters, most) {
      const { rows } = await sql<{ word: string }>`select word from (
          select distinct word from search_words where word >= ${letters} and word < ${`${letters}\u{10ffff}`}
        ) w order by length(word), word limit ${most}`.execute(trx)
      return rows.map(row => row.word)
    },
  }
}

/** The types of `RESTATED`: a row of values alone does not say them. */
const TYPES = ['integer', 'integer', 'double precision', 'double precision', 'double precision', 'text']

/** Documents that one statement puts in. */
const TOGETHER = 500
