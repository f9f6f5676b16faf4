import { sql } from 'kysely'
import { RESTATED, type SearchEngine } from './engine.ts'
import { written } from './expression.ts'

const notation = { key: (of: string) => `"${of}"`, and: ' AND ', or: ' OR ', andNot: ' NOT ' } as const

/**
 * Full text in SQLite (FTS5). The keys come ready, with one space between them: the tokeniser only has to keep them whole. The index keeps no copy of
 * them and no places (`detail=none`); it goes through its lists by number, newest first, so that a page of common words ends early.
 */
export const sqliteSearch: SearchEngine = {
  async create(trx) {
    await sql`drop table if exists search`.execute(trx)
    await sql`create virtual table search using fts5(
      keys, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '@~^#'"
    )`.execute(trx)
  },

  async insert(trx, documents) {
    // In the order of their numbers, or each begins a new piece of the index.
    for (const { id, keys } of [...documents].sort((a, b) => a.id - b.id))
      await sql`insert into search (rowid, keys) values (${id}, ${keys.join(' ')})`.execute(trx)
  },

  async remove(trx, ids) {
    for (const id of ids) await sql`delete from search where rowid = ${id}`.execute(trx)
  },

  again(db) {
    const take = db.prepare('delete from search where rowid = ?')
    const put = db.prepare('insert into search (rowid, keys) values (?, ?)')
    const row = db.prepare(`update documents set ${RESTATED.map(column => `${column} = ?`).join(', ')} where id = ?`)
    return documents => {
      // In the order of their numbers, or each begins a new piece of the index.
      const inOrder = [...documents].sort((a, b) => a.id - b.id)
      for (const { id } of inOrder) take.run([id])
      for (const { id, keys } of inOrder) put.run([id, keys.join(' ')])
      for (const { id, values } of inOrder) row.run([...values, id])
    }
  },

  async find(trx, expression, { from, to, where, limit }) {
    // In one value: thousands of rows would take longer to hand over than to find.
    const { rows } = await sql<{ ids: string | null }>`select group_concat(id) as ids from (
      select s.id as id from (select rowid as id from search where search match ${written(expression, notation)}
        and rowid >= ${from} and rowid < ${to} order by rowid desc) s
      ${where ? sql`cross join documents d on d.id = s.id where ${where}` : sql``} order by s.id desc limit ${limit}
    )`.execute(trx)
    // Which comes first in such a value is the database's affair.
    return numbersIn(rows[0]?.ids).sort((a, b) => b - a)
  },

  async facets(trx, ids) {
    const { rows } = await sql<{ facets: string | null }>`select group_concat(d.facets, ${'\n'}) as facets
      from json_each(${JSON.stringify(ids)}) s cross join documents d on d.id = s.value`.execute(trx)
    return rows[0]?.facets ?? ''
  },

  async wordsFrom(trx, letters, most) {
    const { rows } = await sql<{ word: string }>`select distinct word from search_words
      where word >= ${letters} and word < ${`${letters}\u{10ffff}`} order by length(word), word limit ${most}`.execute(
      trx,
    )
    return rows.map(row => row.word)
  },
}

const numbersIn = (list: string | null | undefined): number[] => (list ? list.split(',').map(Number) : [])
