/** Adding through the workbench's server: the real program, its real store, and a page on this machine. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobJson } from '../../src/server/api/index.ts'
import { launchBrowser } from '../browser.ts'
import { folderOfFile } from '../server/folder.ts'
import { begin, isnad } from './command.ts'

const folder = folderOfFile()
const ARTICLE = `انفجار في سوق الخضر ببلدة الحمرة
الحمرة، 3 آذار/مارس 2021
أعلنت مديرية الصحة أن ثلاثة مدنيين قُتلوا في انفجار وقع الثلاثاء في سوق الخضر ببلدة الحمرة شرقي حمص.
وقال مدير المستشفى إن خمسة آخرين أصيبوا بجروح، وإن اثنين منهم في حال خطرة.`

let server: ReturnType<typeof begin>
let url = ''
let page: ReturnType<typeof createServer>

beforeAll(async () => {
  const cwd = folder()
  const begun = await isnad(['arabic', '--help'])
  expect(begun.status).toBe(0)
  // A store that holds nothing yet.
  const { writeFileSync } = await import('node:fs')
  writeFileSync(join(cwd, 'first.txt'), ARTICLE.replaceAll('الحمرة', 'القريتين'))
  expect((await isnad(['add', 'first.txt', '--store', 'store.db'], { cwd })).status).toBe(0)
  page = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/plain; charset=utf-8').end(ARTICLE.replaceAll('ثلاثة', 'أربعة')),
  )
  await new Promise<void>(done => page.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(page.address() as AddressInfo).port}`
  server = begin(['serve', '--store', 'store.db', '--port', '0', '--allow-host', host], { cwd })
  for (let i = 0; i < 600 && url === ''; i++) {
    url = /http:\/\/localhost:\d+/.exec(server.seen.out)?.[0] ?? ''
    await new Promise(done => setTimeout(done, 100))
  }
  expect(url).not.toBe('')
}, 120_000)
afterAll(async () => {
  server?.child.kill('SIGTERM')
  await server?.finished
  page?.close()
})

const json = { 'content-type': 'application/json' }
const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  fetch(`${url}/api/v1/inputs/${path}`, { method: 'POST', body, headers })
const jobs = async (): Promise<readonly JobJson[]> =>
  ((await (await fetch(`${url}/api/v1/inputs/jobs`)).json()) as { jobs: JobJson[] }).jobs
/** The job once it is over. */
async function over(answer: Response): Promise<JobJson> {
  expect(answer.status).toBe(200)
  const { id } = (await answer.json()) as JobJson
  for (;;) {
    const job = (await jobs()).find(one => one.id === id)!
    if (job.state !== 'waiting' && job.state !== 'running') return job
    await new Promise(done => setTimeout(done, 100))
  }
}

test('pasted text becomes an article with its claims, under the name that it was given', async () => {
  const before = (await (await fetch(`${url}/api/v1/inputs`)).json()) as { counts: { articles: number } }
  const job = await over(await post('text', JSON.stringify({ text: ARTICLE, name: 'pasted.txt' }), json))
  expect(job).toMatchObject({ state: 'done', name: 'pasted.txt', added: { added: 1, known: 0, failures: [] } })
  const after = (await (await fetch(`${url}/api/v1/inputs`)).json()) as typeof before & { items: unknown }
  expect(after.counts.articles).toBe(before.counts.articles + 1)
  expect(JSON.stringify(after.items)).toContain('"file":"pasted.txt"')
  const found = (await (await fetch(`${url}/api/v1/search?q=${encodeURIComponent('الحمرة')}&kind=claim`)).json()) as {
    total: number
  }
  expect(found.total).toBeGreaterThan(0)
})

test('the same again was there before', async () => {
  const job = await over(await post('text', JSON.stringify({ text: ARTICLE, name: 'again.txt' }), json))
  expect(job.added).toMatchObject({ added: 0, known: 1 })
})

