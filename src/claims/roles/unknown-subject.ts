import type { Scene } from '../scene.ts'
import type { Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import type { Range, Token } from '../words/tokens.ts'
import { isA, isAnd, isThat, isWord } from '../words/words.ts'
import { isBesideObject } from './beside-object.ts'
import { bodyAt } from './body.ts'
import { type Cast, put } from './cast.ts'
import type { Clause } from './clause.ts'
import { APART, isActorLike, isPlainNoun, nameOfRange, nounRun } from './noun-phrase.ts'
import { STRIKES } from './recent.ts'

/**
 * Where nobody acts yet, the noun phrase of an active verb is its subject, known or not: "طلائع من الكتيبة دخلت", "داهمت الجهات المختصة". Where the verb
 * may be passive and only one noun phrase stands beside it, that one suffers (اعتقل الداعية).
 */
export function unknownAlone(clause: Clause, cast: Cast): void {
  const role = clause.frame.get('s')
  if (cast.agents.length > 0 || !clause.verbal || clause.passive || role === undefined || clause.thatSubject) return
  if (cast.subjectDone && cast.targets.length === 0) return
  if (clause.isRelative || clause.trigger.reading.form.person === 1) return
  if (cast.targets.length > 0 && clause.object !== 'T') return
  const subject = unknownSubject(clause.scene, clause.head, clause.range, STRIKES.has(clause.trigger.type))
  if (subject === null) return
  if (
    clause.maybePassive &&
    cast.targets.length > 0 &&
    !isBesideObject(clause, cast, subject) &&
    !takesDefinite(clause, subject)
  )
    return
  if (cast.targets.some(t => t.start < subject.end && subject.start < t.end)) return
  put(cast, role, subject)
  cast.rules.push('unknown-subject')
}

/** "الدورية أطلقت النار لتفريق نسوة": behind its subject a verb with a definite noun right behind it is active. */
function takesDefinite({ scene: { list, mentions }, head, range }: Clause, subject: Named): boolean {
  const next = list[head + 1]
  if (next === undefined || head + 1 >= range.to || subject.start > list[head]!.start) return false
  return (
    next.gap === ' ' &&
    /^ال\p{L}{2,}/u.test(next.folded) &&
    mentions.at(head + 1) === null &&
    !mentions.inTime(head + 1)
  )
}

/** "الطيران الحربي شن", "باشرت الجهات المختصة": the subject of a light verb acts, whether a table knows it or not; an event does not (الهجوم نفذ). */
export function unknownSubjectOfLightVerb(clause: Clause, cast: Cast): void {
  const { scene, trigger, head, range, isRelative } = clause
  const { verb = null, reading = null } = trigger.carrier ?? {}
  if (cast.agents.length > 0 || cast.subjectDone || verb?.subject !== 'agent' || isRelative) return
  if (reading?.form.pos !== 'verb' || reading.form.voice === 'passive' || reading.form.person === 1) return
  const subject = unknownSubject(scene, head, { from: range.from, to: Math.min(range.to, trigger.at) }, true)
  if (subject === null) return
  cast.agents.push(subject)
  cast.subjectDone = true
  cast.rules.push('unknown-subject')
}

const isDateline = (list: readonly Token[], start: number, head: number): boolean =>
  list.slice(start + 1, head + 1).some(token => /[()]| [-–—]/.test(token.gap))

/** An actor that no table knows: the nouns before a verb that begins behind them (عشائر البلدة اجتمعت), or right behind it. */
export function unknownSubject(scene: Scene, head: number, { from, to }: Range, indefinite = false): Named | null {
  const { list, mentions } = scene
  let start = from
  while (start < head && opensClause(list[start]!)) start++
  if (start < head) {
    while (start < head && mentions.inTime(start)) start++
    const end = nounRun(scene, { from: start, to: head })
    const reaches = end === head || (end === head - 1 && isA(list[end], 'verb-particle'))
    const opens = opensName(list[start]!) || (indefinite && isWord(list[start], 'war-machine'))
    // "باريس (رويترز) - هاجم": a dateline is no subject.
    if (reaches && end > start && opens && !isBehind(list[head]!, BREAK) && !isDateline(list, start, head))
      return nameOfRange(scene, { from: start, to: end })
  }
  const behind = { from: head + 1, to: Math.min(to, head + (indefinite ? 5 : 3)) }
  const first = list[behind.from]
  if (behind.from >= to || first === undefined || isBehind(first, APART)) return null
  const body = /^ال/.test(first.folded) ? null : bodyAt(scene, { from: behind.from, to })
  if (body !== null) return body
  const isMachine = indefinite && isWord(first, 'war-machine')
  if (!isActorLike(first) && !isMachine) return null
  // "فجر حزامه الناسف": what is his is his object.
  if (isHis(first.text)) return null
  const isDefinite = first.folded.startsWith('ال') || isConstruct(list, behind)
  if (!isDefinite && !isA(first, 'body-head') && !(indefinite && isA(first, 'acting-thing'))) return null
  const end = nounRun(scene, behind)
  return end === behind.from ? null : nameOfRange(scene, { from: behind.from, to: end })
}

/** حزامه, سيارتها: with a pronoun, by the letters that ta marbuta has not. */
const isHis = (text: string): boolean => /^(?!ال)\p{L}{3,}(?:ه|ها|هم)$/u.test(text)

/** "إدارة المشفى": two words of which the second one has the article; not ووزارة, not "مساء الأحد". */
const isConstruct = (list: readonly Token[], { from, to }: Range): boolean => {
  const [first, second] = [list[from]!, list[from + 1]]
  if (second === undefined || from + 1 >= to || second.gap !== ' ' || !/^ال/.test(second.folded)) return false
  return /^(?![وفبلك]|ال)\p{L}{3,}[^انو]$/u.test(first.folded) && isPlainNoun(first) && first.readings.length === 0
}

/** No adverb (ميدانيا) and no preposition (وخلال) begins a name. */
const opensName = (token: Token): boolean =>
  isActorLike(token) && !token.folded.endsWith('يا') && !isA(token, 'preposition') && !isA(token, 'not-speaker')

const opensClause = (token: Token): boolean => isAnd(token) || isThat(token) || isA(token, 'connector')
