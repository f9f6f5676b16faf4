import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Account, Event, Support } from '../../src/account/types.ts'
import type { Article, BlockRole } from '../../src/article/types.ts'
import type { Capture } from '../../src/capture/types.ts'
import type { Claim, Named } from '../../src/claims/types.ts'

/** A folder that goes when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Folds as much as these tests need; the real one comes from the room `arabic`. */
export const fold = (word: string) =>
  word
    .replace(/[\u064b-\u065f\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .toLowerCase()

export function captureOf(file: string, text: string): Capture {
  const bytes = new TextEncoder().encode(text)
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes, file, url: null }
}

const idOf = (letter: string, ...parts: readonly unknown[]) =>
  letter + createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)

interface Lines {
  readonly file: string
  readonly outlet: string
  readonly published: string | null
  readonly lines: readonly (readonly [BlockRole, string])[]
  readonly html?: boolean
}

export function articleOf({ file, outlet, published, lines, html = false }: Lines): Article {
  const text = lines.map(([, line]) => line).join('\n')
  let start = 0
  const blocks = lines.map(([role, line]) => {
    const block = { role, start, end: start + line.length }
    start = block.end + 1
    return block
  })
  const title = blocks.find(block => block.role === 'title')
  const { sha256 } = captureOf(file, text)
  return {
    id: `a${sha256.slice(0, 16)}`,
    sha256,
    file,
    url: null,
    text,
    blocks,
    title: title ? { start: title.start, end: title.end } : null,
    dateline: null,
    outlet: { value: { name: outlet, ref: null }, span: null, from: 'masthead' },
    published: published === null ? null : { value: published, span: null, from: 'file name' },
    dates: [],
    credits: [],
    captureOffsets: html ? Uint32Array.from({ length: text.length }, (_, i) => i * 3 + 70_000) : null,
  }
}

/** A span of an article's text, found by its words. */
export function named(article: Article, name: string, ref: string | null = null): Named {
  const start = article.text.indexOf(name)
  if (start < 0) throw new Error(`not in the text: ${name}`)
  return { name, ref, start, end: start + name.length }
}

export function claimOf(article: Article, exact: string, more: Partial<Claim> & Pick<Claim, 'type'>): Claim {
  const { start, end } = named(article, exact)
  const polarity = more.polarity ?? 'asserted'
  return {
    id: idOf('c', article.id, start, end, more.type, polarity),
    article: article.id,
    evidence: { start, end, exact },
    polarity,
    factuality: 'occurred',
    chain: [],
    agents: [],
    targets: [],
    place: null,
    time: null,
    quantities: [],
    trigger: { start, end },
    rules: [{ rule: 'event:verb', start, end }],
    ...more,
  }
}

