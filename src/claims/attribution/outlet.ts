import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isNominal, isWord } from '../words/words.ts'
import type { Speaker } from './types.ts'

/** "قال |لرويترز| مسؤول", "أكد |لوكالة الأناضول| وزير", "وقال |للتلفزيون الرسمي|:": behind the outlet that the words at `k` say it was told to, else `k`. */
export function behindOutlet(scene: Scene, k: number, to: number): number {
  const { list, mentions } = scene
  if (k >= to) return k
  // "لمراسلنا", "لمراسل الوكالة".
  if (isWord(list[k], 'to-reporter') && k + 1 < to) return mentions.outletAt(k + 1)?.to ?? k + 1
  const outlet = mentions.outletAt(k) ?? (isWord(list[k], 'to-outlet') ? mentions.outletAt(k + 1) : null)
  if (outlet !== null && outlet.to < to && outlet.skip > 0 && list[k]!.folded.startsWith('ل')) return outlet.to
  if (outlet !== null || !isWord(list[k], 'to-outlet')) return k
  const told = unnamedOutlet(scene, k, to) ?? outletOfNoun(scene, k, to)
  return told === null || told.to >= to ? k : told.to
}

/** "للتلفزيون الرسمي", "للإذاعة المحلية": an outlet without a name, with its adjective. */
export function unnamedOutlet({ list, text }: Scene, k: number, limit: number): Speaker | null {
  const token = list[k]!
  const some = someOutlet({ list }, k, limit)
  if (some > k) {
    const { end } = list[some - 1]!
    return { from: k, to: some, start: token.start + 1, end, ref: null, kind: 'outlet', body: null, agreement: null }
  }
  if (!token.folded.startsWith('لل') || !isWord(token, 'to-outlet')) return null
  const to = k + 1 < limit && list[k + 1]!.gap === ' ' && /^ال.*يه?$/.test(list[k + 1]!.folded) ? k + 2 : k + 1
  const start = token.start + (text.startsWith('لل', token.start) ? 2 : 0)
  return { from: k, to, start, end: list[to - 1]!.end, ref: null, kind: 'outlet', body: null, agreement: null }
}

/** Where "لإحدى القنوات المحلية", "لعدد من الصحف" at token `k` ends, or `k`. */
function someOutlet({ list }: Pick<Scene, 'list'>, k: number, limit: number): number {
  if (!isWord(list[k], 'to-one-of')) return k
  let to = list[k + 1]?.folded === 'من' ? k + 2 : k + 1
  if (to >= limit || !isWord(list[to], 'outlets')) return k
  to++
  while (to < limit && to - k <= LONGEST && list[to]!.gap === ' ' && /^ال.*(?:يه|ي|ام)$/.test(list[to]!.folded)) to++
  return to
}

/**
 * An outlet that no table knows, by its noun and what it is called: "لإذاعة |المسيلة|", "بثتها قناة «الأفق» الفضائية", "صحيفة محلية". Not the noun alone,
 * and nothing behind a mark or a preposition.
 */
export function outletOfNoun(scene: Scene, k: number, limit: number): Speaker | null {
  const { list } = scene
  const token = list[k]!
  const skip = nounStart(token)
  if (skip < 0 || k + 1 >= limit) return null
  let to = nameEnd(scene, k + 1, limit)
  if (to === k + 1) return null
  while (to < limit && to - k <= LONGEST && isAdjective(list[to]!, list[k + 1]!)) to++
  const start = token.start + skip
  const kind = token.folded.slice(skip) === 'وكاله' ? 'agency' : 'outlet'
  return { from: k, to, start, end: list[to - 1]!.end, ref: null, kind, body: null, agreement: null }
}

/** "قناة «الأفق» |الفضائية|", "قناة تلفزيون |محلية|": an adjective goes on with or without the article as the noun that is named. */
const isAdjective = ({ folded, gap }: Token, name: Token): boolean =>
  /^[»”" ]+$/.test(gap) && (/^ال.*يه?$/.test(folded) || (/يه$/.test(folded) && inClass(name.folded, 'outlet-noun')))

/** With all adjectives a name has at most as many words. */
const LONGEST = 4

/** What stands in quotation marks, or a noun and what it is defined by (صوت البلد); `k` where no name begins. */
function nameEnd({ list, quoteFrom }: Scene, k: number, limit: number): number {
  const first = list[k]!
  const quote = quoteFrom.get(k)
  if (quote !== undefined && quote.to - k <= LONGEST) return Math.min(limit, quote.to)
  if (first.gap !== ' ' || !isNominal(first) || finiteReading(first) !== undefined || hasClitic(first)) return k
  const next = list[k + 1]
  const isConstruct = next !== undefined && k + 1 < limit && next.gap === ' ' && /^ال/.test(next.folded)
  return isConstruct && !/^ال/.test(first.folded) ? k + 2 : k + 1
}

const hasClitic = remember(folded => /^(?:[وفبك]ال|لل)/.test(folded))

/** Where the noun of an outlet begins in the word, behind ل: وكالة, لوكالة; -1 for every other word, and for الوكالة. */
const nounStart = remember((folded): number => {
  const skip = folded.startsWith('ل') && !folded.startsWith('لل') ? 1 : 0
  return inClass(folded.slice(skip), 'outlet-noun') && !folded.startsWith('ال') ? skip : -1
})
