import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDatelineLine, leadingDateline } from '../../src/article/dateline.ts'
import { dateInLine, isDateLine } from '../../src/article/dates.ts'
import { type Article, type ArticleOptions, readArticle } from '../../src/article/index.ts'
import { articleOf, blocksOf, readText } from './pages.ts'

const PARAGRAPH =
  'قال ناطق باسم بلدية الميناء إن فرق الإطفاء سيطرت مساء الأربعاء على حريق اندلع في مستودع للحبوب شرقي المدينة، ولم تسجل إصابات بين العمال.'
const reasonOf = (content: string | Uint8Array, file = 'a.txt'): string => {
  const read = readText(content, file)
  return 'reason' in read ? read.reason : 'article'
}

describe('what is no article is named with its reason', () => {
  test.each([
    ['empty', '  \n\t\r\n'],
    ['wrongly-encoded', new TextDecoder('windows-1252').decode(new TextEncoder().encode(PARAGRAPH))],
    ['not-arabic', 'The port was closed on Wednesday after a fire broke out in a grain store east of the city.'],
    [
      'not-arabic',
      'مقامات محلی روز چهارشنبه گفتند که آتش‌سوزی در انبار گندم بندر مهار شده است و به کسی آسیب نرسیده است.',
    ],
    [
      'not-arabic',
      'بندرگاہ کے ترجمان نے کہا کہ بدھ کی شام گندم کے گودام میں لگنے والی آگ پر قابو پا لیا گیا ہے اور کوئی زخمی نہیں ہوا۔',
    ],
    ['not-arabic', '12 34 56'],
    ['no-article', 'الرئيسية\nسياسة\nاقتصاد\nرياضة'],
    ['article', PARAGRAPH],
    // A foreign name with letters of other languages does not make a text Persian.
    ['article', `${PARAGRAPH} وحضر المهندس پرويز چمران من شركة گلف.`],
  ])('%s: %s', (reason, content) => expect(reasonOf(content)).toBe(reason))

  test('the message says which language it is', () => {
    const read = readText(
      'مقامات محلی روز چهارشنبه گفتند که آتش‌سوزی در انبار گندم بندر مهار شده است و به کسی آسیب نرسیده است.',
      'b.txt',
    )
    expect(read).toMatchObject({ message: 'b.txt: it is written in Persian; only Arabic articles are read.' })
  })

  test.each([
    [
      'The port was closed on Wednesday after a fire broke out in a grain store east of the city.',
      'its letters are Latin',
    ],
    [
      'Évacués à Orléans, les élèves ont été hébergés près du théâtre après la fermeture du lycée.',
      'its letters are Latin',
    ],
    ['Порт был закрыт в среду после пожара на складе зерна к востоку от города.', 'its letters are Cyrillic'],
    [
      'The port was closed on Wednesday after a fire (حريق) broke out in a grain store.',
      '94% of its letters are Latin',
    ],
  ])('the message says plainly what the letters are: %s', (content, why) => {
    expect(readText(content, 'b.txt')).toMatchObject({
      reason: 'not-arabic',
      message: `b.txt: ${why}; only Arabic articles are read.`,
    })
  })

  const utf8 = new TextEncoder().encode(PARAGRAPH)
  test.each<[string, Uint8Array | string]>([
    ['every ninth byte lost', utf8.map((byte, i) => (i % 9 === 0 ? 0xff : byte))],
    ['every second byte missing', utf8.filter((_, i) => i % 2 === 0)],
    // ل ا and the letters of windows-1256 that Arabic does not use: the encoding is a guess, and it gives no words.
    [
      'letters of no language',
      Uint8Array.from({ length: 400 }, (_, i) => [0xe1, 0xc7, 0x81, 0xed, 0x8d, 0x20][i % 6]!),
    ],
    ['replacement characters', `${PARAGRAPH.slice(0, 60)}${'\ufffd'.repeat(20)}`],
    ['control characters', PARAGRAPH.replaceAll('ا', '\u0081')],
    ['windows-1256 read as Latin', 'ÇáãíäÇÁ ÃÚáäÊ ÈáÏíÉ ÇáãíäÇÁ ÇáÓíØÑÉ Úáì ÇáÍÑíÞ ãÓÇÁ ÇáÃÑÈÚÇÁ.'],
  ])('broken bytes are no other language: %s', (_, content) => {
    expect(reasonOf(content)).toBe('wrongly-encoded')
  })

  test('letters that only Uyghur uses, well encoded, are another language', () => {
    const read = readText('شەھەردىكى ئوت ئۆچۈرۈش ئەترىتى پورتتىكى ئوتنى ئۆچۈردى، ھېچكىم يارىلانمىدى.', 'b.txt')
    expect(read).toMatchObject({ reason: 'not-arabic' })
  })

  test('a page whose text is all made by scripts', () => {
    expect(reasonOf('<html><script>document.write("نص")</script></html>', 'a.html')).toBe('no-article')
  })
})

