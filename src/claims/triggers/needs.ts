import { canSpeak } from '../attribution/plausible.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import { inClass } from '../words/classes.ts'
import { companionsOf, isCompanionClass } from '../words/companions.ts'
import { finiteReading, isNominal, isWord } from '../words/words.ts'

/** What a word needs stands at most as many words behind it (names not counted), and so many in all. */
const REACH = 6
const WORDS = 14

/** Whether what a word needs beside it to name its event stands in its clause: one of `needs`, each part of it. */
export function meets(scene: Scene, segment: Segment, k: number, needs: readonly string[]): boolean {
  return needs.length === 0 || needs.some(one => partsOf(one).every(need => holds(scene, segment, k, need)))
}

const parts = new Map<string, readonly string[]>()

/** The parts of a need ("actor+place"), all of which must hold. The tables hold a few hundred. */
function partsOf(need: string): readonly string[] {
  let found = parts.get(need)
  if (found === undefined) {
    found = need.split('+')
    parts.set(need, found)
  }
  return found
}

/** "-به": what must not stand there. */
const holds = (scene: Scene, segment: Segment, k: number, need: string): boolean =>
  need.startsWith('-') ? !has(scene, segment, k, need.slice(1)) : has(scene, segment, k, need)

function has(scene: Scene, segment: Segment, k: number, need: string): boolean {
  const end = Math.min(segment.to, k + WORDS)
  switch (need) {
    case 'actor':
      return scene.mentions.within(segment.from, end).some(m => m.kind !== 'outlet')
    case 'side':
      return scene.mentions
        .within(k + 1, end)
        .some(m => m.actorKind === 'force' || m.actorKind === 'group' || (m.kind === 'group' && m.side === 'side'))
    case 'victim':
      return scene.mentions.within(segment.from, end).some(m => m.kind === 'group' || m.kind === 'person')
    case 'place':
      return scene.mentions.placesIn(segment.from, end).length > 0
    case 'number':
      return scene.mentions.numbersIn(segment.from, end).length > 0
    case '!number':
      return scene.mentions.numberAt(k + 1) !== null
    case 'official':
      return hasOfficial(scene, Math.max(segment.from, k - WORDS), Math.min(segment.to, k + REACH))
    case 'now':
      return isNow(scene, segment, k)
    case 'speaker':
      return hasSpeaker(scene, segment, k)
    case 'them':
      return /\p{L}{3}هما?$/u.test(scene.list[k]!.folded)
    case 'many':
      return /\p{L}{3}وا$/u.test(scene.list[k]!.folded)
    default:
      return hasWord(scene, segment, k, need)
  }
}

function hasWord(scene: Scene, segment: Segment, k: number, need: string): boolean {
  const close = need.startsWith('!')
  const name = close ? need.slice(1) : need
  return isCompanionClass(name) ? hasOf(scene, segment, k, name, close) : behind(scene, segment, k, need)
}

/** يسيطر, not سيطر، سيسيطر، أن يسيطر: what lasts, told in the imperfect with nothing before it. */
function isNow({ list }: Scene, segment: Segment, k: number): boolean {
  const form = finiteReading(list[k]!)
  const before = k > segment.from ? list[k - 1] : undefined
  return (
    !segment.inTitle &&
    form?.form.tense === 'imperfect' &&
    !form.peeling.proclitics.some(p => p === 'س' || p === 'ل') &&
    !isWord(before, 'not') &&
    !/^[وف]?[بل]?ان$/.test(before?.folded ?? '')
  )
}

/**
 * "سقطت قذيفة", "الطيران الحربي قصف": a word of the class before its verb in the clause, or within reach behind it. "!missile": right behind,
 * with no preposition (أصابت ثلاث قذائف منزلا, and not أصيب ثلاثة بقذيفة).
 */
function hasOf({ list, mentions }: Scene, segment: Segment, k: number, name: string, close: boolean): boolean {
  if (!close)
    for (let j = k - 1; j >= Math.max(segment.from, k - (name === 'toll' ? WORDS : REACH)); j--)
      if (companionsOf(list[j]!).any.has(name)) return true
  const end = Math.min(segment.to, k + WORDS)
  for (let j = k + 1, steps = 0; j < end && steps < (close ? 1 : REACH); j++) {
    const { bare, any } = companionsOf(list[j]!)
    if ((close ? bare : any).has(name)) return true
    if ((close || !mentions.covers(j)) && mentions.numberAt(j) === null && !mentions.inTime(j)) steps++
  }
  return false
}

/** Whoever decides stands at most as many words behind the verb: "قررت أمس المحافظة". */
const DECIDER_REACH = 3

/** "قررت الوزارة", "الوزارة قررت": somebody who can speak stands before the verb in its clause, or behind it; not "قرر المصير". */
function hasSpeaker(scene: Scene, segment: Segment, k: number): boolean {
  const isOne = (j: number) => canSpeak(scene, { from: j, to: j + 1 })
  for (let j = k + 1; j < Math.min(segment.to, k + 1 + DECIDER_REACH); j++) {
    if (isOne(j)) return true
    if (!scene.mentions.inTime(j) && isNominal(scene.list[j])) break
  }
  for (let j = segment.from; j < k; j++) if (isOne(j)) return true
  return false
}

/** Somebody in an office: by name, by title, or by a word for the office (وزير, وفد). */
function hasOfficial(scene: Scene, from: number, to: number): boolean {
  for (let j = from; j < to; j++)
    if (scene.mentions.roleAt(j) !== null || companionsOf(scene.list[j]!).any.has('person')) return true
  return scene.mentions.within(from, to).some(m => m.kind === 'person')
}

/** The word itself, or a preposition (one letter: as a clitic). "!على": right behind, or behind the subject alone. */
function behind({ list, mentions }: Scene, segment: Segment, k: number, need: string): boolean {
  const end = Math.min(segment.to, k + WORDS)
  const close = need.startsWith('!')
  const wanted = close ? need.slice(1) : need
  let distance = 0
  for (let j = k + 1; j < end && distance < (close ? 2 : REACH); j++) {
    const word = list[j]!.folded
    if (!mentions.covers(j) && (close || (mentions.numberAt(j) === null && !mentions.inTime(j)))) distance++
    if (
      wanted.length === 1 && word !== wanted
        ? word.length > 2 && word.startsWith(wanted) && !word.startsWith('ال')
        : word === wanted
    )
      return true
    if (wanted === 'علي' && inClass(word, 'on-them')) return true
    if (wanted === 'عن' && inClass(word, 'off-them')) return true
    if (wanted === 'بيد' && inClass(word, 'hand')) return true
  }
  return false
}

/** How prepositions of the tables are folded. */
export const PREPOSITION: Readonly<Record<string, string>> = { إلى: 'الي', عن: 'عن', في: 'في', من: 'من', على: 'علي' }
