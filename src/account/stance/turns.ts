import type { Match } from './match.ts'
import { tellOpposites, turns, undoes } from './senses.ts'
import type { Term, Terms } from './terms.ts'

/** How many things are told to take opposite turns ("يهبط النفط", "صعود النفط"), and how many the same. */
export function turnsOfOneThing(a: Terms, b: Terms, matches: readonly Match[]): { opposite: number; same: number } {
  const [boundA, boundB] = [bind(a.terms), bind(b.terms)]
  let [opposite, same] = [0, 0]
  for (const { a: i, b: j } of matches) {
    const [x, y] = [boundA.get(i), boundB.get(j)]
    if (x === undefined || y === undefined) continue
    const flipped = x.negated !== y.negated
    if (tellOpposites(x.senses, y.senses)) flipped ? same++ : opposite++
    else if (x.senses.some(sense => y.senses.includes(sense))) flipped ? opposite++ : same++
  }
  return { opposite, same }
}

/**
 * For each term that a turn is told of, by number, the term that tells it: a verb's own subject before it ("النفط يهبط"), else what stands
 * behind it ("هبوط النفط", "العقوبات تهوي بالنفط").
 */
function bind(terms: readonly Term[]): ReadonlyMap<number, Term> {
  const out = new Map<number, Term>()
  for (const [i, term] of terms.entries()) {
    if (!turns(term.senses)) continue
    const free = (j: number): boolean => terms[j] !== undefined && !turns(terms[j]!.senses) && !out.has(j)
    const finite = /^[وف]?[يت]/.test(term.folded) && !/^[وف]?(?:ب|لل)/.test(terms[i + 1]?.folded ?? '')
    const order = finite ? [i - 1, i + 1, i - 2] : [i + 1, i + 2, i - 1]
    const of = order.find(free)
    if (of !== undefined) out.set(of, term)
  }
  return out
}

/** Words in one text only that say of something in both that it does not come about: "ترفض الانضمام" against "انضمام". */
export function undone(terms: readonly Term[], matched: ReadonlySet<number>): number {
  return terms.filter((term, i) => !matched.has(i) && undoes(term.senses) && (matched.has(i + 1) || matched.has(i + 2)))
    .length
}
