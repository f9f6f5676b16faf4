/** What happens to a store when its database does not do as it should: a PostgreSQL of our own, to which it is done. */
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { claimsInOrder, reckoning } from '../../src/account/index.ts'
import { type Article, readArticle } from '../../src/article/index.ts'
import { readInputs } from '../../src/capture/index.ts'
import type { Capture } from '../../src/capture/types.ts'
import { findClaims } from '../../src/claims/index.ts'
import { createApp } from '../../src/server/index.ts'
import { checkLog, openStore, type Store, StoreError } from '../../src/store/index.ts'
import { ask } from '../postgres/database.ts'
import { type Server, startServer } from '../postgres/server.ts'
import { context } from '../server/context.ts'
import { captureOf, fold, sampleAccount } from './sample.ts'

let server: Server
let count = 0
const examples: { capture: Capture; article: Article }[] = []

beforeAll(async () => {
  // What is said to be written must be there when the server comes back.
  server = await startServer(['synchronous_commit=on'])
  for await (const input of readInputs([new URL('../../examples', import.meta.url).pathname])) {
    if (input.kind !== 'capture') continue
    const article = readArticle(input.capture)
    if ('text' in article) examples.push({ capture: input.capture, article })
  }
})
afterAll(() => server.end())

async function database(): Promise<string> {
  const name = `faults_${++count}`
  await ask(server.address('postgres'), `create database ${name} template template0`)
  return server.address(name)
}

async function opened(address: string): Promise<Store> {
  const store = await openStore(address, { fold })
  onTestFinished(() => store.close())
  return store
}

/** Does a step as somebody would who calls the program again: until it goes through, as long as what is in its way passes. Gives what was said of each try. */
async function again<T>(step: () => Promise<T> | T): Promise<readonly string[]> {
  const said: string[] = []
  for (;;) {
    try {
      await step()
      return said
    } catch (error) {
      if (!(error instanceof StoreError && error.passing)) throw error
      said.push(error.message)
      await sleep(20)
    }
  }
}

/** Takes the examples in, one by one, and puts them into the account. */
async function takeIn(store: Store): Promise<readonly string[]> {
  const said: string[] = []
  for (const { capture, article } of examples) {
    said.push(...(await again(() => store.addCaptures([capture], '2024-05-01', 'isnad test'))))
    const claims = claimsInOrder([article], findClaims(article))
    said.push(...(await again(() => store.addArticles([{ article, claims }]))))
  }
  const growing = store.growing(reckoning)
  for (let placed = -1; placed !== 0; )
    said.push(
      ...(await again(() => {
        placed = growing.place('2024-05-02', 2)
      })),
    )
  growing.close()
  return said
}

/** From now on, the server process that writes is killed (SIGKILL) at these statements, counted over all tables. */
async function killAt(address: string, points: readonly number[]): Promise<void> {
  const tables = (await ask(address, "select tablename as name from pg_tables where schemaname = 'public'")) as {
    name: string
  }[]
  await ask(
    address,
    'create sequence statements cache 1',
    `create function fault() returns trigger language plpgsql as $$ begin
      if nextval('statements') = any('{${points.join()}}'::bigint[]) then
        -- Once a point: what was counted may be lost with the rest.
        execute format('copy (select 1) to program %L', format('cat >/dev/null; mkdir killed-%s 2>/dev/null && kill -9 $PPID; true', currval('statements')));
      end if;
      return null;
    end $$`,
    ...tables.map(
      ({ name }) =>
        `create trigger fault after insert or update or delete on "${name}" for each statement execute function fault()`,
    ),
  )
}

test('the server killed in the middle of whatever is written: nothing is lost or doubled, and the account is that of an undisturbed run', async () => {
  const [calm, disturbed] = [await database(), await database()]
  const expected = await opened(calm)
  await killAt(calm, [])
  expect(await takeIn(expected)).toEqual([])
  const [{ n: statements }] = (await ask(calm, 'select last_value::int as n from statements')) as [{ n: number }]

  const store = await opened(disturbed)
  const points = Array.from({ length: 10 }, () => randomInt(1, statements))
  await killAt(disturbed, points)
  const said = await takeIn(store)
  expect(said.length, `killed at ${points} of ${statements}`).toBeGreaterThan(0)
  for (const sentence of said) expect(sentence).toMatch(/^[^\n]*postgres:\/\/isnad@[^\n]*[.?]$/)

  expect(await store.account()).toEqual(await expected.account())
  expect(await store.isAsSaved()).toBe(true)
  expect(await store.captures()).toEqual(await expected.captures())
  expect(await store.log()).toEqual(await expected.log())
  expect(checkLog(await store.log())).toEqual([])
}, 120_000)

test('the server gone while the API is served: 503 with a sentence, and answers again when it is back', async () => {
  const store = await opened(await database())
  await store.saveAccount(sampleAccount())
  const app = createApp(store, { context })
  expect((await app.request('/api/v1/stories')).status).toBe(200)
  await server.kill()
  for (let times = 0; times < 3; times++) {
    const answer = await app.request('/api/v1/stories')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toMatch(/(Nothing answers at|The connection to the database of the store) postgres:/)
  }
  await server.start()
  expect((await app.request('/api/v1/stories')).status).toBe(200)
})

