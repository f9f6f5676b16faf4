import type { EventType } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { isPronoun } from './agreement.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { participants } from './participants.ts'
import { whom } from './whom.ts'

/** What happens to a vehicle and to whoever is in it. */
const BEFALLS: ReadonlySet<EventType> = new Set<EventType>(['accident', 'killing', 'injury'])

/** Who is in it stands at most as many words behind the word that says so, and this as many behind the event. */
const NEAR = 3
const REACH = 14

/**
 * "غرق قارب يقل مهاجرين", "انقلاب حافلة تلاميذ", "سقوط طائرة على متنها سياح", "غرق القارب الذي كان يقلهم": who is in what sinks or turns over suffers it. Not who drives by ("شاحنة
 * تنقل الوقود").
 */
export function aboard(clause: Clause, cast: Cast): void {
  const { scene, range, trigger } = clause
  if (cast.targets.length > 0 || !BEFALLS.has(trigger.type)) return
  const { list } = scene
  for (let k = Math.max(range.from, trigger.at - 2 * NEAR); k < Math.min(range.to, trigger.at + REACH); k++) {
    const word = list[k]!.folded
    const him = carriedPronoun(list[k]!)
    if (him !== null) {
      const found = whom(clause, cast, him)
      cast.targets.push(...found)
      if (found.length > 0) cast.rules.push('aboard')
      return
    }
    const isVehicle = k !== trigger.at && inClass(word.replace(/^ال/, '').replace(/ا$/, ''), 'vehicle')
    if (!isVehicle && !isCarrying(list[k]!)) continue
    const who = participants(scene, k + 1, Math.min(range.to, k + 1 + (isVehicle ? 1 : 2 * NEAR))).find(
      m => m.kind === 'group' && m.skip === 0,
    )
    if (who === undefined || hasBreak(clause, k + 1, who.from)) continue
    if (cast.agents.some(a => a.start === scene.list[who.from]!.start)) continue
    cast.targets.push(nameOf(scene, who))
    cast.rules.push('aboard')
    return
  }
}

function hasBreak({ scene: { list } }: Clause, from: number, to: number): boolean {
  for (let k = from; k <= to; k++) if (isBehind(list[k]!, BREAK)) return true
  return false
}

/** يقل, تحمل, متنها: who stands behind is aboard. */
const isCarrying = remember(folded => /^(?:[يت]قل|[يت]حمل|متنه|متنها|متنهما)$/.test(folded))

/** يقلهم, تقلهما: the pronoun is who is aboard. Null for other words. */
const carriedPronoun = remember(folded => {
  const ending = /^[يت](?:قل|ستقل)(هما|هم|ها|ه)$/.exec(folded)?.[1] ?? null
  return isPronoun(ending) ? ending : null
})