describe('day of publication', () => {
  const published = (content: string, file = 'a.txt', options = {}): unknown => {
    const found = articleOf(content, file, options).published
    return found && `${found.value} ${found.from}`
  }
  const page = (head: string): string =>
    `<html><head>${head}</head><body><h1>حريق في الميناء</h1><p>${PARAGRAPH}</p></body></html>`

  test('nothing says it', () => expect(published(`حريق في الميناء مساء الأربعاء\n${PARAGRAPH}`)).toBeNull())

  test('a date that stands apart above the title is the day of the crawl', () => {
    expect(
      published(`الثلاثاء 23 أبريل 2024\nبوابة الميناء\n\nحريق في مستودع للحبوب شرقي المدينة\n\n${PARAGRAPH}`),
    ).toBeNull()
  })

  test.each([
    ['الخرطوم - 20 مايو 2024', '2024-05-20 dateline'],
    ['الخرطوم، 20 مايو 2024', '2024-05-20 dateline'],
    ['الفاشر - وكالة النيلين - 12 مارس 2024', '2024-03-12 dateline'],
    ['بغداد / الرافد نيوز / 14-3-2024', '2024-03-14 dateline'],
    // No city, no year: nothing certain.
    ['20 مايو 2024', null],
    ['الخرطوم - 20 مايو', null],
    ['الخرطوم - 20 مايو 2024\nعبد الرحيم سعيد\nرئيس التحرير', null],
  ])('directly above the title, or above a text without one: %s', (line, expected) => {
    expect(published(`${line}\n\nحريق في مستودع للحبوب شرقي المدينة\n\n${PARAGRAPH}`)).toBe(expected)
    expect(published(`${line}\n${PARAGRAPH}`)).toBe(expected)
  })

  test('a date below the title is nearer than the dateline above it', () => {
    const title = 'حريق في مستودع للحبوب شرقي المدينة'
    expect(published(`الخرطوم - 23 مايو 2024\n${title}\nنشر في 20/5/2024\n${PARAGRAPH}`)).toBe(
      '2024-05-20 date line below the title',
    )
  })

  test.each([
    [
      '<meta property="article:published_time" content="2021-05-04T10:00:00Z">',
      '2021-05-04 meta article:published_time',
    ],
    [
      '<script type="application/ld+json">{"@graph":[{"datePublished":"2021-05-04"}]}</script>',
      '2021-05-04 json-ld datePublished',
    ],
    ['<script type="application/ld+json">{"datePublished":</script>', null],
    ['<meta property="article:modified_time" content="2021-05-04">', null],
    ['<meta name="date" content="2021-99-04">', null],
    ['<meta name="date" content="2021-05-04">', '2021-05-04 meta date'],
    ['<meta name="pubdate" content="14/05/2021">', '2021-05-14 meta pubdate'],
    // The fourth of May or the fifth of April: no guess.
    ['<meta name="pubdate" content="04/05/2021">', null],
    ['<meta name="DC.date" content="2021-05-04">', '2021-05-04 meta dc.date'],
    ['<meta name="dcterms.created" content="2021-05-04T10:00">', '2021-05-04 meta dcterms.created'],
    ['<meta itemprop="datePublished" content="2021-05-04">', '2021-05-04 meta datepublished'],
    ['<meta name="parsely-pub-date" content="2021-05-04T10:00:00Z">', '2021-05-04 meta parsely-pub-date'],
    ['<meta name="sailthru.date" content="Tue, 04 May 2021 10:00:00 +0000">', '2021-05-04 meta sailthru.date'],
    // What is unsound gives way to the next by rank, and the vaguest name comes last.
    [
      '<meta name="date" content="2021-05-06"><meta name="pubdate" content="today"><meta name="DC.date" content="2021-05-05">',
      '2021-05-05 meta dc.date',
    ],
    ['<meta name="date" content="2021-05-06"><meta name="pubdate" content="2021-05-04">', '2021-05-04 meta pubdate'],
    ['<meta name="dateModified" content="2021-05-04">', null],
    ['<meta name="dcterms.modified" content="2021-05-04">', null],
    ['<meta name="last-modified" content="2021-05-04">', null],
    ['<meta itemprop="dateModified" content="2021-05-04">', null],
  ])('%s', (head, expected) => expect(published(page(head), 'a.html')).toBe(expected))

  test('an element that is marked as the day of publication says it, one that is marked as the change does not', () => {
    const marked = (property: string): string =>
      page('').replace('<p>', `<span itemprop="${property}" content="2021-05-04">الثلاثاء</span><p>`)
    expect(published(marked('datePublished'), 'a.html')).toBe('2021-05-04 itemprop datePublished')
    expect(published(marked('dateModified'), 'a.html')).toBeNull()
  })

  test('the article itself comes first, then its file name, then what the caller says', () => {
    const options = { publishedFromName: true, published: '2020-01' }
    const dated = `حريق في مستودع للحبوب شرقي المدينة\n12 مارس 2021\n${PARAGRAPH}`
    const bare = `حريق في مستودع للحبوب شرقي المدينة\n${PARAGRAPH}`
    expect(published(dated, '2022-02-02 a.txt', options)).toBe('2021-03-12 date line below the title')
    expect(published(bare, 'x/2022-02-02 a.txt', options)).toBe('2022-02-02 file name')
    expect(published(bare, '2022-02-31.txt', options)).toBe('2020-01 --published')
    expect(published(bare, '2022-02-02.txt', { published: '2020-01' })).toBe('2020-01 --published')
    expect(published(bare, '2022-02-02.txt')).toBeNull()
  })

  test('when its file was last changed says it only where that was asked for, and nothing else does', () => {
    const bare = `حريق في مستودع للحبوب شرقي المدينة\n${PARAGRAPH}`
    const facts = [{ from: 'file modified', value: '2021-05-04T22:15:00.000Z' }]
    const bytes = new TextEncoder().encode(bare)
    const provenance = { retrieved: '2021-06-01T00:00:00Z', inside: [], http: null, facts }
    const capture = { sha256: '0'.repeat(64), bytes, file: '2022-02-02.txt', url: null, provenance }
    const asked = (options: ArticleOptions): unknown => {
      const article = readArticle(capture, options)
      return 'published' in article ? article.published?.value : article
    }
    expect(asked({})).toBeUndefined()
    expect(asked({ publishedFromModified: true })).toBe('2021-05-04')
    expect(asked({ publishedFromModified: true, publishedFromName: true })).toBe('2022-02-02')
    expect(asked({ publishedFromModified: true, published: '2020' })).toBe('2021-05-04')
  })

  test.each([
    ['الثلاثاء 23 أبريل 2024', '2024-04-23'],
    ['٢٣ نيسان/أبريل ٢٠٢٤ - ١٠:١٥', '2024-04-23'],
    ['23 نيسان (أبريل) 2024', '2024-04-23'],
    ['12 كانون الأول 2019', '2019-12-12'],
    ['4 أوت 2016', '2016-08-04'],
    ['15 غشت 2016', '2016-08-15'],
    ['2024-04-23 10:15', '2024-04-23'],
    ['23/04/2024', '2024-04-23'],
    ['23-4-2024', '2024-04-23'],
    ['٢٠٢٤/٠٤/٢٣', '2024-04-23'],
    ['23\u200f/4\u200f/2024', '2024-04-23'],
    ['بغداد/23-4-2024', '2024-04-23'],
    ['12/23-4-2024', null],
    // Day first, as every Arab country writes, unless the weekday says otherwise.
    ['03/04/2021', '2021-04-03'],
    ['الخميس 03/04/2021', '2021-03-04'],
    ['الأحد 03/04/2021', null],
    ['الخميس 03/04/2025', '2025-04-03'],
    ['April 23, 2024', '2024-04-23'],
    ['31 فبراير 2020', null],
    ['23 أبريل', null],
    ['1/2', null],
    ['نيسان/مايو 23 2024', null],
  ])('%s is %s', (line, day) => expect(dateInLine(line)?.edtf ?? null).toBe(day))

  test('a sentence with a date in it is no date line', () => {
    expect(isDateLine('نشر في: الثلاثاء 23 أبريل 2024 الساعة 10:15 ص')).toBe(true)
    expect(isDateLine('سقط 3 قتلى في 12 مارس 2020')).toBe(false)
  })
})

