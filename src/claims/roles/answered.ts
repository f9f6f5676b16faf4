import type { EventType, Named } from '../types.ts'
import { isA } from '../words/words.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'

/** What one side does to another. */
const STRUCK: ReadonlySet<EventType> = new Set<EventType>(['attack', 'airstrike', 'shelling', 'offensive', 'clash'])

/**
 * "رشق محتجون الشرطة بالحجارة، وردت بإطلاق الغاز", "قطعوا الطريق، ما دفع القوات إلى استخدام الغاز": an answer is to whoever acted before. Not "ردت القوات بقصف البلدة", where
 * somebody or something is named that it strikes.
 */
export function answered(clause: Clause, cast: Cast): void {
  const { scene, trigger, range, before } = clause
  if (!STRUCK.has(trigger.type) || cast.targets.length > 0 || before === null || cast.agents.length === 0) return
  const first = Math.max(0, range.from - 1)
  for (let k = trigger.at; k >= first; k--) {
    if (!isA(scene.list[k], 'answers') && !isA(scene.list[k], 'causes-to')) continue
    const others = before.agents.filter(one => !cast.agents.some(a => isSame(a, one)))
    cast.targets.push(...others)
    if (others.length > 0) cast.rules.push('answered')
    return
  }
}

const isSame = (a: Named, b: Named): boolean => a.start === b.start || (a.ref !== null && a.ref === b.ref)
