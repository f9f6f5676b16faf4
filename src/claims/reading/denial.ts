import type { Attribution } from '../attribution/types.ts'
import type { Scene } from '../scene.ts'
import type { Range } from '../words/tokens.ts'
import { spanOfToken } from '../words/tokens.ts'
import { addClaim } from './claim.ts'
import type { State } from './state.ts'

/** Whether nothing stands behind a denial, as headlines have it: «…, والقوات تنفي». */
export function isBareDenial(attribution: Attribution | null): attribution is Attribution {
  return attribution?.act === 'deny' && attribution.joined && attribution.from <= attribution.cue
}

/** A bare denial denies what the headline or the sentence said last before it. */
export function denyBefore(state: State, scene: Scene, clause: Range, attribution: Attribution): void {
  const denied = state.asserted
  const { speaker } = attribution.voice
  if (denied === null || speaker === null) return
  const { start, end } = speaker
  addClaim(state, scene, attribution, {
    evidence: clause,
    type: denied.type,
    polarity: 'denied',
    factuality: denied.factuality,
    agents: [{ name: scene.text.slice(start, end), ref: speaker.ref ?? speaker.body, start, end }],
    targets: [],
    place: denied.place,
    time: null,
    quantities: [],
    trigger: spanOfToken(scene, attribution.verb),
    rules: ['bare-denial'],
  })
}
