import type { ReportingVerb } from '../../knowledge/index.ts'
import { type Reading, SORT } from '../words/lexicon.ts'
import { isBehind, nextMark, PAUSE } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isWord } from '../words/words.ts'
import { contentAfter } from './content.ts'
import { nameAfter } from './name-after.ts'
import { canSpeak } from './plausible.ts'
import { speakerAfter } from './speaker.ts'
import type { Attribution, Saying, Speaker } from './types.ts'
import { innermost } from './voice.ts'

/** Acts whose verbal noun brings what is said as the verb does. */
const NAMED: ReadonlySet<string> = new Set(['announce', 'confirm', 'deny', 'claim'])

/**
 * "بعد إعلان الجيش مقتل جنديين", "رغم نفي الحكومة وقوع قصف", "مع تأكيد الوزارة أن": the verbal noun of a verb of saying, with its speaker and what
 * is said. Not "بعد إعلان الهدنة", nor "إعلان الجيش" (of what?).
 */
export function nominal(saying: Saying, i: number): Attribution | null {
  const { scene, sentence, found } = saying
  const row = saidByNoun(scene.list[i]!)
  // "كشف عن إعلان الجامعة": what is said itself brings no words.
  if (row === null || scene.mentions.covers(i) || found.at(-1)?.from === i) return null
  const before = scene.list[i - 1]
  // نفي is "was denied" too.
  const opens =
    (i === sentence.from || isBehind(scene.list[i]!, PAUSE)) && finiteReading(scene.list[i]!, ['report']) === undefined
  if (!opens && !isWord(before, 'preposition') && !isA(before, 'before-saying')) return null
  const hasty = whoHastens(saying, i)
  const speaker = hasty ?? speakerAfter(scene, { from: i + 1, to: sentence.to }, row)
  if (speaker === null || !canSpeak(scene, speaker)) return null
  const behind = hasty === null ? speaker.to : i + 1
  const content = contentAfter(scene, { verb: i, behind, to: sentence.to, row })
  if (content === null || content.from - behind > 2) return null
  return {
    rule: content.how === 'that' ? 'verb-speaker-that' : 'verb-object',
    act: row.act,
    cue: i,
    verb: i,
    from: content.from,
    to: content.to ?? nextMark(scene, content.from, sentence.to, PAUSE),
    voice: { speaker, relays: [] },
    joined: content.how !== 'that' && hasty === null,
    inside: innermost(found, i),
  }
}

/** Between the verb and إلى stand at most as many words. */
const HASTE = 12

/** "سارعت |الوزارة| إلى نفي وقوع": who does what a verb of hastening says, before its إلى; null where no such verb stands there. */
function whoHastens({ scene, sentence }: Saying, i: number): Speaker | null {
  if (scene.list[i - 1]?.folded !== 'الي') return null
  for (let k = i - 2; k >= Math.max(sentence.from, i - HASTE); k--)
    if (isA(scene.list[k], 'hastened')) return nameAfter(scene, { from: k + 1, to: i - 1 })
  return null
}

/** إعلان, نفي, بتأكيد: the row of the verb that the noun is of, or null; not الإعلان, إعلانها. */
function saidByNoun(token: Token): ReportingVerb | null {
  if ((token.sorts & SORT.report) === 0) return null
  const isNoun = ({ value, form, peeling }: Reading) =>
    value.kind === 'report' &&
    form.pos === 'masdar' &&
    !peeling.article &&
    peeling.enclitic === null &&
    NAMED.has(value.act)
  const value = token.readings.find(isNoun)?.value
  return value?.kind === 'report' ? value : null
}
