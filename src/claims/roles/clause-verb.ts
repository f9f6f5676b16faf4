import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import { bare } from '../words/lexicon.ts'
import { COMMA, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isAnd, isThat, isWrittenPassive, joinsOn } from '../words/words.ts'
import type { Clause } from './clause.ts'
import { looksFinite } from './finite.ts'
import type { Phrase } from './subject-phrase.ts'

/** A verb stands at most as many words behind its subject, asides and what tells more of it between. */
const REACH = 16

/** The first word that is no conjunction, no أن, no كان, no time. */
export function opening({ list, mentions }: Scene, from: number, to: number): number {
  let k = from
  while (k < to && mentions.at(k) === null && (opens(list[k]!) || mentions.inTime(k))) k++
  // "من جانبه، وجه المحافظ": what a preposition leads in ends at its comma.
  if (!isA(list[k], 'preposition')) return k
  for (let j = k + 1; j < Math.min(to, k + LEAD); j++) if (isBehind(list[j]!, COMMA)) return j
  return k
}

/** What leads a clause in takes at most as many words. */
const LEAD = 6

const opens = (token: Token): boolean =>
  isAnd(token) ||
  (isThat(token) && !/(?:ه|ها|هم|هما|نا|ني)$/.test(token.folded)) ||
  isA(token, 'connector') ||
  isA(token, 'when') ||
  isA(token, 'copula') ||
  isA(token, 'verb-particle')

/** A verb by its readings or its letters, or whatever stands behind قد and لم. */
export const isVerb = ({ list, mentions }: Scene, k: number): boolean =>
  mentions.at(k) === null &&
  !mentions.covers(k) &&
  !list[k]!.text.endsWith('ة') &&
  (finiteReading(list[k]!) !== undefined ||
    looksFinite(list[k]!, true) ||
    isPlainVerb(list[k]!) ||
    (k > 0 && isBeforeVerb(list[k - 1]!)))

const isBeforeVerb = remember(folded => /^[وفل]?(?:قد|لم|لن|سوف)$/.test(folded))

/**
 * The verb of a subject: behind a particle, an aside between commas, a relative clause or what a preposition adds. An indefinite subject may have a clause for its adjective before it
 * ("رجلا |يقود| دراجة فجر نفسه", "طائرات |يعتقد أنها| أجنبية أغارت").
 */
export function verbBehind({ scene, head, trigger }: Clause, { from, to }: Phrase, end: number): number | null {
  const { list } = scene
  const indefinite = trigger.rule === 'event-verb' && !/^[وف]?ال/.test(list[from]!.folded)
  let guessed = false
  for (let k = to; k < Math.min(end, to + REACH); k++) {
    const token = list[k]!
    if (isBehind(token, /[؛:.]/)) return null
    if (isA(token, 'copula')) continue
    if (isThat(token)) {
      if (!guessed) return null
      continue
    }
    if (!isVerb(scene, k) || joinsOn(token)) continue
    guessed = isA(token, 'possible') || isA(token, 'impersonal')
    if (guessed || (indefinite && k < head && /^[يت]/.test(token.folded))) continue
    return k
  }
  return null
}

/** عمد, وأوفدت: a verb of no event. */
export const isPlainVerb = remember(folded => {
  const word = bare(folded)
  return [folded, word, word.replace(/(?<=\p{L}{3})ت$/u, '')].some(one => inClass(one, 'plain-verb'))
})

/** تُدفع, يُنقل: an imperfect written with damma, of a verb that no table has. */
const isDamma = (token: Token): boolean => /^[وف]?[يت]\u064f/.test(token.text)

/** Whether a verb tells what its subject does: active, of the third person, of one (behind it) and not impersonal. */
export function tells(token: Token): boolean {
  const reading = finiteReading(token)
  if (isA(token, 'was-done') || isA(token, 'impersonal') || isWrittenPassive(token) || isDamma(token)) return false
  if (reading === undefined) return true
  if (reading.form.voice === 'passive' || reading.form.person === 1) return false
  return !(reading.value.kind === 'light' && reading.value.subject !== 'agent' && reading.value.subject !== 'giver')
}
