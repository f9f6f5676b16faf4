import type { Attribution } from '../attribution/types.ts'
import { everybody } from '../attribution/voice.ts'
import { placeAtHome } from '../fields/at-home.ts'
import { withKicker } from '../fields/kicker.ts'
import { mentionOf, placeInSentence } from '../fields/place.ts'
import { quantitiesOf } from '../fields/quantities.ts'
import { rememberEvent } from '../fields/retold.ts'
import { carried, sceneAfter, setsScene } from '../fields/scene.ts'
import { type Told, timeFrom, timesOf } from '../fields/time.ts'
import { timeOfClause, timeOfSentence } from '../fields/time-of-sentence.ts'
import type { FoundTime } from '../mentions/types.ts'
import { isToCome } from '../modality/ahead.ts'
import { modalityOf } from '../modality.ts'
import { recentAfter } from '../roles/recent.ts'
import { rolesOf } from '../roles/roles.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import { relativeEnd } from '../segments/sentences.ts'
import { isBroughtBy, isStruck, leadsTo } from '../triggers/circumstances.ts'
import { findTriggers } from '../triggers/find.ts'
import { plainTrigger } from '../triggers/plain.ts'
import { isDemand, isOneBreath, isOnlyAbout, saidTrigger } from '../triggers/said.ts'
import type { Trigger } from '../triggers/types.ts'
import { withUntoldMain } from '../triggers/untold-main.ts'
import { COMMA, nextMark } from '../words/marks.ts'
import { type Range, spanOfToken } from '../words/tokens.ts'
import { isWord } from '../words/words.ts'
import { addClaim, type Draft } from './claim.ts'
import { evidenceStart, firstStart, withCause, withVerb } from './cuts.ts'
import { denyBefore, isBareDenial } from './denial.ts'
import { withDeniedHarm, withDeniedPart } from './harmless.ts'
import { behindLead } from './lead.ts'
import { ownWords } from './own-words.ts'
import type { Sentence, State } from './state.ts'
import { addTale } from './tale.ts'
import { typeFor } from './type-for.ts'
import { withUndone } from './without.ts'

/** Reads one clause: the eventualities that it tells, each with the words that are its own. Adds its claims to the state. */
export function readClause(state: State, at: Sentence, segment: Segment): void {
  const { scene } = at
  if (isScripture(scene, segment)) return
  if (isBareDenial(segment.attribution)) {
    denyBefore(state, scene, segment, segment.attribution)
    return
  }
  const found = withDeniedPart(
    scene,
    segment,
    withUndone(scene, segment, withDeniedHarm(scene, segment, findTriggers(scene, segment))),
  )
  const triggers = isOnlyAbout(scene, segment, found) ? [] : withUntoldMain(scene, segment, found)
  if (triggers.length === 0) {
    rememberSubject(state, at, segment)
    state.frame = timeOfClause(scene, segment) ?? state.frame
    const said = saidTrigger(scene, segment) ?? plainTrigger(scene, segment)
    if (said !== null) readTold(state, at, segment, [{ trigger: said, range: saidRange(scene, segment) }])
    state.topic = segment
    return
  }
  const starts = triggers.map((trigger, i) =>
    i === 0 ? toldFrom(segment, trigger) : evidenceStart(scene, trigger, segment),
  )
  const told = triggers.map((trigger, i): Told => {
    const from = starts[i] ?? segment.from
    // A clause goes on behind its relative clauses; what they tell ends at their comma.
    const next = triggers.findIndex((t, j) => j > i && !t.relative && !isBroughtBy(t, trigger))
    const to = trigger.relative
      ? relativeEnd(scene, trigger.at, starts[i + 1] ?? segment.to)
      : (endOfCause(triggers, trigger) ?? starts[next] ?? segment.to)
    return { trigger, range: { from, to } }
  })
  readTold(state, at, segment, told)
  state.topic = null
}

/** "أودى | هجوم على حاجز | بحياة ثلاثة": what brought it ends where what it brought begins; null for what brought nothing. */
const endOfCause = (triggers: readonly Trigger[], cause: Trigger): number | null =>
  triggers.find(one => isBroughtBy(cause, one))?.at ?? null

/** As many words in a row with two vowel signs or more are a verse that is cited: the news around it is written without. */
const VERSE = 3

/** A sign that plain news has no use for; the ending in "مدنيًا" is written everywhere. */
const VOWEL = /[\u064c-\u0650\u0652]/u

const VOWELS = /[\u064b-\u0650\u0652].*[\u064b-\u0650\u0652]/u

