import type { EventType, Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { isAny } from '../words/words.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'

/** In these the ground that a foe holds is fought over. */
const AGAINST: ReadonlySet<EventType> = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'offensive',
  'siege',
  'capture',
])

/** The ground stands at most as many words behind the event. */
const REACH = 6

/** "شن الجيش هجوما جديدا على الجيب", "قصف المعاقل": ground that a foe holds, by its noun alone with the article, is his whom the one who acts fought last. Not "على جيب للحركة", not "على الموقع". */
export function foeBefore(clause: Clause, cast: Cast): void {
  const { scene, trigger, range, recent } = clause
  if (!AGAINST.has(trigger.type) || cast.targets.length > 0 || cast.agents.length === 0) return
  for (let k = trigger.at + 1; k < Math.min(range.to, trigger.at + 1 + REACH); k++) {
    const token = scene.list[k]!
    if (isBehind(token, BREAK)) return
    if (!isAny(token, 'foe-ground')) continue
    const foes = recent.targets.filter(one => isForce(clause, one) && !cast.agents.some(a => a.ref === one.ref))
    if (foes.length === 0) return
    cast.targets.push(...foes)
    cast.rules.push('foe-before')
    return
  }
}

const isForce = ({ scene }: Clause, { ref }: Named): boolean =>
  ref !== null && scene.mentions.memory.actors.some(a => a.ref === ref && /^(?:force|group|coalition)$/.test(a.kind))
