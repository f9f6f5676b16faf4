import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { reconcile } from '../../src/account/index.ts'
import { readArticle } from '../../src/article/index.ts'
import { findClaims } from '../../src/claims/index.ts'
import { renderDossier } from '../../src/report/index.ts'
import { visible } from '../../src/report/visible.ts'
import { context } from './context.ts'

test.each([
  ['harmless\u202etxt.exe', 'harmless\\u{202e}txt.exe'],
  ['two\nlines\u0085three\u2028', 'two\\u{a}lines\\u{85}three\\u{2028}'],
  ['\u001b[2Jgone', '\\u{1b}[2Jgone'],
  ['\u2066in\u2069', '\\u{2066}in\\u{2069}'],
  ['half \ud800 pair', 'half \\u{d800} pair'],
  ['قصف على درعا', 'قصف على درعا'],
  // Marks turn nothing round, and stand in titles as newsrooms write them.
  ['«داعش»\u200f يتبنى', '«داعش»\u200f يتبنى'],
  ['\u{1f600}.html', '\u{1f600}.html'],
])('%j is shown as %s', (name, shown) => expect(visible(name)).toBe(shown))

test('a dossier shows names, titles, origins and failures with what would turn them spelled out', () => {
  const text = `قصف \u202eعلى مأرب

صحيفة السا\u202dحل
قالت شرطة مأرب\u202e إن ثلاثة أشخاص أصيبوا في قصف على السوق القديم مساء الثلاثاء، وإن سيارات الإسعاف نقلتهم إلى المستشفى.
`
  const bytes = new TextEncoder().encode(text)
  const article = readArticle({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    file: 'a\u202ehpj.txt',
    url: 'https://x.example/\u202e\u0007',
  })
  if ('reason' in article) throw new Error(article.message)
  const failure = {
    input: 'b\u2067\u0007.txt',
    reason: 'empty' as const,
    message: 'b\u2067\u0007.txt: the file is empty.',
  }
  const page = renderDossier(reconcile([article], findClaims(article), [failure]), {
    context,
    borders: [],
    towns: [],
    generatedFrom: 'in\u202eput',
    lang: 'ar',
  })
  expect(page).not.toMatch(/[\u202a-\u202e\u0007]/)
  for (const shown of ['a\\u{202e}hpj.txt', 'b\\u{2067}\\u{7}.txt', 'in\\u{202e}put', 'قصف \\u{202e}على مأرب'])
    expect(page).toContain(shown)
})
