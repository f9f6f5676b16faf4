import type { Mention } from '../mentions/types.ts'
import type { EventType, Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { isWord } from '../words/words.ts'
import { type Clause, nameOf } from './clause.ts'
import { participants } from './participants.ts'
import type { Roles } from './types.ts'

/** What is struck, wrecked or searched is somebody's. */
const STRUCK: ReadonlySet<EventType> = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'explosion',
  'destruction',
])

/** His name stands at most as many words behind the thing. */
const NEAR = 3

/**
 * "قصف نقطة رصد للحركة", "مهاجمة مقر تابع للجهاز", "تدمير مستودع أسلحة الجيش": whose the thing is that was struck suffers it as well as the thing. Not who did it, and nobody behind
 * another thing ("مدرسة قرب مقر للجيش").
 */
export function thingOwner(clause: Clause, roles: Roles): Roles {
  const [thing] = roles.targets
  if (roles.targets.length !== 1 || thing === undefined || thing.ref !== null) return roles
  if (!STRUCK.has(clause.trigger.type)) return roles
  const owner = ownerOf(clause, thing)
  if (owner === null) return roles
  const named = nameOf(clause.scene, owner)
  const isDoer = roles.agents.some(
    a => (a.start < named.end && named.start < a.end) || (a.ref !== null && a.ref === named.ref),
  )
  return isDoer ? roles : { ...roles, targets: [thing, named], rules: [...roles.rules, 'thing-owner'] }
}

function ownerOf({ scene, range, sentence }: Clause, thing: Named): Mention | null {
  const { list } = scene
  let from = range.from
  while (from < sentence.to && list[from]!.start < thing.start) from++
  let to = from
  while (to < sentence.to && list[to]!.start < thing.end) to++
  const inside = participants(scene, from, to).findLast(m => m.from > from && isForce(m))
  if (inside !== undefined) return inside
  for (let k = to; k < Math.min(sentence.to, to + NEAR); k++) {
    if (isBehind(list[k]!, BREAK)) return null
    const [who] = participants(scene, k, k + 1)
    if (who !== undefined && who.from === k)
      return isForce(who) && (/^ل/.test(list[k]!.folded) ? who.skip > 0 : isWord(list[k - 1], 'belonging')) ? who : null
    const goesOn = isWord(list[k], 'belonging') || /^(?:عسكري|امني|متقدم|رييسي|ال\p{L}+)/u.test(list[k]!.folded)
    if (!goesOn) return null
  }
  return null
}

/** A party, or people who fight for one. */
const isForce = ({ kind, side, actorKind }: Mention): boolean =>
  (kind === 'actor' && actorKind !== 'person') || kind === 'generic' || (kind === 'group' && side !== 'victims')
