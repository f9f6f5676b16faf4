import type { Mentions } from './mentions.ts'
import type { FoundPlace } from './places.ts'
import type { Tokens } from './tokens.ts'
import type { Trigger } from './triggers.ts'
import type { PlaceMention, PlacePrecision, Quantity, TimeOfEvent } from './types.ts'

const MOVES = new Set(['transfer', 'evacuation'])
const UNPLACED: ReadonlySet<string> = new Set([
  'agreement',
  'negotiation',
  'accusation',
  'responsibility',
  'statement',
  'sanction',
  'formation',
])
const EXACT: readonly PlacePrecision[] = [
  'site',
  'camp',
  'neighbourhood',
  'village',
  'town',
  'city',
  'district',
  'governorate',
  'border',
  'river',
  'region',
  'country',
]

/** The most specific place of a trigger among the tokens `[from, to)`; else, in `[floor, from)`, the last one named before it in the sentence. */
export function placeOf(
  tokens: Tokens,
  mentions: Mentions,
  from: number,
  to: number,
  floor: number,
  ceiling: number,
  trigger: Trigger,
  lastNamed: FoundPlace | null,
): PlaceMention | null {
  const inside = mentions.placesIn(from, to).filter(p => !isActorHere(mentions, p))
  const near = (a: number, b: number) => mentions.placesIn(a, b).filter(p => !isActorHere(mentions, p))
  const best =
    choose(inside, trigger, tokens) ??
    choose(near(to, ceiling).slice(0, 2), null, tokens) ??
    // What was agreed on has no place of its own; dead, wounded and ruins lie where the strike before them hit.
    choose(
      (UNPLACED.has(trigger.type) ? [] : mentions.placesIn(floor, from))
        .filter(p => !isActorHere(mentions, p))
        .slice(-2),
      null,
      tokens,
    )
  if (best === null) return null
  // "البلدة": the words point at a place named before; its name is the evidence, and the point is that place's.
  if (best.generic) {
    const other =
      lastNamed ??
      choose(
        inside.filter(p => !p.generic),
        trigger,
        tokens,
      )
    return other === null ? null : mentionOf(tokens, other)
  }
  return mentionOf(tokens, best)
}

/** A country that stands as an actor (تركيا شنت) is no place. */
function isActorHere(mentions: Mentions, place: FoundPlace): boolean {
  return place.cue === null && mentions.at(place.from)?.actorKind === 'state'
}

function choose(places: readonly FoundPlace[], trigger: Trigger | null, tokens: Tokens): FoundPlace | null {
  if (places.length === 0) return null
  if (trigger !== null && MOVES.has(trigger.type)) {
    const goal =
      places.find(p => p.cue === 'الي' || p.cue === 'نحو' || p.cue === 'باتجاه') ??
      places.find(p => /^(?:الي|نحو|باتجاه)$/.test(tokens.list[p.from - 1]?.folded ?? ''))
    if (goal !== undefined) return goal
  }
  const after = trigger === null ? places : places.filter(p => p.from > trigger.at)
  const pool = after.length > 0 ? after : places
  // "قرية … في ناحية … بريف …": the most specific stands first; a wider one first means the next one is nearer.
  return pool.reduce((best, p) => (rank(p) < rank(best) ? p : best), pool[0]!)
}

/** Crossings are points; a border by its countries is a line. */
const rank = (p: FoundPlace): number =>
  p.precision === 'border' && p.place !== null ? 0.5 : p.generic ? 5.5 : p.beside ? 8.5 : EXACT.indexOf(p.precision)

/** A place as a claim holds it. A country, a river and an area beside something have no point: none is made up. */
export function mentionOf(tokens: Tokens, found: FoundPlace): PlaceMention {
  const { place } = found
  const pointless =
    place === null ||
    found.precision === 'country' ||
    place.precision === 'country' ||
    found.precision === 'river' ||
    place.precision === 'river' ||
    (found.beside && place.precision === 'region')
  const name = tokens.text.slice(found.start, found.end)
  const opened = (name.match(/["«“(]/g) ?? []).length - (name.match(/[»”)]/g) ?? []).length
  const end = opened % 2 === 1 && /["»”)]/.test(tokens.text[found.end] ?? '') ? found.end + 1 : found.end
  return {
    name: tokens.text.slice(found.start, end),
    start: found.start,
    end,
    ref: place?.id ?? null,
    lat: pointless ? null : Math.round(place.lat * 1e4) / 1e4,
    lon: pointless ? null : Math.round(place.lon * 1e4) / 1e4,
    country: place?.country ?? null,
    precision: found.precision,
  }
}

/** The time of the event among the tokens `[from, to)`. */
export function timeOf(mentions: Mentions, from: number, to: number): TimeOfEvent | null {
  const found = mentions.timesIn(from, to)
  const time = found.find(t => t.kind !== 'duration') ?? found[0]
  return time === undefined ? null : { text: time.text, edtf: time.edtf, start: time.start, end: time.end }
}

/** "على دفعتين", "ثلاث مرات": how often, not how many. */
function inTurns(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k <= Math.min(to, tokens.list.length - 1); k++)
    if (/^(?:ال)?(?:دفعتين|دفعات|دفعه|مرتين|مرات|مره|مرحلتين|مراحل|جولتين|جولات|اتجاهين)$/.test(tokens.list[k]!.folded))
      return true
  return false
}

/** What is counted among the tokens `[from, to)`. */
export function quantitiesOf(tokens: Tokens, mentions: Mentions, from: number, to: number): readonly Quantity[] {
  return mentions
    .numbersIn(from, to)
    .filter(
      n =>
        n.kind !== 'ordinal' && !inTurns(tokens, n.from, n.to) && (n.min !== null || n.max !== null) && n.to <= to + 1,
    )
    .map(n => ({
      text: n.text,
      min: n.min,
      max: n.max,
      approximate: n.approximate,
      unit: n.unitId,
      start: n.start,
      end: n.end,
    }))
}
