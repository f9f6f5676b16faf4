import type { EventType } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { STRIKES } from './recent.ts'

/** What is struck, and whose it is, stand at most as many words behind the verb. */
const REACH = 8

/** "ردت الجبهة بقصف مواقع القوات": whoever owns what the noun of a strike behind ب has for its object. Not "رد بقصف من مواقع القوات". */
export function byStriking({ scene, trigger, verbal, range, who, slots }: Clause, cast: Cast): void {
  if (cast.targets.length > 0 || !verbal || !STRIKES.has(trigger.type)) return
  const { list } = scene
  for (let k = trigger.at + 1; k < Math.min(range.to, trigger.at + REACH); k++) {
    const strikes = list[k]!.readings.some(
      ({ value, form, peeling }) =>
        value.kind === 'event' &&
        form.pos === 'masdar' &&
        STRIKES.has(value.type as EventType) &&
        peeling.proclitics.includes('ب') &&
        value.frame.get('o') === 'T',
    )
    if (!strikes) continue
    const struck = who.find(m => m.from > k && m.from - k <= 3)
    if (struck === undefined || cast.agents.some(a => a.start === struck.start)) return
    for (let j = k + 1; j <= struck.from; j++)
      if (isBehind(list[j]!, BREAK) || /^(?:من|في|علي)$/.test(list[j]!.folded)) return
    if (slots.get(struck)?.slot === 'بين') return
    cast.targets.push(nameOf(scene, struck))
    cast.rules.push('by-striking')
    return
  }
}
