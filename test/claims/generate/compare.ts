import type { Span } from '../../../src/arabic/types.ts'
import type { Claim } from '../../../src/claims/index.ts'
import { sameName as sameWords } from '../fixtures.ts'
import type { Expected, ExpectedLink } from './expected.ts'
import type { Amount } from './numbers.ts'
import type { Report } from './report.ts'

/** What is compared of a claim. `found`: it is there at all; `alone`: what was found is one of those expected. */
export const FIELDS = [
  'found',
  'alone',
  'type',
  'polarity',
  'factuality',
  'chain',
  'agents',
  'targets',
  'place',
  'country',
  'time',
  'edtf',
  'quantities',
  'evidence',
] as const
export type Field = (typeof FIELDS)[number]

/** One verdict on one field of one claim. */
export interface Verdict {
  readonly field: Field
  readonly right: boolean
  readonly labels: readonly string[]
  /** What was expected and what found, where it is wrong. */
  readonly difference: string
}

/** As the fixtures compare names; ل of "مواقع لكتيبة" is no letter of the name. */
const sameName = (found: string, expected: string): boolean =>
  sameWords(found, expected) || sameWords(found, expected.replaceAll(/(?<=^|\s)ل(?=[^ل\s]{4})/gu, ''))

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** How much of what either marks both mark. */
const overlap = (a: Span, b: Span): number => shared(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))

/** Compares what was found in a report with what it was written from, field by field. */
export function compare(report: Report, claims: readonly Claim[]): readonly Verdict[] {
  const verdicts: Verdict[] = []
  const left = new Set(claims)
  const pairs = pairsOf(report, claims)
  for (const expected of report.expected) {
    const claim = pairs.get(expected)
    const say = (field: Field, right: boolean, want: unknown, got: unknown): void => {
      verdicts.push({
        field,
        right,
        labels: expected.labels,
        difference: right ? '' : `expected ${want}, found ${got} in “${report.words(expected.evidence.at(-1)!)}”`,
      })
    }
    say('found', claim !== undefined, report.words(expected.evidence[0]!), 'nothing')
    if (claim === undefined) continue
    left.delete(claim)
    for (const [field, want, got, right] of fieldsOf(report, expected, claim)) say(field, right, want, got)
  }
  for (const claim of claims) {
    if (!left.has(claim)) {
      const expected = [...pairs].find(([, found]) => found === claim)![0]
      verdicts.push({ field: 'alone', right: true, labels: expected.labels, difference: '' })
    } else if (!isAside(report, claim)) {
      const near = report.expected.find(one => shared(report.span(one.evidence[0]!), claim.evidence) > 0)
      const difference = `${claim.type} ${claim.polarity} “${claim.evidence.exact}” was not expected`
      verdicts.push({ field: 'alone', right: false, labels: near?.labels ?? ['filler'], difference })
    }
  }
  return verdicts
}

/** Words that may be read as an event of their own: "في انفجار عبوة", or a number's parts. */
const isAside = (report: Report, claim: Claim): boolean =>
  report.expected.some(one => one.asides.some(key => shared(report.span(key), claim.trigger) > 0))

/** Which of the claims found is which of those expected: the one that says the most like it. */
function pairsOf(report: Report, claims: readonly Claim[]): ReadonlyMap<Expected, Claim> {
  const scored = report.expected.flatMap(expected =>
    claims.flatMap(claim => {
      const share = Math.max(...expected.evidence.map(key => overlap(report.span(key), claim.evidence)))
      const inside = shared(report.span(expected.evidence[0]!), claim.trigger) > 0
      const score = share + (expected.types.includes(claim.type) ? 1 : 0)
      return inside && !expected.asides.some(key => shared(report.span(key), claim.trigger) > 0)
        ? [{ expected, claim, score }]
        : []
    }),
  )
  const pairs = new Map<Expected, Claim>()
  const taken = new Set<Claim>()
  for (const { expected, claim } of scored.sort((a, b) => b.score - a.score)) {
    if (pairs.has(expected) || taken.has(claim)) continue
    pairs.set(expected, claim)
    taken.add(claim)
  }
  return pairs
}

/** Where the words of an event name no place, it may be the one that a sentence before it told of: the scene goes on. */
const isScene = ({ article }: Report, { place, evidence }: Claim): boolean =>
  place !== null && place.end <= evidence.start && /[.\n]/.test(article.text.slice(place.end, evidence.start))

