import type { Span } from '../arabic/types.ts'
import type { EventType, PlacePrecision } from '../knowledge/types.ts'

export type { EventType, PlacePrecision }

export type Polarity = 'asserted' | 'denied'
export type Factuality = 'occurred' | 'ongoing' | 'planned' | 'possible'

/** A span that names somebody or something. `name` is exactly the text of the span; `ref` is the id in the knowledge tables or null. */
export interface Named extends Span {
  readonly name: string
  readonly ref: string | null
}

/**
 * What kind of voice a link of a chain is. `unnamed` are sources that the article keeps anonymous ("local sources", "a military source",
 * "eyewitnesses"); all others are named.
 */
export type LinkKind =
  | 'person'
  | 'force'
  | 'state'
  | 'organisation'
  | 'agency'
  | 'monitor'
  | 'outlet'
  | 'reporter'
  | 'unnamed'

export interface Link extends Named {
  readonly kind: LinkKind
}

export interface PlaceMention extends Named {
  /** Degrees (WGS 84), or null where nothing supports a coordinate. */
  readonly lat: number | null
  readonly lon: number | null
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null
  readonly precision: PlacePrecision
}

export interface TimeOfEvent extends Span {
  readonly text: string
  readonly edtf: string | null
}

export interface Quantity extends Span {
  readonly text: string
  readonly min: number | null
  readonly max: number | null
  readonly approximate: boolean
  /** What is counted, as an id of the unit table (`fighters`, `people`, `civilians`, `percent`, …) or null when the table has no such unit. */
  readonly unit: string | null
}

/** One eventuality, asserted or denied, by one chain, in one article. Offsets are UTF-16 into the article's text. */
export interface Claim {
  /** `c` and 16 hex digits: a hash of article id, evidence span, type and polarity. */
  readonly id: string
  /** The article's id. */
  readonly article: string
  readonly evidence: Span & { readonly exact: string }
  readonly type: EventType
  readonly polarity: Polarity
  readonly factuality: Factuality
  /** Origin first, nearest to the article last; empty when the article says it in its own voice. The outlet itself is never a link. */
  readonly chain: readonly Link[]
  readonly agents: readonly Named[]
  readonly targets: readonly Named[]
  readonly place: PlaceMention | null
  readonly time: TimeOfEvent | null
  readonly quantities: readonly Quantity[]
  /** The word(s) that named the eventuality. */
  readonly trigger: Span
  /** The named rules that made the claim, in the order they were applied, each with the span that it fired on. */
  readonly rules: readonly { readonly rule: string; readonly start: number; readonly end: number }[]
}
