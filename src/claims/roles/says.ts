import type { Named } from '../types.ts'
import { remember } from '../words/remember.ts'
import { namedAt } from '../words/spans.ts'
import { hasA, isA, isThat } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { isFirstPerson } from './finite.ts'
import { leadingSubject } from './lead-subject.ts'
import { speaksForMany } from './own-side.ts'

/** With these whoever speaks does something by it: a demand, a threat, a promise. */
const DONE_BY_SAYING: ReadonlySet<string> = new Set(['call', 'threaten', 'promise'])

/** A warning is an act too where the words tell no event of their own. */
const SPOKEN: ReadonlySet<string> = new Set([...DONE_BY_SAYING, 'warn'])

/**
 * Whoever demands, warns or threatens is the agent of the saying ("طالبت النقابة بصرف الرواتب"). Of what is only said it is whom the words are about ("قال الوزير إن
 * الشركة تملك السفينة": the company), and the speaker where he speaks of himself ("سنعود", "أكدت الشركة أنها تملك السفينة").
 */
export function whoSays(clause: Clause, cast: Cast): void {
  const { trigger, attribution } = clause
  const act = attribution?.act ?? ''
  if (trigger.type !== 'statement') {
    // "…، منددا بالهجوم": who does it by saying it.
    if (/^(?:participle|said)$/.test(trigger.rule) && attribution?.rule === 'performative' && cast.agents.length === 0)
      speaks(clause, cast)
    if (DONE_BY_SAYING.has(act) && cast.agents.length === 0) speaks(clause, cast)
    return
  }
  // "تعكف الوزارة على خطة": what a verb tells of somebody is his doing, whoever says it.
  const isSaid = trigger.rule === 'said' || trigger.rule === 'plain'
  const isAct = trigger.rule === 'said' && (SPOKEN.has(act) || attribution?.rule === 'performative')
  if (!isSaid || isAct || speaksOfHimself(clause)) {
    if (trigger.rule === 'said' || cast.agents.length === 0) speaks(clause, cast)
    return
  }
  if (cast.agents.length > 0) return
  const found = leadingSubject(clause, clause.range.to)
  const about = inHarm(clause) ? [] : found.filter(n => !isVictim(clause, n))
  if (about.length === 0) {
    if (cast.targets.length > 0 || found.length === 0) return
    cast.targets.push(...found)
    cast.rules.push('in-harm')
    return
  }
  cast.agents.push(...about)
  cast.rules.push('spoken-of')
}

/** القتيل, الضحايا, الجثث: of whom it is told what befell them. */
const isVictim = ({ who }: Clause, { start }: Named): boolean =>
  who.some(
    m =>
      m.start === start &&
      m.kind === 'group' &&
      /^group:(?:killed|wounded|casualties|bodies|missing)$/.test(m.ref ?? ''),
  )

/** "ثلاثة جنود لا يزالون في عداد المفقودين", "ستة منهم محتجزون": whoever is only said to be somewhere in harm suffers it. */
export function inStateOfHarm(clause: Clause, cast: Cast): void {
  const { scene, trigger, subjectBefore } = clause
  if (isA(scene.list[trigger.at], 'counted-among') && subjectBefore !== undefined) {
    cast.targets.splice(0, cast.targets.length, nameOf(scene, subjectBefore))
    cast.rules.push('in-harm')
    return
  }
  if (trigger.type !== 'presence' || cast.agents.length === 0 || !inHarm(clause)) return
  // "هناك 500 مقاتل محاصرين": they are there.
  if (isA(scene.list[trigger.at], 'existence')) return
  cast.targets.splice(0, cast.targets.length, ...cast.agents)
  cast.agents.length = 0
  cast.rules.push('in-harm')
}

/** "في حالة حرجة", "في عداد المفقودين", "رهن الاحتجاز": what is told of somebody is what befell him. */
const inHarm = ({ scene, range }: Clause): boolean => hasA(scene.list, range.from, range.to, 'state-of-harm')

/** The speaker is the agent; one who is not named is not, but for people who demand (محتجون). */
function speaks({ scene, attribution }: Clause, cast: Cast): void {
  const speaker = attribution?.voice.speaker ?? null
  if (speaker === null || speaker.kind === 'reporter') return
  const first = scene.list[speaker.from]
  if (speaker.kind === 'unnamed' && (!DONE_BY_SAYING.has(attribution?.act ?? '') || isA(first, 'source-noun'))) return
  const said = namedAt(scene, speaker, speaker.ref)
  if (cast.agents.some(a => a.start < said.end && said.start < a.end)) return
  cast.agents.push(said)
  cast.rules.push('who-says')
}

/** "أنه سيعمل على", "بأنه لن يترشح": behind أنه a verb of "he" of which nobody else is the subject; not "أنه سيتم", "أنه سيصل الوفد". */
function doesHimself({ list, mentions }: Clause['scene'], from: number): boolean {
  let k = from
  while (k < from + 2 && isA(list[k], 'verb-particle')) k++
  const verb = list[k]
  const next = list[k + 1]
  if (verb === undefined || next === undefined || !ofHim(verb) || isA(verb, 'was-done') || isA(verb, 'impersonal'))
    return false
  return (
    !/^ال/.test(next.folded) && mentions.at(k + 1) === null && !isA(next, 'number') && mentions.numberAt(k + 1) === null
  )
}

/** سيعمل, يترشح, يرى: an imperfect of "he" by its letters; not يتم, يمكن. */
const ofHim = remember(folded => /^س?ي\p{L}{2,}$/u.test(folded) && !/(?:ون|وا|ين)$/.test(folded))

/** "سنعود", "لدينا", "أكدت الشركة أنها تملك": in the first person, or with the pronoun on أن as the subject of a verb. Not "أنه تم", "أنه لا يوجد". */
export function speaksOfHimself(clause: Clause): boolean {
  const { scene, trigger, range, attribution } = clause
  if (isFirstPerson(scene.list[trigger.at]!, trigger.reading)) return true
  const first = scene.list[range.from]
  const that = first !== undefined && isThat(first) ? first : scene.list[range.from - 1]
  const speaker = attribution?.voice.speaker ?? null
  if (that === undefined || !isThat(that) || that.folded.startsWith('و') || speaker === null) return false
  if (/انه$/.test(that.folded))
    return (
      speaker.agreement === 'm' &&
      attribution?.rule !== 'continuation' &&
      doesHimself(scene, that === first ? range.from + 1 : range.from)
    )
  const isOfSpeaker = /ها$/.test(that.folded)
    ? speaker.agreement === 'f'
    : /هم$/.test(that.folded)
      ? speaker.agreement === 'p' || speaksForMany(clause)
      : false
  return isOfSpeaker && attribution?.rule !== 'continuation'
}
