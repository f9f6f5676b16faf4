import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { openEngine } from '../../src/store/open.ts'
import { test } from './engines.ts'
import { fold } from './sample.ts'

const open = (path: string) => openStore(path, { fold })
type Store = Awaited<ReturnType<typeof open>>

const AT = '2026-03-01T08:00:00.000Z'
const LATER = '2026-03-02T08:00:00.000Z'
const NEVER = { made: '', seen: '' }
const ADMIN = { who: 'Huda', at: AT }

/** Lets somebody join by a link that is made for it. */
async function joined(store: Store, name: string, role: 'reader' | 'reviewer' | 'admin' = 'reader') {
  const hash = `link of ${name}`
  expect(await store.team.invite({ hash, role, member: null, until: LATER }, ADMIN)).toBeNull()
  const member = await store.team.join(hash, { id: `id-${name}`, name, password: `kept ${name}` }, AT)
  if (typeof member === 'string') throw new Error(member)
  return member
}

describe('a link', () => {
  test('lets one join, once, before its time is over', async ({ place }) => {
    const store = await open(await place())
    await store.team.invite({ hash: 'h', role: 'reviewer', member: null, until: LATER }, ADMIN)
    expect(await store.team.invitation('h', AT)).toEqual({ role: 'reviewer', member: null, until: LATER })
    expect(await store.team.invitation('other', AT)).toBeNull()
    expect(await store.team.invitation('h', LATER)).toBeNull()
    const chosen = { id: '1', name: 'سلمى', password: 'kept' }
    expect(await store.team.join('h', chosen, LATER)).toBe('gone')
    // Two use it at the same moment: one of them comes in.
    const both = await Promise.all([
      store.team.join('h', chosen, AT),
      store.team.join('h', { ...chosen, id: '2', name: 'هدى' }, AT),
    ])
    expect(both.filter(one => one === 'gone')).toHaveLength(1)
    expect((await store.team.members(10, null)).total).toBe(1)
    expect(await store.team.join('h', { ...chosen, id: '3', name: 'رنا' }, AT)).toBe('gone')
    await store.close()
  })

  test('of a member changes the password alone, and ends what they were signed in by', async ({ place }) => {
    const store = await open(await place())
    const salma = await joined(store, 'Salma', 'reviewer')
    await store.team.openSession('s', salma, null, NEVER, AT)
    expect(await store.team.invite({ hash: 'h', role: 'admin', member: salma.id, until: LATER }, ADMIN)).toBeNull()
    expect(await store.team.invitation('h', AT)).toMatchObject({ member: 'Salma', role: 'reviewer' })
    expect(await store.team.join('h', { id: 'x', name: 'Another', password: 'new' }, AT)).toEqual(salma)
    expect(await store.team.member('Salma')).toEqual({ ...salma, password: 'new' })
    expect(await store.team.session('s', NEVER)).toBeNull()
    expect(await store.team.invite({ hash: 'i', role: 'admin', member: 'nobody', until: LATER }, ADMIN)).toBe('nobody')
    await store.close()
  })
})

test('a name is given once, however it is written, also after its member left', async ({ place }) => {
  const store = await open(await place())
  await joined(store, 'Huda', 'admin')
  const salma = await joined(store, 'Salma Haddad')
  await joined(store, 'سَلمى')
  await store.team.remove(salma.id, ADMIN)
  for (const name of ['salma haddad', 'SALMA  HADDAD', 'Salma-Haddad', 'Ｓalma Haddad', 'سلمى', 'سـلمى']) {
    await store.team.invite({ hash: name, role: 'reader', member: null, until: LATER }, ADMIN)
    expect(await store.team.join(name, { id: name, name, password: 'p' }, AT), name).toBe('taken')
    // The link is still there for who chooses another name.
    expect(await store.team.invitation(name, AT)).not.toBeNull()
  }
  expect(await store.team.member('SALMA HADDAD')).toBeNull()
  expect((await store.team.member('سلمى'))?.name).toBe('سَلمى')
  await store.close()
})