/** "إِنَّمَا جَزَاءُ الَّذِينَ": a verse that a court or a ministry cites tells no news. Not "قُتل ثلاثة", where a sign helps to read. */
function isScripture({ list }: Scene, { from, to }: Segment): boolean {
  let k = from
  while (k < to && k - from < VERSE && VOWELS.test(list[k]!.text)) k++
  // A line that writes vowels elsewhere too is read as any other.
  return (
    k - from === VERSE &&
    list.length - (to - from) >= VERSE &&
    !list.some(({ text }, i) => (i < from || i >= to) && VOWEL.test(text))
  )
}

/**
 * What is said with no أن is told with the words that say it (دعا الوزير إلى …, أعرب عن قلقه), unless an aside parts them ("نفى الناطق، في بيان، استخدام …");
 * what is said else stands without them.
 */
function saidRange(scene: Scene, { from, to, attribution }: Segment): Range {
  if (attribution === null || !isOneBreath(attribution)) return { from, to }
  const { cue, from: content } = attribution
  const apart = from < content && content < to && nextMark(scene, cue, content + 1, COMMA) <= content
  if (apart) return { from: content, to }
  return { from: from === content ? Math.min(from, cue) : from, to }
}

/** An event that is demanded is told with the words that demand it: "|دعت أنصارها إلى التظاهر|". */
function toldFrom({ from, attribution }: Segment, { relative }: Trigger): number {
  const isWith = !relative && attribution !== null && from === attribution.from && isDemand(attribution)
  return isWith ? Math.min(from, attribution.cue) : from
}

function readTold(state: State, at: Sentence, segment: Segment, told: readonly Told[]): void {
  const times = timesOf(at.scene, segment, told)
  for (const i of told.keys()) readEvent(state, at, segment, { told, i, time: times[i] ?? null })
}

/** "القوات تحرز تقدما وتواصل …": a clause without an event still names who the next one goes on with. */
function rememberSubject(state: State, { scene }: Sentence, segment: Segment): void {
  const first = scene.mentions.within(segment.from, segment.to).find(m => m.kind !== 'outlet')
  if (state.before !== null || first === undefined) return
  const { start, end, ref } = first
  state.before = { agents: [{ name: scene.text.slice(start, end), ref, start, end }], targets: [], type: null }
}

/** Words that say too little alone. */
const FEW = 3
/** At least this share of the words that tell an eventuality is its own. */
const OWN = 0.3

/** What is passed over inside a clause (بعد انسحاب القوات) is among the words that tell the rest; what is told beside it is not. */
function evidenceOf(scene: Scene, told: readonly Told[], i: number, segment: Segment): Range {
  const { trigger, range } = told[i]!
  const from =
    i === 0 && trigger.relative ? firstStart(scene, trigger, segment) : withCause(scene, trigger, segment, range.from)
  if (trigger.relative || trigger.standing === 'presupposed') return { from, to: trimmed(scene, range, trigger) }
  // "اندلعت اشتباكات وقصف في الحي": what is named in one breath is told by the same words.
  const apart = ({ at, standing }: Told['trigger']) => standing !== 'presupposed' && at - trigger.at > 2
  const isApart = trigger.rule === 'plain' || trigger.rule === 'said'
  const next = told.find((other, j) => j > i && (isApart || apart(other.trigger)))
  const end = Math.max(range.to, next?.range.from ?? segment.to)
  const to = trimmed(scene, { from: range.from, to: end }, trigger)
  const start = i === 0 ? behindLead(scene, { ...segment, to }, trigger, from) : from
  // What people came to harm in goes with it, unless it would be most of the words: "قتل ثلاثة | في غارة نفذتها طائرة فجر اليوم على مخيم قرب …".
  const own = to - range.from
  const isLong = own < OWN * (segment.to - range.from)
  const ledTo = next !== undefined && leadsTo(scene, next.trigger)
  return {
    from: isInOneBreath(told, i) ? told[i - 1]!.range.from : start,
    to: ledTo && (!isLong || own < FEW) ? segment.to : to,
  }
}

/** The words that bring a report in are at most as many times as long as what it tells. */
const REPORT = 2.5

/** "نفى |ما تردد عن مقتل قائد|": what is denied is told with the words that it went round by, unless these are most of it. */
function withReport({ list }: Scene, range: Range, attribution: Attribution | null): Range {
  const report = attribution?.report
  if (report === undefined || range.from !== attribution?.from || range.to <= range.from) return range
  const length = (from: number, to: number): number => list[to - 1]!.end - list[from]!.start
  return length(report, range.from) <= REPORT * length(range.from, range.to) ? { from: report, to: range.to } : range
}

/** "|سقوط قتلى وجرحى|": the hurt are told by the words that tell of the dead. */
const isInOneBreath = (told: readonly Told[], i: number): boolean => {
  const { at, rule } = told[i]!.trigger
  return rule === 'counted-noun' && i > 0 && at - told[i - 1]!.trigger.at <= 2
}

