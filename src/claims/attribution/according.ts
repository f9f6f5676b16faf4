import type { Scene } from '../scene.ts'
import { COMMA, gapHas, isBehind, nextMark, PAUSE } from '../words/marks.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, isA, isAnd, isThat, isWord, isWrittenPassive, joinsOn, onlyVerb } from '../words/words.ts'
import { behindAdverbials } from './adverbials.ts'
import { agrees } from './agreement.ts'
import { type Cue, cueAt } from './cues.ts'
import { canSpeak } from './plausible.ts'
import { type Source, sourceBehind } from './source.ts'
import type { Attribution, Saying, Voice } from './types.ts'
import { subjectOfSentence } from './voice.ts'

/** بحسب، وفق، وفقا ل، نقلا عن، على حد قول، حسبما أفاد: at the head of a sentence it holds for what follows, else for what went before. */
export function accordingTo(saying: Saying, i: number): Attribution | null {
  const { scene, sentence } = saying
  const cue = cueAt(scene, i, sentence.to)
  if (cue === null || standsBetween(saying, i) || goesOnWith(scene, i)) return null
  const source = sourceBehind(scene, cue, sentence.to) ?? ownSource(saying, i, cue)
  if (source === null) return null
  // "كما أعلن الجيش أن": with something said behind it, it is a clause of its own.
  if (isA(scene.list[i], 'as-said') && !closesHere(scene, source.end, sentence.to)) return null
  if (isContradicted(saying, i, cue)) return ofNobody(saying, i, source)
  if (heads(scene, sentence, i, source.end)) return ofWhatFollows(scene, sentence, i, source)
  return ofWhatWentBefore(saying, i, source)
}

/** A clause that denies what others say takes at most as many words before "كما زعم". */
const DENIED = 14

/**
 * "قال المتحدث إن القوات لم تقصف المدرسة |كما زعمت الحركة|", "لا يوم الجمعة |كما أعلنت موسكو|": behind a denial in somebody's words, with no comma, whoever is named said the
 * contrary. Without anybody's words only of who claims. Not "لم يقع قصف، كما أكد السكان".
 */
function isContradicted({ scene, found }: Saying, i: number, cue: Cue): boolean {
  const { list } = scene
  if (!isA(list[i], 'as-said')) return false
  const value = finiteReading(list[cue.at]!, ['report'])?.value
  const act = value?.kind === 'report' ? value.act : null
  const outer = found.findLast(x => x.from <= i && i <= x.to && x.rule !== 'according-to')
  if (act !== 'claim' && (act === 'confirm' || outer?.voice.speaker == null || isBehind(list[i]!, PAUSE))) return false
  for (let k = i - 1; k > Math.max(outer?.from ?? 0, i - DENIED) - 1 && k >= 0; k--) {
    if (isA(list[k], 'denies') || /^و?لا$/.test(list[k]!.folded)) return true
    if (isBehind(list[k]!, PAUSE)) return false
  }
  return false
}

/** The words of according are left out of the clause, which is nobody's but whose it was. */
function ofNobody({ found }: Saying, i: number, source: Source): Attribution {
  const outer = found.findLast(x => x.from <= i && i <= x.to && x.rule !== 'according-to')
  return attribution(i, source, { from: i, to: i }, outer?.voice ?? { speaker: null, relays: [] })
}

/** "كما حث الأطراف على", "كما أدان القصف": who called upon or condemned did that as well; it is nobody's word for what stands beside it. */
function goesOnWith({ list }: Scene, i: number): boolean {
  const next = list[i + 1]
  if (next === undefined || !/^و?كما$/.test(list[i]!.folded)) return false
  const value = finiteReading(next, ['report'])?.value
  return value?.kind === 'report' && AS_WELL.has(value.act)
}

const AS_WELL: ReadonlySet<string> = new Set(['call', 'condemn', 'accuse', 'threaten', 'warn'])

