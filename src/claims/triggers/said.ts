import type { Frame } from '../../knowledge/index.ts'
import { namesWhatIsSaid } from '../attribution/object.ts'
import type { Attribution, AttributionRule } from '../attribution/types.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { EventType } from '../types.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, hasA, isA, isThat, isWord } from '../words/words.ts'
import { NO_READING, presenceOf } from './existence.ts'
import { type Trigger, triggerOf } from './types.ts'

/** Fewer words are an aside of the speaker's, not a thing said. */
const SHORTEST = 4

/** "نفى أن |يكون مصابا|": what is denied needs fewer. */
const SHORTEST_DENIED = 2

/** What وأن goes on with is a thing said of its own from as many words on. */
const LONG = 6

const SAID: Frame = new Map([['s', 'A']])

/**
 * A clause that somebody says and that tells no event is a statement: «المخزون يكفي شهرين». Not the article's own words, and not the clauses
 * behind the first that only go on with it.
 */
export function saidTrigger(scene: Scene, segment: Segment): Trigger | null {
  const { attribution, from, to } = segment
  // "في تمام 11:30 مساء": a colon inside a time opens nothing.
  if (attribution?.rule === 'verb-colon' && /^\d/.test(scene.list[from]!.folded)) return null
  // "نفت القيادة، في بيان، سقوط قتلى": the words of saying alone say nothing.
  if (attribution !== null && to <= attribution.from) return null
  if (
    attribution === null ||
    !isFirst(scene, attribution, segment) ||
    isGesture(scene, attribution) ||
    (to - from < (DENYING.has(attribution.act) || isDenied(scene, from, to) ? SHORTEST_DENIED : SHORTEST) &&
      !isOneBreath(attribution))
  )
    return null
  // "طالب الخاطفون بفدية": whoever says it is not what is said to be there.
  const said = from < attribution.from ? { from: attribution.from, to } : segment
  const fighters = fightersIn(scene, said)
  // "قد يظهر مسلحون": where they may be, or may be seen, nobody says that they are.
  if (fighters !== undefined && hasA(scene.list, from, to, 'possible')) return null
  if (fighters !== undefined) return presenceOf(Math.max(from, fighters.from - 1))
  let at = from
  while (at < to && finiteReading(scene.list[at]!) === undefined) at++
  const verb = at < to ? finiteReading(scene.list[at]!) : undefined
  return triggerOf({
    at: at < to ? at : from,
    type: isTold(attribution) ? (TOLD[attribution.act] ?? 'statement') : 'statement',
    frame: SAID,
    reading: verb ?? NO_READING,
    rule: 'said',
  })
}

/**
 * Whether what is said of an event is no event: «الاتفاق لا يمنعنا من شيء» speaks of the agreement, it tells of none ("الاتفاق ينص على" does); "دعا إلى ضبط النفس خلال
 * المعارك" asks for calm. Not «توصلنا إلى اتفاق».
 */
export function isOnlyAbout({ list }: Scene, segment: Segment, triggers: readonly Trigger[]): boolean {
  const { attribution } = segment
  if (attribution === null || triggers.length === 0 || !isSaying(attribution)) return false
  // "معتبرة إياها اعتداء على سيادتها": what something is held to be is no event.
  if (isA(list[attribution.verb], 'judging') && attribution.rule === 'performative') return true
  // "دعت إلى محاسبة المسؤولين عن مقتل المتظاهرين": what is demanded stands first; what stands further inside is what it is about.
  // Not in a clause that tells of somebody else: "طالبوا بنشر الصور، وهو شاب قتل برصاص شرطي".
  const isOwn = segment.from <= attribution.from || !isA(list[segment.from], 'new-subject')
  if (isOwn && isDemand(attribution) && triggers.every(t => isInside(t, attribution))) return true
  return triggers.every(
    trigger =>
      isOccasion({ list }, trigger) ||
      (isTopic(trigger) && !isA(list[trigger.at + 1], 'planned-by')) ||
      // "هدد بقصف المدينة": what is threatened itself is no aside.
      (WANTING.has(attribution.act) && isPassedOver(trigger) && trigger.at > attribution.from + 1),
  )
}

/** "خلال زيارة الوفد", "قبل اجتماع اللجنة": a meeting behind a word of time is the occasion of what is told. */
export const isOccasion = ({ list }: Pick<Scene, 'list'>, { type, standing, carrier, at }: Trigger): boolean =>
  type === 'meeting' && standing === 'presupposed' && carrier === null && isA(list[at - 1], 'temporal')

