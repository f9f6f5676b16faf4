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

  matching(expression, { columns, joined, from, to, where, limit }) {
    return sql`select ${columns} from (select rowid as id from search where search match ${written(expression, notation)}
      and rowid >= ${from} and rowid < ${to} order by rowid desc) s
      ${joined ? sql`cross join documents d on d.id = s.id` : sql``}
      ${where ? sql`where ${where}` : sql``} order by s.id desc limit ${limit}`
  },

  async wordsFrom(trx, letters, most) {
    const { rows } = await sql<{ word: string }>`select distinct word from search_words
      where word >= ${letters} and word < ${`${letters}\u{10ffff}`} order by length(word), word limit ${most}`.execute(
      trx,
    )
    return rows.map(row => row.word)
  },
}
