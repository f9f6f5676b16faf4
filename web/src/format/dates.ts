import type { Strings } from '../strings/en.ts'
import { type EdtfDate, readEdtf } from './edtf.ts'

type Words = Strings['date']

function dayText(date: EdtfDate, words: Words): string {
  const { yearText, month, day } = date
  if (month === null) return /\dX$/.test(yearText) ? words.decade(yearText.replace('X', '0')) : yearText
  if (month > 20) return `${words.seasons[month - 21] ?? month} ${yearText}`
  const name = words.months[month - 1] ?? String(month)
  return day === null ? `${name} ${yearText}` : `${day} ${name} ${yearText}`
}

function one(date: EdtfDate, words: Words): string {
  const day = dayText(date, words)
  const text = date.time === null ? day : words.at(day, date.time)
  if (date.approximate) return words.about(text)
  return date.uncertain ? words.perhaps(text) : text
}

/** An EDTF date or interval in words of the language; what is not EDTF as we know it comes back as it stands. */
export function dateText(edtf: string, words: Words): string {
  const read = readEdtf(edtf)
  if (read === null) return edtf
  const { first, last, interval } = read
  if (first === null) return last === null ? edtf : words.until(one(last, words))
  if (!interval) return one(first, words)
  if (last === null) return words.since(one(first, words))
  return words.interval(one(first, words), one(last, words))
}
