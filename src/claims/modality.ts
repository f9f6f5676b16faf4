import type { Segment } from './segments/segments.ts'
import type { Trigger } from './triggers/types.ts'
import type { EventType, Factuality, Polarity } from './types.ts'
import { inClass } from './words/classes.ts'
import { gapHas, PAUSE } from './words/marks.ts'
import type { Tokens } from './words/tokens.ts'
import { finiteReading, hasA, isA, isWord } from './words/words.ts'

/** Types that last: without a sign of tense they are going on. */
const LASTING = new Set<EventType>(['siege', 'control', 'presence', 'negotiation', 'investigation'])

/** Whoever has not left, given up or been let go is still there. */
const LEAVING = new Set<EventType>(['withdrawal', 'surrender', 'evacuation', 'displacement', 'release'])

const COUNTED = new Set<EventType>(['killing', 'injury'])

export interface Modality {
  readonly type: EventType
  readonly polarity: Polarity
  readonly factuality: Factuality
  readonly rules: readonly string[]
}

/** A trigger in its clause. */
interface Told {
  readonly segment: Segment
  readonly trigger: Trigger
  readonly inTitle: boolean
}

/** Reads polarity and factuality of a trigger from tense, negation, modal words before it, and the act of whoever says it. */
export function modalityOf(scene: Tokens, { segment, trigger, inTitle }: Told): Modality {
  const { attribution } = segment
  const rules: string[] = []
  const head = trigger.carrier?.at ?? trigger.at
  // "بعد انسحاب القوات": what is passed over behind a word of time is taken for granted, whatever is said of the rest.
  const granted =
    trigger.standing === 'presupposed' &&
    [1, 2, 3, 4].some(d => head - d >= segment.from && isWord(scene.list[head - d], 'takes-for-granted'))
  let { type } = trigger
  let denied = attribution?.act === 'deny' || attribution?.act === 'doubt'
  if (denied) rules.push('denied-by-speaker')
  let factuality = tenseOf(scene, { segment, trigger, inTitle })
  if (negated(scene, segment, trigger, head)) {
    if (LEAVING.has(type) && trigger.rule === 'event-verb') {
      type = 'presence'
      factuality = 'ongoing'
      rules.push('not-leaving-is-staying')
    } else if (trigger.carrier?.verb?.phase === 'end' && trigger.carrier.reading?.form.pos === 'verb') {
      // "القصف لم يتوقف": what has not ended goes on.
      factuality = 'ongoing'
      rules.push('not-ended')
    } else {
      denied = !denied
      rules.push('negated')
    }
  }
  if (trigger.rule === 'denied-result') {
    denied = true
    rules.push('negated')
  }
  if (isDeniedByClause(scene, segment, trigger)) {
    denied = true
    rules.push('denied-by-clause')
  }
  if (trigger.carrier?.verb?.phase === 'fail' || trigger.carrier?.verb?.phase === 'refuse') {
    denied = !denied
    rules.push('failed')
  }
  if (granted) return { type, polarity: denied ? 'denied' : 'asserted', factuality, rules: [...rules, 'granted'] }
  const modal = modalBefore(scene, segment, head) ?? modalBehind(scene, segment, trigger)
  if (
    modal === 'possible' ||
    (modal === 'planned' &&
      trigger.carrier?.reading?.form.tense !== 'perfect' &&
      !(trigger.rule === 'event-verb' && trigger.reading.form.tense === 'perfect'))
  ) {
    factuality = modal
    rules.push(modal)
  }
  switch (attribution?.act) {
    case 'expect':
    case 'fear':
    case 'warn':
    case 'doubt':
      factuality = 'possible'
      rules.push(`said-to-${attribution.act}`)
      break
    case 'threaten':
    case 'promise':
    case 'call':
      // "طالب بوقف القصف": what is to end goes on.
      factuality = trigger.carrier?.verb?.phase === 'end' ? 'ongoing' : 'planned'
      rules.push(`said-to-${attribution.act}`)
      break
    default:
  }
  return { type, polarity: denied ? 'denied' : 'asserted', factuality, rules }
}

/** Words between لا or ليس and what is denied of somebody: "ليس للجيش أي دور". */
const PART_REACH = 4

/** "لا علاقة له بالهجوم", "لا صحة للأنباء عن انسحاب", "ليس له دور في التفجير", "ما تردد عن اعتقاله غير صحيح": all that the clause tells is denied. */
function isDeniedByClause({ list }: Tokens, { from, to }: Segment, { at }: Trigger): boolean {
  for (let k = from; k < to; k++) {
    const word = list[k]!.folded
    if (/^و?(?:لا|ليس|ليست)$/.test(word) && k < at) {
      const end = Math.min(at, k + (word.endsWith('لا') ? 1 : PART_REACH) + 1)
      for (let j = k + 1; j < end; j++) if (isWord(list[j], 'no-part')) return true
    }
    if (word === 'غير' && k > at && isWord(list[k + 1], 'untrue')) return true
    if (/^عاري?ه?$/.test(word) && /^(?:عن|من)$/.test(list[k + 1]?.folded ?? '') && list[k + 2]?.folded === 'الصحه')
      return true
  }
  return false
}

