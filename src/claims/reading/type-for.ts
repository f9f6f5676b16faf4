import type { Roles } from '../roles/types.ts'
import type { EventType } from '../types.ts'

const CIVIL = /^group:(?:civilians|residents|people|families|women|children|displaced|refugees|wounded)/

/** Civilians who come out are brought out or flee; only a side withdraws. */
export function typeFor(type: EventType, roles: Roles): EventType {
  if (type !== 'withdrawal') return type
  return [...roles.agents, ...roles.targets].some(n => CIVIL.test(n.ref ?? '')) ? 'evacuation' : type
}
