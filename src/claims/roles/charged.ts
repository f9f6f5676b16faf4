import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'

/**
 * "اتهمت النقابة الشرطة بدهم المقر |واحتجاز صحفي|": whoever is accused of the one thing did the other too, and not who accuses. Not "اتهمت النقابة الشرطة واعتصم أعضاؤها".
 */
export function charged({ before, attribution, trigger, range }: Clause, cast: Cast): void {
  if (before === null || attribution?.act !== 'accuse' || attribution.rule !== 'performative') return
  if (range.from <= attribution.verb || trigger.type === 'accusation' || trigger.reading.form.pos !== 'masdar') return
  if (cast.agents.length > 0 || cast.type === null) return
  const accused = before.type === 'accusation' ? before.targets : before.agents
  if (accused.length === 0) return
  cast.agents.push(...accused.filter(one => !cast.targets.some(({ start }) => start === one.start)))
  cast.subjectDone = true
  cast.rules.push('charged')
}
