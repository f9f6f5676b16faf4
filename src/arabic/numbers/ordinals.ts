import { monthAt } from '../times/months.ts'
import { adjoins, joinedAt, type Line } from './cardinal.ts'

/** Words after which an ordinal is part of a month's or an hour's name: كانون الثاني, الساعة الثانية. */
const NAMED = new Set('كانون تشرين ربيع جمادي الساعه ساعه امس الحسين'.split(' '))

/** The ordinal that begins at word `i`: الثالث, الثالث عشر, الخامس والعشرين, العشرون, ثالث; or null where it is a date, an hour or a second. */
export function ordinalAt(line: Line, i: number): { readonly value: number; readonly to: number } | null {
  const first = line.numerals[i]!
  const before = line.words[i - 1]
  if (before !== undefined && adjoins(line, i) && NAMED.has(before.folded.replace(/^[وفبل]/, ''))) return null
  let value = first.value
  let to = i + 1
  if (first.kind === 'ordinal' || (first.kind === 'unit' && first.article)) {
    const next = line.numerals[to]
    const k = joinedAt(line, to)
    if (next?.teen && !next.joined && adjoins(line, to)) {
      value += 10
      to++
    } else if (k >= 0 && line.numerals[k]!.kind === 'ten' && line.numerals[k]!.article) {
      value += line.numerals[k]!.value
      to = k + 1
    } else if (first.kind === 'unit') return null
    else if (!first.article && !standsAlone(line, i)) return null
  } else if (first.kind !== 'ten') return null
  if (isDay(line, to)) return null
  return { value, to }
}

/** Ordinals without article count before a noun only (ثالث هجوم); أول من أمس is a day, ثانية a second, أولى and ثان read as other words. */
function standsAlone(line: Line, i: number): boolean {
  const folded = line.words[i]!.folded
  if (/ثانيه$|ثان$/.test(folded)) return false
  const next = line.words[i + 1]
  if (next === undefined || !adjoins(line, i + 1)) return true
  return next.folded !== 'من' && next.folded !== 'امس'
}

function isDay(line: Line, to: number): boolean {
  const next = line.words[to]
  if (next === undefined || !adjoins(line, to)) return false
  if (next.folded === 'من' && line.words[to + 1] !== undefined)
    return monthAt(line.words, to + 1) !== null || /^(?:ال)?شهر$/.test(line.words[to + 1]!.folded)
  return monthAt(line.words, to) !== null
}
