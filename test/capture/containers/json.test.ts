import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../src/article/index.ts'
import { jsonSlices } from '../../../src/capture/containers/json-slices.ts'
import { LIMITS } from '../../../src/capture/index.ts'
import { bytes, captures, put, textOf, told } from './reading.ts'

const TEXT = 'افتتح محافظ الحسكة اليوم الأحد جسرا جديدا على نهر الخابور بحضور عدد من أهالي المدينة ووجهائها.'

describe('named fields', () => {
  test('an array of items, with the usual names', async () => {
    const items = [
      { title: 'جسر جديد', content: TEXT, url: 'https://example.org/1', source: 'alfurat', date: '2021-03-12 08:00' },
      { headline: 'بلا رابط', body: ['فقرة أولى', 'فقرة ثانية'] },
    ]
    const path = put('items.json', JSON.stringify(items, null, 2))
    const [first, second] = await captures(path)
    expect(textOf(first!)).toBe(`جسر جديد\n\n${TEXT}`)
    expect(first).toMatchObject({ file: `${path}/0`, url: 'https://example.org/1' })
    expect(first!.provenance!.facts).toEqual([
      { from: 'field title', value: 'جسر جديد' },
      { from: 'field date', value: '2021-03-12 08:00' },
      { from: 'field url', value: 'https://example.org/1' },
      { from: 'field outlet', value: 'alfurat' },
    ])
    expect(first!.original!.made).toBe('fields title and content')
    expect(JSON.parse(new TextDecoder().decode(first!.original!.bytes))).toEqual(items[0])
    expect(textOf(second!)).toBe('بلا رابط\n\nفقرة أولى\n\nفقرة ثانية')
  })

  test('a ZIP of one array, as corpora come', async () => {
    const array = JSON.stringify([{ source: 'x', title: 'عنوان', content: TEXT }])
    const path = put('2015-07-22.zip', zipSync({ '2015-07-22.json': bytes(array) }))
    const [capture] = await captures(path)
    expect(capture!.file).toBe(`${path}/2015-07-22.json/0`)
    expect(capture!.provenance!.inside.map(({ member }) => member)).toEqual(['2015-07-22.json', '0'])
  })

  test('fields that the user names, with dots inwards; nothing else is taken then', async () => {
    const items = [{ id: 7, story: { body: TEXT, made: { on: '2021-03-12' } }, title: 'لا يؤخذ', 'a.b': 'عنوان' }]
    const fields = { text: 'story.body', date: 'story.made.on', title: 'a.b' }
    const [capture] = await captures(put('items.json', JSON.stringify(items)), { fields })
    expect(textOf(capture!)).toBe(`عنوان\n\n${TEXT}`)
    expect(capture!.provenance!.facts).toContainEqual({ from: 'field date', value: '2021-03-12' })
    expect(capture!.original!.made).toBe('fields a.b and story.body')
  })

  test('the date of a field is the day of publication; the day of a crawl is not, unless it is named', async () => {
    const item = { title: 'افتتاح جسر في الحسكة', content: `${TEXT} ${TEXT}`, date_extracted: '2015-07-22 00:05:53' }
    const path = put(
      'items.json',
      JSON.stringify([item, { ...item, title: 'غيره', published: '2021-03-12T23:30:00+03:00' }]),
    )
    const published = async (options = {}) =>
      (await captures(path, options)).map(capture => {
        const article = readArticle(capture)
        return 'reason' in article ? article.reason : article.published
      })
    expect(await published()).toEqual([null, { value: '2021-03-12', span: null, from: 'field date' }])
    const fields = { title: 'title', text: 'content', date: 'date_extracted' }
    expect((await published({ fields }))[0]).toEqual({ value: '2015-07-22', span: null, from: 'field date' })
  })

  test('times in seconds and milliseconds are dates, other numbers are not', async () => {
    const items = [1_615_536_000, 1_615_536_000_000, 20210312].map(date => ({ text: `${TEXT} ${date}`, date }))
    const facts = (await captures(put('items.json', JSON.stringify(items)))).map(one => one.provenance!.facts[0]?.value)
    expect(facts).toEqual(['2021-03-12T08:00:00.000Z', '2021-03-12T08:00:00.000Z', undefined])
  })

  test('HTML in a field becomes a page under its title; a title that the text begins with is not said twice', async () => {
    const items = [
      { title: 'أ < ب', text: `<p>${TEXT}</p>` },
      { title: 'جسر', text: `جسر\n${TEXT}` },
    ]
    const [page, plain] = await captures(put('items.json', JSON.stringify(items)))
    expect(textOf(page!)).toContain(`<h1>أ &lt; ب</h1>\n<p>${TEXT}</p>`)
    expect(textOf(plain!)).toBe(`جسر\n${TEXT}`)
  })

  test('objects around an array, and a document that is one article', async () => {
    const nested = { took: 3, hits: { total: 2, hits: [{ text: 'أول' }, { text: 'ثان' }] }, tags: ['x', 'y'] }
    expect(await told(put('a.json', JSON.stringify(nested)))).toEqual([
      'a.json/hits.hits/0 = أول',
      'a.json/hits.hits/1 = ثان',
    ])
    const one = { title: 'عنوان', text: TEXT, comments: [{ text: 'تعليق قارئ' }] }
    const [capture, ...others] = await captures(put('b.json', JSON.stringify(one)))
    expect(others).toEqual([])
    expect(textOf(capture!)).toBe(`عنوان\n\n${TEXT}`)
  })

  test('JSON lines, also under another name; a broken line is one failure', async () => {
    const lines = '{"text":"أول"}\n\n{"text": broken}\n{"text":"ثالث"}\n'
    const expected = [' = أول', ': it is no well-formed JSON.', ' = ثالث']
    expect(await told(put('a.jsonl', lines))).toEqual([
      `a.jsonl/0${expected[0]}`,
      `damaged | a.jsonl/1${expected[1]}`,
      `a.jsonl/2${expected[2]}`,
    ])
    expect(await told(put('b.json', lines))).toEqual([
      `b.json/0${expected[0]}`,
      `damaged | b.json/1${expected[1]}`,
      `b.json/2${expected[2]}`,
    ])
  })

  test('nothing to read in it: what to do is said', async () => {
    const usual =
      'it is JSON data, and nothing in it is called text, content or body; say which field the text is: --field text=NAME'
    expect(await told(put('a.json', '{"type":"FeatureCollection","features":[{"type":"Feature"}]}'))).toEqual([
      `not-text | a.json: ${usual}.`,
    ])
    expect(await told(put('b.json', '[{"text":"نص"},{"text":""},{"id":3}]'))).toEqual([
      'b.json/0 = نص',
      'empty | b.json/1: the text of the item is empty.',
      'empty | b.json/2: the item has no text.',
    ])
    expect(await told(put('c.json', '[{"text":"نص"}]'), { fields: { text: 'body' } })).toEqual([
      'not-text | c.json: nothing in it has a field body that holds text.',
    ])
    expect(await told(put('d.json', '[{"text":"نص"}]'), { fields: { title: 'text' } })).toEqual([
      'not-text | d.json: no field was named for the text; say which it is: --field text=NAME.',
    ])
  })
})

