import { loadPlaces } from '../../knowledge/index.ts'
import { inClass } from '../words/classes.ts'
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
  readonly beside: boolean
  readonly area: boolean
}

/** Nouns and directions before the name. */
export function leadAt(tokens: Tokens, i: number): Lead {
  const { list } = tokens
  const places = loadPlaces()
  let k = i
  let skip = 0
  let noun: string | null = null
  let beside = false
  let area = false
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
    if (inClass(word, 'area')) area = true
    if (isDirection(word) || inClass(word, 'beside')) beside = true
    noun = word
    k += 1 + partsOf(list, k)
  }
  return { k, skip, noun, beside, area }
}

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
