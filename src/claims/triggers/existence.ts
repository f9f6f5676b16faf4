import type { Frame } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { Reading } from '../words/lexicon.ts'
import { isA } from '../words/words.ts'
import { hasEventNoun } from './nouns.ts'
import { type Trigger, triggerOf } from './types.ts'

/** هناك، ثمة، يوجد، بقي، ما زال + somebody: presence. "لم يخرجوا" is presence too: whoever has not left is there. */
export function existence(scene: Scene, segment: Segment, k: number): Trigger | null {
  const token = scene.list[k]!
  if (!isA(token, 'existence')) return null
  // "هناك مخاوف من": what there is is a fear.
  if (isA(scene.list[k + 1], 'possible') || isA(scene.list[k + 1], 'deal')) return null
  // "وجود أي مفاوضات": the talks are what there are.
  if (hasEventNoun(scene, segment, k)) return null
  // "هناك خطة لدى القادة": what there is stands near.
  const end = Math.min(segment.to, k + 6)
  const somebody =
    scene.mentions.within(k + 1, end).some(m => m.kind !== 'outlet') || scene.mentions.numbersIn(k + 1, end).length > 0
  if (!somebody) return null
  return presenceOf(k, token.readings[0])
}

/** That somebody is somewhere, told by the word at token `at`. */
export const presenceOf = (at: number, reading: Reading = NO_READING): Trigger =>
  triggerOf({ at, type: 'presence', frame: EXISTENCE, reading, rule: 'existence' })

const EXISTENCE: Frame = new Map([
  ['s', 'A'],
  ['m', 'A'],
  ['في', 'P'],
])

/** The reading of words that no table of verbs and nouns has: of set phrases and of "هناك". */
export const NO_READING: Reading = {
  value: { kind: 'noun', forms: [], type: 'presence', frame: EXISTENCE, strong: 'light', needs: [] },
  form: { surface: '', pos: 'masdar', voice: 'either' },
  peeling: { proclitics: [], stem: '', from: 0, to: 0, enclitic: null, article: false },
}
