import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import { BREAK, gapHas, isBehind, nextMark, PAUSE } from '../words/marks.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, isA, isThat, isWord, joinsOn } from '../words/words.ts'
import { disagrees } from './agreement.ts'
import { relaysAside } from './aside.ts'
import { canSpeak } from './plausible.ts'
import { setApart } from './set-apart.ts'
import { speakerAfter } from './speaker.ts'
import { isPronounSubject, subjectBefore } from './subject.ts'
import type { Attribution, Saying, Speaker, Voice } from './types.ts'
import { behindUnnamed } from './unnamed.ts'
import { everybody, innermost, isOwnState, lastVoice, subjectOfSentence } from './voice.ts'

/** What some verbs of saying do is itself the event: who accuses, condemns, or claims an attack says so. */
const PERFORMED: ReadonlySet<string> = new Set(['accuse', 'condemn', 'own', 'state', 'issue'])

/** Whether a verb of saying does what it says: اتهم, ندد, تبنى. */
export const isPerformed = (row: ReportingVerb): boolean => PERFORMED.has(row.act)

/** "اتهم الحزب الحكومة بقصف …", "… التي تتهم السلطات", "تبنى التنظيم الهجوم": the words of whoever does it. Not "اتهم الرجل بقتل زوجته" (by whom?). */
export function performative(saying: Saying, i: number, row: ReportingVerb): Attribution | null {
  const { scene, sentence, found } = saying
  const token = scene.list[i]!
  if (isPerhapsNoun(token) && !opensHere(saying, i)) return null
  // "مصدر |رفض الكشف عن هويته| قال": no news of its own.
  if (behindUnnamed(scene, i, sentence.to) > i) return null
  // "حمّلت الحركة واشنطن مسؤولية المجزرة"; not "حملت السيارة ركابا".
  if (row.takes.includes('مسؤولية') && !holdsResponsible(saying, i)) return null
  if (row.takes.includes('document') && !issues(saying, i)) return null
  const doer = doerOf(saying, i, row)
  if (doer === null) return null
  const { speaker, cue } = doer
  const outer = innermost(found, i)
  const inside =
    outer !== null &&
    cue >= outer.from &&
    !joinsOn(token) &&
    speaker !== outer.voice.speaker &&
    !setApart(scene, outer.from, cue)
      ? outer
      : null
  // "قال المتحدث باسم الخارجية الصينية إن الصين ترحب": her own spokesman is who says so.
  // "… إن نحو مئة مقاتل رفضوا المغادرة": nor do people who are only counted say so.
  const isSome = inside !== null && row.act === 'state' && scene.mentions.at(speaker.from)?.kind === 'group'
  const voice = inside !== null && (isSome || isOwnState(speaker, inside.voice)) ? inside.voice : null
  return {
    rule: 'performative',
    act: row.act,
    cue,
    verb: i,
    from: cue,
    to: isLaidTo(row)
      ? asideEnd(scene, { from: i, to: sentence.to })
      : endOf(scene, { from: i, to: Math.min(sentence.to, inside?.to ?? sentence.to) }),
    voice: voice ?? { speaker, relays: inside === null ? doer.relays : everybody(inside.voice) },
    joined: true,
    inside,
  }
}

/** "…، متهما الجيش بقصف الحي", "…، رافضة الاتفاق": whoever spoke or acted before does it too. Not "محملة بالسلاح", "متهمين بالقتل", "مدينة". */
export function performedBeside(saying: Saying, i: number, row: ReportingVerb): Attribution | null {
  const { scene, sentence, found, voice } = saying
  const token = scene.list[i]!
  // "نددت بالتصريحات معتبرة إياها": with a pronoun of its own no comma need stand before it.
  const isApart = isBehind(token, PAUSE) || joinsOn(token) || /^ايا/.test(scene.list[i + 1]?.folded ?? '')
  if (!isApart || (scene.mentions.covers(i) && !isWithCharge(saying, i, row))) return null
  if (row.takes.includes('مسؤولية') && !holdsResponsible(saying, i)) return null
  if (row.act === 'accuse' && startsWithBa(scene.list[i + 1])) return null
  const doer =
    innermost(found, i)?.voice ??
    lastVoice(found) ??
    subjectOfSentence(scene, { from: sentence.from, to: i }) ??
    (i === sentence.from ? voice : null)
  if (doer === null || doer.speaker === null) return null
  return {
    rule: 'performative',
    act: row.act,
    cue: i,
    verb: i,
    from: i,
    to: endOf(scene, { from: i, to: sentence.to }),
    voice: doer,
    joined: true,
    inside: null,
  }
}

