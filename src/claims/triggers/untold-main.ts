import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import { isA, isWord } from '../words/words.ts'
import { plainTrigger } from './plain.ts'
import { saidTrigger } from './said.ts'
import { isBehindTime } from './span.ts'
import type { Trigger } from './types.ts'

/** What is told before takes at least as many words. */
const SHORTEST = 3

/**
 * "|تعطل المحرك في عرض البحر| بعد اصطدام …", "|البرلمان يمدد للمجالس| وسط قطع طرق": where the first event that the tables know is one that stands behind a word of time, of cause or of what
 * went on beside, the verb of the clause tells another before it. Not "وتأتي الجلسة بعد اعتصام", which tells nothing but that.
 */
export function withUntoldMain(scene: Scene, segment: Segment, triggers: readonly Trigger[]): readonly Trigger[] {
  const first = triggers[0]
  if (first === undefined || first.relative || (first.carrier !== null && first.carrier.at < first.at)) return triggers
  if (first.rule !== 'event-noun' && first.rule !== 'result') return triggers
  const to = subordinatorOf(scene, first.at, segment.from)
  if (to === null || to - segment.from < SHORTEST) return triggers
  const before = { ...segment, to }
  const main = saidTrigger(scene, before) ?? plainTrigger(scene, before)
  if (main === null || isA(scene.list[main.at], 'comes-after')) return triggers
  return [main, ...triggers]
}

/** The word behind which the noun at `at` stands: بعد, إثر, وسط, بسبب. */
function subordinatorOf({ list }: Scene, at: number, from: number): number | null {
  if (isA(list[at - 1], 'temporal') || isWord(list[at - 1], 'amid')) return at - 1
  if (!isBehindTime({ list }, at)) return null
  for (let k = at - 2; k > from; k--) if (isA(list[k], 'temporal')) return k
  return null
}
