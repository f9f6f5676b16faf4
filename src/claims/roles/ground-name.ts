import { foldedOffset } from '../../arabic/index.ts'
import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { isA, isNominal, isWord } from '../words/words.ts'
import { isBehindClitic, isPlainNoun } from './noun-phrase.ts'

/** The name of a building or a convoy is at most as many words behind its first. */
const LONGEST = 3

/** What can be struck, by token, `to` exclusive; `skip` counts the characters of the text before its name in its first word. */
export interface GroundName {
  readonly from: number
  readonly to: number
  readonly skip: number
  readonly isCounted: boolean
}

/** The building, post, vehicle or convoy whose name begins at token `k`: "السجن المركزي", "مستودعا للذخيرة" (its first word), "ثلاث حافلات". Null for other words: a town, a crowd. */
export function groundAt(scene: Scene, k: number, to: number): GroundName | null {
  const { list, mentions } = scene
  const first = list[k]
  if (first === undefined || k >= to || mentions.inTime(k)) return null
  const number = mentions.numberAt(k)
  const isCounted = number !== null && number.from === k && number.to > k + 1
  if (number !== null && !isCounted) return null
  const noun = isCounted ? number.to - 1 : k
  const place = mentions.placesIn(noun, noun + 1).find(p => p.from === noun)
  const isSite = place !== undefined && (place.precision === 'site' || place.kind === 'site') && place.noun !== 'طريق'
  const word = groundWord(list[noun]!)
  if (word === null && !isSite) return null
  let end = noun + 1
  if (place !== undefined && isSite) end = Math.max(end, place.to)
  else while (end < to && end - noun <= LONGEST && goesOn(scene, end)) end++
  const skip = word === null || noun !== k ? 0 : foldedOffset(first, word) - first.start
  return { from: k, to: end, skip, isCounted }
}

/** How many folded letters stand before a word of what can be struck: 0 of منزلا, 1 of بمنزل; null for other words. */
const groundWord = remember((folded): number | null => {
  for (const skip of [0, 2, 1]) {
    if (skip > 0 && !/^[وف]?[وفبل]$/.test(folded.slice(0, skip)) && folded.slice(0, skip) !== 'لل') continue
    const rest = folded.slice(skip)
    const bare = rest.replace(/^ا?ل(?=\p{L}{3})/u, '')
    for (const word of [rest, bare])
      for (const ending of ['', 'ا', 'ين', 'ان', 'ي', 'ه', 'ها', 'هم', 'هما'])
        if (word.endsWith(ending)) {
          const stem = word.slice(0, word.length - ending.length)
          if (inClass(stem, 'strikable')) return skip
          if (stem.endsWith('ت') && inClass(`${stem.slice(0, -1)}ه`, 'strikable')) return skip
        }
  }
  return null
})

/** بطائرة, بصاروخ: with what it was struck. */
const isByThing = remember(
  folded =>
    /^[بل]/.test(folded) &&
    (['war-machine', 'bomb', 'no-actor', 'strikable'] as const).some(n => inClass(folded.slice(1), n)),
)

const goesOn = ({ list, mentions }: Scene, k: number): boolean => {
  const token = list[k]!
  return (
    token.gap === ' ' &&
    !isBehind(token, BREAK) &&
    isNominal(token) &&
    isPlainNoun(token) &&
    !/^و/.test(token.folded) &&
    !mentions.inTime(k) &&
    !mentions.placeAt(k) &&
    mentions.numberAt(k) === null &&
    !isWord(token, 'belonging') &&
    !isA(token, 'place-preposition') &&
    !isBehindClitic(token) &&
    !isByThing(token)
  )
}
