import { foldedOffset } from '../../arabic/index.ts'
import type { EventType, Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { namedAt } from '../words/spans.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isAnd, isNominal, isWord } from '../words/words.ts'
import { BEFALLS_PEOPLE, namedBehind } from './among.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { participants } from './participants.ts'
import { whom } from './whom.ts'

/** Whose names or numbers may go on with another number behind و. */
const COUNTED: ReadonlySet<EventType> = new Set<EventType>([...BEFALLS_PEOPLE, 'sanction', 'aid', 'attack'])

/** Words are looked at so far in what a clause tells. */
const SPAN = 12

/** "من بين القتلى نائب سابق ومالك الفندق": who is among the dead, the wounded or the arrested is one of them, whatever else the clause says. */
export function amongTheDead(clause: Clause, cast: Cast): void {
  const { scene, range } = clause
  for (let k = range.from; k + 1 < Math.min(range.to, range.from + SPAN); k++) {
    if (!/^(?:بين|ضمن)$/.test(scene.list[k]!.folded) || !isHarmed(scene.list[k + 1])) continue
    const behind = namedBehind(clause, k + 2)
    const found = behind.length > 0 ? behind : subjectBeforeAmong(clause, k)
    const others = found.filter(one => !cast.targets.some(t => t.start === one.start))
    if (others.length === 0) return
    cast.targets.push(...others)
    cast.rules.push('among-the-dead')
    return
  }
}

/** "اثنين من المسعفين كانا بين القتلى", "أن الصحفي من بين الجرحى": who stands before, with nothing but "was" between. */
function subjectBeforeAmong({ scene, range }: Clause, at: number): readonly Named[] {
  let k = scene.list[at - 1]?.folded === 'من' ? at - 1 : at
  while (k > range.from && (isA(scene.list[k - 1], 'copula') || /^كان(?:ا|وا|ت)?$/.test(scene.list[k - 1]!.folded))) k--
  const who = participants(scene, range.from, k).findLast(m => m.to === k && m.skip === 0)
  return who === undefined ? [] : [nameOf(scene, who)]
}

/** القتلى, الجرحى; not قتيل of "بين قتيل وجريح". */
const isHarmed = (token: Token | undefined): boolean => isWord(token, 'harmed') && /^ال/.test(token?.folded ?? '')

/** "ستة أفراد وأربع شركات", "سبعة أطفال وثلاثة بالغين": another number right behind و, whatever noun it counts, goes on with whom it befell. */
export function joinedNumbers(clause: Clause, cast: Cast): void {
  const { scene, trigger, sentence } = clause
  if (!COUNTED.has(trigger.type)) return
  for (const last of cast.targets.slice(-2)) {
    const at = tokenBehind(clause, last.end)
    // "و13 مدنيا": before figures و is a word of its own.
    const k = isAnd(scene.list[at]) ? at + 1 : at
    const token = scene.list[k]
    const number = scene.mentions.numberAt(k)
    if (token === undefined || k >= sentence.to || number === null || number.from !== k) continue
    if (k === at && !/^و/.test(token.folded)) continue
    const noun = scene.list[number.to - 1]!
    const isBare = number.to - number.from < 2 || isBehind(token, BREAK) || scene.mentions.placeAt(number.to - 1)
    if (isBare || isA(noun, 'preposition') || finiteReading(noun) !== undefined || !isNominal(noun)) continue
    if (isWord(noun, 'harmed') || cast.targets.some(t => t.start >= token.start && t.start < noun.end)) continue
    const start = k === at ? foldedOffset(token, 1) : token.start
    cast.targets.push(namedAt(scene, { start, end: noun.end }, null))
    cast.rules.push('joined-number')
  }
}

function tokenBehind({ scene: { list }, range, sentence }: Clause, end: number): number {
  for (let k = range.from; k < sentence.to; k++) if (list[k]!.start >= end) return k
  return sentence.to
}

/** "نقل اثنان منهم", "أفرج عن خمسة منهم": some of those named before, as the words count them. */
export function someOfThem(clause: Clause, cast: Cast): void {
  const { scene, trigger, range } = clause
  if (!BEFALLS_PEOPLE.has(trigger.type)) return
  for (let k = trigger.at + 2; k < Math.min(range.to, trigger.at + 7); k++) {
    if (!/^منه(?:م|ن|ما)$/.test(scene.list[k]!.folded) || isBehind(scene.list[k]!, BREAK)) continue
    const number = scene.mentions.numberAt(k - 1)
    const first = number?.from ?? (isA(scene.list[k - 1], 'part') || isWord(scene.list[k - 1], 'one-of') ? k - 1 : -1)
    if (first <= trigger.at || scene.mentions.at(k - 1) !== null) return
    const some: Named = namedAt(scene, { start: scene.list[first]!.start, end: scene.list[k]!.end }, null)
    const others = cast.targets.filter(t => t.end <= some.start)
    // "قتلت 12 منهم": and of whom they are some.
    const all =
      others.length > 0
        ? others
        : whom(clause, cast, 'هم').filter(t => !isCounted(clause, t) && !cast.agents.some(a => a.start === t.start))
    cast.targets.splice(0, cast.targets.length, some, ...all)
    cast.rules.push('some-of-them')
    return
  }
}

/** "عشرة متظاهرين": named in this sentence with a number, which is not that of some of them. */
function isCounted({ scene, sentence, trigger }: Clause, { start, name }: Named): boolean {
  if (/^[\d٠-٩]/.test(name)) return true
  for (let k = sentence.from; k < trigger.at; k++)
    if (scene.list[k]!.start === start)
      return scene.mentions.numberAt(k) !== null || scene.mentions.numberBefore(k) !== null
  return false
}
