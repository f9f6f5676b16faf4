import type { Mention } from '../mentions/types.ts'
import type { EventType } from '../types.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { participants } from './participants.ts'

/** Ground that changes hands. */
const TAKES: ReadonlySet<EventType> = new Set<EventType>(['capture', 'offensive'])

/** What tells who held it, in the same sentence. */
const HELD: ReadonlySet<string> = new Set(['capture', 'control', 'withdrawal'])

/** Who held it stands at most as many words behind the word that says so, and this as many behind the event. */
const NEAR = 3
const REACH = 30

/**
 * "استعاد الجيش البلدة بعد ساعات من استيلاء الحركة عليها", "دخلت القوات المدينة إثر انسحاب التنظيم منها", "انتزع التل من قبضة المتمردين": from whom ground was taken. Not who takes it, nor
 * civilians ("بعد نزوح السكان").
 */
export function takenFrom(clause: Clause, cast: Cast): void {
  const { scene, trigger, sentence, head } = clause
  if (cast.targets.length > 0 || cast.agents.length === 0 || !TAKES.has(trigger.type)) return
  const from = Math.max(head, trigger.at) + 1
  for (let k = from; k < Math.min(sentence.to, from + REACH); k++) {
    const token = scene.list[k]!
    if (scene.mentions.covers(k) || !(isHold(token) || tellsHolder(token))) continue
    const who = participants(scene, k + 1, Math.min(sentence.to, k + 1 + NEAR)).find(isForce)
    if (who === undefined || isAgent(cast, who, nameOf(scene, who).ref)) continue
    cast.targets.push(nameOf(scene, who))
    cast.rules.push('taken-from')
    return
  }
}

const isAgent = ({ agents }: Cast, m: Mention, ref: string | null): boolean =>
  agents.some(a => (a.start < m.end && m.start < a.end) || (ref !== null && a.ref === ref))

/** A party, or people who fight. */
const isForce = ({ kind, actorKind, side }: Mention): boolean =>
  (kind === 'actor' && actorKind !== 'person' && actorKind !== null) || (kind === 'group' && side === 'side')

/** قبضة, أيدي, بيد: in whose hand. */
const isHold = remember(folded => /^[بل]?(?:قبضه|ايدي|يد|نفوذ)$/.test(folded))

/** استيلاء, انسحاب, سيطر: who is told to have taken, held or left it. */
const tellsHolder = (token: Token): boolean =>
  token.readings.some(({ value }) => value.kind === 'event' && HELD.has(value.type) && value.frame.get('s') === 'A')
