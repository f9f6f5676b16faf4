import type { Scene } from '../scene.ts'
import type { EventType, Named } from '../types.ts'
import { isWord } from '../words/words.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'

/** "انتشلت البحرية 58 ناجيا", "فرق الإطفاء أنقذت 12 عاملا": a verb that may be passive is active where a definite noun and those counted stand beside it. */
export function isBesideObject({ scene, head, trigger }: Clause, { targets }: Cast, subject: Named): boolean {
  const verb = scene.list[head]!
  // "قصفت طائرات يعتقد أنها أجنبية معسكرا للحركة": a war machine right behind the verb, and whom it strikes behind it.
  if (isWord(scene.list[head + 1], 'war-machine') && subject.start > verb.start)
    return targets.length > 0 && targets.every(t => t.start > subject.end && !isJoinedTo(scene, head, t))
  if (BODILY_HARM.has(trigger.type)) return false
  const k = subject.start < verb.start ? head + 1 : indexAt(scene, head, subject.end)
  const number = scene.mentions.numberAt(k)
  return (
    number !== null &&
    number.from === k &&
    !/^[وبل]/.test(scene.list[k]!.folded) &&
    targets.every(t => t.start > verb.start)
  )
}

/** "قصفت طائرات ومواقع للجيش": what و joins to the machine is struck with it. */
function isJoinedTo(scene: Scene, head: number, { start }: Named): boolean {
  for (let k = head + 2; k < scene.list.length && scene.list[k]!.start <= start; k++)
    if (/^و(?:ال\p{L}{2,}|\p{L}{4,})/u.test(scene.list[k]!.folded)) return true
  return false
}

/** What is done by no name that a table lacks: "الرصاص قتل", "الحادث أصاب". */
const BODILY_HARM: ReadonlySet<EventType> = new Set<EventType>(['killing', 'injury', 'destruction'])

function indexAt({ list }: Scene, from: number, end: number): number {
  let k = from
  while (k < list.length - 1 && list[k]!.start < end) k++
  return k
}
