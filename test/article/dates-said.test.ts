import { expect, test } from 'vitest'
import { type Article, readArticle } from '../../src/article/index.ts'
import { dateInAddress } from '../../src/article/publication/stated.ts'
import type { Fact } from '../../src/capture/types.ts'
import { articleOf } from './pages.ts'

const TITLE = 'حريق في مستودع للحبوب شرقي مرفأ طرابلس'
const TEXT =
  'اندلع حريق في مستودع للحبوب شرقي مرفأ طرابلس، وقال الدفاع المدني إن فرقه أخمدته بعد ساعتين من دون وقوع إصابات بين العمال.'

const page = (head: string, below = ''): string =>
  `<html><head><title>${TITLE}</title>${head}</head><body><h1>${TITLE}</h1>${below}<p>${TEXT}</p></body></html>`
const said = ({ dates }: Pick<Article, 'dates'>): string[] =>
  dates.map(({ value, from, said }) => `${value} ${from}: ${said}`)

function held(facts: readonly Fact[], url: string | null = null): Article {
  const provenance = { retrieved: '2024-06-01T10:00:00Z', inside: [], http: null, facts }
  const bytes = new TextEncoder().encode(`${TITLE}\n\n${TEXT}`)
  const read = readArticle({ sha256: '0'.repeat(64), bytes, file: null, url, provenance })
  if ('reason' in read) throw new Error(read.message)
  return read
}

test('all that says when it was published is kept, ranked, with what it said', () => {
  const ld =
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-05-04T23:00:00Z"}</script>'
  const article = articleOf(
    page(
      `<meta property="og:url" content="https://a.example/2021/05/05/fire"><meta property="article:published_time" content="2021-05-05">${ld}`,
      '<div>5 أيار 2021</div>',
    ),
    'a.html',
  )
  expect(said(article)).toEqual([
    '2021-05-04 json-ld datePublished: 2021-05-04T23:00:00Z',
    '2021-05-05 meta article:published_time: 2021-05-05',
    '2021-05-05 date line below the title: 5 أيار 2021',
    '2021-05-05 meta og:url: https://a.example/2021/05/05/fire',
  ])
  expect(article.published).toEqual({ value: '2021-05-04', span: null, from: 'json-ld datePublished' })
})

test('numbers that may be read in two orders give both days, and no day of publication', () => {
  const article = articleOf(page('<meta name="pubdate" content="05/03/2024">'), 'a.html')
  expect(said(article)).toEqual(['[2024-03-05,2024-05-03] meta pubdate: 05/03/2024'])
  expect(article.published).toBeNull()
})

test('what a web page or an item of a list says is said of no article where an article says it', () => {
  const ld = (graph: string): string => `<script type="application/ld+json">{"@graph":[${graph}]}</script>`
  const web = '{"@type":"WebPage","datePublished":"2023-01-01"}'
  const list = '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2024-05-30"}]}'
  const own = '{"@type":["NewsArticle"],"datePublished":"2022-03-24"}'
  const first = (graph: string): string | null => articleOf(page(ld(graph)), 'a.html').published?.value ?? null
  expect(first(`${web},${own},${list}`)).toBe('2022-03-24')
  expect(first(web)).toBe('2023-01-01')
  expect(first(list)).toBeNull()
})

test.each([
  ['https://a.example/2019/03/12/name', '2019-03-12'],
  ['https://a.example/news/2019-3-2-name', '2019-03-02'],
  ['https://a.example/news/20190312/name', '2019-03-12'],
  ['https://a.example/2019/03/name', '2019-03'],
  ['https://a.example/2019/13/40/name', null],
  ['https://a.example/id/120190312', null],
  ['https://a.example/?d=2019/03/12', null],
  ['https://2019-03-12.example/name', null],
  ['2019/03/12', null],
])('address %s: %s', (address, day) => expect(dateInAddress(address)).toBe(day))

test('a feed says it after the page itself; a crawl never does', () => {
  expect(held([{ from: 'feed pubDate', value: 'Thu, 02 May 2024 07:00:00 GMT' }]).published).toEqual({
    value: '2024-05-02',
    span: null,
    from: 'feed pubDate',
  })
  const both = held(
    [{ from: 'feed pubDate', value: 'Thu, 02 May 2024 07:00:00 GMT' }],
    'https://a.example/2024/05/01/x',
  )
  expect(both.published?.from).toBe('address')
  expect(both.dates).toHaveLength(2)
  const crawled = [
    { from: 'warc-date', value: '2024-06-01T10:00:00Z' },
    { from: 'WARC-Date', value: '2024-06-01T10:00:00Z' },
    { from: 'http date', value: 'Sat, 01 Jun 2024 10:00:00 GMT' },
  ]
  expect(held(crawled)).toMatchObject({ published: null, dates: [] })
})

