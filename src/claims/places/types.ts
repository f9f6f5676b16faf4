import type { Span } from '../../arabic/index.ts'
import type { Place } from '../../knowledge/index.ts'
import type { PlacePrecision } from '../types.ts'

/** A place named in a block, with the nouns before its name (مخيم …, ريف …, شرقي …). */
export interface FoundPlace extends Span {
  readonly from: number
  readonly to: number
  readonly place: Place | null
  readonly precision: PlacePrecision
  /** True when a direction or "ريف" makes it an area around or beside the named place, so that its point is not the event's. */
  readonly beside: boolean
  /** The preposition before it, folded (في, ب, الي …), or null. */
  readonly cue: string | null
  /** "البلدة", "المنطقة": it names nothing itself and stands for a place named before. */
  readonly generic: boolean
}
