import type { Scene } from '../scene.ts'
import type { Named } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { namedAt } from '../words/spans.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, isA, isNominal, isWord } from '../words/words.ts'

/** The name of somebody whom no table knows is taken to be at most as many words. */
export const LONGEST_NAME = 6

/** Behind these marks no object stands. */
export const APART = /[،,؛:.(]/

/** A word that may begin the name of somebody: no event (الهجوم), no weapon and no vehicle (القذيفة, الحافلة), no pronoun, no verbal noun with a clitic. */
export const isActorLike = (token: Token): boolean =>
  !isBehindClitic(token) &&
  !isWord(token, 'no-actor') &&
  !inClass(token.folded.replace(/^[وف]?ال/, ''), 'no-actor') &&
  !token.readings.some(r => r.form.pos === 'masdar' && r.value.kind !== 'report')

/** The noun phrase of somebody that begins right at `from`, known to a table or not: "طائرات الجيش", "الجهات المختصة". */
export function phraseAt(scene: Scene, { from, to }: Range): Named | null {
  const first = scene.list[from]
  if (first === undefined || from >= to || isBehind(first, APART) || !isPlainNoun(first)) return null
  if (!isActorLike(first) && !isWord(first, 'war-machine')) return null
  if (/^[وف]?(?:بال|لل)/.test(first.folded) || scene.mentions.inTime(from) || scene.mentions.placeAt(from)) return null
  const run = nounRun(scene, { from, to })
  let end = Math.min(run, from + 1)
  // "الميناء |لأي هجوم|", "الجانب الآخر |بعرقلة|": a preposition ends the name.
  while (end < run && !isBehindClitic(scene.list[end]!)) end++
  return end === from ? null : nameOfRange(scene, { from, to: end })
}

/** Where the nouns that begin at `from` end: behind "الجهات المختصة" in "الجهات المختصة تحقق"; at `from` itself where a verb, a number or a time stands there. */
export function nounRun({ list, mentions }: Scene, { from, to }: Range): number {
  let k = from
  while (k < Math.min(to, from + LONGEST_NAME)) {
    const token = list[k]!
    if (!isNominal(token) || mentions.inTime(k) || mentions.numberAt(k) !== null) break
    // "فرق البحرية": teams, and no verb, before a noun with the article.
    const isTeam = k === from && isA(token, 'acting-thing') && /^ال/.test(list[k + 1]?.folded ?? '')
    if (finiteReading(token) !== undefined && !isTeam) break
    if ((k > from && isBehind(token, BREAK)) || isA(token, 'possible')) break
    if (isA(token, 'adjective-clause') || isWord(token, 'in-it')) break
    k++
  }
  return k
}

/** لتشييد, باستخدام, لأي, بالمدفعية: a verbal noun by its pattern, or a noun with the article, behind ب or ل. */
export const isBehindClitic = remember(folded =>
  /^[وف]?[بل](?:ت\p{L}{2}ي\p{L}ه?|ا(?!ل)\p{L}{2}ا\p{L}|است\p{L}+|اي|ال\p{L}{2,}|ل\p{L}{3,})$/u.test(folded),
)

/** A noun that no other reading makes a verb or a preposition: سيارة, الحارس; not على, not قالت. */
export const isPlainNoun = (token: Token): boolean =>
  isNominal(token) && !isA(token, 'preposition') && finiteReading(token) === undefined

/** The words of a range as the name of somebody or something that no table knows. */
export function nameOfRange(scene: Scene, { from, to }: Range): Named {
  return namedAt(scene, { start: scene.list[from]!.start, end: scene.list[to - 1]!.end }, null)
}
