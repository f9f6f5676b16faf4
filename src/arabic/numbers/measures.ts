import { foldWord } from '../characters.ts'
import { inflectNoun } from '../inflection/noun.ts'
import { readTable } from '../tables.ts'

/** A unit of measure: its base, how many of the base one of it is, and which share of a currency it is (0.01 for a cent), or null. */
export interface Measure {
  readonly unit: string
  readonly factor: number
  readonly part: number | null
}

/** Every spelling of every measure in `tables/measures.tsv`, folded. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  readTable('measures').flatMap(row => {
    const measure: Measure = {
      unit: row.unit!,
      factor: Number(row.factor),
      part: row.part === '-' ? null : Number(row.part),
    }
    const plurals = row.plurals === '-' ? [] : row.plurals!.split(',')
    const singular = foldWord(row.word!)
    const forms =
      singular.length < 3
        ? [singular]
        : inflectNoun({ singular: row.word!, gender: row.gender as 'm' | 'f', plurals }).map(form => form.surface)
    return forms.map(form => [form, measure] as [string, Measure])
  }),
)

const CURRENCIES = new Set('dollar euro lira dinar dirham riyal pound-currency shekel'.split(' '))

/** Whether a measure is money that may have a smaller coin said behind it. */
export function isCurrency(measure: Measure): boolean {
  return CURRENCIES.has(measure.unit)
}
