import type { Segment } from '../segments/segments.ts'
import type { EventType, Factuality } from '../types.ts'
import { inClass } from '../words/classes.ts'
import type { Reading } from '../words/lexicon.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, hasA, isA, isThat, isWord, onlyVerb } from '../words/words.ts'
import { headOf, LASTING, saidFrom, type Told } from './told.ts'
import { isManner, isMeans, isToldAsPast } from './told-as-past.ts'

/** What is done by deciding it: "قررت النيابة الإفراج عن خمسة". */
const DECIDED: ReadonlySet<EventType> = new Set<EventType>(['release', 'sanction', 'detention', 'investigation'])

const isDecided = ({ type, carrier }: Told['trigger']): boolean =>
  DECIDED.has(type) && carrier?.reading?.form.tense === 'perfect' && /^قرر/.test(carrier.reading.form.surface)

const COUNTED = new Set<EventType>(['killing', 'injury'])

/** "لا تزال مستمرة" stands at most as many words before or behind its event. */
const STILL_REACH = 5

/** Whether what a trigger tells occurred, goes on or is to come, by its own form and the words right beside it. */
export function tenseOf(scene: Tokens, told: Told): Factuality {
  const { segment, trigger, inTitle } = told
  if (trigger.rule === 'said') return tenseOfSaid(scene, segment)
  const reading = trigger.carrier?.reading ?? trigger.reading
  const head = headOf(trigger)
  const phase = trigger.carrier?.verb?.phase
  // "حتى الإفراج عن زملائنا", "لحين انسحاب": what is waited for has not come.
  if (head > segment.from && reading.form.pos === 'masdar' && isA(scene.list[head - 1], 'awaiting')) return 'planned'
  if (phase === 'plan') return isDecided(trigger) ? 'occurred' : 'planned'
  // "ورقة تتضمن انسحاب المقاتلين", "اتفاق يقضي بإطلاق الأسرى": what a text provides for is to come.
  if (!inTitle && isA(scene.list[head], 'planned-by') && reading.form.tense === 'imperfect') return 'planned'
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
  if (isMeans(scene, trigger) || isManner(scene, trigger)) return 'occurred'
  if (still && trigger.rule !== 'counted-noun') return 'ongoing'
  if (perfect) return 'occurred'
  if (phase === 'go-on') return 'ongoing'
  // "فتح تحقيق": an inquiry that a noun names has been opened or made; who says that it goes on says so.
  if (trigger.type === 'investigation') return 'occurred'
  if (trigger.rule === 'existence' && isDone(scene, segment, trigger.at)) return 'occurred'
  // "المقاتلون صدوا إنزالا", "ستستضيف جولة": of somebody of whom no event of the tables is told, the verb says when.
  if (trigger.rule === 'existence' && !isA(scene.list[trigger.at], 'existence'))
    return tenseOfClause(scene, segment, 'ongoing', onlyVerb)
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
  if (trigger.type === 'accusation' || isToldAsPast(scene, segment, head)) return 'occurred'
  const phase = trigger.carrier?.verb?.phase
  if (inTitle && (!LASTING.has(trigger.type) || phase === 'end' || phase === 'begin'))
    return still ? 'ongoing' : 'occurred'
  return phase !== 'go-on' &&
    isPerfectToo(list[head]!) &&
    !isFeminine(list[head + 1]) &&
    !(LASTING.has(trigger.type) && trigger.rule === 'event-verb')
    ? 'occurred'
    : 'ongoing'
}

/** "تنقل الشرطة", "تهاجم القوات": a subject of the imperfect with ت. */
const isFeminine = (next: Token | undefined): boolean =>
  next !== undefined && (next.folded.endsWith('ه') || isWord(next, 'plural-things'))

/** تلقى, تجدد, تنقل: spelled like a perfect of the fifth form, which news has more often than the imperfect of the first. */
const isPerfectToo = ({ folded, readings }: Token): boolean =>
  /^[وف]?ت/.test(folded) &&
  readings.some(({ form, value }) => form.pos === 'verb' && form.tense === 'perfect' && value.kind !== 'report')

/** "المسلحون اعترضوا", "العناصر تركوا": what people did, with a verb that no table has but whose ending is the plural of the perfect. */
function isDone({ list }: Tokens, { to }: Segment, at: number): boolean {
  for (let k = at + 1; k < Math.min(to, at + DONE_REACH); k++) if (isPluralPerfect(list[k]!)) return true
  return false
}

const DONE_REACH = 8

const isPluralPerfect = remember(folded => /^(?![يتن])\p{L}{2,}وا$/u.test(folded))

/** A statement occurred when it was made, unless its verb speaks of what will be or goes on: "الوزير سيزور", "المخزون يكفي". */
const tenseOfSaid = (scene: Tokens, segment: Segment): Factuality =>
  tenseOfClause(scene, segment, 'occurred', () => true)

/** What the first verb of a clause says of its tense, or `else` where it has none. */
function tenseOfClause(
  scene: Tokens,
  segment: Segment,
  nothing: Factuality,
  isTold: (token: Token) => boolean,
): Factuality {
  let otherwise = nothing
  const { to, attribution } = segment
  const from = saidFrom(segment)
  // "نفى تلقي نداء", "نفت دفع فدية": what is denied by its verbal noun would have happened. Not "نفى وجود مسلحين".
  if (attribution?.how === 'object' && attribution.act === 'deny' && !isA(scene.list[from], 'existence'))
    otherwise = 'occurred'
  // "إنها |ستعلن| موقفها": what will be said is to come.
  if (
    attribution !== null &&
    from > segment.from &&
    attribution.verb >= segment.from &&
    isFuture(scene.list[attribution.verb]!)
  )
    return 'planned'
  for (let k = from; k < to; k++) {
    const token = scene.list[k]!
    if (isThat(token) && k === from) continue
    if (k > from && (gapHas(scene, k, PAUSE) || isThat(token) || isA(token, 'relative'))) return otherwise
    // "أنها |ستبت| فيها": behind أن the shortest future too.
    const isShort = k > from && isThat(scene.list[k - 1]!) && /^س[يتن]\p{L}{2}$/u.test(token.folded)
    if (isShort || isA(token, 'will') || isFuture(token) || /^[وف]?سأ/.test(token.text)) return 'planned'
    if (isA(token, 'planned') && nothing === 'occurred') return 'planned'
    // "من المتوقع إعادة فتحه".
    if (nothing === 'occurred' && isA(token, 'possible') && scene.list[k - 1]?.folded === 'من') return 'possible'
    if (isA(token, 'was') || /^[وف]?لم$/.test(token.folded)) return 'occurred'
    const verb = verbOf(token)
    if (verb !== undefined && isTold(token))
      return isPerfectToo(token) && !isFeminine(scene.list[k + 1]) ? 'occurred' : tenseOfVerb(verb)
  }
  return otherwise
}

const tenseOfVerb = ({ form, peeling, value }: Reading): Factuality => {
  if (value.kind === 'light' && value.phase === 'plan') return 'planned'
  if (form.tense !== 'imperfect') return 'occurred'
  return peeling.proclitics.includes('س') ? 'planned' : 'ongoing'
}

/** A finite verb told of somebody else: أقدم is "he ventured", not "I offer". */
function verbOf(token: Token): Reading | undefined {
  // بين is between before it is "he made clear".
  if (isWord(token, 'preposition')) return undefined
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
