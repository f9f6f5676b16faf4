import type { Mention } from '../mentions/types.ts'
import { isBehind } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { isWrittenPassive } from '../words/words.ts'
import { antecedentOf, relativeBefore } from './antecedent.ts'
import type { Clause } from './clause.ts'
import { clauseFloor, isBehindVerb, isInRelative } from './clause-bounds.ts'
import { isObjectFirst } from './object-first.ts'
import { isOnlyAPlace } from './only-a-place.ts'
import { participants } from './participants.ts'
import { slotsOf } from './slots.ts'
import { isAnnouncer, nearestSubject, SUBJECT_REACH } from './subject-before.ts'
import { isThatWithSubject } from './that-subject.ts'
import type { Event } from './types.ts'

const isHimself = (token: Token | undefined): boolean => /^(?:نفس|انفس)(?:ه|ها|هم|هما|هن)$/.test(token?.folded ?? '')

/**
 * Lays out the grammar of an eventuality, and hands out no role: of "القوات التي تحاصر البلدة اعتقلت ستة" that القوات stands before اعتقلت as its
 * subject and ستة behind it; not that the one arrests the other, which its frame says.
 */
export function layOut(event: Event): Clause {
  const { scene, sentence, range, trigger, attribution, before: told, recent } = event
  const { form, peeling } = trigger.reading
  const head = trigger.carrier?.at ?? trigger.at
  const verbal = trigger.rule === 'event-verb' || trigger.rule === 'participle'
  const token = scene.list[trigger.at]
  const passive =
    form.voice === 'passive' ||
    form.pos === 'passive-participle' ||
    (verbal && token !== undefined && isWrittenPassive(token))
  const who = participants(scene, range.from, range.to).filter(m => !isOnlyAPlace(scene, m))
  const slots = slotsOf(scene, who, range.from, trigger)
  const plain = who.filter(m => slots.get(m)?.slot === null)
  const floor = clauseFloor(scene, range.from, head)
  const before = plain.filter(m => m.from >= floor && m.to <= head && head - m.to <= SUBJECT_REACH)
  const relative = relativeBefore(scene, head)
  const antecedent = relative === null ? undefined : antecedentOf(event, relative)
  const relativeObject = antecedent !== undefined && peeling.enclitic !== null && verbal
  const relativeSubject = relativeObject ? undefined : antecedent
  const behind = plain.some(
    m => m.from === head + 1 || (slots.get(m)?.owned === true && m.from > head && m.from - head <= 3),
  )
  const isOther = (m: Mention) => behind && isAnnouncer(event, head, m)
  const free = before.filter(m => !isBehind(scene.list[m.from]!, /\(/) && !slots.get(m)?.owned && !isOther(m))
  // "دمرها التنظيم": the pronoun on the verb is what stands before it, and the subject stands right behind.
  const isObjectBefore = verbal && peeling.enclitic !== null && plain.some(m => m.from === head + 1)
  const subjectBefore = isObjectBefore
    ? undefined
    : relative === null
      ? nearestSubject(scene, free, head)
      : relativeSubject
  const plainAfter = plain.filter(
    m => m.from > head && !isInRelative(scene, head, m) && !isBehindVerb(scene, trigger.at, head, plain, m),
  )
  // "فجر نفسه", "سلموا أنفسهم": with himself for its object the verb is active.
  const maybePassive = trigger.passiveProne && form.voice !== 'active' && !isHimself(scene.list[trigger.at + 1])
  const objectFirst =
    verbal &&
    !passive &&
    /^[TPB]$/.test(trigger.frame.get('o') ?? '') &&
    isObjectFirst(event, plainAfter[0], maybePassive)
  return {
    scene,
    sentence,
    range,
    trigger,
    attribution,
    before: told,
    recent,
    frame: trigger.frame,
    head,
    verbal,
    passive,
    maybePassive: maybePassive && !objectFirst,
    object: trigger.frame.get('o'),
    enclitic: peeling.enclitic,
    who,
    slots,
    plainAfter,
    objectFirst,
    antecedent,
    isRelative: relative !== null,
    relativeObject,
    subjectBefore,
    ownerBefore:
      relative === null && subjectBefore === undefined && !isObjectBefore ? before.find(m => !isOther(m)) : undefined,
    thatSubject:
      (verbal || trigger.carrier?.reading?.form.pos === 'verb') && !passive && isThatWithSubject(scene, head - 1),
  }
}
