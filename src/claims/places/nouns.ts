import { placeNoun } from '../../knowledge/index.ts'
import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'

/** A place noun at the head of a token: how many folded characters stand before it, and the noun. */
export interface Start {
  readonly skip: number
  readonly word: string
}

const DIRECTION = /^(?:ال)?(?:شمال|جنوب|شرق|غرب)(?:ي|يه)?$/

/** شمال, الجنوبي, شرقي: a direction. */
export const isDirection = (word: string): boolean => DIRECTION.test(word)

const isPlaceNoun = (word: string): boolean => placeNoun(word) !== null || inClass(word, 'area')

/** The place noun that a folded word is; و ف ب ل ك are taken off the front of a word when a place noun is left: بريف, والمدينة. */
export function nounStartOf(word: string): Start | null {
  if (inClass(word, 'no-place-idiom')) return null
  if (isPlaceNoun(word)) return { skip: 0, word }
  for (const skip of [1, 2]) {
    const rest = word.slice(skip)
    // للمدينة is ل and المدينة.
    // "للمديرية العامة": behind the article no name of a place follows.
    if (skip === 2 && word.startsWith('لل')) return isPlaceNoun(`ال${rest}`) ? { skip, word: `ال${rest}` } : null
    if (rest.length > 1 && /^[وفبلك]+$/.test(word.slice(0, skip)) && isPlaceNoun(rest)) return { skip, word: rest }
  }
  return null
}

/** The place noun that a token is, with or without clitics, or null. */
export const nounStart = remember(nounStartOf)

/** The place noun that a token is as it stands, or null. */
export const nounAt = remember(word => (isPlaceNoun(word) ? word : null))

/** Letters as written tell some words from place nouns: وأدى is no وادي, إحياء no أحياء. */
export const isSpeltOtherwise = ({ text }: Token): boolean => /^(?:وأد|[وفبلك]{0,2}إحياء)/.test(text)

/** Whether only spaces, quotation marks or a hyphen stand before a token. */
export const spaced = (token: Token): boolean => /^[\s"'«»“”()\u200e\u200f-]*$/.test(token.gap) && token.gap.length <= 4

/** Whether nothing but spaces and opening quotation marks stands before a token. */
export const adjoins = (token: Token): boolean => /^[\s"'«“\u200e\u200f]*$/.test(token.gap)
