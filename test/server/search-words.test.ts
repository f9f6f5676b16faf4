import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { searchWords } from '../../src/server/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { ENGINES } from '../store/engines.ts'
import { articleOf, sampleAccount } from '../store/sample.ts'

const rows = readFileSync(new URL('./search.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map(line => line.split('\t') as [query: string, text: string, found: string, why: string])

/** One article for each word of a text, with that word between two others. */
async function storeOf(place: string): Promise<Store> {
  const store = await openStore(place, searchWords)
  const articles = [...new Set(rows.map(([, text]) => text))].map(text =>
    articleOf({ file: `${text}.txt`, outlet: 'صحيفة', published: null, lines: [['body', `قبل ${text} بعد`]] }),
  )
  const nothing = { claims: [], events: [], stories: [], origins: [], copies: [], failures: [] }
  await store.saveAccount({ ...sampleAccount(), ...nothing, articles })
  return store
}

test('the table tells both what is found and what is not', () => {
  expect(rows.length).toBeGreaterThan(80)
  expect(rows.filter(([, , found]) => found === '-').length).toBeGreaterThan(15)
})

describe.each(ENGINES)('on $name', ({ place }) => {
  test('each row of search.tsv holds, and what is marked is the word of the text', async () => {
    const store = await storeOf(await place())
    const wrong: string[] = []
    for (const [query, text, found, why] of rows) {
      const { items } = await store.search(query, 200, null)
      const hit = items.find(({ article }) => article.file === `${text}.txt`)
      const marked = hit?.snippet.marks.map(({ start, end }) => hit.snippet.text.slice(start, end)) ?? []
      if ((found === '+') !== (hit !== undefined)) wrong.push(`${query} ${found} ${text} (${why})`)
      else if (hit !== undefined && marked.join() !== text) wrong.push(`${query} marks ${marked} for ${text} (${why})`)
    }
    expect(wrong).toEqual([])
    await store.close()
  })
})
