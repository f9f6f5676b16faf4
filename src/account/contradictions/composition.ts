import { compareFigures } from '../figures.ts'
import { ground } from '../ground.ts'
import { OF_PEOPLE, type Sight } from '../sight.ts'
import type { ContradictionReason } from '../types.ts'

/** Types with victims, who are one group or the other. */
const HARM: ReadonlySet<string> = new Set(['killing', 'injury', 'execution', 'abduction', 'airstrike', 'shelling'])

/** The same people said to be civilians by one and fighters by another ("مدنيون" against "بينهم مقاتلون"). */
export function composition(a: Sight, b: Sight): ContradictionReason | null {
  const [ca, cb] = [a.claim, b.claim]
  if (!OF_PEOPLE.has(ca.type) || !OF_PEOPLE.has(cb.type)) return null
  if (!(civilians(a) && fighters(b)) && !(civilians(b) && fighters(a))) return null
  return ofTheSame(a, b) ? { rule: 'civilians-and-fighters', values: [ca.evidence.exact, cb.evidence.exact] } : null
}

function civilians({ kinds }: Sight): boolean {
  return kinds.has('civilians') && !kinds.has('fighters')
}

function fighters({ kinds }: Sight): boolean {
  return kinds.has('fighters')
}

/** Two counts of two groups are two events that were joined too freely, unless the figures agree or the words name one group. */
function ofTheSame(a: Sight, b: Sight): boolean {
  const [ca, cb] = [a.claim, b.claim]
  if (ca.quantities.length > 0 && cb.quantities.length > 0)
    return ca.quantities.some(x => cb.quantities.some(y => compareFigures(x, y) !== 'conflict' && x.min === y.min))
  let common = 0
  for (const stem of a.stems) if (b.stems.has(stem)) common++
  return common >= 2 || (ca.type === cb.type && HARM.has(ca.type) && ground(ca.place, cb.place) !== 'apart')
}
