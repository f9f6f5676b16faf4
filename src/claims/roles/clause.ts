import type { Frame, Role } from '../../knowledge/index.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import type { Named } from '../types.ts'
import { namedAt } from '../words/spans.ts'
import type { Slot } from './slots.ts'
import type { Event } from './types.ts'

/** An eventuality with what its grammar says before any role is handed out. */
export interface Clause extends Event {
  readonly frame: Frame
  /** The token of the word that the clause turns on: the light verb, else the trigger. */
  readonly head: number
  /** Told by a verb (or a participle behind كان) of its own. */
  readonly verbal: boolean
  readonly passive: boolean
  /** قتل may be either; هاجم is active by its letters (هوجم is the passive). */
  readonly maybePassive: boolean
  /** The role of the verb's object. */
  readonly object: Role | undefined
  /** The pronoun on the trigger, or null. */
  readonly enclitic: string | null
  /** Everybody named in it, in order, but outlets. */
  readonly who: readonly Mention[]
  readonly slots: ReadonlyMap<Mention, Slot>
  /** Those of `who` behind the head that no preposition governs. */
  readonly plainAfter: readonly Mention[]
  /** "الذين تعتقلهم القوات": whom the relative clause is about, and whether the pronoun on its verb stands for him. */
  readonly antecedent: Mention | undefined
  readonly isRelative: boolean
  readonly relativeObject: boolean
  /** Who stands before the verb as its subject, or owns the noun that does. */
  readonly subjectBefore: Mention | undefined
  readonly ownerBefore: Mention | undefined
  /** "وقتلت ستة مسلحين": the one right behind the verb cannot be its subject. */
  readonly objectFirst: boolean
  /** "إنها عثرت على": the pronoun on أن is the subject. */
  readonly thatSubject: boolean
}

/** A mention as a claim holds it. */
export const nameOf = (scene: Scene, mention: Mention): Named => namedAt(scene, mention, mention.ref)
