import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { claimsInOrder, reckoning } from '../../src/account/index.ts'
import { around } from '../../src/store/around.ts'
import { objectsIn } from '../../src/store/bytes/objects.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { keptAfter, keptIn } from '../../src/store/kept.ts'
import { articlePage, claimPage, storyPage } from '../../src/store/pages.ts'
import type { Tables } from '../../src/store/schema.ts'
import { examples } from '../account/examples.ts'
import { ask, temporaryDatabase } from '../postgres/database.ts'
import { partitioned, SHARDED } from './partitioned.ts'
import { captureOf, fold } from './sample.ts'

const PARTS = 8
const WHEN = '2026-01-01T00:00:00Z'

/** An empty store whose tables are partitions, as a cluster would have them. */
async function partitionedStore(): Promise<string> {
  const address = await temporaryDatabase()
  await (await openStore(address, { fold })).close()
  for (const table of Object.keys(SHARDED) as (keyof typeof SHARDED)[]) {
    const columns = (await ask(
      address,
      `select column_name as name from information_schema.columns where table_name = '${table}' and table_schema = current_schema()`,
    )) as { name: string }[]
    await ask(
      address,
      ...partitioned(
        table,
        PARTS,
        columns.map(({ name }) => name),
      ),
    )
  }
  return address
}

async function fill(store: Store): Promise<void> {
  const { articles, claims } = examples()
  await store.addCaptures(
    articles.map(({ text, file }) => captureOf(file ?? 'a.txt', text)),
    WHEN,
  )
  for (const article of articles)
    await store.addArticles([
      {
        article,
        claims: claimsInOrder(
          [article],
          claims.filter(claim => claim.article === article.id),
        ),
      },
    ])
  const growing = store.growing(reckoning)
  while (growing.place(WHEN, 3) > 0);
  growing.close()
}

test('the store works on partitioned tables, and gives the same account', async () => {
  const store = await openStore(await partitionedStore(), { fold })
  await fill(store)
  const { articles, claims, events, stories } = await store.account()
  const expected = examples()
  expect({ articles, claims, events, stories }).toEqual({
    articles: expected.articles,
    claims: expected.claims,
    events: expected.events,
    stories: expected.stories,
  })
  await store.close()
})

/** How many parts of each table the statements of a question read, the most of any. */
type Touched = Readonly<Record<string, number>>

test('what is asked by its key stays in one part of each table that lies by it', async () => {
  const address = await partitionedStore()
  const store = await openStore(address, { fold })
  await fill(store)
  const { articles, claims, events, stories } = await store.account()
  await store.close()
  const [capture] = await ask(address, 'select sha256 from captures limit 1')
  const asked: { sql: string; parameters: readonly unknown[] }[] = []
  const pool = new pg.Pool({ connectionString: address, max: 2 })
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: event => void asked.push({ sql: event.query.sql, parameters: event.query.parameters }),
  })

  async function touchedBy(question: () => Promise<unknown>): Promise<Touched> {
    asked.length = 0
    expect(await question()).not.toBeNull()
    const touched: Record<string, number> = {}
    for (const { sql, parameters } of [...asked]) {
      const { rows } = await pool.query({ text: `explain (format json) ${sql}`, values: [...parameters] })
      const parts = new Map<string, Set<string>>()
      for (const [, table, part] of JSON.stringify(rows).matchAll(/"Relation Name":"(\w+)_p(\d+)"/g))
        parts.set(table!, (parts.get(table!) ?? new Set()).add(part!))
      for (const [table, set] of parts) touched[table] = Math.max(touched[table] ?? 0, set.size)
    }
    return touched
  }

  // As docs/scale.md tells it.
  const questions = {
    'a capture by its hash': () => keptIn(db, (capture as { sha256: string }).sha256),
    'the bytes of a capture': () => objectsIn(db, '').get((capture as { sha256: string }).sha256),
    'the claims, copies and text of an article': () => articlePage(db, articles[0]!.id),
    'a story with its events': () => storyPage(db, stories[0]!.id),
    'a claim by its id': () => claimPage(db, claims[0]!.id),
    'what explains an event': () => around(db, events[0]!.id),
    'captures one after the other': () => keptAfter(db, '', 10),
  }
  const touched: Record<string, Touched> = {}
  for (const [name, question] of Object.entries(questions)) touched[name] = await touchedBy(question)
  await db.destroy()

  expect(touched['a capture by its hash']).toEqual({ captures: 1, originals: PARTS })
  expect(touched['the bytes of a capture']).toEqual({ objects: 1 })
  expect(touched['the claims, copies and text of an article']).toMatchObject({ articles: 1, claims: 1 })
  expect(touched['a story with its events']).toMatchObject({ stories: 1, events: 1, story_origins: 1 })
  // By ids that are no keys: each part is asked, by its index.
  expect(touched['a claim by its id']).toMatchObject({ claims: PARTS })
  expect(touched['what explains an event']).toMatchObject({ events: PARTS })
  expect(touched['captures one after the other']).toMatchObject({ captures: PARTS })
})
