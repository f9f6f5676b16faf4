import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'

/** "حررت 37 من النزلاء", "أنقذت القوة رهائن": where only people who suffer stand beside a verb that takes ground, they are not who takes it. */
export function freed({ trigger, scene, who }: Clause, cast: Cast): void {
  if (trigger.type !== 'capture' || cast.targets.length > 0 || cast.agents.length === 0) return
  const isVictim = (a: { start: number }) =>
    who.some(m => m.side === 'victims' && m.from > trigger.at && nameOf(scene, m).start === a.start)
  const found = cast.agents.filter(isVictim)
  if (found.length === 0) return
  cast.agents.splice(0, cast.agents.length, ...cast.agents.filter(a => !found.includes(a)))
  cast.targets.push(...found)
  cast.rules.push('freed')
}

/** "نزحت ثلاثون عائلة": whoever flees does it and suffers it. */
export function displaced({ trigger }: Clause, cast: Cast): void {
  if (trigger.type !== 'displacement' || cast.targets.length > 0 || cast.agents.length === 0) return
  cast.targets.push(...cast.agents)
  cast.rules.push('displaced')
}
