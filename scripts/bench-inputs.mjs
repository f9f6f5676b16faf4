// npm run bench:inputs [-- PAGES]: makes a .warc.gz of 10,000 pages of about 75 kB, puts it into a store as `isnad add --keep-only` does (records cut,
// digests checked, each page read as an article, captures and log written), and prints pages a second and the memory after 1,000 pages and at the end. Then it kills
// the command five times while it does the same, lets it finish, and compares what is there. Pages a second are told of processor time, since other programs may run.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const root = new URL('..', import.meta.url).pathname
if (!existsSync(join(root, 'dist/index.js'))) {
  console.error('Build first: npm run build.')
  process.exit(1)
}
const { readAll } = await import(join(root, 'dist/cli/run.js'))
const { openStore } = await import(join(root, 'dist/store/index.js'))
const { searchWords } = await import(join(root, 'dist/server/index.js'))

const pages = Number(process.argv[2] ?? 10_000)
const EARLY = Math.min(1000, Math.floor(pages / 2))
const towns = ['الحديدة', 'تعز', 'مأرب', 'شبوة', 'المكلا', 'صعدة', 'إب', 'ذمار', 'البيضاء', 'لحج', 'أبين']
const things = ['متجرا', 'منزلا', 'مركبة', 'مستودعا', 'خيمة', 'ورشة']

/** A page as sites make them: an article of some paragraphs in 75 kB of head, menus, related links, comments and scripts. */
function page(i) {
  const town = towns[i % towns.length]
  const other = towns[(i * 7 + 3) % towns.length]
  const paragraphs = Array.from(
    { length: 5 + (i % 6) },
    (_, k) =>
      `<p>وقال مصدر في الدفاع المدني بمدينة ${town} إن حريقاً اندلع في ${things[(i + k) % things.length]} قرب طريق ${other} وأدى إلى إصابة ${2 + ((i * 13 + k) % 70)} أشخاص، وأضاف أن فرق الإطفاء احتوته بعد ${1 + (k % 5)} ساعات من البلاغ رقم ${i * 10 + k}.</p>`,
  ).join('\n')
  const links = Array.from(
    { length: 440 },
    (_, k) =>
      `<li class="menu-item item-${k}"><a href="/section/${k}/${i}">قسم ${k} من أخبار ${towns[k % towns.length]}</a></li>`,
  ).join('\n')
  const script = `<script>var page=${JSON.stringify({ id: i, tokens: Array.from({ length: 1400 }, (_, k) => (i * 31 + k * 17) % 99991) })}</script>`
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>حريق في سوق ${town}</title>
<meta property="article:published_time" content="2021-0${1 + (i % 9)}-1${i % 10}T08:00:00Z"><style>${'.a{margin:0;padding:0 4px}'.repeat(300)}</style>${script}</head>
<body><nav><ul>${links}</ul></nav><main><article><h1>حريق في سوق ${town} يصيب ${2 + (i % 70)} أشخاص</h1>${paragraphs}</article></main>
<aside class="related"><ul>${links.slice(0, 9000)}</ul></aside><footer>جميع الحقوق محفوظة</footer></body></html>`
}

function record(i) {
  const html = page(i)
  const body = Buffer.from(html)
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`),
    body,
  ])
  const digest = `sha256:${createHash('sha256').update(http).digest('hex')}`
  const id = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${id}>\r\nWARC-Date: 2021-10-01T00:00:00Z\r\nWARC-Target-URI: https://example.org/news/${i}\r\nWARC-Block-Digest: ${digest}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`
  return {
    bytes: gzipSync(Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]), { level: 1 }),
    size: body.length,
  }
}

const folder = mkdtempSync(join(tmpdir(), 'isnad-inputs-'))
const warc = join(folder, 'pages.warc.gz')
const rss = () => process.memoryUsage().rss / 1e6
try {
  let size = 0
  const out = createWriteStream(warc)
  for (let i = 0; i < pages; i++) {
    const made = record(i)
    size += made.size
    if (!out.write(made.bytes)) await new Promise(done => out.once('drain', done))
  }
  await new Promise(done => out.end(done))
  console.log(
    `${pages} pages of ${(size / pages / 1000).toFixed(0)} kB on average, ${(statSync(warc).size / 1e6).toFixed(0)} MB packed`,
  )

  const store = await openStore(join(folder, 'whole.db'), searchWords)
  let kept = 0
  let early = 0
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const { failures } = await readAll([warc], {
    withoutClaims: true,
    keep: async captures => {
      kept += (await store.addCaptures(captures, '2024-01-01T00:00:00Z', 'bench')).added
      if (early === 0 && kept >= EARLY) {
        globalThis.gc?.()
        early = rss()
      }
    },
  })
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  globalThis.gc?.()
  await store.close()
  console.log(
    `kept ${kept}, failures ${failures.length}: ${(kept / seconds).toFixed(0)} pages a second, ${(kept / ((user + system) / 1e6)).toFixed(0)} a second of processor time`,
  )
  console.log(
    `memory ${early.toFixed(0)} MB after ${EARLY} pages, ${rss().toFixed(0)} MB at the end (${((100 * rss()) / early).toFixed(0)} %)`,
  )

  const killed = join(folder, 'killed.db')
  const args = [join(root, 'bin/isnad.js'), 'add', warc, '--store', killed, '--keep-only', '--json']
  for (let round = 1; round <= 5; round++)
    await new Promise(done => {
      const child = spawn(process.execPath, args, { stdio: 'ignore' })
      const timer = setTimeout(() => child.kill('SIGKILL'), 1000 + (seconds * 1000 * round) / 6)
      child.on('exit', () => {
        clearTimeout(timer)
        done()
      })
    })
  const last = JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 }).stdout)
  const whole = await openStore(join(folder, 'whole.db'), searchWords)
  const again = await openStore(killed, searchWords)
  let same = true
  for (let after = ''; ; ) {
    const [one, other] = [await whole.capturesAfter(after, 100), await again.capturesAfter(after, 100)]
    same &&= one.map(c => c.sha256).join() === other.map(c => c.sha256).join()
    if (one.length < 100) break
    after = one.at(-1).sha256
  }
  await whole.close()
  await again.close()
  console.log(
    `killed five times and finished: ${last.added} added at last, ${last.known} there before; the captures are ${same ? 'the same' : 'NOT THE SAME'} as without a kill`,
  )
  if (!same || kept !== pages) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
