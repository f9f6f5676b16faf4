import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'

/** A country behind a preposition or at the end of a longer place ("شرقي العاصمة صنعاء") is where, not who; behind "بين" it is a side. */
export const isOnlyAPlace = ({ mentions }: Scene, m: Mention): boolean =>
  m.actorKind === 'state' &&
  (mentions.placesIn(m.from, m.to).some(p => p.cue !== null && p.cue !== 'بين') ||
    mentions.placesIn(Math.max(0, m.from - 3), m.from).some(p => p.to >= m.to))
