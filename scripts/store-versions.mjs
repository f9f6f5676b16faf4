// Makes test/store/versions/schema-N.db.gz: stores as earlier versions of the program left them, each by that program itself, built from the history.
//   node scripts/store-versions.mjs [N…]
// A file that is there stays as it is: what a version wrote does not change any more.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Database from 'libsql'

/** A commit whose program made stores of this schema. */
const COMMITS = {
  1: 'a0f23343ea3a',
  2: '11ddc68a9780',
  3: 'd6a6f1d7b09d',
  4: '8591fca93f1d',
}
const root = new URL('..', import.meta.url).pathname
const folder = join(root, 'test/store/versions')
const articles = ['manara-2022-03-15.html', 'nahar-2022-03-14.txt', 'sahl-2022-03-15.txt']

const wanted = process.argv.slice(2)
for (const [schema, commit] of Object.entries(COMMITS)) {
  const file = join(folder, `schema-${schema}.db.gz`)
  if (existsSync(file) || (wanted.length > 0 && !wanted.includes(schema))) continue
  const scratch = mkdtempSync(join(tmpdir(), 'isnad-version-'))
  const tree = join(scratch, 'tree')
  try {
    run('git', ['worktree', 'add', '--detach', '--quiet', tree, commit], root)
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
    // The pages in the browser take no part in what a store holds.
    rmSync(join(tree, 'web/vite.config.ts'), { force: true })
    run('node', ['scripts/build.mjs'], tree)
    cpSync(join(folder, 'articles'), join(scratch, 'articles'), { recursive: true })
    const isnad = (...args) => run('node', [join(tree, 'bin/isnad.js'), ...args, '--store', 'store.db'], scratch)
    isnad('add', ...articles.map(name => join('articles', name)))
    if (Number(schema) >= 2) {
      const [first, second] = claims(join(scratch, 'store.db'))
      isnad('review', 'accept', first, '--author', 'Salma', '--note', 'قرأتُ النص')
      isnad('review', 'reject', second, '--author', 'Salma')
    }
    settle(join(scratch, 'store.db'), Number(schema))
    if (statSync(join(scratch, 'store.db-wal'), { throwIfNoEntry: false })?.size > 0)
      throw new Error('The file beside the store holds what is not in it')
    writeFileSync(file, gzipSync(readFileSync(join(scratch, 'store.db')), { level: 9 }))
    console.log(`schema-${schema} by ${commit}: ${statSync(file).size} bytes`)
  } finally {
    run('git', ['worktree', 'remove', '--force', tree], root)
    rmSync(scratch, { recursive: true, force: true })
  }
}

function run(command, args, cwd) {
  return execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' })
}

function claims(path) {
  const database = new Database(path)
  try {
    return database
      .prepare('select id from claims order by id limit 2')
      .all([])
      .map(({ id }) => id)
  } finally {
    database.close()
  }
}

/** All in one file, and no file beside it. */
function settle(path, schema) {
  const database = new Database(path)
  const found = database.prepare('select max(number) as number from migrations').get([]).number
  if (found !== schema) throw new Error(`The program of this commit made a store of schema ${found}, not ${schema}`)
  database.exec('pragma wal_checkpoint(truncate)')
  database.close()
}
