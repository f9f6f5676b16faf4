// How fast a store is asked small questions one after the other, as placing an article does: in SQLite, and in the PostgreSQL database that is named (any, nothing stays in it).
// After npm run build: node scripts/bench-sync.mjs postgres://USER@HOST/DATABASE
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { syncPostgres } from '../dist/store/postgres/sync.js'
import { syncSqlite } from '../dist/store/sync.js'

const QUESTIONS = 20_000
const TEXT = 'أعلن مكتب الصحة في الحديدة مقتل أربعة عمال. '.repeat(5)

function measure(name, db) {
  const began = performance.now()
  db.begin()
  db.exec('create table bench_sync (number integer primary key, text text)')
  const put = db.prepare('insert into bench_sync (number, text) values (?, ?)')
  const get = db.prepare('select text from bench_sync where number = ?')
  const ready = performance.now()
  for (let i = 0; i < QUESTIONS; i++) put.run([i, TEXT])
  get.get([0])
  const written = performance.now()
  for (let i = 0; i < QUESTIONS; i++) get.get([i])
  const read = performance.now()
  db.exec('rollback')
  db.close()
  const each = milliseconds => Math.round(QUESTIONS / (milliseconds / 1000))
  console.log(
    `${name}: ready in ${Math.round(ready - began)} ms, ${each(written - ready)} writes a second, ${each(read - written)} questions a second`,
  )
}

const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
measure('SQLite', syncSqlite(join(folder, 'bench.db')))
rmSync(folder, { recursive: true, force: true })
const [address] = process.argv.slice(2)
if (address !== undefined) measure('PostgreSQL', syncPostgres(address))
