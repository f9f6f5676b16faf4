import type { Mention } from '../mentions/types.ts'
import { namedAt } from '../words/spans.ts'
import { isA, joinsOn } from '../words/words.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'

/** Who accuses somebody, by the attribution that read the verb: "اتهم مسؤول في الوزارة الحركة بقصف", "… واتهم الجيش بنصب مدافع". Not the passive. */
export function accuser({ attribution, trigger, verbal, passive, scene, before }: Clause, cast: Cast): void {
  const speaker = attribution?.rule === 'performative' ? attribution.voice.speaker : null
  if (speaker === null || trigger.type !== 'accusation' || !verbal || passive || attribution?.verb !== trigger.at)
    return
  const named = namedAt(scene, speaker, speaker.ref)
  // "أدانت الرئاسة الهجوم، وحملت الحكومة المسؤولية": behind who is accused stands only what he is accused of.
  const goesOn = joinsOn(scene.list[trigger.at]!) && speaker.from === trigger.at + 1 && before !== null
  if (
    goesOn &&
    before.agents.length > 0 &&
    isA(scene.list[speaker.to], 'blame') &&
    before.agents[0]!.name !== named.name
  ) {
    cast.agents.push(...before.agents.slice(0, 1))
    cast.targets.push(named)
    cast.objectDone = true
  } else cast.agents.push(named)
  cast.subjectDone = true
  cast.rules.push('accuser')
}

/** Whether somebody is named inside the words that name the accuser. */
export const isOfAccuser = (cast: Cast, { start, end }: Mention): boolean =>
  cast.rules.includes('accuser') && cast.agents.some(a => a.start <= start && end <= a.end)
