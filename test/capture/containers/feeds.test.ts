import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../src/article/index.ts'
import { namedFeeds } from '../../../src/capture/index.ts'
import { bytes, captures, put, textOf, told } from './reading.ts'

const TEXT = 'افتتح محافظ الحسكة اليوم الأحد جسرا جديدا على نهر الخابور بحضور عدد من أهالي المدينة ووجهائها.'

const rss = (items: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>أخبار الفرات</title><link>https://example.org/</link>
${items}
</channel></rss>`

const FULL = `<item><title>جسر جديد</title><link>https://example.org/1</link><pubDate>Fri, 12 Mar 2021 08:00:00 +0000</pubDate>
<dc:creator>سعاد</dc:creator><description>ملخص</description><content:encoded><![CDATA[<p>${TEXT}</p><p>${TEXT}</p>]]></content:encoded></item>`
const SHORT =
  '<item><title>ملخص فقط</title><link>https://example.org/2</link><description>سطر &lt;b&gt;واحد&lt;/b&gt;</description></item>'

test('a relative address in a feed of which nobody knows the address says so', async () => {
  const item = '<item><title>خبر</title><link>/news/1</link><description>موجز</description></item>'
  expect(await told(put('feed.xml', rss(item)))).toEqual([
    'empty | feed.xml/0: the entry holds no text, and its address (/news/1) is relative to one that the feed does not say; give the feed by its own address.',
  ])
  const based = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/ar/"><entry><title>خبر</title><link href="1"/><summary>موجز</summary></entry></feed>`
  expect(await told(put('atom.xml', based))).toEqual([
    'summary-only | atom.xml/0: the feed gives only a summary of it; the article is at https://example.org/ar/1.',
  ])
})

describe('RSS', () => {
  test('an entry with its article, and one that is summed up', async () => {
    const path = put('feed.xml', rss(FULL + SHORT))
    const [capture] = await captures(path)
    expect(textOf(capture!)).toContain(`<h1>جسر جديد</h1>\n<p>${TEXT}</p>`)
    expect(capture).toMatchObject({ file: `${path}/0`, url: 'https://example.org/1' })
    expect(capture!.provenance!.facts).toEqual([
      { from: 'feed pubDate', value: 'Fri, 12 Mar 2021 08:00:00 +0000' },
      { from: 'feed author', value: 'سعاد' },
      { from: 'feed entry title', value: 'جسر جديد' },
      { from: 'feed title', value: 'أخبار الفرات' },
    ])
    expect(new TextDecoder().decode(capture!.original!.bytes)).toBe(FULL)
    expect(capture!.original!.made).toBe("title and content of a feed's entry")
    const article = readArticle(capture!)
    if ('reason' in article) throw new Error(article.message)
    expect(article.published).toEqual({ value: '2021-03-12', span: null, from: 'feed pubDate' })
    expect(article.text.slice(article.title!.start, article.title!.end)).toBe('جسر جديد')
    expect((await told(path))[1]).toBe(
      'summary-only | feed.xml/1: the feed gives only a summary of it; the article is at https://example.org/2.',
    )
  })

  test('a long description is the article', async () => {
    const item = `<item><title>ع</title><link>https://example.org/3</link><description>${`${TEXT} `.repeat(20)}</description></item>`
    const [capture] = await captures(put('feed.rss', rss(item)))
    expect(textOf(capture!)).toContain(TEXT)
  })

  test('in UTF-16 and in windows-1256, the original is the bytes of the entry', async () => {
    const text = rss(FULL).replace('encoding="UTF-8"', 'encoding="UTF-16"')
    for (const [name, all, entry] of [
      ['le.xml', Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(FULL, 'utf16le')],
      ['be.xml', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), Buffer.from(FULL, 'utf16le').swap16()],
      ['unmarked.xml', Buffer.from(text, 'utf16le'), Buffer.from(FULL, 'utf16le')],
    ] as const) {
      const [capture] = await captures(put(name, all))
      expect(textOf(capture!), name).toContain(TEXT)
      expect(Buffer.compare(capture!.original!.bytes, entry), name).toBe(0)
    }
    const single = Buffer.from(
      rss('<item><title>\u0001</title><description>x</description></item>').replace('UTF-8', 'windows-1256'),
      'latin1',
    )
    // "خبر" in windows-1256.
    const at = single.indexOf('\u0001')
    const title = Buffer.concat([single.subarray(0, at), Buffer.from([0xce, 0xc8, 0xd1]), single.subarray(at + 1)])
    const long = Buffer.from(title.toString('latin1').replace('>x<', `>${'y'.repeat(1600)}<`), 'latin1')
    const [capture] = await captures(put('single.xml', long))
    expect(textOf(capture!)).toContain('خبر')
    expect(capture!.original!.bytes.includes(0xce)).toBe(true)
  })

  test('a broken entry, a feed that is cut off, one that is empty', async () => {
    const good = FULL.replace('جسر جديد', 'سليم')
    expect((await told(put('cut.xml', rss(good + SHORT).slice(0, -60)))).map(line => line.slice(0, 70))).toEqual([
      expect.stringMatching(/^cut\.xml\/0 = /),
      'damaged | cut.xml: it ends in the middle of entry 1; it was cut off.',
    ])
    expect(await told(put('empty.xml', rss('')))).toEqual(['empty | empty.xml: the feed has no entries.'])
    expect(await told(put('nothing.xml', rss('<item><title>ع</title></item>')))).toEqual([
      'empty | nothing.xml/0: the entry holds no text and no address.',
    ])
  })

  test('a page that only tells of RSS is a page', async () => {
    expect(await told(put('a.txt', 'يبدأ الملف بوسم <rss version="2.0">'))).toHaveLength(1)
    expect((await captures(put('b.html', '<html><body><rss>نص'))).map(textOf)).toEqual(['<html><body><rss>نص'])
  })
})

