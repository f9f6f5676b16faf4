import { BEGINS, matchFirstName } from '../../knowledge/index.ts'
import { isBody } from '../attribution/body-word.ts'
import { inClass } from '../words/classes.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isThat, isWord } from '../words/words.ts'
import { type Draft, gapIsSpace, mentionOf } from './draft.ts'
import type { Mention } from './types.ts'

/** A name has at most as many words. */
const LONGEST = 5

/** A person by a given name of the table, behind a title, or by a surname that the article has: the name's tokens only, without the title. */
export function personAt(draft: Draft, i: number): Mention | null {
  const { text, list, memory } = draft
  const begins = (list[i]!.begins & BEGINS.firstName) !== 0
  if (!begins && draft.afterTitle[i] === 0 && surnameAt(draft, i) === null) return null
  if (!maybeName(draft, i) || isVerb(draft, i)) return null
  const given = begins ? matchFirstName(text, list, i) : null
  // كمين is an ambush before it is "like Min".
  if ((given?.from ?? 0) > 0 && isNounOfEvent(list[i]!)) return null
  if (given === null) {
    const surname = surnameAt(draft, i)
    if (surname !== null) return surname
    if (draft.afterTitle[i] === 0 || !isUnknownName(draft, i)) return null
  }
  const to = nameEnd(draft, i, i + (given?.length ?? 1))
  if (to - i < 2 && draft.afterTitle[i] === 0) return null
  const last = list[to - 1]!.folded
  if (to - i >= 2 && !inClass(last, 'not-surname')) memory.surnames.set(last, null)
  return mentionOf(draft, { i, length: to - i, skip: given?.from ?? 0 }, { kind: 'person', actorKind: 'person' })
}

/** كمين, فقدان: a noun that names an event as it stands, with no letter of it a clitic. */
const isNounOfEvent = ({ readings }: Token): boolean =>
  readings.some(r => r.form.pos === 'masdar' && r.peeling.proclitics.length === 0)

/** "صادق البرلمان على": right before a body that acts, a given name spelled like a verb is the verb. */
function isVerb({ list }: Draft, i: number): boolean {
  const next = list[i + 1]
  return (
    next !== undefined &&
    gapIsSpace(next) &&
    (next.begins & BEGINS.firstName) === 0 &&
    isBody(next) &&
    finiteReading(list[i]!, ['event', 'report'])?.form.tense === 'perfect'
  )
}

/** A word that is no word of the grammar and no noun of an event behind a preposition ("بحياة ثمانية"). */
function maybeName(draft: Draft, i: number): boolean {
  const { list, roles, timeMask } = draft
  const token = list[i]!
  // صباح is a given name too: "صباح الثلاثاء" is a time.
  if (timeMask[i] === 1) return false
  const { folded } = token
  // على is Ali only when it is written with ي: the preposition is everywhere.
  if (folded === 'علي' && token.text.endsWith('ى')) return false
  // آن is spelled like أن, باسم فلان like المتحدث باسم.
  if (folded.length < 3 || isThat(token) || GRAMMAR.some(name => isWord(token, name))) return false
  if (folded === 'باسم' && roles[Math.max(0, i - 1)] != null) return false
  if (isSaidBy(token, list[i + 1]) || saysSurname(draft, i)) return false
  return !token.readings.some(
    r => r.form.pos === 'masdar' && r.peeling.proclitics.length > 0 && r.value.kind === 'noun',
  )
}

/** "طالب ناشطون", "دان البرلمان": a verb of saying that is a given name too, before whoever can say something. */
function isSaidBy(token: Token, next: Token | undefined): boolean {
  if (next === undefined || !token.readings.some(r => r.value.kind === 'report' && r.form.pos === 'verb')) return false
  const head = next.folded.replace(/^ال/, '')
  if (inClass(head, 'institution') || inClass(head, 'body-head')) return true
  // "طالب وجهاء العشيرة".
  if ((next.begins & (BEGINS.group | BEGINS.firstName)) === BEGINS.group) return true
  return /\p{L}{3}ون$/u.test(next.folded) && (next.begins & BEGINS.firstName) === 0
}

/** "ووعد الترياقي": behind و a verb of saying, before somebody whom the article has named. */
const saysSurname = ({ list, memory }: Draft, i: number): boolean =>
  memory.surnames.has(list[i + 1]?.folded ?? '') &&
  list[i]!.readings.some(
    r => r.value.kind === 'report' && r.form.pos === 'verb' && r.peeling.proclitics.some(p => p === 'و' || p === 'ف'),
  )

