import type { Segment } from '../segments/segments.ts'
import { COMMA, gapHas } from '../words/marks.ts'
import type { Tokens } from '../words/tokens.ts'
import { finiteReading, isA, isThat, isWord, joinsOn } from '../words/words.ts'
import { headOf, type Told } from './told.ts'

/**
 * The act of whoever says what a trigger tells, or null where the words of it are over: in "نفت أنقرة قصف القرية، فيما انتزع المقاتلون البلدة" nobody denies
 * the second, and in "طالب الوزير بالانسحاب، واعتقلت الشرطة محتجين" nobody asks for it. "نفى أن يكون قد انسحب وأن تكون …" goes on.
 */
export function actOn(scene: Tokens, { segment, trigger }: Told): string | null {
  const { attribution } = segment
  if (attribution === null) return null
  if (!HELD.has(attribution.act)) return attribution.act
  return isOver(scene, segment, attribution.from, headOf(trigger)) ? null : attribution.act
}

/** What is said with these is not asserted. */
const HELD: ReadonlySet<string> = new Set(['deny', 'doubt', 'expect', 'fear', 'warn', 'threaten', 'promise', 'call'])

function isOver(scene: Tokens, { from: start }: Segment, from: number, head: number): boolean {
  const { list } = scene
  for (let k = Math.max(from, 1) + 1; k <= head; k++) {
    // "محذرا من ارتفاع الحصيلة لأن طرقا قطعت": the reason is a fact.
    if (isA(list[k], 'because') && k < head && finiteReading(list[head]!)?.form.tense === 'perfect') return true
    if (!gapHas(scene, k, COMMA)) continue
    const token = list[k]!
    if (isA(token, 'beside-clause') || (token.folded === 'في' && isWord(list[k + 1], 'while'))) return true
    if (isThat(token)) continue
    const verb = finiteReading(token)
    if (verb?.form.tense === 'perfect' && joinsOn(token) && k >= start) return true
  }
  return false
}
