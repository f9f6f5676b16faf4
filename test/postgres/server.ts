import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { copyPrograms } from './binaries.ts'

/** A PostgreSQL server of our own, for tests. It ends with this process, however that ends. */
export interface Server {
  /** The address of one of its databases, by its socket: no password is asked there. */
  address(database: string): string
  /** The same over the loopback, with the password that is asked there, or with another one. */
  overTcp(database: string, password?: string): string
  /** Ends all its processes in the middle of whatever they do (SIGKILL). */
  kill(): Promise<void>
  /** Starts it again on its data. */
  start(): Promise<void>
  /** Ends it, and takes its files away. */
  end(): Promise<void>
}

const run = promisify(execFile)
const USER = 'isnad'

/** PostgreSQL will not run as root: root steps down to nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

/** Nothing of a test needs to outlive the machine. */
const SETTINGS = [
  ...['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'wal_level=minimal', 'max_wal_senders=0'],
  ...['shared_buffers=32MB', 'max_connections=60', 'jit=off', 'logging_collector=off', 'autovacuum=off'],
].flatMap(setting => ['-c', setting])

/**
 * Waits until its input ends, as it does when the process that started it ends in whatever way, then ends the server (in a hurry where it does not), and takes its folder away. `$1` is the
 * folder, the rest is the server with its arguments.
 */
const KEEPER = `folder=$1; shift; "$@" >>"$folder/log" 2>&1 & server=$!; cat >/dev/null; kill -INT $server 2>/dev/null; (sleep 5; kill -QUIT $server 2>/dev/null) & wait $server; rm -rf "$folder"`

/** Makes a server, and starts it. `settings`: of PostgreSQL's, over those for a server that nothing happens to. */
export async function startServer(settings: readonly string[] = []): Promise<Server> {
  const folder = mkdtempSync(join(readableByAll(tmpdir()) ? tmpdir() : '/tmp', 'isnad-postgres-'))
  const own = (path: string): string => {
    if (NOBODY.uid !== undefined) chownSync(path, NOBODY.uid, NOBODY.gid)
    return path
  }
  own(folder)
  const programs = copyPrograms(join(folder, 'postgres'))
  // Whoever takes a folder away has to own it.
  own(join(folder, 'postgres'))
  for (const file of readdirSync(join(folder, 'postgres'), { recursive: true, withFileTypes: true }))
    if (file.isDirectory()) own(join(file.parentPath, file.name))
  const password = randomBytes(12).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  own(passwordFile)
  const data = join(folder, 'data')
  // Not by code point: what hangs on the database's own order of letters should show.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en']
  const access = ['--auth-local=trust', '--auth-host=scram-sha-256', '--username', USER, '--pwfile', passwordFile]
  await run(join(programs, 'initdb'), ['-D', data, '--no-sync', ...locale, ...access], { ...NOBODY, cwd: folder })
  const port = await freePort()
  const address = (database: string): string => `postgres://${USER}@localhost:${port}/${database}?host=${folder}`
  let keeper: ChildProcess | null = null

  const start = async (): Promise<void> => {
    const server = [join(programs, 'postgres'), '-D', data, '-k', folder, '-p', `${port}`, '-h', '127.0.0.1']
    const how = [...SETTINGS, ...settings.flatMap(setting => ['-c', setting])]
    keeper = spawn('sh', ['-c', KEEPER, 'sh', folder, ...server, ...how], {
      ...NOBODY,
      cwd: folder,
      stdio: ['pipe', 'ignore', 'ignore'],
      // Ctrl-C in a terminal is for the tests; the keeper sees them end.
      detached: true,
    })
    for (const until = Date.now() + 20_000; ; await new Promise(done => setTimeout(done, 20))) {
      if (await answers(address('postgres'))) return
      if (Date.now() > until) throw new Error(`PostgreSQL does not start: ${readFileSync(join(folder, 'log'), 'utf8')}`)
    }
  }
  await start()
  return {
    address,
    overTcp: (database, secret = password) => `postgres://${USER}:${secret}@127.0.0.1:${port}/${database}`,
    start,
    async kill() {
      // Its keeper would take the data away.
      if (keeper?.kill('SIGKILL')) await once(keeper, 'exit')
      const first = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
      const all = [first, ...(await childrenOf(first))]
      for (const pid of all) end(pid)
      while (all.some(isThere)) await new Promise(done => setTimeout(done, 5))
      // A process that nobody asks after keeps its number, and the next server would take it for one that runs.
      for (const lock of [join(data, 'postmaster.pid'), join(folder, `.s.PGSQL.${port}.lock`)])
        rmSync(lock, { force: true })
    },
    async end() {
      keeper?.stdin?.end()
      if (keeper !== null && keeper.exitCode === null) await once(keeper, 'exit')
    },
  }
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid='])
  return stdout
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid ? [child!] : []))
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}

/** A process that ended and that nobody has asked after counts as gone. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

const readableByAll = (folder: string): boolean => (statSync(folder).mode & 0o001) !== 0

async function answers(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