test('a team keeps an admin', async ({ place }) => {
  const store = await open(await place())
  const huda = await joined(store, 'Huda', 'admin')
  expect(await store.team.remove(huda.id, ADMIN)).toBe('last-admin')
  expect(await store.team.setRole(huda.id, 'reader', ADMIN)).toBe('last-admin')
  const rana = await joined(store, 'Rana', 'admin')
  // Each takes the other out: one stays.
  const both = await Promise.all([store.team.remove(huda.id, ADMIN), store.team.remove(rana.id, ADMIN)])
  expect(both.sort()).toEqual(['last-admin', null].sort())
  expect((await store.team.members(10, null)).items).toMatchObject([{ role: 'admin' }])
  expect(await store.team.setRole('none', 'admin', ADMIN)).toBe('nobody')
  await store.close()
})

test('sessions and tokens are of a member, and go with them', async ({ place }) => {
  const store = await open(await place())
  await joined(store, 'Huda', 'admin')
  const rana = await joined(store, 'Rana')
  await store.team.openSession('one', rana, null, NEVER, AT)
  await store.team.openSession('two', rana, 'one', NEVER, AT)
  expect(await store.team.session('one', NEVER)).toBeNull()
  expect(await store.team.session('two', NEVER)).toEqual({ member: rana, seen: AT })
  expect(await store.team.session('two', { made: AT, seen: '' })).toBeNull()
  expect(await store.team.session('two', { made: '', seen: AT })).toBeNull()
  await store.team.seen('two', LATER)
  expect((await store.team.session('two', { made: '', seen: AT }))?.seen).toBe(LATER)
  // A new role holds at once.
  await store.team.setRole(rana.id, 'reviewer', ADMIN)
  expect((await store.team.session('two', NEVER))?.member.role).toBe('reviewer')

  await store.team.addToken({ id: 't1', label: 'a', made: AT, hash: 'h1' }, rana)
  await store.team.addToken({ id: 't2', label: 'b', made: LATER, hash: 'h2' }, rana)
  expect((await store.team.tokens(rana.id, 10, null)).items.map(({ id }) => id)).toEqual(['t2', 't1'])
  expect((await store.team.tokenOf('h1'))?.name).toBe('Rana')
  const huda = (await store.team.member('Huda'))!
  expect(await store.team.withdrawToken('t1', huda, AT)).toBe('gone')
  expect(await store.team.withdrawToken('t1', rana, AT)).toBeNull()
  expect(await store.team.tokenOf('h1')).toBeNull()

  await store.team.setPassword(rana.id, 'new', 'two', ADMIN)
  expect(await store.team.session('two', NEVER)).not.toBeNull()
  await store.team.remove(rana.id, ADMIN)
  expect(await store.team.session('two', NEVER)).toBeNull()
  expect(await store.team.tokenOf('h2')).toBeNull()
  expect(await store.team.member('Rana')).toBeNull()
  await store.close()
})

test('what the team did is written down with it, in order, and nothing takes it away again', async ({ place }) => {
  const path = await place()
  const store = await open(path)
  const huda = await joined(store, 'Huda', 'admin')
  await store.team.note('sign-in-refused', {}, { who: null, at: AT })
  await store.team.openSession('s', huda, null, NEVER, AT)
  await store.team.endSession('s', { who: 'Huda', at: LATER })
  await store.team.endSession('s', { who: 'Huda', at: LATER })
  const hostile = `'); drop table audit; --\u202e<script>`
  await store.team.note('wrote', { path: hostile }, { who: 'Huda', at: LATER })
  const first = await store.team.done(3, null)
  expect(first.items.map(({ who, action, data }) => [who, action, data])).toEqual([
    ['Huda', 'wrote', { path: hostile }],
    ['Huda', 'signed-out', {}],
    ['Huda', 'signed-in', {}],
  ])
  const rest = await store.team.done(3, first.next)
  expect(rest.items.map(({ action }) => action)).toEqual(['sign-in-refused', 'joined', 'invited'])
  expect([rest.next, first.total, await store.team.newest()]).toEqual([null, 6, first.items[0]!.id])
  await expect(store.team.done(3, 'x')).rejects.toThrow('cursor')
  await store.close()

  const engine = await openEngine(path)
  await expect(sql`update audit set who = 'Rana'`.execute(engine.db)).rejects.toThrow(/appended/)
  await expect(sql`delete from audit`.execute(engine.db)).rejects.toThrow(/appended/)
  await engine.close()
})
