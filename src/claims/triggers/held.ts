import type { Frame } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import { hasFinite, isA, isWord } from '../words/words.ts'
import { NO_READING } from './existence.ts'
import { type Trigger, triggerOf } from './types.ts'

/** In whose hands something is stands at most as many words behind the verb of staying. */
const REACH = 6

const HELD: Frame = new Map([
  ['s', 'P'],
  ['بيد', 'A'],
])

/** "لا تزال القرية في أيدي الثوار", "المخزن ما زال في قبضتنا": ground that stays in somebody's hands; not "لا يزال في السوق". */
export function held(scene: Scene, { from, to }: Segment, k: number): Trigger | null {
  const { list } = scene
  if (!isA(list[k], 'still')) return null
  for (let j = k + 1; j < Math.min(to, k + 1 + REACH) && !gapHas(scene, j, PAUSE); j++) {
    const inHands = isWord(list[j], 'held-in') && (list[j - 1]!.folded === 'في' || list[j - 1]!.folded === 'تحت')
    if (inHands || isWord(list[j], 'held-by'))
      return triggerOf({
        at: k,
        type: 'control',
        frame: HELD,
        reading: NO_READING,
        rule: 'existence',
        // "يقصفون القلعة، آخر حصن لا يزال بيد الجيش": behind a verb it only tells of a noun.
        standing: hasFinite(list, from, k) ? 'presupposed' : 'main',
      })
  }
  return null
}
