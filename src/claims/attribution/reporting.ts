import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import { type Reading, SORT } from '../words/lexicon.ts'
import { isBehind, PAUSE } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isWord, isWrittenPassive, joinsOn } from '../words/words.ts'
import { type Content, contentAfter } from './content.ts'
import { speakerAfter, speakerBefore } from './speaker.ts'
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
interface Report {
  readonly i: number
  readonly token: Token
  readonly reading: Reading
  readonly row: ReportingVerb
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
  // "أفادت به مفوضية": the pronoun of the verb's preposition stands before its subject.
  const next = isWord(scene.list[i + 1], 'on-it') ? i + 2 : i + 1
  const speaker =
    reading.form.pos === 'active-participle' ? null : speakerAfter(scene, { from: next, to: sentence.to }, row)
  const behind = speaker?.to ?? i + 1
  const content = contentAfter(scene, { verb: i, behind, to: sentence.to, row })
  if (content === null) return bareDenial(saying, i, row, speaker)
  if (isTooWeak(row, content)) return null
  const relays = recipients(scene, { from: behind, to: content.from })
  const report = { i, token, reading, row, speaker, behind, content, to: content.to ?? sentence.to, relays }
  if (passesOn(scene, report)) {
    const quoted = quotedSource(scene, { from: behind, to: content.from })
    if (quoted !== null) return quotation(saying, report, quoted)
    if (row.act === 'quote' && speaker?.kind !== 'outlet' && speaker?.kind !== 'agency') return null
  }
  if (speaker !== null) return bySpeaker(saying, report, speaker, i)
  if (reading.form.pos === 'active-participle') return byParticiple(saying, report)
  if (isNarrator(token, reading, content)) return byNarrator(report)
  const before = subjectOf(saying, i)
  return before === null ? byLastSpeaker(saying, report) : bySpeaker(saying, report, before, before.from)
}

/** The verb of saying at token `i`, if the word is one here. */
function verbOfSaying(
  { list, mentions }: Scene,
  i: number,
  floor: number,
): Pick<Report, 'token' | 'reading' | 'row'> | null {
  const token = list[i]!
  if ((token.sorts & SORT.report) === 0) return null
  const reading = finiteReading(token, ['report']) ?? participle(token)
  if (reading?.value.kind !== 'report') return null
  const row = reading.value
  const before = i > floor ? list[i - 1] : undefined
  // بين is "between" unless it begins the sentence or is written بيّن.
  if (
    /^[وف]?بين(?:ه|ها|هم|هن|هما|نا|كم)?$/.test(token.folded) &&
    (before !== undefined || token.folded !== 'بين') &&
    !token.text.includes('\u0651')
  )
    return null
  if (before !== undefined && isWord(token, 'preposition') && !token.text.includes('\u0651')) return null
  // تقل is "carries": of "to say" it would stand behind لم.
  if (/^[وف]?[يت]قل$/.test(token.folded)) return null
  // سُجل is recorded: nobody says it.
  if (isWrittenPassive(token)) return null
  // A word that may be a verb of saying inside a name is none: وكالة أنباء.
  if (mentions.covers(i)) return null
  const refused = isA(before, 'not')
  // "لم تعلن أي جهة": nobody says it; but "لم يستبعد" holds it for possible.
  if (refused && row.act !== 'doubt' && row.act !== 'deny') return null
  const act = refused ? 'expect' : row.act
  if (isA(before, 'relative') && act !== 'deny') return null
  return { token, reading, row: act === row.act ? row : { ...row, act } }
}

/** مؤكدا، مشيرة، لافتين: an active participle in the accusative goes on speaking for the subject; not "المتحدث". */
function participle(token: Token): Reading | undefined {
  if (token.readings.length === 0 || !/(?:ا|ه|ين)$/.test(token.folded)) return undefined
  return token.readings.find(
    ({ value, form, peeling }) =>
      value.kind === 'report' &&
      form.pos === 'active-participle' &&
      !peeling.article &&
      peeling.enclitic === null &&
      peeling.proclitics.every(p => p === 'و'),
  )
}

/** ذكر, لفت say something only with أن, a quotation or a colon, unless the table has a preposition for them. */
const isTooWeak = (row: ReportingVerb, { how }: Content): boolean =>
  row.weak && (how === 'object' || how === 'preposition') && !row.takes.some(t => t !== 'that')

/** "نقلت وكالة عن مصدر": the one behind عن speaks. نقل is to carry people before it is to pass words on: it needs عن or an outlet. */
const passesOn = ({ list }: Scene, { row, speaker, behind }: Report): boolean =>
  row.act === 'quote' || (speaker !== null && list[behind]?.folded === 'عن' && row.act === 'say')

function attribution(report: Report, facts: Pick<Attribution, 'rule' | 'voice'> & Partial<Attribution>): Attribution {
  const { i, row, content, to } = report
  return { act: row.act, cue: i, verb: i, from: content.from, to, joined: false, inside: null, ...facts }
}

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
    outer !== null && speaker.from >= outer.from && !joinsOn(token) && !setApart(scene, outer.from, speaker.from)
  const inside = isInside ? outer : null
  const passedOn = inside === null ? [] : everybody(inside.voice)
  const rule = RULE_OF[content.how]
  return attribution(report, {
    rule: report.speaker === null && rule === 'verb-speaker-that' ? 'speaker-verb-that' : rule,
    cue,
    voice: { speaker, relays: [...relays, ...passedOn] },
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
function byLastSpeaker({ found, voice: last }: Saying, report: Report): Attribution | null {
  const { reading, relays, content } = report
  if (reading.form.person !== undefined && reading.form.person !== 3) return null
  const voice = lastVoice(found) ?? last
  if (voice === null || voice.speaker === null) return null
  return attribution(report, {
    rule: 'continuation',
    voice: withRelays(voice, relays),
    joined: content.how === 'object',
  })
}

/** يذكر أن، يشار إلى أن: the writer speaks. */
const isNarrator = (token: Token, reading: Reading, { how }: Content): boolean =>
  reading.form.tense === 'imperfect' && (how === 'that' || how === 'preposition') && isWord(token, 'narrator')

const byNarrator = (report: Report): Attribution =>
  attribution(report, { rule: 'circulated', act: 'narrator', voice: { speaker: null, relays: [] } })

/** "…، في حين …", "…، لكن …": what follows is told beside what went before, not inside it. */
function setApart({ list }: Scene, from: number, to: number): boolean {
  for (let k = from + 1; k <= to; k++) {
    const token = list[k]!
    if (!isBehind(token, PAUSE)) continue
    if (isA(token, 'connector') || (token.folded === 'في' && isWord(list[k + 1], 'while'))) return true
  }
  return false
}

/** A denial with nothing behind it, as headlines have it: «… و"القوات" تنفي». It holds for what the sentence said before. */
function bareDenial(
  { scene, sentence }: Saying,
  i: number,
  row: ReportingVerb,
  behind: Speaker | null,
): Attribution | null {
  if (row.act !== 'deny') return null
  const speaker = speakerBefore(scene, sentence.from, i) ?? behind
  if (speaker === null) return null
  const from = Math.min(speaker.from, i)
  return {
    rule: 'speaker-verb-that',
    act: 'deny',
    cue: from,
    verb: i,
    from,
    to: Math.max(i + 1, speaker.to),
    voice: { speaker, relays: [] },
    joined: true,
    inside: null,
  }
}
