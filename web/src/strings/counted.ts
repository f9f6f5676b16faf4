import { plural } from '../format/plural.ts'
import { localeOf } from './locales.ts'

/** A counted noun in English: `# noun`. */
export const countedEn = (one: string, other: string) => plural(localeOf.en, { one: `# ${one}`, other: `# ${other}` })

/** The counted noun in the forms that Arabic grammar asks for: none, one, two, 3–10, 11–99, and hundreds or fractions. */
export const countedAr = (zero: string, one: string, two: string, few: string, many: string, other: string) =>
  plural(localeOf.ar, { zero, one, two, few: `# ${few}`, many: `# ${many}`, other: `# ${other}` })
