/** The account as it grows: articles come, are placed in stories, and people's reviews are laid over them. */
import type {
  Account,
  Copy,
  Placed,
  Review,
  Reviewed,
  ReviewedClaim,
  Shelf,
  StoryAccount,
  Told,
} from '../account/types.ts'
import type { Article } from '../article/types.ts'
import type { Claim } from '../claims/types.ts'
import { askedOf, writtenTo } from './bulk.ts'
import { anewOn, standingIn } from './changes/anew.ts'
import { settled, type Turn } from './changes/settle.ts'
import { changeRow } from './changes/write.ts'
import { claimsByArticle } from './claims-of.ts'
import { CLEARING, TOLD } from './clearing.ts'
import type { Engine } from './engine.ts'
import { articleRow, claimRow, sumArticle } from './rows.ts'
import type { Db } from './schema.ts'
import { type IndexedArticle, put, type RequiredWords, restate } from './search/index.ts'
import { storedShelf } from './shelf.ts'
import { storyWriter } from './stories.ts'
import { RowSum } from './sum.ts'
import { summed } from './summed.ts'

/** An article as it was read, with its claims in the order in which they are listed. */
export interface ReadArticle {
  readonly article: Article
  readonly claims: readonly Claim[]
}

/** How an account is made: what the store asks of the room `account`. Every function is pure. */
export interface Reckoning {
  /** Rounds in which articles are put together. */
  readonly rounds: number
  readonly tell: (article: Article, claims: readonly ReviewedClaim[]) => Told
  readonly place: (shelf: Shelf, told: readonly Told[]) => Placed
  /** Some stories with their articles and claims, as they are listed. */
  readonly listed: (told: readonly Told[], stories: readonly StoryAccount[]) => Account
  /** The captures of the articles that reviews name; null where they may speak of any story. */
  readonly named: (reviews: readonly Review[], isThere: (sha256: string) => boolean) => ReadonlySet<string> | null
  /** Reviews over some stories, each given by its articles. */
  readonly review: (
    stories: readonly (readonly Told[])[],
    copies: readonly Copy[],
    reviews: readonly Review[],
  ) => Reviewed
}

/** Places what waits. It answers at once, each step in one transaction of its own: who is killed leaves the account as it was before the step. */
export interface Growing {
  /** How many articles wait to be placed. */
  waiting(): number
  /**
   * Places some of those that wait, with what that changes in the account.
   *
   * @param when the moment under which the changes are noted (ISO 8601).
   * @returns how many were placed; 0 where none waits.
   */
  place(when: string, limit?: number): number
  /** Lays the reviews of the store over the account, and says what became of each. Everything must be placed. */
  review(when: string): Pick<Reviewed, 'outcomes' | 'disagreements'>
  close(): void
}

/** Articles that are placed in one transaction where nothing is said: the more at a time, the less work is done twice; the fewer, the less is lost. */
const TOGETHER = 500

