import { words } from '../arabic/index.ts'
import type { Span } from '../arabic/types.ts'
import type { Claim } from '../claims/types.ts'
import { readTable } from '../knowledge/index.ts'
import type { Sight } from './sight.ts'
import { stem } from './stems.ts'

const classes = new Map<string, string>()
for (const row of readTable(new URL('./tables/target-classes.tsv', import.meta.url), ['word', 'class']).rows)
  for (const { folded } of words(row.word)) classes.set(stem(folded), row.class)

/** What a claim says was hit: civilians and what is theirs, or fighters and what is theirs, with the word that says so; null where neither or both. */
export function targetClass({ claim, reading }: Sight): { readonly of: string; readonly word: string } | null {
  let found: { of: string; word: string } | null = null
  const { text } = reading.article
  // Who did it, in the same clause, is no target: only what is named as such, or, of a strike from the air, what stands behind its word.
  const spans = claim.targets.length > 0 ? claim.targets : claim.type === 'airstrike' ? [behind(claim)] : []
  for (const span of spans)
    for (const { folded, start, end } of words(text, span.start, span.end)) {
      const of = classes.get(stem(folded))
      if (of === undefined) continue
      if (found !== null && found.of !== of) return null
      found ??= { of, word: text.slice(start, end) }
    }
  return found
}

function behind({ trigger, evidence }: Claim): Span {
  return { start: Math.min(trigger.end, evidence.end), end: evidence.end }
}
