import type { EventType } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { finiteReading, joinsOn, onlyVerb } from '../words/words.ts'
import { nothingBehind } from './carried-on.ts'
import { type Cast, put } from './cast.ts'
import type { Clause } from './clause.ts'
import { type Leader, leaderBeforeVerb, leaderBehindVerb } from './leader-phrase.ts'
import { RESULTS } from './recent.ts'

/** What is told of things and of nobody's doing. */
const UNDONE: ReadonlySet<EventType> = new Set<EventType>([...RESULTS, 'accident', 'statement', 'presence'])

/** A verb that its clause opens with stands at most as many words before the noun of what is done. */
const NEAR = 12

/**
 * Where nobody acts yet, whoever the clause begins with does: "إن فرق الإطفاء، التي وصلت بعد ساعة، |أنقذت|", "خاض عشرات العمال، أمس، |إضرابا|", "وجه رئيس الأركان العامة
 * بتشكيل لجنة". Not what only happens ("إن حريقا اندلع"), and not behind a verb of saying.
 */
export function ledBy(clause: Clause, cast: Cast): void {
  if (cast.agents.length > 0 || clause.passive || clause.isRelative || clause.thatSubject) return
  if (clause.trigger.reading.form.person === 1 || clause.enclitic !== null) return
  const leader = clause.verbal ? leaderOfVerb(clause, cast) : leaderOfNoun(clause)
  if (leader === null) return
  const { named } = leader
  if (cast.targets.some(t => t.start < named.end && named.start < t.end)) return
  if (clause.verbal) put(cast, clause.frame.get('s'), named)
  else cast.agents.push(named)
  cast.rules.push('led-by')
}

function leaderOfVerb(clause: Clause, { type, targets }: Cast): Leader | null {
  const { scene, sentence, attribution, range, head, frame, maybePassive } = clause
  const role = frame.get('s')
  if ((role !== 'A' && role !== 'B') || RESULTS.has(type) || joinsOn(scene.list[head]!)) return null
  if (maybePassive && targets.length === 0 && isWithoutObject(clause)) return null
  const told = attribution === null || attribution.joined ? sentence.from : Math.max(sentence.from, attribution.from)
  const from = range.from === head ? told : range.from
  if (from >= head) return null
  const leader = leaderBeforeVerb(scene, { from, to: head }, head)
  if (leader === null) return null
  for (let k = leader.verb; k < head; k++) {
    const verb = finiteReading(scene.list[k]!)
    if (verb !== undefined && verb.value.kind !== 'light') return null
  }
  return leader
}

/** "إن المستشفى استهدف مساء أمس": behind the verb and a time no object stands. */
function isWithoutObject({ scene: { list, mentions }, head, range }: Clause): boolean {
  let k = head + 1
  while (k < range.to && mentions.inTime(k)) k++
  return k >= range.to || nothingBehind(list[k])
}

function leaderOfNoun(clause: Clause): Leader | null {
  const { scene, trigger, range, frame, attribution, head } = clause
  if (UNDONE.has(trigger.type) || attribution?.joined === true) return null
  const carried = trigger.carrier?.verb?.subject
  if (carried === 'event' || carried === 'target' || trigger.relative) return null
  if (frame.get('m') === 'T' && carried === undefined && trigger.type === 'injury') return null
  const at = Math.min(head, trigger.at)
  const behind = leaderBehindVerb(scene, { from: range.from, to: trigger.at }, trigger.at)
  const isPassedOver = trigger.standing === 'presupposed'
  // "وجه رئيس الأركان |بتشكيل|": what ب stands before right behind him is what he orders.
  if (isPassedOver && (behind === null || !/^ب/.test(scene.list[trigger.at]!.folded))) return null
  if (isPassedOver && behind !== null && behind.named.end !== scene.list[trigger.at - 1]!.end) return null
  const leader = behind ?? leaderBeforeVerb(scene, { from: range.from, to: at }, at)
  if (leader === null || trigger.at - leader.verb > NEAR) return null
  for (let k = leader.verb; k < trigger.at; k++) {
    const token = scene.list[k]!
    const verb = finiteReading(token, ['report', 'event'])
    if (verb !== undefined && onlyVerb(token) && k > leader.verb && k !== head) return null
    if (k > leader.verb && isBehind(token, BREAK) && !closesTime(clause, k)) return null
  }
  return leader
}

/** "خاض العمال، صباح أمس، إضرابا": the comma before token `k` opens or closes a time. */
const closesTime = ({ scene: { mentions } }: Clause, k: number): boolean => mentions.inTime(k) || mentions.inTime(k - 1)
