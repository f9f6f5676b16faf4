import { findMentions } from './mentions/find.ts'
import type { Memory, Mentions } from './mentions/types.ts'
import type { Tokens } from './words/tokens.ts'

/** A block laid out for reading: its words, and who, where, when and how many are named among them. Offsets count tokens. */
export interface Scene extends Tokens {
  readonly mentions: Mentions
}

/** Lays a block out. Adds whom it names to `memory`. */
export function sceneOf(tokens: Tokens, memory: Memory): Scene {
  return { ...tokens, mentions: findMentions(tokens, memory) }
}