describe('what is damaged', () => {
  test('a broken item, a cut, and what is no JSON', async () => {
    expect(await told(put('a.json', '[{"text":"أول"},{"text":NaN},{"text":"ثالث"}]'))).toEqual([
      'a.json/0 = أول',
      'damaged | a.json/1: it is no well-formed JSON.',
      'a.json/2 = ثالث',
    ])
    expect(await told(put('b.json', '[{"text":"أول"},{"text":"ثا'))).toEqual([
      'b.json/0 = أول',
      'damaged | b.json: it ends too soon in the middle of item 1; it was cut off.',
    ])
    expect(await told(put('c.json', 'نص عادي'))).toEqual(['damaged | c.json: it is no JSON at byte 0.'])
    expect(await told(put('d.json', '[{"text":"أول"}] x'))).toEqual([
      'd.json/0 = أول',
      'damaged | d.json: something stands behind its end, at byte 20.',
    ])
    expect(await told(put('e.json', Buffer.from('\ufeff[{"text":"x"}]', 'utf16le')))).toEqual([
      'wrongly-encoded | e.json: it is JSON in UTF-16; save it as UTF-8, as the standard has it (RFC 8259).',
    ])
  })

  test('items that are no object, and lines that are nested too deep, are named by their places', async () => {
    expect(await told(put('a.json', '[{"text":"أول","tags":["x"]},"نص",7,null,["y"],{"text":"ثان"}]'))).toEqual([
      'a.json/0 = أول',
      'a.json/5 = ثان',
      ...[1, 2, 3, 4].map(at => `empty | a.json/${at}: the item is no object.`),
    ])
    // Other arrays beside the items hold no articles.
    expect(await told(put('b.json', '{"tags":["x","y"],"items":[{"text":"أول"}]}'))).toEqual(['b.json/items/0 = أول'])
    const deep = `{"text":"عميق","a":${'['.repeat(300)}${']'.repeat(300)}}`
    const flat = `{"text":"${'['.repeat(300)}"}`
    expect(await told(put('c.jsonl', `{"text":"أول"}\n${deep}\n"نص"\n${flat}\n`))).toEqual([
      'c.jsonl/0 = أول',
      'too-large | c.jsonl/1: its brackets are nested more than 256 deep; it is not read.',
      `c.jsonl/3 = ${'['.repeat(60)}`,
      'empty | c.jsonl/2: the item is no object.',
    ])
  })

  test('100,000 nested brackets, in an item and as the document', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(await told(put('a.json', `[{"text":"أول"},{"text":${deep}},{"text":"ثالث"}]`))).toEqual([
      'a.json/0 = أول',
      'too-large | a.json/1: its brackets are nested more than 256 deep; it is not read.',
      'a.json/2 = ثالث',
    ])
    for (const [name, text] of [
      ['b.json', deep],
      ['c.json', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
      ['d.json', '['.repeat(100_000)],
      ['e.json', '{"a":'.repeat(100_000)],
    ] as const) {
      const lines = await told(put(name, text))
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatch(new RegExp(`^(?:not-text|too-large|damaged) \\| ${name}`))
    }
  })

  test('an item larger than is held is named, and the next is read', async () => {
    const path = put('a.json', JSON.stringify([{ text: 'أول' }, { text: 'ن'.repeat(2_000_000) }, { text: 'ثالث' }]))
    expect(await told(path, { limits: { held: 1_000_000 } })).toEqual([
      'a.json/0 = أول',
      'too-large | a.json/1: it is too large (below 1 MB is read); it is not read.',
      'a.json/2 = ثالث',
    ])
  })
})

