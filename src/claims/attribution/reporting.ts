import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Reading } from '../words/lexicon.ts'
import { BREAK, COMMA, isBehind, PAUSE } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { isA, isNominal, isWord, joinsOn } from '../words/words.ts'
import { agreeing } from './agreement.ts'
import { relaysAside } from './aside.ts'
import { bareDenial, deniesBefore } from './bare-denial.ts'
import { type Content, contentAfter } from './content.ts'
import { deniedTale } from './denied-tale.ts'
import { behindOutlet } from './outlet.ts'
import { endOf, isPerformed, performative, performedBeside } from './performative.ts'
import { canSpeak, saysNothing } from './plausible.ts'
import { isBetween, type VerbOfSaying, verbOfSaying } from './saying-verb.ts'
import { speakerAfter } from './speaker.ts'
import { isPronounSubject, subjectBefore } from './subject.ts'
import { saidBehind } from './trailing.ts'
import type { Attribution, AttributionRule, Saying, Speaker, Voice } from './types.ts'
import {
  everybody,
  innermost,
  lastVoice,
  quotedSource,
  recipients,
  subjectOf,
  subjectOfSentence,
  withRelays,
} from './voice.ts'

/** A verb of saying where it stands, with the speaker behind it and what is said. */
interface Report extends VerbOfSaying {
  readonly i: number
  readonly speaker: Speaker | null
  /** The token behind verb and speaker. */
  readonly behind: number
  readonly content: Content
  /** The end of what is said. */
  readonly to: number
  /** The outlets that it was said to. */
  readonly relays: readonly Speaker[]
}

/** The rule of each way to say something. */
const RULE_OF: Readonly<Record<Content['how'], AttributionRule>> = {
  that: 'verb-speaker-that',
  colon: 'verb-colon',
  quote: 'verb-quotation',
  object: 'verb-object',
  preposition: 'verb-preposition',
}

/** A verb of saying at token `i`, with whoever says it, in whatever order: "قال فلان إن", "فلان قال إن", "مؤكدا أن", "نقلت وكالة عن". */
export function reporting(saying: Saying, i: number): Attribution | null {
  const { scene, sentence } = saying
  const verb = verbOfSaying(scene, i, sentence.from)
  if (verb === null) return null
  const { token, reading, row } = verb
  if (isPerformed(row))
    return reading.form.pos === 'active-participle' ? performedBeside(saying, i, row) : performative(saying, i, row)
  const aside = saidBehind(saying, i, verb)
  if (aside !== null) return aside
  const first = subjectFirst(saying, i, row)
  // "أفادت به مفوضية": the pronoun of the verb's preposition stands before its subject.
  // "قال لرويترز مسؤول": whom it was said to may stand before its subject too.
  const behindTold = behindOutlet(scene, i + 1, sentence.to)
  const next = isWord(scene.list[i + 1], 'on-it') ? i + 2 : behindTold
  const unnamed =
    reading.form.pos === 'active-participle' || first !== null || isPronounSubject(scene, i, sentence.from)
  const speaker = unnamed ? null : speakerAfter(scene, { from: next, to: sentence.to }, row)
  const behind = speaker?.to ?? i + 1
  if (deniesBefore(scene, i, row, reading))
    return bareDenial(saying, i, row, speakerAfter(scene, { from: i + 1, to: sentence.to }, row))
  const content = contentAfter(scene, { verb: i, behind, to: sentence.to, row })
  if (content === null && row.takes.includes('source-إلى') && speaker !== null)
    return performative(saying, i, { ...row, act: 'accuse' })
  if (content === null)
    return isDemand(row, reading)
      ? performative(saying, i, { ...row, act: 'state' })
      : (deniedTale(saying, i, row, speaker) ?? bareDenial(saying, i, row, speaker))
  if (isTooWeak(row, content) || (isBetween(token) && !makesClear(behind, speaker, content))) return null
  const early = speaker === null ? [] : recipients(scene, { from: i + 1, to: behindTold })
  const introduction = { from: behind, to: content.from }
  const told = recipients(scene, introduction, true)
  const relays = [...early, ...(told.length > 0 ? told : relaysAside(scene, introduction))]
  const to =
    content.to ?? (isOfClause(row, content) ? endOf(scene, { from: content.from, to: sentence.to }) : sentence.to)
  const report = { i, token, reading, row, speaker, behind, content, to, relays }
  if (passesOn(scene, report)) {
    const quoted = quotedSource(scene, { from: behind, to: content.from }, sourceWord(row))
    if (quoted !== null) return quotation(saying, report, quoted)
    // "لكنها أوردت في تقريرها أن": who is named before says it himself.
    const own = speaker === null && content.how === 'that' && isPronounSubject(scene, i, sentence.from)
    if (row.act === 'quote' && speaker?.kind !== 'outlet' && speaker?.kind !== 'agency' && !own) return null
  }
  if (speaker !== null) {
    if (isLoose(content) && !canSpeak(scene, speaker))
      // "كما طالب المجتمع الدولي بتحمل": whom it is said to stands behind the verb.
      return takesPerson(row) && !isPlain(scene, i) && /^ال/.test(scene.list[speaker.from]!.folded)
        ? byLastSpeaker(saying, { ...report, speaker: null })
        : null
    return bySpeaker(saying, report, speaker, i)
  }
  if (reading.form.pos === 'active-participle') return byParticiple(saying, report)
  if (isExpected(token, i === sentence.from)) return null
  if (isNarrator(token, reading, content)) return byNarrator(saying, report)
  const subject = first ?? subjectOf(saying, i)
  if (subject === null) return byLastSpeaker(saying, report)
  if (isLoose(content) && !canSpeak(scene, subject)) return null
  return bySpeaker(saying, report, subject, isA(scene.list[i - 1], 'relative') ? i : subject.from)
}

