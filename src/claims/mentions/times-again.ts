import type { Token, Tokens } from '../words/tokens.ts'
import type { FoundTime } from './types.ts'

/** What a time is counted in, and how many of them; `count` is null where the words leave it open ("بأيام"). */
interface Amount {
  readonly unit: 'day' | 'month' | 'year' | 'open'
  readonly count: number | null
}

const AMOUNTS: ReadonlyMap<string, Amount> = new Map([
  ...(['يوم', 'ليله'] as const).map((word): [string, Amount] => [word, { unit: 'day', count: 1 }]),
  ...(['يومين', 'ليلتين'] as const).map((word): [string, Amount] => [word, { unit: 'day', count: 2 }]),
  ['اسبوع', { unit: 'day', count: 7 }],
  ['اسبوعين', { unit: 'day', count: 14 }],
  ['شهر', { unit: 'month', count: 1 }],
  ['شهرين', { unit: 'month', count: 2 }],
  ...(['عام', 'سنه'] as const).map((word): [string, Amount] => [word, { unit: 'year', count: 1 }]),
  ...(['عامين', 'سنتين'] as const).map((word): [string, Amount] => [word, { unit: 'year', count: 2 }]),
  ...'ساعه ساعتين ساعات دقايق قليل ايام اسابيع اشهر شهور سنوات اعوام'
    .split(' ')
    .map((word): [string, Amount] => [word, { unit: 'open', count: null }]),
])

/** What is counted behind a number: "بثلاثة أيام". */
const COUNTED: ReadonlyMap<string, readonly [Amount['unit'], number]> = new Map([
  ['ايام', ['day', 1]],
  ['يوما', ['day', 1]],
  ['اسابيع', ['day', 7]],
  ['اشهر', ['month', 1]],
  ['شهور', ['month', 1]],
  ['سنوات', ['year', 1]],
  ['اعوام', ['year', 1]],
])

const FEW: ReadonlyMap<string, number> = new Map(
  'ثلاث اربع خمس ست سبع ثماني تسع عشر'.split(' ').flatMap((word, k): [string, number][] => [
    [word, k + 3],
    [`${word}ه`, k + 3],
  ]),
)

const BACK = /^[وف]?(بعد|قبل)(?:ها|ه)?$/
const SAME = /^(?:نفسه|نفسها|ذاته|ذاتها|عينه|عينها)$/

/**
 * The times of a block with those that point back at one told before: "في اليوم ذاته", "وبعدها بعام", "قبل ذلك بيومين", "28 من الشهر نفسه". Their date is counted
 * from the last date before them; null where that is none, or is too wide. Not "بعد ذلك" alone, nor "اليوم نفسه" before any date.
 */
export function withAgain(tokens: Tokens, found: readonly FoundTime[]): readonly FoundTime[] {
  const { list } = tokens
  const all: FoundTime[] = []
  let next = 0
  let changed = false
  let last: string | null = null
  const push = (time: FoundTime): void => {
    all.push(time)
    if (time.edtf !== null && DATE.test(time.edtf)) last = time.edtf
  }
  for (let i = 0; i < list.length; ) {
    while (next < found.length && found[next]!.from < i) next++
    const here = found[next]?.from === i ? found[next]! : null
    const again = here === null ? pointingBack(tokens, i, last) : sameAgain(tokens, here, last)
    if (again === null) {
      if (here !== null) push(here)
      i = here?.to ?? i + 1
      continue
    }
    changed = true
    push(again)
    i = again.to
  }
  return changed ? all : found
}

const DATE = /^\d{4}(?:-\d\d){0,2}$/

/** "بعدها بعام", "قبل ذلك بيومين", "اليوم ذاته" at token `i`. */
function pointingBack(tokens: Tokens, i: number, last: string | null): FoundTime | null {
  const { list } = tokens
  const word = list[i]!.folded
  if (/^[بل]?اليوم$/.test(word) && isSame(list[i + 1]))
    return last === null ? null : made(tokens, { from: i, to: i + 2, skip: word.length - 5, edtf: dayOf(last) })
  const match = BACK.exec(word)
  if (match === null) return null
  const bare = /(?:بعد|قبل)$/.test(word)
  const at = bare ? i + 2 : i + 1
  if (bare && !(list[i + 1]?.folded === 'ذلك' && list[i + 1]!.gap === ' ')) return null
  const amount = amountAt(list, at)
  if (amount === null) return null
  const edtf = last === null ? null : moved(last, amount.value, match[1] === 'بعد' ? 1 : -1)
  return made(tokens, { from: i, to: amount.to, skip: /^[وف]/.test(word) ? 1 : 0, edtf })
}

