/** Outlets and origins by their names, over a running server. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searchWords, startServer } from '../../src/server/index.ts'
import { isNamed } from '../../src/server/sources/by-name.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { sampleAccount } from '../store/sample.ts'
import { context } from './context.ts'
import { folderOfFile } from './folder.ts'

const folder = folderOfFile()
let store: Store
let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  store = await openStore(join(folder(), 'store.db'), searchWords)
  await store.saveAccount(sampleAccount())
  server = await startServer(store, { port: 0, context })
})
afterAll(async () => {
  await server.close()
  await store.close()
})

const ask = async (list: 'outlets' | 'origins', q: string, more = '') => {
  const answer = await fetch(`${server.url}/api/v1/${list}?q=${encodeURIComponent(q)}${more}`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as {
    items: { outlet?: { name: string }; origin?: { name: string } }[]
    total: number
    next: string | null
  }
}
const names = async (list: 'outlets' | 'origins', q: string) =>
  (await ask(list, q)).items.map(({ outlet, origin }) => (outlet ?? origin)!.name)

describe('by name', () => {
  test.each([
    ['المرفأ', 'as it is written'],
    ['المرفا', 'without its hamza'],
    ['المِرفأ', 'with a vowel'],
    ['مرفأ', 'without the article'],
    ['وكالة', 'its first word'],
    ['وكاله المرف', 'the beginnings of its words, with ه for ة'],
    ['  وكالة  المرفأ ', 'with blanks'],
  ])('%s finds an outlet: %s', async q => {
    expect(await names('outlets', q)).toEqual(['وكالة المرفأ'])
  })

  test('a name of the tables finds an origin, in either script', async () => {
    for (const q of ['الدفاع المدني', 'دفاع', 'civil def', 'CIVIL'])
      expect(await names('origins', q)).toEqual(['Civil Defence'])
  })

  test.each(['رفأ', 'المرفأ الساحل', 'وكالة الساحل', '!!', '"', '%', '_', '\u0000', 'x'.repeat(200)])(
    '%j names nobody: neither the end of a word nor words of two, nor signs',
    async q => {
      expect(await ask('outlets', q)).toEqual({ items: [], total: 0, next: null })
    },
  )

  test('nothing asked is all of them, and what is too long is refused', async () => {
    const all = await (await fetch(`${server.url}/api/v1/outlets`)).json()
    expect(await ask('outlets', ' ')).toEqual(all)
    expect((await fetch(`${server.url}/api/v1/outlets?q=${'x'.repeat(201)}`)).status).toBe(400)
  })

  test('the answer is paged, and follows the account', async () => {
    const all = await ask('origins', 'ا')
    expect(all.total).toBeGreaterThan(1)
    const first = await ask('origins', 'ا', '&limit=1')
    expect([first.items.length, first.total]).toEqual([1, all.total])
    const second = await ask('origins', 'ا', `&limit=1&cursor=${first.next}`)
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2))

    const account = sampleAccount()
    await store.saveAccount({ ...account, articles: [], claims: [], events: [], stories: [], origins: [], copies: [] })
    expect((await ask('outlets', 'المرفأ')).total).toBe(0)
    await store.saveAccount(account)
    expect((await ask('outlets', 'المرفأ')).total).toBe(1)
  })
})

test('all words are of one name, not of two', () => {
  const two = [
    ['مرصد', 'تهامه'],
    ['tihama', 'observatory'],
  ]
  expect(isNamed(['مرصد', 'تهامه'], two)).toBe(true)
  expect(isNamed(['observ'], two)).toBe(true)
  expect(isNamed(['مرصد', 'tihama'], [['مرصد'], ['tihama']])).toBe(false)
})
