import type { EventType } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import { isAny } from '../words/words.ts'
import { isPronoun, type Pronoun } from './agreement.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { whom } from './whom.ts'

/** What is done to somebody in the end. */
const AGAINST: ReadonlySet<EventType> = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'offensive',
  'siege',
  'clash',
])

/** "أطلقت الشرطة الغاز لتفريقهم", "عملية لملاحقتهم", "حملة للقضاء عليهم": whom the pronoun on what it is for stands for. Not "لتفريق المحتجين", who are named. */
export function endOfThem(clause: Clause, cast: Cast): void {
  const { scene, trigger, range } = clause
  if (!AGAINST.has(trigger.type) || cast.targets.length > 0) return
  for (let k = trigger.at + 1; k < range.to; k++) {
    const token = scene.list[k]!
    const next = scene.list[k + 1]
    const pronoun = endOf(token) ?? (next !== undefined && isAny(token, 'end-of-foe') ? onThem(next) : null)
    if (pronoun === null) continue
    const found = whom(clause, cast, pronoun)
    cast.targets.push(...found)
    if (found.length > 0) cast.rules.push('end-of-them')
    return
  }
}

/** لتفريقهم, بملاحقتها: the pronoun on the noun of an end. Null for other words. */
const endOf = remember((folded): Pronoun | null => {
  const found = /^[وفبل]?(\p{L}{3,}?)(هما|هم|ها|ه)$/u.exec(folded)
  if (found === null || !isPronoun(found[2]!)) return null
  const stem = found[1]!
  return inClass(stem, 'end-of-foe') || (stem.endsWith('ت') && inClass(`${stem.slice(0, -1)}ه`, 'end-of-foe'))
    ? found[2]
    : null
})

/** عليهم, behind القضاء. */
const onThem = remember((folded): Pronoun | null => {
  const found = /^علي(هما|هم|ها|ه)$/.exec(folded)?.[1] ?? null
  return isPronoun(found) ? found : null
})
