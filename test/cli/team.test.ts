/** A team from the command line, and a server of it as users start it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { begin, isnad } from './command.ts'
import { within } from './within.ts'

let folder: string
let store: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-team-'))
  store = join(folder, 'isnad.db')
  const article = join(folder, 'first.txt')
  writeFileSync(
    article,
    'انفجار في ميناء الحديدة\n12 مارس 2021\nقال مدير ميناء الحديدة إن انفجاراً وقع مساء الأربعاء في مستودع للوقود.\n',
  )
  await isnad(['add', article, '--store', store])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const team = (...args: string[]) => isnad(['team', ...args, '--store', store], { env: { ISNAD_AUTHOR: 'سلمى' } })

/** Starts the server, and gives its address once it listens. */
async function served(...args: string[]) {
  const { child, seen, finished } = begin(['serve', '--store', store, '--port', '0', ...args])
  onTestFinished(async () => {
    child.kill()
    await finished
  })
  for (let waited = 0; waited < 60_000; waited += 50) {
    const url = /http:\/\/localhost:\d+/.exec(seen.out)?.[0]
    if (url) return { url, seen }
    await new Promise(done => setTimeout(done, 50))
  }
  throw new Error(seen.err)
}

const comesIn = (url: string, link: string, name: string) =>
  fetch(`${url}/api/v1/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret: link.split('#')[1], name, password: 'nine doors and a key' }),
  })

test('from nobody to a team of two, and back', async () => {
  const { url, seen } = await served('--team')
  expect(seen.err).toContain('isnad team invite --role admin')
  expect((await fetch(`${url}/api/v1/stories`)).status).toBe(401)

  const invited = await team('invite', '--role', 'admin', '--origin', url)
  expect(invited).toMatchObject({ status: 0, err: '' })
  const link = invited.out.split(' ')[0]!
  expect(link).toMatch(new RegExp(`^${url}/join#[\\w-]{43}$`))
  const joined = await comesIn(url, link, 'Huda')
  expect(await joined.json()).toEqual({ name: 'Huda', role: 'admin', team: true })
  const cookie = joined.headers.getSetCookie()[0]!.split(';')[0]!
  expect((await fetch(`${url}/api/v1/stories`, { headers: { cookie } })).status).toBe(200)

  const other = JSON.parse((await team('invite', '--json', '--origin', url)).out) as { link: string }
  expect((await comesIn(url, other.link, 'Rana')).status).toBe(200)
  expect((await team('list')).out).toMatch(/^Huda {2}admin {2}since [\d-]{10}\nRana {2}reader {2}since [\d-]{10}\n$/)
  expect((await team('role', 'rana', '--role', 'reviewer')).out).toBe('Rana is reviewer now.\n')
  expect((await team('remove', 'Huda')).err).toContain('a team has at least one admin')
  expect((await team('remove', 'Rana')).out).toBe('Rana is of the team no more.\n')
  expect((await team('remove', 'Rana')).err).toContain('no such member')

  const lines = (await team('audit')).out.trim().split('\n')
  expect(lines.map(line => line.split('  ').slice(2).join('  '))).toEqual([
    'سلمى (isnad team)  removed  member=Rana',
    'سلمى (isnad team)  role  member=Rana  from=reader  to=reviewer',
    expect.stringMatching(/^Rana {2}signed-in$/),
    'Rana  joined  role=reader',
    'سلمى (isnad team)  invited  role=reader',
    'Huda  signed-in',
    'Huda  joined  role=admin',
    'سلمى (isnad team)  invited  role=admin',
  ])
})

test.each([
  [['team'], 'Say what to do'],
  [['team', 'dance'], 'Say what to do'],
  [['team', 'role', 'Huda'], '--role'],
  [['team', 'remove'], 'needs the name'],
  [['team', 'list', 'Huda'], 'takes no name'],
  [['team', 'invite', '--role', 'king'], 'is no role'],
  [['team', 'invite', '--origin', 'http://isnad.example'], '--origin'],
  [['team', 'invite', '--origin', 'https://isnad.example/path'], '--origin'],
  [['serve', '--origin', 'https://isnad.example'], 'go with --team'],
  [['serve', '--host', '0.0.0.0'], 'go with --team'],
  [['serve', '--team', '--host', '0.0.0.0'], '--origin https'],
])('isnad %j is refused with a sentence', async (args, sentence) => {
  const { status, err, out } = await within([...args, '--store', store])
  expect(status).not.toBe(0)
  expect(err).toContain(sentence)
  expect(out).toBe('')
})
