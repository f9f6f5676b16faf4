import { cpSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isnad, root } from './program.mjs'

const lines = file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

/** Two files that cannot be read, so that the screen of inputs shows what becomes of such. */
const BAD = { '11-left-empty.txt': '', '12-not-arabic.txt': 'A page in English, saved by mistake.\n' }

/** A folder with the examples as pages and a store made of them, two of its claims reviewed; and what is in it. */
export function makeStore() {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-pictures-'))
  const pages = join(folder, 'pages')
  cpSync(join(root, 'examples'), pages, { recursive: true })
  for (const [name, text] of Object.entries(BAD)) writeFileSync(join(pages, name), text)
  // When a file was last changed is shown, so it is the same in each run.
  const saved = new Date('2023-05-17T08:00:00Z')
  for (const name of readdirSync(pages)) utimesSync(join(pages, name), saved, saved)
  isnad(folder, 'add', 'pages')
  isnad(folder, 'export', '--store', 'account/isnad.db', '--out', 'files')
  const claims = lines(join(folder, 'files/claims.jsonl'))
  const events = lines(join(folder, 'files/events.jsonl'))
  const most = list => list.toSorted((a, b) => b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1))[0]
  return {
    folder,
    /** The fire's story is that of most claims; its dead are the event whose origins contradict each other. */
    dead: most(events.filter(event => event.type === 'killing' && event.status === 'contested')),
    /** A claim with a chain of one and copied words around it, and one that came through two. */
    quoted: claims.find(one => one.article.file.includes('02-') && one.type === 'killing' && one.chain.length === 1),
    relayed: claims.find(one => one.article.file.includes('03-') && one.chain.length === 2),
  }
}