/** "28 من الشهر نفسه", "الشهر ذاته", "اليوم التالي": what is read of them is told of the date before. */
function sameAgain(tokens: Tokens, time: FoundTime, last: string | null): FoundTime | null {
  const { list } = tokens
  const end = list[time.to - 1]!.folded
  const day = /^[\d٠-٩]{1,2}\s+من\s+(?:ال)?شهر$/.test(time.text)
  if (day && isSame(list[time.to])) {
    const month = last !== null && last.length >= 7 ? last.slice(0, 7) : null
    const number = Number(list[time.from]!.folded)
    const edtf = month === null || !(number >= 1 && number <= 31) ? null : `${month}-${String(number).padStart(2, '0')}`
    return { ...made(tokens, { from: time.from, to: time.to + 1, skip: 0, edtf }), start: time.start }
  }
  if (time.edtf !== null || last === null) return null
  const noun = list[time.from]!.folded.replace(/^[بفول](?=ال)/, '')
  if (SAME.test(end)) {
    const edtf = /^(?:العام|السنه)$/.test(noun)
      ? last.slice(0, 4)
      : noun === 'الشهر' && last.length >= 7
        ? last.slice(0, 7)
        : null
    return edtf === null ? null : { ...time, edtf }
  }
  if (!/^التالي/.test(end)) return null
  const unit = noun === 'اليوم' ? 'day' : noun === 'الشهر' ? 'month' : /^(?:العام|السنه)$/.test(noun) ? 'year' : 'open'
  const edtf = moved(last, { unit, count: 1 }, 1)
  return edtf === null ? null : { ...time, edtf }
}

const isSame = (token: Token | undefined): boolean =>
  token !== undefined && token.gap === ' ' && SAME.test(token.folded)

const dayOf = (last: string): string | null => (last.length === 10 ? last : null)

function amountAt(list: readonly Token[], k: number): { readonly value: Amount; readonly to: number } | null {
  const token = list[k]
  if (token === undefined || token.gap !== ' ' || !token.folded.startsWith('ب')) return null
  const word = token.folded.slice(1)
  const value = AMOUNTS.get(word)
  if (value !== undefined) return { value, to: k + 1 }
  const count = FEW.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined)
  const counted = list[k + 1]?.gap === ' ' ? COUNTED.get(list[k + 1]!.folded) : undefined
  if (count === undefined || counted === undefined) return null
  return { value: { unit: counted[0], count: count * counted[1] }, to: k + 2 }
}

/** A date moved by an amount, as fine as the words allow: 2021-07 and a month is 2021-08, and no day of it. */
function moved(last: string, { unit, count }: Amount, sign: 1 | -1): string | null {
  if (count === null || unit === 'open') return null
  const [year, month, day] = last.split('-').map(Number)
  const by = sign * count
  const two = (n: number): string => String(n).padStart(2, '0')
  if (unit === 'year') return last.length === 4 ? String(year! + by) : `${year! + by}-${two(month!)}`
  if (month === undefined) return null
  if (unit === 'month') {
    const months = year! * 12 + month - 1 + by
    return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`
  }
  if (day === undefined) return null
  return new Date(Date.UTC(year!, month - 1, day + by)).toISOString().slice(0, 10)
}

function made(
  { list, text }: Tokens,
  {
    from,
    to,
    skip,
    edtf,
  }: { readonly from: number; readonly to: number; readonly skip: number; readonly edtf: string | null },
): FoundTime {
  const start = list[from]!.start + skip
  const { end } = list[to - 1]!
  return { start, end, text: text.slice(start, end), kind: 'date', edtf, from, to }
}
