import { describe, expect, it } from 'vitest'
import { findClaims } from '../../src/claims/index.ts'
import { LONG, some } from '../long.ts'
import { bodyOf, readCases } from './fixtures.ts'
import { SHAPES } from './hostile.ts'

/** Every sentence of the fixtures: about 20,000 characters of ordinary news. */
const news = readCases('fixtures/')
  .map(one => one.article.text.replaceAll('\n', ' '))
  .join('\n')

/** A paragraph without an event. */
const QUIET =
  'تمتد الحديقة القديمة على ضفة النهر بين صفين من أشجار النخيل، ويقصدها الناس في أيام الربيع لأن هواءها لطيف وممراتها واسعة. ' +
  'ويبيع الباعة عند بابها الكبير أنواعا من الحلوى والفواكه المجففة، وفي وسطها بركة تسبح فيها الأسماك الملونة. '

/** What is repeated, and how often to begin with. */
type Unit = readonly [name: string, unit: string, times: number]

const UNITS: readonly Unit[] = [
  ['quotation marks that open', '«', 8000],
  ['straight marks', '" ', 8000],
  ['one verb of saying', 'قال ', 1500],
  ['one actor', 'الجيش ', 2000],
  ['actors between commas', 'الجيش، ', 2000],
  ['one short form', 'التنظيم ', 2000],
  ['one first name', 'محمد ', 2000],
  ['one title', 'العميد ', 2000],
  ['one light verb', 'شن ', 2000],
  ['paragraphs of news', `${news}\n`, 1],
  ['one line of news', `${news.replaceAll('\n', ' ')} `, 1],
  ['news without a full stop', `${news.replaceAll(/[.\n«»:؛]/gu, ' ')} `, 1],
  ['quotation after quotation', 'وقال القائد: «قصف الجيش مدينة تعز وقتل ستة مدنيين». ', 300],
  ['quotations in one sentence', 'وقال القائد: «قصف الجيش مدينة تعز وقتل ستة مدنيين»، ', 200],
  ['one place', 'طرابلس ', 1000],
  ['place nouns', 'مدينة ', 2000],
  ['events at a place', 'اشتباكات في تعز ', 1000],
  ['one event verb', 'قتل ', 700],
  ['relative clauses', 'الذي قتل ', 500],
  ['actors and a short form of none of them', 'قوات الدعم السريع والحزب ', 700],
  ['numbers', 'عشرين ', 1500],
  ['according in according', 'بحسب مصدر ', 1000],
  ['saying in saying', 'قال القائد إن ', 800],
  ['denials', 'والجيش ينفي، ', 1500],
]

const seconds = (text: string): number => {
  const article = bodyOf(text)
  // Processor time: what else the machine does is none of ours.
  const from = process.cpuUsage()
  findClaims(article)
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1_000_000
}

/**
 * How many times as long the text takes for four times its length: 4 when linear, 16 when quadratic. The best of three where
 * that is soon done, for a busy machine.
 */
function growth([, unit, times]: Unit): number {
  const [short, long] = [unit.repeat(times), unit.repeat(4 * times)]
  let [least, most] = [seconds(short), seconds(long)]
  for (let run = 2; run <= 3 && most < 1; run++) {
    least = Math.min(least, seconds(short))
    most = Math.min(most, seconds(long))
  }
  return most / Math.max(least, 0.004)
}

/** Less than three times the time for twice the length, twice over. */
const LIMIT = 9

describe('four times the text takes about four times the time', () => {
  it.each(some(UNITS, 4))('%s', (...unit) => {
    expect(growth(unit)).toBeLessThan(LIMIT)
  })

  it.each(some(SHAPES, 4))('%s', (name, piece) => {
    expect(growth([name, piece, Math.ceil(8000 / piece.length)])).toBeLessThan(LIMIT)
  })
})

describe('very long text', () => {
  it.runIf(LONG)('a line of 10 MB is read, and every claim stands where it says', { timeout: 300_000 }, () => {
    // Most of what a newspaper prints tells no event: so does this line.
    const line = `${news.replaceAll('\n', ' ')} ${QUIET.repeat(Math.ceil((8 * news.length) / QUIET.length))}`
    const text = line.repeat(Math.ceil(10_000_000 / Buffer.byteLength(line)))
    const claims = findClaims(bodyOf(text))
    expect(claims.length).toBeGreaterThan(1000)
    expect(claims.every(({ evidence: { start, end, exact } }) => text.slice(start, end) === exact)).toBe(true)
  })

  it.runIf(LONG).each(['قتل ', 'الجيش ', 'قال ', '«', '" ', '، '])('%s 50,000 times is read', piece => {
    const text = piece.repeat(50_000)
    const claims = findClaims(bodyOf(text))
    expect(claims.every(({ evidence: { start, end, exact } }) => text.slice(start, end) === exact)).toBe(true)
    expect(new Set(claims.map(claim => claim.id)).size).toBe(claims.length)
  })
})
