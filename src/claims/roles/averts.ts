import { isA, isThat, isWord } from '../words/words.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { ownSide } from './own-side.ts'
import { speaksOfHimself } from './says.ts'

/**
 * "قال الجيش إنه حرص على تجنب قتل المدنيين", "أكدت القوات أنها بذلت جهدا لتفادي إصابة السكان": what a speaker says that he avoids would be his own doing. Not "قال
 * الجيش إن الخطة تهدف إلى تجنب قتل المدنيين", nor "إنه جرى تجنب".
 */
export function averts(clause: Clause, cast: Cast): void {
  const { scene, head, frame } = clause
  if (cast.agents.length > 0 || !isWord(scene.list[head - 1], 'averted') || frame.get('m') === 'A') return
  const own = speaksOfHimself(clause) || caredFor(clause) ? ownSide(clause) : null
  if (own === null) return
  cast.agents.push(own)
  cast.rules.push('averts')
}

/** "إنه |حرص على| تجنب": the pronoun on أن is the speaker's, where what follows is a verb with its preposition and leaves nobody else to be its subject. */
function caredFor({ scene: { list }, range, head, attribution }: Clause): boolean {
  const first = isThat(list[range.from]!) ? range.from : range.from - 1
  const that = list[first]
  if (that === undefined || !isThat(that) || !/^[با]?انه$/.test(that.folded)) return false
  if (attribution?.voice.speaker?.agreement !== 'm') return false
  if (isA(list[first + 1], 'was-done')) return false
  // "حرص |بشدة| على".
  const at = /^ب(?!ال)/.test(list[first + 2]?.folded ?? '') ? first + 3 : first + 2
  return at < head && isA(list[at], 'preposition')
}