test('two that serve one database show what a third adds', async () => {
  const address = await database()
  const [one, two, adds] = [await opened(address), await opened(address), await opened(address)]
  const apps = [one, two].map(store => createApp(store, { context }))
  const total = async (app: ReturnType<typeof createApp>) =>
    ((await (await app.request('/api/v1/stories')).json()) as { total: number }).total
  expect(await Promise.all(apps.map(total))).toEqual([0, 0])
  await adds.saveAccount(sampleAccount())
  expect(await Promise.all(apps.map(total))).toEqual([2, 2])
})

test('a database that is read-only, or a user who may only read: it is read, and writing is refused in a sentence', async () => {
  const address = await database()
  const store = await openStore(address, { fold })
  await store.saveAccount(sampleAccount())
  await store.close()
  const name = new URL(address).pathname.slice(1)
  await ask(address, 'create role reader login', 'grant select on all tables in schema public to reader')
  const asReader = await opened(address.replace('isnad@', 'reader@'))
  expect((await asReader.stories(10, null)).total).toBe(2)
  await expect(asReader.addCaptures([captureOf('a.txt', 'نص')], '2024')).rejects.toThrow(/may not do this/)

  await ask(server.address('postgres'), `alter database ${name} set default_transaction_read_only = on`)
  const readOnly = await opened(address)
  expect((await readOnly.account()).stories).toHaveLength(2)
  await expect(readOnly.addCaptures([captureOf('a.txt', 'نص')], '2024')).rejects.toThrow(/its database is read-only/)
  const growing = readOnly.growing(reckoning)
  expect(() => growing.place('2024')).toThrow(/its database is read-only/)
  growing.close()
})

test('no more connections: a sentence, and another try when one is free', async () => {
  const address = await database()
  const name = new URL(address).pathname.slice(1)
  await (await openStore(address, { fold })).close()
  await ask(server.address('postgres'), 'create role guest login', `alter database ${name} connection limit 0`)
  await ask(address, 'grant all on schema public to guest', 'grant all on all tables in schema public to guest')
  const asGuest = address.replace('isnad@', 'guest@')
  const error: unknown = await openStore(asGuest, { fold }).catch(error => error)
  expect(error).toMatchObject({
    name: 'StoreError',
    passing: true,
    message: expect.stringMatching(/takes no more connections/),
  })
  await ask(server.address('postgres'), `alter database ${name} connection limit -1`)
  await (await openStore(asGuest, { fold })).close()
})

/** Whether this program may give a folder a disk of its own, which only root may, and not everywhere. */
function mounts(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'isnad-mount-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
  if (status === 0) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
  return status === 0
}

describe.runIf(mounts())('a disk that is full', () => {
  /** A disk of so many megabytes that goes when the test has ended. */
  function smallDisk(size: number): { readonly folder: string; grow(): void } {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-disk-'))
    const mount = (how: string): void => {
      expect(spawnSync('mount', ['-t', 'tmpfs', '-o', how, 'tmpfs', folder]).status).toBe(0)
    }
    mount(`size=${size}m`)
    onTestFinished(() => {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    })
    return { folder, grow: () => mount(`remount,size=${size * 4}m`) }
  }

  const places: readonly (readonly [string, number, (folder: string) => Promise<string>])[] = [
    ['SQLite', 2, async folder => join(folder, 'store.db')],
    [
      'PostgreSQL',
      24,
      async folder => {
        chownSync(folder, 65534, 65534)
        const [name, admin] = [`faults_${++count}`, server.address('postgres')]
        await ask(admin, `create tablespace small_${count} location '${folder}'`)
        await ask(admin, `create database ${name} template template0 tablespace small_${count}`)
        onTestFinished(async () => {
          await ask(admin, `drop database ${name} with (force)`, `drop tablespace small_${count}`)
        })
        return server.address(name)
      },
    ],
  ]
  test.each(places)(
    'is told in a sentence, what was there stays, and with more room the store goes on (%s)',
    async (_, size, place) => {
      const disk = smallDisk(size)
      const store = await openStore(await place(disk.folder), { fold })
      const large = (i: number): Capture => {
        const bytes = randomBytes(1_000_000)
        return { ...captureOf(`${i}.txt`, ''), bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
      }
      let kept = 0
      const full: unknown = await (async () => {
        for (; kept < 40; kept++) await store.addCaptures([large(kept)], '2024')
      })().catch(error => error)
      expect(full).toMatchObject({
        name: 'StoreError',
        message: expect.stringMatching(/disk.* is full: .*stays as it was\.$/),
      })
      disk.grow()
      expect(await store.captures()).toHaveLength(kept)
      await store.addCaptures([large(kept)], '2024')
      expect(await store.captures()).toHaveLength(kept + 1)
      expect(checkLog(await store.log())).toEqual([])
      await store.close()
    },
  )
})
