/** The first and the last day that an EDTF value allows, where it says so. */
export interface Days {
  /** YYYY-MM-DD, or null where it is open. */
  readonly first: string | null
  readonly last: string | null
  /** Marked as approximate or uncertain, or one of several. */
  readonly vague: boolean
}

const POINT = /^(\d{2}[\dX]{2})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?([~?%])?$/

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** First month and number of months; seasons as on the northern half: 21 is spring. */
const monthsOf = (month: number): readonly [number, number] | null => {
  if (month >= 1 && month <= 12) return [month, 1]
  return month >= 21 && month <= 24 ? [3 * (month - 20), 3] : null
}

const point = (edtf: string): Days | null => {
  const found = POINT.exec(edtf)
  if (found === null) return null
  const [, years, month, day, mark] = found
  const vague = mark !== undefined
  const [from, to] = [Number(years!.replaceAll('X', '0')), Number(years!.replaceAll('X', '9'))]
  if (month === undefined || month === 'XX')
    return { first: `${pad(from, 4)}-01-01`, last: `${pad(to, 4)}-12-31`, vague }
  const months = monthsOf(Number(month))
  if (months === null || from !== to) return null
  const [begin, count] = months
  if (day !== undefined && day !== 'XX') {
    if (count > 1 || Number(day) < 1 || Number(day) > lastOf(from, begin)) return null
    const only = `${pad(from, 4)}-${month}-${day}`
    return { first: only, last: only, vague }
  }
  // Winter ends in the year after.
  const end = begin + count - 1
  const [year, last] = end > 12 ? [from + 1, end - 12] : [from, end]
  return {
    first: `${pad(from, 4)}-${pad(begin)}-01`,
    last: `${pad(year, 4)}-${pad(last)}-${lastOf(year, last)}`,
    vague,
  }
}

const isOpen = (end: string): boolean => end === '' || end === '..'

/** The days that an EDTF value allows; null for what is no EDTF, or bounds nothing. */
export const daysOf = (edtf: string): Days | null => {
  const set = /^[[{](.*)[\]}]$/.exec(edtf)
  if (set !== null) {
    const all = set[1]!.split(',').map(one => point(one.trim()))
    if (all.some(one => one === null)) return null
    const sort = (days: readonly (string | null)[]): (string | null)[] => [...days].sort()
    return { first: sort(all.map(one => one!.first))[0]!, last: sort(all.map(one => one!.last)).at(-1)!, vague: true }
  }
  const [from, to, more] = edtf.split('/')
  if (to === undefined || more !== undefined) return more === undefined ? point(edtf) : null
  if (isOpen(from!) && isOpen(to)) return null
  const [begin, end] = [isOpen(from!) ? null : point(from!), isOpen(to) ? null : point(to)]
  if ((begin === null && !isOpen(from!)) || (end === null && !isOpen(to))) return null
  if (begin?.first && end?.last && begin.first > end.last) return null
  return { first: begin?.first ?? null, last: end?.last ?? null, vague: Boolean(begin?.vague || end?.vague) }
}

/** How many days these are, both ends counted; null where one is open. */
export const lengthOf = ({ first, last }: Days): number | null =>
  first === null || last === null ? null : Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1
