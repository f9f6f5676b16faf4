import { symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { serve } from '../capture/fetch/servers.ts'
import { test } from '../store/engines.ts'
import { begin, isnad } from './command.ts'
import { page, rss } from './watching.ts'

test('two that watch for one store: the second is told so and asks nobody; one that is killed holds nobody up', async ({
  name,
  place,
}) => {
  const { port, asked } = await serve((request, response) => {
    if (request.url === '/feed') response.end(rss([`http://127.0.0.1:${port}/0`]))
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(0))
  })
  const store = await place()
  const args = [`http://127.0.0.1:${port}/feed`, '--allow-host', '127.0.0.1', '--store']
  const first = begin(['watch', ...args, store])
  while (!first.seen.out.includes('1 article added') && first.child.exitCode === null)
    await new Promise(done => setTimeout(done, 20))
  expect(first.seen.out).toContain('1 feed read, 1 new entry, 1 article added')
  const before = [...asked]

  // The same store by another name.
  const link = name === 'SQLite' ? join(dirname(store), 'link.db') : store.replace('postgres:', 'postgresql:')
  if (name === 'SQLite') symlinkSync(store, link)
  for (const named of [store, link]) {
    const second = await isnad(['watch', ...args, named, '--once'])
    const why = `isnad: Another isnad watch watches for the store ${named}: end it first, or give this one a store of its own (--store FILE).\n`
    expect(second).toEqual({ status: 1, out: '', err: why })
  }
  expect(asked).toEqual(before)
  // Who only reads or adds is not held up.
  expect(await isnad(['verify', '--store', store])).toMatchObject({ status: 0 })

  first.child.kill('SIGKILL')
  await first.finished
  const third = await isnad(['watch', ...args, store, '--once'])
  expect(third).toMatchObject({ status: 0, err: '' })
  expect(asked.filter(path => path === '/feed')).toHaveLength(2)
  const fourth = await isnad(['watch', ...args, store, '--once'])
  expect(fourth, 'the third let it go').toMatchObject({ status: 0, err: '' })
}, 60_000)
