/** A name that nobody has costs what one costs that somebody has: each sign-in reckons one password, in the same way. */
import { join } from 'node:path'
import * as argon2 from '@node-rs/argon2'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { openStore } from '../../../src/store/index.ts'
import { fold, temporaryFolder } from '../../store/sample.ts'
import { context } from '../context.ts'
import { MANY, memberOf, PASSWORD } from './people.ts'

/** The library itself, which writes down what it is asked. The server is loaded anew over it: other tests may have loaded one. */
const reckoned = vi.fn(argon2.verify)
afterAll(() => {
  vi.doUnmock('@node-rs/argon2')
  vi.resetModules()
})

async function served() {
  vi.resetModules()
  vi.doMock('@node-rs/argon2', () => ({ ...argon2, verify: reckoned }))
  const { startServer } = await import('../../../src/server/index.ts')
  const store = await openStore(join(temporaryFolder(), 'store.db'), { fold })
  const server = await startServer(store, {
    port: 0,
    context,
    team: { origin: null, limits: { unknown: MANY, guesses: MANY, guessesFrom: MANY, guessesAt: MANY } },
  })
  onTestFinished(async () => {
    await server.close()
    await store.close()
  })
  return { store, url: server.url }
}

/** What a sign-in was answered, and the hashes that its password was held against. */
async function tried(url: string, name: string, password: string) {
  reckoned.mockClear()
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  })
  const against = reckoned.mock.calls.map(([hash]) => String(hash))
  return {
    status: answer.status,
    detail: answer.ok ? null : ((await answer.json()) as { detail: string }).detail,
    against,
  }
}

/** A hash without its salt and without what came out: how it was reckoned. */
const how = (hash: string): string => hash.split('$').slice(0, 4).join('$')

test('with a name that is not there one password is reckoned as with one that is, at the same cost, and the answer is the same', async () => {
  const { store, url } = await served()
  await memberOf(store, 'Huda', 'admin')
  await memberOf(store, 'Rana', 'reader')
  const rana = await store.team.member('Rana')
  await store.team.remove(rana!.id, { who: 'Huda', at: '2026-01-02T00:00:00.000Z' })

  const right = await tried(url, 'Huda', PASSWORD)
  const wrong = await tried(url, 'Huda', 'four boats before noon')
  const unknown = await tried(url, 'Nobody', PASSWORD)
  const left = await tried(url, 'Rana', PASSWORD)

  expect([right.status, wrong.status, unknown.status, left.status]).toEqual([200, 401, 401, 401])
  for (const one of [wrong, unknown, left]) expect(one.detail).toBe('The name or the password is not right.')
  for (const one of [right, wrong, unknown, left]) {
    expect(one.against).toHaveLength(1)
    expect(how(one.against[0]!)).toBe('$argon2id$v=19$m=19456,t=2,p=1')
  }
  expect(right.against).toEqual(wrong.against)
  expect(unknown.against).not.toEqual(right.against)
})
