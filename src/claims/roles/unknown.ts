import type { Scene } from '../scene.ts'
import type { Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { namedAt } from '../words/spans.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, isA, isAnd, isNominal, isThat, isWord } from '../words/words.ts'
import { type Cast, put } from './cast.ts'
import type { Clause } from './clause.ts'

/** The name of somebody whom no table knows is taken to be at most as many words. */
const LONGEST = 6

/** Behind these marks no object stands. */
const APART = /[،,؛:.(]/

/** Where nobody has a role, the noun phrase of an active verb is its subject. */
export function unknownAlone(clause: Clause, cast: Cast): void {
  const role = clause.frame.get('s')
  if (cast.agents.length > 0 || cast.targets.length > 0 || !clause.verbal || clause.passive || role === undefined)
    return
  const subject = unknownSubject(clause.scene, clause.head, clause.range)
  if (subject === null) return
  put(cast, role, subject)
  cast.rules.push('unknown-subject')
}

/** An actor that no table knows: the nouns before a verb that begins behind them (عشائر البلدة اجتمعت), or right behind it. */
export function unknownSubject(scene: Scene, head: number, { from, to }: Range): Named | null {
  const { list } = scene
  let start = from
  while (start < head && opensClause(list[start]!)) start++
  if (start < head) {
    const end = nounRun(scene, { from: start, to: head })
    if (end === head) return nameOfRange(scene, { from: start, to: end })
  }
  const behind = { from: head + 1, to: Math.min(to, head + 3) }
  if (behind.from >= to || !list[behind.from]?.folded.startsWith('ال')) return null
  const end = nounRun(scene, behind)
  return end === behind.from ? null : nameOfRange(scene, { from: behind.from, to: end })
}

const opensClause = (token: Token): boolean => isAnd(token) || isThat(token) || isA(token, 'connector')

/** Where the nouns that begin at `from` end. */
function nounRun({ list, mentions }: Scene, { from, to }: Range): number {
  let k = from
  while (k < Math.min(to, from + LONGEST)) {
    const token = list[k]!
    if (!isNominal(token) || mentions.inTime(k) || mentions.numberAt(k) !== null) break
    if ((k > from && isBehind(token, BREAK)) || finiteReading(token) !== undefined || isA(token, 'possible')) break
    k++
  }
  return k
}

/**
 * Somebody or something that no table knows, right behind the subject and without a preposition: "اعتقلت الشرطة حارس السوق", "نحو خمسين محتجا".
 * Not a time, not an adjective of the subject (القوات الحكومية), not what a preposition or a comma sets apart.
 */
export function unknownObject(scene: Scene, { from, to }: Range): Named | null {
  const { list, mentions } = scene
  let k = from
  while (k < to && (isWord(list[k], 'before-object') || mentions.inTime(k)) && !isBehind(list[k]!, BREAK)) k++
  const first = list[k]
  if (k >= to || first === undefined || isBehind(first, APART) || mentions.placeAt(k)) return null
  const number = mentions.numberAt(k)
  // "12 شخصا على الأقل": the rest of a number that began before.
  if (number !== null && number.from < from) return null
  if (number === null && (first.folded.startsWith('ال') || !isPlainNoun(first))) return null
  if (isWord(first, 'by') || /^[وف]?(?:بال|لل)/.test(first.folded)) return null
  if (/^[وفبلك]/.test(first.folded) && first.readings.some(r => r.peeling.proclitics.length > 0)) return null
  let end = k + 1
  while (end < to && end - k < LONGEST && goesOn(scene, end)) end++
  return nameOfRange(scene, { from: k, to: end })
}

const goesOn = ({ list, mentions }: Scene, k: number): boolean => {
  const token = list[k]
  return token !== undefined && !isBehind(token, APART) && isPlainNoun(token) && !mentions.inTime(k)
}

const isPlainNoun = (token: Token): boolean =>
  isNominal(token) && !isA(token, 'preposition') && finiteReading(token) === undefined

function nameOfRange(scene: Scene, { from, to }: Range): Named {
  return namedAt(scene, { start: scene.list[from]!.start, end: scene.list[to - 1]!.end }, null)
}
