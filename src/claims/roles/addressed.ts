import type { EventType, Named } from '../types.ts'
import { BREAK, COMMA, isBehind } from '../words/marks.ts'
import { isA, isThat, isWord } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { isJoined } from './joined.ts'
import { phraseAt } from './noun-phrase.ts'
import { participants } from './participants.ts'

/** What is said to somebody: he is the one whom it is said to, also where what is wanted of him is told. */
const SAID: ReadonlySet<EventType> = new Set<EventType>(['statement', 'protest'])

/** Verbs that speak to somebody, by what they do. */
const TO_SOMEBODY: ReadonlySet<string> = new Set(['call', 'warn', 'threaten', 'promise', 'state'])

/** Whoever is spoken to is named at most as many words behind the verb. */
const REACH = 24

/**
 * "دعا الأمين العام الحكومة إلى", "طالبت البلدية المجتمع الدولي ب", "مناشدة المانحين توفير", "حذر إسرائيل من": whom a demand, a warning or a promise is said to. Not who
 * says it, and nobody behind a preposition but "طلب من".
 */
export function addressed(clause: Clause, cast: Cast): void {
  const { attribution, range, trigger } = clause
  if (attribution === null || cast.targets.length > 0 || !TO_SOMEBODY.has(attribution.act)) return
  if (!SAID.has(trigger.type) && !isFirst(clause)) return
  const { speaker } = attribution.voice
  const behindVerb = speaker !== null && speaker.from > attribution.verb && speaker.from - attribution.verb <= 3
  const from = behindComment(clause, behindVerb ? speaker.to : attribution.verb + 1)
  const to = Math.min(Math.max(attribution.from, range.from), from + REACH)
  const found = namedFirst(clause, from, to)
  const others = found.filter(one => !cast.agents.some(a => a.start === one.start || isSame(a, one)))
  cast.targets.push(...others)
  if (others.length > 0) cast.rules.push('addressed')
}

/** "البعثة (مينوسما)": the same one again. */
const isSame = (a: Named, b: Named): boolean => a.ref !== null && a.ref === b.ref

/** An aside between two commas has at most as many words. */
const ASIDE = 8

/** "طالبت المنظمة، عقب صدور الحكم، السلطات": behind an aside right behind who speaks, if a definite noun or somebody named follows it. */
function behindComment({ scene: { list, mentions } }: Clause, from: number): number {
  const first = list[from]
  if (first === undefined) return from
  // "طالب الوزير في بيان اليوم الدول المانحة": in what it is said.
  if (isA(list[from + 1], 'speech-noun') && isA(first, 'preposition')) {
    let k = from + 2
    while (k < from + ASIDE && mentions.inTime(k)) k++
    return k
  }
  // "البعثة (مينوسما) |الأطراف|": what stands in brackets is her again.
  if (isBehind(first, /\(/)) {
    let k = from + 1
    while (k < Math.min(list.length, from + ASIDE) && !isBehind(list[k]!, /\)/)) k++
    return k
  }
  if (!isBehind(first, COMMA)) return from
  for (let k = from + 1; k < Math.min(list.length, from + ASIDE); k++) {
    if (!isBehind(list[k]!, BREAK)) continue
    return isBehind(list[k]!, COMMA) && (mentions.at(k)?.skip === 0 || /^ال/.test(list[k]!.folded)) ? k : from
  }
  return from
}

/** What is told stands first in what is said. */
const isFirst = ({ attribution, range }: Clause): boolean =>
  attribution !== null && (range.from <= attribution.from + 1 || range.from === attribution.cue)

/** Whoever is named first in the words between the verb and what is wanted, with those whom و joins. */
function namedFirst({ scene }: Clause, from: number, to: number): readonly Named[] {
  const all = participants(scene, from, to)
  const first = all[0]
  const start = scene.mentions.inTime(from) ? from + 1 : from
  if (first === undefined || first.from - start > 1) return unknownFirst(scene, start, to)
  if (
    first.from > from &&
    isWord(scene.list[first.from - 1], 'preposition') &&
    scene.list[first.from - 1]!.folded !== 'من'
  )
    return []
  const found = [first]
  for (const m of all.slice(1)) {
    if (!isJoined(scene, m, all) || m.from - found.at(-1)!.to > 1) break
    found.push(m)
  }
  return found.map(m => nameOf(scene, m))
}

/** "ناشدت الإدارة المواطنين", "دعا الجهات المعنية إلى": a definite noun that no table knows. */
function unknownFirst(scene: Clause['scene'], from: number, to: number): readonly Named[] {
  const token = scene.list[from]
  if (token === undefined || from >= to || isThat(token) || !/^ال/.test(token.folded)) return []
  const named = phraseAt(scene, { from, to: Math.min(to, from + 4) })
  return named === null ? [] : [named]
}
