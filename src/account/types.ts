import type { Article } from '../article/types.ts'
import type { InputFailure } from '../capture/types.ts'
import type { Claim, EventType, PlaceMention } from '../claims/types.ts'

export type { Entry, Item, Level, Near, Node } from './level.ts'

export type ContradictionKind = 'polarity' | 'quantity' | 'time' | 'place' | 'agent' | 'target' | 'composition'

/** Two claims of different origins that cannot both be right, laid side by side. */
export interface Contradiction {
  readonly kind: ContradictionKind
  readonly claims: readonly [string, string]
}

/** The same origin's earlier and later figure. */
export interface Revision {
  readonly claims: readonly [earlier: string, later: string]
}

export type EventStatus = 'single-source' | 'corroborated' | 'contested' | 'denied'

/**
 * Why two claims count as one origin: their chains reach the same origin; the one stands in text copied from the other; the one cites the
 * outlet of the other; an unnamed source is tied to the other's origin; or an article says in its own voice (headline, lead) what it
 * attributes elsewhere.
 */
export type JoinReason = 'same-origin' | 'copy' | 'cites-outlet' | 'unnamed-tied' | 'same-article'

export interface Support {
  readonly claims: number
  readonly articles: number
  readonly outlets: number
  readonly chains: number
  /** Groups of claims that remain when dependent ones are joined: origins, not outlets. */
  readonly independent: number
  /** For every pair of chains that was joined, why: each an analyst can disagree with. */
  readonly joined: readonly { readonly claims: readonly [string, string]; readonly reason: JoinReason }[]
}

/** The claims, of any article, that speak of the same eventuality. */
export interface Event {
  /** `e` and 16 hex digits, a hash of the sorted claim ids' earliest member: the same input gives the same id. */
  readonly id: string
  readonly type: EventType
  readonly story: string
  /** In the order of articles, then of evidence. */
  readonly claims: readonly string[]
  readonly place: PlaceMention | null
  readonly time: { readonly text: string; readonly edtf: string | null } | null
  readonly quantities: readonly {
    readonly unit: string | null
    readonly low: number | null
    readonly best: number | null
    readonly high: number | null
  }[]
  readonly support: Support
  readonly status: EventStatus
  readonly contradictions: readonly Contradiction[]
  readonly revisions: readonly Revision[]
}

/** One node per origin, resolved across articles. */
export interface Origin {
  /** The knowledge id where there is one (`org:sohr`), otherwise made from the folded name. */
  readonly id: string
  /** The plain name to show: the table's neutral name, or the article's own words. */
  readonly name: string
  readonly kind: string
  readonly claims: readonly string[]
}

export interface Story {
  readonly id: string
  /** A headline of one of its articles: the one that shares most with the others. */
  readonly title: string
  readonly articles: readonly string[]
  readonly events: readonly string[]
}

/** Who likely took the text: `taken` the article from the other, `given` the other from it, `common` both from a third. */
export type CopyDirection = 'taken' | 'given' | 'common' | 'unknown'

/**
 * Why a direction is likely: one of the two is an agency's; the one names the other's outlet; both credit one agency; what they share are
 * quotations; the one says that it corrects an earlier one, was published on a later day, or holds all of the other and more.
 */
export type CopyReason =
  | 'is-agency'
  | 'names-outlet'
  | 'same-agency'
  | 'same-quotation'
  | 'corrects'
  | 'published-later'
  | 'holds-more'
  | 'unknown'

/** One article carries text of another. */
export interface Copy {
  readonly article: string
  readonly of: string
  /** Share of `article`'s body that stands in `of`, 0 to 1: words of its passages that stand there, or have another word in their place. */
  readonly share: number
  readonly direction: CopyDirection
  readonly because: CopyReason
  /** The words that say so (an outlet named, a correction), and in which of the two they stand; null where none do. UTF-16. */
  readonly credit: { readonly article: string; readonly start: number; readonly end: number } | null
  /** Passages: in `article`, and where the same words stand in `of`, but for small edits. None over another on either side. UTF-16. */
  readonly passages: readonly {
    readonly here: { readonly start: number; readonly end: number }
    readonly there: { readonly start: number; readonly end: number }
  }[]
}

/** Stories, events and claims, with support and contradictions, at one moment. */
export interface Account {
  /** Sorted by file name or address. */
  readonly articles: readonly Article[]
  readonly claims: readonly Claim[]
  readonly events: readonly Event[]
  readonly stories: readonly Story[]
  readonly origins: readonly Origin[]
  readonly copies: readonly Copy[]
  /** Inputs that gave no article. */
  readonly failures: readonly InputFailure[]
}