test('what only the text bounds is an open interval, and no day of publication', () => {
  const bound = (sentence: string): Article => articleOf(`${TITLE}\n\n${TEXT}\n\n${sentence}`, 'a.txt')
  const past = bound('وشهد المرفأ حريقا مشابها في عام 2017 وآخر في آذار 2018 أتيا على مخازن الأخشاب.')
  expect(past.published).toBeNull()
  expect(past.dates).toMatchObject([{ value: '2018-03/..', from: 'latest time told in the text' }])
  const [date] = past.dates
  expect(past.text.slice(date!.span!.start, date!.span!.end)).toBe(date!.said)
  // What is planned says nothing of when it was written.
  expect(bound('ومن المقرر أن ينتهي توسيع المرفأ في عام 2030 بكلفة تبلغ مليار دولار.').dates).toEqual([])
  expect(bound('وستبدأ أعمال التوسيع في عام 2026 بعد إقرار الموازنة في المجلس.').dates).toEqual([])
})

const dated = (head: string, retrieved: string | null, below = '', url: string | null = null): Article => {
  const provenance = { retrieved, inside: [], http: null, facts: [] }
  const bytes = new TextEncoder().encode(page(head, below))
  const read = readArticle({ sha256: '0'.repeat(64), bytes, file: 'a.html', url, provenance })
  if ('reason' in read) throw new Error(read.message)
  return read
}
const published = (time: string): string => `<meta property="article:published_time" content="${time}">`

test.each([
  ['1970-01-01T00:00:00+00:00', 'the null of content systems'],
  ['1969-12-31T19:00:00-05:00', 'the same west of Greenwich'],
  ['1980-01-01', 'the null of archives'],
  ['1985-06-10', 'before there were pages'],
  ['2024-06-03T11:00:00Z', 'more than a day after it was retrieved'],
  ['2031-01-01', 'years after it was retrieved'],
])('%s is kept and never the day of publication: %s', time => {
  const alone = dated(published(time), '2024-06-01T10:00:00Z')
  expect(said(alone)).toEqual([`${time.slice(0, 10)} meta article:published_time: ${time}`])
  expect(alone.published).toBeNull()
  const beside = dated(published(time), '2024-06-01T10:00:00Z', '<div>30 أيار 2024</div>')
  expect(beside.dates).toHaveLength(2)
  expect(beside.published).toMatchObject({ value: '2024-05-30', from: 'date line below the title' })
})

test('the day after retrieval is another time zone, and nothing is compared where no retrieval is known', () => {
  expect(dated(published('2024-06-02'), '2024-06-01T10:00:00Z').published?.value).toBe('2024-06-02')
  expect(dated(published('1990-02-03'), '2024-06-01T10:00:00Z').published?.value).toBe('1990-02-03')
  expect(dated(published('2099-06-02'), null).published?.value).toBe('2099-06-02')
})

test('an address and a visible line cannot say a day after retrieval, and a visible line may be old', () => {
  const at = (url: string): Article => dated('', '2024-06-01T10:00:00Z', '', url)
  expect(at('https://a.example/1970/01/01/fire').published).toBeNull()
  expect(at('https://a.example/2025/01/01/fire').published).toBeNull()
  expect(at('https://a.example/2024/05/31/fire').published?.value).toBe('2024-05-31')
  expect(dated('', '2024-06-01T10:00:00Z', '<div>5 أيار 1985</div>').published?.value).toBe('1985-05-05')
  expect(dated('', '2024-06-01T10:00:00Z', '<div>5 أيار 2025</div>').published).toBeNull()
})

test('a field that the user named may be older than the web, but no null', () => {
  expect(held([{ from: 'field date', value: '1985-06-10' }]).published?.value).toBe('1985-06-10')
  expect(held([{ from: 'field date', value: '1970-01-01' }]).published).toBeNull()
  expect(held([{ from: 'feed pubDate', value: 'Thu, 01 Jan 1970 00:00:00 +0000' }]).published).toBeNull()
})

test('where nothing that is said can be the day, the text bounds it', () => {
  const text = TEXT.replace('اندلع', 'اندلع في 3 آذار 2021')
  const bytes = new TextEncoder().encode(page(published('1970-01-01')).replace(TEXT, text))
  const read = readArticle({ sha256: '0'.repeat(64), bytes, file: 'a.html', url: null })
  if ('reason' in read) throw new Error(read.message)
  expect(said(read).at(-1)).toBe('2021-03-03/.. latest time told in the text: 3 آذار 2021')
})
