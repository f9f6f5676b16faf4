import type { EventNoun, EventVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { EventType } from '../types.ts'
import type { Reading } from '../words/lexicon.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'
import { meets } from './needs.ts'
import { says } from './rank.ts'
import type { Trigger } from './types.ts'

/** The reading of a word as a noun that names an event: from the noun table first, else the verbal noun of an event verb. */
export function eventReading(token: Token): Reading | undefined {
  const ok = (r: Reading) => r.form.pos === 'masdar' && r.peeling.proclitics.every(p => 'وفبلك'.includes(p))
  return (
    token.readings.find(r => r.value.kind === 'noun' && ok(r)) ??
    token.readings.find(r => r.value.kind === 'event' && ok(r))
  )
}

export function nounTrigger(scene: Scene, segment: Segment, k: number): Trigger | null {
  const token = scene.list[k]!
  const reading = eventReading(token)
  if (reading === undefined) return null
  const value = reading.value as EventNoun | EventVerb
  const before = k > segment.from ? scene.list[k - 1] : undefined
  if (isWord(before, 'without')) return null
  if (value.type === 'presence')
    for (let j = k + 1; j <= Math.min(segment.to - 1, k + 2); j++)
      if (eventReading(scene.list[j]!) !== undefined) return null
  // "تحت سيطرة", "مناطق سيطرة": who holds a place, passed over.
  if (value.type === 'capture' && isWord(before, 'before-control'))
    return {
      at: k,
      type: 'control',
      frame: value.frame,
      reading,
      rule: 'event-noun',
      carrier: null,
      standing: 'presupposed',
      passiveProne: false,
      relative: false,
    }
  const number =
    scene.mentions.numberAt(k) !== null ||
    (value.kind === 'noun' && value.strong === 'number' && scene.mentions.numberBefore(k) !== null)
  if (value.type === 'capture' && overNoGround(scene, segment, k)) return null
  if (value.kind === 'noun' && value.strong === 'number') {
    // "عدد القتلى … بلغ عشرة": the toll stands behind its verb.
    const toll = isA(before, 'toll') && scene.mentions.numbersIn(k, segment.to).length > 0
    if (!number && !toll) return null
    return {
      at: k,
      type: value.type as EventType,
      frame: value.frame,
      reading,
      rule: 'counted-noun',
      carrier: null,
      standing: 'main',
      passiveProne: false,
      relative: false,
    }
  }
  if (value.kind === 'noun' && value.strong === 'carried') return null
  if (
    value.kind === 'noun' &&
    value.strong === 'responsible' &&
    !scene.list.slice(k + 1, k + 3).some(t => t.folded === 'عن')
  )
    return null
  if (value.kind === 'noun' && value.strong === 'military' && !ofWar(scene, segment, k)) return null
  if (value.kind === 'event' && !meets(scene, segment, k, value.needs)) return null
  const trigger: Trigger = {
    at: k,
    type: value.type as EventType,
    frame: value.frame,
    reading,
    rule:
      isResult(value.type) && scene.mentions.numbersIn(k, Math.min(segment.to, k + 6)).length > 0
        ? 'result'
        : 'event-noun',
    carrier: null,
    standing: 'main',
    passiveProne: false,
    relative: false,
  }
  const support = says(scene.mentions, trigger, Math.min(segment.to, k + 16))
  if (value.kind === 'noun' && value.strong === 'light' && support === 0) return null
  const subordinateTo =
    isA(before, 'temporal') ||
    isA(before, 'purpose') ||
    reading.peeling.proclitics.some(p => p === 'ل' || p === 'ب' || p === 'ك')
  return subordinateTo ? { ...trigger, standing: 'presupposed' } : trigger
}

/** عملية، حملة: an operation of war by its adjective, by ضد, or by the force whose it is; not of medicine or of elections. */
export function ofWar(scene: Scene, segment: Segment, k: number): boolean {
  for (let j = k + 1; j <= Math.min(segment.to - 1, k + 3); j++) {
    if (isA(scene.list[j], 'military')) return true
    const mention = scene.mentions.at(j)
    if (j === k + 1 && mention !== null && (mention.actorKind === 'force' || mention.actorKind === 'group')) return true
  }
  return scene.list.slice(k + 1, Math.min(segment.to, k + 10)).some(t => t.folded === 'ضد')
}

/** السيطرة على الحريق، على الوضع: nothing changes hands. */
export function overNoGround(tokens: Tokens, segment: Segment, k: number): boolean {
  // احتلت الجزائر المركز الثاني: a rank.
  for (let j = k + 1; j < Math.min(segment.to, k + 5); j++) if (isWord(tokens.list[j], 'rank')) return true
  for (let j = k + 1; j < Math.min(segment.to - 1, k + 8); j++)
    if (/^علي$/.test(tokens.list[j]!.folded)) return isA(tokens.list[j + 1], 'not-ground')
  return false
}

const isResult = (type: string): boolean => type === 'killing' || type === 'injury' || type === 'destruction'
