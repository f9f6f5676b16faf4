import type { Scene } from '../scene.ts'
import type { Named } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { namedAt } from '../words/spans.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, isA, isNominal, isWord } from '../words/words.ts'
import { groundAt } from './ground-name.ts'
import { isBehindClitic } from './noun-phrase.ts'

/** A noun phrase that no table has goes on for at most as many words behind its noun, and determiners and a number stand before it for at most as many. */
const LONGEST = 4
const DETERMINERS = 4

/** A noun phrase, by token. */
export interface SufferingPhrase extends Range {
  readonly named: Named
  /** Its noun. */
  readonly noun: number
}

/**
 * The noun phrase that begins at `from` as somebody or something that can suffer, known to a table or not: "أي مستشفى", "إحدى سيارات الإسعاف", "ثلاث قرى", "سائق الحافلة", "مستودع
 * ذخيرة". `skip` letters of its first word are a clitic. Null for an event ("أي هجوم"), a time, a town, a verb, an adverb.
 */
export function sufferingPhrase(scene: Scene, { from, to }: Range, skip = 0): SufferingPhrase | null {
  const { list, mentions } = scene
  let head = from
  while (head < Math.min(to, from + DETERMINERS) && isDeterminer(scene, head, skip > 0 && head === from)) head++
  const number = mentions.numberAt(head)
  let first = head
  if (number !== null) {
    if (number.from < from) return null
    first = number.from
    head = Math.max(head, number.unitId === null && number.to < to ? number.to : number.to - 1)
    if (list[head]?.folded === 'من') head++
  }
  const noun = list[head]
  if (noun === undefined || head >= to || !opens(scene, head, skip > 0 && head === from)) return null
  for (let k = from + 1; k <= head; k++) if (isBehind(list[k]!, BREAK)) return null
  const end = endOf(scene, head, to)
  const start = list[Math.min(first, head)]!.start + (skip > 0 && first === from ? skip : 0)
  return { from: first, to: end, noun: head, named: namedAt(scene, { start, end: list[end - 1]!.end }, null) }
}

/** أي, كل, إحدى, عدد من, عشرات: what stands before the noun, and is none. */
function isDeterminer({ list }: Scene, k: number, clitic: boolean): boolean {
  const token = list[k]!
  if (isBehind(token, BREAK)) return false
  if (token.folded === 'من') return k > 0 && (isA(list[k - 1], 'part') || isWord(list[k - 1], 'determiner'))
  const word = clitic ? token.folded.replace(/^[وف]?[بل]/, '') : token.folded
  return inClass(word, 'determiner') || (isA(token, 'part') && list[k + 1]?.folded === 'من')
}

/** A word that may name who or what suffers. */
function opens(scene: Scene, k: number, clitic: boolean): boolean {
  const { mentions } = scene
  const token = scene.list[k]!
  if (mentions.inTime(k) || !isNominal(token) || isA(token, 'preposition')) return false
  // "آمر فوج", "قادتها" are spelled like verbs: a role, or what stands behind من.
  const isRole = mentions.roleAt(k) !== null
  const isBehindOf = isRole || (k > 0 && scene.list[k - 1]!.folded === 'من')
  if (!clitic && !isBehindOf && finiteReading(token) !== undefined && !/^ال/.test(token.folded)) return false
  if (/^[\d٠-٩]+$/.test(token.folded)) return false
  if (
    mentions.placeAt(k) &&
    !isRole &&
    !isSite(scene, k) &&
    !(isWord(token, 'one-of-many') && mentions.numberAt(k) !== null)
  )
    return false
  if (isWord(token, 'no-target') || isA(token, 'part') || isA(token, 'manner') || isA(token, 'plentiful')) return false
  if (isWord(token, 'injuries') || isWord(token, 'damages') || isPrepositionOfHim(token)) return false
  if (clitic && (isPurpose(token) || inClass(token.folded.replace(/^[وف]?[بل]/, ''), 'no-target'))) return false
  if (!clitic && (isBehindClitic(token) || isCliticised(token))) return false
  return (groundAt(scene, k, k + 1) !== null || !isEvent(token)) && !/\p{L}{2}يا$/u.test(token.folded)
}

const isCliticised = (token: Token): boolean =>
  /^[وفبلك]/.test(token.folded) && token.readings.some(r => r.peeling.proclitics.length > 0)

/** بها, بينهم, منها: a preposition with its pronoun. */
const isPrepositionOfHim = remember(folded =>
  /^[وف]?(?:علي|في|من|عن|ب|ل|الي|مع|ضد|لدي|بين)(?:ه|ها|هم|هما|هن|نا)$/.test(folded),
)

/** لتشييد, لاستخدام, لإنشاء: a verbal noun by its pattern, behind ل or ب. */
const isPurpose = remember(folded =>
  /^[وف]?[بل](?:ت\p{L}{2}ي\p{L}ه?|ا(?!ل)\p{L}{2}ا\p{L}?|است\p{L}+|م\p{L}ا\p{L}{2}ه)$/u.test(folded),
)

/** هجوم, الإفراج: an event is nobody. */
const isEvent = (token: Token): boolean =>
  token.readings.some(
    ({ value, form }) =>
      value.kind === 'noun' ||
      (form.pos === 'masdar' && value.kind !== 'report') ||
      (value.kind === 'light' && form.pos === 'masdar'),
  )

/** A building or a camp by its name, not a town. */
function isSite({ mentions }: Scene, k: number): boolean {
  const place = mentions.placesIn(k, k + 1)[0]
  return place !== undefined && place.from === k && (place.precision === 'site' || place.precision === 'camp')
}

/** Where the phrase whose noun stands at `head` ends: with a name that stands there, with a site, else with its last adjective. */
function endOf(scene: Scene, head: number, to: number): number {
  const { mentions } = scene
  const place = mentions.placesIn(head, head + 1).find(p => p.from === head)
  let end = Math.max(head + 1, mentions.at(head)?.to ?? 0, place?.to ?? 0)
  while (end < to && end - head <= LONGEST && goesOn(scene, end)) end = Math.max(end + 1, mentions.at(end)?.to ?? 0)
  return Math.min(end, Math.max(to, head + 1))
}

const goesOn = ({ list, mentions }: Scene, k: number): boolean => {
  const token = list[k]!
  return (
    token.gap === ' ' &&
    isNominal(token) &&
    !isA(token, 'preposition') &&
    (finiteReading(token) === undefined || /^ال/.test(token.folded)) &&
    !/^و/.test(token.folded) &&
    !mentions.inTime(k) &&
    !mentions.placeAt(k) &&
    mentions.numberAt(k) === null &&
    !isWord(token, 'belonging') &&
    !isA(token, 'place-preposition') &&
    !isA(token, 'adjective-clause') &&
    !isCliticised(token) &&
    !isBehindClitic(token)
  )
}
