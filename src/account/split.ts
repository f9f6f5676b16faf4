import { visitWords } from '../arabic/index.ts'
import type { Span, Word } from '../arabic/types.ts'
import { type Spelling, spellingAt } from './spellings.ts'

/** Words in the order of a text: where each begins, and what is known of its spelling. Numbers in a row, since a corpus has millions of them. */
export interface Words {
  readonly length: number
  /** Where each begins, UTF-16. */
  readonly starts: Uint32Array
  readonly spellings: readonly Spelling[]
}

/** The words that stand in some stretches of a text, in their order. */
export function split(text: string, stretches: readonly Span[]): Words {
  const starts: number[] = []
  const spellings: Spelling[] = []
  const note = (from: number, to: number): void => {
    starts.push(from)
    spellings.push(spellingAt(text, from, to))
  }
  for (const { start, end } of stretches) visitWords(text, start, end, note)
  return { length: starts.length, starts: new Uint32Array(starts), spellings }
}

/** Where word `i` ends. */
export function endOf({ starts, spellings }: Words, i: number): number {
  return starts[i]! + spellings[i]!.text.length
}

/** The first word that begins at `at` or later, by halving; their number where none does. */
export function firstFrom({ starts, length }: Words, at: number): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Some of the words, each for itself. */
export function wordsBetween({ starts, spellings }: Words, from: number, to: number): Word[] {
  const found: Word[] = []
  for (let i = from; i < to; i++) {
    const { text, folded } = spellings[i]!
    found.push({ start: starts[i]!, end: starts[i]! + text.length, text, folded })
  }
  return found
}
