import { numeralOf } from '../../arabic/index.ts'
import type { EventPhrase, LightVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import { loadLexicon, type Reading, SORT } from '../words/lexicon.ts'
import { gapHas } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isConjunction, isWord, onlyVerb } from '../words/words.ts'
import { meets, PREPOSITION } from './needs.ts'
import { isBehindResponsible, namesOther, nounSenses, ofWar } from './nouns.ts'
import { type EventEntry, isEventEntry, namedBy, type Trigger, triggerOf } from './types.ts'

/** A verb carries a noun at most as many words behind it (names not counted), and so many in all; a verbal noun fewer. */
const VERB_REACH = 14
const NOUN_REACH = 5
const WORDS = 34
/** A subject stands at most as many words before its verb. */
const SUBJECT_REACH = 6

/** A light verb where it stands, or its verbal noun (شن, بتنفيذ) or participle (مخلفا). */
interface Carrier {
  readonly at: number
  readonly reading: Reading
  readonly verb: LightVerb
}

/** A noun that names an event, where it stands. */
interface EventWord {
  readonly at: number
  readonly reading: Reading
  readonly entry: EventEntry
}

/** A light verb and the noun it carries, within a few words: شنت القوات هجوما، أسفر الانفجار عن مقتل، اندلعت اشتباكات. */
export function carriedTrigger(scene: Scene, segment: Segment, k: number): Trigger | null {
  for (const carrier of carriersAt(scene, k)) {
    const trigger = carriedWith(scene, segment, carrier)
    if (trigger !== null) return trigger
  }
  return null
}

function carriedWith(scene: Scene, segment: Segment, carrier: Carrier): Trigger | null {
  const behind = carriedBehind(scene, segment, carrier)
  if (behind !== null)
    return carriedBy(carrier, behind, {
      rule: carrier.verb.subject === 'cause' ? 'result' : 'light-verb',
      standing: isPassedOver(scene, carrier) ? 'presupposed' : 'main',
    })
  const before = subjectBefore(scene, segment, carrier)
  return before === null ? null : carriedBy(carrier, before, { rule: 'light-verb', standing: 'main' })
}

/** ضرب زلزال، هز انفجار: where the subject is a disaster or a blast, it happened; nobody struck. */
export function disaster(scene: Scene, segment: Segment, k: number): Trigger | null {
  const { readings } = scene.list[k]!
  const isLight = readings.some(r => r.value.kind === 'light' && r.value.subject === 'event' && r.form.pos === 'verb')
  if (!isLight || !readings.some(r => r.value.kind === 'event')) return null
  const carried = carriedTrigger(scene, segment, k)
  return carried?.type === 'accident' || carried?.type === 'explosion' ? carried : null
}

function carriedBy(carrier: Carrier, noun: EventWord, facts: Pick<Trigger, 'rule' | 'standing'>): Trigger {
  return triggerOf({ at: noun.at, ...namedBy(noun.entry), reading: noun.reading, carrier, ...facts })
}

/** The light verbs that a word may be, in the order of the table: "انتهى الحصار", "انتهى بمقتل"; "جراء تعرضه" is no verb. */
function carriersAt({ list }: Scene, at: number): readonly Carrier[] {
  const token = list[at]!
  // "إثر انهيار" is "after", no form of أثار.
  if ((token.sorts & SORT.light) === 0 || isWord(token, 'temporal')) return NOBODY
  // فجروا is "they blew up" before it is ف and جروا.
  if (isWholeEvent(token)) return NOBODY
  const first = isWord(list[at - 1], 'before-noun') ? undefined : finiteReading(token, ['light'])
  const isOf = (r: Reading) =>
    first === undefined ? isNominalCarrier(token, r) : r.form.pos === 'verb' && r.form.tense === first.form.tense
  const found = token.readings.flatMap(reading =>
    reading.value.kind === 'light' && (reading === first || isOf(reading))
      ? [{ at, reading, verb: reading.value }]
      : [],
  )
  return found.filter(({ verb }, i) => found.findIndex(other => other.verb === verb) === i)
}

const NOBODY: readonly Carrier[] = []

