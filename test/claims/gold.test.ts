import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { exportLines, findClaims, readArticle, readInputs, reconcile } from '../../src/index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const shared = join(root, '../shared')
const scorer = join(shared, 'evaluate/score.mjs')
const here = existsSync(scorer) && existsSync(join(shared, 'corpus/saudi-2015-07'))
if (!here) console.log('The annotated articles of ../shared are not here: what is read is not compared with them.')

type Report = Readonly<Record<string, { readonly f1?: number; readonly accuracy?: number }>> & {
  readonly evidence: { readonly notAtTheirOffsets: number; readonly ofUnknownArticles: number }
}

/** Where the annotations of a set and its articles lie; the text of ours is put back from ../shared into `folder`. */
function setAt(name: string, folder: string): { readonly gold: string; readonly articles: string } {
  if (name === 'baghouz')
    return { gold: join(shared, 'evaluate/baghouz.gold.json'), articles: join(shared, 'corpus/baghouz') }
  const script = join(root, 'scripts/annotations.mjs')
  const run = spawnSync(process.execPath, [script, 'restore', name, folder], { encoding: 'utf8' })
  expect(run.stderr).toBe('')
  return { gold: join(folder, 'gold.json'), articles: join(folder, 'articles') }
}

/** Reads the articles of a set through every room and has the scorer compare the export with the annotations. */
async function score(name: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-gold-'))
  try {
    const { gold, articles } = setAt(name, folder)
    const read = []
    for await (const input of readInputs([articles])) {
      if (input.kind !== 'capture') throw new Error(JSON.stringify(input))
      const published = /\d{4}-\d\d-\d\d/.exec(input.capture.file ?? '')?.[0]
      const article = readArticle(input.capture, published === undefined ? {} : { published })
      if ('reason' in article) throw new Error(article.message)
      read.push(article)
    }
    const claims = read.flatMap(article => findClaims(article))
    const lines = exportLines(reconcile(read, claims, []))
    for (const file of ['claims', 'events'] as const) writeFileSync(join(folder, `${file}.jsonl`), lines[file])
    const files = ['claims', 'events'].map(file => join(folder, `${file}.jsonl`))
    const run = spawnSync(process.execPath, [scorer, gold, ...files, '--json'], { encoding: 'utf8' })
    expect(run.stderr).toBe('')
    return JSON.parse(run.stdout) as Report
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `gold/floors.tsv`: what is reached today, in percent. A floor may rise; a change that makes one fall is no improvement. */
const [head, ...rows] = readFileSync(new URL('gold/floors.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split('\t'))
const sets = head!.slice(1)

describe.skipIf(!here).each(sets)('%s, by the scorer', async name => {
  const report = here ? await score(name) : null

  it('all evidence stands at its offsets', () => {
    expect(report!.evidence).toMatchObject({ notAtTheirOffsets: 0, ofUnknownArticles: 0 })
  })

  it.each(rows.map(row => [row[0]!, Number(row[sets.indexOf(name) + 1])] as const))(
    '%s: at least %d',
    (figure, floor) => {
      const found = report![figure]!
      expect(100 * (found.f1 ?? found.accuracy ?? 0)).toBeGreaterThanOrEqual(floor)
    },
  )
})
