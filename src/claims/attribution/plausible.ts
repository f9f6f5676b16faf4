import { numeralOf } from '../../arabic/index.ts'
import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import { bare } from '../words/lexicon.ts'
import { remember } from '../words/remember.ts'
import type { Range, Token } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'
import { isBody } from './body-word.ts'

/** "كذلك", "بالسماح لهم", "1500 محاولة": no words that a speaker's name begins with. */
export function isNoSpeaker(scene: Scene, i: number): boolean {
  const token = scene.list[i]!
  if (isA(token, 'not-speaker') || /^و?\d/.test(token.folded)) return true
  if (scene.mentions.at(i) !== null || scene.mentions.roleAt(i) !== null) return false
  return hasPreposition(token) && !isA(token, 'source-noun')
}

/** بالسماح, كالعادة, للمرة: a preposition stands in the word. */
const hasPreposition = remember(folded => /^[وف]?(?:[بك]ال|لل)\p{L}{2,}/u.test(folded))

/** Whether the noun phrase is one that can say something, by what the tables know of its first word: not "الاختصاص", not "آلية جديدة". */
export function canSpeak(scene: Scene, { from, to }: Range): boolean {
  const token = scene.list[from]!
  if (isA(token, 'not-speaker') || /^[وف]?\d/.test(token.folded)) return false
  if (scene.mentions.at(from) !== null || scene.mentions.roleAt(from) !== null || scene.mentions.personAt(from))
    return true
  if (countsPeople(scene, from)) return true
  if (isSource(token) || isA(token, 'some') || isA(token, 'document')) return true
  if (isBody(token) || isGovernor(scene, from)) return true
  if (/^[وف]?[بك]ال/.test(token.folded)) return false
  if (isPeople(token)) return true
  // «ريلمار»: somebody whom only the marks name.
  return to - from <= 3 && /["«“„]$/.test(token.gap)
}

/** "ثلاثة من نزلاء السجن", "أربعة شهود": so many people, in words. */
export function countsPeople({ list, mentions }: Scene, i: number): boolean {
  if (!isNumeral(list[i]!)) return false
  const next = list[i + 1]
  const head = next?.folded === 'من' ? i + 2 : i + 1
  const who = list[head]
  if (who === undefined) return false
  return mentions.at(head)?.kind === 'group' || isSource(who) || isPeopleOf(who) || (head > i + 1 && isPeople(who))
}

/** ثلاثة, عشرات: a number in words, with و or ل. */
const isNumeral = remember(folded => numeralOf(folded) !== null || numeralOf(folded.replace(/^[وفل]/, '')) !== null)

/** نزلاء, سكان, عناصر: the head of whose they are. */
const isPeopleOf = (token: Token | undefined): boolean =>
  token !== undefined && (isSource(token) || /^\p{L}{3,}اء$/u.test(token.folded))

/** "قال والي وهران": a title that is spelled like و and a preposition, with its ي, before a place or as a title; not "وإلى وهران". */
export const isGovernor = ({ list, mentions }: Scene, i: number): boolean =>
  list[i]?.text === 'والي' && (mentions.roleAt(i) !== null || mentions.placeAt(i + 1))

/** Whether what a noun phrase names was found, or happened, and is nobody's words: التحقيقات الأولية, الهجوم; not "تحقيق للأمم المتحدة". */
export function saysNothing(scene: Scene, { from, to }: Range): boolean {
  const token = scene.list[from]!
  if (scene.mentions.within(from, to).some(mention => mention.kind === 'actor' || mention.kind === 'person'))
    return false
  if (isA(token, 'finding')) return true
  const isEvent = token.readings.some(({ value, form }) => value.kind === 'event' && form.pos !== 'verb')
  return isEvent && !canSpeak(scene, { from, to })
}

/** مصادر, لشهود: a source without a name, with ل or without. */
const isSource = remember(folded => {
  const word = bare(folded)
  return (
    inClass(folded, 'source-noun') ||
    inClass(word, 'source-noun') ||
    (/^ل/.test(word) && (inClass(word.slice(1), 'source-noun') || inClass(`ا${word.slice(1)}`, 'source-noun')))
  )
})

/** مختصون, للمحققين: people by the plural of what they are or do. */
const isPeople = remember(
  folded =>
    /^(?:و|ف)?(?:ال|لل|ل)?\p{L}{3,}(?:ون|ين)$|^(?:و|ف)?ال\p{L}{3,}ان$/u.test(folded) && !/^(?:و|ف)?[بك]/.test(folded),
)

/** Whether a noun is one that words stand in: بيان, التقرير. */
export const isDocument = (token: Token | undefined): boolean =>
  token !== undefined && (isWord(token, 'document') || isDocumentOfClitic(token))

const isDocumentOfClitic = remember(folded => {
  const word = bare(folded)
  if (inClass(word, 'document')) return true
  return /^ل/.test(word) && (inClass(word.slice(1), 'document') || inClass(`ا${word.slice(1)}`, 'document'))
})
