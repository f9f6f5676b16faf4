import type { EventVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import { gapHas, PAUSE, STOP } from '../words/marks.ts'
import type { Tokens } from '../words/tokens.ts'
import {
  finiteReading,
  finiteSenses,
  isA,
  isNominal,
  isThat,
  isWord,
  isWrittenPassive,
  onlyVerb,
} from '../words/words.ts'
import { meets } from './needs.ts'
import { overNoGround } from './nouns.ts'
import { isOneBreath } from './said.ts'
import { isEventEntry, namedBy, type Trigger, triggerOf } from './types.ts'

/** A finite verb that names an event: قصفت القوات; not "بعد قصف". Else a participle that says what somebody is: "كانوا محاصرين". */
export function verbTrigger(scene: Scene, segment: Segment, k: number): Trigger | null {
  const beside = isStateAt(scene, segment, k) ? participleTrigger(scene, segment, k, 'active-participle') : null
  if (beside !== null) return beside
  const performed = isPerformedAt(segment, k) ? participleTrigger(scene, segment, k, 'active-participle') : null
  if (performed !== null) return performed
  const before = k > segment.from ? scene.list[k - 1] : undefined
  // Behind a preposition the word is a noun, whatever verb is spelled like it.
  if (
    !isWord(before, 'before-noun') &&
    scene.mentions.roleAt(k) === null &&
    !isA(scene.list[k], 'existence') &&
    !isAbout(scene, k)
  )
    for (const reading of finiteSenses(scene.list[k]!, before)) {
      const verb = reading.value
      // Whoever says "we" speaks; an article does not: ونجليه is "and his two sons".
      if (reading.form.person !== undefined && reading.form.person !== 3 && !isSpoken(segment)) continue
      if (isParticle(scene, k)) break
      // Of the senses of a verb that which finds what it needs is meant: فتح النار, and not فتح معبرا.
      if (verb.kind !== 'event' || !meets(scene, segment, k, verb.needs) || isMasdar(scene, segment, k, verb)) continue
      if (reading.form.voice === 'passive' && !hasPassive(verb)) continue
      if (verb.type === 'capture' && overNoGround(scene, segment, k)) return null
      // "شاب |يشتبه| بانتمائه": what somebody is suspected of is said of him by the way.
      const standing = k > segment.from && isA(scene.list[k], 'suspected') ? 'presupposed' : 'main'
      const { passiveProne } = verb
      return triggerOf({ at: k, ...namedBy(verb), reading, rule: 'event-verb', standing, passiveProne })
    }
  return isA(before, 'copula') ? participleTrigger(scene, segment, k, 'passive-participle') : null
}

/** "…، مدمرة ثلاثة منازل", "…، خاطفين ست نساء": a participle in the accusative that a comma sets apart, with what it was done to behind it. */
function isStateAt({ list, mentions }: Scene, { from }: Segment, k: number): boolean {
  const next = list[k + 1]
  return (
    k === from &&
    next !== undefined &&
    gapHas({ list } as Tokens, k, PAUSE) &&
    /(?:ا|ه|ين)$/.test(list[k]!.folded) &&
    !mentions.covers(k) &&
    isNominal(next) &&
    !/^ال/.test(list[k]!.folded)
  )
}

/** "…، متهما الحزب بالخيانة": a participle that does what it says. */
const isPerformedAt = ({ attribution }: Segment, k: number): boolean =>
  attribution?.rule === 'performative' && attribution.verb === k

/** حول is "about" before it is "diverted", unless it is written حوّل. */
const isAbout = ({ list }: Scene, k: number): boolean => isWord(list[k], 'about') && !list[k]!.text.includes('\u0651')

const isSpoken = ({ attribution, inTitle }: Segment): boolean => attribution !== null || inTitle

/** "فقد أصدر": before a verb فقد is ف and قد, and nothing is lost. */
function isParticle({ list }: Scene, k: number): boolean {
  const next = list[k + 1]
  return (
    isWord(list[k], 'before-perfect') &&
    next !== undefined &&
    (finiteReading(next) !== undefined || isWord(next, 'was'))
  )
}

/** "نفى توصل الوفد إلى اتفاق": what nobody suffers, by an object or behind a preposition (أفرج عنهم), has no passive: توصل is no "was arrived". */
const hasPassive = ({ frame }: EventVerb): boolean =>
  frame.has('o') || frame.has('p') || [...frame].some(([slot, role]) => role === 'T' && slot !== 's' && slot !== 'm')

/** "كانوا محاصرين", "وهو معتقل": a passive participle behind كان, a pronoun or "ما زال" says it; not "المحاصرين". */
function participleTrigger(
  scene: Scene,
  segment: Segment,
  at: number,
  pos: 'active-participle' | 'passive-participle',
): Trigger | null {
  const reading = scene.list[at]!.readings.find(
    ({ value, form, peeling }) =>
      value.kind === 'event' &&
      form.pos === pos &&
      !peeling.article &&
      peeling.enclitic === null &&
      meets(scene, segment, at, value.needs),
  )
  if (reading?.value.kind !== 'event') return null
  return triggerOf({
    at,
    ...namedBy(reading.value),
    reading,
    rule: 'participle',
    passiveProne: pos === 'passive-participle',
  })
}

/** قتل, قصف, دهس: masdar and perfect are spelled alike. It is the noun behind a verb, and right behind another noun. */
function isMasdar(scene: Scene, segment: Segment, k: number, verb: EventVerb): boolean {
  const token = scene.list[k]!
  // "سائق حافلة توفي": what somebody only suffers is told by its verb; its noun is another word (وفاة).
  if (/ي$/.test(token.folded) && verb.frame.get('s') === 'T' && !verb.frame.has('o')) return false
  // "قارب يقل مهاجرين |غرق| قبالة": of whom it is not the noun, a preposition follows.
  const next = scene.list[k + 1]
  const isAlone =
    next === undefined ||
    isWord(next, 'preposition') ||
    isWord(next, 'before-noun') ||
    isWord(next, 'place-preposition') ||
    scene.mentions.inTime(k + 1)
  if (isAlone && verb.frame.get('s') === 'T' && !verb.frame.has('o') && !inConstruct(scene, segment, k)) return false
  // "بعد أن تجمع", "قبل أن تقصف": behind أن stands a verb.
  if (k > segment.from && /^[وف]?[بل]?ان$/.test(scene.list[k - 1]!.folded)) return false
  // "قد غرق": behind قد it is a verb.
  if (k > segment.from && /^[وفل]?قد$/.test(scene.list[k - 1]!.folded)) return false
  if (isWrittenPassive(token) || !token.readings.some(r => r.form.pos === 'masdar' && r.value === verb)) return false
  return (
    isAnnounced(scene, segment, k) ||
    isCharge(segment, k) ||
    hasFiniteBefore(scene, segment, k) ||
    inConstruct(scene, segment, k) ||
    isBesideNoun(scene, segment, k)
  )
}

/** "معلنا ضبط بندقيتين", "مؤكدة قتل أربعة": right behind the participle of saying stands what is announced, a noun. */
const isAnnounced = (_: Scene, { from, attribution }: Segment, k: number): boolean =>
  k === from && attribution?.rule === 'participle' && attribution.verb === k - 1

/** "اتهمه بقتل جنديين |وخطف ضابط|": what else somebody is accused of opens a clause of its own, and is a noun. */
const isCharge = ({ from, attribution }: Segment, k: number): boolean =>
  k === from && attribution?.act === 'accuse' && attribution.rule === 'performative' && attribution.verb < k

/** "تجنب قتل المدنيين", "محاولة قتل": right behind a noun that is nobody's name the word is a noun too. */
function inConstruct(scene: Scene, segment: Segment, k: number): boolean {
  const before = k > segment.from ? scene.list[k - 1]! : undefined
  if (
    before === undefined ||
    gapHas(scene, k, STOP) ||
    scene.mentions.covers(k - 1) ||
    scene.mentions.inTime(k - 1) ||
    scene.mentions.numberAt(k - 1) !== null
  )
    return false
  if (/^ال/.test(before.folded) || /(?:ا|ين|ون)$/.test(before.folded)) return false
  return isNominal(before) && finiteReading(before) === undefined && !isA(before, 'manner')
}

/** "عن مقتل شيخ القبيلة |وخطف| نجله": behind و, where what is told opens with a verbal noun, and no comma stands between, the word is one too. */
function isBesideNoun({ list, mentions }: Scene, { from, attribution }: Segment, k: number): boolean {
  if (attribution === null || !isOneBreath(attribution) || attribution.from < from || attribution.from >= k)
    return false
  if (!list[k]!.folded.startsWith('و') || mentions.covers(attribution.from)) return false
  for (let j = attribution.from + 1; j <= k; j++) if (gapHas({ list } as Tokens, j, PAUSE)) return false
  return list[attribution.from]!.readings.some(r => r.form.pos === 'masdar' && isEventEntry(r.value))
}

const hasFiniteBefore = (tokens: Tokens, segment: Segment, k: number): boolean => {
  // "إلى جانب التفجير الذي وقع أمس، قتل شخصان": behind a comma a clause of its own may begin.
  for (let j = k - 1; j >= segment.from && !gapHas(tokens, j + 1, PAUSE); j--) {
    const token = tokens.list[j]!
    // إنه is spelled like a verb too.
    if (!isThat(token) && finiteReading(token) !== undefined && onlyVerb(token)) return true
  }
  return false
}
