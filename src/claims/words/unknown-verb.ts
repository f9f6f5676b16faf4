import { remember } from './remember.ts'
import type { Token } from './tokens.ts'

/** An imperfect: يعكف, تتدخل, ستتولى, لتتدخل; not يمني, يناير, ياسين. */
const IMPERFECT = /^(?:[سل]?ي[^او]\p{L}{2,}(?<!يه|ين|ات|اء)|[سل]?تت[^ا]\p{L}{2,4}(?<!ات))$/u

/**
 * A perfect whose letters no noun has: خزنوا, أحرقوها, استلم, استعانت, اعترض, احتاجت, انقلبت, باشرت, خففت, أحالت. Not ثابت, بيروت, وقت, استكمال, اعتراض.
 */
const PERFECT: readonly RegExp[] = [
  /^\p{L}{3,}وا$/u,
  /^\p{L}{3,}وه(?:ا|م|ما)?$/u,
  /^است(?:[^ا]\p{L}{1,2}|[^ا]ا\p{L})ت?(?:ه|ها|هم)?$/u,
  /^ا[^اوي]ت[^ا]{2}ت?$/u,
  /^ا[^اس]تا[^ا]ت?$/u,
  /^ان[^ا]{3}ت$/u,
  /^[^اوي]ا[^اوي]{2}ت$/u,
  /^[^اويم][^اوي]{2}ت$/u,
  /^ا[^اوي][^وي][^اوي]ت$/u,
  /^ت[^ا]ا?[^ا]{2}ت$/u,
]

const isPerfect = (word: string): boolean => PERFECT.some(one => one.test(word))

const isVerbal = remember(folded => {
  const word = /^[وف]\p{L}{4}/u.test(folded) ? folded.slice(1) : folded
  return IMPERFECT.test(word) || isPerfect(word)
})

/** Whether a word that no table knows is a finite verb by its letters: "وخزنوا", "وبرأت", "تتدخل"; not "وبيروت". */
export const isUnknownVerb = (token: Token): boolean =>
  token.readings.length === 0 && token.bareClasses.size === 0 && isVerbal(token)

const isPast = remember(folded => isPerfect(folded.replace(/^[وف](?=\p{L}{4})/u, '')))

/** The same, of a perfect alone: وخزنوا, not ويدركون. */
export const isUnknownPerfect = (token: Token): boolean =>
  token.readings.length === 0 && token.bareClasses.size === 0 && isPast(token)

const isPresent = remember(folded => IMPERFECT.test(folded.replace(/^[وف](?=\p{L}{4})/u, '')))

/** The same, of an imperfect alone: تدوي, يلازمون. */
export const isUnknownImperfect = (token: Token): boolean =>
  token.readings.length === 0 && token.bareClasses.size === 0 && isPresent(token)
