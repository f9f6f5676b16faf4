/** A second opinion on two short texts, as two headlines: do they say the same, can they not both be right, or do they speak of two things? */
import type { Article } from '../../article/types.ts'
import { byText } from '../ids.ts'
import type { Account } from '../types.ts'
import { claimSigns } from './claim-signs.ts'
import { type Signs, wordSigns } from './signs.ts'
import { LONGEST, readTerms, type Terms } from './terms.ts'
import { type Stance, weighSigns } from './weigh.ts'

export { SIGNS, type Sign, type Signs } from './signs.ts'
export type { Stance } from './weigh.ts'

/** What is said of two short texts: the stance, and the signs that it was read from. */
export interface StanceRead {
  readonly stance: Stance
  readonly signs: Signs
}

/**
 * Compares the headlines of two articles (their text where they have none), with what an account of these two says of their claims. Pure and
 * symmetric. Looks at the first 60 words of each. Says nothing of who is right.
 */
export function stanceOf(a: Article, b: Article, account: Account): StanceRead {
  const signs = signsOf(a, b, account)
  return { stance: weighSigns(signs), signs }
}

/** The signs alone: what points are fitted to. */
export function signsOf(a: Article, b: Article, account: Account): Signs {
  // One of the two orders, whichever they are given in.
  const [first, second] = [headline(a), headline(b)].sort(byText).map(readTerms) as [Terms, Terms]
  return { ...wordSigns(first, second), ...claimSigns(a, b, account) }
}

function headline({ text, title }: Article): string {
  return title === null ? text.slice(0, LONGEST * 30) : text.slice(title.start, title.end)
}
