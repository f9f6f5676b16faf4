import type { Copy, Placed, Shelf, StoryAccount, Told } from '../account/types.ts'
import type { Article } from '../article/types.ts'
import type { Claim } from '../claims/types.ts'
import { askedOf, writtenTo } from './bulk.ts'
import { claimsByArticle } from './claims-of.ts'
import { storedLevels } from './levels.ts'
import { copyRow } from './rows.ts'
import type { RowSum } from './sum.ts'
import type { SyncDb } from './sync.ts'

/** Articles that are kept as they were told, so that the stories of the day are not read from the store again and again. */
const KEPT = 1000

interface CopyRow {
  readonly article: string
  readonly of: string
  readonly data: string
}

/** Where an article stands: in which story (`''` for one that came just now, null for one that waits), and with which articles as one. */
interface Place {
  machine: string | null
  same: string | null
}

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
  const levels = storedLevels(db, rounds)
  const sql = {
    article: askedOf<{ id: string; data: string }>(
      db,
      'select id, data from articles where machine is not null and id in (*)',
    ),
    claims: askedOf<{ article: string; position: number; data: string }>(
      db,
      'select article, position, data from claims where article in (*)',
    ),
    arrive: db.prepare("update articles set machine = '' where id = ?"),
    holders: askedOf<{ hash: number; published: string; article: string }>(
      db,
      'select hash, published, article from signatures where hash in (*)',
    ),
    hold: writtenTo(db, 'insert into signatures (hash, published, article) values *'),
    copiesOf: askedOf<CopyRow>(db, 'select article, "of", data from copies where article in (*)'),
    copiesTo: askedOf<CopyRow>(db, 'select article, "of", data from copies where "of" in (*)'),
    putCopy: db.prepare('insert into copies (article, "of", data) values (?, ?, ?)'),
    dropCopy: db.prepare('delete from copies where article = ? and "of" = ?'),
    places: askedOf<{ id: string; machine: string | null; same: string | null }>(
      db,
      'select id, machine, same from articles where id in (*)',
    ),
    setSame: db.prepare('update articles set same = ? where id = ?'),
    articlesOf: db.prepare('select id from articles where machine = ?'),
    setStory: db.prepare('update articles set machine = ? where id = ?'),
  }
  const kept = new Map<string, Told>()
  const gone = new Set<string>()
  const come = new Map<string, StoryAccount>()
  /** Where articles stand, and the rows of their copies by the other article, as the transaction has them. */
  const places = new Map<string, Place>()
  const copies = new Map<string, Map<string, CopyRow>>()
  const keep = (id: string, told: Told): Told => {
    kept.set(id, told)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    return told
  }
  const expectPlaces = (articles: readonly string[]): void => {
    const missing = articles.filter(id => !places.has(id))
    for (const id of missing) places.set(id, { machine: null, same: null })
    for (const { id, machine, same } of sql.places(missing)) places.set(id, { machine, same })
  }
  const placeOf = (id: string): Place => {
    if (!places.has(id)) expectPlaces([id])
    return places.get(id)!
  }
  const expectCopies = (articles: readonly string[]): void => {
    const missing = articles.filter(id => !copies.has(id))
    for (const id of missing) copies.set(id, new Map())
    for (const row of sql.copiesOf(missing)) copies.get(row.article)!.set(`${row.article} ${row.of}`, row)
    for (const row of sql.copiesTo(missing)) copies.get(row.of)!.set(`${row.article} ${row.of}`, row)
  }
  const copiesOf = (id: string): Map<string, CopyRow> => {
    if (!copies.has(id)) expectCopies([id])
    return copies.get(id)!
  }
  const expectTold = (articles: readonly string[]): void => {
    // So many would push each other out before they are asked for.
    const missing = articles.length > KEPT / 2 ? [] : articles.filter(id => !kept.has(id))
    if (missing.length > 0) for (const told of read(missing)) keep(told.reading.article.id, told)
  }
  const read = (ids: readonly string[]): Told[] => {
    const rows = sql.article(ids)
    const claims = claimsByArticle(sql.claims(rows.map(({ id }) => id)))
    return rows.map(({ id, data }) => tell({ ...JSON.parse(data), captureOffsets: null }, claims.get(id) ?? []))
  }
  const drop = (article: string, of: string): void => {
    const key = `${article} ${of}`
    const row = copiesOf(article).get(key)
    if (row === undefined) return
    sum().take('copies', row.data)
    sql.dropCopy.run([article, of])
    copies.get(article)?.delete(key)
    copies.get(of)?.delete(key)
  }
  const forgetRows = (): void => {
    gone.clear()
    come.clear()
    places.clear()
    copies.clear()
  }
  return {
    levels,
    expect(articles, told = false) {
      expectPlaces(articles)
      expectCopies(articles)
      if (told) expectTold(articles)
    },
    told(id) {
      const known = kept.get(id)
      if (known !== undefined) return known
      if (placeOf(id).machine === null) return undefined
      const [told] = read([id])
      return told && keep(id, told)
    },
    putTold(told) {
      const { id } = told.reading.article
      sql.arrive.run([id])
      placeOf(id).machine = ''
      keep(id, told)
    },
    holders(hashes) {
      const lists = new Map(
        hashes.map(hash => [hash, [] as { readonly published: string; readonly article: string }[]]),
      )
      for (const { hash, published, article } of sql.holders(hashes))
        lists.get(Number(hash))!.push({ published, article })
      return new Map([...lists].map(([hash, list]) => [hash, list.sort(byWeight).map(({ article }) => article)]))
    },
    hold(hashes, { reading: { article } }) {
      sql.hold(hashes.map(hash => [hash, article.published?.value ?? '', article.id]))
    },
    copies: id => [...copiesOf(id).values()].map(row => JSON.parse(row.data) as Copy),
    putCopies(all) {
      for (const copy of all) {
        drop(copy.article, copy.of)
        const row = copyRow(copy)
        sum().add('copies', row.data)
        sql.putCopy.run([row.article, row.of, row.data])
        for (const id of [row.article, row.of]) copies.get(id)?.set(`${row.article} ${row.of}`, row)
      }
    },
    dropCopies(a, b) {
      drop(a, b)
      drop(b, a)
    },
    sameText: id => JSON.parse(placeOf(id).same ?? '[]') as string[],
    setSameText(articles) {
      const same = JSON.stringify(articles)
      for (const id of articles) {
        sql.setSame.run([same, id])
        placeOf(id).same = same
      }
    },
    storyIdOf: id => placeOf(id).machine || undefined,
    articlesOf: story => (sql.articlesOf.all([story]) as { id: string }[]).map(({ id }) => id).sort(),
    putStory(account) {
      come.set(account.story.id, account)
      for (const id of account.story.articles) {
        sql.setStory.run([account.story.id, id])
        placeOf(id).machine = account.story.id
      }
    },
    dropStory(id) {
      if (!come.delete(id)) gone.add(id)
    },
    changed: () => ({ gone: [...gone], come: [...come.values()] }),
    end() {
      for (const level of levels) level.flush()
      forgetRows()
    },
    forget() {
      for (const level of levels) level.forget()
      kept.clear()
      forgetRows()
    },
  }
}

/** In the order in which they are weighed: by publication, then by id. Sorted here, for databases sort text in orders of their own. */
function byWeight(
  a: { readonly published: string; readonly article: string },
  b: { readonly published: string; readonly article: string },
): number {
  if (a.published !== b.published) return a.published < b.published ? -1 : 1
  return a.article < b.article ? -1 : a.article > b.article ? 1 : 0
}