/** Nothing before the verb at `i` tells that it goes on from what somebody said. */
const isPlain = ({ list }: Scene, i: number): boolean => !joinsOn(list[i]!) && !isA(list[i - 1], 'before-speaker')

/** دعا, حث, أبلغ: whom they are said to stands behind them without a preposition. */
const takesPerson = (row: ReportingVerb): boolean => row.takes.includes('person')

/** "ناشدت البلدية السكان التبرع بالدم": a demand without أن and preposition is told as what somebody does. */
const isDemand = ({ act }: ReportingVerb, { form }: Reading): boolean => act === 'call' && form.pos === 'verb'

/** A subject that must stand before its verb: whom the verb takes stands behind it, or it is in a relative clause, or behind كان. */
function subjectFirst(saying: Saying, i: number, row: ReportingVerb): Speaker | null {
  const before = saying.scene.list[i - 1]
  return takesPerson(row) || isA(before, 'relative') || before?.folded === 'قد' ? subjectBefore(saying, i) : null
}

const makesClear = (behind: number, speaker: Speaker | null, { from, how }: Content): boolean =>
  (how === 'that' || how === 'colon' || how === 'quote') && speaker !== null && from - behind <= 1

/** What no أن and no mark sets apart is said only by who surely can: "سجلت الشرطة حوادث", and not "كذلك سجلت حوادث". */
const isLoose = ({ how }: Content): boolean => how === 'object' || how === 'preposition'

/** What is demanded, threatened or denied ends with its clause: "طالب بهدنة، بينما قصفت …"; what is told may go on ("أفاد بوقوع انفجار، فيما نقل …"). */
const isOfClause = ({ act }: ReportingVerb, content: Content): boolean => isLoose(content) && OF_CLAUSE.has(act)

const OF_CLAUSE: ReadonlySet<string> = new Set(['call', 'threaten', 'promise', 'warn', 'deny', 'fear'])

/** ذكر, لفت say something only with أن, a quotation or a colon, unless the table has a preposition for them. */
const isTooWeak = (row: ReportingVerb, { how }: Content): boolean =>
  row.weak && (how === 'object' || how === 'preposition') && !row.takes.some(t => t !== 'that')

/** "نقلت وكالة عن مصدر": the one behind عن speaks. نقل is to carry people before it is to pass words on: it needs عن or an outlet. */
const passesOn = ({ list }: Scene, { row, speaker, behind }: Report): boolean =>
  row.act === 'quote' || (speaker !== null && row.act === 'say' && /^(?:عن|نقلا)$/.test(list[behind]?.folded ?? ''))

function attribution(report: Report, facts: Pick<Attribution, 'rule' | 'voice'> & Partial<Attribution>): Attribution {
  const { i, row, content, to } = report
  const { from, how } = content
  return { act: row.act, cue: i, verb: i, from, to, joined: false, how, inside: null, ...facts }
}

/** نقلت عن, نسبت إلى, علمت من: the word before whoever is quoted. */
const sourceWord = ({ takes }: ReportingVerb): string =>
  takes.includes('source-إلى') ? 'الي' : takes.includes('source-من') ? 'من' : 'عن'

/** Who is quoted speaks; the subject passes it on. */
function quotation(saying: Saying, report: Report, quoted: Speaker): Attribution {
  const relay = report.speaker ?? subjectOf(saying, report.i)
  const voice = { speaker: quoted, relays: relay === null ? [] : [relay] }
  return attribution(report, { rule: 'verb-speaker-that', act: 'say', voice })
}

