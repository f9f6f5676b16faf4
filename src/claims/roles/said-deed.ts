import type { Frame } from '../../knowledge/index.ts'
import type { Mention } from '../mentions/types.ts'
import type { EventType, Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { isA, isNominal, isWord } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { isJoined } from './joined.ts'
import { participants } from './participants.ts'

/** What is said, decided, ruled or promised may be a deed done to somebody. */
const SAYS: ReadonlySet<EventType> = new Set<EventType>([
  'statement',
  'sanction',
  'negotiation',
  'agreement',
  'protest',
])

/** The deed stands at most as many words into the clause, and its preposition as many behind it. */
const REACH = 16
const NEAR = 5

/**
 * "تعهد بمواصلة الحرب على الحركة", "طالبوا بإنصاف المتضررين", "رفض طلبا بالإفراج عن السجناء", "يعتزم تعويض النازحين": where what is said is a deed, the one to whom it is done, with
 * those whom و joins. Not who does it ("أكد انسحاب القوات"), and not who says it.
 */
export function saidDeed(clause: Clause, cast: Cast): void {
  const { scene, range, trigger, attribution } = clause
  if (cast.targets.length > 0 || !SAYS.has(trigger.type)) return
  const speaker = attribution?.voice.speaker ?? null
  const free = (m: Mention) =>
    (speaker === null || m.to <= speaker.from || m.from >= speaker.to) &&
    !cast.agents.some(a => a.start < m.end && m.start < a.end)
  for (let k = range.from; k < Math.min(range.to, range.from + REACH); k++) {
    const token = scene.list[k]!
    if (isA(token, 'relative')) return
    if (scene.mentions.covers(k) || scene.mentions.inTime(k)) continue
    const found = sufferer(clause, k).filter(free)
    if (found.length === 0) continue
    const names: readonly Named[] = found.map(m => nameOf(scene, m))
    cast.targets.push(...names)
    cast.rules.push('said-deed')
    return
  }
}

/** To whom the deed whose noun stands at token `k` is done: right behind it, or behind the preposition that its frame has for him. */
function sufferer(clause: Clause, k: number): readonly Mention[] {
  const { scene, range } = clause
  const token = scene.list[k]!
  const frame = frameOf(token)
  if (frame === null && !isDeed(token)) return []
  const end = Math.min(range.to, k + 1 + NEAR)
  const all = participants(scene, k + 1, Math.min(range.to, k + 4 * NEAR))
  const first = all.find(m => m.from < end)
  if (first === undefined) return []
  for (let j = k + 1; j <= first.from; j++) if (isBehind(scene.list[j]!, BREAK)) return []
  const ofNoun = !/^[بلوف]*(?:ال|لل)/.test(token.folded) && (frame === null || frame.get('m') === 'T')
  if (!(ofNoun ? isNext(clause, k, first) : isBehindSlot(clause, k, first, frame))) return []
  const found = [first]
  for (const m of all.slice(1)) {
    if (m.from - found.at(-1)!.to > 0 || !isJoined(scene, m, all)) break
    found.push(m)
  }
  // "تنظيم مئات العمال مظاهرة": with an object behind him he does it.
  if (frame === null && hasObject(clause, found.at(-1)!.to)) return []
  return found.filter(isSomebody)
}

/** A noun without article, clitic or the ending of an adverb stands right behind: "العمال |مسيرة|"; not "المتضررين |ماديا|", "الحركة |حتى| النصر". */
function hasObject({ scene: { list, mentions }, range }: Clause, k: number): boolean {
  const next = list[k]
  if (next === undefined || k >= range.to || next.gap !== ' ' || mentions.inTime(k)) return false
  return isNominal(next) && !isA(next, 'preposition') && !/^(?:ال|[وبلكف])|ا$/.test(next.folded)
}

/** Somebody, by name or as people; a country only where the tables know it as a party. */
const isSomebody = ({ kind, actorKind }: Mention): boolean =>
  kind === 'person' || kind === 'group' || kind === 'generic' || (kind === 'actor' && actorKind !== null)

/** Nothing but a word of number stands between: "تعويض جميع المتضررين". */
function isNext({ scene: { list, mentions } }: Clause, k: number, { from, skip }: Mention): boolean {
  if (skip > 0) return false
  for (let j = k + 1; j < from; j++)
    if (!isA(list[j], 'determiner') && mentions.numberAt(j) === null && list[j]!.folded !== 'من') return false
  return true
}

/** How frames write prepositions that folding changes. */
const WRITTEN: Readonly<Record<string, string>> = { الي: 'إلى', علي: 'على' }

/** "الحرب على الحركة", "الإفراج عن جميع السجناء": the preposition of the frame stands before him, with nothing but a word of number between. */
function isBehindSlot(clause: Clause, k: number, mention: Mention, frame: Frame | null): boolean {
  const { list } = clause.scene
  const clitic = /[بل]/.exec(list[mention.from]!.folded.slice(0, mention.skip))?.[0]
  if (clitic !== undefined) return mention.from === k + 1 && frame?.get(clitic) === 'T'
  for (let j = k + 1; j < mention.from; j++) {
    const slot = list[j]!.folded
    if (frame?.get(WRITTEN[slot] ?? slot) === 'T' || slot === 'ضد') return isNext(clause, j, mention)
  }
  return false
}

/** The frame of a noun of the tables that names an event, or null. */
function frameOf(token: Token): Frame | null {
  for (const { value, form } of token.readings)
    if (value.kind === 'noun' || (value.kind === 'event' && form.pos === 'masdar')) return value.frame
  return null
}

/**
 * The verbal noun of a verb that no table has and that has an object, by its letters (تعويض, إبلاغ, استجواب) or by the table (دعم, طمأنة); not تعاون, اجتماع, nor those of the table that
 * have none (إضراب, إشراف).
 */
const isDeed = (token: Token): boolean =>
  isWord(token, 'deed-noun') || (hasShapeOfDeed(token) && !isWord(token, 'no-deed-noun'))

const hasShapeOfDeed = remember(folded =>
  /^[بل]?(?:ت\p{L}{2}ي\p{L}|ت\p{L}{2}يه|ا(?!ن|ل)\p{L}{2}ا\p{L}|اس(?!تق|تم)ت\p{L}{2}ا\p{L}|م\p{L}ا\p{L}{2}ه)$/u.test(
    folded,
  ),
)