const isTopic = ({ type, rule, carrier, reading }: Trigger): boolean =>
  TOPICS.has(type) &&
  rule === 'event-noun' &&
  reading.value.kind === 'noun' &&
  carrier === null &&
  reading.peeling.article

const isPassedOver = ({ standing, carrier }: Trigger): boolean => standing === 'presupposed' && carrier === null

const TOPICS: ReadonlySet<EventType> = new Set<EventType>(['agreement', 'sanction', 'negotiation'])

/** "يمكن رؤية مسلحين في التلال": fighters of whom nothing is told but that they are somewhere. */
const fightersIn = ({ mentions }: Scene, { from, to }: Range): Mention | undefined =>
  mentions.within(from, to).find(m => m.kind === 'group' && m.side === 'side' && !NO_FIGHTERS.test(m.ref ?? ''))

const NO_FIGHTERS = /^group:(?:officials|ministers|authorities|leaders|negotiators|settlers|tribesmen|members)/

/** The first clause of what is said, or one that goes on with it by وأن. */
const isFirst = ({ list }: Scene, attribution: Attribution, { from, to }: Segment): boolean =>
  isSaying(attribution) &&
  // "نفت الشرطة، في بيان، استخدام الرصاص": an aside before what is denied is no part of it.
  (attribution.from < to || !DENYING.has(attribution.act)) &&
  (from === attribution.from ||
    (DENYING.has(attribution.act) && (from < attribution.from || isWord(list[from], 'denied-too'))) ||
    (attribution.joined && from === attribution.cue) ||
    (to - from >= LONG && goesOn(list[from]!)))

/** "طالبت المعارضة بـ…", "أعرب الوزير عن قلقه", "نفى المدير تلقي رسالة": no أن and no mark sets what is said apart from whoever says it. */
export const isOneBreath = ({ how }: Attribution): boolean => how === 'preposition' || how === 'object'

/** "دعا الوزير إلى …", "ملوحا بفرض عقوبات": what is wanted, promised or feared, in one breath with whoever wants it. */
export const isDemand = (attribution: Attribution): boolean =>
  attribution.how === 'preposition' && DEMANDING.has(attribution.act)

/** "أشار بيده إلى السائق": what stands behind إلى is nothing that is said; not "أشار إلى أهمية الحوار". */
const isGesture = (scene: Scene, { how, act, from }: Attribution): boolean =>
  how === 'preposition' && act === 'say' && scene.list[from - 1]?.folded === 'الي' && !namesWhatIsSaid(scene, from)

/** "أن الفدية |لم| تدفع". */
const isDenied = ({ list }: Scene, from: number, to: number): boolean =>
  to - from > SHORTEST_DENIED && list.slice(from, to - 1).some(token => isA(token, 'denies'))

const goesOn = (token: Token): boolean => isThat(token) && token.folded.startsWith('و')

/** "رفضت الحكومة الخطة", "منتقدين البطء في الإغاثة": what is done by saying it is told, whatever it is about. */
const isTold = ({ rule, act }: Attribution): boolean => rule === 'performative' && TOLD[act] !== undefined

const TOLD: Readonly<Record<string, EventType>> = {
  state: 'statement',
  issue: 'statement',
  condemn: 'accusation',
  accuse: 'accusation',
}

/** "قال إن", "دعا إلى"; not "بحسب الولاية", "أشار بيده إلى السائق". */
const isSaying = (attribution: Attribution): boolean =>
  attribution.act !== 'narrator' && (SAYING.has(attribution.rule) || isOneBreath(attribution) || isTold(attribution))

const SAYING: ReadonlySet<AttributionRule> = new Set<AttributionRule>([
  'verb-speaker-that',
  'speaker-verb-that',
  'verb-quotation',
  'verb-colon',
  'participle',
  'continuation',
  'quotation-goes-on',
  'title-colon',
  'stated-in',
])

/** What is demanded stands at most as many words behind the preposition of the demand: "إلى وقف فوري لإطلاق النار". */
const HEAD_REACH = 1

/** "محاسبة المسؤولين عن مقتل", "رفض الاتفاق": the event stands further inside what is demanded, or is to be refused. */
const isInside = (trigger: Trigger, { from }: Attribution): boolean =>
  headOf(trigger) > from + HEAD_REACH || trigger.carrier?.verb?.phase === 'refuse'

const headOf = ({ at, carrier }: Trigger): number => Math.min(at, carrier?.at ?? at)

const DEMANDING: ReadonlySet<string> = new Set(['call', 'threaten', 'promise', 'warn'])

const DENYING: ReadonlySet<string> = new Set(['deny', 'doubt'])

const WANTING: ReadonlySet<string> = new Set(['call', 'threaten', 'promise', 'warn', 'deny'])
