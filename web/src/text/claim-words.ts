import type { ClaimJson } from '../api-types.ts'
import type { Mark } from './segments.ts'

/** What a marked word of a quotation says of the claim. */
export type WordKind = 'trigger' | 'source' | 'agent' | 'target' | 'place' | 'time' | 'quantity'

export const wordKinds: readonly WordKind[] = ['trigger', 'source', 'agent', 'target', 'place', 'time', 'quantity']

/** The words that the fields of a claim were read from; offsets count into the article. */
export function wordsOf(claim: ClaimJson): Mark<WordKind>[] {
  const marks: Mark<WordKind>[] = []
  const add = (what: WordKind, spans: readonly { readonly start: number; readonly end: number }[]) => {
    for (const { start, end } of spans) if (end > start) marks.push({ start, end, what })
  }
  add('source', claim.chain)
  add('trigger', [claim.trigger])
  add('agent', claim.agents)
  add('target', claim.targets)
  add('place', claim.place === null ? [] : [claim.place])
  add('time', claim.time === null ? [] : [claim.time])
  add('quantity', claim.quantities)
  return marks
}
