import { speakerOf } from '../attribution/speaker-kind.ts'
import type { Attribution } from '../attribution/types.ts'
import type { Scene } from '../scene.ts'
import type { Trigger } from '../triggers/types.ts'
import type { Named, Polarity } from '../types.ts'

/** What an eventuality of a clause is, as far as it is known whose words it is. */
interface Done {
  readonly trigger: Trigger
  readonly polarity: Polarity
  readonly agents: readonly Named[]
}

/** Whoever owns or accuses is named at most as many words from the verb. */
const REACH = 40

/**
 * "… الهجوم الذي تبناه التنظيم", "كان الحزب قد اتهم الحكومة": who owns an attack or accuses somebody says so himself, though nobody is told to have said it. Null of
 * everything else that is done, and where nobody is named ("اتهم الرجل بالقتل").
 */
export function ownWords(scene: Scene, { trigger, polarity, agents }: Done): Attribution | null {
  const [agent] = agents
  const { at } = trigger
  const isSaid = trigger.type === 'responsibility' || trigger.type === 'accusation'
  if (!isSaid || trigger.rule !== 'event-verb' || polarity !== 'asserted' || agent === undefined) return null
  const who = scene.mentions
    .within(Math.max(0, at - REACH), Math.min(scene.list.length, at + REACH))
    .find(({ start, kind }) => start === agent.start && kind !== 'outlet')
  if (who === undefined) return null
  return {
    rule: 'performative',
    act: 'own',
    cue: at,
    verb: at,
    from: at,
    to: at + 1,
    voice: { speaker: speakerOf(scene, who), relays: [] },
    joined: true,
    inside: null,
  }
}
