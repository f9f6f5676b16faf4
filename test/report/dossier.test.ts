import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { DomUtils, parseDocument } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../src/account/types.ts'
import { domId, escapeHtml, safeHref } from '../../src/report/html.ts'
import { renderDossier } from '../../src/report/index.ts'
import { account, article, claim, event } from './build.ts'
import { killed, options, shelledStray, story } from './story.ts'

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]
type Node = Element['children'][number]
const isElement = (node: object): node is Element => 'attribs' in node

const open = (account: Account = story, lang: 'en' | 'ar' = 'en') => {
  const source = renderDossier(account, { ...options, lang })
  const page = parseDocument(source)
  const all = (test: (element: Element) => boolean): Element[] =>
    DomUtils.filter(node => isElement(node) && test(node), page) as Element[]
  const tag = (name: string): Element[] => all(element => element.name === name)
  const withClass = (name: string): Element[] => all(element => (element.attribs.class ?? '').split(' ').includes(name))
  const id = (value: string): Element => all(element => element.attribs.id === value)[0]!
  /** The text in one language, as a reader of it sees the element. */
  const text = (element: Element, lang: 'en' | 'ar' = 'en'): string => {
    const other = lang === 'en' ? 'l-ar' : 'l-en'
    const read = (node: Node): string => {
      if (node.type === 'text') return DomUtils.textContent(node)
      if (!isElement(node) || (node.attribs.class ?? '').includes(other)) return ''
      return node.children.map(read).join('')
    }
    return read(element).replace(/\s+/g, ' ').trim()
  }
  return { source, all, tag, withClass, id, text }
}

