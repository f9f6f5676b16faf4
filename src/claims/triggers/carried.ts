import type { EventNoun, EventVerb, LightVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { EventType } from '../types.ts'
import { inClass } from '../words/classes.ts'
import type { Reading } from '../words/lexicon.ts'
import { loadLexicon } from '../words/lexicon.ts'
import { gapHas } from '../words/marks.ts'
import type { Tokens } from '../words/tokens.ts'
import { finiteReading, isA } from '../words/words.ts'
import { meets } from './needs.ts'
import { eventReading, ofWar } from './nouns.ts'
import type { Trigger } from './types.ts'

/** ضرب زلزال، هز انفجار: where the subject is a disaster or a blast, it happened; nobody struck. */
export function disaster(scene: Scene, segment: Segment, k: number): Trigger | null {
  const token = scene.list[k]!
  if (
    !token.readings.some(r => r.value.kind === 'light' && r.value.subject === 'event' && r.form.pos === 'verb') ||
    !token.readings.some(r => r.value.kind === 'event')
  )
    return null
  const carried = carriedTrigger(scene, segment, k)
  return carried !== null && (carried.type === 'accident' || carried.type === 'explosion') ? carried : null
}

/** A light verb and the noun it carries, within a few words: شنت القوات هجوما، أسفر الانفجار عن مقتل، اندلعت اشتباكات. */
export function carriedTrigger(scene: Scene, segment: Segment, k: number): Trigger | null {
  const token = scene.list[k]!
  const reading =
    finiteReading(token, ['light']) ??
    token.readings.find(
      r =>
        r.value.kind === 'light' &&
        !r.peeling.article &&
        (r.form.pos === 'masdar' || (r.form.pos === 'active-participle' && /(?:ا|ه)$/.test(token.folded))) &&
        r.peeling.proclitics.every(p => 'وفسلب'.includes(p)),
    )
  if (reading === undefined) return null
  const light = reading.value as LightVerb
  const reach = reading.form.pos === 'masdar' ? 5 : 14
  // The verbal noun of an event verb names the event only with what the verb needs: إطلاق النار, and not إطلاق حملة.
  const met = (noun: Reading | undefined, j: number) =>
    noun !== undefined &&
    ((noun.value.kind === 'event' && !meets(scene, segment, j, noun.value.needs)) ||
      (noun.value.kind === 'noun' && noun.value.strong === 'military' && !ofWar(scene, segment, j)))
      ? undefined
      : noun
  let steps = 0
  let via = -1
  for (let j = k + 1; j < Math.min(segment.to, k + 34) && steps < reach; j++) {
    if (scene.mentions.covers(j)) continue
    steps++
    // "شنت مقاتلات غارات": a set phrase that names no event carries none; one that names one is what is carried.
    const phrase = loadLexicon().phraseAt(scene.text, scene.list, j)
    if (phrase?.phrase.type === 'none') {
      j += phrase.length - 1
      continue
    }
    const candidate = scene.list[j]!
    // "قامت بشن هجوم", "يقوم بتنفيذ إعدامات": a light verb carried by a light verb.
    const deeper = candidate.readings.find(
      r => r.value.kind === 'light' && r.form.pos === 'masdar' && !r.peeling.article,
    )
    if (
      deeper !== undefined &&
      met(eventReading(candidate), j) === undefined &&
      reading.form.pos === 'verb' &&
      fits(scene, light, deeper, k, j)
    ) {
      via = j
      continue
    }
    if (j > k + 1 && gapHas(scene, j, /[؛:]/)) break
    if (
      finiteReading(candidate, ['event', 'report']) !== undefined &&
      !candidate.readings.some(r => r.form.pos !== 'verb')
    )
      break
    const noun = met(eventReading(candidate), j)
    if (noun === undefined) continue
    if (noun.value.kind === 'noun' && noun.value.strong === 'carried' && light.subject !== 'cause') continue
    if (
      noun.value.kind === 'noun' &&
      noun.value.strong === 'responsible' &&
      !scene.list.slice(j + 1, j + 3).some(t => t.folded === 'عن')
    )
      continue
    if (!(via >= 0 && j - via <= 3 && noun.peeling.proclitics.length === 0) && !fits(scene, light, noun, k, j)) continue
    const type = typeOf(noun)
    return {
      at: j,
      type,
      frame: (noun.value as EventVerb | EventNoun).frame,
      reading: noun,
      rule: light.subject === 'cause' ? 'result' : 'light-verb',
      carrier: { at: k, reading, verb: light },
      standing:
        reading.form.pos !== 'verb' &&
        (reading.peeling.proclitics.some(p => 'لبك'.includes(p)) ||
          isA(scene.list[k - 1], 'temporal') ||
          isA(scene.list[k - 1], 'purpose'))
          ? 'presupposed'
          : 'main',
      passiveProne: false,
      relative: false,
    }
  }
  // "مفاوضات تجري", "اشتباكات اندلعت": the subject stands before its verb.
  if (light.takes.includes('subject') && reading.form.pos === 'verb')
    for (let j = k - 1; j >= Math.max(segment.from, k - 6); j--) {
      const noun = eventReading(scene.list[j]!)
      if (noun !== undefined && !scene.mentions.covers(j) && noun.peeling.proclitics.every(p => p === 'و' || p === 'ف'))
        return {
          at: j,
          type: typeOf(noun),
          frame: (noun.value as EventVerb | EventNoun).frame,
          reading: noun,
          rule: 'light-verb',
          carrier: { at: k, reading, verb: light },
          standing: 'main',
          passiveProne: false,
          relative: false,
        }
    }
  return null
}

const typeOf = (noun: Reading): EventType => (noun.value as EventVerb | EventNoun).type as EventType

/** The noun stands where the light verb takes it: as object or subject, or behind its preposition. */
function fits(tokens: Tokens, light: LightVerb, noun: Reading, k: number, j: number): boolean {
  const proclitics = noun.peeling.proclitics
  const before = tokens.list[j - 1]!.folded
  for (const place of light.takes) {
    if (place === 'object' || place === 'subject') {
      if (proclitics.some(p => p !== 'و' && p !== 'ف')) continue
      if (j === k + 1 || !inClass(before, 'not-before-object')) return true
    } else if (place === 'ب' || place === 'ل') {
      if (proclitics.includes(place)) return true
    } else if (PREPOSITION[place] === before || (j - 2 > k - 1 && PREPOSITION[place] === tokens.list[j - 2]?.folded))
      return true
  }
  return false
}

export const PREPOSITION: Readonly<Record<string, string>> = { إلى: 'الي', عن: 'عن', في: 'في', من: 'من', على: 'علي' }
