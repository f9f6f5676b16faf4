import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { RESULTS, STRIKES } from './recent.ts'

/** "قتل مسلحون ستة أشخاص في هجوم على قرية": who killed in a strike made it. Not "قتلت الشرطة مهاجمين في هجوم على مركز": whom they killed may have. */
export function inStrike({ scene, trigger, verbal, before }: Clause, cast: Cast): void {
  if (cast.agents.length > 0 || verbal || trigger.carrier !== null || !STRIKES.has(trigger.type)) return
  if (before?.type == null || !RESULTS.has(before.type) || before.agents.length === 0) return
  if (scene.list[trigger.at - 1]?.folded !== 'في' || before.targets.some(t => FIGHTS.test(t.ref ?? ''))) return
  cast.agents.push(...before.agents)
  cast.rules.push('in-strike')
}

const FIGHTS =
  /^group:(?:attackers|fighters|armed-people|gunmen|rebels|terrorists|extremists|jihadists|suspects|suicide-bombers)$/