describe('datelines', () => {
  test.each([
    ['بيروت - رويترز: قال مسؤول', 'بيروت - رويترز'],
    ['القاهرة (د ب أ) - أعلنت وزارة النقل', 'القاهرة (د ب أ)'],
    ['دير الزور ـ وكالات: أعلن', 'دير الزور ـ وكالات'],
    ['بغداد / واع / أعلن', 'بغداد / واع'],
    ['عمان – أعلنت الحكومة', 'عمان'],
    ['الرباط - أ.ف.ب - أعلنت', 'الرباط - أ.ف.ب'],
    ['صنعاء - سبأ - 3 مارس 2019: أعلنت', 'صنعاء - سبأ - 3 مارس 2019'],
    ['القاهرة في 3 مارس /أ ش أ/ أعلنت الحكومة', 'القاهرة في 3 مارس /أ ش أ/'],
    ['مصدر عسكري: الجيش يتقدم', null],
    ['غزة 2019: مقتل ثلاثة', null],
    ['القاهرة: الحكومة تنفي', null],
    ['اتفاق الرياض - الحوار مستمر', null],
    ['وقال الوزير - الذي زار المدينة - إن', null],
    ['قال المتحدث (رويترز) إن', null],
  ])('%s', (text, dateline) => {
    const span = leadingDateline({ text, start: 0 })
    expect(span && text.slice(span.start, span.end)).toBe(dateline)
  })
})

