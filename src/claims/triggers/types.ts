import type { Frame, LightVerb } from '../../knowledge/index.ts'
import type { EventType } from '../types.ts'
import type { Reading } from '../words/lexicon.ts'

/** A word that names an eventuality, and what carries it. */
export interface Trigger {
  readonly at: number
  readonly type: EventType
  readonly frame: Frame
  readonly reading: Reading
  readonly rule: 'event-verb' | 'light-verb' | 'event-noun' | 'counted-noun' | 'participle' | 'existence' | 'result'
  /** The light verb or word of existence that carries a noun. */
  readonly carrier: { readonly at: number; readonly reading: Reading | null; readonly verb: LightVerb | null } | null
  /** `main` is what the clause says; `presupposed` is passed over inside it (بعد انسحاب القوات). */
  readonly standing: 'main' | 'result' | 'presupposed'
  readonly passiveProne: boolean
  /** It stands in a relative clause of the main one, which goes on behind it. */
  readonly relative: boolean
}
