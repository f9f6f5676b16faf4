import type { EventType, Named } from '../types.ts'
import { isWord } from '../words/words.ts'
import { isPronoun, type Pronoun } from './agreement.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { participants } from './participants.ts'
import { whom } from './whom.ts'

/** Deaths and wounds are counted in somebody's ranks. */
const HARM: ReadonlySet<EventType> = new Set<EventType>(['killing', 'injury'])

/** Whose ranks they are stands at most as many words behind the event. */
const SPAN = 16

/**
 * "سقوط سبعة قتلى في صفوف القوات", "ضحايا بين المدنيين", "إصابات في صفوفه", "13 جريحا من الطرفين": among whom the dead and wounded are. The words for the dead
 * themselves (قتلى, ضحايا) name nobody and make room. Not "بين قتيل وجريح", not "بين المدينتين".
 */
export function inRanks(clause: Clause, cast: Cast): void {
  const { scene, trigger, range } = clause
  if (!HARM.has(trigger.type)) return
  for (let k = trigger.at - 1; k >= Math.max(range.from, trigger.at - 8); k--) {
    if (!isWord(scene.list[k], 'losses')) continue
    const [whose] = participants(scene, k + 1, trigger.at)
    if (whose !== undefined && whose.from === k + 1) add(cast, [nameOf(scene, whose)])
    return
  }
  for (let k = trigger.at + 1; k < Math.min(range.to, trigger.at + SPAN); k++) {
    const ranks =
      isWord(scene.list[k], 'ranks') &&
      (isWord(scene.list[k - 1], 'among-ranks') || scene.list[k]!.folded.startsWith('ب'))
    const pronoun = ranks ? null : ranksWithPronoun(clause, k)
    if (pronoun !== null) {
      add(cast, whom(clause, cast, pronoun))
      return
    }
    const at = ranks ? k : scene.list[k]!.folded === 'بين' || isOfSides(clause, k) ? k : -1
    if (at < 0) continue
    const [who] = participants(scene, at + 1, Math.min(range.to, at + 8))
    if (
      who === undefined ||
      who.from > at + 1 ||
      isWord(scene.list[at + 1], 'harmed') ||
      // "على الحدود بين تركيا والعراق": two countries are where.
      (who.actorKind === 'state' && !ranks) ||
      scene.mentions.numberAt(at + 1) !== null
    )
      continue
    if (!ranks && !(who.kind === 'group' || who.kind === 'generic' || who.kind === 'actor')) continue
    const named = nameOf(scene, who)
    for (let i = cast.agents.length - 1; i >= 0; i--)
      if (cast.agents[i]!.start === named.start) cast.agents.splice(i, 1)
    add(cast, [named])
    return
  }
}

function add(cast: Cast, found: readonly Named[]): void {
  if (found.length === 0) return
  for (let i = cast.targets.length - 1; i >= 0; i--) if (isOnlyDead(cast.targets[i]!.name)) cast.targets.splice(i, 1)
  cast.targets.push(...found.filter(one => !cast.targets.some(t => t.start === one.start)))
  cast.rules.push('in-ranks')
}

/** القتلى, جريحا: a word that says what they are now, not who they were. */
export const isOnlyDead = (name: string): boolean => /^(?:ال)?(?:قتل[ىي]|قتيلا?|ضحايا|جرح[ىي]|جريحا?)$/u.test(name)

/** صفوفه, صفوفها, صفوفهم behind في or بين. */
function ranksWithPronoun({ scene: { list } }: Clause, k: number): Pronoun | null {
  const ending = /^صفوف(ه|ها|هم|هما)$/.exec(list[k]!.folded)?.[1] ?? null
  return isPronoun(ending) ? ending : null
}

/** The من of "من الطرفين", "من الجانبين". */
const isOfSides = ({ scene: { list } }: Clause, k: number): boolean =>
  list[k]!.folded === 'من' && isWord(list[k + 1], 'both-sides')
