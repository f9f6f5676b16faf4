import type { Attribution } from '../attribution/types.ts'
import type { Scene } from '../scene.ts'
import { addClaim, type Draft } from './claim.ts'
import type { State } from './state.ts'

/**
 * "نفى الحزب ما أعلنه الجيش عن مقتل قائد": beside the denial, what is denied stands as the claim of whoever told it. Nothing where nobody did ("نفى مقتل
 * قائد", "نفى ما تردد عن مقتله").
 */
export function addTale(state: State, scene: Scene, attribution: Attribution | null, draft: Draft): void {
  if (attribution?.tale === undefined || draft.polarity !== 'denied') return
  const { from, voice } = attribution.tale
  const { evidence } = draft
  addClaim(
    state,
    scene,
    { ...attribution, act: 'claim', voice },
    {
      ...draft,
      // What is denied in the same breath ("أو مقتل مدنيين") keeps its own words.
      evidence: { from: evidence.from <= attribution.from ? from : evidence.from, to: evidence.to },
      polarity: 'asserted',
      rules: [...draft.rules.filter(rule => rule !== 'denied-by-speaker'), 'denied-tale'],
    },
  )
}
