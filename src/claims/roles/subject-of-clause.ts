import type { Mention } from '../mentions/types.ts'
import type { EventType } from '../types.ts'
import { finiteReading, hasFinite, isA, onlyVerb } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { looksFinite } from './finite.ts'
import { leadingSubject, withJoined } from './lead-subject.ts'
import { ownSide } from './own-side.ts'
import { speaksOfHimself } from './says.ts'

/** A verb stands at most as many words before the noun that is its object: "تقترب من تحرير". */
const OBJECT_REACH = 3

/**
 * "التنظيم بدأ … والتجهيز للخروج", "القوات تقترب من تحرير المدينة", "استكمل الجيش حصار المدينة", "المتمردون يخرقون الهدنة": the subject of a verb that no table knows does
 * what the noun behind it names. Not behind a verb of saying or judging (الحكومة أدانت الهجوم).
 */
export function subjectOfClause(clause: Clause, cast: Cast): void {
  const { scene, trigger, frame } = clause
  if (cast.agents.length > 0 || clause.verbal || trigger.carrier !== null) return
  const subject = subjectOfAnyVerb(clause)
  if (subject === undefined || cast.targets.some(t => t.start === subject.start)) return
  if (frame.get('m') !== 'A' && frame.get('s') !== 'A' && !BROKEN.has(trigger.type)) return
  const before = clause.who.filter(m => m.to <= trigger.at)
  cast.agents.push(...withJoined(before, subject, scene.list).map(m => nameOf(scene, m)))
  cast.rules.push('subject-of-clause')
}

/** What somebody does and nobody only suffers: "أنزلت المنظمة شحنة مساعدات", "تعمل الفرق على تطويق الحريق", "لجأ السجناء إلى الإضراب". */
const DONE: ReadonlySet<EventType> = new Set<EventType>([
  'aid',
  'protest',
  'transfer',
  'meeting',
  'agreement',
  'negotiation',
  'formation',
  'investigation',
  'sanction',
  'offensive',
  'siege',
  'evacuation',
  'capture',
  'control',
  'release',
  'execution',
  'attack',
  'airstrike',
  'shelling',
  'detention',
  'discovery',
  'ceasefire',
  'withdrawal',
])

/**
 * The subject that a clause begins with does what an event noun in it names, where nobody else does: "استخدمت السلطات عقوبة الإعدام", "كان الوزير قد طرح فكرة إنشاء هيئة". Not what is passed over
 * ("بعد الاجتماع"), and not behind a verb of saying or judging.
 */
export function leaderOfClause(clause: Clause, cast: Cast): void {
  const { scene, trigger, verbal, range, attribution } = clause
  if (
    cast.agents.length > 0 ||
    verbal ||
    trigger.carrier?.verb?.subject === 'event' ||
    trigger.carrier?.verb?.subject === 'target' ||
    !DONE.has(trigger.type)
  )
    return
  if (trigger.standing === 'presupposed' || trigger.relative || attribution?.joined === true) return
  if (trigger.rule !== 'event-noun' && trigger.rule !== 'light-verb') return
  for (let k = range.from; k < trigger.at; k++) {
    const verb = finiteReading(scene.list[k]!, ['report', 'event'])
    // تستعد is "gets ready", not the jussive of taking back.
    if (verb !== undefined && verb.form.mood !== 'jussive' && onlyVerb(scene.list[k]!)) return
  }
  const own = speaksOfHimself(clause) ? ownSide(clause) : null
  const found = (own !== null ? [own] : leadingSubject(clause, trigger.at)).filter(
    n => !cast.targets.some(t => t.start === n.start),
  )
  if (found.length === 0) return
  cast.agents.push(...found)
  cast.rules.push('leader-of-clause')
}

/** What somebody keeps or breaks. */
const BROKEN: ReadonlySet<EventType> = new Set<EventType>(['ceasefire', 'agreement'])

function subjectOfAnyVerb({ scene, trigger, subjectBefore, who, frame, range, slots }: Clause): Mention | undefined {
  if (subjectBefore !== undefined) {
    if (frame.get('m') === 'A' && hasFinite(scene.list, subjectBefore.to, trigger.at)) return subjectBefore
    // "المحافظ قد وجه بنقل".
    const particle = isA(scene.list[subjectBefore.to], 'verb-particle') ? 1 : 0
    const verb = scene.list[subjectBefore.to + particle]
    const isVerb = verb !== undefined && looksFinite(verb) && trigger.at - subjectBefore.to - particle <= OBJECT_REACH
    return isVerb ? subjectBefore : undefined
  }
  const behind = who.findLast(m => m.to <= trigger.at && slots.get(m)?.slot === null && !slots.get(m)?.owned)
  if (behind === undefined || trigger.at - behind.to > 1 || behind.skip > 0) return undefined
  const verb = scene.list[behind.from - 1]
  return verb !== undefined && behind.from - 1 >= range.from && looksFinite(verb, true) ? behind : undefined
}