test('entities that name each other are refused before they are looked at', async () => {
  const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`).join('')
  const bomb = (root: string, body: string): string =>
    `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY lol0 "lol">${lol}]>${body}`
  const refused = 'it declares XML entities of its own, as no feed needs; it is not read'
  expect(
    await told(
      put(
        'a.xml',
        bomb(
          'rss',
          rss(FULL)
            .replace(/^<\?xml[^>]*>/, '')
            .replace('جسر', '&lol9;'),
        ),
      ),
    ),
  ).toEqual([`damaged | a.xml: ${refused}.`])
  expect(
    await told(put('b.opml', bomb('opml', '<opml version="2.0"><body><outline text="&lol9;"/></body></opml>'))),
  ).toEqual([`damaged | b.opml: ${refused}.`])
  const outside =
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><description>&x;</description></item></channel></rss>'
  expect(await told(put('c.xml', outside))).toEqual([`damaged | c.xml: ${refused}.`])
})

test('100,000 nested tags in an entry are one entry', async () => {
  const deep = `<item><title>ع</title><link>https://example.org/</link><x>${'<b>'.repeat(100_000)}${'</b>'.repeat(100_000)}</x></item>`
  const lines = await told(put('deep.xml', rss(deep + FULL)))
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^(?:damaged|summary-only) \| deep\.xml\/0/)
  expect(lines[1]).toMatch(/^deep\.xml\/1 = /)
})

