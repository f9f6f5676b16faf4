/** What `isnad explain` answers. Spans are UTF-16 into the text of the article that they name. */
import type { Span } from '../../arabic/types.ts'
import type { Claim, EventType, Polarity } from '../../claims/types.ts'
import type { OriginGraph } from '../graph.ts'
import type { Reason } from '../likeness/index.ts'
import type { NameRule, RootRule } from '../origins/rules.ts'
import type { StatusRule } from '../outline.ts'
import type { Contradiction, CopyDirection, CopyReason, EventStatus, JoinReason, Revision } from '../types.ts'

export type { Reason } from '../likeness/index.ts'
export type { NameRule, RootRule } from '../origins/rules.ts'
export type { StatusRule } from '../outline.ts'

/** Words of an article, and where they stand. */
export interface Quote extends Span {
  readonly article: string
  readonly exact: string
}

/** A claim by its words. */
export interface Said {
  readonly claim: string
  readonly polarity: Polarity
  readonly quote: Quote
}

/**
 * How two claims came to one event: a denial without a word of what is denied goes with what it answers (`answer`); claims of one article are joined
 * before claims of several are.
 */
export type JoiningStep = 'answer' | 'one-article' | 'two-articles'

/** Why a claim is of its event. */
export interface Joining {
  /** The claim with which it was joined. */
  readonly to: Said
  readonly step: JoiningStep
  /**
   * The sum of `reasons`, in natural logarithms of odds; from zero on two claims are more likely of one event than of two. An answer is joined
   * without points.
   */
  readonly points: number
  readonly reasons: readonly { readonly reason: Reason; readonly points: number }[]
}

export interface ClaimOfEvent extends Said {
  readonly type: EventType
  readonly factuality: Claim['factuality']
  readonly origin: OriginOfClaim
  /** Null for the claim to which the others were joined, and for one that the machine did not put here. */
  readonly joined: Joining | null
}

/** An origin by its id and the name under which it is shown. */
export interface OriginName {
  readonly id: string
  readonly name: string
}

/** Where a claim comes from, and by which rules. */
export interface OriginOfClaim extends OriginName {
  /** The words in the chain; null where the outlet speaks. */
  readonly quote: Quote | null
  readonly named: NameRule
  /** On whose word it stands in the end, where that is another. */
  readonly root: OriginName | null
  readonly rooted: readonly RootRule[]
}

/** Why two chains were counted as one. */
export interface JoinedChains {
  readonly reason: JoinReason
  readonly claims: readonly [Said, Said]
  /** The origin that both reach, where that is the reason. */
  readonly origin: OriginName | null
  /** How each of the two reaches its origin. */
  readonly origins: readonly [OriginOfClaim, OriginOfClaim]
  /** The text in which both stand, where a copy is the reason: the passage of the first claim, and where it stands in the other's article. */
  readonly passage: { readonly here: Quote; readonly there: Quote } | null
  /** The words by which the one names the other's outlet, where that is the reason. */
  readonly cited: Quote | null
}

/** One of the three figures of an estimate. */
export interface FigureBehind {
  readonly value: number | null
  readonly claims: readonly Said[]
}

/** The links of a claim's chain, each with the origin that it is. */
export interface ClaimLinks {
  readonly claim: string
  readonly event: string | null
  /** Origin first, as in the chain. */
  readonly links: readonly (OriginName & { readonly quote: Quote; readonly rule: NameRule })[]
  readonly origin: OriginOfClaim
}

export interface EventExplanation {
  readonly event: string
  readonly type: EventType
  readonly story: string
  readonly claims: readonly ClaimOfEvent[]
  readonly independent: number
  readonly joined: readonly JoinedChains[]
  readonly estimates: readonly {
    readonly unit: string | null
    readonly low: FigureBehind
    readonly best: FigureBehind
    readonly high: FigureBehind
  }[]
  readonly contradictions: readonly (Omit<Contradiction, 'claims'> & {
    readonly claims: readonly [Said, Said]
    /** The story's other event in which one of the claims stands; null where both stand in this one. */
    readonly other: string | null
  })[]
  readonly revisions: readonly (Omit<Revision, 'claims'> & { readonly claims: readonly [Said, Said] })[]
  readonly status: { readonly status: EventStatus; readonly rule: StatusRule }
  readonly graph: OriginGraph
}

/** Something that two articles, or groups of articles, are both about. */
export interface CommonFeature {
  readonly kind: 'word' | 'place' | 'deed-at-place' | 'actor'
  /** The stem of a word, the id of a place or actor, or the family of types and the place. */
  readonly feature: string
  /** What it adds to what they have in common. */
  readonly share: number
  /** Its first words in an article of each; null where only a denser part of the text has it. */
  readonly quotes: readonly [Quote | null, Quote | null]
}

/** Two items that one round put together: articles, or groups of them. */
export interface Tie {
  /** 0 for text that they share, then the rounds from 1. */
  readonly round: number
  readonly articles: readonly string[]
  readonly to: readonly string[]
  /** What they have in common, 0 to about 1: for shared text the smaller of the two shares. */
  readonly share: number
  /** What this round asks for at least. */
  readonly least: number
  /** The heaviest features in common, and how many there are; none for shared text. */
  readonly features: readonly CommonFeature[]
  readonly count: number
}

export interface StoryExplanation {
  readonly story: string
  readonly title: string
  readonly articles: readonly {
    readonly article: string
    /** The article nearest to it among those with which it was joined first; null for the only article of a story. */
    readonly nearest: string | null
    /** The first tie that it is part of, as a number of `ties`; null where no round joined it. */
    readonly tie: number | null
  }[]
  /** In the order of the rounds. */
  readonly ties: readonly Tie[]
}

/** A name under which an origin speaks. */
export interface NameOfOrigin {
  /** The words; null for an outlet's own voice. */
  readonly words: string | null
  readonly rule: NameRule
  /** Its first place; null for an outlet's own voice. */
  readonly quote: Quote | null
  readonly claims: readonly string[]
}

export interface OriginExplanation extends OriginName {
  readonly kind: string
  readonly names: readonly NameOfOrigin[]
  /** On whose word it stands, and by which rules. */
  readonly roots: readonly (OriginName & { readonly rules: readonly RootRule[]; readonly claims: readonly string[] })[]
  /** Who stands on its word. */
  readonly speaking: readonly (OriginName & {
    readonly rules: readonly RootRule[]
    readonly claims: readonly string[]
  })[]
  readonly events: readonly string[]
}

export interface CopyExplanation {
  readonly articles: readonly [string, string]
  /** Of each article's body that stands in the other; null where too little of it does. */
  readonly shares: readonly [number | null, number | null]
  /** Seen from the first article. */
  readonly direction: CopyDirection
  readonly because: CopyReason
  readonly credit: Quote | null
  /** The same text in both, in the order of the first. */
  readonly passages: readonly { readonly here: Quote; readonly there: Quote }[]
}
