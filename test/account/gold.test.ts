import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
// @ts-expect-error a script without types
import { haveArticles, textOf } from '../../scripts/annotations.mjs'
// @ts-expect-error a script without types
import { bCubed, copyScores } from '../../scripts/score-stories.mjs'
import { reconcile } from '../../src/account/index.ts'
import { type Article, readArticle } from '../../src/article/index.ts'
import { findClaims } from '../../src/claims/index.ts'

/** What is reached today, in percent, rounded down: stories (B-cubed F1), copies (precision, recall). A floor may rise. */
const FLOORS = { develop: [93, 100, 100], unseen: [94, 100, 100] } as const

const rows = (name: string): string[][] =>
  readFileSync(new URL(`gold/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map(line => line.split('\t'))

describe.skipIf(!haveArticles()).each(Object.entries(FLOORS))(
  '%s: 75 July articles labelled by reading',
  (half, floors) => {
    const gold = new Map(rows('stories').flatMap(([of, story, article]) => (of === half ? [[article!, story!]] : [])))
    let scores: number[]

    beforeAll(() => {
      const keys = new Map<string, string>()
      const articles: Article[] = []
      for (const key of gold.keys()) {
        const bytes = new TextEncoder().encode(textOf(key))
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const published = /\d{4}-\d\d-\d\d/.exec(key)![0]
        const article = readArticle({ sha256, bytes, file: `${key}.txt`, url: null }, { published })
        if (!('text' in article)) continue
        articles.push(article)
        keys.set(article.id, key)
      }
      const account = reconcile(
        articles,
        articles.flatMap(article => findClaims(article)),
      )
      const found = new Map(account.stories.flatMap(story => story.articles.map(id => [keys.get(id)!, story.id])))
      const copies = account.copies.map(copy => ({
        a: keys.get(copy.article),
        b: keys.get(copy.of),
        share: copy.share,
      }))
      const pairs = rows('copies').flatMap(([of, a, b, which]) =>
        of === half ? [{ a, b, yes: which !== 'neither' }] : [],
      )
      const { precision, recall } = copyScores(pairs, copies)
      scores = [bCubed(gold, found).f1, precision, recall]
    })

    test.each([
      ['stories, B-cubed F1', 0],
      ['copies, precision', 1],
      ['copies, recall', 2],
    ] as const)(`%s, at least the floor of ${floors.join(', ')}`, (_, which) => {
      expect(100 * scores[which]!).toBeGreaterThanOrEqual(floors[which])
    })
  },
)
