/** What the feed of changes tells. */
import type { EventStatus } from '../../account/types.ts'
import type { EventType, Factuality, PlacePrecision, Polarity } from '../../claims/types.ts'

/**
 * What became of an event, a story, an article or a claim. `added`: it came. `changed`: something about it did, such as who else says so. `corrected`: a fact
 * did: what, where, when, how many, or whether it is contested. `withdrawn`: it is no more; its claims stand in another, or people rejected them.
 */
export type What = 'added' | 'changed' | 'corrected' | 'withdrawn'

export const WHATS: readonly What[] = ['added', 'changed', 'corrected', 'withdrawn']

export const KINDS = ['event', 'story', 'article', 'claim'] as const

/** An event as far as the feed tells it. */
export interface EventFacts {
  readonly type: EventType
  readonly place: {
    readonly name: string
    readonly ref: string | null
    readonly lat: number | null
    readonly lon: number | null
    readonly country: string | null
    readonly precision: PlacePrecision
  } | null
  /** EDTF. */
  readonly time: string | null
  readonly quantities: readonly {
    readonly unit: string | null
    readonly low: number | null
    readonly best: number | null
    readonly high: number | null
  }[]
  readonly status: EventStatus
  readonly story: string
  /** Between which days it was, EDTF. */
  readonly interval: string | null
  readonly claims: number
  readonly articles: number
  readonly outlets: number
  /** Independent origins. */
  readonly origins: number
  readonly contradictions: number
  readonly revisions: number
}

export interface StoryFacts {
  readonly title: string
  readonly articles: number
  readonly events: number
}

export interface ArticleFacts {
  readonly title: string | null
  readonly outlet: string | null
  /** EDTF. */
  readonly published: string | null
  readonly file: string | null
  readonly url: string | null
}

/** A claim, with names as the article or a reviewer wrote them. */
export interface ClaimFacts {
  readonly article: string
  /** The words that make it. */
  readonly exact: string
  readonly type: EventType
  readonly polarity: Polarity
  readonly factuality: Factuality
  readonly place: EventFacts['place']
  readonly time: string | null
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly quantities: readonly {
    readonly unit: string | null
    readonly min: number | null
    readonly max: number | null
  }[]
  readonly chain: readonly string[]
  /** What people said of it. */
  readonly verdict: 'accepted' | 'rejected' | null
}

/** What came to belong to a thing, and what belongs to it no more, by id. */
export interface Members {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** What the claims of an event, or the articles of a story, that is no more became. */
export interface Went {
  /**
   * `continued`: the same under another id, for an event is named after its earliest claim. `merged`: what it held stands in another one. `divided`: in several.
   * `rejected`: people rejected its claims. `gone`: what it held is read no more.
   */
  readonly how: 'continued' | 'merged' | 'divided' | 'rejected' | 'gone'
  /** Those that hold it now, the one that holds most first. */
  readonly to: readonly { readonly id: string; readonly members: readonly string[] }[]
  readonly rejected: readonly string[]
  readonly gone: readonly string[]
}

/** What changed in a thing: all of what it is now, and of what it was all that is another; null where it was not there, or is no more. */
export interface Turned<Facts> {
  readonly was: Partial<Facts> | null
  readonly is: Facts | null
}

/** Of an event by its claims, of a story by its articles. */
export interface Followed {
  readonly members: Members
  /** Things that are no more, of which this one holds most. */
  readonly replaces: readonly string[]
  /** Things that are still there, from which something came over. */
  readonly from: readonly string[]
  /** The thing to follow in the place of one that is withdrawn. */
  readonly replacedBy: string | null
  /** Of a thing that is withdrawn. */
  readonly went: Went | null
}

/** Who says so, where people do. */
export interface Stated {
  readonly by: readonly {
    readonly review: string
    readonly author: string
    readonly at: string
    readonly note: string | null
  }[]
}

interface Written {
  readonly what: What
  readonly ref: string
  /** The story that it belongs to, as far as it belongs to one. */
  readonly story: string | null
}

export type EventChange = Written & { readonly kind: 'event' } & Turned<EventFacts> & Followed
export type StoryChange = Written & { readonly kind: 'story' } & Turned<StoryFacts> & Followed
export type ArticleChange = Written & { readonly kind: 'article' } & Turned<ArticleFacts>
export type ClaimChange = Written & { readonly kind: 'claim' } & Turned<ClaimFacts> & Stated

/** A change before it has its number. */
export type Noted = EventChange | StoryChange | ArticleChange | ClaimChange

/** A change, as the feed tells it. Numbers rise in the order in which changes were written; some may be missing. `at`: what the clock said then, ISO 8601. */
export type Change = { readonly number: number; readonly at: string } & Noted

/** Which changes are asked for. */
export interface ChangeFilter {
  /** Written at this moment or later, as `momentOf` gives it: everything from the first that says so on, also where the clock was set back afterwards. */
  readonly since?: string
  readonly kinds?: readonly Noted['kind'][]
  readonly what?: readonly What[]
  readonly story?: string
}

/** Some changes, in order. Ask for those after `last` next: it is past what the filter left out. */
export interface ChangePage {
  readonly items: readonly Change[]
  readonly last: number
  /** Whether there are more already. */
  readonly more: boolean
}