test.each([
  ['الرياض - واس', true],
  ['«البيان» من دبي', true],
  ['واشنطن 15 شوال 1436 هـ الموافق 31 يوليو 2015 م واس', true],
  ['الدوحة في 20 أبريل 2019 /قنا/', true],
  ['غزة 20 أبريل 2019', true],
  ['بغداد / الرافد نيوز / 14-3-2024', true],
  ['بغداد/الرافد نيوز/14-3-2024', true],
  ['الشراع نيوز | الموصل | ٢٠٢٤/٣/١٤', true],
  ['14/3/2024 - بغداد - سامي الجبوري', true],
  ['بغداد – الرافد – الخميس 14 مارس 2024 - 10:15 م', true],
  ['الموصل | مقتل ثلاثة في انفجار | 14/3/2024', false],
  ['الموصل | حصيلة الانفجار: 3 قتلى | 14/3/2024', false],
  ['الرافد نيوز / 14-3-2024', false],
  ['حصاد بغداد في 14-3-2024', false],
  ['«مدغشقر» في جدة', false],
  ['منيف السالم – الرياض', false],
  ['العرب - الحياة', false],
  ['رويترز: الاتفاق النووي متعدد المخاطر', false],
  ['غزة في 20 أبريل 2019 مقتل ثلاثة', false],
  ['اتفاق الطائف 22 أكتوبر 1989', false],
])('is "%s" a dateline: %s', (text, expected) => {
  expect(isDatelineLine({ text, count: text.split(' ').length })).toBe(expected)
})