/** Between the participle of accusing and the charge stand at most as many words. */
const CHARGE_REACH = 4

/** "…، |متهمة| خصومها باقتحام المقر": behind a comma, with a charge near, she accuses, and is not the accused woman. */
function isWithCharge({ scene: { list, mentions } }: Saying, i: number, { act }: ReportingVerb): boolean {
  if (act !== 'accuse' || mentions.at(i)?.to !== i + 1) return false
  for (let k = i + 2; k < Math.min(list.length, i + CHARGE_REACH); k++)
    if (list[k]!.readings.some(({ form, peeling }) => form.pos === 'masdar' && peeling.proclitics[0] === 'ب'))
      return true
  return false
}

/** رفض, طلب, شجب: letters of a verbal noun too ("بعد رفض الحكومة"), which are a verb where a clause begins or behind its subject. */
const isPerhapsNoun = (token: Token): boolean =>
  token.readings.some(({ value, form }) => value.kind === 'report' && form.pos === 'masdar')

function opensHere(saying: Saying, i: number): boolean {
  const { scene, sentence } = saying
  const before = scene.list[i - 1]
  return (
    i === sentence.from ||
    joinsOn(scene.list[i]!) ||
    isBehind(scene.list[i]!, BREAK) ||
    isA(before, 'before-speaker') ||
    isPronounSubject(scene, i, sentence.from) ||
    subjectBefore(saying, i) !== null
  )
}

/** نسب … إلى: said of somebody by the way. */
const isLaidTo = ({ takes }: ReportingVerb): boolean => takes.includes('source-إلى')

/** "هجوم نسبته السلطات إلى التنظيم |وأدى إلى": what is said by the way ends at a mark, a relative pronoun or the next verb. */
function asideEnd({ list, mentions }: Scene, { from, to }: Range): number {
  for (let k = from + 1; k < to; k++) {
    const token = list[k]!
    if (isBehind(token, PAUSE) || isA(token, 'relative')) return k
    if (joinsOn(token) && finiteReading(token) !== undefined && !mentions.covers(k)) return k
  }
  return to
}

const RESPONSIBILITY_REACH = 12

const hasResponsibility = (list: readonly Token[]): boolean => list.some(token => /^(?:ال)?مسووليه?/.test(token.folded))

const holdsResponsible = ({ scene: { list }, sentence }: Saying, i: number): boolean =>
  list
    .slice(i + 1, Math.min(sentence.to, i + RESPONSIBILITY_REACH))
    .some(token => /^(?:ال)?مسووليه?/.test(token.folded))

/** "أصدرت الوزارة بيانا": a document is issued; not "أصدرت المحكمة حكما". */
const issues = ({ scene: { list }, sentence }: Saying, i: number): boolean =>
  list.slice(i + 1, Math.min(sentence.to, i + RESPONSIBILITY_REACH)).some(token => isWord(token, 'issued-document'))

interface Doer {
  readonly speaker: Speaker
  readonly relays: readonly Speaker[]
  readonly cue: number
}

