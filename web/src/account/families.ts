/** Types of events in a few families, for a map that shows more types than there are colours to tell apart. */
import type { EventJson } from '../api-types.ts'

export const families = ['fighting', 'strikes', 'harm', 'control', 'moved', 'relief', 'politics'] as const

export type Family = (typeof families)[number]

/** The family of every type that the API has: a type that is added is missing here until it has one. */
const familyOfType: Readonly<Record<EventJson['type'], Family>> = {
  clash: 'fighting',
  offensive: 'fighting',
  siege: 'fighting',
  attack: 'fighting',
  airstrike: 'strikes',
  shelling: 'strikes',
  explosion: 'strikes',
  destruction: 'strikes',
  killing: 'harm',
  injury: 'harm',
  execution: 'harm',
  capture: 'control',
  control: 'control',
  handover: 'control',
  withdrawal: 'control',
  surrender: 'control',
  presence: 'control',
  formation: 'control',
  abduction: 'moved',
  detention: 'moved',
  release: 'moved',
  evacuation: 'moved',
  transfer: 'moved',
  displacement: 'moved',
  accident: 'relief',
  aid: 'relief',
  discovery: 'relief',
  responsibility: 'politics',
  accusation: 'politics',
  agreement: 'politics',
  negotiation: 'politics',
  ceasefire: 'politics',
  meeting: 'politics',
  protest: 'politics',
  investigation: 'politics',
  sanction: 'politics',
  statement: 'politics',
}

export const familyOf = (event: Pick<EventJson, 'type'>): Family => familyOfType[event.type]
