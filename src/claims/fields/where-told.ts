import type { FoundPlace } from '../places/types.ts'
import type { Scene } from '../scene.ts'
import type { Trigger } from '../triggers/types.ts'
import type { Range } from '../words/tokens.ts'
import { isA } from '../words/words.ts'

/** So many words stand at most between حيث and what it tells: "حيث كانت القوات قد". */
const REACH = 8
/** And between التي and its verb: "التي كانت طائرات الجيش قد قصفت". */
const RELATIVE_REACH = 5

/**
 * The place that حيث goes on from, told right before it: "فر إلى تركيا حيث أوقفته الشرطة" happened in تركيا, though nothing else told before happened on the
 * way there; and the one that a relative clause tells of: "مدينة دوما التي قصفتها الطائرات". Not "من حيث المبدأ", nor behind words that are no place.
 * `placesIn` gives the places of a stretch that may be one's own.
 */
export function whereTold(
  scene: Scene,
  { start, range, trigger }: { readonly start: number; readonly range: Range; readonly trigger: Trigger },
  placesIn: (from: number, to: number) => readonly FoundPlace[],
): FoundPlace | null {
  const { list } = scene
  if (trigger.relative) {
    for (let k = trigger.at - 1; k > start && k >= trigger.at - RELATIVE_REACH; k--)
      if (isA(list[k], 'relative')) return antecedent(scene, start, k, placesIn)
    return null
  }
  for (let k = Math.min(range.to - 1, range.from + REACH); k > start && k >= range.from - REACH; k--)
    if (list[k]!.folded === 'حيث') return placesIn(start, k).findLast(place => place.to === k) ?? null
  return null
}

/** The settlement right before a relative pronoun, or the one that what stands there says where it lies. A country acts: "تركيا التي قصفت". */
function antecedent(
  { mentions }: Scene,
  start: number,
  k: number,
  placesIn: (from: number, to: number) => readonly FoundPlace[],
): FoundPlace | null {
  const all = mentions.placesIn(start, k)
  if (all.at(-1)?.to !== k) return null
  const head = all.findLast(place => !place.attached)
  if (head === undefined || head.kind === 'country' || head.kind === 'region') return null
  return placesIn(start, k).find(place => place.from === head.from) ?? null
}
