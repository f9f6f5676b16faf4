import type { EventType } from '../types.ts'
import { remember } from '../words/remember.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { participants } from './participants.ts'
import { unknownObject } from './unknown-object.ts'

const HARM: ReadonlySet<EventType> = new Set<EventType>(['killing', 'injury', 'attack', 'explosion', 'accident'])

/** The word stands at most as many words behind the verb, and who suffered as many behind it. */
const REACH = 4

/** "هجوم راح ضحيته تسعة من الجنود", "سقط ضحيتها ثلاثة عمال", "أودى بحياة راكبين": behind "its victim" and "the life of" stand those whom it befell. Not "ذهب ضحية خلاف", where what it was comes. */
export function victimOf({ scene, trigger, range, head }: Clause, cast: Cast): void {
  if (!HARM.has(trigger.type) || cast.targets.length > 0) return
  for (let k = head + 1; k < Math.min(range.to, Math.max(head, trigger.at) + REACH); k++) {
    if (!isVictimWord(scene.list[k]!)) continue
    const who = participants(scene, k + 1, Math.min(range.to, k + 1 + REACH)).find(m => m.skip === 0)
    const found = who !== undefined ? nameOf(scene, who) : unknownObject(scene, { from: k + 1, to: range.to })
    if (found === null) return
    cast.agents.splice(0, cast.agents.length, ...cast.agents.filter(a => a.start !== found.start))
    cast.targets.push(found)
    cast.rules.push('victim-of')
    return
  }
}

/** ضحيته, ضحاياها, بحياة. */
const isVictimWord = remember(folded => /^(?:ضحيت|ضحايا)(?:ه|ها|هما|هم)$|^بحياه$|^بارواح$/.test(folded))
