import { describe, expect, it } from 'vitest'
import { type Claim, findClaims } from '../../../src/claims/index.ts'
import { articleOf } from '../fixtures.ts'
import { type Report, reportOf } from './report.ts'
import { BODIES, NAMES } from './words.ts'

const SEED = Number(process.env.SEED ?? 20240601)
const CASES = Math.ceil(Number(process.env.CASES ?? 3000) / 15)

/** The share of reports that are read the same when their invented names are changed. It only rises. */
const SAME_OF_OTHERS = 0.92

const reports: readonly Report[] = Array.from({ length: CASES }, (_, i) => reportOf(SEED + i))

/** The report with every line rewritten. */
const rewritten = (report: Report, write: (line: string, i: number) => string): readonly Claim[] => {
  const lines = report.article.text.split('\n')
  return findClaims(
    articleOf(
      report.lines.map(({ role }, i) => ({ role, text: write(lines[i]!, i) })),
      { published: report.published },
    ),
  )
}

/** What a claim says, without where it stands and in which spelling. */
const shapeOf = (claim: Claim): string =>
  [
    claim.type,
    claim.polarity,
    claim.factuality,
    claim.chain.map(link => link.kind).join('→'),
    claim.agents.length,
    claim.targets.length,
    claim.place?.ref,
    claim.time?.edtf,
    claim.quantities.map(q => `${q.min}..${q.max} ${q.unit}`).join(),
  ].join(' | ')

const shapes = (claims: readonly Claim[]): readonly string[] => claims.map(shapeOf)

/** Each invented body's name and each person's, for the next one of the list (of the same gender). */
const RENAMED: ReadonlyMap<string, string> = new Map(
  [
    ...(['m', 'f'] as const).map(gender => BODIES.filter(body => body.gender === gender).map(body => body.name)),
    NAMES.map(({ given, family }) => `${given} ${family}`),
    NAMES.map(({ family }) => family),
  ].flatMap(names => names.map((name, i) => [name, names[(i + 1) % names.length]!] as const)),
)
const ANY_NAME = new RegExp([...RENAMED.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')

/** Every named stretch of a claim. */
const named = (claim: Claim) => [
  ...claim.chain,
  ...claim.agents,
  ...claim.targets,
  ...(claim.place === null ? [] : [claim.place]),
]

describe(`${CASES} reports written from claims (seed ${SEED})`, () => {
  it('every span holds exactly its words, and the claims stand in the order of the text', () => {
    for (const report of reports) {
      const { text } = report.article
      const claims = findClaims(report.article)
      for (const claim of claims) {
        const { start, end, exact } = claim.evidence
        expect(text.slice(start, end)).toBe(exact)
        for (const { name, start: from, end: to } of named(claim)) expect(text.slice(from, to)).toBe(name)
        for (const quantity of claim.quantities) expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text)
        if (claim.time !== null) expect(text.slice(claim.time.start, claim.time.end)).toBe(claim.time.text)
      }
      const starts = claims.map(claim => claim.evidence.start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }
  })

  it('are read the same a second time, and behind another paragraph', () => {
    const before = { role: 'body' as const, text: 'وتزدحم الأسواق عادة في أيام الأعياد.' }
    for (const report of reports) {
      const claims = findClaims(report.article)
      expect(findClaims(report.article)).toEqual(claims)
      const lines = report.article.text.split('\n')
      const wrapped = articleOf(
        [
          ...report.lines.flatMap(({ role }, i) => (role === 'title' ? [{ role, text: lines[i]! }] : [])),
          before,
          ...report.lines.flatMap(({ role }, i) => (role === 'body' ? [{ role, text: lines[i]! }] : [])),
        ],
        { published: report.published },
      )
      expect(shapes(findClaims(wrapped)), report.article.text).toEqual(shapes(claims))
    }
  })

  it(`${SAME_OF_OTHERS * 100} per cent say the same of others`, () => {
    const differing = reports.filter(report => {
      const others = rewritten(report, line => line.replaceAll(ANY_NAME, name => RENAMED.get(name)!))
      return shapes(others).join('\n') !== shapes(findClaims(report.article)).join('\n')
    })
    console.log(`Read otherwise with other names (seeds): ${differing.map(report => report.seed).join(' ')}`)
    expect(1 - differing.length / CASES).toBeGreaterThanOrEqual(SAME_OF_OTHERS)
  })

  it.each([
    ['without hamza on alef', (line: string) => line.replaceAll(/[أإآ]/gu, 'ا')],
    ['with tatweel', (line: string) => line.replaceAll(/(?<=[بتسعهم])(?=[بتسعهم])/gu, 'ـ')],
    [
      'with vowel signs',
      (line: string) => line.replaceAll(/(?<=[بتثجحخسشصضطظعغفقكلمن])(?=[\u0621-\u064a])/gu, '\u064e'),
    ],
    ['with ى for final ي', (line: string) => line.replaceAll(/ي(?=[\s،.]|$)/gu, 'ى')],
  ])('say the same %s', (_, spelling) => {
    for (const report of reports)
      expect(shapes(rewritten(report, spelling)), report.article.text).toEqual(shapes(findClaims(report.article)))
  })
})
