import type { EventStatus } from '../account/types.ts'
import type { EventType, Factuality, PlaceMention, Polarity } from '../claims/types.ts'
import type { DescribeContext } from './context.ts'
import { formatTime } from './edtf.ts'
import { isolate, oneLine, placeName } from './names.ts'
import { amountText } from './quantities.ts'
import { formatNumber, type Lang, list, say } from './strings.ts'

type Place = Pick<PlaceMention, 'name' | 'ref' | 'precision'>

interface Amounted {
  readonly unit: string | null
  readonly low?: number | null
  readonly high?: number | null
  readonly min?: number | null
  readonly max?: number | null
}

/** What a thing was or is, with whatever else is known of it; a field that plays no part is not there. */
export interface ToldFacts {
  readonly type?: EventType
  readonly place?: Place | null
  readonly time?: string | null
  readonly quantities?: readonly Amounted[]
  readonly status?: EventStatus
  readonly polarity?: Polarity
  readonly factuality?: Factuality
  readonly verdict?: 'accepted' | 'rejected' | null
  readonly title?: string | null
  readonly exact?: string
}

/** A change of the store's feed, as far as it is put into words. */
export interface ToldChange {
  readonly kind: 'event' | 'story' | 'article' | 'claim'
  readonly was: ToldFacts | null
  readonly is: ToldFacts | null
  readonly replaces?: readonly string[]
  readonly from?: readonly string[]
  readonly went?: {
    readonly how: 'continued' | 'merged' | 'divided' | 'rejected' | 'gone'
    readonly to: readonly { readonly id: string }[]
  } | null
  readonly by?: readonly { readonly author: string }[]
}

/** Fields whose values say themselves what they are. */
const PLAIN: ReadonlySet<string> = new Set(['type', 'quantities', 'status', 'polarity', 'factuality'])

/** By which fields a thing is named. */
const NAMED_BY: Readonly<Record<ToldChange['kind'], readonly string[]>> = {
  event: ['type', 'place', 'time', 'quantities', 'status'],
  claim: ['type', 'place', 'time', 'quantities', 'exact'],
  story: ['title'],
  article: ['title', 'outlet', 'published'],
}

/**
 * A change in one line of the language: the thing by what, where, when and how many, then field by field what it was and is, or where it went. "Killing · Aden ·
 * 9 May 2023: 5 people → 5 to 7 people; one origin → contested; claims 1 → 2". Plain text; names that run the other way stand in isolates.
 */
export const describeChange = (change: ToldChange, context: DescribeContext, lang: Lang): string => {
  const { was, is, kind } = change
  const facts = (is ?? was)!
  const differing = is === null || was === null ? [] : Object.keys(was)
  const value = (field: string, of: ToldFacts): string | null => valueText(field, of, context, lang)
  const name = NAMED_BY[kind]
    .filter(field => !differing.includes(field) || field === 'type' || field === 'title' || field === 'exact')
    .flatMap(field => value(field, facts) ?? [])
    .join(' · ')
    .replace(/^\p{Ll}/u, letter => letter.toUpperCase())
  const none = say(lang, 'change.none')
  const turns = differing.map(field => {
    const [before, now] = [value(field, was!) ?? none, value(field, is!) ?? none]
    const label = (): string => say(lang, `change.${field}`)
    // Such as coordinates, or the spelling of what has a name of its own.
    if (before === now) return label()
    const turn = say(lang, 'change.turn', { was: before, is: now })
    return PLAIN.has(field) ? turn : say(lang, 'change.field', { field: label(), turn })
  })
  const said = [...turns, ...whither(change, lang)]
  if (said.length === 0 && was !== null) said.push(say(lang, 'change.nothing'))
  return said.length === 0 ? name : `${name}: ${said.join(lang === 'ar' ? '؛ ' : '; ')}`
}

function whither({ replaces = [], from = [], went, by = [], is }: ToldChange, lang: Lang): string[] {
  const ids = (all: readonly string[]): string =>
    list(
      lang,
      all.map(id => isolate(id, lang)),
    )
  const authors = [...new Set(by.map(({ author }) => isolate(oneLine(author), lang)))]
  const how = went && (went.how === 'rejected' ? 'change.was-rejected' : `change.${went.how}`)
  return [
    ...(replaces.length === 0 ? [] : [say(lang, 'change.replaces', { ids: ids(replaces) })]),
    ...(from.length === 0 || is === null ? [] : [say(lang, 'change.from', { ids: ids(from) })]),
    ...(went && how ? [say(lang, how, { ids: ids(went.to.map(({ id }) => id)) })] : []),
    ...(authors.length === 0 ? [] : [say(lang, 'change.by', { names: list(lang, authors) })]),
  ]
}

/** A field in words, null where it says nothing. */
function valueText(field: string, of: ToldFacts, context: DescribeContext, lang: Lang): string | null {
  switch (field) {
    case 'type':
      return of.type === undefined ? null : context.event(of.type).label[lang]
    case 'place':
      return of.place == null ? null : placeName(of.place, context, lang)
    case 'quantities':
      return amounts(of.quantities ?? [], context, lang)
    case 'status':
    case 'polarity':
    case 'factuality':
      return say(lang, `${field}.${of[field]}`)
    case 'verdict':
      return of.verdict == null ? null : say(lang, `change.${of.verdict}`)
    default:
      return plainText(field, (of as Readonly<Record<string, unknown>>)[field], lang)
  }
}

function plainText(field: string, value: unknown, lang: Lang): string | null {
  if (typeof value === 'number') return formatNumber(value, lang)
  if (Array.isArray(value))
    return value.length === 0
      ? null
      : list(
          lang,
          value.map(one => isolate(oneLine(`${one}`), lang)),
        )
  if (typeof value !== 'string' || value === '') return null
  if (field === 'time' || field === 'interval' || field === 'published') return formatTime(value, lang)
  return field === 'exact' ? `«${oneLine(value)}»` : isolate(oneLine(value), lang)
}

function amounts(quantities: readonly Amounted[], context: DescribeContext, lang: Lang): string | null {
  const texts = quantities.flatMap(({ unit, low, high, min = low ?? null, max = high ?? null }) => {
    // A bare number tells a reader nothing.
    if (unit === null) return []
    return amountText({ unit, min, max, approximate: false }, context, lang) ?? []
  })
  return texts.length === 0 ? null : list(lang, texts)
}