function doerOf(saying: Saying, i: number, row: ReportingVerb): Doer | null {
  const { scene, sentence, found, voice } = saying
  const named = (speaker: Speaker, cue: number): Doer => ({ speaker, relays: [], cue })
  const spoken = (from: Voice | null | undefined): Doer | null =>
    from == null || from.speaker === null ? null : { speaker: from.speaker, relays: from.relays, cue: i }
  const before = subjectBefore(saying, i)
  // "على رجل رفض": of whom a preposition tells something, the verb is his relative clause.
  if (before !== null && row.act === 'state' && isWord(scene.list[before.from - 1], 'slot-preposition')) return null
  if (before !== null) return named(before, before.from)
  const last = lastVoice(found) ?? null
  if (isPronounSubject(scene, i, sentence.from))
    return spoken(subjectOfSentence(scene, { from: sentence.from, to: i }) ?? last ?? voice)
  const behind = speakerAfter(scene, { from: i + 1, to: sentence.to }, row)
  const reading = finiteReading(scene.list[i]!, ['report'])
  const isObject = behind !== null && reading !== undefined && disagrees(reading, scene.list[i + 1]!, behind.agreement)
  const after = isObject ? null : behind
  // "واتهم الجيش بقصف السوق": who stands alone behind the verb is the accused, if somebody spoke before.
  const alone =
    after !== null &&
    row.act === 'accuse' &&
    ((startsWithBa(scene.list[after.to]) && !isA(scene.list[after.to], 'according')) ||
      // "وحملت |الحكومة| المسؤولية عن", "ونحمل الأمم المتحدة مسؤولية الصمت".
      (row.takes.includes('مسؤولية') &&
        joinsOn(scene.list[i]!) &&
        hasResponsibility(scene.list.slice(after.from, after.to + 1))))
  if (after === null || alone)
    return joinsOn(scene.list[i]!) || (isObject && isA(scene.list[i - 1], 'before-speaker'))
      ? spoken(last ?? voice)
      : null
  if (!canSpeak(scene, after)) return null
  const relays = relaysAside(scene, { from: after.to, to: Math.min(sentence.to, after.to + ASIDE) })
  return { speaker: after, relays, cue: behindFrame(scene, sentence.from, i) }
}

/** Words that tell through whom it came open at most as many words behind whoever does it. */
const ASIDE = 6

/** A phrase that says where, before the verb, has at most as many words. */
const FRAME = 6

/** "وفي بروكسل، طالب الوزير …": the words of where that open the sentence go with the verb at `i` behind their comma. */
function behindFrame(scene: Scene, from: number, i: number): number {
  if (i - from > FRAME || !isBehind(scene.list[i]!, PAUSE) || !/^[وف]?في$/.test(scene.list[from]!.folded)) return i
  return scene.mentions.placeAt(from + 1) && nextMark(scene, from, i, PAUSE) === i ? from : i
}

const startsWithBa = (token: Token | undefined): boolean => token !== undefined && /^ب/.test(token.folded)

/** وعزا, وبرر, وأرجع: a word with و that is nothing else, before somebody or something. */
function isUnknownVerb({ list, mentions }: Scene, k: number): boolean {
  const { folded, readings } = list[k]!
  return (
    readings.length === 0 &&
    /^و(?!ال|لا|كذ|هو|هي|حت|ان|لم|لن)\p{L}{3,}$/u.test(folded) &&
    !mentions.covers(k) &&
    !mentions.inTime(k)
  )
}

/** Where the clause of the verb at `from` ends: before a comma that another clause follows. What stands behind بأن goes to the end. */
export function endOf(scene: Scene, { from, to }: Range, isDenied = false): number {
  for (let k = from + 1; k < to; k++) {
    const token = scene.list[k]!
    if (gapHas(scene, k, /[؛;]/)) return k
    if (!isBehind(token, PAUSE)) continue
    if (isA(token, 'beside-clause') || isA(token, 'connector') || isWord(token, 'clause-after-comma')) return k
    if (joinsOn(token) && !isThat(token) && finiteReading(token) !== undefined) return k
    if (finiteReading(token, ['report']) !== undefined && !scene.mentions.covers(k)) return k
    // "نفى أن تكون البضاعة فاسدة، |وعزا| ما جرى إلى": a word with و that no table knows is a verb before it is denied too.
    if (isDenied && isUnknownVerb(scene, k)) return k
  }
  return to
}
