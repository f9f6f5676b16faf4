import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../src/account/types.ts'
import { codePointOffset } from '../../src/report/codepoints.ts'
import { exportLines } from '../../src/report/index.ts'
import { account, article, claim, event } from './build.ts'
import { feared, killed, killedLater, story } from './story.ts'

const rows = (lines: string) =>
  lines
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

describe('offsets in code points', () => {
  const text = fc.string({ unit: fc.constantFrom('ا', 'ب', ' ', 'é', '😀', '𐎀', '\n', '\ud800', '\udc00') })

  test('count as a string’s own iterator counts, at every place', () => {
    fc.assert(
      fc.property(text, input => {
        const at = codePointOffset(input)
        let units = 0
        for (const [points, point] of [...input].entries()) {
          expect(at(units)).toBe(points)
          units += point.length
        }
        expect(at(units)).toBe([...input].length)
      }),
    )
  })

  test('an exported span cuts exactly what it names', () => {
    fc.assert(
      fc.property(text, text, (before, between) => {
        const page = article({ file: 'a.txt', lines: [['body', `${before}قُصف${between}الجسر 😀 غرباً`]] })
        const one = claim({ article: page, evidence: 'الجسر 😀 غرباً', type: 'shelling', trigger: 'قُصف' })
        const [row] = rows(exportLines(account({ articles: [page], claims: [one], events: [] })).claims)
        const points = [...page.text]
        expect(points.slice(row.evidence.start, row.evidence.end).join('')).toBe('الجسر 😀 غرباً')
        expect(points.slice(row.trigger.start, row.trigger.end).join('')).toBe('قُصف')
      }),
    )
  })
})

describe('the exchange files', () => {
  const files = exportLines(story)
  const [articles, claims, events] = [rows(files.articles), rows(files.claims), rows(files.events)]

  test('an article, with plain values and the stretches that are the article', () => {
    const wire = articles.find(row => row.file === 'news/difaf-1.txt')
    expect(wire).toMatchObject({
      outlet: 'وكالة الضفاف',
      published: '2021-09-04',
      url: 'https://difaf.example/2021/09/04/1',
      dateline: null,
      title: { text: 'مقتل أربعة مدنيين في قصف مستودع للوقود جنوب ترهونة' },
      story: story.stories[0]!.id,
      copies: [],
    })
    expect(wire.body).toHaveLength(3)
    expect(wire.body[0].start).toBe(wire.title.start)
    const copy = articles.find(row => row.file === 'news/marfa-7.txt')
    expect(copy.copies).toEqual([{ article: wire.id, share: 0.83, direction: 'taken', because: 'published-later' }])
    expect('url' in copy).toBe(false)
  })

  test('what is not known is null', () => {
    const stray = articles.find(row => row.url?.startsWith('javascript:'))
    expect(stray).toMatchObject({ outlet: null, published: null })
  })

  test('a claim', () => {
    const row = claims.find(one => one.id === killed.id)
    const { text } = story.articles.find(one => one.id === killed.article)!
    expect(row).toMatchObject({
      article: { file: 'news/difaf-1.txt', outlet: 'وكالة الضفاف', published: '2021-09-04' },
      evidence: { exact: killed.evidence.exact },
      type: 'killing',
      polarity: 'asserted',
      factuality: 'occurred',
      chain: [{ name: 'الهلال الأحمر في ترهونة', ref: 'org:crescent', kind: 'organisation' }],
      place: { name: 'ترهونة', lat: 32.435, lon: 13.634, country: 'LY', precision: 'city' },
      time: { text: 'مساء الجمعة', edtf: '2021-09-03' },
      quantities: [{ text: 'أربعة مدنيين', min: 4, max: 4, unit: 'civilians' }],
      event: story.events[0]!.id,
      story: story.stories[0]!.id,
    })
    for (const span of [row.evidence, ...row.chain, row.place, row.time, ...row.quantities])
      expect([...text].slice(span.start, span.end).join('')).toBe(span.exact ?? span.name ?? span.text)
    expect(claims.find(one => one.id === feared.id).place).toMatchObject({ lat: null, lon: null })
  })

  test('an event', () => {
    const row = events.find(one => one.type === 'killing')
    expect(row.support).toMatchObject({ claims: 4, articles: 3, independent: 2 })
    expect(row.quantities).toEqual([{ unit: 'civilians', low: 4, best: 6, high: 11 }])
    expect(row.revisions).toEqual([
      {
        claims: [killed.id, killedLater.id],
        sequence: 2,
        values: [killed.quantities[0]!.text, killedLater.quantities[0]!.text],
      },
    ])
    expect(row.contradictions[0]).toMatchObject({ kind: 'quantity', reason: { rule: 'figures-do-not-meet' } })
  })

  test('are the same whatever the order in the account', () => {
    const turned: Account = {
      ...story,
      articles: [...story.articles].reverse(),
      claims: [...story.claims].reverse(),
      events: [...story.events].reverse().map(one => ({ ...one, claims: [...one.claims].reverse() })),
    }
    expect(exportLines(turned)).toEqual(files)
  })

  test('an empty account gives three empty files', () => {
    expect(exportLines(account({ articles: [], claims: [], events: [] }))).toEqual({
      articles: '',
      claims: '',
      events: '',
    })
  })

  test('a claim of an article that is not there is a mistake that is named', () => {
    const broken = account({
      articles: [],
      claims: [killed],
      events: [event({ claims: [killed], status: 'single-source', independent: 1 })],
    })
    expect(() => exportLines(broken)).toThrow(killed.article)
  })
})
