import { loadCountries, loadPlaces, namesUnknown, placeNoun } from '../../knowledge/index.ts'
import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import type { FoundPlace } from './types.ts'

const SETTLED: ReadonlySet<string> = new Set(['city', 'town', 'village'])

/** The place noun of a folded word that begins at `skip`, with its article: للمدينة is ل and المدينة. */
export const withArticle = (word: string, skip: number): string =>
  word.startsWith('لل') ? `ال${word.slice(2)}` : word.slice(skip)

/** Where the place noun with its article begins in a folded word: 1 in بالمدينة, 0 in للمدينة; null where the word is none. */
export function genericStartOf(word: string): number | null {
  if (word.startsWith('لل')) return inClass(withArticle(word, 0), 'place-named-before') ? 0 : null
  const skip = /^[وف]?[ب]?ال/.test(word) ? word.indexOf('ا') : -1
  if (skip < 0) return null
  const bare = word.slice(skip)
  if (inClass(bare, 'place-named-before')) return skip
  return namesUnknown(bare.slice(2)) && !inClass(bare, 'area') ? skip : null
}

/** The same, asked once for a word. */
export const genericStart = remember(genericStartOf)

/**
 * What "المدينة", "الجامعة", "الناحية" stand for: the place named last with that noun; for a settlement, the last settlement; else, for the words of
 * `place-named-before` only, the place named last. "القضاء" is the judiciary where no قضاء was named. `seen` are the places named before, the last at
 * the end.
 */
export function referent(noun: string, seen: readonly FoundPlace[]): FoundPlace | null {
  const called = (place: FoundPlace) => place.noun === noun || place.noun === `ال${noun}` || place.first === noun
  if (!inClass(`ال${noun}`, 'place-named-before') && !inClass(`ال${noun}`, 'place-of-direction'))
    return seen.findLast(called) ?? null
  const allowed = placeNoun(noun) ?? []
  // "الميناء" may be a town's name, but is never said of the town.
  const site = allowed[0] === 'site'
  const settled = !site && allowed.some(kind => SETTLED.has(kind))
  const own = seen.filter(place => !place.attached || (settled && noun !== 'منطقه' && !place.beside && called(place)))
  const fits = (place: FoundPlace) =>
    called(place) ||
    (settled
      ? SETTLED.has(place.kind) && (place.noun === null || !SETTLED_NOUN.test(place.noun))
      : site
        ? place.kind === 'site' && (place.noun === null || noun === 'مبني')
        : allowed.includes(place.kind))
  // "نقل إلى مدينة أخرى": where somebody was brought is not where the story is.
  const stays = (place: FoundPlace) => place.cue === null || !AWAY.has(place.cue)
  return (
    // "المدينة" may be any town, "القرية" hardly: the village that was so called is meant, whatever town is named since.
    (SMALL.has(noun) ? own.findLast(place => stays(place) && called(place)) : undefined) ??
    // "المستشفى" is the one that was named, though somebody was brought there.
    (site ? (own.findLast(place => stays(place) && called(place)) ?? own.findLast(called)) : undefined) ??
    own.findLast(place => stays(place) && fits(place)) ??
    own.findLast(fits) ??
    (settled ? own.findLast(place => SETTLED.has(place.kind)) : noun === 'منطقه' ? own.at(-1) : undefined) ??
    null
  )
}

/**
 * "العاصمة": that of the country which most of the places named before lie in, unless a capital was so called before ("العاصمة طرابلس"). A city that is
 * no capital is never meant.
 */
export function capitalOf(generic: FoundPlace, seen: readonly FoundPlace[]): FoundPlace | null {
  const called = seen.findLast(place => place.noun === 'العاصمه' && place.place !== null && !place.beside)
  if (called !== undefined) return called
  const counts = new Map<string, number>()
  for (const { country } of seen) if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1)
  const country = [...counts].reduce<readonly [string, number] | null>(
    (a, b) => (a === null || b[1] >= a[1] ? b : a),
    null,
  )
  const id = country === null ? null : (loadCountries().byIso2(country[0])?.capital ?? null)
  const place = id === null ? null : loadPlaces().byId(id)
  return place === null
    ? null
    : { ...generic, place, country: place.country, kind: 'city', precision: place.precision, generic: false }
}

/** Prepositions of a way to a place. */
export const AWAY: ReadonlySet<string> = new Set(['الي', 'نحو', 'باتجاه', 'صوب'])

const SMALL: ReadonlySet<string> = new Set(['قريه', 'بلده'])

/** Nouns that tell a town from a village. */
const SETTLED_NOUN = /^(?:ال)?(?:مدينه|بلده|قريه|عاصمه)$/
