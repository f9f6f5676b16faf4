import type { Attribution } from '../attribution/types.ts'
import type { Scene } from '../scene.ts'
import type { Trigger } from '../triggers/types.ts'
import type { EventType, Named } from '../types.ts'
import type { Range } from '../words/tokens.ts'

/** Who did it and to whom, and the names of the rules that say so. */
export interface Roles {
  readonly agents: readonly Named[]
  readonly targets: readonly Named[]
  readonly rules: readonly string[]
}

/** Whom a pronoun may stand for, and who goes on: the roles of what was told before in the same sentence. */
export interface Before extends Pick<Roles, 'agents' | 'targets'> {
  /** The type of what was told last. */
  readonly type: EventType | null
}

/** Whom the sentences before were about: who acted last, whom the last one befell, and who struck last. */
export interface Recent {
  readonly agents: readonly Named[]
  readonly targets: readonly Named[]
  readonly strikers: readonly Named[]
  /** Who struck last by each kind of strike: "الغارة" is not who fired the rockets since. */
  readonly byStrike: Readonly<Partial<Record<EventType, readonly Named[]>>>
  /** Whose the agreement, truce or talks told last were: "الاتفاق" is theirs. */
  readonly sides: Pick<Roles, 'agents' | 'targets'> | null
}

/** What the roles of one eventuality are read from. */
export interface Event {
  readonly scene: Scene
  readonly sentence: Range
  /** The words that are the eventuality's own. */
  readonly range: Range
  readonly trigger: Trigger
  readonly attribution: Attribution | null
  readonly before: Before | null
  readonly recent: Recent
}
