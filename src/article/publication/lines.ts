import { creditKind } from '../boilerplate.ts'
import { datedOutlet } from '../dated-outlet.ts'
import { isDatelineLine, isPerson, leadingDateline } from '../dateline.ts'
import { dateInLine, isDateLine } from '../dates.ts'
import type { Line } from '../lines.ts'
import type { DateSaid } from '../types.ts'

/** How many lines below the title a date line may stand, and how many below the text a labelled one. */
const BELOW_TITLE = 6
const BELOW_TEXT = 3

const PUBLISHED_LABEL = /^(?:نشر|تم النشر|تاريخ النشر|النشر|published|posted)/

function inLine(line: Line, from: string): DateSaid | null {
  const found = dateInLine(line.text)
  return (
    found && {
      value: found.edtf,
      span: { start: line.start + found.start, end: line.start + found.end },
      from,
      said: line.text.slice(found.start, found.end),
    }
  )
}

/** The day in a dateline above the title: a city stands with it, which the day of the crawl in a masthead has not. */
function datedPlace(line: Line): DateSaid | null {
  return line.markup?.region !== 'outside' && isDatelineLine(line) ? inLine(line, 'dateline') : null
}

const labelled = (line: Line): boolean => line.kind === 'date' && PUBLISHED_LABEL.test(line.key)

/** "فريق التحرير 16/11/2021": whoever signs, and a day. */
function isSignedDate(line: Line): boolean {
  const date = line.count <= 9 ? dateInLine(line.text) : null
  if (date === null) return false
  const rest = `${line.text.slice(0, date.start)} ${line.text.slice(date.end)}`.replace(/[|–—-]/g, ' ').trim()
  return line.kind === 'byline' || line.markup?.hint === 'byline' || isPerson(rest) || creditKind(rest) === 'staff'
}

function belowTitle(lines: readonly Line[], title: number, first: number): readonly DateSaid[] {
  const found: (DateSaid | null)[] = []
  for (let i = title + 1; i < Math.min(first, title + 1 + BELOW_TITLE); i++) {
    const line = lines[i]!
    if (line.markup?.region === 'outside') continue
    const dateline = isDatelineLine(line)
    const isDate = isDateLine(line.text) || labelled(line) || dateline || datedOutlet(line.text) !== null
    if (!isDate && !isSignedDate(line) && !(line.markup?.hint === 'date' && line.count <= 14)) continue
    if (/^(?:اخر تحديث|تحديث|updated|last)/.test(line.key)) continue
    found.push(inLine(line, dateline ? 'dateline' : 'date line below the title'))
  }
  // "صنعاء - سبأ - 3 مارس 2019: أعلنت": the dateline at the head of the text, where that follows its title.
  const lead = first - title <= BELOW_TITLE ? leadingDateline(lines[first]!) : null
  if (lead) {
    const dated = dateInLine(lines[first]!.text.slice(0, lead.end - lead.start))
    const span = dated && { start: lead.start + dated.start, end: lead.start + dated.end }
    if (dated && span)
      found.push({
        value: dated.edtf,
        span,
        from: 'dateline',
        said: lines[first]!.text.slice(dated.start, dated.end),
      })
  }
  return found.filter(date => date !== null)
}

function aboveTitle(lines: readonly Line[], title: number): readonly DateSaid[] {
  const above = lines[title - 1]
  const placed = above && datedPlace(above)
  const found = placed ? [placed] : []
  for (let i = title - 1; i >= Math.max(0, title - 3); i--) {
    const line = lines[i]!
    const inPage = line.markup?.hint === 'date' && line.markup.inArticle && line.markup.region === null
    const date = labelled(line) || inPage ? inLine(line, 'date line above the title') : null
    if (date) found.push(date)
  }
  return found
}

/**
 * What the lines around the title and the text say, the surest first: a date line or a dateline with a full date directly below the title, a
 * dateline directly above it, a line above the title or below the text that is labelled "نشر في". A bare date line above the title is the day on which the
 * page was fetched as often as not, and never counts.
 */
export function visibleDates(
  lines: readonly Line[],
  title: number | null,
  first: number,
  last: number,
): readonly DateSaid[] {
  const found: DateSaid[] = []
  if (title !== null) found.push(...belowTitle(lines, title, first), ...aboveTitle(lines, title))
  // Without a headline the dateline touches the text.
  const head = title === null ? lines[first - 1] : undefined
  const placed = head && datedPlace(head)
  if (placed) found.push(placed)
  for (let i = last + 1; i <= Math.min(lines.length - 1, last + BELOW_TEXT); i++) {
    const date = labelled(lines[i]!) ? inLine(lines[i]!, 'date line below the text') : null
    if (date) found.push(date)
  }
  return found
}
