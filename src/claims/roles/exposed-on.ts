import { joinsOn } from '../words/words.ts'
import { referents } from './agreement.ts'
import { pronounOf } from './carried-on.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { leadingPhrase } from './leader-phrase.ts'

/**
 * "أوقف ضابط في الساحة |وتعرض للضرب|": a verb whose subject suffers, behind و, goes on with whom the words before befell, else with who acted in them; and "قافلة تتبع للمنظمة قد
 * |تعرضت للنهب|", with whoever the clause begins with. Not "تعرض الموكب".
 */
export function exposedOn(clause: Clause, cast: Cast): void {
  const { scene, trigger, head, before, sentence, attribution, range } = clause
  const { verb = null, reading = null } = trigger.carrier ?? {}
  if (verb?.subject !== 'target' || reading?.form.pos !== 'verb') return
  if (cast.agents.length + cast.targets.length > 0 || clause.isRelative) return
  const token = scene.list[head]!
  if (joinsOn(token)) {
    const found = referents(pronounOf(token), [before?.targets ?? [], before?.agents ?? []])
    cast.targets.push(...found)
    if (found.length > 0) cast.rules.push('subject-goes-on')
    return
  }
  const told = attribution === null || attribution.joined ? sentence.from : Math.max(sentence.from, attribution.from)
  const named = leadingPhrase(scene, { from: Math.min(told, range.from), to: head })
  if (named === null) return
  cast.targets.push(named)
  cast.rules.push('led-by')
}
