import { readTable } from './table.ts'
import type { EventType } from './types.ts'

/** A type of event, its codes in other codebooks, its labels, and the lines that say it. */
export interface EventTypeRow {
  readonly id: EventType
  /** ACLED's event type and sub-event type as its codebook spells them, or null where ACLED codes no such event. */
  readonly acled: { readonly event: string; readonly subEvent: string } | null
  /** PLOVER's event type and, where one fits, its mode; null where PLOVER codes no such event. */
  readonly plover: { readonly type: string; readonly mode: string | null } | null
  /** The type as a noun. */
  readonly label: { readonly en: string; readonly ar: string }
  /** The line to write when somebody is named who does it, and when nobody is. Fill them with `fillPattern`. */
  readonly pattern: {
    readonly en: { readonly withAgent: string; readonly withoutAgent: string }
    readonly ar: { readonly withAgent: string; readonly withoutAgent: string }
  }
}

/** What may be written into a pattern. An absent, null or empty slot is not given. */
export interface PatternSlots {
  readonly agent?: string | null
  readonly target?: string | null
  readonly place?: string | null
  readonly quantity?: string | null
}

const COLUMNS = [
  'id',
  'acled_event',
  'acled_sub_event',
  'plover',
  'plover_mode',
  'english',
  'arabic',
  'en_agent',
  'en',
  'ar_agent',
  'ar',
] as const

/** The event types of the exchange format, in its order. */
export const eventTypes: readonly EventTypeRow[] = readTable(
  new URL('./tables/event-types.tsv', import.meta.url),
  COLUMNS,
).rows.map(row => ({
  id: row.id as EventType,
  acled: row.acled_event === '' ? null : { event: row.acled_event, subEvent: row.acled_sub_event },
  plover: row.plover === '' ? null : { type: row.plover, mode: row.plover_mode === '' ? null : row.plover_mode },
  label: { en: row.english, ar: row.arabic },
  pattern: {
    en: { withAgent: row.en_agent, withoutAgent: row.en },
    ar: { withAgent: row.ar_agent, withoutAgent: row.ar },
  },
}))

const byId = new Map(eventTypes.map(row => [row.id, row]))

/** The row of a type. Throws when the table lacks it, which a test excludes for every `EventType`. */
export function eventType(id: EventType): EventTypeRow {
  const row = byId.get(id)
  if (row === undefined) throw new Error(`The table of event types has no "${id}".`)
  return row
}

/** The pattern of a row for what is known of an event. */
export function patternFor(row: EventTypeRow, language: 'en' | 'ar', slots: PatternSlots): string {
  const patterns = row.pattern[language]
  return given(slots.agent) === null ? patterns.withoutAgent : patterns.withAgent
}

/**
 * Writes the slots into a pattern. `{agent}` stands for a slot; of `[a|b|c]` the first alternative whose slots are all given is
 * written, and nothing when there is none. Brackets do not nest. What a slot holds is never read as a pattern.
 *
 * `fillPattern('{agent} left[ {place}]', { agent: 'Police' })` gives "Police left". Throws when a slot outside brackets is not given.
 */
export function fillPattern(pattern: string, slots: PatternSlots): string {
  return partsOf(pattern)
    .map(part => {
      if (part.alternatives === null) return fill(part.text, slots)
      const chosen = part.alternatives.find(({ names }) => names.every(name => given(slots[name]) !== null))
      return chosen === undefined ? '' : fill(chosen.text, slots)
    })
    .join('')
}

/** A part of a pattern: plain, or what stood in brackets, as alternatives with the slots that each needs. */
interface Part {
  readonly text: string
  readonly alternatives: readonly { readonly text: string; readonly names: readonly (keyof PatternSlots)[] }[] | null
}

/** Patterns taken apart: they are the tables' few, and every line about a claim asks for one. */
const taken = new Map<string, readonly Part[]>()

function partsOf(pattern: string): readonly Part[] {
  const known = taken.get(pattern)
  if (known !== undefined) return known
  const parts = pattern.split(/(\[[^\]]*\])/).map(
    (text): Part => ({
      text,
      alternatives: text.startsWith('[')
        ? text
            .slice(1, -1)
            .split('|')
            .map(one => ({ text: one, names: slotsOf(one) }))
        : null,
    }),
  )
  // Whoever asks with patterns of another make does not fill the memory.
  if (taken.size > 2000) taken.clear()
  taken.set(pattern, parts)
  return parts
}

const SLOT = /\{(agent|target|place|quantity)\}/g

function slotsOf(pattern: string): readonly (keyof PatternSlots)[] {
  return [...pattern.matchAll(SLOT)].map(match => match[1] as keyof PatternSlots)
}

function fill(pattern: string, slots: PatternSlots): string {
  return pattern.replace(SLOT, (_, name: keyof PatternSlots) => {
    const value = given(slots[name])
    if (value === null) throw new Error(`The pattern "${pattern}" needs the slot "${name}".`)
    return value
  })
}

function given(value: string | null | undefined): string | null {
  return value === undefined || value === null || value === '' ? null : value
}