describe('the first line and the headline below it', () => {
  const title = (content: string): string | null => {
    const article = articleOf(content, 'a.txt')
    return article.title && article.text.slice(article.title.start, article.title.end)
  }
  // Neither shares a word with the text, so that only their places tell them apart; the last is as long as a paragraph.
  const headlines = [
    'اندلاع نيران قرب الساحل',
    'مخاوف من ارتفاع الأسعار في الأسواق المحلية',
    'بلدية الميناء تعلن السيطرة على حريق مستودع الحبوب شرقي المدينة وتبدأ التحقيق في أسبابه وتعد بنشر نتائجه قريبا أمام سكان الأحياء',
  ]
  test.each([
    'وكالة الفرات الدولية',
    'راديو السنط',
    'الشراع نيوز',
    'بغداد / الرافد نيوز / 14-3-2024',
    'الخرطوم - 20 مايو 2024',
  ])('%s is none', line => {
    for (const headline of headlines) expect(title(`${line}\n${headline}\n${PARAGRAPH}\n${PARAGRAPH}`)).toBe(headline)
  })
  test('of a text without full stops the first paragraph is no headline', () => {
    const bare = PARAGRAPH.slice(0, -1)
    expect(title(`راديو السنط\n${bare}\n${bare}`)).toBeNull()
  })
  test('a masthead names the outlet, with a headline below it or none', () => {
    for (const below of ['مخاوف من ارتفاع الأسعار في الأسواق المحلية\n', ''])
      expect(articleOf(`وكالة الفرات الدولية\n${below}${PARAGRAPH}`, 'a.txt').outlet?.value.name).toBe(
        'وكالة الفرات الدولية',
      )
  })
  test.each(['صحيفة الدستور تحتجب', 'وكالة الفرات تنفي', 'قناة السويس الجديدة', 'صحيفة غربية'])(
    '%s is one, whatever stands below it',
    line => {
      expect(title(`${line}\nمخاوف من ارتفاع الأسعار في الأسواق المحلية\n${PARAGRAPH}`)).toBe(line)
    },
  )
})

