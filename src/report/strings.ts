import { readTable } from './table.ts'

/** The languages that the report speaks. */
export type Lang = 'en' | 'ar'

export const LANGS: readonly Lang[] = ['en', 'ar']

const RULES = { en: new Intl.PluralRules('en'), ar: new Intl.PluralRules('ar') }
// Latin digits in both: an Arabic reader of news from the Maghreb to the Gulf reads them, and figures compare at a glance.
const NUMBERS = { en: new Intl.NumberFormat('en'), ar: new Intl.NumberFormat('ar-u-nu-latn') }

/** The plural category of a number (Unicode CLDR): in Arabic zero, one, two, few (3–10), many (11–99), other. */
export const pluralForm = (n: number, lang: Lang): Intl.LDMLPluralRule => RULES[lang].select(n)

/** A number with its thousands set off, in Latin digits. */
export const formatNumber = (n: number, lang: Lang): string =>
  // The Arabic format adds a mark of direction before a sign; the text around it has its direction already.
  NUMBERS[lang].format(n).replace(/[\u200e\u200f\u061c]/g, '')

const table = new Map<string, Readonly<Record<Lang, string>>>()
for (const { key, form, en, ar } of readTable('strings'))
  table.set(form === '' ? key! : `${key}#${form}`, { en: en!, ar: ar! })

const fill = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** A string of the interface. Throws when `strings.tsv` has no such key: a wrong key is a mistake of ours. */
export const say = (lang: Lang, key: string, values: Readonly<Record<string, string>> = {}): string => {
  const row = table.get(key)
  if (!row) throw new Error(`strings.tsv has no "${key}"`)
  return fill(row[lang], values)
}

/** A counted noun of the interface: `count('ar', 'claims', 11)` is "11 إفادة". */
export const count = (lang: Lang, key: string, n: number): string => {
  const row = table.get(`${key}#${pluralForm(n, lang)}`)
  const pattern = row?.[lang] || table.get(`${key}#other`)?.[lang]
  if (pattern === undefined) throw new Error(`strings.tsv has no plural "${key}"`)
  return fill(pattern, { n: formatNumber(n, lang) })
}

/** "a", "a and b", "a, b and c"; in Arabic "أ وب وج", the و written on the word. */
export const list = (lang: Lang, items: readonly string[]): string => {
  if (lang === 'ar') return items.join(' و')
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
