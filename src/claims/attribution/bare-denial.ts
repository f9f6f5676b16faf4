import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Reading } from '../words/lexicon.ts'
import { isBehind, PAUSE } from '../words/marks.ts'
import { isA } from '../words/words.ts'
import { speakerBefore } from './speaker.ts'
import type { Attribution, Saying, Speaker } from './types.ts'

/** "وهو ما نفته موسكو", "الأمر الذي تنفيه الوزارة": the pronoun is what was told before, whatever is said behind. */
export const deniesBefore = ({ list }: Scene, i: number, { act }: ReportingVerb, { peeling }: Reading): boolean =>
  act === 'deny' && peeling.enclitic !== null && i > 0 && (list[i - 1]!.folded === 'ما' || isA(list[i - 1], 'relative'))

/** Where "وهو ما" before the verb begins; the verb itself where nothing of the kind stands there. */
export function relativeBefore({ list }: Scene, floor: number, i: number): number {
  if (i - 1 < floor || (list[i - 1]!.folded !== 'ما' && !isA(list[i - 1], 'relative'))) return i
  let k = i - 1
  while (k - 1 >= floor && i - k < 3 && !isBehind(list[k]!, PAUSE)) k--
  return k
}

/** A denial with nothing behind it, as headlines have it: «… و"القوات" تنفي». It holds for what the sentence said before. */
export function bareDenial(
  { scene, sentence }: Saying,
  i: number,
  row: ReportingVerb,
  behind: Speaker | null,
  reading: Reading,
): Attribution | null {
  if (row.act !== 'deny') return null
  const before = i > sentence.from ? scene.list[i - 1] : undefined
  // "رواية |تنفيها السلطات|": the pronoun is the noun before.
  const isOfNoun = reading.peeling.enclitic !== null && behind !== null && !scene.mentions.covers(i - 1)
  const isRelative = before !== undefined && (before.folded === 'ما' || isA(before, 'relative') || isOfNoun)
  const speaker = isRelative ? behind : (speakerBefore(scene, sentence.from, i) ?? behind)
  if (speaker === null) return null
  const from = Math.min(speaker.from, relativeBefore(scene, sentence.from, i))
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