/** Somebody named speaks, behind the verb or before it; inside other words these passed it on. */
function bySpeaker({ scene, found }: Saying, report: Report, speaker: Speaker, cue: number): Attribution {
  const { token, content, row, relays, i } = report
  const outer = innermost(found, i)
  const isInside =
    outer !== null &&
    speaker.from >= outer.from &&
    !joinsOn(token) &&
    !setApart(scene, outer.from, speaker.from) &&
    !(outer.rule === 'verb-preposition' && cue === i && isBehind(token, COMMA))
  const inside = isInside ? outer : null
  const passedOn = inside === null ? [] : everybody(inside.voice)
  // "قال الضابط إن التحقيقات تشير إلى أن": what he found says nothing of itself.
  const isFinding = inside !== null && saysNothing(scene, speaker)
  const rule = RULE_OF[content.how]
  return attribution(report, {
    rule: report.speaker === null && rule === 'verb-speaker-that' ? 'speaker-verb-that' : rule,
    cue,
    voice: isFinding ? inside.voice : { speaker, relays: [...relays, ...passedOn] },
    joined: content.how === 'object' || (content.how === 'preposition' && row.act === 'announce'),
    inside,
  })
}

/** "مؤكدا أن": whose words these stand in, else who spoke in this sentence, is its subject, or spoke last. */
function byParticiple(saying: Saying, report: Report): Attribution | null {
  const { scene, sentence, found } = saying
  const { i, relays } = report
  const voice: Voice | null =
    innermost(found, i)?.voice ??
    lastVoice(found) ??
    subjectOfSentence(scene, { from: sentence.from, to: i }) ??
    saying.voice
  if (voice === null || voice.speaker === null) return null
  return attribution(report, { rule: 'participle', voice: withRelays(voice, relays) })
}

/** "وأضاف أن": whoever spoke last goes on; not "أضفت". */
function byLastSpeaker(saying: Saying, report: Report): Attribution | null {
  const { found, voice: last } = saying
  const { reading, relays, content } = report
  if (reading.form.person !== undefined && reading.form.person !== 3) return null
  if (!goesOn(saying, report)) return null
  const { scene, sentence } = saying
  const own = lastVoice(found)
  const subject =
    own === undefined && report.i > sentence.from + 1
      ? subjectOfSentence(scene, { from: sentence.from, to: report.i })
      : null
  // "لم تعلق الوزارة …، إلا أنها ذكرت": a pronoun points into its own sentence first.
  const isPronoun = isPronounSubject(scene, report.i, sentence.from)
  const voice = agreeing(reading, isPronoun ? [own, subject, last] : [own, last, subject])
  if (voice === null || voice.speaker === null) return null
  return attribution(report, {
    rule: 'continuation',
    voice: withRelays(voice, relays),
    joined: content.how === 'object',
  })
}

/** "وأضاف", "كما لفت", "لكنه قال": a clause of its own goes on; not "شعارات تطالب ب", nor "سجلت حوادث" (by whom?). */
function goesOn({ scene, sentence }: Saying, { i, token, row, content }: Report): boolean {
  if (row.weak && content.how === 'object') return false
  // "… تتقدم وتخوف من رد": a noun, which nobody else's verb it is.
  if (isLoose(content) && row.act === 'fear' && token.readings.some(r => r.form.pos === 'masdar')) return false
  if (joinsOn(token) || i === sentence.from || isBehind(token, BREAK)) return true
  const before = scene.list[i - 1]!
  return (
    isPronounSubject(scene, i, sentence.from) ||
    isA(before, 'went-on') ||
    !isNominal(before) ||
    isA(before, 'before-speaker') ||
    isA(before, 'before-cue')
  )
}

/** يذكر أن، يشار إلى أن: the writer speaks. */
const isNarrator = (token: Token, reading: Reading, { how }: Content): boolean =>
  (how === 'that' || how === 'preposition') &&
  ((reading.form.tense === 'imperfect' && isWord(token, 'narrator')) || isA(token, 'hearsay'))

/** "ويتوقع أن يصوت": with nobody named, at the head of a sentence, it is expected by whomever: what went before does not go on. */
const isExpected = (token: Token, heads: boolean): boolean => heads && isWord(token, 'expected')

/** Inside somebody's words these stay his: "قال الوزير إنه يعتقد أن". */
function byNarrator({ found }: Saying, report: Report): Attribution | null {
  if (innermost(found, report.i) !== null) return null
  const act =
    report.row.act === 'expect' || report.row.act === 'fear' || report.row.act === 'claim' ? 'expect' : 'narrator'
  return attribution(report, { rule: 'circulated', act, voice: { speaker: null, relays: [] } })
}

/** "…، في حين …", "…، لكن …": what follows is told beside what went before, not inside it. */
function setApart({ list }: Scene, from: number, to: number): boolean {
  for (let k = from + 1; k <= to; k++) {
    const token = list[k]!
    if (!isBehind(token, PAUSE)) continue
    if (isA(token, 'connector') || (token.folded === 'في' && isWord(list[k + 1], 'while'))) return true
  }
  return false
}
