import type { Origin } from '../types.ts'
import type { NameRule, RootRule } from './rules.ts'

/** What the knowledge tables say of an actor: its plain name, what kind it is, and the body for which it speaks. Null for an unknown id. */
export type ActorLookup = (
  ref: string,
) => { readonly name: string; readonly kind: string; readonly speaksFor: string | null } | null

/** The body that the words of a source name ("المتحدث باسم قوات سوريا الديمقراطية", "مصدر في وزارة الدفاع"), as an id of the tables, or null. */
export type BodyInName = (name: string) => string | null

/** Where a claim comes from, as the account counts it. */
export interface Source {
  /** The origin: the person, body or unnamed source at the start of the chain, or the outlet for its own voice. */
  readonly origin: string
  /** On whose word it stands in the end: the body of a spokesman, the monitor behind whose back local sources stay unnamed. */
  readonly root: string
  readonly voice: 'own' | 'named' | 'unnamed'
  /** True when an unnamed source got its root from somebody named. */
  readonly tied: boolean
  /** The whole chain as keys, nearest to the article last. */
  readonly chain: readonly string[]
  /** The root that the machine gave, where a reviewer joined or separated the origin. */
  readonly read?: string
  /** Set where a reviewer separated the origin: only claims that share it can be of one origin, whatever else ties them. */
  readonly apart?: string
  /** By which rule each key of the chain was found; that of the article's own voice where the chain is empty. */
  readonly named: readonly NameRule[]
  /** By which rules the root was found, in the order in which they were followed; none where the origin stands for itself. */
  readonly rooted: readonly RootRule[]
}

export interface Sources {
  readonly of: ReadonlyMap<string, Source>
  readonly origins: readonly Origin[]
  /** The key of an article's own voice: its outlet where it is known, else the article. */
  readonly voiceOf: (article: string) => string
}

/** The key of a link, and by which rule it was found. */
export interface Resolved {
  readonly key: string
  readonly rule: NameRule
}
