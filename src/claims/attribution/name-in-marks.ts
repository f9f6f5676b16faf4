import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import { gapHas } from '../words/marks.ts'
import type { Quote } from '../words/tokens.ts'
import { finiteReading, isThat } from '../words/words.ts'
import { isBody } from './body-word.ts'
import { ownPrepositions } from './content.ts'
import { isBehindBa, isDefiniteEvent, isMeasure, namesWhatIsSaid } from './object.ts'

/** A name between marks has at most as many words. */
const LONGEST = 9

/**
 * Whether what stands in quotation marks behind a verb of saying is the name of a body, and what is said stands behind it: "وثقت |«الشبكة الليبية لرصد
 * الانتهاكات»| مقتل …", "قالت |«لجنة أهالي المفقودين في الشمال»| إن". Not "قال «الحكومة مسؤولة عن مقتل ابني»".
 */
export function isNameInMarks(scene: Scene, { from, to }: Quote, limit: number, row?: ReportingVerb): boolean {
  const first = scene.list[from]
  const next = scene.list[to]
  if (first === undefined || next === undefined || to >= limit || to - from > LONGEST) return false
  if (!isBody(first) && scene.mentions.at(from)?.kind !== 'actor') return false
  for (let k = from; k < to; k++) {
    const token = scene.list[k]!
    if (isThat(token) || (k > from && gapHas(scene, k, /[،,:.؛]/))) return false
    if (finiteReading(token) !== undefined && !scene.mentions.covers(k) && /^[يت]/.test(token.folded)) return false
  }
  if (isThat(next) || gapHas(scene, to, /:/)) return true
  if (row === undefined) return false
  if (ownPrepositions(row).has(next.folded) || (row.takes.includes('ب') && isBehindBa(next))) return true
  if (row.takes.includes('measure') && isMeasure(scene, to)) return true
  return row.takes.includes('object') && (namesWhatIsSaid(scene, to) || isDefiniteEvent(scene, to))
}
