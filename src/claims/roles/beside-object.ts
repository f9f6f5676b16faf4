import type { Scene } from '../scene.ts'
import type { EventType, Named } from '../types.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'

/** "انتشلت البحرية 58 ناجيا", "فرق الإطفاء أنقذت 12 عاملا": a verb that may be passive is active where a definite noun and those counted stand beside it. */
export function isBesideObject({ scene, head, trigger }: Clause, { targets }: Cast, subject: Named): boolean {
  if (BODILY_HARM.has(trigger.type)) return false
  const verb = scene.list[head]!
  const k = subject.start < verb.start ? head + 1 : indexAt(scene, head, subject.end)
  const number = scene.mentions.numberAt(k)
  return (
    number !== null &&
    number.from === k &&
    !/^[وبل]/.test(scene.list[k]!.folded) &&
    targets.every(t => t.start > verb.start)
  )
}

/** What is done by no name that a table lacks: "الرصاص قتل", "الحادث أصاب". */
const BODILY_HARM: ReadonlySet<EventType> = new Set<EventType>(['killing', 'injury', 'destruction'])

function indexAt({ list }: Scene, from: number, end: number): number {
  let k = from
  while (k < list.length - 1 && list[k]!.start < end) k++
  return k
}
