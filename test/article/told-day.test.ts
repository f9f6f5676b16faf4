import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type ArticleOptions, readArticle, withTold } from '../../src/article/index.ts'
import type { Capture, Fact } from '../../src/capture/types.ts'

const bytes = new TextEncoder().encode(
  'حريق في سوق طبرق\n\nقالت بلدية طبرق إن حريقا اندلع في السوق القديم وأدى إلى إصابة ثلاثة أشخاص بجروح طفيفة.\n',
)
const plain: Capture = {
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes,
  file: 'days/2020-05-06.txt',
  url: null,
}
const withFacts = (...facts: Fact[]): Capture => ({
  ...plain,
  provenance: { retrieved: null, inside: [], http: null, facts },
})
const published = (capture: Capture, options: ArticleOptions = {}) => {
  const article = readArticle(capture, options)
  return 'reason' in article ? article : article.published && `${article.published.value} ${article.published.from}`
}

test.each<[string, Capture, ArticleOptions, string | null]>([
  ['nothing said', plain, {}, null],
  ['said of this reading', plain, { published: '2020' }, '2020 --published'],
  ['said when it came in', withTold(plain, { published: '2021-03' }), {}, '2021-03 --published'],
  ['said then and now: then', withTold(plain, { published: '2021' }), { published: '2018' }, '2021 --published'],
  ['its name, said then', withTold(plain, { publishedFromName: true }), {}, '2020-05-06 file name'],
  [
    'said once, said again: once',
    withTold(withTold(plain, { published: '2021' }), { published: '2022' }),
    {},
    '2021 --published',
  ],
  [
    'its file, said then',
    withTold(withFacts({ from: 'file modified', value: '2019-09-09T01:02:03Z' }), { publishedFromModified: true }),
    {},
    '2019-09-09 file modified',
  ],
  ['its file, said by nobody', withFacts({ from: 'file modified', value: '2019-09-09T01:02:03Z' }), {}, null],
  ['a fact of an archive that is no day', withFacts({ from: '--published', value: '2021-02-31' }), {}, null],
  ['a fact of an archive that is no date', withFacts({ from: '--published', value: '<b>now</b>' }), {}, null],
])('%s', (_, capture, options, said) => expect(published(capture, options)).toBe(said))

test('nothing said leaves a capture as it is', () => expect(withTold(plain, {})).toBe(plain))
