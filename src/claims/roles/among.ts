import type { EventType, Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { isA, isWord } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { phraseAt } from './noun-phrase.ts'
import { participants } from './participants.ts'

/** What befalls people one by one, some of whom are told apart. */
export const BEFALLS_PEOPLE: ReadonlySet<EventType> = new Set<EventType>([
  'killing',
  'injury',
  'execution',
  'detention',
  'abduction',
  'release',
  'evacuation',
  'transfer',
  'displacement',
  'accident',
])

/** Whoever is told apart stands at most as many words behind the word that tells so. */
const REACH = 4
/** At most as many words are looked at behind the event, and as many of those told apart are named. */
const SPAN = 40
const MANY = 4

/**
 * "مقتل 17 شخصا بينهم جنود", "معظمهم من المدنيين", "لا سيما من الأطفال": who is among those whom it befell suffered it as well, with those whom و joins. Not where
 * it befell nobody that the clause names (بينهم خلاف).
 */
export function amongThem(clause: Clause, cast: Cast): void {
  const { scene, trigger, range } = clause
  if (!BEFALLS_PEOPLE.has(trigger.type) || cast.targets.length === 0) return
  const from = Math.min(...cast.targets.map(t => t.start))
  for (let k = range.from; k < Math.min(range.to, trigger.at + SPAN); k++) {
    const token = scene.list[k]!
    if (token.start < from || !opensPart(clause, k)) continue
    const found = namedBehind(clause, k + 1)
    cast.targets.push(...found)
    if (found.length > 0) cast.rules.push('among-them')
  }
}

/** بينهم, منهم, معظمهم, غالبيتهن; the سيما of "لا سيما", "بمن فيهم". */
const opensPart = ({ scene: { list } }: Clause, k: number): boolean =>
  isA(list[k], 'among') ||
  isA(list[k], 'most-of-them') ||
  // "أصيب شخصان، أحدهما شرطي".
  (isA(list[k], 'one-of-them') && isBehind(list[k]!, BREAK)) ||
  (list[k]!.folded === 'سيما' && /^و?لا$/.test(list[k - 1]?.folded ?? ''))

/** Whoever is named near token `from`, in a row: "بينهم ضابط وأربعة جنود", "بينهم فلان، المتحدث باسم النقابة". */
export function namedBehind({ scene, range }: Clause, from: number): readonly Named[] {
  const found: Named[] = []
  let end = from
  for (const m of participants(scene, from, Math.min(range.to, from + 24))) {
    const first = scene.list[m.from]!
    const joined =
      found.length > 0 && (m.skip > 0 || /^و/.test(scene.list[m.from]!.folded) || hasAnd(scene, end, m.from))
    // "نائبا في البرلمان ومالك الفندق": whom a preposition governs says more of the one before.
    if (found.length > 0 && isWord(scene.list[m.from - 1], 'preposition')) {
      end = m.to
      continue
    }
    if (found.length === 0 ? m.from - from > REACH || hasBreak(scene, from + 1, m.from) : !joined || m.from - end > 3)
      break
    if (found.length > 0 && isBehind(first, BREAK) && !joined) break
    found.push(nameOf(scene, m))
    end = m.to
    if (found.length === MANY) break
  }
  if (found.length > 0) return found
  // "خلاف بينهم على الأجور": behind another preposition nobody is told apart.
  if (isWord(scene.list[from], 'preposition') && scene.list[from]!.folded !== 'من') return []
  const at = isWord(scene.list[from], 'preposition') ? from + 1 : from
  const unknown = phraseAt(scene, { from: at, to: Math.min(range.to, at + 4) })
  return unknown === null ? [] : [unknown]
}

function hasBreak({ list }: Clause['scene'], from: number, to: number): boolean {
  for (let k = from; k <= to; k++) if (list[k] !== undefined && isBehind(list[k]!, BREAK)) return true
  return false
}

/** A number of its own behind و stands between: "وأربعة جنود". */
function hasAnd({ list }: Clause['scene'], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (list[k]!.folded.startsWith('و')) return true
  return false
}
