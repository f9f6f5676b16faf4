import { loadCountries, placeNoun } from '../../knowledge/index.ts'
import { AWAY } from '../places/generic.ts'
import type { FoundPlace } from '../places/types.ts'
import type { PlacePrecision } from '../types.ts'
import { inClass } from '../words/classes.ts'
import type { Tokens } from '../words/tokens.ts'
import { isCare } from './scene.ts'

/** What is told before: the places of the paragraphs before, those of this one, and where the story goes on. */
interface Told {
  readonly seen: readonly FoundPlace[]
  readonly here: readonly FoundPlace[]
  readonly running: FoundPlace | null
}

const isTown = ({ place, beside }: FoundPlace): boolean =>
  (place?.precision === 'city' || place?.precision === 'town') && !beside

/** "بالمستشفى الجهوي بسليانة": the town of a hospital is where the hurt were brought, not where the story is. */
const isOfCare = (places: readonly FoundPlace[], k: number): boolean =>
  isCare(places[k]!) || (places[k]!.attached && k > 0 && isCare(places[k - 1]!))

/** A place that the story has come to, or that it lies beside, and that has buildings of its own. */
const isOwnTown = (place: FoundPlace | null): place is FoundPlace =>
  place?.place != null &&
  BUILT.has(place.place.precision) &&
  // "منطقة الميزان" is land with a hamlet on it.
  !(place.noun === 'منطقه' && place.place.precision === 'village')

const BUILT: ReadonlySet<PlacePrecision> = new Set([
  ...(['village', 'town', 'city', 'camp', 'district', 'site', 'neighbourhood'] as const),
])

const PARTS: ReadonlySet<PlacePrecision> = new Set(['neighbourhood', 'site'])

/**
 * "حي النور", in a story that has come to مدينة الكوت: a part of a town that no gazetteer holds has the point of the town named last, and says so by its
 * precision. A village or a region has not.
 */
export function inItsTown({ text }: Tokens, found: FoundPlace, { seen, here, running }: Told): FoundPlace {
  // "منطقة العروبة" may be a quarter or half a province: only where the town is the place named last is it near enough.
  const part = PARTS.has(found.kind) || found.kind === 'district'
  if (found.place !== null || !part || found.noun === null) return found
  const all = [...seen, ...here].filter((p, k, every) => p.start !== found.start && !p.generic && !isOfCare(every, k))
  // A capital that stands for its government ("ردت عليها أنقرة") is not where the story is.
  const acts = ({ cue, noun, start, end }: FoundPlace) => cue === null && noun === null && isMetonym(text, start, end)
  const stays = all.filter(p => (p.cue === null || !AWAY.has(p.cue)) && !acts(p))
  // "المنظمة، ومقرها جنيف": a town abroad is hardly where a story goes on that has come to a place at home.
  const home = running?.country == null ? [] : stays.filter(p => p.country === running.country || here.includes(p))
  const before = home.length > 0 ? home : stays.length > 0 ? stays : all
  const near = found.kind === 'district' ? before.slice(-1) : before
  // A building without a name stands where the story goes on: the town named last may be where somebody was brought.
  const going =
    isOwnTown(running) && !here.some((p, k) => p.start < found.start && !p.generic && isTown(p) && !isOfCare(here, k))
      ? running
      : null
  const town = going ?? townOf(near)
  if (town?.place == null || (found.country !== null && found.country !== town.country)) return found
  return { ...found, place: town.place, country: town.country, precision: town.place.precision }
}

/** Whether a name of a place is one of a government too: واشنطن. Not حلب. */
export const isMetonym = (text: string, start: number, end: number): boolean =>
  loadCountries().byMetonym(text.slice(start, end)) !== null

/** How often a town is named that the story is in, where the one named last was named once only. */
const OFTEN = 3

/** The town named last; but a town that is named by the way ("وقال دبلوماسي في روما") is not where the story is that names another one again and again. */
function townOf(places: readonly FoundPlace[]): FoundPlace | undefined {
  const towns = places.filter(isTown)
  const last = towns.at(-1)
  if (last === undefined) return last
  const counts = new Map<string, number>()
  for (const { place } of towns) counts.set(place!.id, (counts.get(place!.id) ?? 0) + 1)
  if (counts.get(last.place!.id)! > 1) return last
  const [most, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
  return count < OFTEN ? last : towns.findLast(({ place }) => place!.id === most)
}

/** "دخل المستشفى", "أمام المدرسة": a building that the article has not named is the one where the story is. */
export const isBuilding = ({ noun, cue }: FoundPlace): boolean =>
  noun !== null && cue !== null && placeNoun(noun)?.[0] === 'site' && inClass(`ال${noun}`, 'place-named-before')
