import { nationality } from '../mentions/adjectives.ts'
import type { Mention } from '../mentions/types.ts'
import type { EventType, Named } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { isA } from '../words/words.ts'
import { isPronoun, type Pronoun } from './agreement.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { isOfBody } from './others-of.ts'
import { RESULTS } from './recent.ts'
import { unknownObject } from './unknown-object.ts'
import { whom } from './whom.ts'

/** Ground that changes hands after a fight is taken from whom it was against. */
const FOUGHT_OVER: ReadonlySet<EventType> = new Set<EventType>([
  'capture',
  'control',
  'offensive',
  'attack',
  'siege',
  'withdrawal',
])
/** What is struck is somebody's. */
const STRUCK: ReadonlySet<EventType> = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'explosion',
  'destruction',
  'detention',
  'accident',
])

/** Ground that is taken was somebody's: "السيطرة على معاقلهم"; not "انسحبوا من مواقعهم". */
const TAKEN: ReadonlySet<EventType> = new Set<EventType>(['capture', 'control', 'siege', 'offensive'])

/** An opponent stands at most as many words behind the fight. */
const REACH = 4
/** What is struck stands at most as many words behind the verb. */
const NEAR = 5

/** "سيطر الجيش على البلدة بعد معارك مع المتمردين", "لاستعادتها من التنظيم": whom ground was fought over with, or is to be taken from. */
export function opponent(clause: Clause, cast: Cast): void {
  const { scene, trigger, sentence, who, range } = clause
  if (cast.targets.length > 0 || !FOUGHT_OVER.has(trigger.type)) return
  for (let k = trigger.at + 1; k < Math.min(sentence.to, range.to); k++) {
    const token = scene.list[k]!
    const fights =
      token.readings.some(r => r.form.pos === 'masdar' && r.value.kind === 'noun' && r.value.type === 'clash') ||
      isA(token, 'battle')
    const retakes = token.readings.some(
      r =>
        r.form.pos === 'masdar' &&
        r.value.kind === 'event' &&
        r.value.type === 'capture' &&
        r.value.frame.get('من') === 'T',
    )
    if (!fights && !retakes) continue
    const enemy = who.find(m => m.from > k && isBehindOf(clause, m, k, fights ? /^(?:مع|ضد)$/ : /^من$/))
    if (enemy === undefined || cast.agents.some(a => a.ref !== null && a.ref === enemy.ref)) continue
    cast.targets.push(nameOf(scene, enemy))
    cast.rules.push('opponent')
    return
  }
}

/** A preposition of the pattern stands right before the mention, near the noun at `k`. */
function isBehindOf({ scene }: Clause, m: Mention, k: number, preposition: RegExp): boolean {
  const at = m.from - 1
  if (at <= k || at - k > REACH || !preposition.test(scene.list[at]!.folded)) return false
  for (let j = k + 1; j <= m.from; j++) if (isBehind(scene.list[j]!, BREAK)) return false
  return true
}

/** What somebody has, with his pronoun: منزله, حافلتهم, قواعدها. Null for other words. */
const possession = remember((folded): Pronoun | null => {
  const found = /^[وفبل]?(\p{L}{3,}?)(هما|هم|ها|ه)$/u.exec(folded)
  return found !== null && isPronoun(found[2]!) ? found[2] : null
})

/** "استهدف حافلتهم", "تعرض منزله لقذيفة", "دمرت قواعدهم", "السيطرة على معاقلهم": whose what is struck or taken is. */
export function ownerByPronoun(clause: Clause, cast: Cast): void {
  const { scene, trigger, head, range, frame } = clause
  if (cast.targets.length > 0 || !(STRUCK.has(trigger.type) || TAKEN.has(trigger.type))) return
  const suffers = frame.get('s') === 'T' || trigger.carrier?.verb?.subject === 'target'
  for (let k = suffers ? Math.max(range.from, head - NEAR) : head + 1; k < Math.min(range.to, head + NEAR); k++) {
    const token = scene.list[k]!
    if (k === head || token.text.endsWith('ة') || isBehind(token, BREAK)) continue
    const pronoun = possession(token)
    if (pronoun === null) continue
    const bare = token.folded.replace(/^[وفبل](?=\p{L}{4})/u, '').replace(/(?:هما|هم|ها|ه)$/, '')
    if (!isProperty(bare)) continue
    const found = whom(clause, cast, pronoun)
    cast.targets.push(...found)
    if (found.length > 0) cast.rules.push('owner-by-pronoun')
    return
  }
}