/** Three invented reports about an invented collapse in Latakia, with everything in them that an account can hold. */
export function sampleAccount(): Account {
  const wire = articleOf({
    file: 'reports/2021-04-02 wire.html',
    outlet: 'وكالة المرفأ',
    published: '2021-04-02',
    html: true,
    lines: [
      ['boilerplate', 'الرئيسية | رياضة | تسجيل الدخول'],
      ['title', 'انهيار مستودع في مرفأ اللاذقية ومقتل سبعة عمّال'],
      ['body', 'أعلن الدفاع المدني مقتل سبعة عمال في انهيار مستودع في اللاذقية يوم الخميس.'],
      ['body', 'ونفت إدارة المرفأ مقتل أي عامل، وقالت إن المبنـى كان خالياً 🏚.'],
    ],
  })
  const copy = articleOf({
    file: 'reports/2021-04-03 copy.txt',
    outlet: 'صحيفة الساحل',
    published: '2021-04-03',
    lines: [
      ['title', 'سبعة قتلى في انهيار مستودع'],
      ['body', 'أعلن الدفاع المدني مقتل سبعة عمال في انهيار مستودع في اللاذقية يوم الخميس.'],
    ],
  })
  const hostile = articleOf({
    file: 'reports/<script>alert(1)</script>.txt',
    outlet: '"><img src=x onerror=alert(1)>',
    published: null,
    lines: [
      ['title', '<script>alert("عنوان")</script>'],
      ['body', "'); drop table claims; -- مقتل\u0000 نص بعد الصفر \u2028 </script>"],
    ],
  })
  const killed = 'مقتل سبعة عمال'
  const place = (article: Article) => ({
    ...named(article, 'اللاذقية', 'place:latakia'),
    lat: 35.52,
    lon: 35.78,
    country: 'SY',
    precision: 'city' as const,
  })
  const toll = (article: Article) =>
    claimOf(article, killed, {
      type: 'killing',
      chain: [{ ...named(article, 'الدفاع المدني', 'org:civil-defence'), kind: 'organisation' }],
      targets: [named(article, 'عمال')],
      place: place(article),
      time: { ...named(article, 'يوم الخميس'), text: 'يوم الخميس', edtf: '2021-04-01' },
      quantities: [
        { ...named(article, 'سبعة عمال'), text: 'سبعة عمال', min: 7, max: 7, approximate: false, unit: 'people' },
      ],
    })
  const first = toll(wire)
  const second = toll(copy)
  const denial = claimOf(wire, 'مقتل أي عامل', {
    type: 'killing',
    polarity: 'denied',
    chain: [{ ...named(wire, 'إدارة المرفأ'), kind: 'organisation' }],
  })
  const odd = claimOf(hostile, 'مقتل\u0000', { type: 'killing', factuality: 'possible' })
  const story = idOf('s', first.id)
  const support = (claims: number, independent: number): Support => ({
    claims,
    articles: claims,
    outlets: claims,
    chains: claims,
    independent,
    joined: [],
  })
  const event: Event = {
    id: idOf('e', first.id),
    type: 'killing',
    story,
    claims: [first.id, denial.id, second.id],
    place: place(wire),
    time: { text: 'يوم الخميس', edtf: '2021-04-01' },
    quantities: [{ unit: 'people', low: 0, best: 7, high: 7 }],
    support: {
      ...support(3, 2),
      joined: [{ claims: [first.id, second.id], reason: 'copy' }],
    },
    status: 'contested',
    contradictions: [
      {
        kind: 'polarity',
        claims: [first.id, denial.id],
        reason: { rule: 'asserted-and-denied', values: [first.evidence.exact, denial.evidence.exact] },
      },
    ],
    revisions: [{ claims: [first.id, second.id], sequence: 2, values: ['4', '7'] }],
  }
  const other: Event = {
    id: idOf('e', odd.id),
    type: 'killing',
    story: idOf('s', odd.id),
    claims: [odd.id],
    place: null,
    time: null,
    quantities: [],
    support: support(1, 1),
    status: 'single-source',
    contradictions: [],
    revisions: [],
  }
  const body = copy.blocks[1]!
  const there = wire.blocks[2]!
  return {
    articles: [wire, copy, hostile],
    claims: [first, denial, second, odd],
    events: [event, other],
    stories: [
      { id: story, title: 'انهيار مستودع في مرفأ اللاذقية', articles: [wire.id, copy.id], events: [event.id] },
      { id: other.story, title: '<script>alert("عنوان")</script>', articles: [hostile.id], events: [other.id] },
    ],
    origins: [
      { id: 'org:civil-defence', name: 'Civil Defence', kind: 'organisation', claims: [first.id, second.id] },
      { id: 'إدارة\u0000المرفا', name: 'إدارة المرفأ', kind: 'organisation', claims: [denial.id] },
    ],
    copies: [
      {
        article: copy.id,
        of: wire.id,
        share: 0.875,
        direction: 'taken',
        because: 'holds-more',
        credit: null,
        passages: [{ here: { start: body.start, end: body.end }, there: { start: there.start, end: there.end } }],
      },
    ],
    failures: [{ input: 'reports/photo.jpg', reason: 'not-text', message: 'reports/photo.jpg is not text.' }],
  }
}
