import { foldWord } from '../../arabic/index.ts'
import type { Word } from '../../arabic/types.ts'
import { readTable } from '../../knowledge/index.ts'

/** What a small word does to a headline: see the table. */
export type ParticleKind = 'negation' | 'absence' | 'despite' | 'cause' | 'light'

const kinds = new Map<string, ParticleKind>()
for (const row of readTable(new URL('../tables/stance-particles.tsv', import.meta.url), ['word', 'kind']).rows)
  kinds.set(row.word.split(' ').map(foldWord).join(' '), row.kind as ParticleKind)

const GOES_ON = /^[يتن]?ز(?:ا?ل|الت|الوا|الون)$/

/** A particle among words: how many words it is, and what it does. */
export interface Particle {
  readonly kind: ParticleKind
  readonly length: 1 | 2
}

/** The particle that begins at word `i`, the longest; or null. "لا يزال" is none: it says that a thing goes on. */
export function particleAt(words: readonly Word[], i: number): Particle | null {
  const [first, second] = [words[i]!.folded, words[i + 1]?.folded]
  if (second !== undefined) {
    const kind = kinds.get(`${first} ${second}`)
    if (kind !== undefined) return { kind, length: 2 }
  }
  const kind = kinds.get(first) ?? kindBehindClitic(first)
  if (kind === undefined) return null
  if ((kind === 'negation' || first === 'ما') && second !== undefined && GOES_ON.test(second)) return null
  return { kind, length: 1 }
}

/** "وبسبب" is "بسبب", "بأسعار" is "أسعار"; "بلا" is no "لا". */
function kindBehindClitic(folded: string): ParticleKind | undefined {
  const behindAnd = folded.length > 3 && /^[وف]/.test(folded) ? kinds.get(folded.slice(1)) : undefined
  if (behindAnd !== undefined) return behindAnd
  const bare = folded.replace(/^[وف]?(?:بال|كال|لل|ال|ب|ل)(?=...)/, '')
  return kinds.get(bare) === 'light' ? 'light' : undefined
}
