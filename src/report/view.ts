import type { Account, Event, Placement, Precedence, ReviewedClaim, Story } from '../account/types.ts'
import type { Article } from '../article/types.ts'
import type { DescribeContext } from './context.ts'
import { timeKey } from './edtf.ts'
import type { Custody } from './exports/types.ts'
import { type Content, html, type Markup } from './html.ts'
import { outletKey } from './names.ts'
import { byText, firstDifference, groupBy } from './order.ts'
import { LANGS, type Lang, say } from './strings.ts'

/** A country's outline: rings of `[lon, lat]` in degrees (WGS 84). `id` is its ISO 3166-1 alpha-2 code. */
export interface Border {
  readonly id: string
  readonly rings: readonly (readonly (readonly [lon: number, lat: number])[])[]
}

/** A town for orientation. Those that come first are labelled first. */
export interface Town {
  readonly name: Readonly<Record<Lang, string>>
  readonly lat: number
  readonly lon: number
}

export interface DossierOptions {
  readonly context: DescribeContext
  readonly borders: readonly Border[]
  readonly towns: readonly Town[]
  /** What the account was read from, e.g. the folder's name, as shown under the title. */
  readonly generatedFrom?: string
  /** The language that the page opens in, and the only one without its script. English when absent. */
  readonly lang?: Lang
  /** By which program it is made, and of what: the hash of the account and the head of the log of the store that it comes from. */
  readonly made?: { readonly software: string; readonly account: string | null; readonly log: string | null }
  /** How the captures came, by the ids of their articles, where a store kept that. */
  readonly custody?: ReadonlyMap<string, Custody>
}

/** An account arranged for the page: everything looked up once, numbered in the order in which it stands. */
export interface View {
  readonly account: Account
  readonly options: DossierOptions
  readonly articles: ReadonlyMap<string, Article>
  readonly claims: ReadonlyMap<string, ReviewedClaim>
  readonly claimsOf: ReadonlyMap<string, readonly ReviewedClaim[]>
  /** Events in the order of the timeline: dated ones by time, then undated ones by publication. */
  readonly events: readonly Event[]
  readonly numberOf: ReadonlyMap<string, number>
  /** "7.2": the second claim of the seventh event. */
  readonly labelOf: ReadonlyMap<string, string>
  readonly eventOf: ReadonlyMap<string, Event>
  /** Claims of events first, by event; then those outside any event. */
  readonly loose: readonly ReviewedClaim[]
  /** One name for each outlet, whatever an article calls it: the first article of each. */
  readonly outlets: ReadonlyMap<string, readonly Article[]>
  readonly stories: readonly Story[]
  /** What texts say of the order of an event, by event: statements that are followed, and those that are not. */
  readonly saidOf: ReadonlyMap<string, readonly Precedence[]>
  readonly disputedOf: ReadonlyMap<string, readonly Precedence[]>
  /** Articles without a date of publication, by their ids. */
  readonly placed: ReadonlyMap<string, Placement>
}

/** Statements of order by each of their two events. */
const byEvent = (said: readonly Precedence[]): ReadonlyMap<string, readonly Precedence[]> => {
  const found = new Map<string, Precedence[]>()
  for (const one of said)
    for (const event of [one.before, one.after]) {
      const list = found.get(event)
      if (list) list.push(one)
      else found.set(event, [one])
    }
  return found
}

/** The earliest date on which an article with a claim of the event came out, as a key that sorts, or null. */
export const firstPublished = (event: Event, view: Pick<View, 'claims' | 'articles'>): string | null => {
  const dates = event.claims
    .map(id => view.articles.get(view.claims.get(id)?.article ?? '')?.published?.value)
    .filter(date => date !== undefined)
  const keyed = dates.map(date => [timeKey(date), date] as const).filter(([key]) => key !== null)
  return keyed.sort((a, b) => byText(a[0]!, b[0]!))[0]?.[1] ?? null
}

/** The time of an event as a key that sorts, or null when it cannot be placed. */
export const eventKey = (event: Event): string | null => (event.time?.edtf ? timeKey(event.time.edtf) : null)

export const arrange = (account: Account, options: DossierOptions): View => {
  const articles = new Map(account.articles.map(article => [article.id, article]))
  const claims = new Map(account.claims.map(claim => [claim.id, claim]))
  const claimsOf = new Map(
    account.events.map(event => [
      event.id,
      event.claims.map(id => claims.get(id)).filter(claim => claim !== undefined),
    ]),
  )
  const late = '~'
  const sorted = account.events
    .map(event => ({
      event,
      time: eventKey(event) ?? late,
      published: timeKey(firstPublished(event, { claims, articles }) ?? '') ?? late,
    }))
    .sort((a, b) =>
      firstDifference(byText(a.time, b.time), byText(a.published, b.published), byText(a.event.id, b.event.id)),
    )
  const events = sorted.map(({ event }) => event)
  const eventOf = new Map<string, Event>()
  const labelOf = new Map<string, string>()
  for (const [i, event] of events.entries())
    for (const [k, claim] of (claimsOf.get(event.id) ?? []).entries()) {
      eventOf.set(claim.id, event)
      labelOf.set(claim.id, `${i + 1}.${k + 1}`)
    }
  const loose = account.claims.filter(claim => !eventOf.has(claim.id))
  for (const [k, claim] of loose.entries()) labelOf.set(claim.id, `–.${k + 1}`)
  return {
    account,
    options,
    articles,
    claims,
    claimsOf,
    events,
    numberOf: new Map(events.map((event, i) => [event.id, i + 1])),
    labelOf,
    eventOf,
    loose,
    outlets: groupBy(account.articles, outletKey),
    stories: [...account.stories].sort((a, b) =>
      firstDifference(b.events.length - a.events.length, byText(a.id, b.id)),
    ),
    saidOf: byEvent(
      account.stories.flatMap(({ order }) => order?.before ?? []).filter(({ because }) => because === 'said'),
    ),
    disputedOf: byEvent(account.stories.flatMap(({ order }) => order?.disagreements.flat() ?? [])),
    placed: new Map(account.stories.flatMap(({ placed = [] }) => placed.map(one => [one.article, one] as const))),
  }
}

/** The same thing in both languages, of which the page shows one. */
export const both = (content: (lang: Lang) => Content): Markup => {
  const [en, ar] = LANGS.map(content)
  return html`<span class="l-en" lang="en" dir="ltr">${en}</span><span class="l-ar" lang="ar" dir="rtl">${ar}</span>`
}

const fixed = new Map<string, Markup>()

/** A string of the interface in both languages. It is made once: a large page says "asserts" a hundred thousand times. */
export const words = (key: string): Markup => {
  const known = fixed.get(key)
  if (known) return known
  const made = both(lang => say(lang, key))
  fixed.set(key, made)
  return made
}

/** A string of the interface in both languages, with content of each language in its places. */
export const wordsWith = (key: string, values: Readonly<Record<string, (lang: Lang) => Content>>): Markup =>
  both(lang =>
    say(lang, key)
      .split(/(\{\w+\})/)
      .map(part => (part.startsWith('{') ? values[part.slice(1, -1)]?.(lang) : part)),
  )

/** Both languages in one attribute, the page's other language second: attributes cannot be hidden. */
export const attribute = (key: string): string => `${say('en', key)} · ${say('ar', key)}`