/** لم، لن، لا، ما، ليس before the verb; عدم and "لا" before the noun; "أي" in between. "ما زال" and "لا يزال" deny nothing. */
function negated(scene: Tokens, segment: Segment, trigger: Trigger, head: number): boolean {
  for (let k = head - 1; k >= Math.max(segment.from, head - 2); k--) {
    const word = scene.list[k]!.folded.replace(/^[وف](?=ل[امن]|ليس|عدم)/, '')
    if (inClass(word, 'between-negation')) continue
    // "دون وقوع إصابات", "من دون تسجيل خسائر": what is carried did not happen.
    if (trigger.carrier !== null && inClass(word, 'without')) return true
    if (inClass(word, 'denies')) return true
    // "حرص على تجنب قتل المدنيين", "لمنع وقوع هجوم": what is avoided or prevented did not happen.
    if (k === head - 1 && inClass(word, 'averted')) return true
    if (word === 'لا') return !isA(scene.list[k + 1], 'still')
    if (word === 'ما' && trigger.rule === 'event-verb' && k === segment.from)
      return trigger.reading.form.tense === 'perfect'
    break
  }
  // "ولم تعلن أي جهة مسؤوليتها": the verb of saying before it is denied.
  for (let k = segment.from; k + 1 < head; k++) {
    const said = scene.list[k + 1]
    if (isWord(scene.list[k], 'not') || /^[وف](?:لم|لن|لا)$/.test(scene.list[k]?.folded ?? ''))
      return said !== undefined && trigger.type === 'responsibility' && finiteReading(said, ['report']) !== undefined
  }
  return false
}

function tenseOf(scene: Tokens, { segment, trigger, inTitle }: Told): Factuality {
  const reading = trigger.carrier?.reading ?? trigger.reading
  const head = trigger.carrier?.at ?? trigger.at
  const phase = trigger.carrier?.verb?.phase
  // "حتى الإفراج عن زملائنا", "لحين انسحاب": what is waited for has not come.
  const awaited = scene.list[head - 1]
  if (
    head > segment.from &&
    reading.form.pos === 'masdar' &&
    awaited !== undefined &&
    /^(?:حتي|لحين|ريثما)$/.test(awaited.folded)
  )
    return 'planned'
  if (phase === 'plan') return 'planned'
  if (phase === 'try') return 'possible'
  const { form, peeling } = reading
  // "لا تزال مستمرة" stands near its event; a finite perfect says that it is over, whatever else goes on.
  const perfect = form.pos === 'verb' && form.tense === 'perfect'
  const still =
    !perfect && hasA(scene.list, Math.max(segment.from, head - 5), Math.min(segment.to, trigger.at + 5), 'going-on')
  if (form.pos === 'verb' && form.tense === 'imperfect') {
    if (peeling.proclitics.includes('س')) return 'planned'
    const before = head > segment.from ? scene.list[head - 1]!.folded : ''
    if (isA(scene.list[head - 1], 'will')) return 'planned'
    if (/^[وف]?لم$/.test(before)) return 'occurred'
    if (/^[وف]?قد$/.test(before)) return 'possible'
    // "، ليرتفع عدد القتلى إلى عشرة": a toll that rises tells what came of it.
    if (peeling.proclitics.includes('ل') && trigger.frame.get('s') === 'X' && COUNTED.has(trigger.type))
      return 'occurred'
    if (peeling.proclitics.includes('ل') || /^[وف]?[بل]?ان$/.test(before) || inClass(before, 'so-that'))
      return 'planned'
    if (inTitle && !LASTING.has(trigger.type)) return still ? 'ongoing' : 'occurred'
    return 'ongoing'
  }
  // "لاعتقال المطلوبين": a verbal noun behind ل is what for, not what was.
  if (
    trigger.carrier === null &&
    form.pos === 'masdar' &&
    !peeling.article &&
    peeling.proclitics.includes('ل') &&
    !LASTING.has(trigger.type) &&
    !isWord(scene.list[trigger.at], 'befalls')
  )
    return 'planned'
  if (still) return 'ongoing'
  if (perfect) return 'occurred'
  if (phase === 'go-on') return 'ongoing'
  if (form.pos === 'passive-participle') return LASTING.has(trigger.type) ? 'ongoing' : 'occurred'
  return LASTING.has(trigger.type) ? 'ongoing' : 'occurred'
}

/** A word before the trigger that makes it possible or planned. The nearest wins. */
function modalBefore(scene: Tokens, segment: Segment, head: number): Factuality | null {
  for (let k = head - 1; k >= Math.max(segment.from, head - 12); k--) {
    const token = scene.list[k]!
    if (token.folded === 'قد' || token.folded === 'وقد' || token.folded === 'فقد') continue
    if (isA(token, 'possible') || isA(token, 'conditional')) return 'possible'
    if (isA(token, 'planned') || isA(token, 'planned-by')) return 'planned'
  }
  return null
}

/** An adjective or predicate behind a noun of event that makes it possible or planned: "الانسحاب المرتقب", "الهجوم بات وشيكا". */
function modalBehind(scene: Tokens, { to }: Segment, { at, reading }: Trigger): Factuality | null {
  if (reading.form.pos !== 'masdar') return null
  for (let k = at + 1; k < Math.min(to, at + MODAL_REACH); k++) {
    const token = scene.list[k]!
    if (gapHas(scene, k, PAUSE) || /^[وف]?من$/.test(token.folded)) return null
    if (isWord(token, 'to-come')) return 'planned'
    if (isWord(token, 'may-come')) return 'possible'
    if (finiteReading(token) !== undefined) return null
  }
  return null
}

const MODAL_REACH = 5