test('Atom: text, HTML and XHTML; content elsewhere is none', async () => {
  const entry = (n: number, inner: string): string =>
    `<entry><id>urn:${n}</id><title type="html">خبر &lt;b&gt;${n}&lt;/b&gt;</title><link rel="alternate" href="https://example.org/${n}"/><published>2021-03-1${n}T08:00:00Z</published><updated>2022-01-01T00:00:00Z</updated>${inner}</entry>`
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>أخبار</title>${[
    entry(1, `<content type="html">&lt;p&gt;${TEXT}&lt;/p&gt;</content>`),
    entry(2, `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${TEXT}</p></div></content>`),
    entry(3, `<content>نص &lt; عادي ${TEXT}</content>`),
    entry(4, '<content type="video/mp4" src="https://example.org/v"/><summary>ملخص</summary>'),
  ].join('')}</feed>`
  const all = await captures(put('feed.atom', feed))
  expect(all.map(one => one.url)).toEqual([1, 2, 3].map(n => `https://example.org/${n}`))
  expect(textOf(all[0]!)).toContain(`<h1>خبر 1</h1>\n<p>${TEXT}</p>`)
  expect(textOf(all[1]!)).toContain(`<p>${TEXT}</p>`)
  expect(textOf(all[2]!)).toBe(`خبر 3\n\nنص < عادي ${TEXT}`)
  expect(all[0]!.provenance!.facts[0]).toEqual({ from: 'feed published', value: '2021-03-11T08:00:00Z' })
  expect((await told(put('feed2.atom', feed))).at(-1)).toMatch(/^summary-only \| feed2\.atom\/3/)
})

test('RSS 1.0', async () => {
  const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="https://example.org/"><title>أخبار</title></channel><item rdf:about="https://example.org/1"><title>جسر</title><link>https://example.org/1</link><dc:date>2021-03-12T08:00:00Z</dc:date><content:encoded>&lt;p&gt;${TEXT}&lt;/p&gt;</content:encoded></item></rdf:RDF>`
  const [capture] = await captures(put('feed.rdf', feed))
  expect(textOf(capture!)).toContain(`<p>${TEXT}</p>`)
  expect(capture!.provenance!.facts).toContainEqual({ from: 'feed dc:date', value: '2021-03-12T08:00:00Z' })
})

test('JSON Feed', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'أخبار الفرات',
    items: [
      {
        id: '1',
        url: 'https://example.org/1',
        title: 'جسر',
        content_html: `<p>${TEXT}</p>`,
        date_published: '2021-03-12T08:00:00Z',
        authors: [{ name: 'سعاد' }],
      },
      { id: 'https://example.org/2', summary: 'ملخص' },
    ],
  }
  const path = put('feed.json', JSON.stringify(feed))
  const [capture] = await captures(path)
  expect(textOf(capture!)).toContain(`<h1>جسر</h1>\n<p>${TEXT}</p>`)
  expect(capture!.provenance!.facts).toEqual([
    { from: 'feed entry title', value: 'جسر' },
    { from: 'feed date_published', value: '2021-03-12T08:00:00Z' },
    { from: 'feed author', value: 'سعاد' },
    { from: 'feed title', value: 'أخبار الفرات' },
  ])
  expect(JSON.parse(new TextDecoder().decode(capture!.original!.bytes))).toEqual(feed.items[0])
  expect((await told(path))[1]).toBe(
    'summary-only | feed.json/items/1: the feed gives only a summary of it; the article is at https://example.org/2.',
  )
})

test('OPML names feeds, each once, in folders too', async () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>
    <outline text="محلية"><outline type="rss" text="الفرات" xmlUrl="https://example.org/feed"/></outline>
    <outline type="rss" text="مكرر" xmlUrl="https://example.org/feed"/><outline type="rss" text="سيئ" xmlUrl="file:///etc/passwd"/>
    <outline type="rss" text="الضفة" xmlUrl="https://example.net/atom"/></body></opml>`
  expect(await namedFeeds(bytes(opml))).toEqual([
    { title: 'الفرات', url: 'https://example.org/feed' },
    { title: 'الضفة', url: 'https://example.net/atom' },
  ])
  expect(await told(put('feeds.opml', opml))).toEqual([
    'feed-address | feeds.opml: names the feed الفرات at https://example.org/feed, which is not read from a file.',
    'feed-address | feeds.opml: names the feed الضفة at https://example.net/atom, which is not read from a file.',
  ])
  await expect(namedFeeds(bytes('<html>'))).rejects.toThrow('it is no list of feeds (OPML) that can be read')
})
