import type { Span } from '../arabic/types.ts'
import { loadPlaces, outletAt } from '../knowledge/index.ts'
import { creditKind } from './boilerplate.ts'
import { datedOutlet } from './dated-outlet.ts'
import { isPerson, knownPlace, leadingDateline } from './dateline.ts'
import { countriesIn, isAgency, isKnown, needsCue, outletRef } from './known-outlet.ts'
import type { Line } from './lines.ts'
import type { PageFact } from './markup/types.ts'
import { bareName, readsAsOutlet, startsAsOutlet } from './outlet-names.ts'
import { ownName } from './own-name.ts'
import { phraseKey } from './phrase-key.ts'
import { signedOutlet } from './signed-outlet.ts'
import { isNetwork, partsOfTitle, SITE_NAMES } from './site-name.ts'
import type { Article, BlockRole } from './types.ts'

type Outlet = Article['outlet']

/** How many lines at the top and at the bottom of a page are its masthead and its foot. */
const TOP = 6
const FOOT = 12

/** A page as the rules below see it. */
interface Page {
  readonly lines: readonly Line[]
  readonly roles: readonly BlockRole[]
  readonly title: number | null
  /** Index of the first paragraph. */
  readonly first: number
  /** What the page says of its seat: ISO 3166-1 alpha-2. */
  readonly countries: ReadonlySet<string>
}

const hostOf = (address: string): string | null => {
  try {
    const { protocol, hostname } = new URL(address)
    return protocol === 'http:' || protocol === 'https:' ? hostname.toLowerCase().replace(/^www\./, '') : null
  } catch {
    return null
  }
}

/**
 * Who published the article, with where that was read, or null: what the page's metadata states, the address, the masthead, a byline that is
 * the name of an outlet, the line of copyright, what stands both at the top and at the foot, the dateline ("«كذا» من دبي"), and the outlet's
 * own name in its text. An agency in the dateline is where the text came from and no outlet, for every newspaper prints it there; a social
 * network is one only by its address; names in menus ("الشرق الأوسط" is a section too) say nothing.
 */
export function findOutlet(
  lines: readonly Line[],
  roles: readonly BlockRole[],
  facts: readonly PageFact[],
  title: number | null,
  first: number,
  url: string | null,
): Outlet {
  const addresses = [...(url ? [{ from: 'address', value: url }] : []), ...facts].flatMap(({ from, value }) => {
    const host = ['address', 'link canonical', 'meta og:url'].includes(from) ? hostOf(value) : null
    return host ? [{ from, host }] : []
  })
  const page = { lines, roles, title, first, countries: seats(lines, roles, title, first, addresses) }
  const at = addresses.flatMap(({ from, host }) => {
    const known = outletAt(host)
    return known ? [{ from, known }] : []
  })[0]
  for (const from of SITE_NAMES)
    for (const fact of facts) {
      const name = fact.value.replace(/\s+/g, ' ').trim()
      if (fact.from !== from || name === '' || name.length > 80 || isNetwork(name)) continue
      return { value: { name, ref: at?.known.id ?? outletRef(name, page.countries) }, span: null, from }
    }
  // On a network the page's own title is who publishes there, where it stands above the text too.
  const network = facts.some(({ from, value }) => SITE_NAMES.includes(from) && isNetwork(value))
  const owner = network ? facts.find(({ from }) => from === 'meta og:title') : undefined
  const above = owner === undefined ? [] : lines.slice(0, first)
  const named = above.find(line => line.key === phraseKey(owner!.value) && line.count <= 6)
  if (named) return outletIn(page, named, named.text, 'masthead')
  // With the day of the post on its line: "مصراتة اليوم 16 أكتوبر 2022 · عام".
  const dated = above.find(line => line.text.startsWith(`${owner!.value.trim()} `) && line.count <= 10)
  if (dated) return outletIn(page, dated, owner!.value.trim(), 'masthead')
  if (at) return { value: { name: at.known.name.ar, ref: at.known.id }, span: null, from: at.from }
  const heads = headsOf(page)
  return (
    fromHead(page, heads, isKnown) ??
    fromHead(page, heads, readsAsOutlet) ??
    fromCopyright(page) ??
    fromTopAndFoot(page) ??
    fromDateline(page) ??
    fromTitle(page, facts) ??
    signedOutlet(lines, roles, first, page.countries) ??
    ownName(lines, roles, page.countries)
  )
}

/**
 * The name behind the headline in the page's `<title>` ("… في المدينة - ديار كذا"), or before it where the page has it elsewhere too: as its first lines, at its foot,
 * or in its text ("قال لكذا"); for sections stand there as well.
 */
