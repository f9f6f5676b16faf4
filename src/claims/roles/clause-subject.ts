import type { EventType, Named } from '../types.ts'
import { BREAK, COMMA, isBehind } from '../words/marks.ts'
import type { Range, Token } from '../words/tokens.ts'
import { isA, isAny, isBareMasdar, isWord, joinsOn } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { isPlainVerb, isVerb, opening, tells, verbBehind } from './clause-verb.ts'
import { nameOfRange } from './noun-phrase.ts'
import { type Phrase, subjectPhrase } from './subject-phrase.ts'

/** What somebody does, whatever noun or verb of the clause names it. */
const DONE: ReadonlySet<EventType> = new Set<EventType>([
  'statement',
  'aid',
  'protest',
  'transfer',
  'meeting',
  'agreement',
  'negotiation',
  'formation',
  'investigation',
  'sanction',
  'offensive',
  'siege',
  'evacuation',
  'capture',
  'control',
  'release',
  'execution',
  'attack',
  'airstrike',
  'shelling',
  'detention',
  'discovery',
  'withdrawal',
  'accusation',
  'clash',
  'handover',
  'explosion',
])

/**
 * Whoever a clause is told of by its grammar does what it tells, where no table has him and no rule found anybody: "فتحت عناصر الدرك بحثا", "إن وفدا قبليا قد نجح في التوسط", "أصحاب المحال،
 * وفق البيان، أغلقوا الطريق". Not the subject of a passive, and not an event (الهجوم بدأ).
 */
export function clauseSubject(clause: Clause, cast: Cast): void {
  const { scene, trigger, attribution, range } = clause
  if (cast.agents.length > 0 || clause.isRelative || !DONE.has(trigger.type)) return
  if (trigger.relative || clause.enclitic !== null || (clause.passive && clause.verbal)) return
  if (trigger.standing === 'presupposed' && !isTakenByVerb(clause)) return
  // Whoever says it is read by the words that say it.
  if (attribution !== null && range.from < attribution.from && trigger.type !== 'accusation') return
  const found = readSubject(clause, range) ?? (isCutOff(clause) ? readSubject(clause, before(clause)) : null)
  if (found === null) return
  // "منسوب المياه لم يتجاوز": what is measured does nothing.
  if (isAny(scene.list[found.from]!, 'measured')) return
  const named = nameOfPhrase(clause, found)
  if (cast.targets.some(t => t.start < named.end && named.start < t.end)) return
  cast.agents.push(named)
  cast.rules.push('clause-subject')
}

/**
 * "لكن قيادة الساحل رفضت", "فيما هيئة الموانئ تواصل": a definite subject right before its verb, before anybody who acted in the words before could go on with it. Not behind و, and not where the verb may be passive and
 * nothing stands behind it.
 */
export function subjectBeside(clause: Clause, cast: Cast): void {
  const { scene, trigger, head, range, verbal, maybePassive } = clause
  if (cast.agents.length > 0 || cast.subjectDone || clause.isRelative || clause.passive || clause.enclitic !== null)
    return
  const { form } = trigger.carrier?.reading ?? trigger.reading
  if (form.pos !== 'verb' || joinsOn(scene.list[head]!) || (maybePassive && clause.plainAfter.length === 0)) return
  const verb = trigger.carrier?.verb
  if (verbal ? clause.frame.get('s') !== 'A' : verb?.subject !== 'agent') return
  if (!isVerb(scene, head) || !tells(scene.list[head]!)) return
  const phrase = subjectPhrase(scene, { from: opening(scene, range.from, head), to: head })
  if (phrase === null || !phrase.known || isAny(scene.list[phrase.from]!, 'measured')) return
  // "تكتله سيتقدم", "قواتنا سيطرت": whose they are is read elsewhere.
  if (isOfHim(scene.list[phrase.from]!) || isVerb(scene, phrase.from)) return
  const isBeside = phrase.to === head || (phrase.to === head - 1 && isA(scene.list[phrase.to], 'verb-particle'))
  if (!isBeside || isBehind(scene.list[head]!, BREAK)) return
  const named = nameOfPhrase(clause, phrase)
  if (cast.targets.some(t => t.start < named.end && named.start < t.end)) return
  cast.agents.push(named)
  cast.subjectDone = true
  cast.rules.push('clause-subject')
}

