import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { checkLog } from '../../src/store/index.ts'
import { serve } from '../capture/fetch/servers.ts'
import { test } from '../store/engines.ts'
import { opened, page, rss, sha256 } from './watching.ts'

const DIST = new URL('../../dist/', import.meta.url)
if (!existsSync(new URL('cli/watch/rounds.js', DIST)))
  throw new Error('This test runs the built program: build it first, with npm run build.')
const CHILD = fileURLToPath(new URL('watch.child.mjs', import.meta.url))

const PAGES = 8

/** When a run dies: at the request for a path before it is answered, or some milliseconds behind the answer. */
type Death = { readonly path: string; readonly behind: number | null }

test('killed at any point, watching goes on where it stopped: nothing is lost, and no answer that was kept is asked for again', async ({
  place,
}) => {
  let death: Death | null = null
  let die = (): void => {}
  /** Answers that were sent whole, by path. */
  const answered: string[] = []
  const { port, asked } = await serve((request, response) => {
    const path = request.url!
    const mine = death?.path === path ? death : null
    if (mine?.behind === null) return die()
    const links = Array.from({ length: PAGES }, (_, n) => `http://127.0.0.1:${port}/${n}`)
    const etag = '"one"'
    if (path === '/feed' && request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else if (path === '/feed') response.writeHead(200, { etag }).end(rss(links))
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(Number(path.slice(1))))
    response.on('finish', () => {
      answered.push(path)
      if (mine !== null) setTimeout(die, mine.behind ?? 0)
    })
  })
  const path = await place()
  const run = async (): Promise<string | null> => {
    const child = spawn(process.execPath, [CHILD, DIST.href, path, `http://127.0.0.1:${port}/feed`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    die = () => void child.kill('SIGKILL')
    const [code, signal] = await once(child, 'exit')
    return signal ?? (code === 0 ? null : String(code))
  }
  const deaths: readonly Death[] = [
    { path: '/feed', behind: 0 },
    { path: '/1', behind: null },
    { path: '/4', behind: 12 },
    { path: `/${PAGES - 1}`, behind: 60 },
  ]
  /** The requests that were under way, or had just been answered, when a run died. */
  const dying = new Set<string>()
  for (const one of deaths) {
    death = one
    expect(await run(), JSON.stringify(one)).toBe('SIGKILL')
    dying.add(asked.at(-1)!)
  }
  death = null
  expect(await run()).toBeNull()

  const store = await opened(path)
  const all = Array.from({ length: PAGES }, (_, n) => sha256(page(n))).sort()
  expect((await store.captures()).map(one => one.sha256).sort()).toEqual(all)
  expect((await store.account()).articles.map(one => one.sha256).sort()).toEqual(all)
  expect(await store.capturesAfter('', 10, true)).toEqual([])
  expect(checkLog(await store.log())).toEqual([])
  // Only what was under way when a run died can have been answered twice.
  for (let n = 0; n < PAGES; n++) {
    const times = answered.filter(one => one === `/${n}`).length
    expect(times, `/${n}`).toBeGreaterThanOrEqual(1)
    expect(times, `/${n}`).toBeLessThanOrEqual(dying.has(`/${n}`) ? 2 : 1)
  }
}, 120_000)
