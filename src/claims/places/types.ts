import type { Span } from '../../arabic/index.ts'
import type { Place, PlaceHit } from '../../knowledge/index.ts'
import type { PlacePrecision } from '../types.ts'

/** A place named in a block, with the nouns before its name (مخيم …, ريف …, شرقي …). */
export interface FoundPlace extends Span {
  readonly from: number
  readonly to: number
  /** Whose point it has: its own, or that of the place that it is said to lie in; null where no point is supported. */
  readonly place: Place | null
  /** ISO 3166-1 alpha-2 of the country that it is known to lie in, or null. */
  readonly country: string | null
  /** What the words call it; of several places this tells which is the most specific. */
  readonly kind: PlacePrecision
  /** How near its point is: what the place is whose point it has. */
  readonly precision: PlacePrecision
  /** True when a direction or "ريف" makes it an area around or beside the named place, so that its point is not the event's. */
  readonly beside: boolean
  /** The preposition before it, folded (في, ب, الي …), or null. */
  readonly cue: string | null
  /** The noun before its name, folded (قريه, جامعه), or null. */
  readonly noun: string | null
  /** The first of several nouns before its name, folded: مزلقان of "مزلقان قرية الميزان"; or null. */
  readonly first: string | null
  /** "البلدة", "المنطقة": it names nothing itself and stands for a place named before. */
  readonly generic: boolean
  /** It only says where the place before it lies: "قرية … بريف حلب". */
  readonly attached: boolean
}

/** A place as it is first read, with the namesakes that its name may mean. */
export interface RawPlace extends FoundPlace {
  readonly hits: readonly PlaceHit[]
}

/** What is known of an article's places when one is read. */
export interface Around {
  /** Places named before in the block. */
  readonly here: readonly Place[]
  /** Places of the article that are certain. */
  readonly sure: readonly Place[]
  /** Whether a name follows this place noun somewhere in the article. */
  readonly isNamed: (noun: string) => boolean
}

/** The point of a place that no gazetteer holds: that of the place which it lies in. */
export interface Located {
  readonly place: Place
  readonly precision: PlacePrecision
}
