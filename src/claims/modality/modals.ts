import type { Segment } from '../segments/segments.ts'
import type { Trigger } from '../triggers/types.ts'
import type { Factuality } from '../types.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, isA, isWord } from '../words/words.ts'

/** A modal word stands at most as many words before what it makes possible or planned. */
const BEFORE = 12
/** An adjective stands at most as many words behind its noun. */
const BEHIND = 5

/** A word before the trigger that makes it possible or planned: "من المتوقع أن", "قد تؤدي إلى", "يعتزم". The nearest wins. Not "قد قتل". */
export function modalBefore(scene: Tokens, segment: Segment, head: number): Factuality | null {
  for (let k = head - 1; k >= Math.max(segment.from, head - BEFORE); k--) {
    const token = scene.list[k]!
    if (/^[وف]?قد$/.test(token.folded)) {
      if (isSurelyImperfect(scene.list[k + 1])) return 'possible'
      continue
    }
    // "الحصيلة مرشحة للارتفاع".
    if (k === head - 1 && isWord(token, 'may-come') && scene.list[head]!.folded.startsWith('ل')) return 'possible'
    if (isA(token, 'possible') || isA(token, 'conditional')) return 'possible'
    if (isA(token, 'planned') || isA(token, 'planned-by')) return 'planned'
  }
  return null
}

/** قد + تؤدي، يكون: the imperfect, of which nothing is known that it be a perfect (قد تم، قد تعرض). */
function isSurelyImperfect(token: Token | undefined): boolean {
  if (token === undefined || !/^[يت]\p{L}{2,}$/u.test(token.folded)) return false
  if (/^[يت]كون(?:وا|ا)?$/.test(token.folded)) return true
  const verbs = token.readings.filter(r => r.form.pos === 'verb')
  return verbs.length === 0 ? token.folded[0] === 'ي' : verbs.every(r => r.form.tense === 'imperfect')
}

/** An adjective or predicate behind a noun of event that makes it possible or planned: "الانسحاب المرتقب", "الهجوم بات وشيكا". */
export function modalBehind(scene: Tokens, { to }: Segment, { at, reading, rule }: Trigger): Factuality | null {
  if (reading.form.pos !== 'masdar') return null
  for (let k = at + 1; k < Math.min(to, at + BEHIND); k++) {
    const token = scene.list[k]!
    if (gapHas(scene, k, PAUSE) || /^[وف]?من$/.test(token.folded)) return null
    // "عدد المفقودين قد يفوق المئة": a toll that may be higher.
    if (rule === 'counted-noun' && /^[وف]?قد$/.test(token.folded) && isSurelyImperfect(scene.list[k + 1]))
      return 'possible'
    if (isWord(token, 'to-come')) return 'planned'
    if (isWord(token, 'may-come')) return 'possible'
    if (finiteReading(token) !== undefined) return null
  }
  return null
}