const isOfHim = (token: Token): boolean => /\p{L}{2}(?:ه|ها|هم|نا)$/u.test(token.text)

/** "وجه |بتشكيل| لجنة", "كثفت جهودها |لضبط| السائق", "نجح في |تحرير| الرهائن": what the verb of the clause takes, though it is passed over. */
const isTakenByVerb = ({ scene: { list }, trigger: { at, reading, carrier } }: Clause): boolean =>
  carrier === null &&
  reading.form.pos === 'masdar' &&
  (reading.peeling.proclitics.some(one => one === 'ب' || one === 'ل') ||
    /^(?:في|من|الي|علي)$/.test(list[at - 1]?.folded ?? ''))

/** "وقرر الاتحاد، وفق البيان، |تنفيذ إضراب|", "رجلا يقود سيارة مفخخة |فجر نفسه|": an aside or an adjective clause has cut the words off from what they stand behind. */
function isCutOff({ scene: { list }, range, trigger, head, sentence }: Clause): boolean {
  if (range.from === sentence.from || range.from !== Math.min(head, trigger.at)) return false
  if (trigger.rule === 'event-verb') return isWord(list[head + 1], 'himself')
  return isBehind(list[range.from]!, COMMA) && list[range.from]!.readings.some(isBareMasdar)
}

/** The words of the sentence before those that tell the event, behind the words that say it. */
function before({ sentence, range, attribution }: Clause): Range {
  const said =
    attribution !== null && SAYS.test(attribution.rule) && attribution.from < range.from ? attribution.from : 0
  return { from: Math.max(sentence.from, said), to: range.to }
}

const SAYS = /that$|colon$|quotation/

function nameOfPhrase({ scene, who }: Clause, phrase: Phrase): Named {
  const mention = who.find(m => m.from === phrase.from && m.to >= phrase.to)
  return mention === undefined ? nameOfRange(scene, phrase) : nameOf(scene, mention)
}

/** The subject of the verb that a clause is told by: right behind it, or at the beginning of the clause with the verb behind. */
function readSubject(clause: Clause, range: Range): Phrase | null {
  const { scene, trigger } = clause
  const { list, mentions } = scene
  const k = opening(scene, range.from, range.to)
  if (k >= range.to) return null
  const things = CARRIES.has(trigger.type)
  if (isVerb(scene, k)) {
    if (!tellsOf(clause, k)) return null
    let next = k + 1
    while (next < range.to && mentions.inTime(next)) next++
    const phrase = subjectPhrase(scene, { from: next, to: range.to }, things)
    return phrase?.known === true && !isObject(list[k]!, list[phrase.from]!) ? phrase : null
  }
  const phrase = subjectPhrase(scene, { from: k, to: range.to }, things)
  if (phrase === null || isBehind(list[phrase.from]!, /[(]/)) return null
  const verb = verbBehind(clause, phrase, range.to)
  return verb !== null && tellsOf(clause, verb) ? phrase : null
}

/** Trains, boats and ambulances do these. */
const CARRIES: ReadonlySet<EventType> = new Set<EventType>(['statement', 'transfer', 'evacuation', 'aid', 'capture'])

/** "وأوقفت سائقا": whoever stands in the accusative behind a verb is no subject. */
const isObject = (verb: Token, noun: Token): boolean => /(?:وا|ون)$/.test(verb.folded) || /(?:ًا|اً)$/.test(noun.text)

/** Whether the verb at `k` tells what its subject does: active, of the third person, before the event that the clause tells or that event itself. */
function tellsOf({ scene, trigger, head, frame, verbal, maybePassive, plainAfter }: Clause, k: number): boolean {
  if (!tells(scene.list[k]!)) return false
  if (trigger.rule === 'said' || trigger.rule === 'plain') return true
  if (k > Math.max(head, trigger.at)) return false
  if (verbal && trigger.rule === 'event-verb')
    return k === head && frame.get('s') === 'A' && (!maybePassive || plainAfter.length > 0)
  const { readings } = scene.list[k]!
  const isLight = readings.length === 0 || readings.some(r => r.form.pos === 'verb' && r.value.kind === 'light')
  return k === head || isLight || isPlainVerb(scene.list[k]!)
}
