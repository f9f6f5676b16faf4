import type { EventType } from '../claims/types.ts'
import type { Lang } from './strings.ts'

/** What may be written into a pattern of the event-types table. */
export interface PatternSlots {
  readonly agent?: string | null
  readonly target?: string | null
  readonly place?: string | null
  readonly quantity?: string | null
}

/** The lines of an event type, in each language: when somebody is named who does it, and when nobody is. */
export interface EventPattern {
  readonly label: Readonly<Record<Lang, string>>
  readonly pattern: Readonly<Record<Lang, { readonly withAgent: string; readonly withoutAgent: string }>>
}

/** A unit by its plural forms. Arabic: after 1 and after hundreds; two of it; after 3–10; after 11–99. */
export interface UnitForms {
  readonly kind: string
  readonly english: { readonly one: string; readonly other: string }
  readonly arabic: { readonly one: string; readonly two: string; readonly few: string; readonly many: string }
}

/**
 * What the report needs to know of the tables that people edit. The report reads no table of another room: the command line and the
 * server, which may use all rooms, hand this in. Every look-up answers null for what no table knows.
 */
export interface DescribeContext {
  /** The row of an event type. */
  readonly event: (type: EventType) => EventPattern
  /** Writes slots into a pattern: `{slot}`, and `[a|b]` for the first alternative whose slots are all given. */
  readonly fill: (pattern: string, slots: PatternSlots) => string
  readonly unit: (id: string) => UnitForms | null
  /** The neutral name of an actor or origin. */
  readonly actor: (ref: string, lang: Lang) => string | null
  readonly place: (ref: string, lang: Lang) => string | null
  readonly outlet: (ref: string, lang: Lang) => string | null
  /** An Arabic name in Latin letters, or null where it is no name but common words. */
  readonly latin: (name: string) => string | null
  /** What a body that is named without its state is called in English ("Public prosecution"), or null where it is none. */
  readonly body: (name: string) => string | null
}
