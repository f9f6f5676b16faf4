import { type Span, visitWords } from '../../arabic/index.ts'
import type { Lexicon } from './lexicon.ts'
import { findQuotes } from './quotes.ts'
import type { Quote, Token, Tokens } from './tokens.ts'

/** Splits a block (a span that crosses no line break) into tokens with readings and classes. */
export function tokenise(text: string, span: Span, lexicon: Lexicon): Tokens {
  const list: Token[] = []
  let at = span.start
  visitWords(text, span.start, span.end, (from, to) => {
    const { text: exact, readings, known } = lexicon.read(text, from, to)
    const { folded, classes, bareClasses, begins, sorts } = known
    const oneSpace = from - at === 1 && text.charCodeAt(at) === SPACE
    const gap = oneSpace ? ' ' : text.slice(at, from)
    list.push({ text: exact, folded, start: from, end: to, gap, readings, classes, bareClasses, begins, sorts, known })
    at = to
  })
  const after = text.slice(at, span.end)
  const quotes = findQuotes(list, after)
  const quoteFrom = new Map<number, Quote>()
  for (const quote of quotes) if (!quoteFrom.has(quote.from)) quoteFrom.set(quote.from, quote)
  return { text, span, list, after, quotes, quoteFrom }
}

const SPACE = 32
