/**
 * Reviews: what people state over the machine's result. Each is a statement with its author and time that is never changed or taken away;
 * whoever changes his mind states something else.
 */
import type { Claim, EventType, LinkKind, PlacePrecision, Polarity } from '../../claims/types.ts'

/** An article as it can be found again: by its bytes, else by where it lies, else by what it is called. */
export interface ArticleAnchor {
  readonly kind: 'article'
  readonly sha256: string
  readonly file: string | null
  readonly url: string | null
  /** The outlet's name as the article says it. */
  readonly outlet: string | null
  /** The words of the headline. */
  readonly title: string | null
}

/**
 * A claim as it can be found again in another reading of the same article, or in another capture of it: where its evidence stands and in which
 * words (TextPositionSelector and TextQuoteSelector of the W3C Web Annotation Data Model), and as what it was read. Offsets are code points.
 */
export interface ClaimAnchor {
  readonly kind: 'claim'
  readonly article: ArticleAnchor
  readonly start: number
  readonly end: number
  readonly exact: string
  /** The words before `exact` and behind it, at most 32 code points each. */
  readonly prefix: string
  readonly suffix: string
  /** The word that names the eventuality, as `[start, end)` into the article: what tells two claims of one clause apart. */
  readonly trigger: { readonly start: number; readonly end: number }
  readonly type: EventType
  readonly polarity: Polarity
}

export interface EventAnchor {
  readonly kind: 'event'
  readonly type: EventType
  /** Of many claims some, spread over the event. */
  readonly claims: readonly ClaimAnchor[]
}

export interface OriginAnchor {
  readonly kind: 'origin'
  /** Its id when the review was written: asked last, for tables change. */
  readonly ref: string
  /** What the articles call it. */
  readonly names: readonly string[]
  readonly claims: readonly ClaimAnchor[]
}

export interface StoryAnchor {
  readonly kind: 'story'
  readonly title: string
  readonly articles: readonly ArticleAnchor[]
}

export type Anchor = ArticleAnchor | ClaimAnchor | EventAnchor | OriginAnchor | StoryAnchor

/** The fields of a claim that people can correct. */
export type ClaimField =
  | 'type'
  | 'polarity'
  | 'factuality'
  | 'place'
  | 'time'
  | 'agents'
  | 'targets'
  | 'quantities'
  | 'chain'

export interface ActorValue {
  readonly name: string
  readonly ref: string | null
}

/** The value that a reviewer puts in the place of the machine's: without spans, which are looked for in the article. */
export interface FieldValues {
  readonly type: EventType
  readonly polarity: Polarity
  readonly factuality: Claim['factuality']
  readonly place:
    | (ActorValue & {
        readonly lat: number | null
        readonly lon: number | null
        readonly country: string | null
        readonly precision: PlacePrecision
      })
    | null
  readonly time: { readonly text: string; readonly edtf: string | null } | null
  readonly agents: readonly ActorValue[]
  readonly targets: readonly ActorValue[]
  readonly quantities: readonly {
    readonly text: string
    readonly min: number | null
    readonly max: number | null
    readonly approximate: boolean
    readonly unit: string | null
  }[]
  readonly chain: readonly (ActorValue & { readonly kind: LinkKind })[]
}

export type Correction = {
  readonly [F in ClaimField]: { readonly field: F; readonly value: FieldValues[F] }
}[ClaimField]

/** What is put together or apart: claims into events or origins, articles into stories. */
export type Grouping = 'events' | 'origins' | 'stories'

export type Act =
  | { readonly action: 'accept' | 'reject'; readonly target: ClaimAnchor }
  | { readonly action: 'correct'; readonly target: ClaimAnchor; readonly correction: Correction }
  | {
      readonly action: 'join' | 'separate'
      readonly of: Grouping
      readonly targets: readonly Anchor[]
    }
  | { readonly action: 'undo'; readonly review: string }

export type Review = Act & {
  /** `r` and 16 hex digits: a hash of all else that the review says. */
  readonly id: string
  /** Who states it. */
  readonly author: string
  /** When: ISO 8601 in UTC with milliseconds. */
  readonly at: string
  readonly note: string | null
}

/** Why a review could not be applied. `message` of the outcome says it as a sentence. */
export type NotApplied =
  | 'article-gone'
  | 'words-gone'
  | 'claim-gone'
  | 'several-fit'
  | 'origin-gone'
  | 'too-few'
  | 'no-such-review'

/** What became of a review. */
export interface Outcome {
  readonly review: string
  /** `overruled` by a later one on the same, `undone` by another; `not-applied` where what it speaks of is not there. */
  readonly status: 'applied' | 'overruled' | 'undone' | 'not-applied'
  /** The review that overruled or undid it. */
  readonly by: string | null
  readonly reason: NotApplied | null
  /** One sentence for `reason`. */
  readonly message: string | null
  /** The ids, in this account, of what it was found to speak of; of a group that it changed, its claims or articles. */
  readonly targets: readonly string[]
  /** In what the claim is read otherwise than when the review was written: such a review should be looked at again. */
  readonly reread: readonly ('type' | 'polarity' | 'evidence')[]
}

/** Two or more reviewers who state different things of one target. All are kept; the last rules. */
export interface Disagreement {
  readonly about: 'verdict' | ClaimField | Grouping
  readonly targets: readonly string[]
  /** Ids of the reviews, earliest first. */
  readonly reviews: readonly string[]
}
