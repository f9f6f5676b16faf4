import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import { COMMA, gapHas, nextMark, PAUSE } from '../words/marks.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, isA, isWord, isWrittenPassive } from '../words/words.ts'
import type { Cue } from './cues.ts'
import { issuerOf } from './document.ts'
import { nameAfter } from './name-after.ts'
import { phraseEnd } from './phrase.ts'
import { canSpeak, countsPeople, isDocument } from './plausible.ts'
import { speakerAfter } from './speaker.ts'
import { speakerOf } from './speaker-kind.ts'
import type { Speaker } from './types.ts'
import { recipients } from './voice.ts'

/** The source behind words of according, whoever passed it on, and the token behind both. */
export interface Source {
  readonly speaker: Speaker
  readonly relays: readonly Speaker[]
  readonly end: number
}

/** The source behind a cue: "الجيش", "بيان للجيش", "ما أعلن الجيش", "ما نقلت وكالة عن مصدر". Null where nobody is named, or a text that nobody says. */
export function sourceBehind(scene: Scene, cue: Cue, to: number): Source | null {
  return cue.verb ? sourceOfVerb(scene, { from: cue.at, to }) : sourceOfName(scene, { from: cue.at, to })
}

function sourceOfName(scene: Scene, { from, to }: Range): Source | null {
  const token = scene.list[from]
  if (token === undefined || isText(token)) return null
  const issuer = issuerOf(scene, { from, to })
  if (issuer !== null) return { speaker: issuer, relays: [], end: issuer.to }
  const some = peopleCounted(scene, { from, to })
  if (some !== null) return { speaker: some, relays: [], end: some.to }
  // "وفقا لتحقيقات النيابة العامة": whose the findings are.
  const found = isFinding(token) ? nameAfter(scene, { from: from + 1, to }) : null
  if (found !== null && canSpeak(scene, found)) return { speaker: found, relays: [], end: found.to }
  const named = nameAfter(scene, { from, to })
  if (named === null || !(canSpeak(scene, named) || isCalledInMarks(scene, from, named.to))) return null
  const speaker = withoutPreposition(scene, named)
  const relays = spokenTo(scene, speaker, to)
  return { speaker, relays, end: Math.max(speaker.to, ...relays.map(relay => relay.to)) }
}

/** "بحسب |ثلاثة من نزلاء السجن|", "وفقا ل|أربعة شهود|": so many people, in words. */
function peopleCounted(scene: Scene, { from, to }: Range): Speaker | null {
  if (!countsPeople(scene, from)) return null
  const head = scene.list[from + 1]?.folded === 'من' ? from + 2 : from + 1
  if (head >= to) return null
  return withoutPreposition(
    scene,
    speakerOf(scene, { from, to: Math.max(head + 1, phraseEnd(scene, { from: head, to })) }),
  )
}

/** تحقيقات, لتحقيقات, بتحقيقات: what is found out, with or without a preposition in the word. */
const isFinding = (token: Token): boolean => isA(token, 'finding-of') || inClass(token.folded.slice(1), 'finding-of')

/** "وفقا لمشروع |«رصد»| لتوثيق النزاعات": a noun and what marks call it. */
const isCalledInMarks = ({ quoteFrom, list }: Scene, from: number, to: number): boolean => {
  const quote = quoteFrom.get(from + 1)
  return quote !== undefined && quote.to <= to && quote.to - quote.from <= 4 && !list[from]!.folded.startsWith('ال')
}

/** "وفقا |لقيادة| العمليات": the ل of the words of according is no part of the name, whatever the tables know of it. */
export function withoutPreposition({ list, text }: Scene, speaker: Speaker): Speaker {
  const { from, start } = speaker
  const isGlued = start === list[from]!.start && /^ل(?!ل)/.test(text.slice(start, start + 2))
  return isGlued && isA(list[from - 1], 'according-to') ? { ...speaker, start: start + 1 } : speaker
}

