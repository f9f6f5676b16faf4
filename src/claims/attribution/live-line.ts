import type { Scene } from '../scene.ts'
import { gapHas } from '../words/marks.ts'
import type { Range } from '../words/tokens.ts'
import { finiteReading, isA, isThat, onlyVerb } from '../words/words.ts'
import { findAttributions } from './find.ts'
import { canSpeak } from './plausible.ts'
import { speakerAfter } from './speaker.ts'
import { isPlaceName, isTopic } from './title.ts'
import type { Attribution, Speaker, Voice } from './types.ts'
import { recipients } from './voice.ts'

/** Before its colon a speaker takes at most as many words, with whoever he is quoted from. */
const REACH = 14
/** An hour and what stands beside it take at most as many words: "23:40 بتوقيت غرينتش". */
const STAMP = 5
/** Between a speaker and the colon stand at most as many words that name no one: "عبر حسابه الرسمي على إكس". */
const BESIDE = 7

/**
 * The attributions of a sentence that opens a paragraph: "23:40 | الجيش: …", "رويترز عن مسؤول: …", "وزارة الصحة في غزة: …", "شهود عيان للجزيرة: …", besides all that
 * stand in sentences. Not "أسباب الحريق: …", "بيروت: …", and without an hour not "سامي العلي: …" (who wrote it).
 */
export function lineAttributions(scene: Scene, sentence: Range, last: Voice | null): readonly Attribution[] {
  const stamp = behindStamp(scene, sentence)
  const from = stamp ?? sentence.from
  const colon = firstColon(scene, from, Math.min(sentence.to - 1, from + REACH))
  if (colon === null) return findAttributions(scene, sentence, last)
  const voice = voiceOf(scene, { from, to: colon }, stamp !== null)
  if (voice === null) return findAttributions(scene, sentence, last)
  const rest = findAttributions(scene, { from: colon, to: sentence.to }, voice)
  const said: Attribution = {
    rule: 'title-colon',
    act: 'say',
    cue: sentence.from,
    verb: colon - 1,
    from: colon,
    to: rest[0]?.cue ?? sentence.to,
    voice,
    joined: false,
    inside: null,
  }
  return [said, ...rest]
}

/** Behind the hour that a line of a live page opens with, or null: "23:40 |", "[09.15]", "14:05 بتوقيت غرينتش -". */
export function behindStamp({ list }: Scene, { from, to }: Range): number | null {
  const hour = list[from]
  if (hour === undefined || !/^\d{1,2}(?:[.:]\d\d)?$/.test(hour.folded)) return null
  const isWhole = hour.folded.length > 2
  if (!isWhole && !(/^[:.]$/.test(list[from + 1]?.gap ?? '') && /^\d\d$/.test(list[from + 1]?.folded ?? '')))
    return null
  for (let k = from + (isWhole ? 1 : 2); k < Math.min(to, from + STAMP + 2); k++)
    if (/[|\])•–—]| - |: /.test(list[k]!.gap)) return k
  return null
}

function firstColon(scene: Scene, from: number, last: number): number | null {
  for (let k = from + 1; k <= last; k++) {
    if (gapHas(scene, k, /:/)) return k
    const token = scene.list[k - 1]!
    // Whoever says it with a verb is read as in every sentence.
    if (token.folded === 'نقلا') continue
    if (isThat(token) || (finiteReading(token, ['report']) !== undefined && !scene.mentions.covers(k - 1))) return null
  }
  return null
}

/** انتهت, تقدم: a verb of the third person that is nobody's name. */
const isVerb = ({ list, mentions }: Scene, k: number): boolean =>
  finiteReading(list[k]!)?.form.person === 3 &&
  onlyVerb(list[k]!) &&
  mentions.at(k) === null &&
  mentions.roleAt(k) === null &&
  !mentions.personAt(k)

function voiceOf(scene: Scene, { from, to }: Range, isStamped: boolean): Voice | null {
  const head = speakerAfter(scene, { from, to })
  // "14:30 - انتهت العملية: تم الاتفاق": what happened says nothing.
  if (isVerb(scene, from)) return null
  if (head === null || isTopic(scene, head) || isPlaceName(scene, head)) return null
  if (isStamped ? !canSpeak(scene, head) && head.to - head.from < 2 : !isSurely(scene, head)) return null
  const origin = originOf(scene, head.to, to)
  if (origin !== null) return { speaker: origin, relays: [head] }
  if (!isStamped && (head.kind === 'outlet' || head.kind === 'agency')) return null
  if (to - head.to > BESIDE) return null
  return { speaker: head, relays: recipients(scene, { from: head.to, to }) }
}

/** "رويترز |عن مسؤول|", "هيئة البث |نقلا عن مصدر أمني|". */
function originOf(scene: Scene, at: number, to: number): Speaker | null {
  const from = scene.list[at]?.folded === 'نقلا' ? at + 1 : at
  if (from >= to || scene.list[from]?.folded !== 'عن') return null
  const origin = speakerAfter(scene, { from: from + 1, to })
  return origin !== null && canSpeak(scene, origin) ? origin : null
}

/** Without an hour: a body or an outlet that the tables know, an office, or a source; not a bare name of a person, nor a group of people. */
const isSurely = ({ list, mentions }: Scene, { from, ref, kind }: Speaker): boolean =>
  mentions.roleAt(from) !== null ||
  isA(list[from], 'source-noun') ||
  (kind !== 'person' && kind !== 'unnamed' && ref !== null)
