import { words } from '../../arabic/index.ts'
import { type Days, daysApart, daysOf, isDay } from '../days.ts'
import type { Sight } from '../sight.ts'
import type { ContradictionReason } from '../types.ts'
import { wordsOf } from '../word-list.ts'

const relative = wordsOf(new URL('../tables/relative-days.tsv', import.meta.url))

/** One deed on two days, each told to the day. "Yesterday" in a paper may be the yesterday of the wire that it prints. */
export function time(a: Sight, b: Sight): ContradictionReason | null {
  if (a.days === null || b.days === null || !isDay(a.days) || !isDay(b.days)) return null
  if (daysApart(a.days, b.days) <= (isRelative(a) || isRelative(b) ? 1 : 0)) return null
  return { rule: 'days-apart', values: [a.claim.time!.text, b.claim.time!.text] }
}

function isRelative({ claim }: Sight): boolean {
  return words(claim.time!.text).some(word => relative.has(word.folded))
}

/** States that begin once: since when they last is a fact on which accounts differ. */
const STATES: ReadonlySet<string> = new Set(['siege', 'control', 'detention', 'presence', 'ceasefire'])

/** Whether a claim says since when a state lasts. */
export function isOngoingSince(sight: Sight): boolean {
  return STATES.has(sight.claim.type) && sinceOf(sight) !== null
}

/** One state said to last since two times: "محاصرة منذ أيار 2012" and "منذ شباط 2013". The coarser of the two decides: 2012 holds May 2012. */
export function started(a: Sight, b: Sight): ContradictionReason | null {
  if (a.claim.type !== b.claim.type || !STATES.has(a.claim.type)) return null
  const [x, y] = [sinceOf(a), sinceOf(b)]
  if (x === null || y === null || daysApart(x, y) === 0) return null
  return { rule: 'days-apart', values: [a.claim.time!.text, b.claim.time!.text] }
}

/** When an interval that is still open began; null where the time is none. */
function sinceOf({ claim }: Sight): Days | null {
  const edtf = claim.time?.edtf
  return edtf == null || !edtf.endsWith('/..') || edtf.startsWith('..') ? null : daysOf(edtf.slice(0, -3))
}
