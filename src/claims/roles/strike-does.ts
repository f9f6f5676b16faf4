import type { EventType } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isWord } from '../words/words.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { doneBy } from './doers.ts'
import { STRIKES } from './recent.ts'

/** A strike stands at most as many words before the verb that it is the subject of. */
const REACH = 8

/**
 * "قصف مدفعي تركي استهدف قرية", "استهدفت غارات للتحالف المطار", "الغارة الأميركية قتلت": of a verb whose subject is a strike whoever struck is the doer. Not "قصف الجيش
 * استهدف", of which others say whose it is.
 */
export function strikeDoes(clause: Clause, cast: Cast): void {
  const { scene, trigger, head, range, verbal, passive, sentence } = clause
  if (cast.agents.length > 0 || !verbal || passive || !/^[AT]$/.test(trigger.frame.get('s') ?? '')) return
  if (trigger.reading.form.pos !== 'verb') return
  const at =
    strikeBefore(clause) ??
    (!isWord(scene.list[head + 1], 'war-machine') && isSubject(scene.list, head + 1, range.to) ? head + 1 : null)
  if (at === null || at >= sentence.to) return
  // "هجوم فلسطيني": an attack is its people's, an air raid or a shelling their army's.
  const isOfState = scene.list[at]!.readings.some(
    r => 'type' in r.value && /^(?:airstrike|shelling)$/.test(r.value.type),
  )
  const doers = doneBy(clause, at).filter(
    d => !cast.targets.some(t => t.start === d.start) && (isOfState || d.ref?.startsWith('state:') !== true),
  )
  if (doers.length === 0) return
  cast.agents.push(...doers)
  cast.rules.push('strike-does')
}

/** The strike right before the verb, with its adjectives between, or null. */
function strikeBefore({ scene: { list }, head, range, sentence }: Clause): number | null {
  const floor = range.from === head ? sentence.from : range.from
  for (let k = head - 1; k >= Math.max(floor, head - REACH); k--) {
    if (isBehind(list[k + 1]!, BREAK)) return null
    if (isSubject(list, k, head)) return k
    if (isA(list[k], 'preposition') || finiteReading(list[k]!) !== undefined) return null
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
