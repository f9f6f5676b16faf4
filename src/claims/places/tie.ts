import { type PlacePrecision, PRECISIONS } from '../../knowledge/index.ts'
import { inClass } from '../words/classes.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { isWord } from '../words/words.ts'
import { isDirection, nounStart } from './nouns.ts'
import type { RawPlace } from './types.ts'

/** A place as far from another as this, in kilometres, is near enough to have its point. */
const CLOSE_KM = 15

/** Kinds that are too long or too wide to have a point. */
const LINES: ReadonlySet<PlacePrecision> = new Set(['river', 'border', 'region', 'country'])

/** How a place is tied to the one before it. */
export type Tie = 'lies-in' | 'beside' | 'close-by' | 'far-off'

/** At most as many words stand between a place and where it is said to lie: "على بعد نحو 100 كيلومتر إلى الشمال الشرقي من". */
const BETWEEN = 9

/** How `place` is tied to the one `before` it and to the first of its row, the `head`: "في", "المحاذي ل", "(3 كلم جنوب"; null for "من حلب إلى حمص". */
export function tieOf({ list }: Tokens, before: RawPlace, place: RawPlace, head: RawPlace): Tie | null {
  const between = list.slice(before.to, place.from)
  if (between.length > BETWEEN || list[place.from] === undefined) return null
  // "نهر دجلة قرب مدينة الموصل": where on the river is said by the town.
  if (LINES.has(before.kind) && place.place !== null && !LINES.has(place.place.precision)) return null
  if (between.concat(list[place.from]!).some(token => /[.؛:!؟?\n]/.test(token.gap))) return null
  const wider = PRECISIONS.indexOf(place.kind) > PRECISIONS.indexOf(head.kind) || place.beside
  const first = between[0] ?? null
  const gap = (first ?? list[place.from]!).gap
  if (place.beside && between.length === 0) {
    // "بريف حلب" lies in it; "شرق عدن", "قرب مدينة العريش" beside it.
    // "شمال فرنسا" and "جنوب محافظة الحديدة" are in them.
    const inside = place.place?.precision === 'country' || place.place?.precision === 'governorate'
    const outside = isOutside(place) || (isDirected(list[place.from]!, place) && !PARTS.has(head.kind))
    return outside && !inside ? 'beside' : wider ? 'lies-in' : null
  }
  if (first === null) {
    // "محافظة الخرج بمنطقة الرياض": whatever their nouns are elsewhere, the second holds the first.
    if (place.cue === 'ب' && before.noun !== null && place.noun !== null && gap === ' ') return 'lies-in'
    // "شارع الحرية وسط مدينة بنزرت".
    if (gap === ' ' && isWord(list[place.from], 'amid') && wider) return 'lies-in'
    // "على الطريق الوطني رقم 45، ببلدية الميزان".
    if (place.cue === 'ب' && place.noun !== null && head.place === null && wider && /^\s*،\s*$/.test(gap))
      return 'lies-in'
    const cued = place.cue === 'ب' || place.cue === 'في' || place.cue === 'ل'
    if (cued && /^[\s"'»”)(]*$/.test(gap)) return wider ? 'lies-in' : null
    return wider && sameLand(head, place) && /^\s*[،,(/-]\s*$/.test(gap) ? 'lies-in' : null
  }
  // "حي النسيم والزهور والمطار في مدينة سبها".
  const last = between.at(-1)!
  if (wider && between.length <= 4 && isWord(last, 'place-holds') && between.slice(0, -1).every(isJoined))
    return 'lies-in'
  if (wider && place.cue === 'ب' && between.length <= 3 && between.every(isJoined)) return 'lies-in'
  // "منطقة الزهور على أطراف مدينة سبها".
  if (place.beside && between.length === 1 && first.folded === 'علي') return 'beside'
  const distance = distanceIn(between)
  if (distance !== null) return distance <= CLOSE_KM ? 'close-by' : 'far-off'
  if (between.length > 4 || (/[،,]/.test(gap) && !isWord(first, 'place-rank') && !isWord(first, 'place-holds')))
    return null
  if (isWord(first, 'place-neighbours')) return 'beside'
  if (isWord(first, 'place-holds') && between.length <= 2) return wider || first.folded !== 'في' ? 'lies-in' : null
  if (isWord(first, 'place-rank') && between.every(token => isWord(token, 'place-rank') || token.folded === 'ال'))
    // "طنطا، ثالث كبرى مدن الدلتا": one of many is the place itself.
    return wider || isMany(place) ? 'lies-in' : null
  return null
}

/** "مدن الدلتا", "أكبر مدينة": what a place is one of. */
const isMany = ({ noun }: RawPlace): boolean => noun !== null && inClass(noun, 'one-of-many')

/** "والشماسي": joined on to the name before it. */
const isJoined = ({ folded, gap }: Token): boolean => /^و./.test(folded) && gap === ' '

/** A direction or قرب before it: what stands before lies outside, and not inside as in "بريف حلب". */
const isOutside = (place: RawPlace): boolean =>
  place.noun !== null &&
  place.cue !== 'في' &&
  place.cue !== 'ب' &&
  (isDirection(place.noun) || inClass(place.noun, 'beside'))

/** "إقليم إمام صاحب شمال مدينة قندوز": not in the town either, though its noun stands between. */
const isDirected = (first: Token, { cue }: RawPlace): boolean =>
  cue !== 'في' && cue !== 'ب' && isDirection(nounStart(first)?.word ?? '')

/** "حي الزهور شمال مدينة سبها": a part of a town lies in the north of it. */
const PARTS: ReadonlySet<PlacePrecision> = new Set(['site', 'camp', 'neighbourhood'])

const sameLand = (a: RawPlace, b: RawPlace): boolean => a.country !== null && a.country === b.country

/** "70 كلم", "على بعد نحو 100 كيلومتر": the kilometres that the words name, or null. */
function distanceIn(between: readonly Token[]): number | null {
  const unit = between.findIndex(token => isWord(token, 'kilometres'))
  if (unit < 0) return null
  const figure = between.slice(0, unit).find(token => /^\d+$/.test(token.folded))
  const metres = /^(?:متر|مترا|امتار)$/.test(between[unit]!.folded)
  return figure === undefined ? (metres ? 1 : CLOSE_KM + 1) : Number(figure.folded) / (metres ? 1000 : 1)
}
