import type { LightVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import { loadLexicon } from '../words/lexicon.ts'
import { gapHas } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, onlyVerb } from '../words/words.ts'
import type { Carrier } from './carriers.ts'
import { countedAt, type EventWord, eventWordAt, namedByPhrase, withinPhrase } from './event-word.ts'
import { fits } from './takes.ts'

/** A verb carries a noun at most as many words behind it (names not counted), and so many in all; a verbal noun fewer. */
const VERB_REACH = 14
const NOUN_REACH = 5
const WORDS = 34

/** The noun behind a light verb that it carries: هجوما in "شنت القوات هجوما"; none in "شنت القوات، فيما قتل ستة", where another verb comes first. */
export function carriedBehind(scene: Scene, segment: Segment, carrier: Carrier): EventWord | null {
  const { at: k, reading, verb } = carrier
  // "تعرض قرى حدودية يسكنها رعاة لقصف": who was struck may take as many words as behind a verb.
  const isStruck = verb.subject === 'target' && verb.takes.includes('ل')
  const reach = reading.form.pos === 'masdar' && !isStruck ? NOUN_REACH : VERB_REACH
  const end = Math.min(segment.to, k + WORDS)
  let steps = 0
  let via: number | null = null
  let relative = false
  for (let j = k + 1; j < end && steps < reach; j++) {
    // "شنت مقاتلات غارات", "قرر وزير النقل": a set phrase that names no event carries none; one that names one is what is carried.
    const phrase = loadLexicon().phraseAt(scene.text, scene.list, j)
    if (phrase?.phrase.type === 'none') {
      j += phrase.length - 1
      if (!scene.mentions.covers(j)) steps++
      continue
    }
    if (scene.mentions.covers(j)) {
      // "خلف الانفجار عشرات الجرحى": people who are counted as dead or wounded are what a cause leaves.
      const counted = verb.subject === 'cause' ? countedAt(scene, j) : null
      if (counted !== null && fits(scene, carrier, counted.reading, j)) return counted
      continue
    }
    steps++
    if (isDeeper(scene, carrier, j) && eventWordAt(scene, segment, j, verb) === null) {
      via = j
      continue
    }
    if (j > k + 1 && gapHas(scene, j, /[؛:]/)) break
    const token = scene.list[j]!
    // "أسفرت المصادمات التي وقعت أمس عن مقتل": the verb of a relative clause ends nothing.
    if (isA(token, 'relative')) relative = true
    if (finiteReading(token, ['event', 'report']) !== undefined && onlyVerb(token)) {
      // "قرى يسكنها رعاة": a verb with a pronoun tells of the noun before it.
      if (!relative && !(isStruck && pointsBack(token))) break
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

/** "لم يخلف القصف أي إصابات", "ألحق الإعصار أضرارا": behind a verb of cause a definite noun that is no result is its subject. */
const isCause = ({ subject, takes }: LightVerb, { reading, entry }: EventWord): boolean =>
  (subject === 'cause' || (subject === 'agent' && entry.type === 'accident')) &&
  takes.includes('object') &&
  reading.peeling.article &&
  !RESULTS.has(entry.type)

const RESULTS: ReadonlySet<string> = new Set(['killing', 'injury', 'destruction', 'displacement'])

/** يسكنها, تقطنه: an imperfect with a pronoun, behind no conjunction. */
const pointsBack = ({ folded, readings }: Token): boolean =>
  /^[يت]/.test(folded) && readings.some(r => r.form.pos === 'verb' && r.peeling.enclitic !== null)

/** "قامت بشن هجوم", "يقوم بتنفيذ إعدامات": a light verb carried by a light verb. */
function isDeeper(scene: Scene, carrier: Carrier, j: number): boolean {
  if (carrier.reading.form.pos !== 'verb') return false
  const deeper = scene.list[j]!.readings.find(
    r => r.value.kind === 'light' && r.form.pos === 'masdar' && !r.peeling.article,
  )
  return deeper !== undefined && fits(scene, carrier, deeper, j)
}