/** A word of property, without its pronoun: منزل, سيارت (of سيارة), معاقل. */
const isProperty = (stem: string): boolean =>
  [stem, stem.replace(/ت$/, 'ه')].some(
    word => inClass(word, 'property') || inClass(word, 'ownable') || inClass(word, 'vehicle'),
  )

/**
 * "فتحوا النار على قافلة عسكرية", "عقوبات على ثلاث شركات", "الهجوم الذي استهدف فندقا": a thing or people that no table knows, behind على or as the object of
 * a verb whose subject stands before it, is what was struck.
 */
export function struckThing(clause: Clause, cast: Cast): void {
  const { scene, trigger, frame, range } = clause
  if (cast.targets.length > 0 || !(STRUCK.has(trigger.type) || trigger.type === 'sanction')) return
  const thing =
    thingBehindOn(clause) ??
    (isActive(clause, cast) ? unknownObject(scene, { from: behindActor(clause), to: range.to }, true) : null)
  if (thing === null || (frame.get('على') !== 'T' && !takesObject(clause))) return
  if (cast.agents.some(a => a.start < thing.end && thing.start < a.end)) return
  cast.targets.push(thing)
  cast.rules.push('struck-thing')
  // "قتل ثلاثة عناصر من الجيش في هجوم على نقطة عسكرية": the post was theirs.
  const { before } = clause
  if (before?.type == null || !RESULTS.has(before.type) || !/عسكري|أمني/.test(thing.name)) return
  cast.targets.push(
    ...before.targets.filter(t => isOfBody(t) && !cast.agents.some(a => a.ref !== null && a.ref === t.ref)),
  )
}

/** "استهدفت مسيرة تركية سيارة": behind what acts right behind the verb, and its adjectives; else right behind the verb. */
function behindActor({ scene: { list }, head, range, subjectBefore }: Clause): number {
  if (subjectBefore !== undefined || !isA(list[head + 1], 'acting-thing')) return head + 1
  let k = head + 2
  while (k < range.to && (nationality(list[k]!) !== null || /(?:يه|ات)$/.test(list[k]!.folded)) && list[k]!.gap === ' ')
    k++
  return k < range.to ? k : head + 1
}

/** A verb that certainly has an object: one that cannot be passive, or whose subject stands before it. */
const isActive = (
  { verbal, passive, maybePassive, enclitic, isRelative, frame, trigger }: Clause,
  cast: Cast,
): boolean =>
  verbal &&
  !passive &&
  enclitic === null &&
  takesObject({ frame, trigger }) &&
  trigger.reading.form.pos === 'verb' &&
  (!maybePassive || isRelative || cast.subjectDone)

/** Whom or what it strikes is its object: قصف, and also اقتحم, whose object is mostly a place. */
export const takesObject = ({ frame, trigger }: Pick<Clause, 'frame' | 'trigger'>): boolean =>
  frame.get('o') === 'T' || (frame.get('o') === 'P' && trigger.type === 'attack')

function thingBehindOn({ scene, trigger, frame, range }: Clause): Named | null {
  if (frame.get('على') !== 'T') return null
  for (let k = trigger.at + 1, steps = 0; k + 1 < range.to && steps < NEAR + 2; k++) {
    // "غارة نفذتها مسيرة صباح اليوم على سيارة": a time takes no step.
    if (!scene.mentions.inTime(k)) steps++
    if (!/^(?:علي|ضد)$/.test(scene.list[k]!.folded) || scene.mentions.covers(k)) continue
    return unknownObject(scene, { from: k + 1, to: range.to }, true)
  }
  return null
}
