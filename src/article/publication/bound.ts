import { foldWord, times } from '../../arabic/index.ts'
import { readTable } from '../../knowledge/index.ts'
import type { Line } from '../lines.ts'
import type { BlockRole, DateSaid } from '../types.ts'

/** How much of a text is read for the days that it tells, in UTF-16 units. */
const READ = 20_000

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
    if (!/[\d٠-٩]{4}/.test(text)) continue
    for (const time of times(text)) {
      const value = time.edtf
      if (value === null || !/^(?:19|20)\d\d(?:-\d\d){0,2}$/.test(value)) continue
      const from = Math.max(text.lastIndexOf('.', time.start - 1), text.lastIndexOf('،', time.start - 1)) + 1
      const end = text.indexOf('.', time.end)
      if (isAhead(text.slice(from, end < 0 ? text.length : end))) continue
      if (best !== null && value <= best.value) continue
      const span = { start: line.start + time.start, end: line.start + time.end }
      best = { value, span, from: 'latest time told in the text', said: text.slice(time.start, time.end) }
    }
  }
  return best && { ...best, value: `${best.value}/..` }
}