export function growingOn(engine: Engine, reckoning: Reckoning, words: RequiredWords): Growing {
  const db = engine.sync()
  let sum = new RowSum(null)
  const turns: Turn[] = []
  const anew = anewOn(db)
  const standing = standingIn(db)
  /** Claims of which the account now says something else, so that they are found by something else. */
  const stale = new Set<string>()
  let readings: string | undefined
  const shelf = storedShelf(db, reckoning.rounds, reckoning.tell, () => sum)
  const stories = storyWriter(
    db,
    () => sum,
    turn => turns.push(turn),
    claim => stale.add(claim),
  )
  const sql = {
    waiting: db.prepare('select count(*) as n from articles where machine is null'),
    next: db.prepare('select id, summary, data from articles where machine is null order by id limit ?'),
    claims: askedOf<{ article: string; position: number; data: string }>(
      db,
      'select article, position, data from claims where article in (*)',
    ),
    account: db.prepare('select hash, grown from account where id = 1'),
    setHash: db.prepare('update account set hash = ?, grown = 1 where id = 1'),
    note: writtenTo(db, 'insert into changes (at, kind, ref, what, story, data) values *'),
    readings: db.prepare("select value from settings where name = 'readings'"),
    reviews: db.prepare('select data from reviews order by at, id'),
    anyReview: db.prepare('select 1 as n from reviews limit 1'),
    bySha: db.prepare('select id, machine from articles where sha256 = ?'),
    machines: db.prepare("select distinct machine from articles where machine <> ''"),
    reviewedArticles: db.prepare(
      'select a.article as id from story_articles a join stories s on s.id = a.story where s.reviewed = 1',
    ),
    publishedOf: db.prepare('select story from story_articles where article = ?'),
  }

  function inTransaction<T>(when: string, work: () => T): T {
    db.begin()
    try {
      const account = sql.account.get([]) as { hash: string; grown: number } | undefined
      sum = new RowSum(account?.hash ?? null)
      forgetOldReadings()
      if (account?.grown === 0) startAnew()
      const result = work()
      shelf.end()
      restate(db, engine.search, stale, words)
      if (account !== undefined) sql.setHash.run([sum.hex])
      note(when)
      db.exec('commit')
      return result
    } catch (error) {
      shelf.forget()
      db.exec('rollback')
      throw error
    } finally {
      turns.length = 0
      stale.clear()
    }
  }

  /** What is remembered of articles is not what they are, once another program read them again. */
  function forgetOldReadings(): void {
    const { value } = (sql.readings.get([]) ?? {}) as { value?: string }
    if (value !== readings) shelf.forget()
    readings = value
  }

  /** Notes what turned. Of an account that is told anew only claims are spoken of until all of it is told. */
  function note(when: string): void {
    const kept = anew.kept()
    const ready = kept && waiting() === 0
    const now = (turn: Turn): boolean => turn.kind === 'claim' && !anew.holds((turn.is ?? turn.was)!.id)
    const told = kept ? [...turns.filter(now), ...(ready ? anew.turns() : [])] : turns
    const rows = settled(told, standing).map(change => changeRow(change, when))
    sql.note(rows.map(({ at, kind, ref, what, story, data }) => [at, kind, ref, what, story, data]))
  }

  const waiting = (): number => Number((sql.waiting.get([]) as { n: number }).n)

  /** An account that was put here whole: its stories are told again of the articles, for nothing is remembered of how they came together. */
  function startAnew(): void {
    shelf.forget()
    anew.keep()
    for (const table of TOLD) {
      for (const { data } of db.prepare(`select data from ${table}`).all([]) as { data: string }[])
        sum.take(table, data)
    }
    for (const statement of CLEARING) db.exec(statement)
  }

  const told = (id: string): Told => shelf.told(id)!

  /** The stories of these articles as the machine made them, each with its articles. */
  function machineStories(articles: Iterable<string>): Map<string, readonly string[]> {
    const found = new Map<string, readonly string[]>()
    for (const article of articles) {
      const story = shelf.storyIdOf(article)
      if (story !== undefined && !found.has(story)) found.set(story, shelf.articlesOf(story))
    }
    return found
  }

  /** The articles that reviews speak of, with all that stand in their stories. */
  function named(reviews: readonly Review[]): Map<string, readonly string[]> {
    const bySha = (sha256: string) => sql.bySha.all([sha256]) as { id: string }[]
    const captures = reckoning.named(reviews, sha256 => bySha(sha256).length > 0)
    if (captures !== null) return machineStories([...captures].flatMap(bySha).map(({ id }) => id))
    const machines = (sql.machines.all([]) as { machine: string }[]).map(({ machine }) => machine)
    return new Map(machines.map(story => [story, shelf.articlesOf(story)]))
  }

  /** @param come articles whose stories changed. */
  function review(come: readonly string[]): Pick<Reviewed, 'outcomes' | 'disagreements'> {
    const reviews = (sql.reviews.all([]) as { data: string }[]).map(({ data }) => JSON.parse(data) as Review)
    const before = (sql.reviewedArticles.all([]) as { id: string }[]).map(({ id }) => id)
    const concerned = named(reviews)
    const since = machineStories([...before, ...come])
    const lists = [...new Map([...since, ...concerned])].map(([, articles]) => articles.map(told))
    const ids = new Set(lists.flatMap(list => list.map(one => one.reading.article.id)))
    const copies = new Map<string, Copy>()
    shelf.expect?.([...ids])
    for (const id of ids) for (const copy of shelf.copies(id)) copies.set(`${copy.article} ${copy.of}`, copy)
    const between = [...copies.values()].filter(copy => ids.has(copy.article) && ids.has(copy.of))
    const { account, ...rest } = reckoning.review(lists, between, reviews)
    const published = new Set(
      [...ids].flatMap(id => (sql.publishedOf.all([id]) as { story: string }[]).map(row => row.story)),
    )
    const inForce = new Set([...concerned.values()].flat())
    stories.write([...published], account, articles => reviews.length > 0 && articles.some(id => inForce.has(id)))
    return rest
  }

  return {
    waiting,
    place(when, limit = TOGETHER) {
      return inTransaction(when, () => {
        const rows = sql.next.all([limit]) as { id: string; summary: string; data: string }[]
        if (rows.length === 0) return 0
        const claims = claimsByArticle(sql.claims(rows.map(({ id }) => id)))
        const come = rows.map(({ id, data }) =>
          reckoning.tell({ ...JSON.parse(data), captureOffsets: null }, claims.get(id) ?? []),
        )
        for (const { summary } of rows) turns.push({ kind: 'article', was: null, is: JSON.parse(summary) })
        reckoning.place(shelf, come)
        const changed = shelf.changed()
        const articles = changed.come.flatMap(({ story }) => story.articles)
        if (sql.anyReview.get([]) !== undefined) review(articles)
        else stories.write(changed.gone, reckoning.listed(articles.map(told), changed.come), () => false)
        return rows.length
      })
    },
    review: when => inTransaction(when, () => review([])),
    close: () => db.close(),
  }
}

/** Articles that are indexed together: in the order of their numbers, which costs the index less than one by one. */
const INDEXED = 50

/** Adds the rows of articles that are not there yet, inside the caller's transaction. */
export async function addArticles(
  trx: Db,
  engine: Engine,
  read: Iterable<ReadArticle>,
  words: RequiredWords,
): Promise<number> {
  let added = 0
  const fresh: IndexedArticle[] = []
  await summed(trx, async sum => {
    for (const { article, claims } of read) {
      const row = articleRow(article, claims.length)
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('articles')
        .values(row)
        .onConflict(conflict => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows !== 1n) continue
      added++
      sumArticle(sum, row)
      const rows = claims.map((claim, position) => claimRow(claim, position))
      for (let at = 0; at < rows.length; at += 250)
        await trx
          .insertInto('claims')
          .values(rows.slice(at, at + 250))
          .execute()
      for (const { data } of rows) sum.add('claims', data)
      fresh.push({ article, claims: claims.map(asRead) })
      if (fresh.length === INDEXED) await put(trx, engine.search, fresh.splice(0), words)
    }
  })
  await put(trx, engine.search, fresh, words)
  return added
}

/** A claim of which the account says nothing yet. */
const asRead = (claim: Claim) => ({ claim, status: null, origin: null })
