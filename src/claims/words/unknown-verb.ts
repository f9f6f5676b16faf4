import { remember } from './remember.ts'
import type { Token } from './tokens.ts'

/** An imperfect: يعكف, تتدخل, ستتولى, لتتدخل; not يمني, يناير, ياسين. */
const IMPERFECT = /^(?:[سل]?ي[^او]\p{L}{2,}(?<!يه|ين|ات|اء)|[سل]?تت[^ا]\p{L}{2,4}(?<!ات))$/u

/**
 * A perfect whose letters no noun has: خزنوا, أحرقوها, استلم, استعانت, اعترض, احتاجت, انقلبت, باشرت, خففت, أحالت. Not ثابت, بيروت, وقت, استكمال, اعتراض.
 */
const PERFECT = new RegExp(
  [
    String.raw`\p{L}{3,}وا`,
    String.raw`\p{L}{3,}وه(?:ا|م|ما)?`,
    String.raw`است(?:[^ا]\p{L}{1,2}|[^ا]ا\p{L})ت?(?:ه|ها|هم)?`,
    String.raw`ا[^اوي]ت[^ا]{2}ت?`,
    String.raw`ا[^اس]تا[^ا]ت?`,
    String.raw`ان[^ا]{3}ت`,
    String.raw`[^اوي]ا[^اوي]{2}ت`,
    String.raw`[^اويم][^اوي]{2}ت`,
    String.raw`ا[^اوي][^وي][^اوي]ت`,
    String.raw`ت[^ا]ا?[^ا]{2}ت`,
  ]
    .map(one => `^(?:${one})$`)
    .join('|'),
  'u',
)

const isVerbal = remember(folded => {
  const word = /^[وف]\p{L}{4}/u.test(folded) ? folded.slice(1) : folded
  return IMPERFECT.test(word) || PERFECT.test(word)
})

/** Whether a word that no table knows is a finite verb by its letters: "وخزنوا", "وبرأت", "تتدخل"; not "وبيروت". */
export const isUnknownVerb = (token: Token): boolean =>
  token.readings.length === 0 && token.bareClasses.size === 0 && isVerbal(token)

const isPast = remember(folded => PERFECT.test(folded.replace(/^[وف](?=\p{L}{4})/u, '')))

/** The same, of a perfect alone: وخزنوا, not ويدركون. */
export const isUnknownPerfect = (token: Token): boolean =>
  token.readings.length === 0 && token.bareClasses.size === 0 && isPast(token)
