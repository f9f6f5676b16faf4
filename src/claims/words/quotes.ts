import type { Quote, Tokens } from './tokens.ts'

/** Fewer words between quotation marks are a name or a phrase, not what was said. */
export const LONG_QUOTE = 4

const OPENING = '«“„‹'
const CLOSING = '»”›'

/**
 * Quotations of a block by token. «…» and “…” pair by their marks; straight marks pair in turn. A mark that finds no partner opens
 * nothing: newspapers leave one out often enough.
 */
export function findQuotes(list: readonly { readonly gap: string }[], after: string): readonly Quote[] {
  const quotes: Quote[] = []
  let open = -1
  let straight = -1
  for (let i = 0; i <= list.length; i++) {
    const gap = list[i]?.gap ?? after
    // Nearly every gap is one space.
    if (gap === ' ') continue
    for (const mark of gap) {
      if (CLOSING.includes(mark)) {
        if (open >= 0) quotes.push({ from: open, to: i })
        open = -1
      } else if (OPENING.includes(mark)) open = i
      else if (mark === '"') {
        if (straight >= 0 && straight < i) {
          quotes.push({ from: straight, to: i })
          straight = -1
        } else straight = i
      }
    }
  }
  return quotes.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** The quotation of at least `words` words that opens before token `k`. */
export function quoteAt(tokens: Tokens, k: number, words: number): Quote | undefined {
  const quote = tokens.quoteFrom.get(k)
  return quote !== undefined && quote.to - quote.from >= words ? quote : undefined
}