/** A word that is an event verb as it stands, and a light one only behind و or ف. */
const isWholeEvent = ({ readings }: Token): boolean => {
  const light = readings.filter(r => r.value.kind === 'light' && r.form.pos === 'verb')
  return (
    light.length > 0 &&
    light.every(r => r.peeling.proclitics.length > 0) &&
    readings.some(r => r.value.kind === 'event' && r.form.pos === 'verb' && r.peeling.proclitics.length === 0)
  )
}

const isNominalCarrier = (token: Token, { value, form, peeling }: Reading): boolean =>
  value.kind === 'light' &&
  !peeling.article &&
  (form.pos === 'masdar' || (form.pos === 'active-participle' && /(?:ا|ه)$/.test(token.folded))) &&
  peeling.proclitics.every(p => 'وفسلب'.includes(p))

/** "بعد شن هجوم": a verbal noun behind a preposition is passed over. */
const isPassedOver = ({ list }: Scene, { at, reading }: Carrier): boolean =>
  reading.form.pos !== 'verb' &&
  (reading.peeling.proclitics.some(p => 'لبك'.includes(p)) ||
    isA(list[at - 1], 'temporal') ||
    isA(list[at - 1], 'purpose'))

/** The noun behind a light verb that it carries. */
function carriedBehind(scene: Scene, segment: Segment, carrier: Carrier): EventWord | null {
  const { at: k, reading, verb } = carrier
  const reach = reading.form.pos === 'masdar' ? NOUN_REACH : VERB_REACH
  const end = Math.min(segment.to, k + WORDS)
  let steps = 0
  let via: number | null = null
  let relative = false
  for (let j = k + 1; j < end && steps < reach; j++) {
    if (scene.mentions.covers(j)) {
      // "خلف الانفجار عشرات الجرحى": people who are counted as dead or wounded are what a cause leaves.
      const counted = verb.subject === 'cause' ? countedAt(scene, j) : null
      if (counted !== null && fits(scene, carrier, counted.reading, j)) return counted
      continue
    }
    steps++
    // "شنت مقاتلات غارات": a set phrase that names no event carries none; one that names one is what is carried.
    const phrase = loadLexicon().phraseAt(scene.text, scene.list, j)
    if (phrase?.phrase.type === 'none') {
      j += phrase.length - 1
      continue
    }
    if (isDeeper(scene, carrier, j) && eventWordAt(scene, segment, j, verb) === null) {
      via = j
      continue
    }
    if (j > k + 1 && gapHas(scene, j, /[؛:]/)) break
    const token = scene.list[j]!
    // "أسفرت المصادمات التي وقعت أمس عن مقتل": the verb of a relative clause ends nothing.
    if (isA(token, 'relative')) relative = true
    if (finiteReading(token, ['event', 'report']) !== undefined && onlyVerb(token)) {
      if (!relative) break
      relative = false
    }
    // "أثيرت مخاوف من هجوم": what is feared is not what came of it.
    if (verb.subject === 'cause' && isA(token, 'possible')) break
    const word = eventWordAt(scene, segment, j, verb) ?? withinPhrase(scene, segment, { from: j, verb, phrase })
    // "نفذت حكم القتل": a set phrase is carried as a whole.
    const noun = phrase === null || word === null ? word : { ...word, ...namedByPhrase(phrase.phrase, word) }
    if (noun === null || isCause(verb, noun)) continue
    const viaLight = via !== null && j - via <= 3 && noun.reading.peeling.proclitics.length === 0
    if (viaLight || fits(scene, carrier, noun.reading, j)) return noun
  }
  return null
}

/** "حكم القتل قصاصا": the event noun that a set phrase holds behind its first word. */
function withinPhrase(
  scene: Scene,
  segment: Segment,
  { from, verb, phrase }: { from: number; verb: LightVerb; phrase: { readonly length: number } | null },
): EventWord | null {
  const to = Math.min(from + (phrase?.length ?? 0), segment.to)
  for (let j = from + 1; j < to; j++) {
    const word = eventWordAt(scene, segment, j, verb)
    if (word !== null) return word
  }
  return null
}

const namedByPhrase = ({ type, frame }: EventPhrase, { entry }: EventWord): Pick<EventWord, 'entry'> => ({
  entry: { ...entry, type, frame },
})

function countedAt({ list }: Scene, j: number): EventWord | null {
  for (const reading of list[j]!.readings) {
    const entry = reading.value
    if (entry.kind === 'noun' && entry.strong === 'number') return { at: j, reading, entry }
  }
  return null
}

