import { AWAY, capitalOf, referent } from '../places/generic.ts'
import { SCENE } from '../places/scene-again.ts'
import type { FoundPlace } from '../places/types.ts'
import { datelineEnd } from '../roles/dateline.ts'
import type { Scene } from '../scene.ts'
import type { Trigger } from '../triggers/types.ts'
import type { PlaceMention } from '../types.ts'
import { COMMA, isBehind, nextMark } from '../words/marks.ts'
import type { Range, Token, Tokens } from '../words/tokens.ts'
import { hasA, isA, isWord } from '../words/words.ts'
import { inItsTown, isBuilding } from './in-its-town.ts'
import { isNoPlace } from './no-place.ts'
import { originsOf } from './origins.ts'
import { choose, lastOf, rank } from './pick.ts'
import { type PlacedEvent, retoldPlace } from './retold.ts'
import { isCare, UNPLACED } from './scene.ts'
import { whereTold } from './where-told.ts'

/** Eventualities that lead away from a place. */
const LEAVING = new Set(['displacement', 'withdrawal', 'transfer', 'evacuation'])

/** Those who are hit are brought to a hospital; what else is told of one happened there. */
const HARM = new Set(['killing', 'injury'])

/** Where a place of an eventuality is looked for. */
interface Where {
  /** The words that are the eventuality's own. */
  readonly range: Range
  /** The clause that it stands in, and the whole sentence. */
  readonly clause: Range
  readonly sentence: Range
  readonly trigger: Trigger
  /** The words that say who speaks, and through whom: where they are from is not where it happened. */
  readonly speakers: readonly Range[]
  /** The places that the article named so far, the last at the end. */
  readonly seen: readonly FoundPlace[]
  /** What happened so far, and where. */
  readonly events: readonly PlacedEvent[]
  /** Where the story has come to, or null. */
  readonly running: FoundPlace | null
}

/**
 * The place that the sentence gives an eventuality: the most specific in its own words; else the next one behind them in the clause; else the last one
 * before them; else one behind the clause, unless the sentence turns to something else. Null where the sentence names none.
 */
export function placeInSentence(scene: Scene, where: Where): FoundPlace | null {
  const { range, clause, sentence, trigger, seen, events, running } = where
  const hurt = HARM.has(trigger.type)
  // "كابول (أ ف ب) - قتل عشرة في هجوم في ولاية خوست": where it was written is where it was only when nothing else is said.
  const signed = sentence.from === 0 ? datelineEnd(scene) : 0
  const from = Math.min(Math.max(range.from, signed), range.to)
  const named = placesOf(scene, where, from, range.to)
  // "أصيب عامل نقل إلى العاصمة": who is hit was not hit where he was brought.
  const all = hurt ? named.filter(({ cue }) => cue === null || !AWAY.has(cue)) : named
  const inside = all.filter(place => !isAside(scene, range.from, place, trigger.at))
  const aside = all.length > inside.length && inside.length === 0 ? choose(all, trigger, scene) : null
  // Nobody is hit in the hospital that another clause names.
  const near = (from: number, to: number) => placesOf(scene, where, from, to).filter(place => !hurt || !isCare(place))
  const behind = (from: number, to: number) =>
    choose(withoutGoals(scene, near(from, to), trigger).slice(0, 2), null, scene)
  // What was agreed on has no place of its own; dead, wounded and ruins lie where the strike before them hit.
  const unplaced = UNPLACED.has(trigger.type) && trigger.rule !== 'plain'
  const own = nearest(
    choose(inside, trigger, scene),
    whereTold(scene, { start: sentence.from, range, trigger }, (from, to) => placesOf(scene, where, from, to)),
    () => behind(range.to, clause.to),
  )
  const found =
    own ??
    behind(range.to, clause.to) ??
    aside ??
    (unplaced
      ? null
      : (lastOf(near(Math.max(sentence.from, signed), from), scene) ??
        retoldPlace(scene, range, events) ??
        behind(clause.to, turnIn(scene, clause.to, sentence.to)) ??
        whereTheySpeak(scene, where) ??
        lastOf(near(0, signed), scene)))
  return found === null ? null : inItsTown(scene, found, { seen, here: scene.mentions.placesIn(0, range.to), running })
}

/**
 * What the words name, what حيث goes on from, or what stands behind, whichever is nearest: "في بوركينا فاسو قتل عشرة في هجوم قرب دجيبو" is told of the town,
 * for a country alone says little.
 */
function nearest(own: FoundPlace | null, told: FoundPlace | null, behind: () => FoundPlace | null): FoundPlace | null {
  const best = own === null || (told !== null && rank(told) <= rank(own)) ? told : own
  if (best === null || best.kind !== 'country') return best
  const next = behind()
  return next !== null && next.kind !== 'country' && sameLand(best, next) ? next : best
}

