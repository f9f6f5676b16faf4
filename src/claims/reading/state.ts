import type { Article } from '../../article/types.ts'
import type { Attribution, Voice } from '../attribution/types.ts'
import type { PlacedEvent } from '../fields/retold.ts'
import type { RunningScene } from '../fields/scene.ts'
import type { Frame } from '../fields/time-of-sentence.ts'
import type { Memory } from '../mentions/types.ts'
import type { PlacesOfArticle } from '../places/find.ts'
import type { FoundPlace } from '../places/types.ts'
import type { Before, Recent } from '../roles/types.ts'
import type { Scene } from '../scene.ts'
import type { Claim } from '../types.ts'
import type { Range } from '../words/tokens.ts'
import { ownOutletOf } from './own-outlet.ts'

/** Whose words the blocks `[from, to]` are, and whether they stand in quotation marks. */
export interface Statement {
  readonly voice: Voice
  readonly from: number
  readonly to: number
  readonly quoted: boolean
}

/** What goes from sentence to sentence of one article. */
export interface State {
  readonly article: Article
  readonly memory: Memory
  /** The claims so far, by what makes one the same as another: evidence, type and polarity. */
  readonly claims: Map<string, Claim>
  /** Who opened each quotation of this block, by the token it begins with. */
  readonly quoted: Map<number, Attribution>
  /** The number of the block that is being read. */
  block: number
  /** Who spoke last, for "وأضاف". */
  voice: Voice | null
  /** A statement that is given in full, and the blocks of its words. */
  statement: Statement | null
  /** The places named so far, the last at the end, for "البلدة". */
  readonly seen: FoundPlace[]
  /** Where the story has come to: the place of the event told last, for those told without one. */
  scene: RunningScene | null
  /** What happened so far, and where. */
  readonly events: PlacedEvent[]
  /** The last claim that asserts something, for a denial with nothing behind it. */
  asserted: Claim | null
  /** Who did what to whom in the clause before, of the same sentence. */
  before: Before | null
  /** The time that the sentence has told last, for what goes on from it. */
  frame: Frame | null
  /** Whom the sentences before were about. */
  recent: Recent
  /** The clause before, where it told nothing: whom the next one may be about. */
  topic: Range | null
}

/** One sentence of a block. */
export interface Sentence {
  readonly scene: Scene
  readonly sentence: Range
  readonly inTitle: boolean
}

/** The state before the first sentence. `places` is what a first walk learned of the article's places. */
export function beginReading(article: Article, places: PlacesOfArticle): State {
  return {
    article,
    claims: new Map(),
    quoted: new Map(),
    block: 0,
    voice: null,
    statement: null,
    seen: [],
    scene: null,
    events: [],
    asserted: null,
    before: null,
    frame: null,
    recent: { agents: [], targets: [], strikers: [], byStrike: {}, sides: null },
    topic: null,
    memory: {
      actors: [],
      surnames: new Map(),
      bodies: new Map(),
      places,
      ownOutlet: ownOutletOf(article),
      anchor: article.published?.value ?? null,
    },
  }
}
