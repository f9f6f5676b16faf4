import type { Fact } from '../../capture/types.ts'
import { calendarDay, dateInLine, isoDay } from '../dates.ts'
import type { PageFact } from '../markup/types.ts'
import type { DateSaid } from '../types.ts'

/** Facts of a page that state its day of publication, the surest first. Names as Open Graph, schema.org, Dublin Core, parsely and sailthru write them; none that states a change. */
const STATED: readonly string[] = [
  'json-ld datePublished',
  'json-ld uploadDate',
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
  // These do not say which day they mean, or of what: they count only where nothing says it better.
  'json-ld page datePublished',
  'meta dc.date',
  'meta dcterms.date',
  'meta date',
]

/** What the user named as the day of an item. */
export const NAMED: readonly string[] = ['field date']

/** What a holder says of an article's day: a feed, a mail, an export of messages. None that states a change, or a crawl. */
export const HELD: readonly string[] = [
  'feed pubDate',
  'feed published',
  'feed date_published',
  'feed dc:date',
  'mail date',
  'telegram date',
]

/** When a file was last changed: says something only where the user knows that it does. */
export const MODIFIED: readonly string[] = ['file modified']

/** So many characters of a value are kept. */
const KEPT = 100

/**
 * The day that a fact states: as a machine writes it, or in words ("Wed, 13 Mar 2024 10:00:00 +0000", "13/03/2024"). Numbers that may be read in
 * both orders ("05/03/2024") give both days as a set, for who makes such tags may follow either use.
 */
function dayOf(value: string): string | null {
  const iso = isoDay(value)
  if (iso || value.length > 60) return iso
  const two = /^\s{0,9}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(value)
  if (two && Number(two[1]) <= 12 && Number(two[2]) <= 12 && Number(two[1]) !== Number(two[2])) {
    const [a, b, year] = [Number(two[1]), Number(two[2]), Number(two[3])]
    const days = [calendarDay(year, a, b), calendarDay(year, b, a)].filter(day => day !== null).sort()
    return days.length === 2 ? `[${days.join(',')}]` : null
  }
  return dateInLine(value)?.edtf ?? null
}

const said = (from: string, value: string, day: string): DateSaid => ({
  value: day,
  span: null,
  from,
  said: value.slice(0, KEPT).trim(),
})

/** What the page's metadata says, the surest first. */
export function statedDates(facts: readonly PageFact[]): readonly DateSaid[] {
  const found = STATED.flatMap(from =>
    facts.flatMap(fact => {
      const day = fact.from === from ? dayOf(fact.value) : null
      return day === null ? [] : [said(from, fact.value, day)]
    }),
  )
  // Every teaser on a page has its <time>: alone they say something only when all of them say the same day.
  const times = facts.filter(fact => fact.from === 'time datetime')
  const days = new Set(times.map(fact => isoDay(fact.value)))
  const [only] = days
  if (days.size === 1 && only) found.push(said('time datetime', times[0]!.value, only))
  return found
}

/** What its holder says: facts of these names. */
export function toldDates(told: readonly Fact[], names: readonly string[]): readonly DateSaid[] {
  return told.flatMap(({ from, value }) => {
    const day = names.includes(from) ? dayOf(value) : null
    return day === null ? [] : [said(from, value, day)]
  })
}

/** "/2019/03/12/", "/2019-03-12-", "/20190312/": year, month and day as parts of a path. */
const DAY = /(?<![\d.])(19\d\d|20\d\d)([/_-]?)(\d{1,2})\2(\d{1,2})(?!\d)/
/** "/2019/03/name" */
const MONTH = /\/(19\d\d|20\d\d)\/(\d{2})\/(?!\d{1,2}(?:\/|$))/

/** The day or the month in an address, as many sites put it there. */
export function dateInAddress(address: string): string | null {
  let path: string
  try {
    path = new URL(address).pathname
  } catch {
    return null
  }
  const day = DAY.exec(path.slice(0, 500))
  // Numbers without separators are a day only as a part of the path of their own.
  if (day && (day[2] !== '' || (day[0].length === 8 && /[/_-]$/.test(path.slice(0, day.index))))) {
    const found = calendarDay(Number(day[1]), Number(day[3]), Number(day[4]))
    if (found) return found
  }
  const month = MONTH.exec(path.slice(0, 500))
  return month && calendarDay(Number(month[1]), Number(month[2]), 1) ? `${month[1]}-${month[2]}` : null
}

/** What the page's addresses say: the one it was taken from, and the one that it calls its own. */
export function addressDates(url: string | null, facts: readonly PageFact[]): readonly DateSaid[] {
  const addresses = [...(url === null ? [] : [{ from: 'address', value: url }]), ...facts]
  return addresses.flatMap(({ from, value }) => {
    const day = ['address', 'link canonical', 'meta og:url'].includes(from) ? dateInAddress(value) : null
    return day === null ? [] : [said(from, value, day)]
  })
}
