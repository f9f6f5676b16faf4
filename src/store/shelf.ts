import type Database from 'libsql'
import type { Copy, Shelf, StoryAccount, Told } from '../account/types.ts'
import type { Article } from '../article/types.ts'
import type { Claim } from '../claims/types.ts'
import { type StoredLevel, storedLevel } from './levels.ts'

/** A database that answers at once: placing an article asks many small questions. */
export type Db = Database.Database

/** Articles that are kept as they were told, so that the stories of the day are not read from the file again and again. */
const KEPT = 500

/** A shelf in a SQLite file. Each article is placed in one transaction: whoever is killed leaves the account as it was before. */
export interface StoredShelf extends Shelf {
  /** Runs `work` in a transaction and writes what it changed. */
  inTransaction<T>(work: () => T): T
}

/** The tables of a shelf, where there are none yet. */
export function makeShelfTables(db: Db): void {
  db.exec(`
    create table if not exists items (
      number integer primary key, round integer not null, id text not null, data text not null,
      near text, score integer, together text, unique (round, id)
    );
    create index if not exists items_near on items (round, near);
    create index if not exists items_together on items (round, together);
    create table if not exists postings (
      round integer not null, feature text not null, bucket integer not null, data blob not null,
      primary key (round, feature, bucket)
    ) without rowid;
    create table if not exists told (id text primary key, article text not null, claims text not null, same text not null, story text);
    create table if not exists signatures (
      hash integer not null, published text not null, article text not null, primary key (hash, published, article)
    ) without rowid;
    create table if not exists shared (article text not null, other text not null, data text not null, primary key (article, other)) without rowid;
    create index if not exists shared_other on shared (other);
    create table if not exists told_stories (id text primary key, data text not null);
  `)
}

/**
 * A shelf over a database with `makeShelfTables`.
 *
 * @param tell makes of an article and its claims what the account asks of them (`account.tell`).
 */
export function storedShelf(
  db: Db,
  rounds: number,
  tell: (article: Article, claims: readonly Claim[]) => Told,
): StoredShelf {
  const levels: StoredLevel[] = Array.from({ length: rounds }, (_, round) => storedLevel(db, round))
  const sql = {
    told: db.prepare('select article, claims from told where id = ?'),
    putTold: db.prepare("insert into told (id, article, claims, same) values (?, ?, ?, '[]')"),
    holders: db.prepare('select article from signatures where hash = ? order by published, article'),
    hold: db.prepare('insert into signatures (hash, published, article) values (?, ?, ?)'),
    copies: db.prepare('select data from shared where article = ? or other = ?'),
    putCopy: db.prepare('insert or replace into shared (article, other, data) values (?, ?, ?)'),
    dropCopy: db.prepare('delete from shared where article = ? and other = ?'),
    same: db.prepare('select same from told where id = ?'),
    setSame: db.prepare('update told set same = ? where id = ?'),
    storyOf: db.prepare('select s.data from told t join told_stories s on s.id = t.story where t.id = ?'),
    storyIdOf: db.prepare('select s.id from told t join told_stories s on s.id = t.story where t.id = ?'),
    putStory: db.prepare('insert or replace into told_stories (id, data) values (?, ?)'),
    setStory: db.prepare('update told set story = ? where id = ?'),
    dropStory: db.prepare('delete from told_stories where id = ?'),
  }
  const kept = new Map<string, Told>()
  const keep = (id: string, told: Told): Told => {
    kept.set(id, told)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    return told
  }
  return {
    levels,
    told(id) {
      const known = kept.get(id)
      if (known !== undefined) return known
      const row = sql.told.get([id]) as { article: string; claims: string } | undefined
      return row === undefined ? undefined : keep(id, tell(JSON.parse(row.article), JSON.parse(row.claims)))
    },
    putTold(told) {
      const { article } = told.reading
      sql.putTold.run([article.id, JSON.stringify(article), JSON.stringify(told.claims)])
      keep(article.id, told)
    },
    holders: hash => (sql.holders.all([hash]) as { article: string }[]).map(row => row.article),
    hold(hash, { reading: { article } }) {
      sql.hold.run([hash, article.published?.value ?? '', article.id])
    },
    copies: id => (sql.copies.all([id, id]) as { data: string }[]).map(row => JSON.parse(row.data) as Copy),
    putCopies(copies) {
      for (const copy of copies) sql.putCopy.run([copy.article, copy.of, JSON.stringify(copy)])
    },
    dropCopies(a, b) {
      sql.dropCopy.run([a, b])
      sql.dropCopy.run([b, a])
    },
    sameText: id => JSON.parse((sql.same.get([id]) as { same: string } | undefined)?.same ?? '[]') as string[],
    setSameText(articles) {
      for (const id of articles) sql.setSame.run([JSON.stringify(articles), id])
    },
    storyIdOf: id => (sql.storyIdOf.get([id]) as { id: string } | undefined)?.id,
    storyOf(id) {
      const row = sql.storyOf.get([id]) as { data: string } | undefined
      return row === undefined ? undefined : (JSON.parse(row.data) as StoryAccount)
    },
    putStory(account) {
      sql.putStory.run([account.story.id, JSON.stringify(account)])
      for (const id of account.story.articles) sql.setStory.run([account.story.id, id])
    },
    dropStory: id => void sql.dropStory.run([id]),
    inTransaction(work) {
      db.exec('begin immediate')
      try {
        const result = work()
        for (const level of levels) level.flush()
        db.exec('commit')
        return result
      } catch (error) {
        db.exec('rollback')
        for (const level of levels) level.forget()
        kept.clear()
        throw error
      }
    },
  }
}
