/** The account as it grows: articles come, are placed in stories, and people's reviews are laid over them. */
import type {
  Account,
  Copy,
  Disagreement,
  Naming,
  Placed,
  Review,
  Reviewed,
  ReviewedClaim,
  Shelf,
  StoryAccount,
  StoryParts,
  Together,
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
import { type Laid, layerOn } from './laying.ts'
import { articleRow, claimRow, sumArticle } from './rows.ts'
import type { Db } from './schema.ts'
import { type IndexedArticle, put, type RequiredWords, restate } from './search/index.ts'
import { storedShelf } from './shelf.ts'
import { type Over, storyWriter } from './stories.ts'
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
  /** Those of some values that are reviews. */
  readonly readable: (values: Iterable<unknown>) => readonly Review[]
  /** In the order in which they rule. */
  readonly ordered: (reviews: readonly Review[]) => readonly Review[]
  /** What a review names. */
  readonly named: (review: Review) => Naming
  /** The stories that reviews of origins reach, by review. */
  readonly reach: (stories: readonly StoryParts[], reviews: readonly Review[]) => ReadonlyMap<string, readonly string[]>
  /** Reviews in groups that have nothing to do with each other, by the stories that each reaches. */
  readonly apart: (
    reviews: readonly Review[],
    reached: (review: Review) => Iterable<string>,
    named: (review: Review) => Naming,
  ) => readonly Together[]
  /** Disagreements of several groups in one order. */
  readonly inOrder: (disagreements: readonly Disagreement[], reviews: readonly Review[]) => readonly Disagreement[]
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
  /**
   * Lays the reviews of the store over the account, and says what became of each. Everything must be placed.
   *
   * @param before what the laying before gave. Where the account is still the same, only the stories that reviews stated since speak of, or that other reviews connect
   * with these, are made anew; all others stay as they are stored. The result is the same with and without it.
   */
  review(when: string, before?: Laid | null): Laid
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
  const layer = layerOn(db, reckoning, shelf, stories)
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
    anyReview: db.prepare('select 1 as n from reviews limit 1'),
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

  const unreviewed = (one: StoryAccount): Over => ({
    account: reckoning.listed(
      one.story.articles.map(id => shelf.told(id)!),
      [one],
    ),
    reviewed: false,
  })

  function review(before: Laid | null): Omit<Laid, 'hash'> {
    return layer.lay([], before?.hash === sum.hex ? before : null)
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
        if (sql.anyReview.get([]) !== undefined) layer.lay(articles, null)
        else stories.write(changed.gone, changed.come.map(unreviewed))
        return rows.length
      })
    },
    review(when, before = null) {
      const laid = inTransaction(when, () => review(before))
      return { ...laid, hash: sum.hex }
    },
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
