import type Database from 'libsql'

/** A database that answers at once: placing an article asks many small questions. */
export type Db = Database.Database

/** The tables of what is remembered of the rounds by which articles are put into stories. */
export function makeLevelTables(db: Db): void {
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
  `)
}
