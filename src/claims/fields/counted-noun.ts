import { nounNumber } from '../../arabic/index.ts'
import { loadCountries, matchUnit, type UnitKind } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import { remember } from '../words/remember.ts'

/** A noun that says its number by its form: شرطي is one, شخصين are two. `to` is the token behind it. */
export interface CountedNoun {
  readonly to: number
  readonly value: 1 | 2
  readonly unit: string
  readonly kind: UnitKind
  readonly start: number
  /** People named by nothing but their nation: "إصابة لبناني". */
  readonly isNation: boolean
}

/** Bodies of many: "مقتل عائلة" is not one person. */
const MANY: ReadonlySet<string> = new Set(['groups', 'organisations', 'families'])

/**
 * The noun at token `k` where its form says one or two of what the unit table has, or of a nation: شرطي, بندقية, شخصين, سوريان. Behind و where it is
 * `joined`. Not الشرطي, no plural, and not "5 أشخاص", "شخص واحد", which a number counts.
 */
export function countedNoun(scene: Scene, k: number, joined: boolean): CountedNoun | null {
  const { list, mentions, text } = scene
  const token = list[k]
  if (token === undefined || (joined && (!token.folded.startsWith('و') || gapHas(scene, k, PAUSE)))) return null
  const form = (joined ? joinedForm : plainForm)(token)
  // موظفَين, written with its vowel, is two; موظفين are many.
  const value = form.value === 0 && WRITTEN_DUAL.test(token.text) ? 2 : form.value
  const { isNation } = form
  if (value === 0) return null
  const number = mentions.numberAt(k)
  // A dual is a number by itself.
  if (number !== null && !(value === 2 && number.to - number.from === 1)) return null
  const start = token.start + (joined ? 1 : 0)
  const match = matchUnit(text, list, k)
  if (match !== null && MANY.has(match.unit.id)) return null
  if (match !== null)
    return { to: k + match.length, value, unit: match.unit.id, kind: match.unit.kind, start, isNation: false }
  return isNation ? { to: k + 1, value, unit: 'people', kind: 'people', start, isNation } : null
}

const WRITTEN_DUAL = /^(?!و?ال)\p{L}+\u064eين$/u

interface Form {
  readonly value: 0 | 1 | 2
  readonly isNation: boolean
}

function formOf(word: string): Form {
  if (word.startsWith('ال') || word.length < 3) return { value: 0, isNation: false }
  // شرطيين without the article is nearly always the dual; رجلي أمن always.
  const value = inClass(word, 'pair') ? 2 : nounNumber(word)
  if (value !== null) return { value, isNation: false }
  const nation = nationForm(word)
  return { value: nation ?? 0, isNation: nation !== null }
}

const plainForm = remember(formOf)
const joinedForm = remember(folded => formOf(folded.slice(1)))

/** فلسطيني, فلسطينيا, فلسطينية are one; فلسطينيان, فلسطينيتين two, and so is فلسطينيين where nothing counts it. */
function nationForm(word: string): 1 | 2 | null {
  const [, stem = '', ending = ''] = /^(\p{L}+ي)(ا|ه|ان|ين|تان|تين|)$/u.exec(word) ?? []
  if (stem === '' || loadCountries().byAdjective(stem) === null) return null
  return ending.length < 2 ? 1 : 2
}
