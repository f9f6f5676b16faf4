import type { Copy, Placed, Shelf, StoryAccount, Told } from '../account/types.ts'
import type { Article } from '../article/types.ts'
import type { Claim } from '../claims/types.ts'
import { type StoredLevel, storedLevel } from './levels.ts'
import { copyRow } from './rows.ts'
import type { RowSum } from './sum.ts'
import type { SyncDb } from './sync.ts'

/** Articles that are kept as they were told, so that the stories of the day are not read from the store again and again. */
const KEPT = 1000

/** A shelf in the store. It reads and writes in the caller's transaction. */
export interface StoredShelf extends Shelf {
  /** The stories that were put since the last `end`, and not dropped again, and those that were there before and are no more. */
  changed(): Placed
  /** Writes what is still only remembered, and forgets what may change in the next transaction. */
  end(): void
  /** Forgets all, for a transaction that did not come through. */
  forget(): void
}

/**
 * A shelf over the tables of the store.
 *
 * @param tell makes of an article and its claims what the account asks of them (`account.tell`).
 * @param sum where copies that come and go are counted.
 */
export function storedShelf(
  db: SyncDb,
  rounds: number,
  tell: (article: Article, claims: readonly Claim[]) => Told,
  sum: () => RowSum,
): StoredShelf {
  const levels: StoredLevel[] = Array.from({ length: rounds }, (_, round) => storedLevel(db, round))
  const sql = {
    article: db.prepare('select data from articles where id = ? and machine is not null'),
    claims: db.prepare('select data from claims where article = ? order by position'),
    arrive: db.prepare("update articles set machine = '' where id = ?"),
    holders: db.prepare('select article from signatures where hash = ? order by published, article'),
    hold: db.prepare('insert into signatures (hash, published, article) values (?, ?, ?)'),
    copies: db.prepare('select data from copies where article = ? or "of" = ?'),
    copy: db.prepare('select data from copies where article = ? and "of" = ?'),
    putCopy: db.prepare('insert into copies (article, "of", data) values (?, ?, ?)'),
    dropCopy: db.prepare('delete from copies where article = ? and "of" = ?'),
    same: db.prepare('select same from articles where id = ?'),
    setSame: db.prepare('update articles set same = ? where id = ?'),
    storyOf: db.prepare('select machine from articles where id = ?'),
    articlesOf: db.prepare('select id from articles where machine = ?'),
    setStory: db.prepare('update articles set machine = ? where id = ?'),
  }
  const kept = new Map<string, Told>()
  const gone = new Set<string>()
  const come = new Map<string, StoryAccount>()
  const keep = (id: string, told: Told): Told => {
    kept.set(id, told)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    return told
  }
  const drop = (article: string, of: string): void => {
    const row = sql.copy.get([article, of]) as { data: string } | undefined
    if (row === undefined) return
    sum().take('copies', row.data)
    sql.dropCopy.run([article, of])
  }
  return {
    levels,
    told(id) {
      const known = kept.get(id)
      if (known !== undefined) return known
      const row = sql.article.get([id]) as { data: string } | undefined
      if (row === undefined) return undefined
      const claims = (sql.claims.all([id]) as { data: string }[]).map(({ data }) => JSON.parse(data) as Claim)
      return keep(id, tell({ ...JSON.parse(row.data), captureOffsets: null }, claims))
    },
    putTold(told) {
      const { id } = told.reading.article
      sql.arrive.run([id])
      keep(id, told)
    },
    holders: hash => (sql.holders.all([hash]) as { article: string }[]).map(row => row.article),
    hold(hash, { reading: { article } }) {
      sql.hold.run([hash, article.published?.value ?? '', article.id])
    },
    copies: id => (sql.copies.all([id, id]) as { data: string }[]).map(row => JSON.parse(row.data) as Copy),
    putCopies(copies) {
      for (const copy of copies) {
        drop(copy.article, copy.of)
        const row = copyRow(copy)
        sum().add('copies', row.data)
        sql.putCopy.run([row.article, row.of, row.data])
      }
    },
    dropCopies(a, b) {
      drop(a, b)
      drop(b, a)
    },
    sameText: id => JSON.parse((sql.same.get([id]) as { same: string | null } | undefined)?.same ?? '[]') as string[],
    setSameText(articles) {
      for (const id of articles) sql.setSame.run([JSON.stringify(articles), id])
    },
    storyIdOf: id => (sql.storyOf.get([id]) as { machine: string | null } | undefined)?.machine || undefined,
    articlesOf: story => (sql.articlesOf.all([story]) as { id: string }[]).map(({ id }) => id).sort(),
    putStory(account) {
      come.set(account.story.id, account)
      for (const id of account.story.articles) sql.setStory.run([account.story.id, id])
    },
    dropStory(id) {
      if (!come.delete(id)) gone.add(id)
    },
    changed: () => ({ gone: [...gone], come: [...come.values()] }),
    end() {
      for (const level of levels) level.flush()
      gone.clear()
      come.clear()
    },
    forget() {
      for (const level of levels) level.forget()
      kept.clear()
      gone.clear()
      come.clear()
    },
  }
}
