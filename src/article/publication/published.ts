import type { Fact } from '../../capture/types.ts'
import { calendarDay } from '../dates.ts'
import type { Line } from '../lines.ts'
import type { PageFact } from '../markup/types.ts'
import type { BlockRole, DateSaid, Sourced } from '../types.ts'
import { boundByText } from './bound.ts'
import { visibleDates } from './lines.ts'
import { isPossible } from './possible.ts'
import { addressDates, HELD, MODIFIED, NAMED, statedDates, toldDates } from './stated.ts'

export interface PublishedOptions {
  /** `--published`: the day for articles that do not say it. EDTF. */
  readonly published?: string
  /** `--published-from-name`: a file's name may say it, as YYYY-MM-DD. */
  readonly publishedFromName?: boolean
  /** `--published-from-modified`: when its file was last changed may say it, as a folder or an archive tells. */
  readonly publishedFromModified?: boolean
}

/** All that may say when an article was published. */
export interface Witnesses {
  readonly lines: readonly Line[]
  readonly roles: readonly BlockRole[]
  readonly facts: readonly PageFact[]
  readonly title: number | null
  /** Indexes of the first and the last line of the text. */
  readonly first: number
  readonly last: number
  readonly file: string | null
  readonly url: string | null
  /** What its holder says of it. Never the day on which it was crawled. */
  readonly told: readonly Fact[]
  /** When it was retrieved, or null. Nothing later can be its day. */
  readonly retrieved: string | null
}

function dateInName(file: string | null): readonly DateSaid[] {
  const named = file && /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(file.slice(file.lastIndexOf('/') + 1))
  const day = named && calendarDay(Number(named[1]), Number(named[2]), Number(named[3]))
  return named && day ? [{ value: day, span: null, from: 'file name', said: named[0] }] : []
}

/**
 * Whatever says when an article was published, the surest first: what the page's metadata states (JSON-LD, Open Graph, `<time>`), the field that the user
 * named, the lines around title and text, the address, what a feed, a mail or an export says, then the file's name, its time of change and the option where the caller allows them. Where
 * nothing of this can be it, what the text itself bounds. The day of a crawl is in none of them.
 */
export function datesOf(witnesses: Witnesses, options: PublishedOptions): readonly DateSaid[] {
  const { lines, roles, facts, title, first, last, file, url, told } = witnesses
  const found = [
    ...statedDates(facts),
    ...toldDates(told, NAMED),
    ...visibleDates(lines, title, first, last),
    ...addressDates(url, facts),
    ...toldDates(told, HELD),
    ...(options.publishedFromName ? dateInName(file) : []),
    ...(options.publishedFromModified ? toldDates(told, MODIFIED) : []),
  ]
  if (options.published !== undefined)
    found.push({ value: options.published, span: null, from: '--published', said: options.published })
  if (found.some(date => isPossible(date, witnesses.retrieved))) return found
  const bound = boundByText(lines, roles)
  return bound ? [...found, bound] : found
}

/**
 * The first of the candidates that says a day, or less exactly a month or what the caller gave: not one of two days, not what the text only bounds, and
 * none that cannot be it (`isPossible`).
 */
export function publishedOf(dates: readonly DateSaid[], retrieved: string | null): Sourced<string> | null {
  const best = dates.find(
    date => (date.from === '--published' || /^\d{4}-\d{2}(?:-\d{2})?$/.test(date.value)) && isPossible(date, retrieved),
  )
  return best ? { value: best.value, span: best.span, from: best.from } : null
}
