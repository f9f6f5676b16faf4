import type { Reading } from '../reading.ts'
import { type Chain, chainsOf } from './chain.ts'
import { fragmentsOf } from './fragments.ts'
import { type ReuseText, reuseText } from './text.ts'

/** An edited passage that two texts share: words `[a, aEnd)` of the one and `[b, bEnd)` of the other. */
export interface Passage {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
  /** Words that are equal, stem by stem. */
  readonly equal: number
  /** Words that stand in the other text, equal or one in place of another: what a share counts. */
  readonly standing: number
}

/** A passage must tell so much, in tenths of a natural logarithm … */
const TELLS_ALONE = 180
/** … but beside a passage that tells so much, one that tells the least is of the same text. */
const TELLS_MUCH = 400
const TELLS_LEAST = 100
/** Where all passages tell less than `TELLS_MUCH`, this share of one text must stand in the other: a name with all its titles is no text. */
const NEARLY_ALL = 0.8
/** In fewer equal words than this no two texts are one: a single clause is worded alike by anybody. */
const FEWEST_EQUAL = 10
/** Texts in which a figure was replaced by another for each so many equal words are two reports of one form. */
const WORDS_A_FIGURE = 25
/**
 * So are texts published so many days apart when of the telling words in their passages (rare ones and figures) this share stands nowhere
 * in the other, on both sides: an old text is printed again as it was, a form is filled again.
 */
const DAYS_APART = 3
const RARE = 55
const UNMET = 0.45

/**
 * The passages that two articles share, in the order of `a`; none where what they share is only a form that each fills with figures of its
 * own ("قُتل 5 وأصيب 12 في قصف على …" of two days).
 */
export function passagesOf(a: Reading, b: Reading): Passage[] {
  const [left, right] = [reuseText(a), reuseText(b)]
  const words = { a: left.stems.length, b: right.stems.length }
  const measured = chainsOf(fragmentsOf(left, right), words).map(chain => ({
    chain,
    tells: tellsOf(chain, left),
  }))
  const least = measured.some(({ tells }) => tells >= TELLS_MUCH) ? TELLS_LEAST : TELLS_ALONE
  const telling = measured.filter(({ tells }) => tells >= least)
  const kept = telling.map(({ chain }) => chain)
  const passages = kept.map(passageOf)
  const standing = passages.reduce((sum, passage) => sum + passage.standing, 0)
  const told = telling.reduce((sum, { tells }) => sum + tells, 0)
  if (told < TELLS_MUCH && standing < NEARLY_ALL * Math.min(words.a, words.b)) return []
  const equal = passages.reduce((sum, passage) => sum + passage.equal, 0)
  if (equal < FEWEST_EQUAL) return []
  const replaced = kept.reduce((sum, chain) => sum + figuresReplaced(chain, a, left, b, right), 0)
  if (replaced * WORDS_A_FIGURE >= equal) return []
  return daysApart(a, b) >= DAYS_APART && isFilledAgain(passages, left, right) ? [] : passages
}

/** Days between two publications; 0 where one of them is unknown. */
function daysApart({ published: a }: Reading, { published: b }: Reading): number {
  return a === null || b === null ? 0 : Math.max(0, a.from - b.to, b.from - a.to)
}

function isFilledAgain(passages: readonly Passage[], left: ReuseText, right: ReuseText): boolean {
  return (
    unmet(
      left,
      passages.map(({ a, aEnd }) => [a, aEnd]),
      right,
    ) >= UNMET &&
    unmet(
      right,
      passages.map(({ b, bEnd }) => [b, bEnd]),
      left,
    ) >= UNMET
  )
}

/** Which share of the different rare words and figures in some stretches of a text stands nowhere in the other; one more that does is added, so that a single one says little. */
function unmet(text: ReuseText, stretches: readonly (readonly number[])[], other: ReuseText): number {
  const there = new Set(other.stems)
  const rare = new Set<number>()
  for (const [from, to] of stretches)
    for (let i = from!; i < to!; i++) if (text.tells[i]! >= RARE || text.figures[i] === 1) rare.add(text.stems[i]!)
  let missing = 0
  for (const stem of rare) if (!there.has(stem)) missing++
  return missing / (rare.size + 1)
}

function tellsOf(chain: Chain, { tells }: ReuseText): number {
  let sum = 0
  for (const { a, length } of chain) for (let i = a; i < a + length; i++) sum += tells[i]!
  return sum
}

function passageOf(chain: Chain): Passage {
  const [first, last] = [chain[0]!, chain.at(-1)!]
  let [equal, standing] = [0, 0]
  chain.forEach((run, i) => {
    equal += run.length
    standing += run.length
    const next = chain[i + 1]
    if (next !== undefined) standing += Math.min(next.a - run.a - run.length, next.b - run.b - run.length)
  })
  return { a: first.a, aEnd: last.a + last.length, b: first.b, bEnd: last.b + last.length, equal, standing }
}

/** Gaps of a chain in which both texts have figures and none of them is the same. */
function figuresReplaced(chain: Chain, a: Reading, left: ReuseText, b: Reading, right: ReuseText): number {
  let replaced = 0
  for (let i = 0; i + 1 < chain.length; i++) {
    const [run, next] = [chain[i]!, chain[i + 1]!]
    const here = figuresIn(a, left, run.a + run.length, next.a)
    if (here.size === 0) continue
    const there = figuresIn(b, right, run.b + run.length, next.b)
    if (there.size > 0 && ![...here].some(figure => there.has(figure))) replaced++
  }
  return replaced
}

/** Figures by value; of 48.14 and "14 ر 48" the parts, since newspapers write decimals both ways. */
function figuresIn({ body }: Reading, { stems, figures }: ReuseText, from: number, to: number): Set<string | number> {
  const found = new Set<string | number>()
  for (let i = from; i < to; i++) {
    if (figures[i] === 0) continue
    found.add(stems[i]!)
    const { folded } = body.spellings[i]!
    if (/[.,]/.test(folded)) for (const part of folded.split(/[.,]/)) found.add(part)
    else if (/^\d/.test(folded)) found.add(folded)
  }
  return found
}
