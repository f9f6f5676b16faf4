import type { Span } from '../arabic/types.ts'
import type { Article } from '../article/types.ts'
import type { InputFailure } from '../capture/types.ts'
import type { Claim, EventType, Factuality, PlaceMention, Polarity } from '../claims/types.ts'
import type { ClaimField, Review } from './reviews/types.ts'

export type { Placed, Shelf } from './book.ts'
export type * from './explain/types.ts'
export type { JoinedPair, NodeRole, OriginEdge, OriginGraph, OriginGroup, OriginNode } from './graph.ts'
export type { Entry, Expected, Item, Level, Near, Node } from './level.ts'

export type { StoryParts } from './reckoning.ts'
export type { Together } from './reviews/apart.ts'
export type { Reviewed } from './reviews/apply.ts'
export type { Naming } from './reviews/named.ts'
export type * from './reviews/types.ts'
export type { StoryAccount, Told } from './story.ts'

export type ContradictionKind = 'polarity' | 'quantity' | 'time' | 'place' | 'agent' | 'target' | 'composition'

/** Which rule says that two claims cannot both be right. */
export type ContradictionRule =
  | 'asserted-and-denied'
  | 'outcomes-differ'
  | 'figures-do-not-meet'
  | 'days-apart'
  | 'places-apart'
  | 'stays-and-leaves'
  | 'doers-differ'
  | 'sufferers-differ'
  | 'civilians-and-fighters'

/** Why two claims contradict: the rule, and what it compared, in the words of each claim's article. */
export interface ContradictionReason {
  readonly rule: ContradictionRule
  /** In the order of `claims`. */
  readonly values: readonly [string, string]
}

/** Two claims of different origins that cannot both be right, laid side by side. */
export interface Contradiction {
  readonly kind: ContradictionKind
  readonly claims: readonly [string, string]
  readonly reason: ContradictionReason
}

/** The same origin's earlier and later figure. */
export interface Revision {
  readonly claims: readonly [earlier: string, later: string]
  /** Which figure of the origin the later one is: 2 for its second. */
  readonly sequence: number
  /** Both figures, in the articles' words. */
  readonly values: readonly [earlier: string, later: string]
}

export type EventStatus = 'single-source' | 'corroborated' | 'contested' | 'denied'

/**
 * Why two claims count as one origin: their chains reach the same origin; the one stands in text copied from the other; the one cites the
 * outlet of the other; an unnamed source is tied to the other's origin; or an article says in its own voice (headline, lead) what it
 * attributes elsewhere; or a reviewer says that they are of one origin.
 */
export type JoinReason = 'same-origin' | 'copy' | 'cites-outlet' | 'unnamed-tied' | 'same-article' | 'reviewed'

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

/** A review where the account shows what it made: who states it, when, and about what. */
export interface ReviewNote {
  readonly review: string
  readonly action: Review['action']
  /** The field that it corrects. */
  readonly field?: ClaimField
  readonly author: string
  readonly at: string
  readonly note: string | null
}

/** What people said of a claim. */
export interface ClaimReview {
  /** A rejected claim is shown as such, and counts nowhere. */
  readonly verdict: 'accepted' | 'rejected' | null
  /** The machine's values of the fields that people corrected. */
  readonly machine: Partial<Pick<Claim, ClaimField>>
  /** The reviews that rule: of the verdict, then of the fields. */
  readonly by: readonly ReviewNote[]
}

/** A claim as the account holds it: with people's corrections, where there are any. */
export interface ReviewedClaim extends Claim {
  /** Absent where nobody reviewed it. */
  readonly review?: ClaimReview
}

/**
 * Why something is not earlier or not later than a day: claims date it; an article that tells it as past came out; a text says that it was after or
 * before something; an undated article tells a dated event as past, tells a plan for a day as a plan, or shares its text with a dated one.
 */
export type BoundReason = 'dated' | 'published' | 'said' | 'event' | 'plan' | 'copy'

/** One end of when something was, with what it comes from. */
export interface Bound {
  /** A day, EDTF; with `~` where it is a rule of thumb (`copy`). */
  readonly edtf: string
  readonly because: BoundReason
  readonly article: string
  /** The words that say it, UTF-16 into the article's text; null where it is the article's date of publication. */
  readonly span: Span | null
  /** The event that it was counted from, or null. */
  readonly event: string | null
}

/** Between which days something was: no longer than that, and no other day than one of those. */
export interface Interval {
  /** EDTF: a day, month or year where the bounds are its ends, else an interval, open (`..`) where nothing bounds it. */
  readonly edtf: string
  readonly earliest: Bound | null
  readonly latest: Bound | null
}

