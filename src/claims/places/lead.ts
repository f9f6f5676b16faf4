import { loadPlaces } from '../../knowledge/index.ts'
import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { isAny, isWord } from '../words/words.ts'
import { genericStartOf } from './generic.ts'
import { isDirection, nounAt, nounStart, spaced } from './nouns.ts'

/** At most as many nouns stand before a name: "في أطراف ريف محافظة حلب". */
const NOUNS = 5

/** The nouns before a name, as they are read. */
export interface Lead {
  /** The token behind them. */
  readonly k: number
  readonly skip: number
  /** The last of them, or null where there is none. */
  readonly noun: string | null
  /** The first of several, where it is no area: "جسر مدينة الكوت". */
  readonly first: string | null
  readonly beside: boolean
  /** The last of them is one of area: "ريف حلب", and not "وسط مدينة العمارة", of which the last says what is named. */
  readonly area: boolean
}

/** No noun before the name at token `k`. */
export const NO_LEAD = (k: number): Lead => ({ k, skip: 0, noun: null, first: null, beside: false, area: false })

/** Nouns and directions before the name. */
export function leadAt(tokens: Tokens, i: number): Lead {
  const { list } = tokens
  const places = loadPlaces()
  let k = i
  let skip = 0
  let noun: string | null = null
  let first: string | null = null
  let beside = false
  let area = false
  const portion = portionAt(tokens, i)
  if (portion !== null) return portion
  while (k < list.length && k - i < NOUNS) {
    const start = k === i ? nounStart(list[k]!) : null
    const word = k === i ? (start?.word ?? null) : spaced(list[k]!) ? nounAt(list[k]!) : null
    if (word === null) break
    // "المناطق بشمال سيناء": what goes on without an article before it names the place.
    if (k > i && genericStartOf(word) !== null && !inClass(word, 'area')) break
    // A place noun may itself be the first word of a name: خان يونس, دير الزور.
    const named = places.longest(list, k, tokens.text)
    if (named !== null && named.length >= 2 && named.hits.some(hit => hit.notable)) break
    if (k === i) skip = start?.skip ?? 0
    area = inClass(word, 'area')
    if (isDirection(word) || inClass(word, 'beside')) beside = true
    if (noun === null && !area) first = word
    noun = word
    k += 1 + partsOf(list, k)
  }
  return { k, skip, noun, first: first === noun ? null : first, beside, area }
}

/** "الركن الشمالي الشرقي من البلاد", "الجزء الغربي من حلب": a part of a place by its direction. */
function portionAt({ list }: Tokens, i: number): Lead | null {
  const skip = portionStart(list[i]!)
  if (skip === null) return null
  let k = i + 1
  while (
    k < list.length &&
    k - i < 3 &&
    /^ال/.test(list[k]!.folded) &&
    isDirection(list[k]!.folded) &&
    spaced(list[k]!)
  )
    k++
  if (k === i + 1 || list[k]?.folded !== 'من') return null
  return { k: k + 1, skip, noun: list[k - 1]!.folded.slice(2), first: null, beside: true, area: true }
}

/** Where a word for a part of a place begins in a token, or null. */
export const portionStart = remember(word => {
  const found = /^([وف]?[ب]?)(?:ال)(?:ركن|جزء|قسم|شطر|طرف|جانب|اجزاء|مناطق|منطقه|احياء|ريف|مدخل|محور)$/.exec(word)
  return found === null ? null : (found[1]?.length ?? 0)
})

/** How many words go on with a plural noun of area before its name: "أنحاء متفرقة من العراق", "مناطق واسعة من محافظة حلب", "أجزاء من". */
function partsOf(list: readonly Token[], k: number): number {
  if (!isAny(list[k]!, 'place-parts')) return 0
  for (const more of [1, 2]) {
    const from = list[k + more]
    if (from === undefined || !/^ +$/.test(from.gap)) return 0
    if (from.folded === 'من' || (more === 2 && from.folded === 'في')) return more
    if (!isWord(from, 'not-place-name') && !/[هي]$/.test(from.folded)) return 0
  }
  return 0
}
