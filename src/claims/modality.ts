import { actOn } from './modality/act.ts'
import { modalBefore, modalBehind } from './modality/modals.ts'
import { isDeniedByClause, negated } from './modality/negation.ts'
import { tenseOf } from './modality/tense.ts'
import { headOf, type Told } from './modality/told.ts'
import { isMeans } from './modality/told-as-past.ts'
import type { Segment } from './segments/segments.ts'
import type { Trigger } from './triggers/types.ts'
import type { EventType, Factuality, Polarity } from './types.ts'
import type { Tokens } from './words/tokens.ts'
import { isA, isThat, isWord } from './words/words.ts'

/** Whoever has not left, given up or been let go is still there. */
const LEAVING = new Set<EventType>(['withdrawal', 'surrender', 'evacuation', 'displacement', 'release'])

/** "يتوقع أن تكون المدينة، |التي نزح إليها| الآلاف": what makes the main clause possible says nothing of what a relative clause tells. */
function ownClause({ list }: Tokens, segment: Segment, { at, relative }: Trigger): Segment {
  if (!relative) return segment
  for (let k = at - 1; k > segment.from; k--) if (isA(list[k], 'relative')) return { ...segment, from: k }
  return segment
}

/** The verb is denied of anybody: أحد, أي. */
const isOfNobody = ({ list }: Tokens, { to }: Segment, { at }: Trigger): boolean =>
  list.slice(at + 1, Math.min(to, at + 4)).some(token => /^(?:احد|اي|ايا|ايه)$/.test(token.folded))

export interface Modality {
  readonly type: EventType
  readonly polarity: Polarity
  readonly factuality: Factuality
  readonly rules: readonly string[]
}

/**
 * "نفى مسؤوليته عن |الهجوم|", "نفت اعتقال الصحفي الذي |اختفى|": what somebody denies a part in, and what tells of whom the denial speaks, is not denied itself. Not
 * "نفى وجود |هجوم|", nor "نفى أنباء تحدثت عن |مقتل|".
 */
function isTakenForGranted({ list }: Tokens, { segment, trigger }: Told): boolean {
  if (trigger.rule === 'said' || trigger.rule === 'denied-result') return false
  const from = segment.attribution?.from ?? segment.from
  for (let k = headOf(trigger) - 1; k >= Math.max(from, segment.from); k--) {
    if (isWord(list[k], 'part-in')) return true
    if (trigger.relative && isWord(list[k], 'relative')) return true
    if (k < headOf(trigger) - 1 && isThat(list[k]!)) return false
  }
  return false
}

/** Reads polarity and factuality of a trigger from tense, negation, modal words before it, and the act of whoever says it. */
export function modalityOf(scene: Tokens, { segment, trigger, inTitle }: Told): Modality {
  const act = actOn(scene, { segment, trigger, inTitle })
  const rules: string[] = []
  const head = headOf(trigger)
  // "بعد انسحاب القوات": what is passed over behind a word of time is taken for granted, whatever is said of the rest.
  const granted =
    trigger.standing === 'presupposed' &&
    [1, 2, 3, 4].some(d => head - d >= segment.from && isWord(scene.list[head - d], 'takes-for-granted'))
  let { type } = trigger
  let denied = (act === 'deny' || act === 'doubt') && !isTakenForGranted(scene, { segment, trigger, inTitle })
  if (denied) rules.push('denied-by-speaker')
  let factuality = tenseOf(scene, { segment, trigger, inTitle })
  // "توعدت الحركة بأن الدماء لن تذهب هدرا": the threat is made, whatever it denies.
  if (!(act === 'threaten' && trigger.rule === 'said') && negated(scene, segment, trigger, head)) {
    // "لم يهرب منه أحد": nobody is told to have stayed.
    if (LEAVING.has(type) && trigger.rule === 'event-verb' && !isOfNobody(scene, segment, trigger)) {
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
  if (trigger.carrier?.verb?.phase === 'fail') {
    denied = !denied
    rules.push('failed')
  } else if (trigger.carrier?.verb?.phase === 'refuse') {
    // "رفض المتمردون الانسحاب": what is told is the refusal.
    type = 'statement'
    rules.push('refused')
  }
  if (granted || isMeans(scene, trigger))
    return {
      type,
      polarity: denied ? 'denied' : 'asserted',
      factuality,
      rules: granted ? [...rules, 'granted'] : rules,
    }
  const modal = modalBefore(scene, ownClause(scene, segment, trigger), head) ?? modalBehind(scene, segment, trigger)
  if (
    modal === 'possible' ||
    (modal === 'planned' &&
      trigger.carrier?.reading?.form.tense !== 'perfect' &&
      !(trigger.rule === 'event-verb' && trigger.reading.form.tense === 'perfect'))
  ) {
    factuality = modal
    rules.push(modal)
  }
  switch (act) {
    case 'warn':
      // "حذر الوزير من العنف": the warning was given.
      if (trigger.rule === 'said' && segment.attribution?.rule === 'verb-preposition') break
      factuality = 'possible'
      rules.push('said-to-warn')
      break
    case 'expect':
    case 'fear':
    case 'doubt':
      factuality = 'possible'
      rules.push(`said-to-${act}`)
      break
    case 'threaten':
    case 'promise':
    case 'call':
      // "دعت القوة الأطراف إلى ضبط النفس": the demand was made.
      if (trigger.rule === 'said' && act === 'call') {
        factuality = 'occurred'
        break
      }
      // "هدد بالرد، استدعت الوزارة السفير": a perfect tells what was done, not what is asked for.
      if (trigger.rule === 'event-verb' && trigger.reading.form.tense === 'perfect') break
      // "طالب بوقف القصف": what is to end goes on.
      factuality = trigger.carrier?.verb?.phase === 'end' ? 'ongoing' : 'planned'
      rules.push(`said-to-${act}`)
      break
    default:
  }
  return { type, polarity: denied ? 'denied' : 'asserted', factuality, rules }
}
