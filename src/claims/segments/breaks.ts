import type { Scene } from '../scene.ts'
import { companionsOf } from '../words/companions.ts'
import { gapHas } from '../words/marks.ts'
import type { Range, Token, Tokens } from '../words/tokens.ts'
import { finiteReading, hasFinite, isA, isThat, isWord, onlyVerb } from '../words/words.ts'
import { verbLike } from './join.ts'
import { isBeforeOrAfter, isUnknownSecond, isWithPerfect, sharesObject } from './second-verb.ts'

/** Whether a clause of its own begins at token `k`. */
export function breaks(scene: Scene, k: number, from: number, announced: boolean): boolean {
  const token = scene.list[k]!
  const { gap } = token
  // "(100 - 150) مراجعا": the dash of a range.
  const number = gap === ' ' ? null : scene.mentions.numberAt(k)
  if (number !== null && number.from < k && number.to > k) return false
  if (gap !== ' ' && /[؛;…\n]|\.\.|[:：]\s|\s[-–—ـ]\s/.test(gap)) return true
  if (scene.mentions.covers(k) && !scene.mentions.startsAt(k)) return false
  // "تجددت المعارك، فجر اليوم، بين الجيش والمتمردين".
  if (isWord(token, 'between') && !token.text.includes('\u0651')) return false
  // "أطلقت النار على ثلاثة فأردتهم قتلى": shot at and shot dead are one.
  if (isWord(token, 'shot-dead')) return false
  const comma = gap !== ' ' && /[،,]/.test(gap)
  const conjoined = token.folded[0] === 'و' || token.folded[0] === 'ف'
  const glued =
    conjoined &&
    token.folded.length > 1 &&
    token.readings.some(r => r.peeling.proclitics.some(p => p === 'و' || p === 'ف'))
  // وزير is a minister before it is "and was visited".
  // So is فجر dawn in "، فجر اليوم،".
  const isName = scene.mentions.roleAt(k) !== null || scene.mentions.inTime(k)
  const finite = isName ? undefined : finiteReading(token)
  if (comma) {
    if (isA(token, 'connector') || (isWord(token, 'clause-after-comma') && opensClause(scene, k))) return true
    if (finite !== undefined && verbLike(token) && !insideRelative(scene, k, from)) return true
    if (glued && finite !== undefined) return true
    if (conjoined && isThat(token)) return true
    // "حررت القرية، وصدت هجمات": who repels is told by the attack.
    if (conjoined && isA(token, 'repels')) return true
    if (isState(token)) return true
  }
  if (
    isWord(token, 'or-that') &&
    scene.list[k + 1] !== undefined &&
    (isThat(scene.list[k + 1]!) || finiteReading(scene.list[k + 1]!) !== undefined)
  )
    return true
  if (conjoined && isA(token, 'new-subject')) return k - from >= 2
  if (isWord(token, 'turn')) return true
  // "جماعة محلية، |لا صلة لها| بالتنظيم": what somebody named has nothing to do with is told of its own.
  if (comma && token.folded === 'لا' && isWord(scene.list[k + 1], 'no-part')) return k - from >= 2
  if (glued && isNewSubject(scene, k, from)) return true
  // "…، ولم ينجم عنها أي إصابات": what is denied is a clause of its own.
  if (/^[وف]ل[من]$/.test(token.folded) || (comma && /^ل[من]$/.test(token.folded))) return k - from >= 2
  if (conjoined && isThat(token)) return true
  if (
    glued &&
    finite !== undefined &&
    !isA(token, 'exceeds') &&
    !sharesObject(scene, k, from) &&
    !token.readings.some(r => r.form.pos !== 'verb' && r.peeling.proclitics.length > 0)
  )
    return k - from >= 2
  if (isBeforeOrAfter(scene, k, from) || isWithPerfect(scene, k, from)) return true
  if (isUnknownSecond(scene, k, from, isName)) return true
  // "أعلنت سيطرتها على … وإبرام صفقة": a second verbal noun announced is a second eventuality.
  if (
    announced &&
    glued &&
    k - from >= 3 &&
    token.readings.some(
      r =>
        r.form.pos === 'masdar' &&
        (r.value.kind === 'event' || r.value.kind === 'light') &&
        r.peeling.proclitics.length === 1 &&
        !r.peeling.article,
    )
  )
    return true
  // "أربعة قتلى و17 جريحا": a second counted noun is a second eventuality.
  const at = conjoined && token.folded.length === 1 ? k + 1 : k
  const counted = at < scene.list.length ? scene.mentions.numberAt(at) : null
  if (
    counted !== null &&
    (conjoined || comma) &&
    counted.from === at &&
    countsVictims(scene, counted.from, counted.to) &&
    countsVictims(scene, from, k)
  )
    return true
  // "ست غارات على البلدة وعشر غارات أخرى في الريف".
  if (counted !== null && conjoined && counted.from === at && countsAnew(scene, counted, from, k)) return true
  // "مقتل عشرة وإصابة عشرين": two counted results are two eventualities.
  return glued && isCountedResult(token, scene, k)
}

