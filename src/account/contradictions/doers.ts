import { words } from '../../arabic/index.ts'
import type { Named } from '../../claims/types.ts'
import { meet } from '../likeness/compare.ts'
import type { Sight } from '../sight.ts'
import { nameWords } from '../stems.ts'
import { wordsOf } from '../word-list.ts'

const unknown = wordsOf(new URL('../tables/unknown-doers.tsv', import.meta.url))

/** Whether both name a doer in common: the same, one who belongs to the other, or one in fewer words ("الجيش", "الجيش المالي"). */
export function sameDoers(a: Sight, b: Sight): boolean {
  return meet(a.agents, b.agents) || meet(a.doers, b.doers) || sameNames(a.claim.agents, b.claim.agents)
}

/** Whether a denial says whose deed it denies: of somebody beside who denies it. */
export function namesDoers({ claim, source, agents, knownAgents }: Sight): boolean {
  if (knownAgents) return true
  const speakers = [...source.chain, source.root, source.origin]
  return (
    agents.size > 0 &&
    claim.agents.every(({ ref }) => ref !== null) &&
    [...agents].every(key => !speakers.includes(key))
  )
}

function sameNames(a: readonly Named[], b: readonly Named[]): boolean {
  return a.some(x => b.some(y => (x.ref === null || y.ref === null) && within(x.name, y.name)))
}

function within(x: string, y: string): boolean {
  const [few, many] = [nameWords(x), nameWords(y)].sort((p, q) => p.length - q.length) as [
    readonly string[],
    readonly string[],
  ]
  return few.length > 0 && few.every(word => many.includes(word))
}

/** Whether a claim says that nobody knows who did it: "مسلحون مجهولون", "لم تعرف الجهة التي تقف خلفه". */
export function saysUnknown({ claim }: Sight): boolean {
  return words(claim.evidence.exact).some(({ folded }) => unknown.has(folded))
}
