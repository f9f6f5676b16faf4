import { numbers, words as split } from '../../arabic/index.ts'
import { cellList, readTable } from '../../knowledge/index.ts'
import type { Distance } from './connectives.ts'

interface Unit {
  /** How many of it the word itself says: يومين is two; null for a plural without a number. */
  readonly count: number | null
  readonly least: number
  readonly most: number
  readonly slack: number
}

const units = new Map<string, Unit>()
for (const row of readTable(new URL('../tables/time-units.tsv', import.meta.url), [
  'words',
  'count',
  'least',
  'most',
  'slack',
]).rows)
  for (const spelling of cellList(row.words))
    for (const word of split(spelling))
      units.set(word.folded, {
        count: row.count === 'some' ? null : Number(row.count),
        least: Number(row.least),
        most: Number(row.most),
        slack: Number(row.slack),
      })

/** Whether a folded word is a unit of time: يوم, أسبوعين. */
export function isTimeUnit(word: string): boolean {
  return units.has(word)
}

const ISO = /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T\S+)?$/

/**
 * The days that an amount of time says, from its words and its ISO 8601 duration where the words have one. A count is off by half a unit
 * either way, by a day at least: "بعد ثلاثة أيام" is 2 to 4 days, "بعد أسبوعين" 10 to 18. "أقل من أسبوع" is 0 to 7 days, "أكثر من شهر" 28 or more.
 * A plural without a number gives no most ("بعد أيام": a day or more), but hours are less than two days. Null where no unit is said.
 */
export function distanceOf(text: string, iso: string | null): Distance | null {
  const list = split(text).map(word => word.folded)
  const unit = list.map(word => units.get(word.replace(/^[بال]*(?=.{3})/, '')) ?? units.get(word)).find(one => one)
  if (unit === undefined) return null
  const [said] = numbers(text)
  const count = (iso === null ? null : countOf(iso)) ?? said?.value ?? unit.count
  const less = list.includes('اقل')
  const more = list.some(word => word === 'اكثر' || word === 'ازيد')
  if (less) return { min: 0, max: count === null ? null : Math.ceil(count * unit.most) }
  if (count === null)
    return unit.slack === 0
      ? { min: 0, max: unit.most }
      : { min: Math.max(0, Math.floor(2 * unit.least - unit.slack)), max: null }
  if (more) return { min: Math.floor(count * unit.least), max: null }
  return {
    min: Math.max(0, Math.floor(count * unit.least) - unit.slack),
    max: Math.ceil(count * unit.most) + unit.slack,
  }
}

/** The one figure of a duration of one unit; null where it has none or several. */
function countOf(iso: string): number | null {
  const figures =
    ISO.exec(iso)
      ?.slice(1)
      .filter(figure => figure !== undefined) ?? []
  return figures.length === 1 ? Number(figures[0]) : null
}
