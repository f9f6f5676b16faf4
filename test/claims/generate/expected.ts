import type { Told } from './clause.ts'
import type { Draw } from './draw.ts'
import type { Event } from './event.ts'
import type { Amount } from './numbers.ts'

/** One that may stand in a chain: any of these names is right. */
export interface ExpectedLink {
  readonly names: readonly string[]
  /** A relay that is not said again. */
  readonly optional?: boolean
}

/** What a careful reader finds of one clause. A key of a mark in the text stands for the words that are marked. */
export interface Expected {
  /** The stretches that may be its evidence. */
  readonly evidence: readonly string[]
  readonly types: readonly string[]
  readonly polarity: 'asserted' | 'denied'
  readonly factuality: readonly string[]
  readonly chain: readonly ExpectedLink[]
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  /** Names that may stand among the agents besides (whoever announces what he did). */
  readonly mayAct: readonly string[]
  /** Both sides act: who is agent and who is target is open. */
  readonly together: boolean
  /** What may be given besides the targets, as it stands. */
  readonly maySuffer: readonly string[]
  readonly place: { readonly key: string; readonly country: string } | null
  readonly time: { readonly key: string; readonly edtf: string | null } | null
  readonly amounts: readonly Amount[]
  /** Words in it that may be read as an event of their own. */
  readonly asides: readonly string[]
  readonly labels: readonly string[]
}

const LASTING = new Set(['siege', 'control', 'presence', 'negotiation', 'investigation', 'capture'])
/** These are done by saying so. */
const SPOKEN = new Set(['responsibility', 'accusation'])
const SIDES = new Set(['clash', 'negotiation', 'agreement', 'ceasefire', 'meeting', 'displacement'])

/** What of an event the report does not change: all but polarity, factuality and chain. */
export function expectedOf(draw: Draw, event: Event, told: Told): Expected {
  const occurred = LASTING.has(event.types[0]!) ? ['occurred', 'ongoing'] : ['occurred']
  return {
    evidence: [told.key],
    types: event.types,
    polarity: 'asserted',
    factuality: occurred,
    // Whoever claims or condemns something may be said to stand behind it.
    chain: SPOKEN.has(event.types[0]!) ? told.agents.map(key => ({ names: [key], optional: true })) : [],
    agents: told.agents,
    targets: told.targets,
    mayAct: [],
    together: SIDES.has(event.types[0]!),
    maySuffer: event.parts.flatMap(part => ('noun' in part ? (part.noun.others ?? []) : [])),
    place: event.where === null ? null : { key: event.where.noun.key!, country: draw.country.code },
    time: event.when === null ? null : { key: event.when.key, edtf: event.when.edtf },
    amounts: event.amounts,
    asides: told.causeKey === null ? [] : [told.causeKey],
    labels: told.labels,
  }
}
