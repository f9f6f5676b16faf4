// npm run faults [-- ROUNDS [ARTICLES] [--only sqlite|postgres]]: ends programs without warning while they work on a store. Each round adds a July day of ../shared/corpus/saudi-2015-07 to a new
// store while `isnad add`, `isnad work` and `isnad serve` are killed (kill -9) at random moments, and so is PostgreSQL with all its processes, which is then started again on its data; then one
// `isnad add` goes on to the end. The account must be that of a run that nobody disturbed, and `isnad verify` must find nothing. Ends with 1 at the first round that differs. The server of PostgreSQL
// is one of its own; where ISNAD_TEST_POSTGRES names another, its backends are ended by pg_terminate_backend in place of it.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runnerImport } from 'vite'
import { articlesOf, dateOf, days, root } from './july.mjs'

const { openStore } = await import(join(root, 'dist/store/index.js'))
const { searchWords } = await import(join(root, 'dist/server/index.js'))
const numbers = process.argv.slice(2).filter(arg => /^\d+$/.test(arg))
const [rounds, most] = [Number(numbers[0] ?? 50), Number(numbers[1] ?? Infinity)]
const only = /--only (sqlite|postgres)/.exec(process.argv.join(' '))?.[1] ?? null
const given = process.env.ISNAD_TEST_POSTGRES
/** A server that may be killed: nothing waits for the disk, for the machine itself goes on. */
const own =
  given || only === 'sqlite'
    ? null
    : await (await runnerImport(join(root, 'test/postgres/server.ts'), { configFile: false })).module.startServer([
        'shared_buffers=128MB',
        'autovacuum=on',
      ])
const server = given || own?.address('postgres')
const folder = mkdtempSync(join(tmpdir(), 'isnad-faults-'))
const bin = join(root, 'bin/isnad.js')

/** Mulberry32: a run can be made again by its seed. */
let seed = Number(process.env.SEED ?? randomBytes(4).readUInt32LE())
console.log(`SEED=${seed}`)
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

const [day] = days
const input = join(folder, 'input')
mkdirSync(input)
const items = articlesOf(day)
for (const [i, { text }] of items.slice(0, most).entries())
  writeFileSync(join(input, `${String(i).padStart(5, '0')}.txt`), text)
const add = store => ['add', input, '--published', dateOf(day), '--store', store]

async function ask(sql) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Ends what stands between a program and its account: the whole server, or its connections. */
async function cut(address) {
  if (own === null)
    return ask(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(address).pathname.slice(1)}'`,
    )
  await own.kill()
  await pause(random() * 500)
  await own.start()
}

const engines = [
  {
    name: 'SQLite',
    make: async () => join(folder, `${randomBytes(6).toString('hex')}.db`),
    drop: async address => {
      for (const name of readdirSync(folder))
        if (join(folder, name).startsWith(address)) rmSync(join(folder, name), { recursive: true })
    },
    cut: null,
  },
  ...(server
    ? [
        {
          name: 'PostgreSQL',
          make: async () => {
            const database = `isnad_faults_${randomBytes(6).toString('hex')}`
            await ask(`create database ${database} template template0 encoding 'UTF8'`)
            return server.replace(/^([a-z]+:\/\/[^/?]*)(?:\/[^?]*)?/, `$1/${database}`)
          },
          drop: address => ask(`drop database if exists ${new URL(address).pathname.slice(1)} with (force)`),
          cut,
        },
      ]
    : []),
].filter(({ name }) => only === null || name.toLowerCase().startsWith(only))

/** The account, its fields in the order of their names: the same account is the same text. */
async function accountOf(address) {
  const store = await openStore(address, searchWords)
  try {
    const byName = (_, value) =>
      value?.constructor === Object
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value
    const account = await store.account()
    const captures = (await store.captures()).map(({ sha256 }) => sha256).sort()
    return JSON.stringify({ ...account, captures }, byName, 1)
  } finally {
    await store.close()
  }
}

/** Starts programs over a store and ends one after the other at random moments. Gives how many were ended, and how often the database was. */
async function disturb(engine, address, span) {
  const until = Date.now() + span
  const running = new Map()
  const commands = {
    add: add(address),
    work: ['work', '--threads', '2', '--store', address],
    serve: ['serve', '--port', '0', '--store', address],
  }
  const start = name => {
    const child = spawn(process.execPath, [bin, ...commands[name]], { stdio: 'ignore' })
    running.set(name, child)
    child.on('exit', () => running.get(name) === child && running.delete(name))
  }
  start('add')
  let ended = 0
  let cuts = 0
  while (Date.now() < until) {
    await pause(200 + random() * span * 0.4)
    const name = ['add', 'work', 'serve'][Math.floor(random() * 3)]
    const child = running.get(name)
    if (engine.cut !== null && random() < 0.25) {
      await engine.cut(address)
      cuts++
      // `isnad add` ends with a sentence where its database is gone; who sees that calls it again.
      await pause(100)
      if (!running.has('add')) start('add')
    } else if (child === undefined) {
      if (existsSync(address) || engine.cut !== null) start(name)
    } else {
      child.kill('SIGKILL')
      ended++
      await once(child, 'exit')
      if (name === 'add') start(name)
    }
  }
  for (const child of running.values()) {
    child.kill('SIGKILL')
    ended++
    await once(child, 'exit')
  }
  return { ended, cuts }
}

function finish(address) {
  for (const words of [add(address), ['verify', '--store', address]]) {
    const { status, stderr } = spawnSync(process.execPath, [bin, ...words], { encoding: 'utf8' })
    if (status !== 0) return `isnad ${words[0]} ended with ${status}: ${stderr.slice(0, 2000)}`
  }
  return null
}

let failed = 0
try {
  for (const engine of engines) {
    const alone = await engine.make()
    const from = Date.now()
    const calm = finish(alone)
    if (calm !== null) throw new Error(`Undisturbed, ${calm}`)
    const span = (Date.now() - from) * 0.8
    const expected = await accountOf(alone)
    await engine.drop(alone)
    let [ended, cuts] = [0, 0]
    let round = 0
    for (; round < rounds && failed === 0; round++) {
      const address = await engine.make()
      const done = await disturb(engine, address, span * (0.3 + random()))
      ended += done.ended
      cuts += done.cuts
      const trouble = finish(address)
      const account = trouble === null ? await accountOf(address) : null
      if (account !== expected) {
        failed++
        console.log(`${engine.name}, round ${round + 1}: ${trouble ?? 'the account is another'}`)
        const folder = mkdtempSync(join(tmpdir(), 'isnad-faults-differs-'))
        writeFileSync(join(folder, 'expected.json'), expected)
        writeFileSync(join(folder, 'found.json'), account ?? '')
        console.log(`Both accounts lie in ${folder}.`)
      }
      await engine.drop(address)
      process.stderr.write(`${engine.name}: ${round + 1} rounds\n`)
    }
    console.log(
      `${engine.name}: ${round} rounds, ${ended} programs ended${engine.cut === null ? '' : `, the database ${cuts} times`}; ${failed === 0 ? 'the account was the same each time, and verify found nothing' : 'FAILED'}`,
    )
  }
} finally {
  await own?.end()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed === 0 ? 0 : 1
