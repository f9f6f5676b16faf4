import type { Scene } from '../scene.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import { finiteReading, isA, isNominal, isThat, isWord } from '../words/words.ts'
import { isMouthpiece } from './cues.ts'
import { isBehindBa, namesWhatIsSaid } from './object.ts'
import { phraseEnd } from './phrase.ts'

/** Between a speaker and what is announced stand at most as many words of when, where and on which occasion. */
const LONGEST = 18
/** One of them has at most as many words. */
const LONGEST_PHRASE = 9

/**
 * Behind the words that say when, where and on which occasion somebody spoke: the token that they end before. "أعلن الجيش |في بيان أمس| مقتل …",
 * "كشف الوزير |خلال المؤتمر الذي عقده أمس| عن …". `own` are the prepositions that what is said stands behind, ب among them. Not an object: "دعا الأطراف إلى".
 */
export function behindAdverbials(scene: Scene, behind: number, limit: number, own: ReadonlySet<string>): number {
  const end = Math.min(limit, behind + LONGEST)
  let k = behind
  while (k < end) {
    const next = oneAdverbial(scene, k, end, own)
    if (next === k) break
    k = next
  }
  return k
}

/** Behind whoever speaks for a body stands what the body announces or denies. */
const BEFORE_OBJECT = { object: true, threat: true, person: false, measure: false, count: false }

function oneAdverbial(scene: Scene, k: number, end: number, own: ReadonlySet<string>): number {
  const token = scene.list[k]!
  if (gapHas(scene, k, /[:؛]/) || own.has(token.folded) || (own.has('ب') && isBehindBa(token))) return k
  if (isA(token, 'manner') || scene.mentions.inTime(k) || isWord(token, 'days-ago') || isWord(token, 'ends-speaker'))
    return k + 1
  // "نفت الوزارة، |على لسان وكيلها، فلان الفلاني،| قصف القرية".
  if (isMouthpiece(scene, k)) return Math.max(k + 2, phraseEnd(scene, { from: k + 2, to: end }, BEFORE_OBJECT))
  const outlet = scene.mentions.outletAt(k)
  if (outlet !== null && (outlet.skip > 0 || k > 0)) return Math.min(end, outlet.to)
  if (!opens(scene, k)) return k
  let j = k + 1
  while (j < end && j - k < LONGEST_PHRASE && goesOn(scene, j, own)) j++
  return j
}

/** A preposition, alone or in the word (لوكالة), or a relative pronoun that tells more of the occasion. */
function opens(scene: Scene, k: number): boolean {
  const token = scene.list[k]!
  return (
    isWord(token, 'preposition') ||
    isA(token, 'relative') ||
    isWord(token, 'to-outlet') ||
    /^(?:لل|ل$|بال)/.test(token.folded)
  )
}

function goesOn(scene: Scene, j: number, own: ReadonlySet<string>): boolean {
  const token = scene.list[j]!
  if (gapHas(scene, j, PAUSE) || gapHas(scene, j, /[:.]/) || isThat(token) || own.has(token.folded)) return false
  if (finiteReading(token, ['report']) !== undefined && !isA(scene.list[j - 1], 'relative')) return false
  if (own.has('ب') && isBehindBa(token)) return false
  // "خلال التحقيق معه |التهم|": what is denied.
  if (isWord(token, 'denied') && token.folded.startsWith('ال') && !isWord(scene.list[j - 1], 'preposition'))
    return false
  if (scene.mentions.covers(j)) return true
  if (isWord(token, 'preposition')) return false
  // "في بيان مقتل جندي": behind a bare noun only what may be announced ends the phrase, not "في مؤتمر صحفي".
  if (!token.folded.startsWith('ال') && namesWhatIsSaid(scene, j) && !isWord(scene.list[j - 1], 'preposition'))
    return false
  return isNominal(token) || finiteReading(token) !== undefined || isA(token, 'relative')
}