function fromTitle({ lines, roles, title, countries }: Page, facts: readonly PageFact[]): Outlet {
  const headline = title === null ? '' : lines[title]!.key
  for (const fact of facts) {
    if (fact.from !== 'title') continue
    for (const { name, at } of partsOfTitle(fact.value)) {
      const key = phraseKey(name)
      if (key.length < 3 || key === headline || headline.startsWith(`${key} `) || isNetwork(name)) continue
      if (at !== 'all' && (knownPlace(name) || !phraseKey(fact.value).includes(headline))) continue
      const again = lines.some(
        (line, i) =>
          i !== title &&
          (roles[i] !== 'boilerplate' || i < TOP || i > lines.length - FOOT) &&
          ` ${line.key.replace(/(?<= )ل(?=\S{4})/g, '')} `.includes(` ${key} `),
      )
      if (at === 'end' || again) return { value: { name, ref: outletRef(name, countries) }, span: null, from: 'title' }
    }
  }
  return null
}

/** What says where a page is at home: the country of its address, the lines of its masthead ("صحيفة سعودية يومية"), its dateline. */
function seats(
  lines: readonly Line[],
  roles: readonly BlockRole[],
  title: number | null,
  first: number,
  addresses: readonly { readonly host: string }[],
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { host } of addresses) {
    const last = host.slice(host.lastIndexOf('.') + 1)
    if (last.length === 2) found.add(last.toUpperCase())
  }
  for (const [i, line] of lines.slice(0, title ?? 0).entries())
    if (i < TOP * 2 && (startsAsOutlet(line.text) || line.kind === 'masthead'))
      for (const country of countriesIn(line.text)) found.add(country)
  if (found.size > 0) return found
  const line = lines.find((_, i) => roles[i] === 'dateline')
  if (line) return new Set(countriesIn(line.text))
  const head = leadingDateline(lines[first]!)
  return new Set(head ? countriesIn(lines[first]!.text.slice(0, head.end - head.start)) : [])
}

const outletIn = (page: Page, line: Line, name: string, from: string): Outlet => {
  const start = line.start + line.text.indexOf(name)
  return { value: { name, ref: outletRef(name, page.countries) }, span: { start, end: start + name.length }, from }
}

/** A line that may be the outlet's name, with what in it may be. */
interface Head {
  readonly line: Line
  /** Where it stands among the lines. */
  readonly at: number
  readonly above: boolean
  /** The name beside a date and nothing else. */
  readonly dated: string | null
  readonly names: readonly string[]
}

/** The lines above the title, and the bylines below it, that may be a name and nothing else, or a name and behind a bar something more. */
function headsOf({ lines, roles, title, first }: Page): readonly Head[] {
  const found: Head[] = []
  for (let at = 0; at < first; at++) {
    const line = lines[at]!
    // Without a headline only the first line is certainly a masthead.
    const above = title !== null ? at < title : at === 0 && line.markup === null
    // A row of links is a menu, though a name may stand first in it.
    if ((line.markup?.links ?? 0) > 2) continue
    if (line.verb || line.count > 14 || (above ? roles[at] !== 'boilerplate' : roles[at] !== 'byline')) continue
    if (line.kind !== null && line.kind !== 'byline') continue
    const dated = datedOutlet(line.text)
    const names = dated === null ? namesIn(line, above) : []
    if (dated !== null || names.length > 0) found.push({ line, at, above, dated, names })
  }
  return found
}

/** The first head that `isName` takes for a name. */
function fromHead(page: Page, heads: readonly Head[], isName: (name: string) => boolean): Outlet {
  for (const { line, at, above, dated, names } of heads) {
    if (dated !== null) return outletIn(page, line, dated, above ? 'masthead' : 'byline')
    for (const name of names) {
      if (!isName(name)) continue
      if (above) {
        // "الاقتصادية" and "الحياة" are sections of every other newspaper.
        const linked = line.markup !== null && line.markup.linked > 0
        if (needsCue(name) && (at >= 2 || linked) && !isAtFoot(page, name)) continue
        return outletIn(page, line, name, 'masthead')
      }
      // "رويترز" below a headline says where the text was taken from, and so does "صحيفة كذا" that nobody knows, unless it is the reporter's.
      if (creditKind(name) === 'agency' || (!isKnown(name) && startsAsOutlet(name) && !ofReporter(line, name))) continue
      return outletIn(page, line, name, 'byline')
    }
  }
  return null
}

/** What in a line may be the outlet's name: all of it, what stands before a bar, and in a byline what stands behind the reporter's name. */
function namesIn(line: Line, above: boolean): readonly string[] {
  const parts = line.text.split(/\s[|–—-]+\s|\s\|\s?/).map(bareName)
  const names = line.count <= 6 && parts.length === 1 ? [bareName(line.text)] : []
  if (parts.length > 1 && above && startsAsOutlet(parts[0]!)) names.push(parts[0]!)
  if (parts.length === 2 && !above && !knownPlace(parts[0]!) && !knownPlace(parts[1]!)) names.push(parts[1]!)
  return names
}

/** "طارق سعيد – صحيفة كذا" */
const ofReporter = (line: Line, name: string): boolean =>
  !name.startsWith('وكالة') && isPerson(bareName(line.text.slice(0, line.text.indexOf(name))))

