import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { BREAK, gapHas } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isThat, isWord, onlyVerb } from '../words/words.ts'

/** Where the clause of the verb at `head` begins: behind the last "حين", "فيما", "بعدما" before it ("كان الشرطي جالسا حين أطلق مسلحون النار"). */
export function clauseFloor({ list }: Scene, from: number, head: number): number {
  for (let k = head - 1; k > from; k--) {
    const token = list[k]
    // "يلجأون إلى القوارب منذ أن سيطر المتمردون", "بعد أن".
    const opensTime = token !== undefined && isThat(token) && isA(list[k - 1], 'temporal')
    if (opensTime || isA(token, 'when') || (isA(token, 'connector') && !isWord(token, 'connector-in-name')))
      return k + 1
  }
  return from
}

/** "اتهم الحزب، الذي يعد القوة الثانية، الحكومة": whoever is named in a relative clause behind the verb has his role there. */
export function isInRelative(scene: Scene, head: number, mention: Mention): boolean {
  for (let k = mention.from - 1; k > head; k--) {
    if (gapHas(scene, k + 1, BREAK)) return false
    if (isA(scene.list[k], 'relative')) return true
  }
  return false
}

/** "قتل سبعة في هجوم شنه مقاتلو الحركة", "مسلحون يستقلون دراجات": whoever stands behind another verb has his role there. */
export function isBehindVerb(
  { list, mentions }: Scene,
  at: number,
  head: number,
  plain: readonly Mention[],
  mention: Mention,
): boolean {
  for (let k = mention.from - 1; k > head; k--) {
    const token = list[k]!
    if (k === at || mentions.covers(k)) continue
    const verb = finiteReading(token)
    const isBeside = k === mention.from - 1 && mention.skip === 0 && !isA(list[k - 1], 'preposition')
    // "ستين لغما زرعها المسلحون": a verb of no table, by its pronoun behind what it is about.
    if (verb === undefined && isBeside && isOfIt(token) && /\p{L}{2}ا$/u.test(list[k - 1]!.folded)) return true
    // "هجمات شنها مسلحون": spelled like a noun too.
    const mayTell = verb !== undefined && (onlyVerb(token) || (isBeside && verb.peeling.enclitic !== null))
    if (!mayTell) continue
    const another = plain.some(m => m.from > head && m.to <= k)
    if (verb.peeling.enclitic !== null || (another && k === mention.from - 1)) return true
  }
  return false
}

/** زرعها, خلفه: a word of no table that ends in a pronoun; not سيارة. */
const isOfIt = (token: Token): boolean => token.readings.length === 0 && /^\p{L}{3,5}(?:ها|هم|ه)$/u.test(token.text)
