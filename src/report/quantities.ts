import type { DescribeContext, UnitForms } from './context.ts'
import { formatNumber, type Lang, pluralForm, say } from './strings.ts'

/** What is counted, between which bounds. */
export interface Amount {
  readonly min: number | null
  readonly max: number | null
  readonly approximate: boolean
  readonly unit: string | null
}

const oblique = (dual: string): string =>
  dual
    .split(' ')
    .map((word, i) => word.replace(/ان$/u, 'ين').replace(i === 0 && dual.includes(' ') ? /ا$/u : /$^/u, 'ي'))
    .join(' ')

const arabicNoun = (n: number, unit: UnitForms): string => {
  const form = pluralForm(n, 'ar')
  if (form === 'few') return unit.arabic.few
  if (form === 'many') return unit.arabic.many
  return unit.arabic.one
}

/**
 * A number with its counted noun. English "1 fighter", "4 fighters". Arabic agrees by the number: "مقاتل واحد", "مقاتلان", "4 مقاتلين",
 * "20 مقاتلاً", "100 مقاتل"; `case` chooses "مقاتلين" for two where the noun is governed by another word.
 */
const counted = (n: number, unit: UnitForms | null, lang: Lang, governed: boolean): string => {
  const figure = formatNumber(n, lang)
  if (!unit) return figure
  if (lang === 'en') return `${figure} ${pluralForm(n, 'en') === 'one' ? unit.english.one : unit.english.other}`
  if (unit.kind === 'share') return `${figure} ${unit.arabic.one}`
  if (n === 1) return `${unit.arabic.one} ${/^\S*ة(?:\s|$)/u.test(unit.arabic.one) ? 'واحدة' : 'واحد'}`
  if (n === 2) return governed ? oblique(unit.arabic.two) : unit.arabic.two
  return `${figure} ${arabicNoun(n, unit)}`
}

/** An amount in words: "about 4 fighters", "at least 800 people", "20 to 99 people", "ما لا يقل عن 800 شخص". Null when nothing bounds it. */
export const amountText = (amount: Amount, context: DescribeContext, lang: Lang, governed = false): string | null => {
  const unit = amount.unit === null ? null : context.unit(amount.unit)
  const { min, max, approximate } = amount
  const say1 = (n: number, under: boolean): string => counted(n, unit, lang, under)
  if (min !== null && max !== null) {
    if (min === max) {
      // "نحو" governs its noun; without it the case is that of the place where the phrase stands.
      return approximate ? say(lang, 'amount.about', { n: say1(min, true) }) : say1(min, governed)
    }
    // The noun agrees with the number beside it, the last one.
    const range = say(lang, 'amount.range', { from: formatNumber(min, lang), to: say1(max, true) })
    return approximate ? say(lang, 'amount.about', { n: range }) : range
  }
  if (min !== null) return say(lang, 'amount.at-least', { n: say1(min, true) })
  if (max !== null) return say(lang, 'amount.at-most', { n: say1(max, true) })
  return null
}

/** A unit as a heading, in the plural and, in Arabic, the nominative: the table's "مدنيين" stands after a number, alone it is "مدنيون". */
export const unitName = (unit: UnitForms, lang: Lang): string => {
  if (lang === 'en') return unit.english.other
  const isPeople = unit.kind === 'people' || unit.kind === 'victims'
  return isPeople ? unit.arabic.few.replace(/ين$/u, 'ون') : unit.arabic.few
}
