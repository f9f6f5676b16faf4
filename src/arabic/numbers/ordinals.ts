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
  } else if (first.kind === 'hundred' && first.article) {
    // "المئة والخامسة والعشرون"
    const k = joinedAt(line, to)
    if (k < 0) return null
    const rest = line.numerals[k]!
    if (!rest.article || (rest.kind !== 'ordinal' && rest.kind !== 'ten' && rest.kind !== 'unit')) return null
    const inner = rest.kind === 'unit' && joinedAt(line, k + 1) < 0 ? null : ordinalAt(line, k)
    if (inner === null) return null
    value += inner.value
    to = inner.to
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

const RELATIVE: ReadonlyMap<string, string> = new Map([
  ['الاخير', 'end+0'],
  ['الاخيره', 'end+0'],
  ['الاخيرين', 'end+0'],
  ['الاخيرتين', 'end+0'],
  ['الاخر', 'end+0'],
  ['اخر', 'end+0'],
  ['التالي', 'current+1'],
  ['التاليه', 'current+1'],
  ['القادم', 'current+1'],
  ['القادمه', 'current+1'],
  ['المقبل', 'current+1'],
  ['المقبله', 'current+1'],
  ['السابق', 'current-1'],
  ['السابقه', 'current-1'],
  ['الماضي', 'current-1'],
  ['الماضيه', 'current-1'],
  ['الحالي', 'current+0'],
  ['الحاليه', 'current+0'],
])

/** A place in a row at word `i` that is said from the end or from here: "الأخير", "الذي قبل الأخير", "الثانية إلى الأخير", "السابقة"; not "آخرون". */
export function relativeAt(line: Line, i: number): { readonly relative: string; readonly to: number } | null {
  const key = line.words[i]!.folded
  const place = RELATIVE.get(key)
  if (place !== undefined) {
    // "آخر" before a noun is the last, with a hamza and no madda another one: both fold alike, and "الآخر" is the other.
    if (key === 'اخر' && (!adjoins(line, i + 1) || /^ال/.test(line.words[i + 1]!.folded))) return null
    return { relative: place, to: i + 1 }
  }
  const isLast = (k: number): boolean => adjoins(line, k) && RELATIVE.get(line.words[k]!.folded) === 'end+0'
  if ((key === 'قبل' || key === 'سبقت' || key === 'سبق' || key === 'يسبق') && isLast(i + 1))
    return { relative: 'end-1', to: i + 2 }
  if (
    (key === 'الذي' || key === 'التي') &&
    adjoins(line, i + 1) &&
    line.words[i + 1]!.folded === 'قبل' &&
    isLast(i + 2)
  )
    return { relative: 'end-1', to: i + 3 }
  const numeral = line.numerals[i]
  if (numeral?.kind === 'ordinal' && adjoins(line, i + 1) && line.words[i + 1]!.folded === 'الي' && isLast(i + 2))
    return { relative: `end-${numeral.value - 1}`, to: i + 3 }
  return null
}
