import { nationality } from '../mentions/adjectives.ts'
import type { EventType, Named } from '../types.ts'
import { isBehind, STOP } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { namedAt } from '../words/spans.ts'
import { isA, isNominal } from '../words/words.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'

/** What befalls one after the other. */
const BEFALLS: ReadonlySet<EventType> = new Set<EventType>(['killing', 'injury', 'detention', 'abduction', 'release'])

/** "قُتل جنديان وجُرح ثالث": a counted one right behind what befell him is another of those told before; not "جرح ثالث أبنائه". */
export function another(clause: Clause, cast: Cast): void {
  const { scene, trigger, before } = clause
  if (!BEFALLS.has(trigger.type) || before?.type == null || !BEFALLS.has(before.type)) return
  const token = scene.list[trigger.at + 1]
  if (token === undefined || token.gap !== ' ' || !isOrdinal(token)) return
  const next = scene.list[trigger.at + 2]
  if (
    next !== undefined &&
    !isBehind(next, STOP) &&
    isNominal(next) &&
    !isA(next, 'preposition') &&
    !/^[وبل]/.test(next.folded)
  )
    return
  const found = before.targets.slice(0, 1)
  if (found.length === 0) return
  cast.agents.splice(0, cast.agents.length, ...cast.agents.filter(a => !found.some(t => t.start === a.start)))
  // "جنديان من الجيش": the third one is of the army as well.
  const own = / من /.test(found[0]!.name) ? [] : [namedAt(scene, token, null)]
  cast.targets.splice(0, cast.targets.length, ...own, ...found)
  cast.objectDone = true
  cast.rules.push('another')
}

/** ثالث, رابعة, ثان: one more, without the article. */
const isOrdinal = remember(folded => /^(?:ثان|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)[اه]?$/.test(folded))

/** "استشهاد 6 من قوات الشرطة وإصابة 9 آخرين", "مقتل خمسة من المهاجمين وأسر اثنين": the others are of those told right before. Not "مقتل القيادي فلان وإصابة ثلاثة آخرين". */
export function othersOfBody({ scene, trigger, before }: Clause, cast: Cast): void {
  const [others] = cast.targets
  const [first] = before?.targets ?? []
  if (first === undefined || !BEFALLS.has(trigger.type) || before?.type == null || !BEFALLS.has(before.type)) return
  if (cast.targets.some(t => t.start < (others?.start ?? 0) || t.start === first.start)) return
  const head = trigger.carrier?.at ?? trigger.at
  const isBare = others === undefined || /^[\d٠-٩]+(?: بجر|$)/u.test(others.name)
  // "وإصابة 29 بجروح": only a number stands behind it.
  if (
    isBare
      ? scene.mentions.numberAt(trigger.at + 1) === null
      : !/^\S+ (?:[\u0621-\u064a]*(?:عشر|عشرة|ألف|ألفا) )?[آاأ]خر(?:ين|ون|ان)?$/u.test(others.name)
  )
    return
  if (
    !(isOfBody(first) || / من /.test(first.name) || (areSome(first) && (isBare || isNation(scene.list, first)))) ||
    !/^و/.test(scene.list[head]!.folded)
  )
    return
  if (isBare) cast.targets.splice(0, 1)
  cast.targets.push(first)
  cast.rules.push('others-of-body')
}

/** فلسطينيين, سوريا: people by their nation; the others are of it too. */
const isNation = (list: Clause['scene']['list'], { start, name }: Named): boolean => {
  const token = /ان$/.test(name) ? undefined : list.find(t => t.start === start)
  return token !== undefined && nationality(token) !== null
}

/** People by a noun or a number: مدنيين, "خمسة من المهاجمين", أسيرا; not a person by his name or office. */
const areSome = ({ ref, name }: Named): boolean =>
  ref === null ? / من |^[\d٠-٩]/.test(name) || !/[\s"«“]/u.test(name) : ref.startsWith('group:')

/** A body, not people: قوات الشرطة, الجيش; not مدنيين. */
export const isOfBody = ({ ref, name }: Named): boolean =>
  (/ من ["«“]?(?:قوات|عناصر|جنود|ضباط|مقاتل|ال)/.test(name) &&
    (ref === null || ref === 'group:members' || ref === 'group:soldiers')) ||
  (ref !== null &&
    (!ref.startsWith('group:') || /^group:(?:forces|police|soldiers|officers|fighters|guards)$/.test(ref)))
