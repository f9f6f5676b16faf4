import type { Named } from '../types.ts'
import { isBehind, STOP } from '../words/marks.ts'
import { finiteReading, isA, isNominal, isThat, joinsOn } from '../words/words.ts'
import { actorBefore } from './actor-before.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { isVerb, tells } from './clause-verb.ts'
import { isActorLike, LONGEST_NAME, nameOfRange } from './noun-phrase.ts'
import { participants } from './participants.ts'

/** The noun of what was done stands at most as many words behind the relative pronoun. */
const REACH = 6

/**
 * "النيابة المالية التي أمرت بحبسهم", "شعبة الأبحاث التي اقتادته": whoever a relative clause is about does what its verb tells, though no table has him. A pronoun on the verb that is of
 * the other gender is somebody else; where it agrees ("السيارة التي أوقفتها الشرطة") it is he, and does nothing. Not where the clause has a subject of its own.
 */
export function relativeDoer(clause: Clause, cast: Cast): void {
  const { scene, trigger, sentence, verbal, frame, passive } = clause
  if (cast.agents.length > 0 || passive || trigger.rule === 'said' || trigger.rule === 'plain') return
  const { list } = scene
  const head = trigger.carrier?.at ?? trigger.at
  let at = head - 1
  while (at > sentence.from && head - at < REACH && !isA(list[at], 'relative')) {
    if (isThat(list[at + 1]!) || isBehind(list[at + 1]!, STOP)) return
    at--
  }
  if (at < clause.range.from - 1) return
  if (!isA(list[at], 'relative') || at <= sentence.from || !isVerb(scene, at + 1)) return
  const verb = list[at + 1]!
  if (!tells(verb) || (verbal ? at + 1 !== head || frame.get('s') !== 'A' : isCarriedElsewhere(clause))) return
  if (verbal && clause.maybePassive && clause.enclitic === null && clause.plainAfter.length === 0) return
  const enclitic = finiteReading(verb)?.peeling.enclitic ?? null
  if (enclitic !== null && (!SINGLE.test(list[at]!.folded) || agrees(list[at]!.folded, enclitic))) return
  if (participants(scene, at + 1, head).length > 0) return
  const named = antecedentNamed(clause, at)
  if (named === null || cast.targets.some(t => t.start < named.end && named.start < t.end)) return
  cast.agents.push(named)
  cast.rules.push('antecedent')
}

const SINGLE = /^[وف]?(?:الذي|التي)$/

const agrees = (relative: string, enclitic: string): boolean =>
  relative.endsWith('الذي') ? enclitic === 'ه' : enclitic === 'ها'

/** A light verb whose subject is no doer. */
const isCarriedElsewhere = ({ trigger }: Clause): boolean =>
  trigger.carrier !== null && trigger.carrier.verb?.subject !== 'agent' && trigger.carrier.verb?.subject !== 'giver'

/** Whoever is named right before the relative pronoun, or the nouns that stand there behind a preposition or a verb. */
function antecedentNamed({ scene, sentence }: Clause, relative: number): Named | null {
  const { list, mentions } = scene
  const from = Math.max(sentence.from, relative - LONGEST_NAME)
  const last = participants(scene, from, relative).findLast(m => m.to === relative)
  if (last !== undefined) return nameOf(scene, last)
  let k = relative
  while (k > from && isNominal(list[k - 1]) && !isBehind(list[k]!, STOP)) {
    const token = list[k - 1]!
    if (isA(token, 'preposition') || mentions.inTime(k - 1) || finiteReading(token) !== undefined) break
    k--
  }
  const first = list[k]
  // "النيابة": definite, in the gender of its pronoun.
  if (k === relative || first === undefined || !isActorLike(first) || /^[وف]?(?:[بلك]ال|لل)/.test(first.folded))
    return null
  return /^ال/.test(list[relative - 1]!.folded) ? nameOfRange(scene, { from: k, to: relative }) : null
}

/** "شنت القوات حملة انتزعت خلالها القرى", "نفذوا وقفة طالبوا فيها بإقالة المدير": what is done in what was told is done by who did that. */
export function goesOnInIt(clause: Clause, cast: Cast): void {
  const { scene, head, verbal, passive, before, maybePassive, object } = clause
  if (cast.agents.length > 0 || passive || before === null || !isA(scene.list[head + 1], 'in-it')) return
  const verb = scene.list[head]!
  if (!verbal || joinsOn(verb) || !tells(verb)) return
  if ((maybePassive && object === 'T') || cast.type === 'accusation') return
  const found = actorBefore(clause)
  cast.agents.push(...found)
  if (found.length > 0) cast.rules.push('subject-goes-on')
}
