import type { Mention } from '../mentions/types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { finiteReading, isA, isThat } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { looksFinite } from './finite.ts'
import { isJoined } from './joined.ts'

/** Whom a verb has to do with stands at most as many words behind it, or behind its subject. */
const REACH = 2

/** Of a demand, a threat or a promise other rules say whom it is put to. */
const DONE_BY_SAYING: ReadonlySet<string> = new Set(['call', 'threaten', 'promise'])

/** Prepositions before whom a verb has to do with. */
const WITH: ReadonlySet<string> = new Set(['مع', 'عن', 'الي', 'علي', 'ضد', 'ب', 'ل', 'من'])

/**
 * "القنصلية تتواصل مع السلطات", "الوزير سيطلع الحلفاء على التفاصيل", "لن تتخلى الوزارة عن موظفيها": of what a verb that no table has tells of somebody, the other one beside it. Not
 * who only stands further on ("تدرس الوزارة خطة لدعم السكان").
 */
export function dealtWith(clause: Clause, cast: Cast): void {
  const { scene, trigger, who, attribution } = clause
  if (trigger.type !== 'statement' || cast.targets.length > 0 || cast.agents.length === 0) return
  if (trigger.rule !== 'said' && trigger.rule !== 'plain') return
  if (DONE_BY_SAYING.has(attribution?.act ?? '')) return
  const verb = verbOf(clause)
  if (verb === null || isA(scene.list[verb], 'being')) return
  const own = (m: Mention) => cast.agents.some(a => a.start < m.end && m.start < a.end)
  const subject = who.find(m => m.from > verb && m.from - verb <= 1 && own(m))
  const from = subject?.to ?? verb + 1
  const first = who.find(m => m.from >= from && !own(m))
  if (first === undefined || first.from - from > REACH || !isSomebody(first) || !isNext(clause, from, first)) return
  const found = [first]
  for (const m of who)
    if (m.from === found.at(-1)!.to && isJoined(scene, m, who) && !isBehind(scene.list[m.from]!, BREAK)) found.push(m)
  cast.targets.push(...found.map(m => nameOf(scene, m)))
  cast.rules.push('dealt-with')
}

/** The verb that tells it: the first in the clause that is no auxiliary. */
function verbOf({ scene: { list, mentions }, range }: Clause): number | null {
  for (let k = range.from; k < range.to; k++) {
    const token = list[k]!
    if (mentions.covers(k) || isThat(token) || isA(token, 'verb-particle') || isA(token, 'copula')) continue
    if (isA(token, 'relative')) return null
    if (finiteReading(token) !== undefined || looksFinite(token, true)) return k
  }
  return null
}

/** A person, people or a party; a country only where it is no place. */
const isSomebody = ({ kind, actorKind }: Mention): boolean =>
  kind === 'person' || kind === 'group' || kind === 'generic' || (kind === 'actor' && actorKind !== null)

/** Nothing but a preposition, if anything, stands before him. */
function isNext({ scene: { list } }: Clause, from: number, { from: to, skip }: Mention): boolean {
  if (skip > 0 && /^[وف]/.test(list[to]!.folded)) return false
  for (let k = from; k <= to; k++) if (isBehind(list[k]!, BREAK)) return false
  return to === from || (to === from + 1 && WITH.has(list[from]!.folded.replace(/^و/, '')))
}
