import type { EventNoun, EventVerb, Frame, LightVerb } from '../../knowledge/index.ts'
import type { EventType } from '../types.ts'
import type { Entry, Reading } from '../words/lexicon.ts'

/** A word that names an eventuality, and what carries it. */
export interface Trigger {
  readonly at: number
  readonly type: EventType
  readonly frame: Frame
  readonly reading: Reading
  readonly rule:
    | 'event-verb'
    | 'light-verb'
    | 'event-noun'
    | 'counted-noun'
    | 'participle'
    | 'existence'
    | 'result'
    | 'said'
    | 'plain'
    | 'denied-result'
  /** The light verb or word of existence that carries a noun. */
  readonly carrier: { readonly at: number; readonly reading: Reading | null; readonly verb: LightVerb | null } | null
  /** `main` is what the clause says; `presupposed` is passed over inside it (بعد انسحاب القوات). */
  readonly standing: 'main' | 'result' | 'presupposed'
  readonly passiveProne: boolean
  /** It stands in a relative clause of the main one, which goes on behind it. */
  readonly relative: boolean
}

/** A trigger as a rule finds it: what it does not say is that of the plainest one, told in the main clause, with no carrier. */
type Found = Pick<Trigger, 'at' | 'type' | 'frame' | 'reading' | 'rule'> & Partial<Trigger>

/** A trigger from what a rule found. */
export const triggerOf = (found: Found): Trigger => ({
  // Field by field: all triggers are alike to whoever reads them, a million times a second.
  at: found.at,
  type: found.type,
  frame: found.frame,
  reading: found.reading,
  rule: found.rule,
  carrier: found.carrier ?? null,
  standing: found.standing ?? 'main',
  passiveProne: found.passiveProne ?? false,
  relative: found.relative ?? false,
})

/** An entry of the tables that names an event: of a verb or of a noun. */
export type EventEntry = EventVerb | EventNoun

/** Whether an entry of the tables names an event. */
export const isEventEntry = (entry: Entry): entry is EventEntry => entry.kind === 'event' || entry.kind === 'noun'

/** What an entry of the tables says of a trigger. The knowledge room checks that the types of its tables are event types. */
export const namedBy = (entry: EventEntry): Pick<Trigger, 'type' | 'frame'> => ({
  type: entry.type as EventType,
  frame: entry.frame,
})
