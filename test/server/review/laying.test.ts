import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { claimsInOrder, reckoning } from '../../../src/account/index.ts'
import { searchWords } from '../../../src/server/index.ts'
import { layHere } from '../../../src/server/review/lay.ts'
import { openLaying } from '../../../src/server/review/laying.ts'
import { openStore, type Store } from '../../../src/store/index.ts'
import { ARTICLES, accept, CLAIMS, five, reject, seven } from '../../account/reviews/fixture.ts'
import { temporaryFolder } from '../../store/sample.ts'

/** Threads run what is built. */
const BUILT = fileURLToPath(new URL('../../../dist/server/review/thread.js', import.meta.url))

async function storeWith(articles = ARTICLES): Promise<{ store: Store; address: string }> {
  const address = join(temporaryFolder(), 'store.db')
  const store = await openStore(address, searchWords)
  onTestFinished(() => store.close())
  await store.addArticles(
    articles.map(article => ({
      article,
      claims: claimsInOrder(
        [article],
        CLAIMS.filter(claim => claim.article === article.id),
      ),
    })),
  )
  return { store, address }
}

function laying(address: string) {
  const thread = openLaying(address, BUILT)!
  onTestFinished(() => thread.close())
  return thread
}

test('a thread lays what is laid here, first all and then what is new, and the store has it', async () => {
  const one = await storeWith()
  const other = await storeWith()
  const { lay, begin } = laying(one.address)
  begin()
  const first = [accept(five)]
  await one.store.addReviews(first)
  await other.store.addReviews(first)
  const laid = await lay(null)
  expect(laid).toEqual(await layHere(other.store)(null))
  expect(laid.outcomes.map(({ status }) => status)).toEqual(['applied'])

  const second = [reject(seven)]
  await one.store.addReviews(second)
  await other.store.addReviews(second)
  expect(await lay(laid)).toEqual(await layHere(other.store)(null))
  expect(await one.store.account()).toEqual(await other.store.account())
  expect(await one.store.isAsSaved()).toBe(true)
}, 60_000)

test('while a thread lays, this one goes on', async () => {
  const { store, address } = await storeWith()
  await store.addReviews([accept(five)])
  const thread = laying(address)
  thread.begin()
  let turns = 0
  let done = false
  const turn = () => {
    turns++
    if (!done) setImmediate(turn)
  }
  setImmediate(turn)
  await thread.lay(null)
  done = true
  expect(turns).toBeGreaterThan(10)
}, 60_000)

test('what waits is placed before anything is laid over it', async () => {
  const { store, address } = await storeWith(ARTICLES.slice(0, 2))
  await store.addReviews([accept(five)])
  await laying(address).lay(null)
  const growing = store.growing(reckoning)
  expect(growing.waiting()).toBe(0)
  growing.close()
  expect((await store.account())!.claims.find(({ id }) => id === five.id)?.review?.verdict).toBe('accepted')
}, 60_000)

test('a store that is not one is told by its sentence', async () => {
  const thread = laying(join(temporaryFolder(), 'nowhere', 'store.db'))
  await expect(thread.lay(null)).rejects.toMatchObject({ name: 'StoreError', message: /does not exist/ })
}, 60_000)

test('without an address, or a built program, there is no thread', () => {
  expect(openLaying(null, BUILT)).toBeNull()
  expect(openLaying('store.db', '/nowhere/thread.js')).toBeNull()
})