/** "الجيش يجلي العالقين والشرطة تغلق الطرق": behind a verb, و with somebody named and a verb right behind has a subject of its own. Not "الجيش والشرطة يغلقان". */
function isNewSubject(scene: Scene, k: number, from: number): boolean {
  const mention = scene.mentions.at(k)
  const next = mention === null ? undefined : scene.list[mention.to]
  if (mention === null || next === undefined || next.gap !== ' ' || insideRelative(scene, k, from)) return false
  return (
    /^[يت]/.test(next.folded) && onlyVerb(next) && finiteReading(next) !== undefined && hasFinite(scene.list, from, k)
  )
}

/** A relative clause that runs to its comma keeps its verbs, so that the subject stays with the main verb behind it. */
function insideRelative(tokens: Tokens, k: number, from: number): boolean {
  for (let j = k - 1; j >= Math.max(from, k - 3); j--) {
    if (isA(tokens.list[j], 'relative')) return true
    if (gapHas(tokens, j, /[،,]/)) return false
  }
  return false
}

const opensClause = (tokens: Tokens, k: number): boolean => {
  const word = tokens.list[k]!.folded
  if (word === 'ما')
    return [1, 2].some(
      d =>
        tokens.list[k + d] !== undefined &&
        finiteReading(tokens.list[k + d]!) !== undefined &&
        (d === 1 || tokens.list[k + 1]!.folded === 'قد'),
    )
  if (word === 'في') return isWord(tokens.list[k + 1], 'while')
  return true
}

/** محرزة، مخلفا، مستهدفة: an active participle in the accusative behind a comma says what went with it. */
function isState(token: Token): boolean {
  return (
    /(?:ا|ه|ين)$/.test(token.folded) &&
    token.readings.some(
      r =>
        r.form.pos === 'active-participle' &&
        r.peeling.proclitics.length === 0 &&
        !r.peeling.article &&
        r.value.kind !== 'noun',
    )
  )
}

function isCountedResult(token: Token, scene: Scene, k: number): boolean {
  const noun = token.readings.find(
    r => r.form.pos === 'masdar' && (r.value.kind === 'noun' || r.value.kind === 'event') && RESULTS.has(r.value.type),
  )
  if (noun === undefined)
    return /^و?(?:قتيل|جريح|مصاب)/.test(token.folded) && k > 0 && scene.mentions.numberAt(k) !== null
  const next = scene.list[k + 1]
  return (
    [1, 2, 3].some(d => k + d < scene.list.length && scene.mentions.numberAt(k + d) !== null) ||
    scene.mentions.numberAt(k) !== null ||
    // "مقتل شرطي وإصابة آخرين": who else is told without a number.
    (next !== undefined && !gapHas(scene, k + 1, /[،,]/) && companionsOf(next).bare.has('others'))
  )
}

/** Whether a noun that counts dead or wounded stands in the tokens, or right behind them. */
function countsVictims(tokens: Tokens, from: number, to: number): boolean {
  for (let j = from; j <= Math.min(to, tokens.list.length - 1); j++)
    if (
      tokens.list[j]!.readings.some(r => r.value.kind === 'noun' && r.value.strong === 'number') ||
      // "وصول أربع جثث وتسعة جرحى".
      tokens.list[j]!.folded.startsWith('جث')
    )
      return true
  return false
}

/** Behind a second number stands the noun of an event that the clause has told before it, and that it is another one: غارات أخرى. */
function countsAnew({ list }: Scene, counted: Range, from: number, to: number): boolean {
  let at = counted.from + 1
  while (at <= counted.to && typeOfNoun(list[at]) === null) at++
  const type = typeOfNoun(list[at])
  // "وعشر ضربات جوية أخرى".
  if (type === null || !(isWord(list[at + 1], 'another') || isWord(list[at + 2], 'another'))) return false
  for (let j = from; j < to; j++) if (typeOfNoun(list[j]) === type) return true
  return false
}

const typeOfNoun = (token: Token | undefined): string | null => {
  const value = token?.readings.find(r => r.form.pos === 'masdar' && r.value.kind === 'noun')?.value
  return value?.kind === 'noun' ? value.type : null
}

const RESULTS = new Set([
  'killing',
  'injury',
  'destruction',
  'displacement',
  'detention',
  'abduction',
  'release',
  'execution',
])
