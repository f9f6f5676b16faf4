import type { Segment } from '../segments/segments.ts'
import type { EventType, Factuality } from '../types.ts'
import { inClass } from '../words/classes.ts'
import type { Reading } from '../words/lexicon.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, hasA, isA, isThat, isWord } from '../words/words.ts'
import { headOf, LASTING, saidFrom, type Told } from './told.ts'

const COUNTED = new Set<EventType>(['killing', 'injury'])

/** "لا تزال مستمرة" stands at most as many words before or behind its event. */
const STILL_REACH = 5

/** كان stands at most as many words before its imperfect: "كان قارب آخر يقل". */
const WAS_REACH = 4

/** Whether what a trigger tells occurred, goes on or is to come, by its own form and the words right beside it. */
export function tenseOf(scene: Tokens, told: Told): Factuality {
  const { segment, trigger } = told
  if (trigger.rule === 'said') return tenseOfSaid(scene, segment)
  const reading = trigger.carrier?.reading ?? trigger.reading
  const head = headOf(trigger)
  const phase = trigger.carrier?.verb?.phase
  // "حتى الإفراج عن زملائنا", "لحين انسحاب": what is waited for has not come.
  if (head > segment.from && reading.form.pos === 'masdar' && isA(scene.list[head - 1], 'awaiting')) return 'planned'
  if (phase === 'plan') return 'planned'
  if (phase === 'try') return 'possible'
  const { form, peeling } = reading
  // A finite perfect says that it is over, whatever else goes on.
  const perfect = form.pos === 'verb' && form.tense === 'perfect'
  const still =
    !perfect &&
    hasA(
      scene.list,
      Math.max(segment.from, head - STILL_REACH),
      Math.min(segment.to, trigger.at + STILL_REACH),
      'going-on',
    )
  if (form.pos === 'verb' && form.tense === 'imperfect') return tenseOfImperfect(scene, told, reading, still)
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
  // "فتح تحقيق": an inquiry that a noun names has been opened or made; who says that it goes on says so.
  if (trigger.type === 'investigation') return 'occurred'
  if (trigger.rule === 'existence' && isDone(scene, segment, trigger.at)) return 'occurred'
  return LASTING.has(trigger.type) ? 'ongoing' : 'occurred'
}

function tenseOfImperfect(
  scene: Tokens,
  { segment, trigger, inTitle }: Told,
  { peeling }: Reading,
  still: boolean,
): Factuality {
  const { list } = scene
  const head = headOf(trigger)
  if (peeling.proclitics.includes('س')) return 'planned'
  const before = head > segment.from ? list[head - 1]! : undefined
  const word = before?.folded ?? ''
  if (isA(before, 'will')) return 'planned'
  if (/^[وف]?لم$/.test(word)) return 'occurred'
  if (/^[وف]?قد$/.test(word)) return 'possible'
  // "، ليرتفع عدد القتلى إلى عشرة": a toll that rises tells what came of it.
  if (peeling.proclitics.includes('ل') && trigger.frame.get('s') === 'X' && COUNTED.has(trigger.type)) return 'occurred'
  // "، لتندلع مواجهات": what came of what was told before.
  const came = peeling.proclitics.includes('ل') && trigger.carrier?.verb?.subject === 'event'
  if (came && gapHas(scene, head, PAUSE)) return 'occurred'
  // "قبل أن يفر", "بعد أن تجمع": what a word of time leads on to is told.
  if (/^ان$/.test(word) && isA(list[head - 2], 'temporal')) return 'occurred'
  if (peeling.proclitics.includes('ل') || /^[وف]?[بل]?ان$/.test(word) || inClass(word, 'so-that')) return 'planned'
  if (wasBefore(scene, segment, head)) return 'occurred'
  const phase = trigger.carrier?.verb?.phase
  if (inTitle && (!LASTING.has(trigger.type) || phase === 'end' || phase === 'begin'))
    return still ? 'ongoing' : 'occurred'
  return phase !== 'go-on' && isPerfectToo(list[head]!) && !isFeminine(list[head + 1]) ? 'occurred' : 'ongoing'
}

/** "تنقل الشرطة", "تهاجم القوات": a subject of the imperfect with ت. */
const isFeminine = (next: Token | undefined): boolean =>
  next !== undefined && (next.folded.endsWith('ه') || isWord(next, 'plural-things'))

/** تلقى, تجدد, تنقل: spelled like a perfect of the fifth form, which news has more often than the imperfect of the first. */
const isPerfectToo = ({ folded, readings }: Token): boolean =>
  /^[وف]?ت/.test(folded) &&
  readings.some(({ form, value }) => form.pos === 'verb' && form.tense === 'perfect' && value.kind !== 'report')

/** "كانت تقل", "كان قارب آخر يقل": كان makes an imperfect past, over its subject. */
function wasBefore(scene: Tokens, { from }: Segment, head: number): boolean {
  for (let k = head - 1; k >= Math.max(from, head - WAS_REACH); k--) {
    if (isA(scene.list[k], 'was')) return true
    if (gapHas(scene, k + 1, PAUSE) || finiteReading(scene.list[k]!) !== undefined) return false
  }
  return false
}

/** "المسلحون اعترضوا", "العناصر تركوا": what people did, with a verb that no table has but whose ending is the plural of the perfect. */
function isDone({ list }: Tokens, { to }: Segment, at: number): boolean {
  for (let k = at + 1; k < Math.min(to, at + DONE_REACH); k++) if (isPluralPerfect(list[k]!)) return true
  return false
}

const DONE_REACH = 8

const isPluralPerfect = remember(folded => /^(?![يتن])\p{L}{3,}وا$/u.test(folded))

/** A statement occurred when it was made, unless its verb speaks of what will be or goes on: "الوزير سيزور", "المخزون يكفي". */
function tenseOfSaid(scene: Tokens, segment: Segment): Factuality {
  const { to } = segment
  const from = saidFrom(segment)
  for (let k = from; k < to; k++) {
    const token = scene.list[k]!
    if (isThat(token) && k === from) continue
    if (k > from && (gapHas(scene, k, PAUSE) || isThat(token) || isA(token, 'relative'))) return 'occurred'
    if (isA(token, 'will') || isFuture(token) || /^[وف]?سأ/.test(token.text)) return 'planned'
    if (isA(token, 'planned')) return 'planned'
    if (isA(token, 'was') || /^[وف]?لم$/.test(token.folded)) return 'occurred'
    const verb = verbOf(token)
    if (verb !== undefined) return tenseOfVerb(verb)
  }
  return 'occurred'
}

const tenseOfVerb = ({ form, peeling, value }: Reading): Factuality => {
  if (value.kind === 'light' && value.phase === 'plan') return 'planned'
  if (form.tense !== 'imperfect') return 'occurred'
  return peeling.proclitics.includes('س') ? 'planned' : 'ongoing'
}

/** A finite verb told of somebody else: أقدم is "he ventured", not "I offer". */
function verbOf(token: Token): Reading | undefined {
  const verb = finiteReading(token)
  return verb?.form.person === 1 && verb.form.number !== 'pl' ? undefined : verb
}

/** سيطلع, ستتطرق, وستنسحب: the future of any verb, by its letters; not سياسة, ستين, سيطرة. */
const isFuture = remember(folded => {
  const word = folded.replace(/^[وف](?=س)/, '')
  if (!/^س[يتن]\p{L}{3,}$/u.test(word)) return false
  for (let length = 3; length <= Math.min(word.length, STEM); length++)
    if (inClass(word.slice(0, length), 'not-future')) return false
  return true
})

/** The longest stem of the class. */
const STEM = 6
