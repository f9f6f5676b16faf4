import { actor } from '../../knowledge/index.ts'
import { tellOpposites } from './senses.ts'
import type { Term } from './terms.ts'

/**
 * How two terms say the same: the same form; another form of one word ("رفض", "يرفض"); another word of one sense ("هبوط", "تراجع"); or
 * somebody and his country ("أردوغان", "تركيا").
 */
export type MatchKind = 'form' | 'word' | 'sense' | 'kin'

/** Two terms, by number in their texts, that say the same. */
export interface Match {
  readonly a: number
  readonly b: number
  readonly kind: MatchKind
}

const KINDS: readonly MatchKind[] = ['form', 'word', 'sense', 'kin']

/**
 * Which terms of two texts say the same, each at most once: exact forms first, then other forms, then senses; of equals those that stand
 * nearest to the same part of their text.
 */
export function matchTerms(a: readonly Term[], b: readonly Term[]): Match[] {
  const found: (Match & { readonly apart: number })[] = []
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) {
      const kind = alike(x, y)
      if (kind !== null)
        found.push({ a: i, b: j, kind, apart: Math.abs(i / Math.max(1, a.length) - j / Math.max(1, b.length)) })
    }
  found.sort((x, y) => KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind) || x.apart - y.apart || x.a - y.a || x.b - y.b)
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  const out: Match[] = []
  for (const { a: i, b: j, kind } of found) {
    if (usedA.has(i) || usedB.has(j)) continue
    usedA.add(i)
    usedB.add(j)
    out.push({ a: i, b: j, kind })
  }
  return out.sort((x, y) => x.a - y.a)
}

/** How two terms say the same, or null. */
export function alike(a: Term, b: Term): MatchKind | null {
  if (a.name !== null || b.name !== null) {
    if (a.name === null || b.name === null) return a.key === b.key ? 'word' : null
    if (a.name === b.name) return a.folded === b.folded ? 'form' : 'word'
    return sharesCountry(a.name, b.name) ? 'kin' : null
  }
  if (bareForm(a.folded) === bareForm(b.folded)) return 'form'
  if (a.senses.length > 0 && b.senses.length > 0) {
    if (tellOpposites(a.senses, b.senses)) return null
    if (a.key === b.key) return 'word'
    return a.senses.some(sense => b.senses.includes(sense)) ? (a.root === b.root ? 'word' : 'sense') : null
  }
  return a.key === b.key || (a.root === b.root && a.root.length >= 3) || misspelt(a.key, b.key) ? 'word' : null
}

/** Stems shorter than this are other words when a letter is another. */
const LONG = 5

/** Long stems that differ by one letter put in or left out: "نتنياهو", "نتينياهو". */
function misspelt(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < LONG || long.length - short.length !== 1) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  return short.slice(i) === long.slice(i + 1)
}

function bareForm(folded: string): string {
  return folded.replace(/^(?:وال|ال|و(?=....))/, '')
}

function sharesCountry(a: string, b: string): boolean {
  const [x, y] = [countriesOf(a), countriesOf(b)]
  return x.some(country => y.includes(country)) && (a.startsWith('country:') || b.startsWith('country:'))
}

function countriesOf(name: string): readonly string[] {
  return name.startsWith('country:') ? [name.slice('country:'.length)] : (actor(name)?.countries ?? [])
}
