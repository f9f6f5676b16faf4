import type { Word } from '../arabic/types.ts'
import { definiteForms } from './definite.ts'
import { buildPhrases } from './phrases.ts'
import { cellList, readTable } from './table.ts'

export type UnitKind = 'people' | 'victims' | 'thing' | 'place' | 'act' | 'measure' | 'share' | 'money' | 'time'

/** What can be counted. */
export interface Unit {
  /** `fighters`, `km2`, `percent`, … */
  readonly id: string
  readonly kind: UnitKind
  /** After 1, and after any other number. */
  readonly english: { readonly one: string; readonly other: string }
  /** By CLDR's plural categories of Arabic: after 1 and hundreds, two of it, after 3 to 10, after 11 to 99. */
  readonly arabic: { readonly one: string; readonly two: string; readonly few: string; readonly many: string }
}

export interface UnitMatch {
  /** How many words it takes. */
  readonly length: number
  /** How many characters of the first word's `folded` are proclitics. */
  readonly from: number
  readonly unit: Unit
}

const COLUMNS = ['id', 'kind', 'en_one', 'en_other', 'ar_one', 'ar_two', 'ar_few', 'ar_many', 'also'] as const

const rows = readTable(new URL('./tables/units.tsv', import.meta.url), COLUMNS).rows

/** Everything that can be counted, in the order of the table. */
export const units: readonly Unit[] = rows.map(row => ({
  id: row.id,
  kind: row.kind as UnitKind,
  english: { one: row.en_one, other: row.en_other },
  arabic: { one: row.ar_one, two: row.ar_two, few: row.ar_few, many: row.ar_many },
}))

const byId = new Map(units.map(unit => [unit.id, unit]))

const phrases = buildPhrases(
  rows.flatMap((row, i) => {
    const forms = new Set([row.ar_one, row.ar_two, row.ar_few, row.ar_many, ...cellList(row.also)])
    return [...forms].flatMap(form => [form, ...definiteForms(form)]).map(phrase => ({ phrase, value: units[i]! }))
  }),
)

/** The unit with this id, or null. */
export function unit(id: string): Unit | null {
  return byId.get(id) ?? null
}

/**
 * The unit that the counted noun at `words[i]` names, or null: مسلحاً and من المسلحين (at المسلحين) give `militants`, كيلومتراً مربعاً gives
 * `km2`; مسلسلاً gives none. `text` is the text that the words are of.
 */
export function matchUnit(text: string, words: readonly Word[], i: number): UnitMatch | null {
  const match = phrases.longest(words, i, text)
  return match && { length: match.length, from: match.from, unit: match.values[0]! }
}

/** A count with its unit, for a screen: "800 fighters", "3 مقاتلين", "11 مقاتلاً", and مقاتلان alone for two. `amount` is the number as it shall be written. */
export function countLabel(unit: Unit, count: number, amount: string, language: 'en' | 'ar'): string {
  if (language === 'en') return `${amount} ${count === 1 ? unit.english.one : unit.english.other}`
  const category = ARABIC.select(count)
  if (category === 'two' && unit.kind !== 'share') return unit.arabic.two
  const form = category === 'few' || category === 'many' ? unit.arabic[category] : unit.arabic.one
  return `${amount} ${form}`
}

const ARABIC = new Intl.PluralRules('ar')
