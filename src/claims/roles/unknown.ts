import type { Scene } from '../scene.ts'
import type { Named } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, COMMA, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { namedAt } from '../words/spans.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, isA, isAnd, isNominal, isThat, isWord } from '../words/words.ts'
import { bodyAt } from './body.ts'
import { type Cast, put } from './cast.ts'
import type { Clause } from './clause.ts'
import { STRIKES } from './recent.ts'

/** The name of somebody whom no table knows is taken to be at most as many words. */
const LONGEST = 6

/** Behind these marks no object stands. */
const APART = /[،,؛:.(]/

/**
 * Where nobody acts yet, the noun phrase of an active verb is its subject, known or not: "طلائع من الكتيبة دخلت", "داهمت الجهات المختصة". Where the verb
 * may be passive and only one noun phrase stands beside it, that one suffers (اعتقل الداعية).
 */
export function unknownAlone(clause: Clause, cast: Cast): void {
  const role = clause.frame.get('s')
  if (cast.agents.length > 0 || !clause.verbal || clause.passive || role === undefined || clause.thatSubject) return
  if (cast.subjectDone && cast.targets.length === 0) return
  if (clause.isRelative || clause.trigger.reading.form.person === 1) return
  if (cast.targets.length > 0 && (clause.maybePassive || clause.object !== 'T')) return
  const subject = unknownSubject(clause.scene, clause.head, clause.range, STRIKES.has(clause.trigger.type))
  if (subject === null || cast.targets.some(t => t.start < subject.end && subject.start < t.end)) return
  put(cast, role, subject)
  cast.rules.push('unknown-subject')
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

/** An actor that no table knows: the nouns before a verb that begins behind them (عشائر البلدة اجتمعت), or right behind it. */
export function unknownSubject(scene: Scene, head: number, { from, to }: Range, indefinite = false): Named | null {
  const { list, mentions } = scene
  let start = from
  while (start < head && opensClause(list[start]!)) start++
  if (start < head) {
    while (start < head && mentions.inTime(start)) start++
    const end = nounRun(scene, { from: start, to: head })
    const reaches = end === head || (end === head - 1 && isA(list[end], 'verb-particle'))
    if (reaches && end > start && opensName(list[start]!) && !isBehind(list[head]!, BREAK))
      return nameOfRange(scene, { from: start, to: end })
  }
  const behind = { from: head + 1, to: Math.min(to, head + (indefinite ? 5 : 3)) }
  const first = list[behind.from]
  if (behind.from >= to || first === undefined || isBehind(first, APART)) return null
  const body = /^ال/.test(first.folded) ? null : bodyAt(scene, { from: behind.from, to })
  if (body !== null) return body
  const isMachine = indefinite && isWord(first, 'war-machine')
  if (!isActorLike(first) && !isMachine) return null
  const isDefinite = first.folded.startsWith('ال') || isConstruct(list, behind)
  if (!isDefinite && !isA(first, 'body-head') && !(indefinite && isA(first, 'acting-thing'))) return null
  const end = nounRun(scene, behind)
  return end === behind.from ? null : nameOfRange(scene, { from: behind.from, to: end })
}

/** "إدارة المشفى": two words of which the second one has the article; not ووزارة, not "مساء الأحد". */
const isConstruct = (list: readonly Token[], { from, to }: Range): boolean => {
  const [first, second] = [list[from]!, list[from + 1]]
  if (second === undefined || from + 1 >= to || second.gap !== ' ' || !/^ال/.test(second.folded)) return false
  return /^(?![وفبلك]|ال)\p{L}{3,}[^انو]$/u.test(first.folded) && isPlainNoun(first) && first.readings.length === 0
}

/** No adverb (ميدانيا) and no preposition (وخلال) begins a name. */
const opensName = (token: Token): boolean =>
  isActorLike(token) && !token.folded.endsWith('يا') && !isA(token, 'preposition') && !isA(token, 'not-speaker')

/** A word that may begin the name of somebody: no event (الهجوم), no weapon and no vehicle (القذيفة, الحافلة), no pronoun, no verbal noun with a clitic. */
const isActorLike = (token: Token): boolean =>
  !isBehindClitic(token) &&
  !isWord(token, 'no-actor') &&
  !inClass(token.folded.replace(/^[وف]?ال/, ''), 'no-actor') &&
  !token.readings.some(r => r.form.pos === 'masdar' && r.value.kind !== 'report')

/** The noun phrase of somebody that begins right at `from`, known to a table or not: "طائرات الجيش", "الجهات المختصة". */
export function phraseAt(scene: Scene, { from, to }: Range): Named | null {
  const first = scene.list[from]
  if (first === undefined || from >= to || isBehind(first, APART) || !isPlainNoun(first)) return null
  if (!isActorLike(first) && !isWord(first, 'war-machine')) return null
  if (/^[وف]?(?:بال|لل)/.test(first.folded) || scene.mentions.inTime(from) || scene.mentions.placeAt(from)) return null
  const end = nounRun(scene, { from, to })
  return end === from ? null : nameOfRange(scene, { from, to: end })
}

/** Behind a time that commas set apart: "أحرق مستوطنون، مساء السبت، سيارتين". */
export function behindAside({ list, mentions }: Scene, from: number, to: number): number {
  if (from >= to || !isBehind(list[from]!, BREAK) || !mentions.inTime(from)) return from
  let k = from
  while (k < to && mentions.inTime(k)) k++
  return k < to && isBehind(list[k]!, BREAK) ? k : from
}

/** "أصابت خمس قذائف بيوتا", "أجلت السفن مئات العالقين": right behind the verb stands what it was done with, its subject, which is nobody. */
export function isDoneWithThing({ list, mentions }: Scene, head: number, to: number): boolean {
  const number = mentions.numberAt(head + 1)
  const last = number !== null && number.from === head + 1 ? number.to : head + 1
  for (let k = head + 1; k <= last && k < to; k++) {
    const token = list[k]
    if (token === undefined || isBehind(token, APART) || mentions.at(k) !== null) return false
    if (isWord(token, 'amount') || isWord(token, 'part') || isA(token, 'particle')) continue
    if (inClass(token.folded.replace(/^ال/, ''), 'no-actor') || (k === head + 1 && isDefiniteEvent(token))) return true
  }
  return false
}

/** "قتل الهجوم سبعة أطفال": what happened by its noun with the article; not the object (نفذ الهجوم مسلحون), which nobody counts. */
const isDefiniteEvent = (token: Token): boolean =>
  /^ال/.test(token.folded) && token.readings.some(r => r.value.kind === 'noun' && r.value.strong === 'yes')

const opensClause = (token: Token): boolean => isAnd(token) || isThat(token) || isA(token, 'connector')

/** Where the nouns that begin at `from` end. */
function nounRun({ list, mentions }: Scene, { from, to }: Range): number {
  let k = from
  while (k < Math.min(to, from + LONGEST)) {
    const token = list[k]!
    if (!isNominal(token) || mentions.inTime(k) || mentions.numberAt(k) !== null) break
    if ((k > from && isBehind(token, BREAK)) || finiteReading(token) !== undefined || isA(token, 'possible')) break
    if (isA(token, 'adjective-clause')) break
    k++
  }
  return k
}

/**
 * Somebody or something that no table knows, right behind the subject and without a preposition: "اعتقلت الشرطة حارس السوق", "نحو خمسين محتجا".
 * Not a time, not an adjective of the subject (القوات الحكومية), not what a preposition or a comma sets apart. Behind its verb, where the subject
 * stands before it, a definite noun is the object too (استهدف الحافلة), and so is a building by its name (استهدف مستشفى …).
 */
export function unknownObject(scene: Scene, { from, to }: Range, behindVerb = false): Named | null {
  const { list, mentions } = scene
  let k = behindTime(scene, { from, to })
  const aside = k > from && isBehind(list[from]!, COMMA) && k < to && isBehind(list[k]!, COMMA)
  // "ما بين 30 و40 منزلا": the number begins behind ما.
  if (list[k]?.folded === 'ما' && mentions.numberAt(k + 1)?.from === k + 1) k++
  const first = list[k]
  if (k >= to || first === undefined || (isBehind(first, APART) && !aside && !isBehindAside(scene, k, from)))
    return null
  if (mentions.placeAt(k)) return behindVerb ? siteAt(scene, k) : null
  const number = mentions.numberAt(k)
  // "المتمردين وجبهة الخلاص", "سبعة جنود وأربعة مسعفين": what و joins is no second phrase.
  if ((mentions.at(k)?.skip ?? 0) > 0 || (number !== null && /^و(?!احد)/.test(first.folded))) return null
  // "12 شخصا على الأقل": the rest of a number that began before.
  if (number !== null && number.from < from) return null
  if (number === null && ((first.folded.startsWith('ال') && !behindVerb) || !isPlainNoun(first))) return null
  if (number !== null) return nameOfRange(scene, { from: number.from, to: number.to })
  if (isWord(first, 'by') || /^[وف]?(?:بال|لل)/.test(first.folded)) return null
  if (/^[وفبلك]/.test(first.folded) && first.readings.some(r => r.peeling.proclitics.length > 0)) return null
  if (number === null && !isObjectLike(first, list[k + 1])) return null
  let end = k + 1
  while (end < to && end - k < LONGEST && goesOn(scene, end)) end++
  return nameOfRange(scene, { from: k, to: end })
}

/** The comma before token `k` closes a time: the caller has looked over it. */
const isBehindAside = ({ mentions }: Scene, k: number, from: number): boolean =>
  k === from && k > 0 && mentions.inTime(k - 1)

/** Behind words of time, also between two commas: "أعدمت السلطات، فجر الأحد، رجلا", "أعدمت في يناير الماضي ثلاثة رجال". */
export function behindTime({ list, mentions }: Scene, { from, to }: Range): number {
  let k = from
  const aside = from < to && isBehind(list[from]!, COMMA)
  while (k < to) {
    const token = list[k]!
    if (isBehind(token, BREAK) && !(k === from && aside)) break
    const isTime = isWord(token, 'before-object') || mentions.inTime(k)
    const leads = isA(token, 'preposition') && k + 1 < to && mentions.inTime(k + 1)
    if (!isTime && !leads) break
    k++
  }
  return k
}

/** A word that may begin an object: no adverb in the accusative (عسكريا), no participle of manner (محرزة بذلك), no ب or ل before a noun. */
const isObjectLike = (token: Token, next: Token | undefined): boolean =>
  !token.folded.endsWith('يا') &&
  !isAmongThem(token) &&
  !isUnknownImperfect(token) &&
  !isA(token, 'part') &&
  !/^[بل](?:عدم|شكل|صوره|حسب)/.test(token.folded) &&
  !isBehindClitic(token) &&
  !(isParticiple(token) && next !== undefined && (isA(next, 'preposition') || /^[بل]/.test(next.folded)))

/** A plural or tenth-form imperfect that no table knows, in an adjective clause: "مسلحون يستقلون دراجات". */
const isUnknownImperfect = remember(folded => /^(?:ي\p{L}{2,}ون|[يت]ست\p{L}{2,}|ي\p{L}{3,}ان)$/u.test(folded))

/** "بينهم ضابط", "منهم ثلاثة", "معظمهم نساء": behind these stands who is among those named. */
const isAmongThem = remember(folded =>
  /^و?(?:بين|من|معظم|غالبيت|اغلب|جميع|كل|احد|بعض|في)(?:هما|هم|ها|هن)$/.test(folded),
)

const isParticiple = (token: Token): boolean =>
  token.readings.some(
    r => r.form.pos === 'active-participle' && r.peeling.proclitics.length === 0 && !r.peeling.article,
  )

/** A building, a camp, a quarter by its name: "مستشفى السلام"; not a town, which is where. */
function siteAt(scene: Scene, k: number): Named | null {
  const place = scene.mentions.placesIn(k, k + 1)[0]
  if (place === undefined || place.from !== k || place.cue !== null || place.generic) return null
  const isSite = place.precision === 'site' || place.precision === 'camp'
  return isSite ? nameOfRange(scene, place) : null
}

const goesOn = ({ list, mentions }: Scene, k: number): boolean => {
  const token = list[k]
  return (
    token !== undefined &&
    !isBehind(token, APART) &&
    isPlainNoun(token) &&
    !mentions.inTime(k) &&
    !mentions.placeAt(k) &&
    !isBehindClitic(token)
  )
}

/** لتشييد, باستخدام, بالمدفعية: a verbal noun by its pattern, or a noun with the article, behind ب or ل. */
const isBehindClitic = remember(folded =>
  /^[وف]?[بل](?:ت\p{L}{2}ي\p{L}ه?|ا(?!ل)\p{L}{2}ا\p{L}|است\p{L}+|ال\p{L}{2,}|ل\p{L}{3,})$/u.test(folded),
)

const isPlainNoun = (token: Token): boolean =>
  isNominal(token) && !isA(token, 'preposition') && finiteReading(token) === undefined

function nameOfRange(scene: Scene, { from, to }: Range): Named {
  return namedAt(scene, { start: scene.list[from]!.start, end: scene.list[to - 1]!.end }, null)
}
