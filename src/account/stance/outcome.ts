import { words } from '../../arabic/index.ts'
import type { Claim } from '../../claims/types.ts'
import { stem } from '../stems.ts'
import { particleAt } from './particles.ts'
import { outcomesAmong, sensesOfWord, tellOpposites } from './senses.ts'

/** How a claim says that something came out: "فشل المفاوضات", "نجاح المفاوضات". */
export interface Outcome {
  readonly senses: readonly string[]
  /** The stem of the word that it is said of. */
  readonly of: string
  /** Both words, as the article has them. */
  readonly text: string
}

/** Characters before the word that names the eventuality in which the word that governs it stands. */
const BEFORE = 24

/**
 * The outcome that a claim tells: of the word before the one that names the eventuality, in its evidence, or null. Null under a negation: "لم تفشل
 * المفاوضات" need not be a success.
 */
export function outcomeOf({ trigger, evidence }: Claim, text: string): Outcome | null {
  const named = words(text, trigger.start, trigger.end)
  const last = named.at(-1)
  if (last === undefined) return null
  // The words named may hold the governing one themselves: "توقيع اتفاق".
  const from = Math.max(evidence.start, trigger.start - BEFORE, 0)
  const around = words(text, from, last.end)
  // The first word may be cut in two.
  if (from > evidence.start && /\S/.test(text[from - 1] ?? ' ')) around.shift()
  const governor = around.at(-2)
  if (governor === undefined || /[^\s«»"]/.test(text.slice(governor.end, last.start))) return null
  const senses = outcomesAmong(sensesOfWord(governor.folded))
  if (senses.length === 0) return null
  const before = around.length - 3
  if (before >= 0 && particleAt(around, before)?.kind.match(/negation|absence/)) return null
  return { senses, of: stem(last.folded), text: text.slice(governor.start, last.end) }
}

/** Whether two outcomes of one thing cannot both be: it failed, it succeeded. Not of two things, and not where one word may mean either. */
export function opposedOutcomes(a: Outcome | null, b: Outcome | null): boolean {
  return a !== null && b !== null && a.of === b.of && tellOpposites(a.senses, b.senses)
}