/** "ما أعلنت الوزارة", "ما جاء في بيان للجيش", "ما نقلته الوكالة عن مصدر"; not "ما أعلن" (by nobody). */
function sourceOfVerb(scene: Scene, { from, to }: Range): Source | null {
  const verb = scene.list[from]
  if (verb === undefined || isWrittenPassive(verb)) return null
  if (isA(verb, 'came-in')) return cameIn(scene, { from, to })
  const row = reportOf(verb)
  if (row === null) return null
  let at = from + 1
  while (at < to && isWord(scene.list[at], 'on-it')) at++
  // "ما قاله لـ«صوت المدينة» مصدر في اللجنة": whom it was said to may stand first.
  const told = scene.list[at]?.folded === 'ل' ? scene.quoteFrom.get(at + 1) : undefined
  if (told !== undefined && told.to < to && told.to - at <= 4) at = told.to
  // "حسب ما صرح به |لإذاعة موريتانيا| مدير المستشفى".
  const first = scene.list[at]
  const heard =
    told === undefined && first?.folded.startsWith('ل') === true
      ? recipients(scene, { from: at, to: Math.min(to, at + HEARD) }).find(one => one.from === at)
      : undefined
  if (heard !== undefined && heard.to < to && !gapHas(scene, heard.to, PAUSE)) at = heard.to
  // "حسب ما علم |لدى مصالح الحماية|": who knows stands behind لدى.
  if (isWord(scene.list[at], 'with-whom')) {
    const knower = nameAfter(scene, { from: at + 1, to })
    return knower === null ? null : { speaker: knower, relays: [], end: knower.to }
  }
  const learnt = learntFrom(scene, row, { from: at, to })
  if (learnt !== null) return learnt
  if (row.act === 'quote' && scene.list[at]?.folded === 'عن') return null
  const behind = behindDay(scene, at, to)
  const speaker =
    behind > at
      ? (issuerOf(scene, { from: behind, to }) ?? nameAfter(scene, { from: behind, to }))
      : speakerAfter(scene, { from: at, to }, isA(scene.list[from - 1], 'as-said') ? row : undefined)
  if (speaker === null || !canSpeak(scene, speaker)) return null
  const about = aboutWhom(scene, row, speaker.to)
  const origin = about === null ? null : nameAfter(scene, { from: about, to })
  return origin === null
    ? { speaker, relays: heard === undefined ? spokenTo(scene, speaker, to) : [heard], end: speaker.to }
    : { speaker: origin, relays: [speaker], end: origin.to }
}

/** An outlet that was told takes at most as many words. */
const HEARD = 4

/** An outlet that has learnt something takes at most as many words: "ما علمته وكالة أنباء الساحل من مصدر". */
const LEARNER = 6

/** "ما علمته الوكالة |من مصدر مطلع|": the source is behind من, and who has learnt it passes it on. */
function learntFrom(scene: Scene, row: ReportingVerb, { from, to }: Range): Source | null {
  if (!row.takes.includes('source-من')) return null
  for (let k = from; k < Math.min(to - 1, from + LEARNER); k++) {
    if (gapHas(scene, k, PAUSE)) return null
    if (scene.list[k]!.folded !== 'من') continue
    const origin = nameAfter(scene, { from: k + 1, to })
    if (origin === null || !canSpeak(scene, origin)) return null
    const learner = k > from ? nameAfter(scene, { from, to: k }) : null
    const relays = learner !== null && learner.to === k && canSpeak(scene, learner) ? [learner] : []
    return { speaker: origin, relays, end: origin.to }
  }
  return null
}

/** "ما أوردته، |يوم الأربعاء،| حصيلة": behind the day that commas set between verb and source; `at` where none stands there. */
function behindDay(scene: Scene, at: number, to: number): number {
  if (!gapHas(scene, at, COMMA)) return at
  let k = at
  while (k < to && (scene.mentions.inTime(k) || isA(scene.list[k], 'manner'))) k++
  return k > at && k < to && gapHas(scene, k, COMMA) ? k : at
}

/** "ما نقلت وكالة |عن| مصدر", "ما ذكرت صحيفة |نقلا عن| مصدر": where the name of whoever is quoted begins, or null. */
function aboutWhom({ list }: Scene, row: ReportingVerb, at: number): number | null {
  if (list[at]?.folded === 'نقلا' && list[at + 1]?.folded === 'عن') return at + 2
  return row.act === 'quote' && list[at]?.folded === 'عن' ? at + 1 : null
}

/** "بحسب مصدر تحدث إلى" is a clause of its own; "بحسب مصدر لرويترز" is not. */
const spokenTo = (scene: Scene, speaker: Speaker, to: number): readonly Speaker[] =>
  recipients(scene, { from: speaker.to, to: nextMark(scene, speaker.to - 1, Math.min(to, speaker.to + 4), PAUSE) })

/** "جاء في بيان للجيش", "ورد على لسان الوزير": the source, or null. */
export function cameIn(scene: Scene, { from, to }: Range): Source | null {
  const { list } = scene
  if (list[from + 1]?.folded === 'علي' && isWord(list[from + 2], 'on-the-word')) {
    const speaker = nameAfter(scene, { from: from + 3, to })
    return speaker === null ? null : { speaker, relays: [], end: speaker.to }
  }
  const at = from + 2
  if (list[from + 1]?.folded !== 'في' || at >= to || !(isDocument(list[at]) || isA(list[at], 'speech-noun')))
    return null
  const issuer = issuerOf(scene, { from: at, to }) ?? nameAfter(scene, { from: at, to })
  return issuer === null ? null : { speaker: issuer, relays: [], end: issuer.to }
}

function reportOf(verb: Token): ReportingVerb | null {
  const value = finiteReading(verb, ['report'])?.value
  return value?.kind === 'report' ? value : null
}

/** وفقا للمادة، بحسب الاتفاق: a text is followed, nobody speaks. */
function isText({ folded, bareClasses }: Token): boolean {
  return (
    bareClasses.has('law') ||
    (folded.startsWith('لل') && inClass(`ا${folded.slice(1)}`, 'law')) ||
    (folded.startsWith('ل') && inClass(folded.slice(1), 'law'))
  )
}