/** "أصيب سبعة في | قصف": where the words of an eventuality end, without the preposition that goes with what is told next. */
function trimmed({ list }: Scene, { to }: Range, trigger: Told['trigger']): number {
  let end = to
  while (end > trigger.at + 1 && end < list.length && isWord(list[end - 1], 'before-noun')) end--
  return end
}

/** "قصف استهدف مواقع الجيش": whoever is named behind the verb is struck; "قصف للجيش استهدف" names who strikes before it. */
function actedBy({ mentions }: Scene, { trigger, range }: Told): Told {
  if (!isStruck(trigger)) return { trigger, range }
  const { at, carrier } = trigger
  // "كمين نصبه مسلحون": the pronoun is the strike, and whoever stands behind the verb strikes.
  if (trigger.reading.peeling.enclitic !== null) return { trigger: { ...trigger, carrier: null }, range }
  const isOwned = carrier !== null && mentions.within(carrier.at, at).some(m => m.kind !== 'outlet')
  const frame = isOwned ? trigger.frame : new Map([...trigger.frame, ['s', 'T'] as const])
  return { trigger: { ...trigger, carrier: null, frame }, range: isOwned ? range : { ...range, from: at } }
}

/** The eventuality at `i` of those that a clause tells, with the time that its clause says. */
interface ToldHere {
  readonly told: readonly Told[]
  readonly i: number
  readonly time: FoundTime | null
}

function readEvent(state: State, at: Sentence, segment: Segment, { told, i, time: own }: ToldHere): void {
  const { scene, sentence, inTitle } = at
  const { trigger, range } = told[i]!
  const { attribution } = segment
  const modality = modalityOf(scene, { segment, trigger, inTitle })
  const roles = rolesOf({
    scene,
    sentence,
    ...actedBy(scene, told[i]!),
    attribution,
    before: state.before,
    recent: state.recent,
  })
  const named = placeInSentence(scene, {
    range,
    clause: { from: segment.from, to: segment.to },
    sentence,
    trigger,
    speakers: attribution === null ? [] : everybody(attribution.voice),
    seen: state.seen,
    events: state.events,
    running: state.scene?.place ?? null,
  })
  const found = inTitle ? withKicker(scene, named, attribution?.rule === 'title-colon') : named
  const spot =
    found ??
    placeAtHome(
      { type: trigger.type, agents: roles.agents },
      carried(scene, state.scene, { trigger, range, block: state.block }),
      [scene.mentions.placesIn(0, range.to), state.seen],
    )
  const place = spot === null ? null : mentionOf(scene, spot)
  state.before = {
    agents: roles.agents.length > 0 ? roles.agents : (state.before?.agents ?? []),
    targets: roles.targets.length > 0 ? roles.targets : (state.before?.targets ?? []),
    type: trigger.type,
  }
  state.recent = recentAfter(state.recent, trigger.type, roles)
  // "وفي واشنطن دعت متحدثة إلى الإفراج عنه": what is called for or feared has not come to any place.
  const came = modality.factuality === 'occurred' || modality.factuality === 'ongoing'
  if (found !== null && came && setsScene(trigger, found)) {
    state.scene = sceneAfter(state.scene, found, state.block)
    rememberEvent(state.events, trigger.type, found)
  }
  const factuality = isToCome(scene, own, trigger, modality.factuality, state.memory.anchor)
    ? 'planned'
    : modality.factuality
  // "هجوم في 18 يوليو تخلله الاستيلاء على ثكنة طوال ساعات": how long it took says less than when it was.
  const when =
    own === null || own.kind === 'duration'
      ? timeOfSentence(scene, state.frame, { trigger, range, factuality, end: sentence.to })
      : own
  const time = own !== null && (when === null || when.kind === 'duration') ? own : when
  if (time !== null && factuality === 'occurred')
    state.frame = { time, at: time.to <= range.to ? Math.max(trigger.at, time.to) : trigger.at, told: true }
  const draft: Draft = {
    evidence: withVerb(withReport(scene, evidenceOf(scene, told, i, segment), attribution), trigger, attribution),
    type: typeFor(modality.type, roles),
    polarity: modality.polarity,
    factuality,
    agents: roles.agents,
    targets: roles.targets,
    place,
    time: timeFrom(time),
    quantities: quantitiesOf(scene, told, i, { topic: state.topic, roles }),
    trigger: spanOfToken(scene, trigger.at),
    rules: [trigger.rule, ...modality.rules, ...roles.rules],
  }
  addClaim(
    state,
    scene,
    attribution ?? ownWords(scene, { trigger, polarity: modality.polarity, agents: roles.agents }),
    draft,
  )
  addTale(state, scene, attribution, draft)
}
