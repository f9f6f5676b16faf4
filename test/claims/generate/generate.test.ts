import { expect, it } from 'vitest'
import { findClaims } from '../../../src/claims/index.ts'
import { compare, FIELDS, type Field, type Verdict } from './compare.ts'
import { ratesOf, share, tableOf } from './rates.ts'
import { reportOf } from './report.ts'

const SEED = Number(process.env.SEED ?? 20240601)
const CASES = Number(process.env.CASES ?? 3000)
/** How many mistakes are shown, and how many constructions; of one field alone with FIELD, of one construction alone with ONLY. */
const SHOW = Number(process.env.SHOW ?? 12)
const ROWS = Number(process.env.ROWS ?? 24)

/** The share of the claims of which each field is right at the least. They only rise. */
const FLOORS: Readonly<Record<Field, number>> = {
  found: 0.99,
  alone: 0.985,
  type: 0.98,
  polarity: 0.99,
  factuality: 0.98,
  chain: 0.97,
  agents: 0.97,
  targets: 0.96,
  place: 0.98,
  country: 0.985,
  time: 0.985,
  edtf: 0.99,
  quantities: 0.985,
  evidence: 0.98,
}

it(`${CASES} reports written from claims give the claims back (seed ${SEED})`, () => {
  const verdicts: Verdict[] = []
  const mistakes: string[] = []
  for (let i = 0; i < CASES; i++) {
    const report = reportOf(SEED + i)
    for (const verdict of compare(report, findClaims(report.article))) {
      verdicts.push(verdict)
      if (verdict.right || mistakes.length >= SHOW || !isWanted(verdict)) continue
      mistakes.push(
        `SEED=${report.seed} CASES=1 ${verdict.field}: ${verdict.difference}\n  [${verdict.labels.join(' ')}]\n  ${report.article.text.replaceAll('\n', '\n  ')}`,
      )
    }
  }
  const rates = ratesOf(verdicts)
  console.log(
    `${mistakes.join('\n\n')}\n\nper cent right, the constructions with the most mistakes first:\n${tableOf(rates, ROWS)}`,
  )
  const low = FIELDS.filter(field => share(rates.fields.get(field)) < FLOORS[field])
  expect(CASES < 1000 ? [] : low, 'fields below their floor').toEqual([])
})

const isWanted = ({ field, labels }: Verdict): boolean =>
  (process.env.FIELD === undefined || process.env.FIELD === field) &&
  (process.env.ONLY === undefined || labels.includes(process.env.ONLY))
