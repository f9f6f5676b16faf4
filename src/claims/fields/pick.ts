import { PRECISIONS, placeNoun } from '../../knowledge/index.ts'
import type { FoundPlace } from '../places/types.ts'
import type { Trigger } from '../triggers/types.ts'
import type { PlacePrecision } from '../types.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, hasA, isA, isWord } from '../words/words.ts'

const MOVES = new Set(['transfer', 'evacuation'])
const LEAVES = new Set(['withdrawal', 'displacement'])

/** The place of an eventuality among those that its words name: where people are brought, else the most specific behind the words that tell it. */
export function choose(places: readonly FoundPlace[], trigger: Trigger | null, tokens: Tokens): FoundPlace | null {
  if (places.length === 0) return null
  if (trigger !== null && MOVES.has(trigger.type)) {
    const goal =
      places.find(p => p.cue === 'الي' || p.cue === 'نحو' || p.cue === 'باتجاه') ??
      places.find(p => isWord(tokens.list[p.from - 1], 'towards'))
    if (goal !== undefined) return goal
  }
  // "نزحوا من بلدة كاس إلى نيالا": who leaves does so where he was.
  if (trigger !== null && LEAVES.has(trigger.type)) {
    const left = places.find(p => (p.cue === 'من' || p.cue === 'عن') && p.from > trigger.at && p.kind !== 'country')
    if (left !== undefined) return left
  }
  // "شهدت الفلوجة مظاهرة": whatever else is named, it happened where it was seen.
  const seen = places.find(
    p => isA(tokens.list[p.from - 1], 'scene-verb') && /شهد/.test(tokens.list[p.from - 1]!.folded),
  )
  if (seen !== undefined) return seen
  // "تعرضت بلدة سرمين لقصف": what suffers it stands between the verb and its noun.
  const at = trigger === null ? 0 : Math.min(trigger.at, trigger.carrier?.at ?? trigger.at)
  const after = trigger === null ? places : places.filter(p => p.from > at)
  const pool = withoutLying(upToNext(tokens.list, after.length > 0 ? after : places))
  // "قرية … في ناحية … بريف …": the most specific stands first; a wider one first means the next one is nearer.
  return pool.reduce((best, p) => (rank(p) < rank(best) ? p : best), pool[0]!)
}

/** "في محافظة صعدة معقل الجماعة شمال العاصمة صنعاء": a direction with no preposition behind a place says where that one lies. */
function withoutLying(places: readonly FoundPlace[]): readonly FoundPlace[] {
  if (places.length < 2) return places
  const [first] = places
  // "نهر دجلة قرب مدينة الموصل": on a river it is the town that says where.
  if (first!.noun === null || first!.beside || WIDE.has(first!.kind)) return places
  return places.filter((p, k) => k === 0 || !(p.beside && p.cue === null && p.noun !== null && rank(p) >= APART))
}

/** "قرب القامشلي وتوتر في الحسكة", "بلدة سرمين، فضلا عن قرية": behind a place that is near enough, what is joined on with و has a place of its own. */
function upToNext(list: readonly Token[], places: readonly FoundPlace[]): readonly FoundPlace[] {
  for (const [k, place] of places.entries()) {
    const next = places[k + 1]
    const word = list[place.to]
    if (next === undefined || word === undefined) break
    const joined = next.from > place.to && /^و./.test(word.folded) && word.gap === ' '
    if (rank(place) < NEAR && (joined || hasA(list, place.to, next.from, 'besides'))) return places.slice(0, k + 1)
    if (place.kind !== 'country' && isAnotherClause(list, place.to, next.from)) return places.slice(0, k + 1)
  }
  return places
}

/** "في منفلوط، وبعدها بعام قتل عشرة في دهشور": a verb behind a comma or a conjunction tells something else, and where. */
function isAnotherClause(list: readonly Token[], from: number, to: number): boolean {
  let parted = false
  for (let k = from; k < to; k++) {
    const token = list[k]!
    if (isA(token, 'relative') || token.folded === 'حيث') return false
    parted ||= /[،,؛;]/.test(token.gap) || /^[وف]./.test(token.folded)
    if (parted && finiteReading(token) !== undefined) return true
  }
  return false
}

/**
 * The place that the words before have come to: the last one, unless it only says where the one before it lies ("مدينة X … في محافظة Y"), or is as wide
 * as a country, a province or a region.
 */
export function lastOf(places: readonly FoundPlace[], tokens: Tokens): FoundPlace | null {
  const [before, last] = places.slice(-2)
  if (before === undefined || last === undefined) return before ?? null
  return NARROW.has(last.kind) || (last.beside && rank(last) < NEAR) ? last : choose([before, last], null, tokens)
}

const NARROW: ReadonlySet<PlacePrecision> = new Set(['site', 'camp', 'neighbourhood', 'village', 'town', 'city'])

/** Too long or too wide to be where something was. */
const WIDE: ReadonlySet<PlacePrecision> = new Set(['river', 'border', 'region', 'country'])

/** Beside a town, not beside a street of it. */
const APART = 6.5

/** What ranks below is at most as wide as a town with what lies around it. */
const NEAR = 7

/** Crossings are points; a border by its countries is a line; beside a town is nearer than in its province. */
export function rank(p: FoundPlace): number {
  if (p.kind === 'border' && p.place !== null) return 0.5
  // "القادمين من سوريا": where somebody is from.
  const from = p.cue === 'من' ? 4 : 0
  if (!p.beside) return PRECISIONS.indexOf(p.kind) + from
  const width = widthOf(p)
  // "محيط مستشفى الشفاء" is nearer than its city, "قرب مدينة العريش" only than its province.
  return (width <= 2 ? width + 0.5 : width <= 5 ? 6.5 : 8.5) + from
}

/** How wide the place is that another lies beside: by the table, or by its noun where no table has it ("قرب قرية الميزان"). */
function widthOf({ place, noun }: FoundPlace): number {
  const kind = place?.precision ?? (noun === null ? undefined : placeNoun(noun)?.[0])
  return kind === undefined ? PRECISIONS.length : PRECISIONS.indexOf(kind)
}
