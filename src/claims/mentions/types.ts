import type { NumberMention, Span, TimeMention } from '../../arabic/index.ts'
import type { PlacesOfArticle } from '../places/find.ts'
import type { FoundPlace } from '../places/types.ts'

/** Somebody named in a block. */
export interface Mention extends Span {
  readonly kind: 'actor' | 'outlet' | 'person' | 'group' | 'generic'
  /** By token, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** How many folded characters of the first token are proclitics and stand outside. */
  readonly skip: number
  readonly ref: string | null
  /** The kind in the actor table (force, state …) or the outlet table (agency, newspaper …). */
  readonly actorKind: string | null
  /** For groups: victims, a side, or either; for outlets, whether it is the article's own. */
  readonly side: 'side' | 'victims' | 'any' | null
  readonly own: boolean
}

/** A number of a block by token, with its unit of the unit table. */
export interface FoundNumber extends NumberMention {
  readonly from: number
  readonly to: number
  readonly unitId: string | null
}

export interface FoundTime extends TimeMention {
  readonly from: number
  readonly to: number
}

/** Everything named in a block, by token. */
export interface Mentions {
  /** The mention of somebody that starts at token `i`. */
  at(i: number): Mention | null
  /** Whether token `i` is part of a name (of somebody or of a place). */
  covers(i: number): boolean
  startsAt(i: number): boolean
  within(from: number, to: number): readonly Mention[]
  outletAt(i: number): Mention | null
  /** A title or role that starts at token `i`: how many tokens it takes. */
  roleAt(i: number): number | null
  personAt(i: number): boolean
  placeAt(i: number): boolean
  placesIn(from: number, to: number): readonly FoundPlace[]
  numbersIn(from: number, to: number): readonly FoundNumber[]
  /** The number that token `i` is part of, or that ends right before it. */
  numberAt(i: number): FoundNumber | null
  numberBefore(i: number): FoundNumber | null
  inTime(i: number): boolean
  timesIn(from: number, to: number): readonly FoundTime[]
  readonly memory: Memory
}

/** What the article remembers from block to block, so that "التنظيم" and a bare surname find whom they stand for. */
export interface Memory {
  /** Actors in the order in which they were named, the last at the end. */
  readonly actors: (Span & { readonly ref: string; readonly kind: string })[]
  /** Surnames of persons named in full, folded, with the id or null. */
  readonly surnames: Map<string, string | null>
  /** Surname, folded → the body that the person speaks for. */
  readonly bodies: Map<string, string>
  /** What the article says of its places, for telling namesakes apart. */
  readonly places: PlacesOfArticle
  /** The article's own outlet, by id and folded name. */
  readonly ownOutlet: { readonly ref: string | null; readonly name: string | null }
  /** Date of publication, the anchor of relative times. */
  readonly anchor: string | null
}