const sameLand = (a: FoundPlace, b: FoundPlace): boolean => a.country === b.country || b.country === null || b.generic

/** "الهزة، التي شعر بها سكان المدينة، تسببت في": what a relative clause between commas names before the words that tell is told by the way. */
function isAside(scene: Scene, from: number, place: FoundPlace, at: number): boolean {
  if (place.to > at || nextMark(scene, place.to - 1, at + 1, COMMA) > at) return false
  for (let k = place.from - 1; k > from && k > place.from - ASIDE; k--)
    if (isA(scene.list[k], 'relative')) return isBehind(scene.list[k]!, COMMA)
  return false
}

/** A relative clause by the way has at most as many words before its place. */
const ASIDE = 8

/** Nothing happens where those who are told of later went: "انسحبوا باتجاه الوادي" behind an attack. Who moves comes there. */
function withoutGoals({ list }: Scene, places: readonly FoundPlace[], { type }: Trigger): readonly FoundPlace[] {
  if (LEAVING.has(type)) return places
  const goal = places.findIndex(place => (place.cue !== null && AWAY.has(place.cue)) || isOfCare(list, place))
  return goal < 0 ? places : places.slice(0, goal)
}

/** "نقل إلى مستشفى في مدينة أخرى", "بالمستشفى الجهوي بسليانة": the town of the hospital that somebody was brought to. */
function isOfCare(list: readonly Token[], { from, cue }: FoundPlace): boolean {
  if (cue !== 'في' && cue !== 'ب') return false
  for (let k = from - 1; k >= Math.max(0, from - CARE); k--)
    if (isWord(list[k], 'place-of-care')) return AWAY.has(list[k - 1]?.folded ?? '')
  return false
}

/** "مستشفى حكومي في": a hospital stands as near before its town. */
const CARE = 3

/** "قال مسؤول محلي في مدينة ميناكا", "شهود في البلدة": who tells of what happened where he is. Not "متحدث باسم الجيش في العاصمة". */
function whereTheySpeak(scene: Scene, { speakers }: Where): FoundPlace | null {
  for (const { from, to } of speakers) {
    if (!hasA(scene.list, from, to, 'local-source')) continue
    const found = scene.mentions.placesIn(from, to).find(p => !p.generic && (p.cue === 'في' || p.cue === 'ب'))
    if (found !== undefined && found.kind !== 'country') return found
  }
  return null
}

/** Where a sentence turns to something else: "، فيما أصيب …", "؛". */
function turnIn(scene: Scene, from: number, to: number): number {
  for (let k = from; k < to; k++) if (isA(scene.list[k], 'turn') || isBehind(scene.list[k]!, /[؛;]/)) return k
  return to
}

/** The places of a stretch that may be an eventuality's, with what "البلدة" stands for. */
function placesOf(
  scene: Scene,
  { speakers, seen, trigger, sentence, running }: Where,
  from: number,
  to: number,
): readonly FoundPlace[] {
  const all = scene.mentions.placesIn(from, to)
  const origins = originsOf(scene, all, LEAVING.has(trigger.type))
  const free = all.filter(
    place =>
      !origins.has(place) &&
      !isNoPlace(scene, place, LEAVING.has(trigger.type)) &&
      !speakers.some(({ from, to }) => from <= place.from && place.to <= to),
  )
  const own = free.filter(place => !place.attached)
  return (own.length > 0 ? own : free).flatMap(place => {
    if (!place.generic) return [place]
    if (place.noun === SCENE)
      return running === null ? [] : [{ ...running, from: place.from, to: place.to, cue: place.cue }]
    const before = [...seen, ...scene.mentions.placesIn(0, place.from).filter(p => !p.generic)]
    const here = place.noun === AREA ? areaBefore(scene.mentions.placesIn(sentence.from, place.from)) : null
    const other =
      here ?? (place.noun === 'عاصمه' ? capitalOf(place, before) : null) ?? referent(place.noun ?? '', before)
    if (other === null) return isBuilding(place) ? [{ ...place, kind: 'site', precision: 'site', generic: false }] : []
    return [{ ...other, from: place.from, to: place.to, cue: place.cue, beside: other.beside || place.beside }]
  })
}

/** المنطقة: an area as wide as what was named last. */
const AREA = 'منطقه'

/** "كان فلان في ريف حلب، لكنه فر من المنطقة": the area is the one that the same sentence has named last, where somebody is or something lies; not a country. */
const areaBefore = (places: readonly FoundPlace[]): FoundPlace | null =>
  places.findLast(p => !p.generic && p.cue !== null && !AWAY.has(p.cue) && p.precision !== 'country') ?? null

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
    country: found.country,
    precision: found.precision,
  }
}
