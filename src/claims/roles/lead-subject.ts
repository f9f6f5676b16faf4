import type { Mention } from '../mentions/types.ts'
import type { Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isAnd, isThat } from '../words/words.ts'
import { isPronoun, referents } from './agreement.ts'
import { bodyAt, vehicleAt } from './body.ts'
import { type Clause, nameOf } from './clause.ts'
import { looksFinite } from './finite.ts'

/** Words before a subject: "وإن", "كان", "يكون", "قد", a time. */
const opens = (token: Token): boolean =>
  isAnd(token) || isThat(token) || isA(token, 'connector') || isA(token, 'copula') || isA(token, 'verb-particle')

/** Who stands first in what is said, or right behind a verb that does, with those whom و joins: "إن [الوزارة] تدرس", "يصوت [المجلس] غدا", "وإنها تملك". */
export function leadingSubject(
  { scene, range, who, before }: Pick<Clause, 'scene' | 'range' | 'who' | 'before'>,
  limit: number,
): readonly Named[] {
  const { list, mentions } = scene
  let k = range.from
  while (k < limit && mentions.at(k) === null && (opens(list[k]!) || mentions.inTime(k))) k++
  const opening = list[k]
  if (opening === undefined || k >= limit) return []
  const that = /ان(ه|ها|هم|هما)$/.exec(list[k - 1]?.folded ?? '')?.[1] ?? null
  // "انه سيتم الابقاء": nobody's verb.
  if (that !== null && (isA(opening, 'was-done') || isA(opening, 'impersonal'))) return []
  if (that !== null && isPronoun(that) && before !== null && mentions.at(k) === null)
    return referents(that, [before.agents])
  const isVerb = mentions.at(k) === null && (finiteReading(opening) !== undefined || looksFinite(opening, true))
  const counted = mentions.numberAt(isVerb ? k + 1 : k)
  const start = isVerb ? k + 1 : k
  // "12 فريق إطفاء": the number stands before the name.
  const from = counted !== null && counted.from === start && counted.to < limit ? counted.to : start
  const first = who.find(m => (m.from === from || m.from === start) && m.to <= limit)
  if (first === undefined) {
    const body = bodyAt(scene, { from, to: limit }) ?? vehicleAt(scene, { from, to: limit })
    return body === null ? [] : [body]
  }
  if (isVerb && (first.skip > 0 || isBehind(list[from]!, BREAK))) return []
  // "وصل عددهم إلى": a number of them is nobody.
  if (isGoverned(list[from]!, first) || isA(list[first.from], 'amounting')) return []
  return withJoined(who, first, list).map(m => nameOf(scene, m))
}

/** Somebody with all whom و joins to him, one right behind the other. */
export function withJoined(who: readonly Mention[], first: Mention, list: readonly Token[]): readonly Mention[] {
  const found = [first]
  for (const m of who) {
    const token = list[m.from]!
    if (m.from === found.at(-1)!.to && m.skip === 1 && token.folded.startsWith('و') && !isBehind(token, BREAK))
      found.push(m)
  }
  return found
}

/** بالوزارة, للجيش: a clitic preposition stands before the name. */
const isGoverned = (token: Token, { skip }: Mention): boolean => /[بلك]/.test(token.folded.slice(0, skip))
