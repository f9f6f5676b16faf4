import { numeralOf } from '../../arabic/index.ts'
import type { EventPhrase } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { EventType } from '../types.ts'
import { loadLexicon, SORT } from '../words/lexicon.ts'
import { gapHas, STOP } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, isA, isThat } from '../words/words.ts'
import { carriedTrigger, disaster } from './carried.ts'
import { existence, NO_READING } from './existence.ts'
import { held } from './held.ts'
import { nounTrigger } from './nouns.ts'
import { rank } from './rank.ts'
import { relativeMask } from './relative.ts'
import { isOccasion } from './said.ts'
import { type Trigger, triggerOf } from './types.ts'
import { verbTrigger } from './verbs.ts'

/** The eventualities of one clause, in order. */
export function findTriggers(scene: Scene, segment: Segment): readonly Trigger[] {
  const { from, to } = segment
  const found: Trigger[] = []
  const taken = new Set<number>()
  const relative = relativeMask(scene, from, to)
  for (let k = from; k < to; k++) {
    const token = scene.list[k]!
    if (!mayTrigger(token) || isNumeral(token) || isSayingVerb(segment, k)) continue
    // إنه is spelled like a form of أنهى: أن and إن with a pronoun name nothing.
    if (taken.has(k) || scene.mentions.inTime(k) || isThat(token)) continue
    // "عدد القتلى": the dead are people and a toll.
    if (scene.mentions.covers(k) && !counts(scene, k)) continue
    const phrase =
      scene.mentions.covers(k) || (token.sorts & SORT.phrase) === 0
        ? null
        : loadLexicon().phraseAt(scene.text, scene.list, k)
    if (phrase !== null) for (let j = k; j < k + phrase.length; j++) taken.add(j)
    if (phrase?.phrase.type === 'none') continue
    const trigger = scene.mentions.covers(k)
      ? nounTrigger(scene, segment, k)
      : ((phrase === null ? null : phraseTrigger(scene, segment, k, phrase.phrase)) ??
        held(scene, segment, k) ??
        disaster(scene, segment, k) ??
        tellingVerb(scene, segment, k) ??
        carriedTrigger(scene, segment, k) ??
        verbTrigger(scene, segment, k) ??
        nounTrigger(scene, segment, k) ??
        existence(scene, segment, k))
    if (trigger === null) continue
    // "المعركة … ستنطلق": the noun was met first, its verb tells the tense.
    const earlier = found.findIndex(t => t.at === trigger.at)
    if (earlier >= 0) {
      if (found[earlier]!.carrier === null && trigger.carrier !== null) found[earlier] = trigger
      continue
    }
    if (phrase === null && taken.has(trigger.at)) continue
    taken.add(trigger.at)
    if (trigger.carrier !== null) taken.add(trigger.carrier.at)
    const aside = segment.aside !== null && trigger.at >= segment.aside.from && trigger.at < segment.aside.to
    if (aside) continue
    found.push(
      relative[k - from] === 1 && trigger.standing === 'main'
        ? { ...trigger, standing: 'presupposed', relative: true }
        : trigger,
    )
  }
  return ranked(
    scene,
    segment,
    found.filter(one => !isItsOwnShot(scene, found, one) && !isOnlyPlaced(scene, one)),
  )
}

function ranked(scene: Scene, segment: Segment, found: readonly Trigger[]): readonly Trigger[] {
  // A demand or a refusal is told by what is demanded or refused, where that is an event.
  const events = found.filter(trigger => trigger.type !== 'statement' && !isOccasion(scene, trigger))
  return rank(events.length > 0 ? found.filter(trigger => trigger.type !== 'statement') : found, scene, segment)
}

/** "ويأتي |الهجوم| بعد شهرين من": of an event that was told before, only when it comes. Not "تواصل القصف", nor "جاء هجوم". */
const isOnlyPlaced = ({ list }: Scene, { at, carrier, rule, reading }: Trigger): boolean =>
  rule === 'event-noun' && carrier === null && reading.peeling.article && isA(list[at - 1], 'comes-after')

