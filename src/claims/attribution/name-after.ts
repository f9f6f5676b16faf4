import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Range } from '../words/tokens.ts'
import { isNominal } from '../words/words.ts'
import { phraseEnd } from './phrase.ts'
import { speakerOf } from './speaker-kind.ts'
import type { Speaker } from './types.ts'

/** Whoever is named from token `i` on, behind a verb of saying, a preposition or in one word with ل (للخزرجي). */
export function nameAfter(scene: Scene, { from: i, to: limit }: Range, row?: ReportingVerb): Speaker | null {
  if (i >= limit || !(isNominal(scene.list[i]) || isGovernor(scene, i)) || scene.mentions.inTime(i)) return null
  const takes = {
    object: row?.takes.includes('object') ?? false,
    threat: row?.takes.includes('ب') ?? false,
    person: row?.takes.includes('person') ?? false,
    measure: row?.takes.includes('measure') ?? false,
  }
  const to = phraseEnd(scene, { from: i, to: limit }, takes)
  return to > i ? speakerOf(scene, { from: i, to }) : null
}

/** "قال والي وهران": a title that is spelled like و and a preposition, with its ي; not "وإلى". */
export const isGovernor = ({ list, mentions }: Scene, i: number): boolean =>
  mentions.roleAt(i) !== null && /^والي$/.test(list[i]!.text)
