import type { Mentions } from '../mentions/types.ts'
import type { FoundPlace } from '../places/types.ts'
import type { Scene } from '../scene.ts'
import type { Trigger } from '../triggers/types.ts'
import type { PlaceMention, PlacePrecision } from '../types.ts'
import type { Range, Tokens } from '../words/tokens.ts'
import { isWord } from '../words/words.ts'

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

/** Where a place of an eventuality is looked for. */
interface Where {
  /** The words that are the eventuality's own. */
  readonly range: Range
  /** The sentence from its start to the end of the clause. */
  readonly sentence: Range
  readonly trigger: Trigger
  /** The words that say who speaks: where he is from is not where it happened. */
  readonly speaker: Range | null
  /** The place that the article named last. */
  readonly last: FoundPlace | null
}

/** The most specific place in the words of an eventuality; else the next one behind them; else the last one before them in the sentence. */
export function placeOf(
  scene: Scene,
  { range, sentence, trigger, speaker, last: lastNamed }: Where,
): PlaceMention | null {
  const near = (from: number, to: number) =>
    scene.mentions
      .placesIn(from, to)
      .filter(
        p => !isActorHere(scene.mentions, p) && !(speaker !== null && speaker.from <= p.from && p.to <= speaker.to),
      )
  const inside = near(range.from, range.to)
  // What was agreed on has no place of its own; dead, wounded and ruins lie where the strike before them hit.
  const before = UNPLACED.has(trigger.type) ? [] : near(sentence.from, range.from)
  const best =
    choose(inside, trigger, scene) ??
    choose(near(range.to, sentence.to).slice(0, 2), null, scene) ??
    choose(before.slice(-2), null, scene)
  if (best === null) return null
  // "البلدة": the words point at a place named before; its name is the evidence, and the point is that place's.
  if (best.generic) {
    const other =
      lastNamed ??
      choose(
        inside.filter(p => !p.generic),
        trigger,
        scene,
      )
    return other === null ? null : mentionOf(scene, other)
  }
  return mentionOf(scene, best)
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
      places.find(p => isWord(tokens.list[p.from - 1], 'towards'))
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
