import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { Reading } from '../words/lexicon.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'
import { meets } from './needs.ts'
import { says } from './says.ts'
import { isBehindTime } from './span.ts'
import { type EventEntry, isEventEntry, namedBy, type Trigger, triggerOf } from './types.ts'

/** The reading of a word as a noun that names an event: from the noun table first, else the verbal noun of an event verb. */
export function eventReading(token: Token): Reading | undefined {
  return nounSenses(token)[0]
}

/** The readings of a word as a noun that names an event, in the order in which they are tried. */
export function nounSenses(token: Token): readonly Reading[] {
  const found = token.readings.filter(
    ({ form, value, peeling }) =>
      form.pos === 'masdar' &&
      isEventEntry(value) &&
      // A demand is told by its verb: "رفضت", not "رفض الشركة".
      value.type !== 'statement' &&
      // اجتماعي is "social", هجومي "offensive" before they are "my meeting" and "my attack".
      peeling.enclitic !== 'ي' &&
      !(form.number === 'du' && form.state === 'construct') &&
      peeling.proclitics.every(p => 'وفبلك'.includes(p)),
  )
  return found.length < 2
    ? found
    : [...found.filter(r => r.value.kind === 'noun'), ...found.filter(r => r.value.kind === 'event')]
}

/** What a noun needs to be told by a clause stands at most as many words behind it. */
const SUPPORT_REACH = 16
/** The number of a result stands at most as many words behind it. */
const COUNT_REACH = 6

/** A noun that names an event by itself: انسحاب القوات, 12 قتيلا; not "دون اشتباكات". */
export function nounTrigger(scene: Scene, segment: Segment, k: number): Trigger | null {
  for (const reading of nounSenses(scene.list[k]!)) {
    const entry = reading.value
    if (!isEventEntry(entry) || namesOther(scene, k, entry) || !stands(scene, segment, k, entry)) continue
    const trigger = nounOf(scene, segment, k, reading, entry)
    if (trigger !== null) return trigger
  }
  return null
}

/** حوادث اختطاف، جريمة قتل، عملية اقتحام: a general noun before the noun that says what it was names nothing itself. */
export function namesOther({ list }: Scene, k: number, entry: EventEntry): boolean {
  const next = list[k + 1]
  return (
    entry.kind === 'noun' &&
    GENERAL.has(entry.strong) &&
    next !== undefined &&
    next.gap === ' ' &&
    next.readings.some(r => r.form.pos === 'masdar' && isEventEntry(r.value) && r.peeling.proclitics.length === 0)
  )
}

const GENERAL: ReadonlySet<string> = new Set(['light', 'borne', 'military'])

function nounOf(scene: Scene, segment: Segment, k: number, reading: Reading, entry: EventEntry): Trigger | null {
  const before = k > segment.from ? scene.list[k - 1] : undefined
  if (isWord(before, 'without') || (entry.type === 'presence' && hasEventNoun(scene, segment, k))) return null
  const noun = { at: k, ...namedBy(entry), reading }
  // "تحت سيطرة", "مناطق سيطرة": who holds a place, passed over.
  if (entry.type === 'capture' && isWord(before, 'before-control'))
    return triggerOf({ ...noun, type: 'control', rule: 'event-noun', standing: 'presupposed' })
  if (entry.type === 'capture' && overNoGround(scene, segment, k)) return null
  if (entry.kind === 'noun' && entry.strong === 'number') return triggerOf({ ...noun, rule: 'counted-noun' })
  const counted = scene.mentions.numbersIn(k, Math.min(segment.to, k + COUNT_REACH)).length > 0
  const trigger = triggerOf({ ...noun, rule: isResult(entry.type) && counted ? 'result' : 'event-noun' })
  const isLight = entry.kind === 'noun' && entry.strong === 'light'
  if (isLight && says(scene.mentions, trigger, Math.min(segment.to, k + SUPPORT_REACH)) === 0) return null
  if (isSaidFirst(segment, k)) return trigger
  const isSubordinate =
    isBehindTime(scene, k) || isA(before, 'purpose') || reading.peeling.proclitics.some(p => 'لبك'.includes(p))
  return isSubordinate ? { ...trigger, standing: 'presupposed' } : trigger
}

/** "أفادت الوكالة |باعتقال| ثلاثة": what stands right behind a verb of saying is what it tells, behind whatever preposition; not what is wanted or feared. */
const isSaidFirst = ({ attribution }: Segment, k: number): boolean =>
  attribution !== null && attribution.from === k && attribution.how === 'preposition' && TELLING.has(attribution.act)

const TELLING: ReadonlySet<string> = new Set(['say', 'announce', 'confirm', 'claim', 'reveal', 'count'])

