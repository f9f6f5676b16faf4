import { matchUnit } from '../../knowledge/index.ts'
import type { FoundNumber } from '../mentions/types.ts'
import type { EventType, Named } from '../types.ts'
import type { Token } from '../words/tokens.ts'
import type { Clause } from './clause.ts'
import type { Roles } from './types.ts'

/** What happens to things in these is told of nobody: a bus that turns over, homes that burn, a grave that is found. */
const TO_THINGS: ReadonlySet<EventType> = new Set<EventType>(['accident', 'destruction', 'discovery'])

/**
 * Roles without things: "تبنت الجماعة الهجوم" and "دمر القصف ستة منازل" are done to nobody. Whoever a table knows stays, and so does whose the thing is
 * ("دمروا منازل السكان").
 */
export function withoutThings({ scene, range, trigger }: Clause, roles: Roles): Roles {
  const isThing = ({ ref, start }: Named): boolean => {
    // Who was named before these words was somebody there.
    if (ref !== null || start < scene.list[range.from]!.start) return false
    for (let k = range.from; k < range.to; k++)
      if (scene.list[k]!.start >= start) {
        const number = scene.mentions.numberAt(k)
        const noun = number !== null && number.from === k ? nounOf(number) : k
        return (
          scene.mentions.at(noun) === null &&
          (isEvent(scene.list[noun]!) || (TO_THINGS.has(trigger.type) && counts(noun)))
        )
      }
    return false
  }
  /** "ثمانية مبان على الأقل": the counted noun, before what else a number ends with. */
  const nounOf = ({ from, to, unitSpan }: FoundNumber): number => {
    for (let k = from; k < to; k++) if (unitSpan !== null && scene.list[k]!.start === unitSpan.start) return k
    return to - 1
  }
  const counts = (k: number): boolean => {
    const found = matchUnit(scene.text, scene.list, k)
    return found !== null && (found.unit.kind === 'thing' || found.unit.kind === 'place')
  }
  return { ...roles, agents: roles.agents.filter(n => !isThing(n)), targets: roles.targets.filter(n => !isThing(n)) }
}

/** الهجوم, التفجير: a noun that names an event by itself. */
const isEvent = (token: Token): boolean => token.readings.some(r => r.value.kind === 'noun' && r.value.strong === 'yes')