/** Words that say which event came first, or that date one. */
export interface OrderEvidence {
  readonly article: string
  /** UTF-16; null for an article's date of publication. */
  readonly span: Span | null
  readonly claims: readonly string[]
}

/** One event came before another. */
export interface Precedence {
  readonly before: string
  readonly after: string
  /** `said`: a text says so. `dates`: their days do not meet. */
  readonly because: 'said' | 'dates'
  /** The days between them, where a text tells how many; `max` null where only the least is told. */
  readonly days: { readonly min: number; readonly max: number | null } | null
  readonly evidence: readonly OrderEvidence[]
}

/**
 * A partial order of a story's events. Of `dates` only the nearest event before each is listed, for the others follow from the intervals; the
 * relation is transitive, and is not reduced.
 */
export interface Order {
  readonly before: readonly Precedence[]
  /** Statements that cannot all be right: they go round in a circle, or against the days of their events. None of them is followed. */
  readonly disagreements: readonly (readonly Precedence[])[]
}

/** What one event's claims say of who holds a place. */
export interface Holding {
  readonly holder: { readonly name: string; readonly ref: string | null }
  /** `besieges`: stands around it, and so does not hold it. */
  readonly how: 'holds' | 'besieges'
  readonly polarity: Polarity
  readonly factuality: Factuality
  /** When the holding began, EDTF; null where nothing is said of it. A state said on a day began on that day or before: `../2019-03-12`. */
  readonly since: string | null
  /** When it ended, EDTF; null where nothing is said of it. A state said on a day ended on that day or later. */
  readonly until: string | null
  /** Whether the holder is told to come to hold it or to lose it, also where no day is told; absent where a state is told. */
  readonly turn?: 'takes' | 'loses'
  /** Only a part of the place: a share or an area is told. */
  readonly part: boolean
  readonly event: string
  readonly claims: readonly string[]
  readonly origins: readonly string[]
}

/** Who is said to hold a place, over time. Nothing is concluded: statements stand side by side, none put together with another. */
export interface PlaceHeld {
  readonly place: PlaceMention
  /** In the order of time. */
  readonly holdings: readonly Holding[]
  /** Pairs of `holdings`, by number, that give the place to two holders on one day, by different origins. */
  readonly disagreements: readonly (readonly [number, number])[]
}

/** Between which days an article without a date of publication came out, by what it holds. */
export interface Placement extends Interval {
  readonly article: string
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
    /** The claims behind each figure; empty for a figure that nobody gives. Absent in accounts stored before it was kept. */
    readonly behind?: {
      readonly low: readonly string[]
      readonly best: readonly string[]
      readonly high: readonly string[]
    }
  }[]
  readonly support: Support
  readonly status: EventStatus
  readonly contradictions: readonly Contradiction[]
  readonly revisions: readonly Revision[]
  /** Between which days it was, by its own dates, by when it was told, and by what the texts say of its order; null where nothing bounds it. Absent in accounts stored before it was kept. */
  readonly interval?: Interval | null
  /** Claims that a reviewer rejected, of those that were put under this event; absent where there are none. */
  readonly rejected?: readonly string[]
  /** The reviews that joined or separated it; absent where there are none. */
  readonly reviews?: readonly ReviewNote[]
}

/** One node per origin, resolved across articles. */
export interface Origin {
  /** The knowledge id where there is one (`org:sohr`), otherwise made from the folded name. */
  readonly id: string
  /** The plain name to show: the table's neutral name, or the article's own words. */
  readonly name: string
  readonly kind: string
  readonly claims: readonly string[]
  /** As for events. */
  readonly reviews?: readonly ReviewNote[]
}

export interface Story {
  readonly id: string
  /** A headline of one of its articles: the one that shares most with the others. */
  readonly title: string
  readonly articles: readonly string[]
  readonly events: readonly string[]
  /** Absent, as `ground` and `placed`, in accounts stored before it was kept. */
  readonly order?: Order
  readonly ground?: readonly PlaceHeld[]
  /** Its articles without a date of publication for which something gives a bound. */
  readonly placed?: readonly Placement[]
  /** As for events. */
  readonly reviews?: readonly ReviewNote[]
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
  readonly claims: readonly ReviewedClaim[]
  readonly events: readonly Event[]
  readonly stories: readonly Story[]
  readonly origins: readonly Origin[]
  readonly copies: readonly Copy[]
  /** Inputs that gave no article. */
  readonly failures: readonly InputFailure[]
}
