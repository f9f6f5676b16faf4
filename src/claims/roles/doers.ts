import { matchActor } from '../../knowledge/index.ts'
import { nationality } from '../mentions/adjectives.ts'
import type { Mention } from '../mentions/types.ts'
import type { EventType, Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { namedAt } from '../words/spans.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isNominal, isWord } from '../words/words.ts'
import { vehicleAt } from './body.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { phraseAt } from './noun-phrase.ts'
import { participants } from './participants.ts'

/** The verb that tells who did what a noun names stands at most as many words behind the noun. */
const VERB_REACH = 16
/** Whoever a clause says it comes from stands at most as many words behind the preposition. */
const NEAR = 3

/**
 * "هجوم نفذته الحركة", "الغارات التي شنها الجيش", "عمليات تنفذها القوات", "مظاهرة نظمها ناشطون": the pronoun on a verb behind the noun of the event stands
 * for the event, and the verb's subject did it. Not "هجوم استهدفه" (whom it struck), and not a verb of saying (هجوم وصفه الرئيس).
 */
export function doerOfNoun(clause: Clause, cast: Cast): void {
  const { trigger, verbal } = clause
  if (cast.agents.length > 0 || (verbal && trigger.reading.form.pos === 'verb')) return
  if (trigger.rule === 'result' || trigger.rule === 'counted-noun' || trigger.rule === 'existence') return
  const doers = doersBehind(clause, trigger.at)
  if (doers.length === 0) return
  cast.agents.push(...doers)
  cast.rules.push('doer-of-noun')
}

/** Whoever did what the noun at token `at` names: "غارة نفذتها مسيرة إسرائيلية", "القصف التركي", "هجوم نسب إلى الحركة". */
export function doneBy(clause: Clause, at: number): readonly Named[] {
  const nation = vehicleAt(clause.scene, { from: at + 1, to: clause.sentence.to }) ?? nationBehind(clause, at)
  return nation === null ? doersBehind(clause, at) : [nation]
}

function doersBehind(clause: Clause, at: number): readonly Named[] {
  const { scene, sentence } = clause
  const end = Math.min(sentence.to, at + VERB_REACH)
  for (let k = at + 1; k < end; k++) {
    const token = scene.list[k]!
    // "اتهامات تتصل بهجوم نفذه فلان": the nearest noun of an event is the one that was done.
    if (k > at + 1 && isBareEvent(token) && !scene.mentions.covers(k)) return []
    const attributed = isA(token, 'attributed') && scene.list[k + 1]?.folded === 'الي'
    if (isA(token, 'driven')) return drivenBy(clause, k + 1)
    if (!attributed && !doesIt(token, scene.list[k + 1])) continue
    const from = attributed || isWord(scene.list[k + 1], 'by-it') ? k + 2 : k + 1
    return namedFrom(clause, from)
  }
  return []
}

/** "سيارة مفخخة يقودها انتحاري": somebody right behind the verb of driving it. */
function drivenBy({ scene, sentence }: Clause, k: number): readonly Named[] {
  const who = participants(scene, k, Math.min(sentence.to, k + 3)).find(m => m.from === k && m.skip === 0)
  return who === undefined ? [] : [nameOf(scene, who)]
}

/** A noun of an event in its own right: بهجوم, الغارات. */
const isBareEvent = (token: Token): boolean =>
  token.readings.some(r => r.value.kind === 'noun' && r.value.strong === 'yes' && r.form.pos === 'masdar')

/** A verb of doing with the event as its object (نفذته, تشنها, قام بها), or of attributing it (تبناه, نسب إلى). */
function doesIt(token: Token, next: Token | undefined): boolean {
  // "كمين نصبه مسلحون": laying it is doing it, whatever else the verb may tell.
  if (
    token.readings.some(
      ({ value, form, peeling: p }) =>
        value.kind === 'light' && value.subject === 'agent' && form.pos === 'verb' && p.enclitic !== null,
    )
  )
    return true
  const reading = finiteReading(token, ['light', 'event', 'report'])
  if (reading === undefined) return false
  const { value, peeling } = reading
  if (value.kind === 'light')
    return (
      (peeling.enclitic !== null && value.subject === 'agent') || (value.takes.includes('ب') && isWord(next, 'by-it'))
    )
  if (value.kind === 'event') return value.type === 'responsibility' && peeling.enclitic !== null
  return value.kind === 'report' && value.act === 'announce' && peeling.enclitic !== null
}

/** Whoever is named at token `from`, with those whom و joins to him: "القوات الحكومية ومتطوعو الحشد". */
function namedFrom({ scene, sentence }: Clause, from: number): readonly Named[] {
  const found: Named[] = []
  const near = participants(scene, from, Math.min(sentence.to, from + 16))
  let end = from
  for (const m of near) {
    const first = scene.list[m.from]!
    if (m.from > end + (found.length === 0 ? 2 : 0) || isBehind(first, BREAK)) break
    if (found.length > 0 && !(first.folded.startsWith('و') && m.skip > 0)) break
    found.push(nameOf(scene, m))
    end = m.to
  }
  if (found.length > 0) return found
  const unknown = phraseAt(scene, { from, to: Math.min(sentence.to, from + 6) })
  return unknown === null ? [] : [unknown]
}

/** Nouns of these are a nation's by their adjective; "قمة فرنسية بريطانية" is of two, and of whom it takes place between. */
const OF_A_NATION: ReadonlySet<EventType> = new Set<EventType>([
  'airstrike',
  'shelling',
  'attack',
  'offensive',
  'withdrawal',
  'siege',
  'capture',
])

/** "الغارات التركية", "القصف الإسرائيلي", "هجوم روسي": whose the event is, by the adjective of its noun; a country named before in its own words. */
export function nationOfNoun(clause: Clause, cast: Cast): void {
  const { trigger, frame, verbal } = clause
  if (cast.agents.length > 0 || verbal || frame.get('m') !== 'A' || !OF_A_NATION.has(trigger.type)) return
  const nation = nationBehind(clause, trigger.at)
  if (nation === null) return
  cast.agents.push(nation)
  cast.rules.push('nation-of-noun')
}

/** The nation or the movement whose the event at token `at` is, by an adjective of its noun: "القصف المدفعي التركي", "هجوم حوثي". */
function nationBehind({ scene, sentence }: Clause, at: number): Named | null {
  for (let k = at + 1; k <= at + 2 && k < sentence.to; k++) {
    const token = scene.list[k]!
    if (isBehind(token, BREAK)) return null
    const country = nationality(token)
    const ref = country === null ? movement(token) : `state:${country.iso2.toLowerCase()}`
    if (ref !== null) {
      const known = scene.mentions.memory.actors.findLast(actor => actor.ref === ref && actor.end <= token.start)
      return namedAt(scene, known ?? token, ref)
    }
    if (scene.mentions.at(k) !== null || !isNominal(token)) return null
  }
  return null
}

/** The actor of the table whose people a word is the adjective of: حوثي, الحوثية (of الحوثيون). Null for other words. */
const movement = remember((folded): string | null => {
  const stem = /^(?:ال)?(\p{L}{3,}ي)ه?$/u.exec(folded)?.[1]
  if (stem === undefined) return null
  const word = `ال${stem}ون`
  const found = matchActor(word, [{ text: word, folded: word, start: 0, end: word.length }], 0)
  return found !== null && found.actor.kind !== 'state' && found.actor.kind !== 'person' ? found.actor.id : null
})

/** "تم تفجيرها من أفراد الشرطة", "أصيب بطلق ناري من مجهولين": behind a passive, or behind what was fired, من names who did it. */
export function fromWhom(clause: Clause, cast: Cast): void {
  const { scene, trigger, range, frame, who, passive, maybePassive, verbal } = clause
  if (cast.agents.length > 0 || frame.has('من')) return
  const suffered = passive || maybePassive || trigger.carrier?.verb?.subject === 'event' || frame.get('m') === 'T'
  const strikes = !verbal && frame.get('m') === 'A' && OF_A_NATION.has(trigger.type)
  if (!suffered && !strikes) return
  const doer = who.find(m => m.from > trigger.at && mayAct(m) && isFrom(scene.list, m, range.from))
  if (doer === undefined) return
  const of = doer.from - 1
  const shot = [1, 2, 3].some(d => isWord(scene.list[of - d], 'shot'))
  // "القصف الجوي من قوات التحالف", "هجوم من مسلحين": whose a strike is.
  const isTold =
    (strikes && doer.actorKind !== 'state' && doer.from - trigger.at <= 4) ||
    passive ||
    trigger.carrier?.verb?.subject === 'event'
  if (!shot && !isTold) return
  if (cast.targets.some(t => t.start <= doer.start && doer.end <= t.end)) return
  cast.agents.push(nameOf(scene, doer))
  cast.rules.push('from-whom')
}

const mayAct = (m: Mention): boolean =>
  m.side === 'side' || (m.kind === 'actor' && m.actorKind !== 'state') || m.kind === 'person'

/** من right before somebody: "من مجهولين", "من عناصر الشرطة"; not "عدد من الجنود". */
function isFrom(list: readonly Token[], m: Mention, floor: number): boolean {
  const before = list[m.from - 1]
  if (before?.folded !== 'من' || m.from - 1 <= floor) return false
  const part = list[m.from - 2]
  return !isA(part, 'part') && !isA(part, 'one-of')
}

/** "بدعم من التحالف", "بمساندة قوات الحشد", "بمشاركة المدفعية": whoever backs those who act acts with them. */
export function supporters(clause: Clause, cast: Cast): void {
  const { scene, range, who } = clause
  if (cast.agents.length === 0) return
  let last = -1
  for (const m of who) {
    if (cast.agents.some(a => a.start === m.start)) continue
    // "استعادت القوات مع الجيش الميناء": right behind the verb or who acts, مع joins another who does.
    if (isDoneWith(clause, cast, m)) {
      const at = cast.targets.findIndex(t => t.start === m.start)
      if (at >= 0) cast.targets.splice(at, 1)
      cast.agents.push(nameOf(scene, m))
      cast.rules.push('supporter')
      continue
    }
    // "بالتعاون مع الهلال الأحمر وكتيبة من المتطوعين": whom و joins right behind a supporter is one.
    if (m.from === last && scene.list[m.from]!.folded.startsWith('و') && m.skip === 1) {
      cast.agents.push(nameOf(scene, m))
      last = m.to
      continue
    }
    let k = m.from - 1
    if (scene.list[k]?.folded === 'من') k--
    for (let steps = 0; steps < NEAR && k > range.from && !isSupport(scene.list, k); steps++) k--
    if (!isSupport(scene.list, k) || m.from - k > NEAR || k < range.from) continue
    const at = cast.targets.findIndex(t => t.start === m.start)
    if (at >= 0) cast.targets.splice(at, 1)
    cast.agents.push(nameOf(scene, m))
    last = m.to
    cast.rules.push('supporter')
  }
}

/** "بالتعاون مع", "وبإسناد", "مدعومة بمسلحي": not "مدعومة من طهران", which says whose they are. */
const isSupport = (list: readonly Token[], k: number): boolean =>
  isA(list[k], 'with-support') || (isA(list[k], 'backed-by') && /^ب/.test(list[k + 1]?.folded ?? ''))

/** In these two act together, where no frame has another side behind مع. */
const DONE_TOGETHER: ReadonlySet<EventType> = new Set<EventType>([
  'capture',
  'control',
  'offensive',
  'attack',
  'airstrike',
  'siege',
  'evacuation',
  'discovery',
])

function isDoneWith({ scene, trigger, frame, verbal, head }: Clause, { agents }: Cast, m: Mention): boolean {
  if (!verbal || !DONE_TOGETHER.has(trigger.type) || frame.has('مع') || m.kind !== 'actor' || m.actorKind === 'person')
    return false
  if (scene.list[m.from - 1]?.folded !== 'مع') return false
  const before = scene.list[m.from - 2]
  return m.from - 1 === head + 1 || agents.some(a => a.end === before?.end)
}
