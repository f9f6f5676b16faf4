import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shown } from '../../src/store/index.ts'
import { ask, makeDatabase, temporaryDatabase } from '../postgres/database.ts'
import { begin, type Finished, isnad } from './command.ts'

const TEXTS: Readonly<Record<string, string>> = {
  'first.txt': `انفجار في ميناء الحديدة
12 مارس 2021
قال مدير ميناء الحديدة إن انفجاراً وقع مساء الأربعاء في مستودع للوقود بالميناء، وأسفر عن مقتل ثلاثة عمال وإصابة خمسة آخرين.
`,
  'second.txt': `مكتب الصحة: أربعة قتلى في انفجار ميناء الحديدة
12 مارس 2021
أعلن مكتب الصحة في الحديدة مقتل أربعة عمال في انفجار وقع في مستودع للوقود بميناء الحديدة مساء الأربعاء.
`,
}

let folder: string
/** With the password that the server asks for. */
let address: string
let drop: () => Promise<void>
/** The same without it: what may be shown. */
let name: string
let password: string
const all: Finished[] = []

async function run(...args: readonly string[]): Promise<Finished> {
  const finished = await isnad([...args, '--store', address], { env: { ISNAD_AUTHOR: 'هدى', ISNAD_DEBUG: '1' } })
  all.push(finished)
  return finished
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-cli-pg-'))
  mkdirSync(join(folder, 'articles'))
  for (const [file, text] of Object.entries(TEXTS)) writeFileSync(join(folder, 'articles', file), text)
  ;({ address, drop } = await makeDatabase('password'))
  name = shown(address)
  password = new URL(address).password
})
afterAll(async () => {
  await drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('every command over a PostgreSQL database', () => {
  test('an empty database is no store, for those who do not make one, and stays empty', async () => {
    for (const command of [['verify'], ['serve'], ['review', 'list']]) {
      const { status, err } = await run(...command)
      expect({ command, status }).toMatchObject({ status: 1 })
      expect(err).toMatch(/there is no such store|There is no store/)
    }
    expect(await ask(address, "select 1 from pg_tables where schemaname = 'public'")).toEqual([])
  })

  test('add reads articles into it, the same twice changes nothing, and the account is that of a file', async () => {
    const first = await run('add', join(folder, 'articles'))
    expect(first).toMatchObject({ status: 0, err: '' })
    expect(first.out).toMatch(/^postgres:\/\/isnad@\S+: 2 articles added, 0 there before; now 2 articles/)
    expect(first.out).toContain(name)
    const again = JSON.parse((await run('add', join(folder, 'articles'), '--json')).out)
    expect(again).toMatchObject({ store: name, added: 0, known: 2 })
    const file = join(folder, 'isnad.db')
    const onFile = JSON.parse((await isnad(['add', join(folder, 'articles'), '--store', file, '--json'])).out)
    expect({ ...again, added: 2, known: 0, store: file }).toEqual(onFile)
  })

  test('verify, explain, review and archive find in it what was put there', async () => {
    const verified = await run('verify')
    expect(verified).toMatchObject({ status: 0, err: '' })
    expect(verified.out).toMatch(/2 captures .*2 articles, \d+ claims, 2 rows of the log: all as it came in\./)
    const listed = await run('review', 'list')
    expect(listed).toMatchObject({ status: 0 })
    const [claim] = (await ask(address, 'select id from claims order by id')) as { id: string }[]
    const explained = await run('explain', claim!.id)
    expect(explained).toMatchObject({ status: 0, err: '' })
    expect(explained.out).toContain('الحديدة')
    expect(await run('review', 'reject', claim!.id)).toMatchObject({ status: 0 })
    expect((await run('review', 'list')).out).toContain('هدى')
    const archive = join(folder, 'case.warc.gz')
    expect(await run('archive', '-o', archive)).toMatchObject({ status: 0 })
    const archived = gunzipSync(readFileSync(archive)).toString()
    expect(archived).toContain('مدير ميناء الحديدة')
    expect(archived).not.toContain(password)
  })

  test('serve answers from it until it is told to end', async () => {
    const { child, seen, finished } = begin(['serve', '--port', '0', '--store', address])
    while (!/http:\/\/\S+/.test(seen.out) && child.exitCode === null) await new Promise(done => setTimeout(done, 20))
    const url = /http:\/\/[^\s/]+/.exec(seen.out)![0]
    const found = (await (await fetch(`${url}/api/v1/search?q=${encodeURIComponent('الميناء')}`)).json()) as {
      total: number
    }
    expect(found.total).toBeGreaterThan(0)
    child.kill('SIGTERM')
    all.push(await finished)
    expect(all.at(-1)).toMatchObject({ status: 0, err: '' })
  })

  test('a wrong password is told without either of them', async () => {
    const wrong = address.replace(password, `${password}x`)
    const { status, err } = await isnad(['add', join(folder, 'articles'), '--store', wrong], {
      env: { ISNAD_DEBUG: '1' },
    })
    expect(status).toBe(1)
    expect(err).toContain(`The database of the store ${name} refuses the user's name or password.`)
    expect(err).not.toContain(password)
  })

  test('no output of any of these shows the password', () => {
    expect(all.length).toBeGreaterThan(10)
    for (const { out, err } of all) expect(out + err).not.toContain(password)
  })
})

test('two that add to one database at once lose nothing of each other', async () => {
  const store = await temporaryDatabase()
  const both = await Promise.all(
    Object.keys(TEXTS).map(file => isnad(['add', join(folder, 'articles', file), '--store', store])),
  )
  expect(both.map(({ status, err }) => [status, err])).toEqual([
    [0, ''],
    [0, ''],
  ])
  expect((await isnad(['verify', '--store', store])).out).toMatch(/2 captures .*2 articles/)
  const placed = await ask(store, 'select count(*)::int as n from articles where machine is not null')
  expect(placed).toEqual([{ n: 2 }])
})
