import type { Attribution } from '../attribution/types.ts'
import type { Scene } from '../scene.ts'
import type { Trigger } from '../triggers/types.ts'
import type { Named } from '../types.ts'
import type { Range } from '../words/tokens.ts'

/** Who did it and to whom, and the names of the rules that say so. */
export interface Roles {
  readonly agents: readonly Named[]
  readonly targets: readonly Named[]
  readonly rules: readonly string[]
}

/** Whom a pronoun may stand for: the roles of the clause before in the same sentence. */
export type Before = Pick<Roles, 'agents' | 'targets'>

/** What the roles of one eventuality are read from. */
export interface Event {
  readonly scene: Scene
  readonly sentence: Range
  /** The words that are the eventuality's own. */
  readonly range: Range
  readonly trigger: Trigger
  readonly attribution: Attribution | null
  readonly before: Before | null
}
