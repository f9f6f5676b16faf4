// npm run bench:bytes: what it costs to keep the bytes of captures in a folder, in parts of 50 as `isnad add` hands them over: against rows of a SQLite table, as they
// stood before, and against writing with one wait after the other; and what gzip saves in bytes on the disk (blocks of 4096) and costs in time, by level.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import Database from 'libsql'

const root = new URL('..', import.meta.url).pathname
if (!existsSync(join(root, 'dist/index.js'))) {
  console.error('Build first: npm run build.')
  process.exit(1)
}
const { filesIn } = await import(join(root, 'dist/store/bytes/files.js'))

const PARTS = 10
const PART = 50
const towns = ['الحديدة', 'تعز', 'مأرب', 'شبوة', 'المكلا', 'صعدة', 'إب', 'ذمار', 'البيضاء', 'لحج', 'أبين']
let state = 1
const chance = most => {
  state = (state * 48271) % 2147483647
  return state % most
}
const sentence = () =>
  `قال مصدر في ${towns[chance(11)]} إن حريقاً رقم ${chance(9999)} اندلع قرب طريق ${towns[chance(11)]} وأصاب ${chance(70)} أشخاص بعد ${chance(24)} ساعات.`
const article = () => Array.from({ length: 14 }, sentence).join('\n')
const links = () =>
  Array.from(
    { length: 430 },
    (_, k) => `<li class="menu-item item-${k}"><a href="/s/${chance(99999)}">قسم ${towns[chance(11)]} ${k}</a></li>`,
  ).join('\n')
const page = () =>
  `<!doctype html><html lang="ar"><head><style>${'.a{margin:0;padding:0 4px}'.repeat(300)}</style><script>var p=[${Array.from({ length: 3000 }, () => chance(99991))}]</script></head><body><ul>${links()}</ul><article>${article()}</article></body></html>`
const contentOf = text => {
  const bytes = Buffer.from(text)
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
}
const blocks = length => Math.ceil(length / 4096) * 4096
const median = list => list.sort((a, b) => a - b)[list.length >> 1]

for (const [what, make] of [
  ['articles as plain text', article],
  ['pages', page],
]) {
  const all = Array.from({ length: PARTS * PART }, () => contentOf(make()))
  const plain = all.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const disk = all.reduce((sum, { bytes }) => sum + blocks(bytes.length), 0)
  console.log(`${what}: ${all.length} of ${(plain / all.length / 1000).toFixed(1)} kB`)
  for (const level of [1, 3, 6]) {
    const some = all.slice(0, 200)
    const begun = process.cpuUsage()
    const packed = some.map(({ bytes }) => gzipSync(bytes, { level }))
    const spent = process.cpuUsage(begun).user / 1000 / some.length
    const again = process.cpuUsage()
    for (const one of packed) gunzipSync(one)
    const back = process.cpuUsage(again).user / 1000 / some.length
    const sum = some.reduce((total, { bytes }) => total + blocks(bytes.length), 0)
    const now = packed.reduce((total, { length }) => total + blocks(length), 0)
    console.log(
      `  gzip ${level}: ${((100 * now) / sum).toFixed(0)}% of the bytes on the disk, ${spent.toFixed(2)} ms to pack, ${back.toFixed(2)} ms to unpack each`,
    )
  }
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-bytes-'))
  const times = { rows: [], folder: [], one: [] }
  const db = new Database(join(folder, 'rows.db'))
  db.exec('pragma journal_mode = wal; pragma synchronous = full; create table c (sha256 text primary key, bytes blob)')
  db.exec('pragma synchronous = full')
  const put = db.prepare('insert into c values (?, ?)')
  const files = filesIn(join(folder, 'together'), { store: 'bench' })
  await files.begin()
  const single = filesIn(join(folder, 'single'), { store: 'bench' })
  await single.begin()
  for (let at = 0; at < all.length; at += PART) {
    const part = all.slice(at, at + PART)
    const time = async (to, work) => {
      const begun = performance.now()
      await work()
      to.push(performance.now() - begun)
    }
    await time(times.rows, () => {
      db.exec('begin immediate')
      for (const { sha256, bytes } of part) put.run([sha256, bytes])
      db.exec('commit')
    })
    await time(times.folder, () => files.put(part))
    await time(times.one, async () => {
      for (const one of part) await single.put([one])
    })
  }
  const again = performance.now()
  await files.put(all)
  const known = (performance.now() - again) / PARTS
  db.exec('pragma wal_checkpoint(truncate)')
  const rows = statSync(join(folder, 'rows.db')).size
  const kept = readdirSync(join(folder, 'together'), { recursive: true })
    .map(name => statSync(join(folder, 'together', `${name}`)))
    .filter(file => file.isFile())
    .reduce((sum, { blocks: count }) => sum + count * 512, 0)
  console.log(
    `  a part of ${PART}, median: rows ${median(times.rows).toFixed(1)} ms, folder ${median(times.folder).toFixed(1)} ms, folder one by one ${median(times.one).toFixed(1)} ms; a part that is there ${known.toFixed(1)} ms`,
  )
  console.log(
    `  on the disk: rows ${(rows / 1e6).toFixed(1)} MB, folder ${(kept / 1e6).toFixed(1)} MB, files without gzip ${(disk / 1e6).toFixed(1)} MB`,
  )
  db.close()
  rmSync(folder, { recursive: true })
}
