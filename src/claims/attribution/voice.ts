import type { Scene } from '../scene.ts'
import type { Range } from '../words/tokens.ts'
import { finiteReading, isA } from '../words/words.ts'
import { speakerAfter, speakerBefore } from './speaker.ts'
import type { Attribution, Saying, Speaker, Voice } from './types.ts'

/** A voice with other relays than its own. */
export const withRelays = ({ speaker }: Voice, relays: readonly Speaker[]): Voice => ({ speaker, relays })

/** The speaker of a voice and all through whom it came. */
export const everybody = ({ speaker, relays }: Voice): readonly Speaker[] =>
  speaker === null ? relays : [speaker, ...relays]

/** The last voice of a sentence that somebody has. */
export const lastVoice = (found: readonly Attribution[]): Voice | undefined =>
  found.findLast(x => x.voice.speaker !== null)?.voice

/** The attribution whose words token `i` stands in, or null. */
export const innermost = (found: readonly Attribution[], i: number): Attribution | null =>
  found.findLast(x => x.from <= i && i < x.to && x.rule !== 'according-to') ?? null

/** The agency or outlet that somebody spoke to: قال لوكالة، في تصريح لـ، في حديث مع وكالة. Never the article's own. */
export function recipients({ list, mentions }: Scene, { from, to }: Range): readonly Speaker[] {
  for (let k = from; k < to; k++) {
    const outlet = mentions.outletAt(k)
    if (outlet === null || outlet.own) continue
    const before = list[k - 1]
    const isSpokenTo = outlet.skip > 0 || isA(before, 'outlet-noun') || SPOKEN_TO.has(before?.folded ?? '')
    if (!isSpokenTo) continue
    const { start, end, ref } = outlet
    return [{ from: outlet.from, to: outlet.to, start, end, ref, kind: 'agency', body: null }]
  }
  return []
}

const SPOKEN_TO: ReadonlySet<string> = new Set(['ل', 'مع', 'الي'])

/** "عن المرصد", "عن بالي، قوله": the source behind عن in the range, or null. */
export function quotedSource(scene: Scene, { from, to }: Range): Speaker | null {
  for (let k = from; k + 1 < to; k++)
    if (scene.list[k]?.folded === 'عن') return speakerAfter(scene, { from: k + 1, to })
  return null
}

/** The subject that stands before the verb at `i`, not further back than the attribution before. */
export function subjectOf({ scene, sentence, found }: Saying, i: number): Speaker | null {
  return speakerBefore(scene, Math.max(sentence.from, found.at(-1)?.from ?? sentence.from), i)
}

/** The subject of the first verb of the range: "انتزعت القوات البلدة … مؤكدة أن". */
export function subjectOfSentence(scene: Scene, { from, to }: Range): Voice | null {
  for (let k = from; k < to; k++) {
    if (finiteReading(scene.list[k]!) === undefined) continue
    const speaker = speakerAfter(scene, { from: k + 1, to })
    return speaker === null ? null : { speaker, relays: [] }
  }
  return null
}
