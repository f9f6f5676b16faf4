import type { Mention } from '../mentions/types.ts'
import { finiteReading, isA, isWord } from '../words/words.ts'
import { BEFALLS_PEOPLE } from './among.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { participants } from './participants.ts'

/** The names stand at most as many words behind the event. */
const REACH = 16

/**
 * "نعى الحزب اثنين من عناصره هما سامي فرح وعلي داود", "العثور على القتيل، وهو سامي فرح": whoever a pronoun behind those who suffer says that they are. Not where a verb follows
 * ("وهو يقود سيارته").
 */
export function namedOnes(clause: Clause, cast: Cast): void {
  const { scene, trigger, sentence } = clause
  if (!BEFALLS_PEOPLE.has(trigger.type) || cast.agents.some(a => a.start > scene.list[trigger.at]!.start)) return
  const end = Math.min(sentence.to, trigger.at + REACH)
  for (let k = trigger.at + 1; k + 1 < end; k++) {
    if (isA(scene.list[k], 'relative') || finiteReading(scene.list[k]!) !== undefined) return
    if (!isWord(scene.list[k], 'they-are')) continue
    const all = participants(scene, k + 1, end)
    const isOne = /هو$|هي$/.test(scene.list[k]!.folded)
    if (all[0] === undefined || all[0].from > k + 2 || !isSomebody(all[0], isOne)) return
    const found = all.filter((m, i) => i === 0 || (m.kind === 'person' && m.skip === 1))
    const others = found.map(m => nameOf(scene, m)).filter(n => !cast.agents.some(a => a.start === n.start))
    cast.targets.push(...others)
    cast.rules.push('named-ones')
    return
  }
}

const isSomebody = (m: Mention, isOne: boolean): boolean =>
  m.skip === 0 && (m.kind === 'person' || (m.kind === 'group' && !isOne))
