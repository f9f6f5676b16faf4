import { kickerEnd } from '../places/kicker.ts'
import type { FoundPlace } from '../places/types.ts'
import type { Scene } from '../scene.ts'

/**
 * The place that a headline begins with: "اليمن.. مقتل عشرة في غارات" tells of اليمن, and so "الأردن.. الحكومة تبحث الأوضاع في سوريا" of الأردن; but what the
 * headline names of that country is nearer; and so "كيفة: قتيل في مشادات". Not "واشنطن: لن نتراجع", which is `said` there.
 */
export function withKicker(scene: Scene, found: FoundPlace | null, said: boolean): FoundPlace | null {
  const end = kickerEnd(scene.list) || (said ? 0 : colonEnd(scene))
  if (end === 0) return found
  const place = scene.mentions.placesIn(0, end).find(one => one.from === 0 && one.to === end && !one.generic)
  if (place === undefined) return found
  const apart = found?.kind === 'country' && place.country !== null && found.country !== place.country
  return found === null || apart ? place : found
}

/** "كيفة: قتيل في مشادات": a place alone before a colon, where nobody speaks. The token behind it, or 0. */
function colonEnd({ list, mentions }: Scene): number {
  const place = mentions.placesIn(0, 1)[0]
  return place !== undefined && /^\s*:/.test(list[place.to]?.gap ?? '') ? place.to : 0
}
