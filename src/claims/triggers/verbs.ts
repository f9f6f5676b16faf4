import type { EventVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { EventType } from '../types.ts'
import type { Tokens } from '../words/tokens.ts'
import { finiteReading, isA, isNominal, isWord } from '../words/words.ts'
import { meets } from './needs.ts'
import { overNoGround } from './nouns.ts'
import type { Trigger } from './types.ts'

export function verbTrigger(scene: Scene, segment: Segment, k: number): Trigger | null {
  const token = scene.list[k]!
  const before = k > 0 ? scene.list[k - 1] : undefined
  const reading = finiteReading(token, ['event'])
  // Behind a preposition or with the article the word is a noun, whatever verb is spelled like it.
  if (reading !== undefined && !(before !== undefined && k > segment.from && isWord(before, 'before-noun'))) {
    const value = reading.value as EventVerb
    if (value.type === 'capture' && overNoGround(scene, segment, k)) return null
    if (meets(scene, segment, k, value.needs)) {
      const noun = token.readings.some(r => r.form.pos === 'masdar' && r.value === value)
      // قتل, قصف, دهس: masdar and perfect are spelled alike; before a genitive actor with no object it is the noun only behind a verb.
      const later = noun && (hasFiniteBefore(scene, segment, k) || inConstruct(scene, segment, k))
      if (!later)
        return {
          at: k,
          type: value.type as EventType,
          frame: value.frame,
          reading,
          rule: 'event-verb',
          carrier: null,
          standing: 'main',
          passiveProne: value.passiveProne,
          relative: false,
        }
    }
  }
  // "كانوا محاصرين", "وهو معتقل": a passive participle behind كان, a pronoun or "ما زال" says it.
  const participle = token.readings.find(
    r =>
      r.value.kind === 'event' &&
      r.form.pos === 'passive-participle' &&
      !r.peeling.article &&
      r.peeling.enclitic === null,
  )
  if (participle !== undefined && before !== undefined && k > segment.from && isA(before, 'copula')) {
    const value = participle.value as EventVerb
    return {
      at: k,
      type: value.type as EventType,
      frame: value.frame,
      reading: participle,
      rule: 'participle',
      carrier: null,
      standing: 'main',
      passiveProne: true,
      relative: false,
    }
  }
  return null
}

/** "تجنب قتل المدنيين", "محاولة قتل": right behind a noun that is nobody's name the word is a noun too. */
function inConstruct(scene: Scene, segment: Segment, k: number): boolean {
  const before = k > segment.from ? scene.list[k - 1]! : undefined
  if (
    before === undefined ||
    /[،,؛:.]/.test(scene.list[k]!.gap) ||
    scene.mentions.covers(k - 1) ||
    scene.mentions.inTime(k - 1) ||
    scene.mentions.numberAt(k - 1) !== null
  )
    return false
  if (/^ال/.test(before.folded) || /(?:ا|ين|ون)$/.test(before.folded)) return false
  return isNominal(before) && finiteReading(before) === undefined && !isA(before, 'manner')
}

const hasFiniteBefore = (tokens: Tokens, segment: Segment, k: number): boolean => {
  for (let j = segment.from; j < k; j++) {
    const token = tokens.list[j]!
    if (finiteReading(token) !== undefined && !token.readings.some(r => r.form.pos !== 'verb')) return true
  }
  return false
}