const COPYRIGHT = /©|copyright|حقوق|all rights/i
/** What stands around the name in a line of copyright. */
const AROUND_NAME =
  /©|\(c\)|copyright|all rights reserved|(?:جميع|كل|كافة)?\s*ال?حقوق(?:\s+(?:النشر|الطبع|الملكية)(?:\s+والنشر)?)?(?:\s+محفوظة)?|محفوظة|\d{4}|[.|\-–—،,:]/gi

const foot = ({ lines, roles }: Page): readonly Line[] =>
  lines.slice(Math.max(lines.length - FOOT, roles.lastIndexOf('body') + 1))

function isAtFoot(page: Page, name: string): boolean {
  const key = phraseKey(name)
  return foot(page).some(
    line => line.key === key || (COPYRIGHT.test(line.text) && ` ${line.key} `.includes(` ${key} `)),
  )
}

/** The name in the line of copyright or next to it: "جميع الحقوق محفوظة © بوابة كذا", "جميع الحقوق محفوظة لصحيفة كذا 2021". */
function fromCopyright(page: Page): Outlet {
  const end = foot(page)
  for (const [i, line] of end.entries()) {
    if (!COPYRIGHT.test(line.text) || line.text.length > 160) continue
    const inside = line.text
      .split(AROUND_NAME)
      .map(bareName)
      .filter(part => part !== '')
      // "محفوظة لصحيفة كذا"
      .flatMap(part => (/^ل[^ل]/.test(part) && startsAsOutlet(part.slice(1)) ? [part.slice(1)] : [part]))
    for (const name of inside) if (isKnown(name) || readsAsOutlet(name)) return outletIn(page, line, name, 'copyright')
    for (const near of [end[i - 1], end[i + 1]]) {
      const name = near && near.count <= 6 && !near.verb && near.kind === null ? bareName(near.text) : ''
      if (near && name !== '' && (readsAsOutlet(name) || (isKnown(name) && isAtTop(page, name))))
        return outletIn(page, near, name, 'copyright')
    }
  }
  return null
}

const isAtTop = ({ lines, title }: Page, name: string): boolean => {
  const key = phraseKey(name)
  return lines.slice(0, Math.min(TOP, title ?? 0)).some(line => line.key === key)
}

/** The one short line that stands at the top and again at the foot or in the line of copyright. Of a menu that is printed twice several do, and say nothing. */
function fromTopAndFoot(page: Page): Outlet {
  const { lines, roles, title, first } = page
  const found = new Map<string, Line>()
  for (let i = 0; i < Math.min(TOP, title ?? first); i++) {
    const line = lines[i]!
    if (roles[i] !== 'boilerplate' || line.count > 5 || line.verb || line.kind !== null) continue
    if (/[\d:؟?!]/.test(line.text) || /^(?:اخبار|قسم|صفحه|شوون|مقالات|تقارير|ملفات|ملف)(?: |$)/.test(line.key)) continue
    if (creditKind(line.text) !== null || knownPlace(line.text)) continue
    if (startsAsOutlet(line.text) && !readsAsOutlet(line.text)) continue
    const name = bareName(line.text)
    if (name.length > 2 && isAtFoot(page, name)) found.set(line.key, line)
  }
  const [only, ...others] = found.values()
  return only && others.length === 0 ? outletIn(page, only, bareName(only.text), 'masthead') : null
}

const isPlaceToo = (name: string): boolean =>
  loadPlaces()
    .lookup(name.trim())
    .some(hit => hit.exact)

const SET_OFF =
  /[«"“]([^«»"“”\n]{2,30})[»"”](?=\s*(?:[:\-–—ـ)]|$|من\s|في\s))|(?:^|[-–—ـ/|])\s*([^-–—ـ/|:«»"“”]{2,30}?)\s*(?=[-–—ـ/|:]|$)/g

/** The name in a dateline, on its own line or at the head of the first paragraph: "«كذا» من دبي", "عدن - كذا نيوز". */
function fromDateline({ lines, roles, first, countries }: Page): Outlet {
  for (let i = 0; i <= first && i < lines.length; i++) {
    const own = roles[i] === 'dateline'
    if (!own && i !== first) continue
    const line = lines[i]!
    for (const match of line.text.slice(0, 80).matchAll(SET_OFF)) {
      const name = (match[1] ?? match[2])!
      // "الرياض", "المدينة" and "القدس" are newspapers and cities: in a dateline they are cities, unless quotation marks say otherwise.
      if (match[1] === undefined && isPlaceToo(name)) continue
      if (isAgency(name) || /^وكال/.test(phraseKey(name))) continue
      if (!isKnown(name) && !(own && readsAsOutlet(name))) continue
      // In a paragraph only what stands before the colon or the dash is the dateline.
      if (!own && match.index > 40) continue
      // "الشراع نيوز - بغداد": the first part is the outlet only where the whole line is a dateline.
      if (!own && match[1] === undefined && match.index === 0 && /^[^-–—ـ/|]/.test(match[0])) continue
      const start = line.start + match.index + match[0].indexOf(name)
      const span: Span = { start, end: start + name.length }
      return { value: { name, ref: outletRef(name, countries, match[1] !== undefined) }, span, from: 'dateline' }
    }
  }
  return null
}
