import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect } from 'vitest'
import { reckoning } from '../../src/account/index.ts'
import { searchWords } from '../../src/server/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { slow as test } from '../store/engines.ts'
import { isnad } from './command.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))
const TOWNS = ['الحديدة', 'تعز', 'مأرب', 'شبوة', 'المكلا', 'صعدة', 'إب', 'ذمار']
const PAGES = 160
const PUBLISHED = ['--published', '2021-03-12']

let folder: string
const page = (i: number): string => `حريق في سوق ${TOWNS[i % TOWNS.length]} رقم ${i}

قال مصدر في الدفاع المدني إن حريقاً اندلع في سوق مدينة ${TOWNS[i % TOWNS.length]} وأدى إلى إصابة ${3 + (i % 90)} أشخاص، وأضاف أن ${i + 2} متجراً احترقت.
`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-reread-kill-'))
  mkdirSync(join(folder, 'articles'))
  for (let i = 0; i < PAGES; i++) writeFileSync(join(folder, `articles/${String(i).padStart(4, '0')}.txt`), page(i))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Kills `isnad add --reread` so many milliseconds after its start; says whether it had ended by itself. */
function killed(store: string, after: number): Promise<boolean> {
  return new Promise(done => {
    const child = spawn(process.execPath, [PROGRAM, 'add', '--reread', '--store', store], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('exit', code => {
      clearTimeout(timer)
      done(code !== null)
    })
  })
}

/** Makes the articles of a store what a version read that found one claim in each, and no title. */
async function asEarlier(store: Store): Promise<void> {
  const { articles, claims } = await store.account()
  await store.rereading.begin('earlier')
  await store.rereading.put(
    new Map(
      articles.map(article => {
        const first = claims.filter(claim => claim.article === article.id).slice(0, 1)
        return [article.sha256, { article: { ...article, title: null }, claims: first }]
      }),
    ),
  )
  await store.rereading.end('2021-03-12T00:00:00Z')
  const growing = store.growing(reckoning)
  while (growing.place('2021-03-12T00:00:00Z') > 0);
  growing.close()
}

test('reading again that is killed wherever it is is gone on with, and the account is that of one batch', async ({
  place,
}) => {
  const address = await place()
  await isnad(['add', join(folder, 'articles'), '--store', address, ...PUBLISHED])
  const store = await openStore(address, searchWords)
  const whole = { hash: await store.hash(), account: await store.account() }
  await asEarlier(store)
  expect(await store.hash()).not.toBe(whole.hash)

  const met = new Set<string>()
  for (let after = 400, ended = false; !ended; after *= 1.35) {
    ended = await killed(address, after)
    const [waiting, unplaced] = [(await store.rereading.next(PAGES)).length, (await store.stories(1, null)).total]
    if ((await store.rereading.underWay()) !== null)
      met.add(waiting === PAGES ? 'begun' : waiting > 0 ? 'reading' : 'read')
    else if (!ended) met.add(unplaced === 0 ? 'exchanged' : 'placing')
  }
  // Where a kill falls is chance; that some fell into the work is not.
  expect([...met].length).toBeGreaterThan(0)
  expect(await store.hash()).toBe(whole.hash)
  expect(await store.account()).toEqual(whole.account)
  expect(await store.isAsSaved()).toBe(true)

  // Begun and killed, the next `isnad add` goes on, whatever it is asked.
  await asEarlier(store)
  await store.rereading.begin(JSON.stringify({ version: 'killed', options: {} }))
  await store.close()
  const { status, err, out } = await isnad(['add', '--store', address])
  expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(out).toContain(`${PAGES} articles read again`)
  const after = await openStore(address, searchWords)
  expect(await after.hash()).toBe(whole.hash)
  await after.close()
}, 600_000)
