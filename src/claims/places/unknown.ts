import { openingOf } from '../../arabic/index.ts'
import { remember } from '../words/remember.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, isA, isEventNoun, isWord } from '../words/words.ts'
import { adjoins, nounStart, spaced } from './nouns.ts'

/** A name in quotation marks is taken whole up to as many words. */
const QUOTED = 4

/** What is called by a number: "شارع 40", "الطريق 5". */
const NUMBERED = /(?:شارع|طريق|كيلو|دوار|معبر)$/

/**
 * Where a name that no gazetteer holds ends, that begins at token `k` behind a place noun: "قرية الميزان", "حي «باب الشمال»", "قرية آل جبير"; `k` where
 * what stands there is no name ("قرية صغيرة", "قضاء إجازتهم").
 */
export function unknownNameEnd(tokens: Tokens, k: number): number {
  const { list } = tokens
  if (/["«“]$/.test(list[k]!.gap)) {
    const close = quotedEnd(tokens, k)
    if (close > 0) return close
  }
  if (isWord(list[k], 'two-word-place')) return k + 1 < list.length && adjoins(list[k + 1]!) ? k + 2 : k
  // "كيلو 16".
  if (/كيلو$/.test(list[k]!.folded) && /^\d{1,3}$/.test(list[k + 1]?.folded ?? '')) return k + 2
  // "شارع 40".
  if (/^\d{1,3}$/.test(list[k]!.folded) && NUMBERED.test(list[k - 1]?.folded ?? '')) return k + 1
  const dated = dateEnd(list, k)
  if (dated > k) return dated
  return isName(list[k]!) || namesBehind(list[k - 1], list[k]!) ? k + 1 : k
}

/** Nouns whose name may be such an adjective. */
const CALLED = /(?:^|[وفبل])(?:حي|حاره|شارع|قريه|بلده|مخيم|مدينه|ناحيه|ضاحيه)$/

/** "حي الخضراء", "قرية الجديدة": behind a noun without its article an adjective that has it is a name. Not "المنطقة الخضراء". */
export function namesBehind(noun: Token | undefined, token: Token): boolean {
  return noun !== undefined && isWord(token, 'name-behind-noun') && CALLED.test(noun.folded) && adjoins(token)
}

/** "حي 20 غشت", "ساحة 17 تشرين", "حي 8 ماي 1945": what is called by a day that is remembered. */
function dateEnd(list: readonly Token[], k: number): number {
  const month = list[k + 1]
  if (!/^\d{1,2}$/.test(list[k]!.folded) || month === undefined || month.gap !== ' ' || !isTime(month)) return k
  return /^\d{4}$/.test(list[k + 2]?.folded ?? '') && list[k + 2]!.gap === ' ' ? k + 3 : k + 2
}

/** Whether a word may open an expression of time, as names of months do. */
const isTime = remember(folded => /^\D/.test(folded) && openingOf(folded, null) > 1)

function quotedEnd({ list, after }: Tokens, k: number): number {
  for (let to = k + 1; to <= Math.min(list.length, k + QUOTED); to++) {
    const gap = list[to]?.gap ?? after
    if (/^["»”]/.test(gap)) return to
    if (to < list.length && !spaced(list[to]!)) return 0
  }
  return 0
}

function isName(token: Token): boolean {
  const { folded } = token
  if (folded.length < 3 || /^[0-9a-z]/.test(folded)) return false
  if (isA(token, 'preposition') || isA(token, 'relative') || isA(token, 'connector') || isWord(token, 'particle'))
    return false
  if (isWord(token, 'not-place-name') || finiteReading(token) !== undefined) return false
  // "ساحة المعركة", "منطقة الانفجار": the noun of an event is no name.
  if (token.readings.some(isEventNoun)) return false
  // "مسجد بمحافظة القطيف", "مدن وقرى".
  if (nounStart(token) !== null) return false
  // "منطقة جبلية", "قضاء إجازتهم", "مدرسة للبنات", "قرى وبلدات".
  return !/(?:يه|ين|ون|ات|هم|هن|كم|هما)$|^لل|^لت|^و|^بال/.test(folded)
}
