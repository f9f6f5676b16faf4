/** An account that is told anew, in steps: what it was before is kept until all is told, and only then it is said what became of it. */
import type { OwnSummary } from '../summary.ts'
import type { SyncDb } from '../sync.ts'
import type { Standing, Turn } from './settle.ts'

/** Statements that keep what is there. An article that stands in no story came since, and nobody was told of it. */
export const KEEP: readonly string[] = [
  "insert into superseded (kind, id, data) select 'event', id, data from events",
  "insert into superseded (kind, id, data) select 'story', id, data from stories",
  "insert into superseded (kind, id, data) select distinct 'article', article, '' from story_articles",
]

/**
 * Articles that were read again stand there with what they were (`again.ts`), and their claims too: the empty text where there was none. Of others it is only known
 * that they were there.
 */
export interface Anew {
  /** Keeps what is there; called before it is taken out. */
  keep(): void
  /** Whether of this claim it is told later what became of it. */
  holds(claim: string): boolean
  /** Whether something is kept that nobody was told of yet. */
  kept(): boolean
  /** What turned since; forgets what was kept. */
  turns(): Turn[]
}

export function anewOn(db: SyncDb): Anew {
  const any = db.prepare('select 1 as n from superseded limit 1')
  const sql = { event: differing(db, 'event', 'events'), story: differing(db, 'story', 'stories') }
  const articles = db.prepare(
    "select a.summary as data from articles a where not exists (select 1 from superseded s where s.kind = 'article' and s.id = a.id) order by a.id",
  )
  const held = db.prepare("select 1 as n from superseded where kind = 'claim' and id = ?")
  const again = {
    articles: db.prepare(
      "select s.data as was, a.summary as now from superseded s left join articles a on a.id = s.id where s.kind = 'article' and s.data <> '' order by s.id",
    ),
    claims: db.prepare(
      "select s.data as was, c.data as now from superseded s left join claims c on c.id = s.id where s.kind = 'claim' and (c.data is null or c.data <> s.data) order by s.id",
    ),
  }
  return {
    keep() {
      for (const statement of KEEP) db.exec(statement)
    },
    holds: claim => held.get([claim]) !== undefined,
    kept: () => any.get([]) !== undefined,
    turns() {
      const turns: Turn[] = []
      for (const kind of ['story', 'event'] as const)
        for (const statement of sql[kind])
          for (const { was, now } of statement.all([]) as { was: string | null; now: string | null }[])
            turns.push({ kind, was: was && JSON.parse(was), is: now && JSON.parse(now) } as Turn)
      for (const { was, now } of again.articles.all([]) as { was: string; now: string | null }[])
        if (now === null || !sayTheSame(was, now))
          turns.push({ kind: 'article', was: JSON.parse(was), is: now && JSON.parse(now) })
      for (const { was, now } of again.claims.all([]) as { was: string; now: string | null }[])
        if (was !== '' || now !== null)
          turns.push({ kind: 'claim', was: was === '' ? null : JSON.parse(was), is: now && JSON.parse(now) })
      for (const { data } of articles.all([]) as { data: string }[])
        turns.push({ kind: 'article', was: null, is: JSON.parse(data) })
      db.exec('delete from superseded')
      return turns
    },
  }
}

/** Whether two summaries differ in nothing but how many claims there are, which these tell. */
function sayTheSame(was: string, now: string): boolean {
  const { claims } = JSON.parse(was) as OwnSummary
  return JSON.stringify({ ...(JSON.parse(now) as OwnSummary), claims }) === was
}

const differing = (db: SyncDb, kind: string, table: string) => [
  db.prepare(
    `select s.data as was, t.data as now from superseded s left join ${table} t on t.id = s.id where s.kind = '${kind}' and (t.data is null or t.data <> s.data) order by s.id`,
  ),
  db.prepare(
    `select null as was, t.data as now from ${table} t where not exists (select 1 from superseded s where s.kind = '${kind}' and s.id = t.id) order by t.id`,
  ),
]

/** Where claims and articles stand, as the rows say it. */
export function standingIn(db: SyncDb): Standing {
  const claim = db.prepare('select event, data from claims where id = ?')
  const article = db.prepare('select story from story_articles where article = ? order by story limit 1')
  const articleIs = db.prepare('select 1 as n from articles where id = ?')
  return {
    eventOf(id) {
      const row = claim.get([id]) as { event: string | null; data: string } | undefined
      if (row === undefined) return undefined
      return JSON.parse(row.data).review?.verdict === 'rejected' ? null : row.event
    },
    storyOf(id) {
      const row = article.get([id]) as { story: string } | undefined
      if (row !== undefined) return row.story
      return articleIs.get([id]) === undefined ? undefined : null
    },
  }
}
