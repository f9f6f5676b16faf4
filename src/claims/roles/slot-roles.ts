import type { Role } from '../../knowledge/index.ts'
import type { Trigger } from '../triggers/types.ts'
import type { EventType } from '../types.ts'
import { TOGETHER } from './cast.ts'

/** The role of a slot that no preposition names: `s` subject, `o` object, `m` complement. */
export function roleOfPlain(slot: 's' | 'o' | 'm', trigger: Trigger, passive: boolean): Role | undefined {
  const { frame } = trigger
  if (slot === 'm') return frame.get('m')
  if (slot === 's') return trigger.carrier?.verb?.subject === 'agent' ? 'A' : frame.get('s')
  return passive ? (frame.get('p') ?? 'T') : (frame.get('o') ?? frame.get('p'))
}

/** How frames write prepositions that folding changes. */
const WRITTEN: Readonly<Record<string, string>> = { الي: 'إلى', علي: 'على' }

/**
 * What a preposition says of some types, whatever the frame: "التقى بالسفير", "اصطدمت بقوات الأمن", "نسب الهجوم إلى التنظيم", "أطلقوا الرصاص باتجاه
 * المتظاهرين".
 */
const OTHERWISE: Readonly<Record<string, ReadonlySet<EventType>>> = {
  ب: new Set<EventType>(['meeting', 'clash']),
  الي: new Set<EventType>(['accusation']),
  باتجاه: new Set<EventType>(['attack', 'shelling']),
  نحو: new Set<EventType>(['attack', 'shelling']),
  صوب: new Set<EventType>(['attack', 'shelling']),
  تجاه: new Set<EventType>(['attack', 'shelling']),
}

/** The role of a preposition: the frame's, else what "مع" says of talks, clashes and agreements. */
export function roleOfPreposition(slot: string, trigger: Trigger): Role | undefined {
  const role = trigger.frame.get(WRITTEN[slot] ?? slot)
  if (role === undefined && OTHERWISE[slot]?.has(trigger.type)) return 'T'
  if (role !== undefined || slot !== 'مع') return role
  // Whoever is met is the one met, and takes part.
  if (trigger.type === 'negotiation' || trigger.type === 'clash' || trigger.type === 'meeting') return 'T'
  return TOGETHER.has(trigger.type) ? 'A' : undefined
}
