import type { Scene } from '../scene.ts'
import { COMMA, gapHas } from '../words/marks.ts'
import type { Range } from '../words/tokens.ts'
import { cueAt, isMouthpiece } from './cues.ts'
import { sourceBehind } from './source.ts'
import type { Speaker } from './types.ts'

/** Who passed on what somebody said, set apart between his name and his words: "قال الوزير، |بحسب وكالة الأناضول|، إن"; nearest first. Not "الوزارة، على لسان متحدثها،", who is her own voice. */
export function relaysAside(scene: Scene, { from, to }: Range): readonly Speaker[] {
  for (let k = from; k < to; k++) {
    if (!gapHas(scene, k, COMMA) || isMouthpiece(scene, k)) continue
    const cue = cueAt(scene, k, to)
    const source = cue === null ? null : sourceBehind(scene, cue, to)
    if (source !== null) return [source.speaker, ...source.relays]
  }
  return []
}
