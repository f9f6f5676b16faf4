import { join } from 'node:path'
import { expect, test } from 'vitest'
import { searchWords } from '../../src/server/index.ts'
import { openStore } from '../../src/store/index.ts'
import { articleOf, sampleAccount, temporaryFolder } from '../store/sample.ts'

const pairs: readonly (readonly [text: string, query: string, found: boolean])[] = [
  ['والباغوز', 'باغوز', true],
  ['والباغوز', 'الباغوز', true],
  ['للجيش', 'الجيش', true],
  ['للجيش', 'جيش', true],
  ['بمستودعها', 'مستودع', true],
  ['وسيطرتها', 'سيطرة', true],
  ['مُقَاتِلـــون', 'مقاتل', true],
  ['الأحمديّة', 'احمدية', true],
  ['٢٠١٩', '2019', true],
  ['وصل', 'صل', false],
  ['كتاب', 'كتابه', false],
  ['حلب', 'حلبجة', false],
]

test.each(pairs)('%s, asked for as %s: %s', async (text, query, found) => {
  const store = await openStore(join(temporaryFolder(), 'store.db'), searchWords)
  const article = articleOf({ file: 'a.txt', outlet: 'صحيفة', published: null, lines: [['body', `قبل ${text} بعد`]] })
  const empty = { claims: [], events: [], stories: [], origins: [], copies: [], failures: [] }
  await store.saveAccount({ ...sampleAccount(), ...empty, articles: [article] })
  const { items } = await store.search(query, 5, null)
  const marked = items.flatMap(({ snippet }) => snippet.marks.map(({ start, end }) => snippet.text.slice(start, end)))
  expect(marked).toEqual(found ? [text] : [])
  await store.close()
})
