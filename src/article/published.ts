import type { Fact } from '../capture/types.ts'
import { datedOutlet } from './dated-outlet.ts'
import { isDatelineLine, leadingDateline } from './dateline.ts'
import { calendarDay, dateInLine, isDateLine, isoDay } from './dates.ts'
import type { Line } from './lines.ts'
import type { PageFact } from './markup/types.ts'
import type { Sourced } from './types.ts'

/** Facts of a page that state its day of publication, the surest first. Names as Open Graph, schema.org, Dublin Core, parsely and sailthru write them; none that states a change. */
const STATED: readonly string[] = [
  'json-ld datePublished',
  'meta article:published_time',
  'meta og:article:published_time',
  'meta datepublished',
  'meta date.issued',
  'meta dc.date.issued',
  'meta dcterms.issued',
  'meta dcterms.created',
  'meta dc.date.created',
  'meta parsely-pub-date',
  'meta sailthru.date',
  'meta pubdate',
  'meta publishdate',
  'meta publish_date',
  'meta publish-date',
  'meta publication_date',
  'itemprop datePublished',
  'time pubdate',
  // These do not say which day they mean: they count only where nothing says it better.
  'meta dc.date',
  'meta dcterms.date',
  'meta date',
]

/** What a holder says of an article's day: a field of JSON, a feed, a mail, an export of messages. None that states a change, or a crawl. */
const TOLD: readonly string[] = [
  'field date',
  'feed pubDate',
  'feed published',
  'feed date_published',
  'feed dc:date',
  'mail date',
  'telegram date',
]

/** How many lines below the title a date line may stand, and how many below the text a labelled one. */
const BELOW_TITLE = 6
const BELOW_TEXT = 3

const PUBLISHED_LABEL = /^(?:نشر|تم النشر|تاريخ النشر|النشر|published|posted)/

export interface PublishedOptions {
  /** `--published`: the day for articles that do not say it. EDTF. */
  readonly published?: string
  /** `--published-from-name`: a file's name may say it, as YYYY-MM-DD. */
  readonly publishedFromName?: boolean
}

/**
 * The day that a fact states: as a machine writes it, or in words ("Wed, 13 Mar 2024 10:00:00 +0000", "13/03/2024"). Numbers that may be read in
 * both orders ("05/03/2024") say nothing here: who makes such tags may follow either use.
 */
function dayOf(value: string): string | null {
  const iso = isoDay(value)
  if (iso || value.length > 60) return iso
  const two = /^\s{0,9}(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)/.exec(value)
  if (two && Number(two[1]) <= 12 && Number(two[2]) <= 12 && Number(two[1]) !== Number(two[2])) return null
  return dateInLine(value)?.edtf ?? null
}

function stated(facts: readonly PageFact[]): Sourced<string> | null {
  for (const from of STATED)
    for (const fact of facts) {
      if (fact.from !== from) continue
      const day = dayOf(fact.value)
      if (day) return { value: day, span: null, from }
    }
  // Every teaser on a page has its <time>: alone they say something only when all of them say the same day.
  const days = new Set(facts.filter(fact => fact.from === 'time datetime').map(fact => isoDay(fact.value)))
  const [only] = days
  return days.size === 1 && only ? { value: only, span: null, from: 'time datetime' } : null
}

function toldBy(told: readonly Fact[]): Sourced<string> | null {
  for (const { from, value } of told) {
    const day = TOLD.includes(from) ? dayOf(value) : null
    if (day) return { value: day, span: null, from }
  }
  return null
}

function inLine(line: Line, from: string): Sourced<string> | null {
  const found = dateInLine(line.text)
  return found && { value: found.edtf, span: { start: line.start + found.start, end: line.start + found.end }, from }
}

/** The day in a dateline above the title: a city stands with it, which the day of the crawl in a masthead has not. */
function datedPlace(line: Line): Sourced<string> | null {
  return line.markup?.region !== 'outside' && isDatelineLine(line) ? inLine(line, 'dateline') : null
}

/**
 * The day of publication with where it was read, or null: what the page's metadata states, what its holder says (`told`), a date line or a dateline with a full date directly
 * below the title, a dateline directly above it, a line above the title or below the text that is labelled "نشر في", then the file's name and the option where the caller allows them. A bare date line
 * above the title is the day on which the page was fetched as often as not, and never counts.
 */
export function findPublished(
  lines: readonly Line[],
  facts: readonly PageFact[],
  title: number | null,
  first: number,
  last: number,
  file: string | null,
  options: PublishedOptions,
  told: readonly Fact[] = [],
): Sourced<string> | null {
  const fact = stated(facts) ?? toldBy(told)
  if (fact) return fact
  const labelled = (line: Line): boolean => line.kind === 'date' && PUBLISHED_LABEL.test(line.key)
  if (title !== null) {
    for (let i = title + 1; i < Math.min(first, title + 1 + BELOW_TITLE); i++) {
      const line = lines[i]!
      if (line.markup?.region === 'outside') continue
      const isDate = isDateLine(line.text) || labelled(line) || isDatelineLine(line) || datedOutlet(line.text) !== null
      if (!isDate && !(line.markup?.hint === 'date' && line.count <= 14)) continue
      if (/^(?:اخر تحديث|تحديث|updated|last)/.test(line.key)) continue
      const found = inLine(line, isDatelineLine(line) ? 'dateline' : 'date line below the title')
      if (found) return found
    }
    // "صنعاء - سبأ - 3 مارس 2019: أعلنت": the dateline at the head of the text, where that follows its title.
    const lead = first - title <= BELOW_TITLE ? leadingDateline(lines[first]!) : null
    const dated = lead && dateInLine(lines[first]!.text.slice(0, lead.end - lead.start))
    if (lead && dated) {
      const span = { start: lead.start + dated.start, end: lead.start + dated.end }
      return { value: dated.edtf, span, from: 'dateline' }
    }
    const above = lines[title - 1]
    const placed = above && datedPlace(above)
    if (placed) return placed
    for (let i = title - 1; i >= Math.max(0, title - 3); i--) {
      const line = lines[i]!
      const inPage = line.markup?.hint === 'date' && line.markup.inArticle && line.markup.region === null
      const found = labelled(line) || inPage ? inLine(line, 'date line above the title') : null
      if (found) return found
    }
  }
  // Without a headline the dateline touches the text.
  const head = title === null ? lines[first - 1] : undefined
  const placed = head && datedPlace(head)
  if (placed) return placed
  for (let i = last + 1; i <= Math.min(lines.length - 1, last + BELOW_TEXT); i++) {
    const found = labelled(lines[i]!) ? inLine(lines[i]!, 'date line below the text') : null
    if (found) return found
  }
  if (options.publishedFromName && file !== null) {
    const named = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(file.slice(file.lastIndexOf('/') + 1))
    const day = named && calendarDay(Number(named[1]), Number(named[2]), Number(named[3]))
    if (day) return { value: day, span: null, from: 'file name' }
  }
  return options.published === undefined ? null : { value: options.published, span: null, from: '--published' }
}
