import type { Article } from '../article/types.ts'
import type { Link, Named, PlaceMention } from '../claims/types.ts'
import type { DescribeContext } from './context.ts'
import { type Lang, list, say } from './strings.ts'
import { readTable } from './table.ts'
import { visible } from './visible.ts'

const ARABIC = /\p{Script=Arabic}/u
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** A name that runs the other way than its line is isolated (Unicode UAX 9), so that its neighbours keep their places. */
export const isolate = (name: string, lang: Lang): string =>
  ARABIC.test(name) === (lang === 'ar') ? name : `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}`

/** On one line, and without what would turn its neighbours round. */
export const oneLine = (name: string): string => visible(name.replace(/\s+/gu, ' ').trim())

/** The neutral name of an actor where the tables have one, else the article's own words; in English a body of a state whose name is but a common noun is called by it. */
export const actorName = (actor: Named, context: DescribeContext, lang: Lang): string => {
  const neutral = actor.ref === null ? null : context.actor(actor.ref, lang)
  const own = oneLine(actor.name)
  return isolate(neutral ?? (lang === 'en' ? context.body(own) : null) ?? own, lang)
}

/** Whether an English name says itself what kind of place it is, so that "camp" need not be said twice. */
const saysIt = (name: string, word: string): boolean => name.toLowerCase().includes(word)

/** A place by name: in English its Latin name with what the name names ("the camp of Baghouz"), in Arabic the article's own words. */
export const placeName = (
  place: Pick<PlaceMention, 'name' | 'ref' | 'precision'>,
  context: DescribeContext,
  lang: Lang,
): string => {
  const own = oneLine(place.name)
  if (lang === 'ar') return isolate(own, lang)
  const name = place.ref === null ? null : context.place(place.ref, 'en')
  if (name === null) return isolate(own, lang)
  const named = isolate(name, lang)
  if (place.precision === 'camp' && !saysIt(name, 'camp')) return say('en', 'place.camp', { name: named })
  if (place.precision === 'governorate' && !/governorate|province|muhafazat/i.test(name))
    return say('en', 'place.governorate', { name: named })
  return named
}

const ONE_SOURCE = /^(?:ال)?(?:مصدر|شاهد|مسؤول|مسئول|ناشط|قيادي|ضابط|دبلوماسي)(?:\s|$)/u

/** Whether an unnamed source is one ("a military source") and not several ("local sources"). */
export const isOneSource = (link: Link): boolean => ONE_SOURCE.test(link.name.trim())

/**
 * A link of a chain by name. In English an unnamed source is said to be one, with the article's own words behind it, and a person whom no
 * table knows stands in Latin letters, as is usual for names of people ("سالم البوعيشي"), never for a body or an office ("رئيس البلدية").
 */
export const linkName = (link: Link, context: DescribeContext, lang: Lang): string => {
  if (link.kind === 'person' && lang === 'en' && (link.ref === null || context.actor(link.ref, lang) === null)) {
    const latin = context.latin(oneLine(link.name))
    if (latin !== null) return latin
  }
  if (link.kind !== 'unnamed' || lang === 'ar' || (link.ref !== null && context.actor(link.ref, lang) !== null))
    return actorName(link, context, lang)
  const words = isolate(oneLine(link.name), lang)
  return say('en', isOneSource(link) ? 'unnamed.one' : 'unnamed.many', { words })
}

/** Words that end as a plural does and are none. */
const NO_PLURAL = /^ال(?:تلفزيون|تليفزيون|مليون|بليون|مضمون|مخزون|مجنون|مكنون|ماعون|معجون|مرهون|مديون|أفيون|كاميرون)$/u

/**
 * A name as it stands when a word governs it. Names come in the case that their article needed: "المسلحون" and "السوريون" after a verb become
 * "المسلحين" and "السوريين" after a verbal noun or "وفق". Not "القانون", "البنتاغون", "التلفزيون", which are no plurals.
 */
export const governed = (name: string): string =>
  name
    .split(' ')
    .map(word => (/^ال(?:م\p{L}+|\p{L}+ي)ون$/u.test(word) && !NO_PLURAL.test(word) ? word.replace(/ون$/u, 'ين') : word))
    .join(' ')

/** Actors as one phrase, each once. In Arabic they are governed: every Arabic line is built on a verbal noun. */
export const actorNames = (actors: readonly Named[], context: DescribeContext, lang: Lang): string => {
  const names = new Set(actors.map(actor => actorName(actor, context, lang)))
  return list(lang, lang === 'ar' ? [...names].map(governed) : [...names])
}

const FEMININE = new Set(readTable('feminine-heads').map(row => row.word))

/**
 * Whether an Arabic name takes a feminine verb: by its first word, which ends in ة or ات (منظمة، قوات) or is in the table (مصادر، روسيا).
 * "المرصد السوري" does not, though its adjective might.
 */
export const isFeminine = (name: string): boolean => {
  const head = (name.trim().split(/\s+/u)[0] ?? '').replace(/[\u064b-\u065f\u0670\u2066-\u2069]/gu, '')
  return /(?:ة|ات)$/u.test(head) || FEMININE.has(head.replace(/^ال/u, '')) || FEMININE.has(head)
}

/** How an article is called in a line: its outlet, or its file or address where the outlet is not known. */
export const outletName = (article: Article, context: DescribeContext, lang: Lang): string => {
  const outlet = article.outlet?.value
  if (outlet) {
    const neutral = outlet.ref === null ? null : context.outlet(outlet.ref, lang)
    return neutral ?? oneLine(outlet.name)
  }
  return fileName(article)
}

/** The last part of an article's path or address. */
export const fileName = (article: Article): string =>
  visible((article.file ?? article.url ?? article.id).split('/').at(-1) || article.id)

/** What tells one outlet from another; articles whose outlet is not known are each on their own. */
export const outletKey = (article: Article): string =>
  article.outlet ? (article.outlet.value.ref ?? `name:${oneLine(article.outlet.value.name)}`) : `article:${article.id}`
