/** Writes stories over those that were there: only the rows that differ, with a note of each change. */
import type { Account, Event, ReviewedClaim } from '../account/types.ts'
import { askedOf, writtenTo } from './bulk.ts'
import type { Turn } from './changes/settle.ts'
import { claimOf, eventOf, type Placing, type Row, type StoryRows, storyOf, storyRows } from './rows.ts'
import type { RowSum } from './sum.ts'
import type { SyncDb } from './sync.ts'

/** Claims whose rows are read together. */
const AT_A_TIME = 250

type Written = Omit<Account, 'copies' | 'failures'>

/** Stories that come together, so that what is said of one of their origins hangs on nothing else that comes beside them. */
export interface Over {
  /** The stories with their articles, claims, events and origins, as they are listed. */
  readonly account: Written
  /** Whether people changed something in them. */
  readonly reviewed: boolean
}

/** Writes stories into the tables, in the transaction of the connection. */
export interface StoryWriter {
  /**
   * @param gone published stories that are no more, or are among those that come.
   * @param come the stories that come; none in two of these.
   */
  write(gone: readonly string[], come: readonly Over[]): void
}

/** @param stale is told of each claim of which the account now says something else: its event's status, its origin, what people corrected. */
export function storyWriter(
  db: SyncDb,
  sum: () => RowSum,
  note: (turn: Turn) => void,
  stale: (claim: string) => void,
): StoryWriter {
  const sql = {
    stories: askedOf<Row<'stories'>>(db, 'select id, data, reviewed, summary, listed from stories where id in (*)'),
    events: askedOf<Row<'events'>>(db, 'select id, story, data, reviewed from events where story in (*)'),
    origins: askedOf<Row<'story_origins'>>(db, 'select story, id, data from story_origins where story in (*)'),
    articles: askedOf<Row<'story_articles'>>(db, 'select story, article from story_articles where story in (*)'),
    claims: askedOf<Placing & { id: string }>(db, 'select id, event, story, origin from claims where story in (*)'),
    claim: askedOf<{ id: string; data: string }>(db, 'select id, data from claims where id in (*)'),
    dropStory: db.prepare('delete from stories where id = ?'),
    dropEvent: db.prepare('delete from events where id = ?'),
    dropOrigin: db.prepare('delete from story_origins where story = ? and id = ?'),
    dropArticle: db.prepare('delete from story_articles where story = ? and article = ?'),
    putStories: writtenTo(db, 'insert into stories (id, listed, summary, data, reviewed) values *'),
    putEvents: writtenTo(db, 'insert into events (id, story, type, status, data, reviewed) values *'),
    putOrigins: writtenTo(db, 'insert into story_origins (story, id, data) values *'),
    putArticles: writtenTo(db, 'insert into story_articles (story, article) values *'),
    place: db.prepare('update claims set event = ?, story = ?, origin = ? where id = ?'),
    rewrite: db.prepare('update claims set data = ? where id = ?'),
  }

  function replace<R extends { readonly id: string; readonly data: string }>(
    old: readonly R[],
    now: readonly R[],
    same: (a: R, b: R) => boolean,
    how: {
      table: string
      drop: (row: R) => void
      put: (rows: readonly R[]) => void
      changed?: (before: R | null, now: R | null) => void
    },
  ): void {
    const keyOf = (row: R): string => ('story' in row && how.table === 'story_origins' ? `${row.story} ` : '') + row.id
    const before = new Map(old.map(row => [keyOf(row), row]))
    const fresh: R[] = []
    for (const row of now) {
      const known = before.get(keyOf(row))
      before.delete(keyOf(row))
      if (known !== undefined && same(known, row)) continue
      if (known !== undefined) {
        sum().take(how.table, known.data)
        how.drop(known)
      }
      how.changed?.(known ?? null, row)
      fresh.push(row)
    }
    for (const row of before.values()) {
      sum().take(how.table, row.data)
      how.drop(row)
      how.changed?.(row, null)
    }
    for (const row of fresh) sum().add(how.table, row.data)
    how.put(fresh)
  }

  function write(gone: readonly string[], come: readonly Over[]): void {
    const rows = allRows(come.map(({ account, reviewed }) => storyRows(account, () => reviewed)))
    const stories = new Map(come.flatMap(({ account }) => account.stories.map(story => [story.id, story] as const)))
    const events = new Map(come.flatMap(({ account }) => account.events.map(event => [event.id, event] as const)))
    const ids = [...new Set([...gone, ...rows.stories.map(story => story.id)])].sort()
    replace(
      ordered(sql.stories(ids)),
      rows.stories,
      (a, b) =>
        a.data === b.data && a.summary === b.summary && a.reviewed === b.reviewed && sameBytes(a.listed, b.listed),
      {
        table: 'stories',
        drop: ({ id }) => void sql.dropStory.run([id]),
        put: all => sql.putStories(all.map(row => [row.id, row.listed, row.summary, row.data, row.reviewed])),
        changed: (before, now) =>
          note({ kind: 'story', was: before && storyOf(before), is: now && stories.get(now.id)! }),
      },
    )
    replace(ordered(sql.events(ids)), rows.events, (a, b) => a.data === b.data && a.reviewed === b.reviewed, {
      table: 'events',
      drop: ({ id }) => void sql.dropEvent.run([id]),
      put: all => sql.putEvents(all.map(row => [row.id, row.story, row.type, row.status, row.data, row.reviewed])),
      changed: (before, now) => {
        note({ kind: 'event', was: before && eventOf(before), is: now && events.get(now.id)! })
        if (now !== null) newStatus(before, now)
      },
    })
    replace(ordered(sql.origins(ids)), rows.story_origins, (a, b) => a.data === b.data, {
      table: 'story_origins',
      drop: ({ story, id }) => void sql.dropOrigin.run([story, id]),
      put: all => sql.putOrigins(all.map(({ story, id, data }) => [story, id, data])),
    })
    writeArticles(ids, rows)
    writePlacings(ids, rows)
    for (const { account } of come) writeClaims(account)
  }

  function newStatus(before: { readonly data: string } | null, now: { readonly data: string }): void {
    const { status, claims, rejected = [] } = JSON.parse(now.data) as Event
    if (before === null || (JSON.parse(before.data) as Event).status !== status)
      for (const id of [...claims, ...rejected]) stale(id)
  }

  function writeArticles(ids: readonly string[], rows: StoryRows): void {
    const keyOf = ({ story, article }: Row<'story_articles'>) => `${story} ${article}`
    const old = new Map(sql.articles(ids).map(row => [keyOf(row), row]))
    const fresh = rows.story_articles.filter(row => !old.delete(keyOf(row)))
    sql.putArticles(fresh.map(({ story, article }) => [story, article]))
    for (const { story, article } of old.values()) sql.dropArticle.run([story, article])
  }

  function writePlacings(ids: readonly string[], rows: StoryRows): void {
    const old = new Map<string, Placing>(sql.claims(ids).map(row => [row.id, row]))
    for (const [id, { event, story, origin }] of rows.placings) {
      const known = old.get(id)
      if (known?.event === event && known.story === story && known.origin === origin) continue
      if (known === undefined && event === null && story === null && origin === null) continue
      sql.place.run([event, story, origin, id])
      if (known?.event !== event || known.origin !== origin) stale(id)
    }
  }

  /** Claims that people corrected, or no longer do. */
  function writeClaims({ claims }: Written): void {
    for (let at = 0; at < claims.length; at += AT_A_TIME) {
      const some = claims.slice(at, at + AT_A_TIME)
      const rows = new Map(sql.claim(some.map(({ id }) => id)).map(row => [row.id, row]))
      for (const claim of some) writeClaim(claim, rows.get(claim.id)!)
    }
  }

  function writeClaim(claim: ReviewedClaim, row: { readonly data: string }): void {
    const data = JSON.stringify(claim)
    if (row.data === data) return
    sum().take('claims', row.data)
    sum().add('claims', data)
    sql.rewrite.run([data, claim.id])
    stale(claim.id)
    note({ kind: 'claim', was: claimOf(row), is: claim })
  }

  return { write }
}

function allRows(each: readonly StoryRows[]): StoryRows {
  return {
    stories: each.flatMap(rows => rows.stories),
    story_articles: each.flatMap(rows => rows.story_articles),
    events: each.flatMap(rows => rows.events),
    story_origins: each.flatMap(rows => rows.story_origins),
    placings: new Map(each.flatMap(rows => [...rows.placings])),
  }
}

/** Rows of which `replace` tells in the order of their ids, whatever the order in which the database gave them. */
function ordered<R extends { readonly id: string }>(rows: R[]): R[] {
  return rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function sameBytes(a: Uint8Array | ArrayBuffer, b: Uint8Array): boolean {
  return Buffer.compare(Buffer.from(a instanceof Uint8Array ? a : new Uint8Array(a)), b) === 0
}
