import { numeralOf } from '../../arabic/index.ts'
import { loadCountries } from '../../knowledge/index.ts'
import type { Reading } from '../words/lexicon.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { isA } from '../words/words.ts'
import { type Draft, gapIsSpace, mentionOf } from './draft.ts'
import type { Mention } from './types.ts'

/** A word of nationality: how many letters stand before it, and whether it is bare ("فلسطيني", "أفغان") or a sound plural or dual. */
interface Nation {
  readonly skip: number
  readonly isMany: boolean
  readonly isBare: boolean
}

/**
 * People by their nation: الفلسطينيين, السوريون; with a number before them in any form: "13 فلسطينيا", "أربعة أتراك"; and one alone behind what is done
 * to people: "أصيب فلسطيني", "مقتل سوري". Not the adjective (القوات السورية, طيران إسرائيلي).
 */
export function nationAt(draft: Draft, i: number): Mention | null {
  const token = draft.list[i]!
  const nation = nationOf(token)
  if (nation === null) return null
  const before = draft.list[i - 1]
  if (!isCounted(draft, i) && !(nation.isMany ? isNoAdjective(before) : isAloneBehind(before, token, nation)))
    return null
  return mentionOf(draft, { i, length: 1, skip: nation.skip }, { kind: 'group', side: 'any' })
}

/** Whether a word stands right behind a numeral: "13 فلسطينيا", "أربعة أتراك"; not "صاروخين إيرانيين", which counts by its own form. */
export function isCounted({ list, numberMask }: Draft, i: number): boolean {
  return i > 0 && numberMask[i - 1] === 1 && gapIsSpace(list[i]!) && isNumeral(list[i - 1]!)
}

const isNumeral = remember(folded => /^[وفبل]?\d/.test(folded) || numeralOf(folded) !== null)

/** "اللاجئين الفلسطينيين" is an adjective; "عدد من الفلسطينيين", "عشرات الفلسطينيين" are people. */
const isNoAdjective = (before: Token | undefined): boolean =>
  !/(?:ين|ون|ات)$/.test(before?.folded ?? '') || isA(before, 'part')

/** "أصيب فلسطيني", "مقتل سوري": behind the verb or noun of what is done to people; not "هجوم فلسطيني", not "الاعتقال السوري". */
const isAloneBehind = (before: Token | undefined, { gap }: Token, { isBare }: Nation): boolean =>
  before !== undefined && isBare && gap === ' ' && isDoneToPeople(before)

const isDoneToPeople = ({ folded, readings }: Token): boolean =>
  !/^[وفب]?ال|ات$/.test(folded) && readings.some(r => r.form.pos !== 'active-participle' && TO_PEOPLE.has(typeOf(r)))

const typeOf = ({ value }: Reading): string => ('type' in value ? value.type : '')

/** What is done to people alone. */
const TO_PEOPLE: ReadonlySet<string> = new Set(['killing', 'injury', 'detention', 'abduction'])

/** What a word of nationality is, with up to two clitics: والفلسطينيين, لبنانيين, أفغان, سوريا (also the country). Null for other words. */
const nationOf = remember((folded): Nation | null => {
  for (let skip = 0; skip <= 2 && (skip === 0 || 'وفبل'.includes(folded[skip - 1]!)); skip++) {
    const word = folded.slice(skip)
    const bare = word.replace(/^ال/, '')
    if (bare.length < 3) return null
    if (isNationality(bare)) return { skip, isMany: false, isBare: bare === word && skip === 0 }
    const many = /^(.{3,})(?:ين|ون|ان)$/.exec(bare)?.[1]
    if (many !== undefined && (isNationality(many) || isNationality(`${many}ي`)))
      return { skip, isMany: true, isBare: false }
    if (bare.endsWith('يا') && isNationality(bare.slice(0, -1))) return { skip, isMany: false, isBare: false }
  }
  return null
})

const isNationality = (word: string): boolean => loadCountries().byAdjective(word) !== null