/** "وجود أي مفاوضات": an event noun stands within two words behind token `k`. */
export function hasEventNoun({ list }: Scene, segment: Segment, k: number): boolean {
  for (let j = k + 1; j <= Math.min(segment.to - 1, k + 2); j++) if (eventReading(list[j]!) !== undefined) return true
  return false
}

/**
 * "سقوط قتلى |وجرحى|", in a headline "|قتلى| وجرحى في تفجير": nobody counted them, and they are told all the same. Not "عائلات القتلى
 * والجرحى".
 */
function isInOneBreath({ list }: Scene, { from, inTitle }: Segment, k: number): boolean {
  const token = list[k]!
  const isCount = (j: number) =>
    list[j]?.readings.some(r => r.value.kind === 'noun' && r.value.strong === 'number' && !r.peeling.article) ?? false
  if (!isCount(k)) return false
  if (k > from && /^و/.test(token.folded) && token.gap === ' ' && isCount(k - 1)) return true
  return inTitle && k === from && isCount(k + 1) && /^و/.test(list[k + 1]!.folded)
}

/** "12 قتيلا"; "عدد القتلى … بلغ عشرة": the toll stands behind its verb. */
function isCounted(scene: Scene, segment: Segment, k: number): boolean {
  const { list, mentions } = scene
  if (isInOneBreath(scene, segment, k)) return true
  if (mentions.numberAt(k) !== null || mentions.numberBefore(k) !== null) return true
  return k > segment.from && isA(list[k - 1], 'toll') && mentions.numbersIn(k, segment.to).length > 0
}

/** Whether what the tables ask for stands beside a noun. */
function stands(scene: Scene, segment: Segment, k: number, entry: EventEntry): boolean {
  if (!meets(scene, segment, k, entry.needs)) return false
  if (entry.kind === 'event') return true
  switch (entry.strong) {
    case 'carried':
    case 'borne':
      return false
    case 'number':
      return isCounted(scene, segment, k)
    case 'responsible':
      return isBehindResponsible(scene, k)
    case 'military':
      return ofWar(scene, segment, k)
    default:
      return true
  }
}

/** "المسؤولية عن", "مسؤوليتها على الفور عن", "مسؤوليته عنه": عن stands within five words behind token `k`. */
export const isBehindResponsible = ({ list }: Scene, k: number): boolean =>
  [1, 2, 3, 4, 5].some(d => list[k + d]?.folded === 'عن' || isWord(list[k + d], 'off-them'))

/** عملية، حملة: an operation of war by its adjective, by ضد, or by the force whose it is; not of medicine or of elections. */
export function ofWar(scene: Scene, segment: Segment, k: number): boolean {
  for (let j = k + 1; j <= Math.min(segment.to - 1, k + 3); j++) {
    if (isA(scene.list[j], 'military') || (j === k + 1 && isForTaking(scene.list[j]!))) return true
    const mention = scene.mentions.at(j)
    if (j === k + 1 && mention !== null && (mention.actorKind === 'force' || mention.actorKind === 'group')) return true
  }
  // "كثفت القوات عملياتها": whose they are stands before.
  const own = scene.list[k]!.readings.some(r => r.value.kind === 'noun' && r.peeling.enclitic !== null)
  if (own && scene.mentions.within(segment.from, k).some(m => m.actorKind === 'force' || m.actorKind === 'group'))
    return true
  return scene.list.slice(k + 1, Math.min(segment.to, k + 10)).some(t => t.folded === 'ضد')
}

/** "عملية |لاعتقال| مطلوبين", "حملة لتطهير الجبال": what soldiers and police do; not "عملية لإنقاذ عالقين". */
const isForTaking = ({ readings }: Token): boolean =>
  readings.some(
    ({ value, form, peeling }) =>
      form.pos === 'masdar' && peeling.proclitics.join('') === 'ل' && isEventEntry(value) && TAKING.has(value.type),
  )

const TAKING: ReadonlySet<string> = new Set(['abduction', 'capture', 'detention', 'killing', 'offensive', 'release'])

/** السيطرة على الحريق، على الوضع: nothing changes hands. */
export function overNoGround(tokens: Tokens, segment: Segment, k: number): boolean {
  // احتلت الجزائر المركز الثاني: a rank.
  for (let j = k + 1; j < Math.min(segment.to, k + 5); j++) if (isWord(tokens.list[j], 'rank')) return true
  for (let j = k + 1; j < Math.min(segment.to - 1, k + 8); j++)
    if (tokens.list[j]?.folded === 'علي') return isA(tokens.list[j + 1], 'not-ground')
  return false
}

const isResult = (type: string): boolean => type === 'killing' || type === 'injury' || type === 'destruction'
