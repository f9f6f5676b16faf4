import { matchActor, matchGroupNoun } from '../../knowledge/index.ts'
import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, isThat, isWord } from '../words/words.ts'
import { nationality } from './adjectives.ts'
import { type Draft, mentionOf } from './draft.ts'
import type { Mention } from './types.ts'

/**
 * A body that no table knows, by its head noun and the nouns that name it: "كتيبة الميزان", "قوة حماية الطريق الساحلي", "بلدية صبراتة". Not the head
 * alone, and not behind a word of the grammar ("قوة من الجيش").
 */
export function bodyAt(draft: Draft, i: number): Mention | null {
  const { list, numberMask } = draft
  const word = list[i]!.folded
  const skip = headStart(list[i]!)
  if (skip < 0) return null
  // "استهداف حافلة للشرطة شمال سيناء": behind the article no name follows.
  if (word.slice(0, skip) === 'لل' && draft.placeMask[i + 1] === 1) return null
  // "تبنى تنظيم داعش الهجوم": a name that the table holds ends where the table says.
  if ((matchActor(draft.text, list, i)?.length ?? 0) > 1) return null
  // "في جبهة مأرب", "في مديرية حيس": a front and a district are where, unless their name is no place's.
  if (/^(?:جبهه|مديريه)$/.test(word.slice(skip)) && draft.placeMask[i + 1] === 1) return null
  // "للحكومة وإصابة": behind the article only an adjective goes on.
  if (word.slice(0, skip) === 'لل' && !/^ال/.test(list[i + 1]?.folded ?? '')) return null
  // "حركة السفن", "حركة المرور": what moves is no movement.
  if (word.slice(skip) === 'حركه' && isWord(list[i + 1], 'traffic')) return null
  let to = i + 1
  while (
    to < list.length &&
    to - i < 5 &&
    /^[ "«»“”]*$/.test(list[to]!.gap) &&
    numberMask[to] === 0 &&
    (isNamedByVerb(list, i, to, skip) || namesOn(list[to]!)) &&
    // "جماعة الغد": right behind the head a time is its name; "بلدية صبراتة الثلاثاء" and "داهمت قوة فجر الخميس" are not.
    (draft.timeMask[to] === 0 || (to === i + 1 && draft.timeMask[to + 1] !== 1)) &&
    !startsAnew(list, i, to) &&
    !(to > i + 1 && isTold(list[to - 1]!, list[to]!)) &&
    // "جمعية كويتية | مساعدات": behind a nationality without the article nothing goes on.
    (to === i + 1 || list[to - 1]!.folded.startsWith('ال') || nationality(list[to - 1]!) === null) &&
    !begins(draft, to)
  )
    to++
  if (to === i + 1) return null
  const actorKind = inClass(word.slice(skip), 'armed-body') ? 'force' : 'organisation'
  return mentionOf(draft, { i, length: to - i, skip }, { kind: 'actor', actorKind, side: 'side' })
}

/** How many proclitics stand before the head noun of a body, or -1 where the word is none: وقوة gives 1. */
const headStart = remember(word => {
  let skip = 0
  while (skip < 2 && !inClass(word.slice(skip), 'body-head') && /[وفبل]/.test(word[skip] ?? '')) skip++
  return inClass(word.slice(skip), 'body-head') ? skip : -1
})

/** Feminine heads: a verb behind one of them would be feminine too. */
const FEMININE = /(?:ه|كتايب|سرايا|قوات|الويه|شرطه|ميليشيات|مليشيات)$/

/**
 * "حركة فجر الجزيرة": right behind a feminine head a word that is spelled like a verb of "he" is a noun, if a definite noun follows. Not "قوة داهمت
 * المكان", which agrees, nor "تنظيم قتل الجنود", which may be a sentence.
 */
function isNamedByVerb(list: readonly Token[], i: number, k: number, skip: number): boolean {
  if (k !== i + 1 || !FEMININE.test(list[i]!.folded.slice(skip))) return false
  const verb = finiteReading(list[k]!)
  if (verb?.form.tense !== 'perfect' || verb.peeling.proclitics.length > 0 || verb.peeling.enclitic !== null)
    return false
  const next = list[k + 1]
  return !/(?:ت|وا|تا)$/.test(list[k]!.folded) && next !== undefined && next.gap === ' ' && /^ال/.test(next.folded)
}

/** "كتيبة الميزان القوة": behind a definite noun only an adjective goes on (الطريق الساحلي, الأركان العامة). */
function startsAnew(list: readonly Token[], i: number, k: number): boolean {
  const before = list[k - 1]
  if (before === undefined || k - 1 === i || !before.folded.startsWith('ال')) return false
  const word = list[k]!.folded
  return !(word.startsWith('ال') && (/(?:ي|يه)$/.test(word) || isWord(list[k], 'adjective-of-body')))
}

/** "منظمة حقوقية |مقتل", "منظمة سام |استهداف": behind an adjective or a bare name what is told begins; "لجنة متابعة نقل الأسرى" goes on. */
function isTold({ folded, readings, bareClasses }: Token, next: Token): boolean {
  if (folded.startsWith('ال')) return false
  const isName = readings.length === 0 && bareClasses.size === 0
  const isAdjective = /يه?$/.test(folded) && !readings.some(({ form }) => form.pos === 'masdar')
  return (isWord(next, 'announced') && (isName || isAdjective)) || (isName && next.readings.some(isToldEvent))
}

const isToldEvent = ({ value, form, peeling }: Token['readings'][number]): boolean =>
  form.pos === 'masdar' && value.kind === 'event' && peeling.proclitics.length === 0 && !peeling.article

/** Another name begins behind و: "قوة … وكتيبة …". */
function begins(tokens: Tokens, i: number): boolean {
  const word = tokens.list[i]!.folded
  if (!/^[وف]/.test(word)) return false
  return (
    inClass(word.slice(1), 'body-head') ||
    [matchActor, matchGroupNoun].some(match => (match(tokens.text, tokens.list, i)?.from ?? 0) > 0)
  )
}

/** "أفادت وكالة الشروق |بمقتل|": a verbal noun behind ب or ل tells what happened, and is no name's. */
const isJoinedEvent = ({ readings }: Token): boolean =>
  readings.some(
    ({ value, form, peeling }) =>
      form.pos === 'masdar' &&
      peeling.proclitics.some(p => 'بل'.includes(p)) &&
      (value.kind === 'event' || (value.kind === 'noun' && value.strong === 'yes')),
  )

/** A noun or adjective that goes on with a body's name: definite, or a noun in construct before a definite one. */
function namesOn(token: Token): boolean {
  const word = token.folded
  for (const name of [
    'preposition',
    'connector',
    'relative',
    'negator',
    'manner',
    'said',
    'going-on',
    'possible',
    'planned',
    'source-noun',
    'adjective-clause',
  ] as const)
    if (inClass(word, name)) return false
  if (isThat(token) || /^[0-9]/.test(word) || /^(?:[وف](?:ال)|[بلك]ال|لل)/.test(word) || isWord(token, 'not-in-body'))
    return false
  if (finiteReading(token) !== undefined && !/^ال/.test(word)) return false
  if (isJoinedEvent(token)) return false
  return /^ال/.test(word) || !/(?:ا|ين|ون)$/.test(word)
}