describe('the page', () => {
  const { source, all, tag, withClass, id, text } = open()

  test('asks the network for nothing, and forbids itself to', () => {
    const policy = all(element => element.attribs['http-equiv'] === 'Content-Security-Policy')[0]!.attribs.content!
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(
      all(
        element =>
          'src' in element.attribs || ['link', 'img', 'iframe', 'object', 'embed', 'base'].includes(element.name),
      ),
    ).toEqual([])
    expect(source).not.toMatch(/url\(|@import/)
  })

  test('has no attribute that the policy would refuse', () => {
    expect(
      all(element => Object.keys(element.attribs).some(name => name === 'style' || name.startsWith('on'))),
    ).toEqual([])
  })

  test('every link inside the page leads to something, and every id stands once', () => {
    const ids = all(element => 'id' in element.attribs).map(element => element.attribs.id!)
    expect(new Set(ids).size).toBe(ids.length)
    const inside = tag('a')
      .map(a => a.attribs.href!)
      .filter(href => href.startsWith('#'))
    expect(inside.length).toBeGreaterThan(50)
    for (const href of inside) expect(ids).toContain(href.slice(1))
  })

  test('headings go down one step at a time, from one h1', () => {
    const levels = all(element => /^h[1-6]$/.test(element.name)).map(element => Number(element.name[1]))
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test('begins with a way past the head', () => {
    const first = tag('a')[0]!
    expect([first.attribs.class, first.attribs.href]).toEqual(['skip', '#events'])
  })

  test('counts what it holds', () => {
    expect(text(withClass('tiles')[0]!)).toBe('Articles 5 Outlets 3 Claims 11 Events 6 Origins 4 Contested 2')
    const links = DomUtils.getElementsByTagName('a', withClass('tiles')[0]!).map(link => link.attribs.href)
    expect(links.slice(0, 5)).toEqual(['#articles', '#matrix', '#events', '#timeline', '#origins'])
    expect(withClass('contested').length).toBeGreaterThan(0)
    expect(links[5]).toMatch(/^#event-/)
  })

  test('one is one, and what is not stated is not counted', () => {
    const stray = story.articles.find(one => one.outlet === null)!
    const own = { id: `article:${stray.id}`, name: stray.file!, kind: 'outlet', claims: [shelledStray.id] }
    const page = open({
      ...account({
        articles: [stray],
        claims: [shelledStray],
        events: [event({ claims: [shelledStray], status: 'single-source', independent: 1 })],
        origins: [own],
      }),
    })
    const tiles = page.withClass('tiles')[0]!
    expect(page.text(tiles)).toBe('Article 1 Outlets 0 Claim 1 Event 1 Origins 0 Contested 0')
    const row = page.text(page.withClass('origins')[0]!)
    expect(row).toContain('outlet not stated: ')
    expect(row).toContain('the outlet’s own voice')
    expect(row).not.toContain('news/page')
  })

  test('a path runs from left to right, whatever its folders are called', () => {
    const input = 'أخبار/صور/first.txt'
    const page = open(
      account({
        articles: [],
        claims: [],
        events: [],
        failures: [{ input, reason: 'empty', message: `${input}: the file is empty.` }],
      }),
      'ar',
    )
    const holders = page.all(element =>
      element.children.some(node => node.type === 'text' && node.data.includes(input)),
    )
    expect(holders.length).toBeGreaterThan(1)
    for (const holder of holders) expect(holder.attribs.dir).toBe('ltr')
    expect(page.text(page.withClass('message')[0]!)).toBe(`${input}: the file is empty.`)
  })

  test('says everything in both languages, each marked as what it is', () => {
    expect(withClass('l-en').length).toBe(withClass('l-ar').length)
    for (const element of withClass('l-ar')) expect(element.attribs.lang).toBe('ar')
    for (const element of withClass('l-en')) expect(element.attribs.lang).toBe('en')
    expect(text(id('matrix-h'), 'ar')).toBe('مَن أورد ماذا')
  })

  test('opens in the language that is asked for', () => {
    const [html] = open(story, 'ar').tag('html')
    expect([html!.attribs.lang, html!.attribs.dir]).toEqual(['ar', 'rtl'])
    expect([tag('html')[0]!.attribs.lang, tag('html')[0]!.attribs.dir]).toEqual(['en', 'ltr'])
  })

  test('is the same, byte for byte, each time', () => {
    expect(renderDossier(story, { ...options, lang: 'en' })).toBe(source)
  })
})

describe('what it shows', () => {
  const { withClass, id, text, tag } = open()

  test('the timeline: dated events in order, the undated after them and so called', () => {
    const entries = withClass('when').map(element => text(element))
    expect(entries.slice(0, 3)).toEqual(['3 September 2021', '3 September 2021', 'first published 4 September 2021'])
    expect(text(id('timeline'))).toContain('which is not when they happened')
  })

  test('who asserts, denies and copies, in words; the style sheet writes the silence', () => {
    const rows = DomUtils.getElementsByTagName('tr', id('matrix')).map(row =>
      row.children.filter(isElement).map(cell => text(cell)),
    )
    expect(rows[0]!.slice(0, 3)).toEqual(['Event', 'Difaf News Agency', 'صحيفة المرفأ'])
    expect(rows[1]!.slice(1)).toEqual(['asserts', 'copies', '', ''])
    expect(tag('td').filter(cell => cell.attribs.class === 'silent')).toHaveLength(15)
    expect(DomUtils.textContent(tag('style')[0]!)).toContain('html[lang="ar"] .silent::after{content:"· لا تذكره"}')
    expect(rows[2]!.slice(1)).toEqual(['asserts', '', 'asserts', 'denies'])
  })

  test('what an article carries of another, and who likely took it from whom', () => {
    const section = id(domId('article', story.copies[0]!.article))
    expect(text(section)).toContain('83% of its text stands in')
    expect(text(section)).toContain('this article was published later: it likely took the text from the other')
    expect(text(section, 'ar')).toContain('نُشر هذا المقال بعد الآخر، فالأرجح أنه أخذ النص عنه')
  })

  test('the support of an event, and why claims were joined', () => {
    const section = id(domId('event', story.events[0]!.id))
    expect(text(section)).toContain('4 claims in 3 articles, 2 independent origins.')
    expect(text(section, 'ar')).toContain('4 إفادات في 3 مقالات، مصدران مستقلان.')
    expect(text(section)).toContain('one passage is a copy of the other: 1.1 and 1.2')
  })

  test('chains from origin to outlet', () => {
    const section = id(domId('event', story.events[0]!.id))
    const chains = DomUtils.getElementsByTagName(
      'li',
      DomUtils.findOne(e => e.attribs.class === 'chains', section.children)!,
    )
    expect(chains.map(chain => text(chain))).toEqual([
      'origin the Red Crescent in Tarhuna then outlet Difaf News Agency 1.1 1.3',
      'origin the Red Crescent in Tarhuna then relay Difaf News Agency then outlet صحيفة المرفأ 1.2',
      'origin the Ministry of Health then outlet Difaf News Agency 1.4',
    ])
  })

  test('the evidence, with the words marked', () => {
    const figure = id(domId('claim', killed.id))
    const marks = DomUtils.getElementsByTagName('mark', figure).map(mark => [
      mark.attribs.class,
      DomUtils.textContent(mark),
    ])
    expect(marks).toEqual([
      ['m-source', 'الهلال الأحمر في ترهونة'],
      ['m-quantity', 'أربعة مدنيين'],
      ['m-trigger', 'قتلوا'],
      ['m-time', 'مساء الجمعة'],
      ['m-place', 'ترهونة'],
    ])
    const exact = DomUtils.findOne(element => element.attribs.class === 'exact', figure.children)!
    expect(DomUtils.textContent(exact)).toBe(killed.evidence.exact)
  })

  test('the map: marks for places with coordinates, words for the rest', () => {
    const map = id('map')
    const marks = DomUtils.getElementsByTagName('a', DomUtils.getElementsByTagName('svg', map)[0]!)
    expect(marks.map(mark => mark.attribs.class)).toEqual(['mark contested', 'mark contested', 'mark single-source'])
    expect(text(map)).toMatch(/Whole countries.*Libya.*Named without coordinates.*مزرعة الوادي/)
    expect(text(map)).toContain('Gharyan')
  })

  test('the articles with their fingerprints, and the inputs that failed', () => {
    for (const { sha256 } of story.articles) expect(text(id('articles'))).toContain(sha256)
    expect(text(id('failures'))).toContain('news/photo<b>.jpg not text')
  })

  test('links to pages only', () => {
    const hrefs = tag('a')
      .map(a => a.attribs.href!)
      .filter(href => !href.startsWith('#'))
    expect(hrefs).toEqual(['https://difaf.example/2021/09/04/1', 'https://sahl.example/b?id=2&x=1'])
  })
})

describe('hostile input', () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '</style><script>',
      '</title><svg onload=alert(1)>',
      "' onmouseover='alert(1)",
      '<!--',
      ']]>',
      '&lt;b&gt;',
      '\u202e\u2066',
      '\u0000\ud800',
      '</blockquote></li><h1>',
    ),
    fc.string({ unit: 'binary', minLength: 1 }),
  )
  const count = (source: string) => {
    const page = parseDocument(source)
    const names = new Map<string, number>()
    DomUtils.filter(isElement, page).forEach(node => {
      const { name } = node as Element
      names.set(name, (names.get(name) ?? 0) + 1)
    })
    return names
  }
  const build = (words: string) => {
    const page = article({
      file: `in/${words}`,
      url: `javascript:${words}`,
      outlet: { name: words, ref: words },
      published: words,
      lines: [
        ['title', words],
        ['body', `قُصف ${words} غرباً`],
      ],
    })
    const one = claim({
      article: page,
      type: 'shelling',
      trigger: 'قُصف',
      evidence: `قُصف ${words} غرباً`,
      chain: [{ words, ref: words, kind: 'person' }],
      targets: [{ words }],
      place: { words, precision: 'town', at: [33, 44] },
      time: { words, edtf: words },
      quantities: [{ words, min: 1, max: null, unit: words }],
    })
    const only = { ...event({ claims: [one], status: 'single-source', independent: 1, story: words }), id: words }
    return {
      ...account({
        title: words,
        articles: [page],
        claims: [{ ...one, id: words }],
        events: [{ ...only, claims: [words] }],
        origins: [{ id: words, name: words, kind: words, claims: [words] }],
        failures: [{ input: words, reason: 'not-text', message: words }],
      }),
    }
  }

  test('never becomes markup: the page has the same elements whatever is in it', () => {
    const plain = count(renderDossier(build('كلمة'), options))
    fc.assert(
      fc.property(nasty, words => {
        // White space alone is a title of no words, which the page says in its own.
        fc.pre(words.trim() !== '')
        const source = renderDossier(build(words), options)
        const names = count(source)
        for (const name of ['script', 'style', 'img', 'svg', 'h1', 'li', 'iframe', 'title'])
          expect(names.get(name) ?? 0, name).toBe(plain.get(name) ?? 0)
        const page = parseDocument(source)
        DomUtils.filter(isElement, page).forEach(node => {
          for (const [name, value] of Object.entries((node as Element).attribs)) {
            expect(name).not.toMatch(/^on/)
            if (name === 'href') expect(value).toMatch(/^(#[\w-]+|https?:.*)$/)
            if (name === 'id') expect(value).toMatch(/^[\w-]+$/)
          }
        })
      }),
      { numRuns: 60 },
    )
  })

  test('is shown as the text that it is', () => {
    const { id, text } = open()
    const section = id(domId('article', shelledStray.article))
    expect(text(section)).toContain('خبر بلا توقيع & "عاجل" <img src=x onerror=alert(2)>')
    expect(text(section)).toContain('javascript:alert(document.domain)')
  })

  test.each([
    ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
    ['http://example.org', 'http://example.org/'],
    ['javascript:alert(1)', null],
    [' JaVaScRiPt:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['file:///etc/passwd', null],
    ['/relative', null],
  ])('%s may be followed as %s', (address, href) => {
    expect(safeHref(address)).toBe(href)
  })

  test('escaping leaves nothing that a page could take for markup', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => !/[<>"'\u0000]/.test(escapeHtml(text))))
  })

  test('ids differ where what they stand for differs', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => a === b || domId('x', a) !== domId('x', b)))
  })
})

test('an account of nothing is a page that says so', () => {
  const { id, text } = open({
    articles: [],
    claims: [],
    events: [],
    stories: [],
    origins: [],
    copies: [],
    failures: [],
  })
  expect(text(id('events'))).toBe('Events No event was found in the articles that were read.')
})

test('the inline script and style are what the policy allows, so they hold no closing tag', () => {
  for (const name of ['dossier.css', 'page-script.js'])
    expect(readFileSync(new URL(`../../src/report/${name}`, import.meta.url), 'utf8')).not.toMatch(/<\//)
})