/** A surname that the article has named in full, alone or with a clitic before it: العلي, والعلي. */
function surnameAt(draft: Draft, i: number): Mention | null {
  const { surnames } = draft.memory
  const { folded } = draft.list[i]!
  const facts = { kind: 'person', actorKind: 'person' } as const
  if (surnames.size === 0) return null
  const whole = surnames.get(folded)
  if (whole !== undefined) return mentionOf(draft, { i, length: 1, skip: 0 }, { ...facts, ref: whole })
  // للترياقي is ل and الترياقي.
  const definite = folded.startsWith('لل') ? surnames.get(`ا${folded.slice(1)}`) : undefined
  if (definite !== undefined) return mentionOf(draft, { i, length: 1, skip: 2 }, { ...facts, ref: definite })
  const rest = folded.length > 3 && 'وفلب'.includes(folded[0]!) ? surnames.get(folded.slice(1)) : undefined
  return rest === undefined ? null : mentionOf(draft, { i, length: 1, skip: 1 }, { ...facts, ref: rest })
}

/** A name of no table, behind a title. */
function isUnknownName({ list, placeMask }: Draft, i: number): boolean {
  const token = list[i]!
  return (
    placeMask[i] !== 1 &&
    nameLike(token) &&
    !isA(token, 'manner') &&
    !isWord(token, 'announced') &&
    !token.folded.startsWith('ال')
  )
}

/** Where a name ends that goes on at token `from`. */
function nameEnd(draft: Draft, i: number, from: number): number {
  let to = from
  while (to < draft.list.length && to - i < LONGEST && goesOn(draft, to)) to++
  return to
}

function goesOn({ text, list, placeMask, timeMask, roles }: Draft, k: number): boolean {
  const token = list[k]!
  // "شهد الأسبوع الماضي", "طالب الأربعاء": no person is called by a day.
  if (timeMask[k] === 1) return false
  if (!gapIsSpace(token) || /["«»“”()]/.test(token.gap) || placeMask[k] === 1) return false
  // "أمام منزله" is spelled like إمام, "وأطلعه" is a verb with its object.
  if ((isWord(token, 'preposition') && !token.text.startsWith('إ')) || /^[وف]\p{L}{3,}(?:ه|ها|هم)$/u.test(token.text))
    return isWord(list[k - 1], 'name-goes-on')
  // "مالك الشركة وموظفين": others are joined.
  if (/^و\p{L}{3,}(?:ين|ون|ات)$/u.test(token.folded) && (token.begins & BEGINS.firstName) === 0) return false
  return (
    isWord(list[k - 1], 'name-goes-on') ||
    isWord(token, 'in-name') ||
    ((token.begins & BEGINS.firstName) !== 0 && matchFirstName(text, list, k)?.from === 0) ||
    (nameLike(token) && roles[k] === null)
  )
}

/** Classes of words of the grammar, which no name begins with. */
const GRAMMAR = [
  'preposition',
  'connector',
  'relative',
  'negator',
  'manner',
  'said',
  'temporal',
  'source-noun',
  'speech-noun',
  'outlet-noun',
  'part',
] as const

/** Classes of words that are no part of a name, with or without و/ف. */
const NO_NAME = [
  'preposition',
  'connector',
  'relative',
  'negator',
  'manner',
  'said',
  'possible',
  'planned',
  'temporal',
  'source-noun',
  'speech-noun',
  'outlet-noun',
  'going-on',
  'part',
] as const

/** Not a word of the language as far as the tables know: it may be a name. */
function nameLike(token: Token): boolean {
  const word = token.folded
  if (word.length < 2 || /^[0-9a-z]/.test(word)) return false
  if (NO_NAME.some(name => isA(token, name))) return false
  // "إسرائيل بوقف القصف", "في كمين واعتقال": a verbal noun behind ب, ل or و.
  if (/^[بلوف]/.test(word) && token.readings.some(r => r.form.pos === 'masdar' && r.peeling.proclitics.length > 0))
    return false
  if (isWord(token, 'not-name') || /^[وفبلك]?ان(?:ه|ها|هم)?$/.test(word)) return false
  if (/^(?:و|ف|ب|ل|لل|بال|وال)ال|^لل/.test(word)) return false
  return (
    !token.readings.some(r => r.peeling.proclitics.length === 0) &&
    /^(?:ال)?\p{L}{2,}$/u.test(word) &&
    !/^ال.*(?:يه|ات|ين|ون)$/.test(word)
  )
}
