import type { EventType, Named } from '../types.ts'
import { isBehind, STOP } from '../words/marks.ts'
import { isWord } from '../words/words.ts'
import { type Cast, put } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { unknownObject } from './unknown-object.ts'

const MET: ReadonlySet<EventType> = new Set<EventType>(['meeting', 'negotiation', 'agreement'])

/** The verb stands at most as many words behind the meeting, and whoever it gathers as many behind the verb. */
const REACH = 4
const GATHERED = 14

/** "لقاء جمع وفدا من الحركة برئيس المجلس", "اجتماع ضم الوزير ونظيره": whoever a meeting brings together; not "لقاء في مدينة تضم قاعدة". */
export function gathered(clause: Clause, cast: Cast): void {
  const { scene, trigger, verbal, sentence, who } = clause
  if (verbal || !MET.has(trigger.type)) return
  const { list } = scene
  let verb = trigger.at + 1
  while (verb < Math.min(sentence.to, trigger.at + REACH) && !isWord(list[verb], 'gathers')) verb++
  if (!isWord(list[verb], 'gathers')) return
  const end = Math.min(sentence.to, verb + GATHERED)
  const found: Named[] = []
  let floor = verb + 1
  const first = who.find(m => m.from === verb + 1) ?? null
  if (first === null) {
    const object = unknownObject(scene, { from: verb + 1, to: end }, true)
    if (object !== null) found.push(object)
  }
  for (const m of who) {
    if (m.from < floor || m.from >= end || (m.from > verb + 1 && isBehind(list[m.from]!, STOP))) continue
    const before = list[m.from - 1]?.folded ?? ''
    const joins = /^[وب]/.test(list[m.from]!.folded) && m.skip > 0
    if (m !== first && !joins && before !== 'مع' && before !== 'و' && before !== 'بين') continue
    found.push(nameOf(scene, m))
    floor = m.to
  }
  if (found.length === 0) return
  cast.agents.length = 0
  cast.targets.length = 0
  for (const named of found) put(cast, 'B', named, { second: true })
  cast.rules.push('gathered')
}
