import type { Scene } from '../scene.ts'
import { PAUSE } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { isUnknownImperfect } from '../words/unknown-verb.ts'
import { finiteReading, hasFinite, isA, isEventNoun, isNominal, isWord, onlyVerb } from '../words/words.ts'

/** A subject takes at most as many words before its verb: "وصفارات الإنذار |تدوي|", "ولجنة من الأعيان |تتوسط|". */
const REACH = 4

/**
 * «غارة على البلدة |وصفارات الإنذار تدوي|», "خلت الشوارع |والسكان يلازمون| منازلهم": behind و a noun with a verb in the imperfect behind it has a clause of its own, where something was told before. Not
 * «قوات الجيش والشرطة تعتقل», where nothing was, nor «الجيش والشرطة يتبادلان», who act together.
 */
export function opensWithSubject(scene: Scene, k: number, from: number, inTitle: boolean): boolean {
  const { list, mentions } = scene
  const token = list[k]!
  if (token.folded[0] !== 'و' || token.folded.length < 4 || k - from < 2 || !isNoun(scene, k)) return false
  // "صلة بين المهربين وجماعات تنشط في الريف".
  if ([1, 2, 3].some(d => k - d >= from && isWord(list[k - d], 'between'))) return false
  if (!(inTitle ? tells(scene, from, k) : hasFinite(list, from, k))) return false
  for (let v = k + 1; v <= k + REACH && v < list.length; v++) {
    const word = list[v]!
    if (PAUSE.test(word.gap)) return false
    if (isImperfect(word) && !mentions.covers(v)) return !/(?:ان|ون|ين)$/.test(word.folded) || v === k + 1
    if (isWord(word, 'slot-preposition') || !isNominal(word) || onlyFinite(word)) return false
  }
  return false
}

const isImperfect = (token: Token): boolean =>
  (finiteReading(token)?.form.tense === 'imperfect' && onlyVerb(token) && /^[يت]/.test(token.folded)) ||
  isUnknownImperfect(token)

const onlyFinite = (token: Token): boolean => finiteReading(token) !== undefined && onlyVerb(token)

/** A noun behind و: not a verb, nor a word of the grammar; وزير is a minister. */
const isNoun = ({ list, mentions }: Scene, k: number): boolean => {
  const token = list[k]!
  if (mentions.covers(k) && !mentions.startsAt(k)) return false
  if (mentions.inTime(k) || isA(token, 'relative') || !isNominal(token)) return false
  return mentions.covers(k) || mentions.roleAt(k) !== null || !onlyFinite(token)
}

/** Whether a headline has told something before: by a verb, the noun of an event, or a number. */
const tells = ({ list, mentions }: Scene, from: number, to: number): boolean =>
  hasFinite(list, from, to) ||
  mentions.numbersIn(from, to).length > 0 ||
  list.slice(from, to).some(({ readings }) => readings.some(isEventNoun))
