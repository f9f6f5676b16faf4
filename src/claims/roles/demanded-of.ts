import type { EventType } from '../types.ts'
import { isNominal } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { isJoined } from './joined.ts'
import { participants } from './participants.ts'

const SAID: ReadonlySet<EventType> = new Set<EventType>(['statement', 'protest'])

/** Whoever it is wanted for is named at most as many words behind what is wanted. */
const REACH = 8

/**
 * "دعت إلى محاسبة المسؤولين", "طالبت بحماية الصحافيين والعاملين في الإغاثة", "تهدد بطرد السفير": where nobody is asked, to whom is done what is wanted, right behind its noun. Not
 * "طالب بوقف القصف", and not who wants it.
 */
export function demandedFor(clause: Clause, cast: Cast): void {
  const { scene, attribution, range, trigger } = clause
  if (!SAID.has(trigger.type) || cast.targets.length > 0 || attribution === null) return
  if (attribution.how !== 'preposition' || !/^(?:call|threaten|promise|warn)$/.test(attribution.act)) return
  const at = Math.max(attribution.from, range.from)
  const noun = scene.list[at]
  if (noun === undefined || at + 1 >= range.to || !isNominal(noun) || scene.mentions.at(at) !== null) return
  if (/^[وف]?[بل]?ال|^ان/.test(noun.folded)) return
  const all = participants(scene, at + 1, Math.min(range.to, at + REACH))
  const [first] = all
  if (first === undefined || first.from !== at + 1 || (first.kind !== 'group' && first.kind !== 'person')) return
  const found = [first]
  for (const m of all.slice(1)) {
    if (m.from !== found.at(-1)!.to || !isJoined(scene, m, all)) break
    found.push(m)
  }
  const others = found.map(m => nameOf(scene, m)).filter(n => !cast.agents.some(a => a.start === n.start))
  cast.targets.push(...others)
  if (others.length > 0) cast.rules.push('demanded-for')
}
