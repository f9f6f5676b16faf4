import type { Tokens } from '../words/tokens.ts'
import { finiteReading, onlyVerb } from '../words/words.ts'
import type { Mention } from './types.ts'

/**
 * "… على طريق الجبل والحزب يرد": behind و whoever stands right before a verb in the imperfect opens a clause, whatever governs the words before. Not "الجيش والشرطة اعتقلا", who act
 * together, and not "قتل الجنود والضباط".
 */
export const opensClause = ({ list }: Tokens, { from, to, skip }: Mention): boolean =>
  skip === 1 &&
  list[from]!.folded.startsWith('و') &&
  list[to]?.gap === ' ' &&
  finiteReading(list[to]!)?.form.tense === 'imperfect' &&
  onlyVerb(list[to]!) &&
  !/(?:ان|ون)$/.test(list[to]!.folded)