describe('slices', () => {
  async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
    const all = bytes(text)
    for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
  }

  test('the items of any array are its own bytes, however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0, 2),
        async (items, size, indent) => {
          const found: unknown[] = []
          for await (const slice of jsonSlices(inPieces(JSON.stringify(items, null, indent), size), LIMITS)) {
            expect(slice).toMatchObject({ kind: 'item', path: '', index: found.length })
            if (slice.kind === 'item') found.push(JSON.parse(new TextDecoder().decode(slice.raw)))
          }
          expect(found).toEqual(JSON.parse(JSON.stringify(items)))
        },
      ),
    )
  })

  test('any value ends in slices or in one sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ 1ta') }), async text => {
        try {
          for await (const slice of jsonSlices(inPieces(text, 3), LIMITS)) expect(slice.kind).toMatch(/item|value/)
        } catch (error) {
          expect((error as Error).name).toBe('Broken')
        }
      }),
    )
  })
})

describe('Telegram Desktop', () => {
  const chat = {
    name: 'أخبار الفرات',
    type: 'public_channel',
    id: 1,
    messages: [
      { id: 1, type: 'service', date: '2021-03-11T00:00:00', text: '' },
      {
        id: 2,
        type: 'message',
        date: '2021-03-12T08:00:00',
        date_unixtime: '1615525200',
        from: 'أخبار الفرات',
        text: TEXT,
      },
      {
        id: 3,
        type: 'message',
        date: '2021-03-13T09:00:00',
        forwarded_from: 'مرصد الضفة',
        text: ['عاجل: ', { type: 'bold', text: 'افتتاح' }, ' الجسر ', { type: 'link', text: 'https://example.org' }],
      },
      { id: 4, type: 'message', date: '2021-03-13T10:00:00', photo: 'x.jpg', text: '' },
    ],
  }

  test('messages with words are captures; services and pictures alone are passed over', async () => {
    const path = put('result.json', JSON.stringify(chat, null, 1))
    const [first, second, ...others] = await captures(path)
    expect(others).toEqual([])
    expect(textOf(first!)).toBe(TEXT)
    expect(first!.file).toBe(`${path}/messages/1`)
    expect(first!.provenance!.facts).toContainEqual({ from: 'telegram chat', value: 'أخبار الفرات' })
    expect(textOf(second!)).toBe('عاجل: افتتاح الجسر https://example.org')
    expect(second!.provenance!.facts).toContainEqual({ from: 'telegram forwarded_from', value: 'مرصد الضفة' })
    expect(JSON.parse(textOf({ ...second!, bytes: second!.original!.bytes }))).toEqual(chat.messages[2])
  })

  test('the export of all chats', async () => {
    const all = {
      about: 'x',
      chats: { about: 'y', list: [chat, { ...chat, name: 'غيرها', messages: [{ ...chat.messages[1], text: 'ثان' }] }] },
    }
    expect((await told(put('result.json', JSON.stringify(all)))).map(line => line.slice(0, 40))).toEqual([
      expect.stringMatching(/^result\.json\/chats\.list\.0\.messages\/1 = ا/),
      expect.stringMatching(/^result\.json\/chats\.list\.0\.messages\/2 = ع/),
      'result.json/chats.list.1.messages/0 = ثا',
    ])
  })
})
