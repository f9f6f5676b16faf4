import type { Mention } from '../mentions/types.ts'
import { namedAt } from '../words/spans.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'

/** Who accuses somebody, by the attribution that read the verb: "اتهم مسؤول في الوزارة الحركة بقصف", "… واتهم الجيش بنصب مدافع". Not the passive. */
export function accuser({ attribution, trigger, verbal, passive, scene }: Clause, cast: Cast): void {
  const speaker = attribution?.rule === 'performative' ? attribution.voice.speaker : null
  if (speaker === null || trigger.type !== 'accusation' || !verbal || passive || attribution?.verb !== trigger.at)
    return
  cast.agents.push(namedAt(scene, speaker, speaker.ref))
  cast.subjectDone = true
  cast.rules.push('accuser')
}

/** Whether somebody is named inside the words that name the accuser. */
export const isOfAccuser = (cast: Cast, { start, end }: Mention): boolean =>
  cast.rules.includes('accuser') && cast.agents.some(a => a.start <= start && end <= a.end)