/** "استهدفت عشر |قذائف| أطلقها المتمردون المستشفى": what a verb of striking has for its counted subject is no second strike. Not "أطلقوا قذائف سقطت". */
function isItsOwnShot(
  { mentions, ...tokens }: Scene,
  found: readonly Trigger[],
  { at, reading, type }: Trigger,
): boolean {
  if (!SHOTS.has(type) || reading.form.pos !== 'verb' || reading.peeling.enclitic === null) return false
  for (let k = at - 1; k > Math.max(0, at - SHOT_REACH); k--) {
    const number = mentions.numberAt(k)
    if (number !== null) return found.some(one => one.at === number.from - 1 && one.reading.form.pos === 'verb')
    if (gapHas(tokens, k + 1, STOP)) return false
  }
  return false
}

/** Between what was shot and the verb that says by whom stand at most as many words: "خمس قذائف عسكرية من نوع غراد أرسلها". */
const SHOT_REACH = 8

const SHOTS: ReadonlySet<EventType> = new Set<EventType>(['shelling', 'airstrike', 'attack'])

/** A verb that names an event itself; one of speech alone gives way to what it carries (رفضت القوات الانسحاب). */
function tellingVerb(scene: Scene, segment: Segment, k: number): Trigger | null {
  const trigger = verbTrigger(scene, segment, k)
  return trigger?.type === 'statement' ? null : trigger
}

/** "توقعت الوزارة سقوط المدينة": the verb that says or expects something names no event of its own (وقعت اتفاقا). */
const isSayingVerb = ({ attribution }: Segment, k: number): boolean =>
  attribution !== null &&
  SAYS_SOMETHING.has(attribution.rule) &&
  // "نفى مسؤول، |رفض كشف اسمه|، قصف القرية": nor do the words that tell more of who denies.
  (attribution.verb === k || (attribution.act === 'deny' && attribution.verb < k && k < attribution.from))

const SAYS_SOMETHING: ReadonlySet<string> = new Set(['verb-object', 'verb-preposition'])

/** Whether anything about a word alone can name an event: a reading, a set phrase, هناك and its like, "ما زال". */
const mayTrigger = (token: Token): boolean =>
  (token.sorts & (SORT.event | SORT.phrase)) !== 0 || isA(token, 'existence') || isA(token, 'still')

/** "مئتا لاجئ": a number that is spelled like a verb or noun of dying names nothing. */
const isNumeral = remember(folded => numeralOf(folded) !== null)

/** A group noun that counts: قتلى, جرحى, نازحين; not part of a longer name. */
function counts({ list, mentions }: Scene, k: number): boolean {
  // Bodies found are what was found: "عثرت على ثلاث جثث".
  if (mentions.at(k)?.kind !== 'group' || list[k]?.folded.startsWith('جث')) return false
  return list[k]?.readings.some(r => r.value.kind === 'noun' && r.value.strong === 'number') ?? false
}

/** A set phrase; one that ends in a verb of its own (ألقت القبض على) is told by its verb's tense. */
function phraseTrigger(tokens: Tokens, segment: Segment, k: number, phrase: EventPhrase): Trigger {
  const token = tokens.list[k]!
  const at = Math.min(k + phrase.head, segment.to - 1)
  const verb = finiteReading(token)
  const before = k > segment.from ? tokens.list[k - 1] : undefined
  const subordinateTo = isA(before, 'temporal') || isA(before, 'purpose') || /^[وف]?[لبك](?!ا?ل)/.test(token.folded)
  const weak = phrase.type === 'control'
  return triggerOf({
    at,
    type: phrase.type as EventType,
    frame: phrase.frame,
    reading: verb !== undefined && phrase.frame.has('s') ? verb : NO_READING,
    rule: verb !== undefined && phrase.frame.has('s') ? 'event-verb' : 'event-noun',
    standing: weak || (verb === undefined && subordinateTo) ? 'presupposed' : 'main',
  })
}
