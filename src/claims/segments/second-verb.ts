import type { Scene } from '../scene.ts'
import type { Token } from '../words/tokens.ts'
import { isUnknownPerfect, isUnknownVerb } from '../words/unknown-verb.ts'
import { finiteReading, hasFinite, isA, isWord, onlyVerb } from '../words/words.ts'

/** "قطعوا الطريق |قبل أن تتدخل الشرطة|", "غادروا |بعدما أحرقت منازلهم|": what came before or after, told by a verb of its own. Not "قبل أن" where nothing was done before. */
export function isBeforeOrAfter({ list }: Scene, k: number, from: number): boolean {
  const token = list[k]!
  const after = isWord(token, 'after-that')
  if (!after && !(isA(token, 'before-that') && /^ان(?:ه|ها|هم)?$/.test(list[k + 1]?.folded ?? ''))) return false
  const verb = list[k + (after ? 1 : 2)]
  if (verb === undefined || k - from < 2) return false
  return (
    (finiteReading(verb) !== undefined || isUnknownVerb(verb) || isA(verb, 'was') || /^(?:قد|تم)$/.test(verb.folded)) &&
    hasVerb(list, from, k)
  )
}

const hasVerb = (list: readonly Token[], from: number, to: number): boolean =>
  hasFinite(list, from, to) || list.slice(from, to).some(isUnknownVerb)

/** "النزلاء في أماكنهم |وقد نقل بعضهم|": behind وقد or ولقد stands a clause of its own. */
export const isWithPerfect = ({ list }: Scene, k: number, from: number): boolean =>
  k - from >= 2 &&
  isWord(list[k], 'and-has') &&
  list[k + 1] !== undefined &&
  (finiteReading(list[k + 1]!) !== undefined || isUnknownVerb(list[k + 1]!) || isA(list[k + 1], 'was'))

/** "القوات اعترضت |ودمرت| صاروخين", "نهبوا وأحرقوا ثلاثة بيوت": two verbs side by side were done to one and the same. Not "انسحبوا وتركوا", where nothing is done by the first. */
export function sharesObject({ list, mentions }: Scene, k: number, from: number): boolean {
  const first = list[k - 1]!
  const second = list[k]!
  if (k - 1 < from || second.gap !== ' ' || mentions.covers(k - 1) || !takesObject(first) || !takesObject(second))
    return false
  const next = list[k + 1]
  if (endOf(first) !== endOf(second)) return false
  return next !== undefined && !isWord(next, 'slot-preposition') && !/^[بل](?!ا?ل?\p{L}{0,2}$)/u.test(next.folded)
}

/** What a verb agrees in shows at its end: ت, وا, or neither. */
const endOf = ({ folded }: Token): string => /(?:ت|وا)$/.exec(folded)?.[0] ?? ''

/** A perfect without a pronoun, of a verb that takes an object, or that no table knows. */
const takesObject = (token: Token): boolean => {
  const reading = finiteReading(token)
  if (reading === undefined) return isUnknownPerfect(token)
  const { value, form, peeling } = reading
  return (
    onlyVerb(token) &&
    form.tense === 'perfect' &&
    peeling.enclitic === null &&
    value.kind === 'event' &&
    value.frame.has('o')
  )
}

/** "تلقوا تدريبات |وخزنوا متفجرات|": behind و a verb that no table knows goes on with another thing that was done. Not "وبيروت", nor where nothing was done before. */
export const isUnknownSecond = ({ list, mentions }: Scene, k: number, from: number, isName: boolean): boolean =>
  k - from >= 2 &&
  !isName &&
  /^[وف]/.test(list[k]!.folded) &&
  !mentions.covers(k) &&
  !mentions.placeAt(k) &&
  isUnknownPerfect(list[k]!) &&
  hasVerb(list, from, k)
