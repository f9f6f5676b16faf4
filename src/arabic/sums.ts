import { foldWord } from './characters.ts'
import type { NumberMention, Span } from './types.ts'

/** Numbers that the text itself adds up: "عشرة قتلى إضافة إلى ثلاثة جرحى" is a sum of thirteen. */
export interface Sum extends Span {
  readonly text: string
  /** The numbers added, in order. */
  readonly parts: readonly NumberMention[]
  readonly min: number | null
  readonly max: number | null
  /** The sum where each part has one value, else null. */
  readonly value: number | null
}

/** What adds the number behind it to the one before: the words that stand between, clitics folded. "من بينهم", "منهم" say a part, not more. */
const ADDS =
  /(?:^|\s)[وف]?(?:(?:ب?ال)?اضافه الي|الي جانب|علاوه علي|فضلا عن|زايد|مضافا اليهم|مضافا اليها|مضافا اليه)\s*$/
const CUTS = /[.!?؟\n\r؛;]/
const LONGEST = 80

/**
 * The sums that a text says in words between its numbers (إضافة إلى، إلى جانب، علاوة على، فضلا عن، زائد), from the mentions that `numbers` gave for it. Only
 * cardinals add up, and only within a sentence; numbers that و joins are not added, for they may count different things. Linear time.
 */
export function sums(text: string, mentions: readonly NumberMention[]): readonly Sum[] {
  const found: Sum[] = []
  let parts: NumberMention[] = []
  const close = (): void => {
    if (parts.length > 1) {
      const total = (pick: (one: NumberMention) => number | null): number | null =>
        parts.reduce<number | null>((sum, one) => {
          const value = pick(one)
          return sum === null || value === null ? null : sum + value
        }, 0)
      const start = parts[0]!.start
      const { end } = parts[parts.length - 1]!
      found.push({
        start,
        end,
        text: text.slice(start, end),
        parts,
        min: total(one => one.min),
        max: total(one => one.max),
        value: total(one => one.value),
      })
    }
    parts = []
  }
  for (const one of mentions) {
    if (one.kind !== 'cardinal') continue
    const before = parts[parts.length - 1]
    if (before === undefined) {
      parts = [one]
      continue
    }
    const between = text.slice(before.end, Math.min(one.start, before.end + LONGEST + 1))
    const adds = one.start - before.end <= LONGEST && !CUTS.test(between) && ADDS.test(foldWord(between))
    if (!adds) close()
    parts.push(one)
  }
  close()
  return found
}
