import type { Mention } from '../mentions/types.ts'
import { isWord, joinsOn } from '../words/words.ts'
import type { Event } from './types.ts'
import { cannotBeSubject } from './verb-agreement.ts'

/**
 * "وقتلت ستة مسلحين", "وأصاب 12 آخرين": by the form of the verb, or because whoever acted before goes on and only victims stand behind a verb that is active by its letters.
 */
export function isObjectFirst(
  { scene, trigger, before }: Event,
  first: Mention | undefined,
  maybePassive: boolean,
): boolean {
  if (first === undefined) return false
  if (cannotBeSubject(scene, trigger.at, first) || isAccusative(scene, first)) return true
  const goesOn = before !== null && before.agents.length > 0 && joinsOn(scene.list[trigger.at]!)
  return (
    goesOn &&
    !maybePassive &&
    first.kind === 'group' &&
    // "واقتحم آخرون المبنى": in the nominative.
    !/\p{L}{2}ون$/u.test(scene.list[first.to - 1]!.folded) &&
    (first.side === 'victims' || scene.mentions.numberAt(first.from) !== null)
  )
}

/** "عددا من المسؤولين": a part of people by its accusative. */
const isAccusative = ({ list }: Event['scene'], { from }: Mention): boolean =>
  isWord(list[from], 'part') && /\p{L}{2}ا$/u.test(list[from]!.folded)