/** By far the most of one of the stretches, or the clause with what stands before it in the sentence ("أعلنت الشرطة مقتل ستة"). */
function isEvidence(report: Report, expected: Expected, found: Span): boolean {
  const spans = expected.evidence.map(report.span)
  const [clause, whole] = [spans[0]!, spans.at(-1)!]
  return (
    spans.some(span => overlap(span, found) >= 0.7) ||
    (found.start >= whole.start && found.end <= whole.end && found.start <= clause.start && found.end >= clause.end)
  )
}

type Row = readonly [field: Field, want: string, got: string, right: boolean]

function fieldsOf(report: Report, expected: Expected, claim: Claim): readonly Row[] {
  const words = (all: readonly string[]): readonly string[] => all.map(report.words)
  const names = (all: readonly { readonly name: string }[]): readonly string[] => all.map(one => one.name)
  const rows: Row[] = [
    ['type', expected.types.join('|'), claim.type, expected.types.includes(claim.type)],
    ['polarity', expected.polarity, claim.polarity, claim.polarity === expected.polarity],
    ['factuality', expected.factuality.join('|'), claim.factuality, expected.factuality.includes(claim.factuality)],
    [
      'chain',
      expected.chain.map(link => link.names[0]).join(' → '),
      names(claim.chain).join(' → '),
      sameChain(
        names(claim.chain),
        expected.chain.map(link => ({ ...link, names: words(link.names) })),
      ),
    ],
    [
      'evidence',
      report.words(expected.evidence[0]!),
      claim.evidence.exact,
      isEvidence(report, expected, claim.evidence),
    ],
    [
      'quantities',
      expected.amounts.map(amountText).join(', '),
      claim.quantities.map(amountText).join(', '),
      sameAmounts(expected.amounts, claim.quantities),
    ],
  ]
  const [agents, targets] = [words(expected.agents), words(expected.targets)]
  if (expected.together) {
    const all = [...agents, ...targets]
    // Who meets whom is said of both.
    const found = [...new Map([...claim.agents, ...claim.targets].map(one => [one.start, one.name])).values()]
    rows.push(['agents', all.join(' + '), found.join(' + '), sameNames(found, all, expected.mayAct)])
  } else {
    rows.push([
      'agents',
      agents.join(' + '),
      names(claim.agents).join(' + '),
      sameNames(names(claim.agents), agents, expected.mayAct),
    ])
    rows.push([
      'targets',
      targets.join(' + '),
      names(claim.targets).join(' + '),
      sameNames(names(claim.targets), targets, expected.maySuffer),
    ])
  }
  const place = expected.place === null ? null : report.words(expected.place.key)
  const atPlace =
    place === null
      ? claim.place === null || isScene(report, claim)
      : claim.place !== null && sameName(claim.place.name, place)
  rows.push(['place', place ?? 'none', claim.place?.name ?? 'none', atPlace])
  if (expected.place !== null && atPlace)
    rows.push([
      'country',
      `${place} in ${expected.place.country}`,
      `${claim.place?.country}`,
      claim.place?.country === expected.place.country,
    ])
  const time = expected.time === null ? null : report.words(expected.time.key)
  const atTime = time === null ? claim.time === null : claim.time !== null && sameName(claim.time.text, time)
  rows.push(['time', time ?? 'none', claim.time?.text ?? 'none', atTime])
  if (atTime && expected.time?.edtf != null)
    rows.push([
      'edtf',
      `${time} = ${expected.time.edtf} (${report.published})`,
      `${claim.time?.edtf}`,
      claim.time?.edtf === expected.time.edtf,
    ])
  return rows
}

const amountText = ({ min, max, approximate }: Amount): string =>
  `${approximate && min === max ? '~' : ''}${min ?? ''}..${max ?? ''}`

/** Where no number is written, a noun in the singular may be read as one: "مقتل طبيب". */
const sameAmounts = (expected: readonly Amount[], found: readonly Amount[]): boolean => {
  const [got, want] = [found.map(amountText).sort().join(), expected.map(amountText).sort().join()]
  return got === want || (want === '' && got === '1..1')
}

/** Everybody expected is named once, and nobody else but those who may be. */
function sameNames(found: readonly string[], expected: readonly string[], may: readonly string[]): boolean {
  const left = [...found]
  for (const name of expected) {
    const at = left.findIndex(one => sameName(one, name))
    if (at < 0) return false
    left.splice(at, 1)
  }
  return left.every(name => may.some(one => sameName(one, name)))
}

function sameChain(found: readonly string[], expected: readonly ExpectedLink[]): boolean {
  let i = 0
  for (const link of expected) {
    if (i < found.length && link.names.some(name => sameName(found[i]!, name))) i++
    else if (link.optional !== true) return false
  }
  return i === found.length
}
