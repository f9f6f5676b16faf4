import type { Scene } from '../scene.ts'
import type { EventType } from '../types.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import { isWord } from '../words/words.ts'
import { leadsTo } from './circumstances.ts'
import type { Trigger } from './types.ts'

/** What strikes: its noun says more than the verb behind it. */
const STRIKES: ReadonlySet<EventType> = new Set<EventType>([
  'airstrike',
  'attack',
  'clash',
  'explosion',
  'offensive',
  'shelling',
])

/** The noun stands at most as many words before the verb that says what it struck: "قصف مدفعي عنيف من التلال استهدف". */
const REACH = 6

/**
 * "قصف مدفعي استهدف مواقع", "انفجار استهدف حافلة": noun and verb tell one eventuality, of the noun's type, with the verb's roles. Not "القوات التي نفذت
 * الهجوم استهدفت", where the noun is told of before, and not behind a comma.
 */
export function withStruck(scene: Scene, found: readonly Trigger[]): readonly Trigger[] {
  const struck = found.findIndex((trigger, i) => i > 0 && isStruckBy(scene, found[i - 1]!, trigger))
  if (struck < 1) return found
  const [noun, verb] = [found[struck - 1]!, found[struck]!]
  const one: Trigger = {
    ...verb,
    type: noun.type,
    carrier: { at: noun.carrier?.at ?? noun.at, reading: null, verb: null },
    standing: leadsTo(scene, noun) ? 'presupposed' : noun.standing,
  }
  return [...found.slice(0, struck - 1), one, ...withStruck(scene, found.slice(struck + 1))]
}

function isStruckBy(scene: Scene, noun: Trigger, verb: Trigger): boolean {
  if (noun.rule !== 'event-noun' || !STRIKES.has(noun.type) || noun.reading.peeling.article) return false
  if (verb.rule !== 'event-verb' || !STRIKES.has(verb.type) || verb.reading.peeling.proclitics.length > 0) return false
  if (verb.reading.form.person !== 3 || verb.reading.form.voice === 'passive' || verb.at - noun.at > REACH) return false
  for (let k = noun.at + 1; k <= verb.at; k++) if (gapHas(scene, k, PAUSE)) return false
  return true
}

/** "أطلقت النار على ثلاثة |فأردتهم قتلى|": the shots are told by the death that they brought. */
export function withShotDead({ list }: Scene, found: readonly Trigger[]): readonly Trigger[] {
  const dead = found.findIndex(({ at }) => isWord(list[at], 'shot-dead'))
  return dead < 1 ? found : found.filter(({ type }, i) => i >= dead || !STRIKES.has(type))
}
