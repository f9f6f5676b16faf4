import type { Scene } from '../scene.ts'
import { COMMA, isBehind } from '../words/marks.ts'
import { isWord, joinsOn } from '../words/words.ts'
import { agreeing, agrees } from './agreement.ts'
import type { Content } from './content.ts'
import { saysNothing } from './plausible.ts'
import { attribution, type Report } from './report.ts'
import { setApart } from './set-apart.ts'
import type { Attribution, AttributionRule, Saying, Speaker } from './types.ts'
import { everybody, innermost, isOwnState, lastVoice, subjectOf } from './voice.ts'

/** The rule of each way to say something. */
const RULE_OF: Readonly<Record<Content['how'], AttributionRule>> = {
  that: 'verb-speaker-that',
  colon: 'verb-colon',
  quote: 'verb-quotation',
  object: 'verb-object',
  preposition: 'verb-preposition',
}

/** Who is quoted speaks; the subject passes it on. */
export function quotation(saying: Saying, report: Report, quoted: Speaker): Attribution {
  const relay = report.speaker ?? subjectOf(saying, report.i) ?? whoGoesOn(saying, report)
  const voice = { speaker: quoted, relays: relay === null ? [] : [relay] }
  return attribution(report, { rule: 'verb-speaker-that', act: 'say', voice })
}

/** "وأكد نقلا عن الإدارة أن", "ونقلت عن شهود": whoever told the last passes it on, if the verb agrees; a person or a source only behind نقلا. */
function whoGoesOn({ found, voice }: Saying, { token, reading, row }: Report): Speaker | null {
  if (!joinsOn(token)) return null
  const speaker = agreeing(reading, [lastVoice(found), voice])?.speaker ?? null
  if (speaker === null || !agrees(reading, speaker.agreement)) return null
  return row.act !== 'quote' || speaker.kind === 'outlet' || speaker.kind === 'agency' ? speaker : null
}

/** «المنظمة تعلن مقتل عاملين |والجيش يتحدث| عن خطأ»: behind و somebody who speaks in the imperfect speaks beside whoever spoke before, of whom no أن told. */
const isBeside = ({ list }: Scene, from: number, verb: number, outer: Attribution): boolean =>
  from < verb &&
  from > outer.from &&
  outer.how !== 'that' &&
  outer.how !== 'quote' &&
  list[from]!.folded[0] === 'و' &&
  /^[يت]/.test(list[verb]!.folded)

/** Somebody named speaks, behind the verb or before it; inside other words these passed it on. */
export function bySpeaker({ scene, found }: Saying, report: Report, speaker: Speaker, cue: number): Attribution {
  const { token, content, row, relays, i } = report
  const outer = innermost(found, i)
  const isInside =
    outer !== null &&
    speaker.from >= outer.from &&
    !joinsOn(token) &&
    !setApart(scene, outer.from, speaker.from) &&
    !isBeside(scene, speaker.from, i, outer) &&
    !(outer.rule === 'verb-preposition' && cue === i && isBehind(token, COMMA))
  const inside = isInside ? outer : null
  const passedOn = inside === null ? [] : everybody(inside.voice)
  // "قال الضابط إن التحقيقات تشير إلى أن": what he found says nothing of itself; nor does his country.
  const isFinding =
    inside !== null &&
    (saysNothing(scene, speaker) || isOwnState(speaker, inside.voice) || isWord(scene.list[speaker.from], 'own-side'))
  const rule = RULE_OF[content.how]
  return attribution(report, {
    rule: report.speaker === null && rule === 'verb-speaker-that' ? 'speaker-verb-that' : rule,
    cue,
    voice: isFinding ? inside.voice : { speaker, relays: [...relays, ...passedOn] },
    joined: content.how === 'object' || (content.how === 'preposition' && row.act === 'announce'),
    inside,
  })
}
