import type { EventType, Named } from '../types.ts'
import { isA, isAny } from '../words/words.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'

/** What two sides do with each other, of whom one may be told before. */
const OF_TWO: ReadonlySet<EventType> = new Set<EventType>(['clash', 'negotiation'])

/**
 * "سيطر المتمردون على الطريق إثر معارك مع الجيش", "هاجم مسلحون الحاجز، ودارت على إثره اشتباكات", "قتلت القوات ثلاثة خلال تبادل لإطلاق النار": the sides of a fight that names one or
 * none are those who were told right before it. Not a fight by its name alone that opens what is told ("اشتباكات في المدينة").
 */
export function fighters({ scene, trigger, range, before, verbal, sentence }: Clause, cast: Cast): void {
  if (!OF_TWO.has(trigger.type) || verbal || before === null || before.agents.length === 0) return
  const other = cast.targets.length > 0 && cast.agents.every(a => cast.targets.some(t => t.start === a.start))
  if (other) {
    if (scene.list[trigger.at + 1]?.folded !== 'مع' && scene.list[trigger.at + 2]?.folded !== 'مع') return
    add(cast, cast.agents, before.agents, cast.targets)
    return
  }
  if (cast.agents.length > 0 || cast.targets.length > 0 || trigger.type !== 'clash') return
  const head = trigger.carrier?.at ?? trigger.at
  const from = Math.max(sentence.from, range.from, head - 4)
  let follows = isA(scene.list[trigger.at - 1], 'temporal')
  for (let k = from; k < trigger.at && !follows; k++) follows = isAny(scene.list[k]!, 'after-it')
  if (!follows) return
  add(cast, cast.agents, [...before.agents, ...before.targets.filter(t => t.ref !== null)], [])
  add(cast, cast.targets, before.targets, before.agents)
}

function add(cast: Cast, role: Named[], all: readonly Named[], not: readonly Named[]): void {
  const found = all.filter(
    n => ![...role, ...not].some(o => o.start === n.start || (o.ref !== null && o.ref === n.ref)),
  )
  role.push(...found)
  if (found.length > 0 && !cast.rules.includes('fighters')) cast.rules.push('fighters')
}
