import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serve } from '../capture/fetch/servers.ts'
import { isnad } from './command.ts'
import { page, rss } from './watching.ts'

test('watch puts the bytes of a new store where --captures says, and names the place where another was chosen', async () => {
  const { port } = await serve((request, response) => {
    if (request.url === '/feed') response.end(rss([`http://127.0.0.1:${port}/0`]))
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(0))
  })
  const folder = mkdtempSync(join(tmpdir(), 'isnad-watch-captures-'))
  const bytes = join(folder, 'bytes')
  const args = ['watch', `http://127.0.0.1:${port}/feed`, '--allow-host', '127.0.0.1', '--once']
  const store = ['--store', join(folder, 'isnad.db')]
  const first = await isnad([...args, ...store, '--captures', bytes])
  expect(first).toMatchObject({ status: 0, err: '' })
  expect(first.out).toContain('1 article added')
  expect(readdirSync(folder).filter(name => name.includes('captures'))).toEqual([])
  expect(readdirSync(bytes)).toContain('isnad-store')
  const other = await isnad([...args, ...store, '--captures', join(folder, 'elsewhere')])
  expect(other.status).toBe(1)
  expect(other.err).toMatch(/The captures of the store .* lie in .*bytes since it was made, and stay there/)
})
