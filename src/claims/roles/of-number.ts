import type { Scene } from '../scene.ts'
import type { Token } from '../words/tokens.ts'
import { isWord } from '../words/words.ts'

/** A word of an amount that no clitic governs: those of "ما لا يقل عن ثلاثين", "ما بين 30 و40", خمسة; not بخمسة. */
export function isOfNumber({ list, mentions }: Scene, k: number): boolean {
  const token = list[k]!
  const number = mentions.numberAt(k)
  if (number !== null) return token.folded === 'بين' || !(number.from === k && /^[وف]?[بل]/.test(token.folded))
  const next = list[k + 1]
  if (token.folded === 'بين') return mentions.numberAt(k + 1) !== null
  if (token.folded === 'عن' || token.folded === 'من') return isWord(list[k - 1], 'amount')
  return (
    isWord(token, 'amount') ||
    (isWord(next, 'amount') && (token.folded === 'لا' || token.folded === 'لم')) ||
    isOfAmount(token, next)
  )
}

/** The ما of "ما لا يقل عن", "ما بين". */
const isOfAmount = (token: Token, next: Token | undefined): boolean =>
  token.folded === 'ما' && (next?.folded === 'لا' || next?.folded === 'بين')
