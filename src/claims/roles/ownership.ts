import type { Mention } from '../mentions/types.ts'
import type { EventType } from '../types.ts'
import { isA, isAny, isWord } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'

/** In these ground changes hands or is fought over, and has an owner. */
const GROUND: ReadonlySet<EventType> = new Set<EventType>(['capture', 'offensive', 'attack', 'clash', 'negotiation'])

/** In these somebody is struck, and what for is said too: "غارات للقضاء على التنظيم". */
const STRUCK: ReadonlySet<EventType> = new Set<EventType>(['airstrike', 'shelling', 'siege', 'detention'])

/** Words of holding stand at most as many words before the holder. */
const HOLDER_REACH = 5

/** "آخر معاقل التنظيم", "التي كانت تحت سيطرة التنظيم", "للقضاء على التنظيم", "لملاحقة المسلحين": whom ground was taken from, or whom it is all against. */
export function holderOfGround(clause: Clause, cast: Cast): void {
  const { type } = clause.trigger
  if (cast.targets.length > 0 || !(GROUND.has(type) || STRUCK.has(type))) return
  const { mentions } = clause.scene
  const holder = mentions
    .within(clause.trigger.at + 1, clause.range.to)
    .find(
      m =>
        m.kind !== 'outlet' &&
        m.kind !== 'person' &&
        (isWordOfKind(m) || !cast.agents.some(a => a.ref !== null && a.ref === m.ref)) &&
        !cast.agents.some(a => a.start === m.start) &&
        isHolder(clause, m),
    )
  if (holder === undefined) return
  // "معاقل التنظيم": whoever takes ground from it is another one, whomever the word was taken for.
  const named = nameOf(clause.scene, holder)
  cast.targets.push(cast.agents.some(a => a.ref === named.ref) ? { ...named, ref: null } : named)
  cast.rules.push('holder-of-ground')
}

/** التنظيم, القوات: somebody by a word of his kind alone. */
const isWordOfKind = (m: Mention): boolean => m.kind === 'actor' && m.side === 'side'

function isHolder({ scene, trigger }: Clause, mention: Mention): boolean {
  const { list, mentions } = scene
  for (let k = mention.from; k >= Math.max(trigger.at + 1, mention.from - HOLDER_REACH); k--) {
    const token = list[k]!
    if (k < mention.from && (mentions.at(k) !== null || isA(token, 'relative'))) return isWord(list[k + 1], 'holds')
    if (isAny(token, 'end-of-foe') || (GROUND.has(trigger.type) && isAny(token, 'held'))) return true
  }
  return false
}