test('a file that cannot be read says why in one sentence, and the next one is read', async () => {
  const bytes = { 'content-type': 'application/octet-stream' }
  const broken = post('file?name=..%2F..%2Fetc%2Fbroken.zip', new Uint8Array([80, 75, 3, 4, 1, 2, 3]), bytes)
  const fine = post('file?name=%3Cb%3Efine%3C%2Fb%3E.txt', ARTICLE.replaceAll('الثلاثاء', 'الأربعاء'), bytes)
  const failed = await over(await broken)
  expect(failed).toMatchObject({ state: 'failed', name: 'broken.zip' })
  expect(failed.problem).toMatch(/^broken\.zip\b.*\.$/)
  expect(failed.problem).not.toContain('isnad-input-')
  expect(await over(await fine)).toMatchObject({ state: 'done', name: 'b.txt' })
})

test('an address is fetched; of this machine only what was allowed by name', async () => {
  const { port } = page.address() as AddressInfo
  const ask = (address: string) => post('address', JSON.stringify({ address }), json)
  expect(await over(await ask(`http://127.0.0.1:${port}/page.txt`))).toMatchObject({
    state: 'done',
    added: { added: 1 },
  })
  const refused = await over(await ask('http://127.0.0.1:9/page'))
  expect(refused.state).toBe('failed')
  expect(refused.added!.failures[0]!.reason).toBe('refused')
})

test.each(['/etc/passwd', 'file:///etc/passwd', 'store.db', 'javascript:alert(1)', '--help'])(
  '%s is no address, and no file of this machine is read',
  async address => {
    const before = (await jobs()).length
    const answer = await post('address', JSON.stringify({ address }), json)
    expect([answer.status, (await jobs()).length]).toEqual([400, before])
  },
)

test('what waits or is read can be ended; what is over cannot', async () => {
  const first = (await (await post('text', JSON.stringify({ text: `${ARTICLE}\nأولاً.` }), json)).json()) as JobJson
  const second = (await (await post('text', JSON.stringify({ text: `${ARTICLE}\nثانياً.` }), json)).json()) as JobJson
  const end = (id: string) => fetch(`${url}/api/v1/inputs/jobs/${id}`, { method: 'DELETE' })
  expect((await end(second.id)).status).toBe(200)
  expect((await jobs()).find(({ id }) => id === second.id)!.state).toBe('cancelled')
  expect((await end(second.id)).status).toBe(404)
  for (;;) {
    const { state } = (await jobs()).find(({ id }) => id === first.id)!
    if (state === 'done') break
    expect(['waiting', 'running']).toContain(state)
    await new Promise(done => setTimeout(done, 100))
  }
})

test('a reader of another page cannot add', async () => {
  const answer = await post('text', JSON.stringify({ text: ARTICLE }), { ...json, origin: 'http://evil.example' })
  expect(answer.status).toBe(403)
})

test('in the browser: pasted, read with progress, and listed; a wrong address says so', async () => {
  const browser = await launchBrowser()
  try {
    const tab = await browser.newPage()
    await tab.goto(`${url}/inputs?lang=en`)
    await tab.getByLabel('The text of an article').fill(ARTICLE.replaceAll('خمسة', 'ستة'))
    await tab.getByLabel('What to call it').fill('from-the-browser')
    await tab.getByRole('button', { name: 'Add', exact: true }).click()
    const job = tab.locator('.job', { hasText: 'from-the-browser.txt' })
    await job.getByText('done', { exact: true }).waitFor({ timeout: 60_000 })
    await job.getByText('1 article added').waitFor()
    await tab.locator('.event-list').getByText('from-the-browser.txt').waitFor()

    await tab.getByLabel('Files').check()
    await tab
      .getByLabel('Choose files')
      .setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') })
    await tab
      .locator('.job', { hasText: 'empty.txt' })
      .getByText('failed', { exact: true })
      .waitFor({ timeout: 60_000 })
    await tab.getByText('No feed is watched').waitFor()
  } finally {
    await browser.close()
  }
})
