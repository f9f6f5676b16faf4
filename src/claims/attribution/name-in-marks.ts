import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import { gapHas } from '../words/marks.ts'
import type { Quote } from '../words/tokens.ts'
import { finiteReading, isThat } from '../words/words.ts'
import { behindAdverbials } from './adverbials.ts'
import { isBody } from './body-word.ts'
import { ownPrepositions } from './content.ts'
import { isBehindBa, isDefiniteEvent, isMeasure, namesWhatIsSaid, opensCount } from './object.ts'

/** A name between marks has at most as many words. */
const LONGEST = 9
/** Between a name and أن stand at most as many words. */
const REACH = 18

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
  if (row === undefined) return isThat(next) || gapHas(scene, to, /:/)
  const behind = behindAdverbials(scene, to, limit, ownPrepositions(row))
  if (behind > to) return says(scene, behind, limit, row) || reachesThat(scene, to, limit)
  return says(scene, to, limit, row) || reachesThat(scene, to, limit)
}

/** "«الجمعية» فرع الشمال، في تدوينة، |إن|": more of the name and the occasion, no other verb of saying, then أن. */
function reachesThat(scene: Scene, to: number, limit: number): boolean {
  for (let k = to; k < Math.min(limit, to + REACH); k++) {
    const token = scene.list[k]!
    if (isThat(token)) return true
    if (
      token.readings.some(({ value, form }) => value.kind === 'report' && form.pos !== 'masdar') &&
      !scene.mentions.covers(k)
    )
      return false
    if (gapHas(scene, k, /[:.؛]/)) return false
  }
  return false
}

/** Whether what the verb may bring begins at token `to`. */
function says(scene: Scene, to: number, limit: number, row: ReportingVerb): boolean {
  const next = scene.list[to]
  if (next === undefined || to >= limit) return false
  if (isThat(next) || gapHas(scene, to, /:/)) return true
  if (ownPrepositions(row).has(next.folded) || (row.takes.includes('ب') && isBehindBa(next))) return true
  if (row.takes.includes('measure') && isMeasure(scene, to)) return true
  if (row.act === 'count' && row.takes.includes('object') && opensCount(scene, to)) return true
  return row.takes.includes('object') && (namesWhatIsSaid(scene, to) || isDefiniteEvent(scene, to))
}
