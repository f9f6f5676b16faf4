import type { Strings } from '../strings/en.ts'

/** A range of numbers in words: "at least 800", "12 to 15", "about 40". */
export function rangeText(
  range: { readonly min: number | null; readonly max: number | null; readonly approximate: boolean },
  words: Strings['claim'],
  number: (n: number) => string,
): string | null {
  const { min, max, approximate } = range
  if (min === null && max === null) return null
  if (max === null) return words.atLeast(number(min ?? 0))
  if (min === null) return words.atMost(number(max))
  const text = min === max ? number(min) : words.between(number(min), number(max))
  return approximate ? words.about(text) : text
}
