import type { FoundPlace } from '../places/types.ts'
import type { Scene } from '../scene.ts'
import type { Token } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'
import { isMetonym } from './in-its-town.ts'

/**
 * Whether a name of a place stands for somebody who acts, is a side, or is where a line ends: "قالت واشنطن", "الاتفاق مع إيران", "القطارات المتجهة إلى لندن". Not
 * "ضرب زلزال تركيا". `moves`: the eventuality leads away from a place, and people do flee from a country.
 */
export function isNoPlace(scene: Scene, place: FoundPlace, moves: boolean): boolean {
  return isParty(scene, place, moves) || isActorHere(scene, place) || isOnLine(scene, place)
}

/** A country that stands as an actor (تركيا شنت) is no place. But "زار كارتر الأردن", "ضرب زلزال تركيا". */
function isActorHere({ mentions, list }: Scene, place: FoundPlace): boolean {
  return !sceneBefore(list, place.from) && place.cue === null && mentions.at(place.from)?.actorKind === 'state'
}

/** "حافلة تعمل على خط بوسعادة - سطيف", "القطارات المتجهة إلى لندن": the ends of a line are not where it is told of. */
const isOnLine = ({ list }: Scene, { from }: FoundPlace): boolean =>
  isWord(list[from - 2], 'heading') ||
  isWord(list[from - 1], 'line') ||
  (isWord(list[from - 2], 'line') && /[-–]/.test(list[from]!.gap))

/** "الاتفاق مع إيران", "بين إيران والقوى الكبرى", "قالت واشنطن", "أدانت فرنسا": a country, or a capital for its government, that is a side and no place. But "ضرب زلزال تركيا". */
function isParty({ list, text }: Scene, { place, cue, noun, from, to }: FoundPlace, moves: boolean): boolean {
  if (place === null || noun !== null) return false
  // "القوات المدعومة من الولايات المتحدة": but people flee from a country.
  if (cue === 'من' && place.precision === 'country' && !moves) return true
  if (isA(list[from - 1], 'with-party'))
    return place.precision === 'country' || isMetonym(text, list[from]!.start, list[to - 1]!.end)
  if (cue !== null || sceneBefore(list, from)) return false
  return place.precision === 'country' || isMetonym(text, list[from]!.start, list[to - 1]!.end)
}

/** "ضرب زلزال قوي تركيا": a verb of what happens to a place stands right before it, or before its subject. */
function sceneBefore(list: readonly Token[], from: number): boolean {
  for (let k = from - 1; k >= Math.max(0, from - 3); k--) {
    if (isA(list[k], 'scene-verb')) return true
    if (list[k + 1]?.gap !== ' ') return false
  }
  return false
}
