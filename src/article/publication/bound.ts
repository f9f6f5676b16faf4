import { foldWord, times } from '../../arabic/index.ts'
import { readTable } from '../../knowledge/index.ts'
import type { Line } from '../lines.ts'
import type { BlockRole, DateSaid } from '../types.ts'

/** How much of a text is read for the days that it tells, in UTF-16 units. */
const READ = 20_000

/** How far from its year a day or a month may stand, in UTF-16 units. */
const AROUND = 40

const YEAR = /(?<![\d٠-٩])(?:19|20|١٩|٢٠)[\d٠-٩]{2}(?![\d٠-٩])/g
const plain = (year: string): string => year.replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) & 0xf))

/** The clause that a stretch stands in, and what follows to the end of its sentence. */
function sentenceAt(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('.', start - 1), text.lastIndexOf('،', start - 1)) + 1
  const to = text.indexOf('.', end)
  return text.slice(from, Math.min(to < 0 ? text.length : to, end + 200))
}

let aheadWords: ReadonlySet<string> | null = null

/** Whether a sentence speaks of what is to come: "المقبل", "من المقرر", "ستبدأ". */
function isAhead(sentence: string): boolean {
  aheadWords ??= new Set(
    readTable(new URL('../tables/ahead.tsv', import.meta.url), ['word']).rows.map(row => foldWord(row.word)),
  )
  for (const [word] of sentence.matchAll(/[\p{L}\p{M}]+/gu)) {
    const folded = foldWord(word)
    if (aheadWords.has(folded) || /^[وف]?س[يتن].{3,}$/.test(folded)) return true
  }
  return false
}

/**
 * The earliest that a text can have been published by what it tells as past: from the latest year, month or day that it names, in sentences that speak of
 * nothing to come. An open interval, or null. A bound, never a day of publication.
 */
export function boundByText(lines: readonly Line[], roles: readonly BlockRole[]): DateSaid | null {
  let best: DateSaid | null = null
  let read = 0
  for (const [i, line] of lines.entries()) {
    if (roles[i] !== 'body' || read > READ) continue
    const text = line.text.slice(0, READ)
    read += text.length
    for (const year of text.matchAll(YEAR)) {
      // Nothing but a later year can say more.
      if (best !== null && plain(year[0]) < best.value.slice(0, 4)) continue
      const from = Math.max(0, year.index - AROUND)
      for (const time of times(text.slice(from, year.index + AROUND))) {
        const [start, end] = [from + time.start, from + time.end]
        const value = time.edtf
        if (value === null || !/^(?:19|20)\d\d(?:-\d\d){0,2}$/.test(value) || start > year.index) continue
        if ((best !== null && value <= best.value) || isAhead(sentenceAt(text, start, end))) continue
        best = {
          value,
          span: { start: line.start + start, end: line.start + end },
          from: 'latest time told in the text',
          said: text.slice(start, end),
        }
      }
    }
  }
  return best && { ...best, value: `${best.value}/..` }
}
