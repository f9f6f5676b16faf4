import type { EventType } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { isA } from '../words/words.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { doneBy } from './doers.ts'
import { STRIKES } from './recent.ts'

/** A strike stands at most as many words before the verb that it is the subject of. */
const REACH = 8

/**
 * "قصف مدفعي تركي استهدف قرية", "استهدفت غارات للتحالف المطار", "الغارة الأميركية قتلت": of a verb whose subject is a strike whoever struck is the doer. Not behind a preposition
 * ("في غارة إسرائيلية استهدف").
 */
export function strikeDoes(clause: Clause, cast: Cast): void {
  const { scene, trigger, head, range, verbal, passive, sentence } = clause
  if (cast.agents.length > 0 || !verbal || passive || trigger.frame.get('s') !== 'A') return
  if (trigger.reading.form.pos !== 'verb') return
  const at = strikeBefore(clause) ?? (isSubject(scene.list, head + 1, range.to) ? head + 1 : null)
  if (at === null || at >= sentence.to) return
  const doers = doneBy(clause, at).filter(d => !cast.targets.some(t => t.start === d.start))
  if (doers.length === 0) return
  cast.agents.push(...doers)
  cast.rules.push('strike-does')
}

/** The strike that a clause begins with, or null. */
function strikeBefore({ scene, head, range }: Clause): number | null {
  for (let k = head - 1; k >= Math.max(range.from, head - REACH); k--) {
    if (isBehind(scene.list[k + 1]!, BREAK)) return null
    if (isSubject(scene.list, k, head)) return isA(scene.list[k - 1], 'preposition') ? null : k
  }
  return null
}

/** A noun of a strike with no clitic but و: غارة, الغارات, قصف. */
const isSubject = (list: readonly Token[], k: number, to: number): boolean =>
  k < to &&
  list[k] !== undefined &&
  !isBehind(list[k]!, BREAK) &&
  list[k]!.readings.some(
    ({ form, value, peeling }) =>
      form.pos === 'masdar' &&
      (value.kind === 'noun' || value.kind === 'event') &&
      STRIKES.has(value.type as EventType) &&
      peeling.proclitics.every(p => p === 'و' || p === 'ف'),
  )