/** The noun at token `j`, if it names an event here: إطلاق النار, and not إطلاق حملة; عملية عسكرية, and not عملية جراحية. */
function eventWordAt(scene: Scene, segment: Segment, j: number, verb: LightVerb): EventWord | null {
  for (const reading of nounSenses(scene.list[j]!)) {
    const entry = reading.value
    if (!isEventEntry(entry) || namesOther(scene, j, entry) || !meets(scene, segment, j, entry.needs)) continue
    if (entry.kind === 'noun' && entry.strong === 'military' && !ofWar(scene, segment, j)) continue
    if (!isCarried(scene, j, entry, verb)) continue
    return { at: j, reading, entry }
  }
  return null
}

/** "لم يخلف القصف أي إصابات", "ألحق الإعصار أضرارا": behind a verb of cause a definite noun that is no result is its subject. */
const isCause = ({ subject, takes }: LightVerb, { reading, entry }: EventWord): boolean =>
  (subject === 'cause' || (subject === 'agent' && entry.type === 'accident')) &&
  takes.includes('object') &&
  reading.peeling.article &&
  !RESULTS.has(entry.type)

const RESULTS: ReadonlySet<string> = new Set(['killing', 'injury', 'destruction', 'displacement'])

/** "قامت بشن هجوم", "يقوم بتنفيذ إعدامات": a light verb carried by a light verb. */
function isDeeper(scene: Scene, carrier: Carrier, j: number): boolean {
  if (carrier.reading.form.pos !== 'verb') return false
  const deeper = scene.list[j]!.readings.find(
    r => r.value.kind === 'light' && r.form.pos === 'masdar' && !r.peeling.article,
  )
  return deeper !== undefined && fits(scene, carrier, deeper, j)
}

/** أودى بحياة عشرة: "life" is taken only by a verb of cause; مسؤولية is one only with عن. */
function isCarried(scene: Scene, at: number, entry: EventEntry, verb: LightVerb): boolean {
  if (entry.kind !== 'noun') return true
  if (entry.strong === 'carried') return verb.subject === 'cause'
  return entry.strong !== 'responsible' || isBehindResponsible(scene, at)
}

/** "مفاوضات تجري", "اشتباكات اندلعت": the subject stands before its verb. */
function subjectBefore(scene: Scene, segment: Segment, { at, reading, verb }: Carrier): EventWord | null {
  if (!verb.takes.includes('subject') || reading.form.pos !== 'verb') return null
  for (let j = at - 1; j >= Math.max(segment.from, at - SUBJECT_REACH); j--) {
    const noun = scene.mentions.covers(j) ? null : eventWordAt(scene, segment, j, verb)
    if (noun?.reading.peeling.proclitics.every(isConjunction)) return noun
  }
  return null
}

/** Whether the noun at `j` stands where the light verb takes it: as object or subject, or behind its preposition. */
function fits({ list, mentions }: Scene, { at, verb }: Carrier, noun: Reading, j: number): boolean {
  // "ضرب المدينة بأربع قنابل": the preposition stands before the number.
  const number = j - 1 > at ? mentions.numberAt(j - 1) : null
  const proclitics = [...noun.peeling.proclitics, ...(number === null ? [] : prepositionOf(list[number.from]!.folded))]
  // "شنت عددا من الغارات": what is counted is what is carried.
  const counted = list[j - 1]?.folded === 'من' && isA(list[j - 2], 'part')
  const isObject =
    proclitics.every(isConjunction) && (j === at + 1 || counted || !isWord(list[j - 1], 'not-before-object'))
  const behind = [list[j - 1]?.folded, j - 2 > at - 1 ? list[j - 2]?.folded : undefined]
  return verb.takes.some(place => {
    if (place === 'object' || place === 'subject') return isObject
    if (place === 'ب' || place === 'ل') return proclitics.includes(place)
    const preposition = PREPOSITION[place]
    return preposition !== undefined && behind.includes(preposition)
  })
}

/** ب before digits or a numeral (بأربع, ب12, ب 12), as a clitic of what is counted; none before أربع or بضع. */
const prepositionOf = (numeral: string): readonly string[] =>
  numeral.length > 1 && numeral.startsWith('ب') && (/^ب\d/.test(numeral) || numeralOf(numeral.slice(1)) !== null)
    ? ['ب']
    : []
