import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { SETTLED } from './recent.ts'

/**
 * "الاتفاق ينص على", "الهدنة صامدة", "المحادثات تعثرت": by its name alone, with the article, it is the one that was told last, and of the same sides. Not "اتفاق جديد", and not
 * where somebody is named that does it (خرق الجيش الهدنة).
 */
export function sameSides({ trigger, recent }: Clause, cast: Cast): void {
  if (!SETTLED.has(trigger.type) || recent.sides === null || cast.agents.length > 0 || cast.targets.length > 0) return
  if (trigger.rule !== 'event-noun' && trigger.rule !== 'light-verb') return
  if (!trigger.reading.peeling.article) return
  cast.agents.push(...recent.sides.agents)
  cast.targets.push(...recent.sides.targets)
  cast.rules.push('same-sides')
}
