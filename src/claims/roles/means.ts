import type { Mention } from '../mentions/types.ts'
import type { EventType } from '../types.ts'
import type { Token } from '../words/tokens.ts'
import { isWord } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'

/** Deaths, wounds and ruins only happen: what was struck with says who made them. */
export const RESULTS: ReadonlySet<EventType> = new Set<EventType>(['killing', 'injury', 'destruction', 'displacement'])

/** The doer stands at most as many words behind the strike. */
const REACH = 6

/** "قتلوا في قصف من قوات …": deaths have the agent of the strike that made them; not "في غارة على القوات". */
export function byMeans(clause: Clause, cast: Cast): void {
  if (cast.agents.length > 0 || !RESULTS.has(clause.trigger.type)) return
  const agent = strikerOf(clause)
  if (agent === undefined) return
  cast.agents.push(nameOf(clause.scene, agent))
  cast.rules.push('by-means')
}

function strikerOf({ scene, trigger, range }: Clause): Mention | undefined {
  for (let k = trigger.at + 1; k < range.to; k++) {
    const token = scene.list[k]
    if (token === undefined || !isStrike(token)) continue
    const agent = scene.mentions
      .within(k + 1, Math.min(range.to, k + REACH))
      .find(m => m.kind === 'actor' || (m.kind === 'group' && m.side === 'side'))
    if (agent !== undefined && !isWord(scene.list[agent.from - 1], 'against')) return agent
  }
  return undefined
}

const isStrike = (token: Token): boolean =>
  token.readings.some(
    ({ form, value }) =>
      form.pos === 'masdar' &&
      (value.kind === 'noun' || value.kind === 'event') &&
      (value.type === 'airstrike' || value.type === 'shelling' || value.type === 'attack'),
  )
