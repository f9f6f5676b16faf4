import { remember } from '../words/remember.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'

/** "تبادلت واشنطن وطهران الاتهامات", "تبادل الطرفان القصف": what two exchange each does to the other. Not "تبادل الوزيران وجهات النظر", which is told of nobody's harm. */
export function eachOther({ scene, head, range }: Clause, cast: Cast): void {
  if (!/^(?:accusation|shelling|clash|attack)$/.test(cast.type) || cast.agents.length < 2 || cast.targets.length > 0)
    return
  for (let k = range.from; k <= head; k++) {
    if (!exchanges(scene.list[k]!)) continue
    cast.targets.push(...cast.agents)
    cast.rules.push('each-other')
    return
  }
}

const exchanges = remember(folded => /^[وف]?(?:س?[يت])?تبادل(?:ت|ا|تا|وا|ون|ان)?$/.test(folded))