describe('outlet', () => {
  const outlet = (content: string): unknown => articleOf(content, 'a.txt').outlet?.value.name ?? null
  test('an agency that is spoken to, signs or is quoted is not the outlet', () => {
    expect(
      outlet(
        `حريق في الميناء\nرويترز\n${PARAGRAPH} وقال مسؤول لـ«رويترز» إن الأضرار محدودة. وأضاف لـ«رويترز» أن العمل مستمر.`,
      ),
    ).toBeNull()
    expect(outlet(`حريق في الميناء\nبيروت - رويترز\n${PARAGRAPH}`)).toBeNull()
  })
  test.each([
    ['بغداد / الرافد نيوز / 14-3-2024', 'الرافد نيوز'],
    ['شبكة أفق الغرب | بغداد | 14-3-2024', 'شبكة أفق الغرب'],
    ['الفاشر - وكالة النيلين - 12 مارس 2024', null],
    ['بغداد - سامي الجبوري - 14-3-2024', null],
  ])('the dateline %s names the outlet %s, above the title and below it', (line, expected) => {
    expect(outlet(`${line}\nحريق في مستودع للحبوب شرقي المدينة\n${PARAGRAPH}`)).toBe(expected)
    expect(outlet(`حريق في مستودع للحبوب شرقي المدينة\n${line}\n${PARAGRAPH}`)).toBe(expected)
  })
  test.each([
    ['13 مارس 2024 - راديو السنط', 'راديو السنط', '2024-03-13'],
    ['راديو السنط - 13 مارس 2024', 'راديو السنط', '2024-03-13'],
    ['السنط نيوز | الأربعاء 13/3/2024 - 10:15', 'السنط نيوز', '2024-03-13'],
    ['2024/03/13 – تلفزيون الضفاف', 'تلفزيون الضفاف', '2024-03-13'],
    ['الضفاف تلفزيون، 13 مارس 2024', 'الضفاف تلفزيون', '2024-03-13'],
    // Signed by an agency: where the text came from.
    ['رويترز - 13 مارس 2024', null, null],
    ['13 مارس 2024 - حريق في راديو', null, null],
    ['13 مارس 2024 - صحيفة غربية', null, null],
  ])('below the headline %s is from %s, %s', (line, name, day) => {
    const article = articleOf(`حريق في مستودع للحبوب شرقي المدينة\n${line}\n${PARAGRAPH}`, 'a.txt')
    expect([article.outlet?.value.name ?? null, article.published?.value ?? null]).toEqual([name, day])
    // Above the headline the day may be that of the crawl.
    const above = articleOf(`${line}\n\nحريق في مستودع للحبوب شرقي المدينة\n\n${PARAGRAPH}`, 'a.txt')
    expect([above.outlet?.value.name ?? null, above.published]).toEqual([name, null])
  })
  test('a reporter who is named with the outlet twice', () => {
    expect(
      outlet(
        `حريق في الميناء\n${PARAGRAPH} وقال مراسل شبكة الساحل الإخبارية في المكان إن الدخان انقشع.\nوذكرت مصادر لشبكة الساحل الإخبارية أن التحقيق بدأ.`,
      ),
    ).toBe('شبكة الساحل الإخبارية')
  })
  test('a force that something belongs to is no outlet', () => {
    expect(
      outlet(
        `حريق في الميناء\n${PARAGRAPH} وكان المستودع تابعا لـ«كتائب الساحل». وقال شهود إن عناصر من المجموعة التابعة لـ«كتائب الساحل» أخلوه.`,
      ),
    ).toBeNull()
  })
})

describe('the id of an outlet', () => {
  const page = (head: string, below = ''): string =>
    `${head}\n\nحريق في مستودع للحبوب شرقي المدينة\n${below}\n${PARAGRAPH}\n${PARAGRAPH}`
  test.each<[masthead: string, below: string, expected: string]>([
    ['صحيفة الحياة', '', 'صحيفة الحياة outlet:alhayat'],
    ['قناة الجزيرة', '', 'قناة الجزيرة outlet:aljazeera'],
    // The table knows a newspaper of this name, and an invented agency is none.
    ['وكالة المدى', '', 'وكالة المدى null'],
    ['وكالة المدى للأنباء', '', 'وكالة المدى للأنباء null'],
    ['صحيفة المدى', '', 'صحيفة المدى outlet:almada-iq'],
    // An ordinary word too: the country decides.
    ['المدى', '', 'المدى null'],
    ['المدى', 'بغداد - رويترز', 'المدى outlet:almada-iq'],
    ['المدى', 'تونس - رويترز', 'المدى null'],
    ['فيسبوك', '', 'null'],
    ['تويتر', '', 'null'],
    ['تابعنا على تيليغرام', '', 'null'],
  ])('%s, %s: %s', (masthead, below, expected) => {
    const outlet = articleOf(page(masthead, below), 'a.txt').outlet
    expect(outlet ? `${outlet.value.name} ${outlet.value.ref}` : 'null').toBe(expected)
    if (outlet)
      expect(articleOf(page(masthead, below), 'a.txt').text.slice(outlet.span!.start, outlet.span!.end)).toBe(
        outlet.value.name,
      )
  })

  test.each([
    ['<meta property="og:site_name" content="وكالة المدى">', 'وكالة المدى null'],
    ['<meta property="og:site_name" content="رويترز">', 'رويترز outlet:reuters'],
    ['<meta property="og:url" content="https://www.reuters.com/world/1">', 'رويترز outlet:reuters'],
    ['<meta property="og:url" content="https://t.me/some-channel/12">', 'تلغرام outlet:telegram'],
    ['<meta property="og:url" content="https://reuters.example.org/1">', 'null'],
  ])('%s', (head, expected) => {
    const { outlet } = articleOf(
      `<html><head>${head}</head><body><h1>حريق في الميناء</h1><p>${PARAGRAPH}</p></body></html>`,
      'a.html',
    )
    expect(outlet ? `${outlet.value.name} ${outlet.value.ref}` : 'null').toBe(expected)
  })
})

