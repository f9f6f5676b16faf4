import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { exportLines, findClaims, readArticle, readInputs, reconcile } from '../../src/index.ts'

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const scorer = join(shared, 'evaluate/score.mjs')
const gold = join(shared, 'evaluate/baghouz.gold.json')
const here = existsSync(scorer) && existsSync(gold)
if (!here) console.log('The annotated articles of ../shared are not here: what is read is not compared with them.')

interface Ratio {
  readonly right: number
  readonly n: number
  readonly accuracy: number
}

/** Reads the five annotated pages through every room and has the scorer compare the export with the annotations. */
async function score() {
  const articles = []
  for await (const input of readInputs([join(shared, 'corpus/baghouz')])) {
    if (input.kind !== 'capture') throw new Error(JSON.stringify(input))
    const article = readArticle(input.capture)
    if ('reason' in article) throw new Error(article.message)
    articles.push(article)
  }
  const lines = exportLines(
    reconcile(
      articles,
      articles.flatMap(article => findClaims(article)),
      [],
    ),
  )
  const folder = mkdtempSync(join(tmpdir(), 'isnad-claims-'))
  try {
    for (const name of ['claims', 'events'] as const) writeFileSync(join(folder, `${name}.jsonl`), lines[name])
    const run = spawnSync(
      process.execPath,
      [scorer, gold, join(folder, 'claims.jsonl'), join(folder, 'events.jsonl'), '--json'],
      { encoding: 'utf8' },
    )
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
    return JSON.parse(run.stdout) as Record<string, Ratio> & {
      readonly evidence: { readonly notAtTheirOffsets: number; readonly ofUnknownArticles: number }
      readonly 'claims, type right': { readonly f1: number }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.skipIf(!here)('five annotated pages, by the scorer', async () => {
  const report = here ? await score() : null

  it('all evidence stands at its offsets', () => {
    expect(report!.evidence).toMatchObject({ notAtTheirOffsets: 0, ofUnknownArticles: 0 })
  })

  it('claims are found with their types', () => {
    expect(report!['claims, type right'].f1).toBeGreaterThanOrEqual(0.6)
  })

  it.each([
    ['chain, whole (attributed claims)', 0.75],
    ['denials found', 1],
    ['place', 0.75],
    ['quantities', 0.8],
  ])('%s', (name, bar) => {
    expect(report![name]!.accuracy).toBeGreaterThanOrEqual(bar)
  })

  it('three of the five contradictions are said', () => {
    expect(report!['contradictions found']!.right).toBeGreaterThanOrEqual(3)
  })
})