/** What stands behind the source ends the sentence or is set apart: "…، كما أفاد الجيش، …", "حسبما قال الوزير أمس". */
function closesHere(scene: Scene, end: number, to: number): boolean {
  // "حسبما أفاد المركز، |الذي أضاف أن|": what more the source says is a clause of its own.
  if (end < to && gapHas(scene, end, PAUSE) && isA(scene.list[end], 'relative')) return true
  const at = behindAdverbials(scene, end, to, NO_PREPOSITION)
  // "…، كما أعلن الجيش، في حين …": its comma closes it; not "كما أعلن الجيش، في بيان، أن".
  if (at > end && at < to && gapHas(scene, end, PAUSE) && !isThat(scene.list[at]!)) return true
  // "حسبما أفاد شهود تحدثوا لصحيفة": what more is told of them ends at its comma.
  // "كما تقول وثيقة اطلع عليها الموقع".
  const k =
    isWord(scene.list[at], 'who-spoke') || isWord(scene.list[at], 'got-hold-of') ? nextMark(scene, at, to, PAUSE) : at
  return k >= to || (gapHas(scene, k, /[،,؛.)»”"]/) && !isThat(scene.list[k]!))
}

const NO_PREPOSITION: ReadonlySet<string> = new Set()

/** Whether the words of according open the sentence, or stand near its start and end in a comma ("وقتل عشرة بحسب الجيش، …"). */
function heads(scene: Scene, { from }: Range, i: number, end: number): boolean {
  // "وقتل ثلاثة، بحسب الطبيب، في غارة": a verb with its subject is told already.
  if (i === from + 2 && isBehind(scene.list[i]!, PAUSE) && finiteReading(scene.list[from]!) !== undefined) return false
  return i === from || (i === from + 1 && isAnd(scene.list[from])) || (i - from <= 2 && gapHas(scene, end, /[،,:]/))
}

function ofWhatFollows(scene: Scene, { to }: Range, i: number, source: Source): Attribution | null {
  // "ووفقا لحسابات على مواقع التواصل، سمع": what tells more of the source ends at its comma.
  const behind = behindAdverbials(scene, source.end, to, NO_PREPOSITION)
  let from = gapHas(scene, behind, PAUSE) ? behind : source.end
  while (from < to && (isA(scene.list[from], 'manner') || scene.mentions.inTime(from))) from++
  const first = scene.list[from]
  if (from >= to || first === undefined) return null
  return attribution(i, source, { from: isThat(first) ? from + 1 : from, to }, source)
}

/** "نفى الجيش، |على لسان متحدثه|، قصف القرية": between an announcing verb and what it announces they tell how it was said. */
const standsBetween = ({ found }: Saying, i: number): boolean => {
  const last = found.at(-1)
  return last?.joined === true && last.verb < i && i < last.from
}

/** "قصفت الحركة الموقع، وفق ما أعلنته |عبر حسابها|": nobody is named behind the verb, whoever did it said so, if the verb agrees. Not "كما أعلن سابقا". */
function ownSource({ scene, sentence }: Saying, i: number, cue: Cue): Source | null {
  const verb = scene.list[cue.at]
  if (!cue.verb || verb === undefined || isWrittenPassive(verb) || !isBehind(scene.list[i]!, PAUSE)) return null
  const reading = finiteReading(verb, ['report'])
  if (reading === undefined || reading.form.person !== 3 || scene.list[i]!.folded.endsWith('كما')) return null
  const behind = behindAdverbials(scene, cue.at + 1, sentence.to, NO_PREPOSITION)
  const end = Math.min(behind, nextMark(scene, cue.at, sentence.to, PAUSE))
  if (end < sentence.to && !gapHas(scene, end, PAUSE)) return null
  const speaker = subjectOfSentence(scene, { from: sentence.from, to: i })?.speaker ?? null
  if (speaker === null || !canSpeak(scene, speaker) || !agrees(reading, speaker.agreement)) return null
  return { speaker, relays: [], end }
}

/** Behind a clause: back to where the clause began. Inside somebody's words it is the relay through which these came, or says a clause of its own. */
export function ofWhatWentBefore({ scene, sentence, found }: Saying, i: number, source: Source): Attribution | null {
  const outer = found.findLast(x => x.from <= i && i <= x.to && x.rule !== 'according-to')
  const clause = lastBreak(scene, outer?.from ?? sentence.from, i)
  if (outer === undefined || outer.voice.speaker === null) {
    const to = outer === undefined ? asideEnd(scene, i, source.end, sentence.to) : i
    return clause < i ? attribution(i, source, { from: outer?.from ?? clause, to }, source) : null
  }
  // "قال الشهود إن …، في حين …، بحسب مسؤولين": who is no outlet passes nothing on, but speaks for the clause beside.
  if (!passesOn(source)) return clause < i ? attribution(i, source, { from: clause, to: i }, source) : null
  if (outer.from >= i) return null
  const { speaker, relays } = outer.voice
  return attribution(
    i,
    source,
    { from: outer.from, to: i },
    { speaker, relays: [...relays, source.speaker, ...source.relays] },
  )
}

/**
 * "ودفع القتال، |بحسب الأمم المتحدة،| ألف عائلة إلى النزوح": set in between commas it holds for what its clause goes on with. Where nothing of the
 * clause follows ("…، بحسب الجيش، وقصفت …", "…، بحسب الوكالة، التي …"), it ends at `i`.
 */
function asideEnd(scene: Scene, i: number, end: number, to: number): number {
  const { list } = scene
  if (end >= to || !gapHas(scene, i, COMMA) || !gapHas(scene, end, COMMA) || opensAnew(scene, end)) return i
  for (let k = end + 1; k < to; k++)
    if (isBehind(list[k]!, PAUSE) && (isA(list[k], 'beside-clause') || isA(list[k], 'connector') || isWhile(list, k)))
      return k
  return to
}

/** What stands behind the comma at `k` begins a clause of its own or tells more of the source. */
function opensAnew({ list }: Scene, k: number): boolean {
  const token = list[k]!
  if (isWord(token, 'slot-preposition')) return isWhile(list, k)
  return (
    joinsOn(token) ||
    isAnd(token) ||
    isThat(token) ||
    ['relative', 'connector', 'beside-clause', 'before-perfect', 'was'].some(name => isA(token, name as 'relative')) ||
    isWhile(list, k) ||
    finiteReading(token) !== undefined
  )
}

const isWhile = (list: Scene['list'], k: number): boolean => list[k]?.folded === 'في' && isA(list[k + 1], 'while')

/** Agencies, outlets, their reporters and monitors pass on what others say. */
const passesOn = ({ speaker: { kind } }: Source): boolean =>
  kind === 'agency' || kind === 'outlet' || kind === 'reporter' || kind === 'monitor'

function attribution(cue: number, source: Source, said: Range, { speaker, relays }: Voice): Attribution {
  const { from, to } = said
  return {
    rule: 'according-to',
    act: 'according',
    cue,
    verb: source.end - 1,
    from,
    to,
    voice: { speaker, relays },
    joined: false,
    inside: null,
  }
}

/** "… |على أن| تستأنف غدا". */
const isProvided = (list: Scene['list'], k: number): boolean =>
  list[k]!.folded === 'علي' && list[k + 1]?.folded === 'ان'

/** "وقد باشرت", "وأصيبت": a verb joined on, or the particle before it. */
const opensVerbClause = (token: Token): boolean =>
  isWord(token, 'before-perfect') || (joinsOn(token) && finiteReading(token) !== undefined && onlyVerb(token))

/** Where the clause that ends at `i` began: behind the last connector that sets a clause of its own, or the sentence's start. */
function lastBreak(scene: Scene, floor: number, i: number): number {
  // "وقد اعتقلت - وفق ناشطين - 17 شخصا": between dashes it is said of its own clause.
  const isSetIn = gapHas(scene, i, / [-–—] /)
  const { list } = scene
  // "قتل ثلاثة، وسقط رابع حسب الطبيب": without a comma it is said of the last clause.
  const isGlued = scene.list[i]!.gap === ' '
  for (let k = i - 1; k > floor; k--) {
    const token = scene.list[k]!
    if (isSetIn && isBehind(token, PAUSE)) return k
    if (isGlued && ((isBehind(token, PAUSE) && opensVerbClause(token)) || isProvided(list, k))) return k
    if (
      isBehind(token, PAUSE) &&
      ((isA(token, 'beside-clause') && (isGlued || !/^و?حيث$/.test(token.folded))) ||
        (token.folded === 'في' && isA(scene.list[k + 1], 'while')))
    )
      return k
  }
  return floor
}
