import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Range } from '../words/tokens.ts'
import { isNominal } from '../words/words.ts'
import { phraseEnd } from './phrase.ts'
import { isGovernor } from './plausible.ts'
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
    count: (row?.act === 'count' && row.takes.includes('object')) ?? false,
  }
  const to = phraseEnd(scene, { from: i, to: limit }, takes)
  return to > i ? speakerOf(scene, { from: i, to }) : null
}
