import type { Span } from '../../arabic/index.ts'
import type { Scene } from '../scene.ts'
import type { LinkKind } from '../types.ts'
import type { Range } from '../words/tokens.ts'

/** Somebody who says something: the whole noun phrase, by token and by span. */
export interface Speaker extends Span {
  readonly from: number
  readonly to: number
  readonly ref: string | null
  readonly kind: LinkKind
  /** The body that the speaker speaks for, when the phrase names it (المتحدث باسم الجيش), as an id of the actor table. */
  readonly body: string | null
  /** How a verb of his agrees, as far as the name tells. */
  readonly agreement: Agreement
}

/** Masculine, feminine (also of things in the plural) or people in the plural. */
export type Agreement = 'm' | 'f' | 'p' | null

/** How a stretch of a sentence came to be attributed; each is a named rule of `isnad explain`. */
export type AttributionRule =
  | 'verb-speaker-that'
  | 'speaker-verb-that'
  | 'verb-quotation'
  | 'verb-colon'
  | 'verb-object'
  | 'verb-preposition'
  | 'participle'
  | 'continuation'
  | 'according-to'
  | 'title-colon'
  | 'quotation-goes-on'
  | 'circulated'
  | 'performative'
  | 'stated-in'

/** Who speaks and through whom. `relays` are in the order origin → article. */
export interface Voice {
  readonly speaker: Speaker | null
  readonly relays: readonly Speaker[]
  /** Who spoke before, for a verb that does not agree with this one. */
  readonly earlier?: Voice | null
}

/** One attribution inside a block. Token offsets are into the block's tokens. */
export interface Attribution {
  readonly rule: AttributionRule
  /** What the verb of saying does: say, announce, deny, expect, fear … `according` for بحسب and its like. */
  readonly act: string
  /** The first token of the attributing words, and the first token of what is said. */
  readonly cue: number
  readonly verb: number
  readonly from: number
  /** End of what is said, exclusive. */
  readonly to: number
  readonly voice: Voice
  /** True when the announcing words and the event are one phrase (أعلنت القوات سيطرتها), so that the evidence keeps them. */
  readonly joined: boolean
  /** How what is said stands behind a verb of saying, where there is one. */
  readonly how?: 'that' | 'colon' | 'quote' | 'object' | 'preposition'
  /** Where the report begins that is denied, called false: "نفى |ما تردد عن مقتل قائد|". */
  readonly report?: number
  /** Whose words are denied, and the token that they begin at: "نفى الحزب |ما أعلنه الجيش| عن مقتل قائد". */
  readonly tale?: { readonly from: number; readonly voice: Voice }
  /** The attribution that this one stands inside of, if that is whose words these are (قال المتحدث إن الوزير أكد أن …). */
  readonly inside: Attribution | null
}

/** What an attribution is looked for in: a sentence, those found in it before, and whoever spoke last. */
export interface Saying {
  readonly scene: Scene
  readonly sentence: Range
  readonly found: readonly Attribution[]
  readonly voice: Voice | null
}