/** Laws that hold for every article. */
function check(article: Article): void {
  let end = 0
  for (const block of article.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end)
    expect(block.end).toBeGreaterThan(block.start)
    const text = article.text.slice(block.start, block.end)
    expect(text).toBe(text.trim())
    expect(text).not.toMatch(/[\n\r]/)
    end = block.end
  }
  const covered = article.blocks.reduce((n, b) => n + article.text.slice(b.start, b.end).replace(/\s/g, '').length, 0)
  expect(covered).toBe(article.text.replace(/\s/g, '').length)
}

test('whatever stands around a paragraph, blocks are in order, whole, and never cross a line', () => {
  const piece = fc.constantFrom(
    PARAGRAPH,
    'مقالات ذات صلة',
    'نشر في: 12 مارس 2021',
    'بيروت - رويترز',
    'شارك على فيسبوك',
    'مفاوضات',
    '<p>',
    '</div>',
    '\n',
    '\r\n',
    '\u2028',
    ' ',
    '﷽',
    '\u202e',
    'رويترز | أ.ف.ب',
    'كتب: سامي',
    '2020-01-01',
    '"',
    '«',
    ':',
    '.',
    '🙂',
    '\ud800',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('a.txt', 'a.html'), (pieces, file) => {
      const read = readText(`${PARAGRAPH}\n${pieces.join(' ')}`, file)
      if (!('reason' in read)) check(read)
    }),
    { numRuns: 200 },
  )
})

describe('hostile pages take linear time', () => {
  const seconds = (content: string, file: string): number => {
    const began = performance.now()
    readText(content, file)
    return (performance.now() - began) / 1000
  }
  test.each<[string, string, string]>([
    [
      '50,000 links',
      `<html><h1>حريق</h1><p>${PARAGRAPH}</p>${'<li><a href="/x">خبر آخر من أخبار المدينة اليوم</a>'.repeat(50_000)}`,
      'a.html',
    ],
    ['tags that never close', `<html>${'<div>'.repeat(100_000)}${'</span>'.repeat(100_000)}<p>${PARAGRAPH}`, 'a.html'],
    ['attributes without end', `<html><p ${'a="'.repeat(200_000)}`, 'a.html'],
    ['one line of 10 MB', `${PARAGRAPH} `.repeat(45_000), 'a.txt'],
    [
      '100,000 lines',
      'مقالات ذات صلة\nاقرأ أيضا: خبر آخر من أخبار المدينة\nعنوان قصير\n'.repeat(34_000) + PARAGRAPH,
      'a.txt',
    ],
    ['brackets and dashes', `${'( - : | « '.repeat(200_000)}\n${PARAGRAPH}`, 'a.txt'],
    ['a name to 100,000 people', `${PARAGRAPH} ${'قال لـ«النهر» و'.repeat(100_000)}`, 'a.txt'],
  ])('%s', (_, content, file) => {
    expect(seconds(content, file)).toBeLessThan(8)
  })
})

test('a hidden paragraph and the text of scripts are not the article', () => {
  const article = articleOf(
    `<html><h1>حريق في الميناء شرقي المدينة</h1><p>${PARAGRAPH}</p><p style="display:none">${PARAGRAPH}</p><script>"<p>نص"</script>`,
    'a.html',
  )
  expect(blocksOf(article).map(block => block.split(' ')[0])).toEqual(['title', 'body', 'boilerplate'])
})
