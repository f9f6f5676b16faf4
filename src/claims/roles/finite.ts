import type { Reading } from '../words/lexicon.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading } from '../words/words.ts'

/** A verb by its readings, or by its look where no table has it: an imperfect (يخرقون), or a perfect of the derived forms (استكملت, انتهكت). */
export function looksFinite(token: Token, perfect = false): boolean {
  const reading = finiteReading(token)
  if (reading !== undefined) return reading.value.kind === 'light'
  if (token.readings.length > 0 || /^[وف]?ال/.test(token.folded)) return false
  return /^[وف]?(?:ي|ت|سي|ست)\p{L}{3,}$/u.test(token.folded)
    ? !isNominalPattern(token.folded)
    : perfect && /^[وف]?(?:است\p{L}{3,4}|ا(?:ن|\p{L}ت)\p{L}{2,3}ت?)$/u.test(token.folded)
}

/** تنظيم, تحرير, تقدم behind a noun are nouns: verbal nouns of form II, names of days. */
const isNominalPattern = (folded: string): boolean => /^[وف]?(?:ت\p{L}{2}ي\p{L}ه?|يوم\p{L}*|يمين|يسار)$/u.test(folded)

/** نعلن, سنعود, سأزور, قررنا: the first person by its letters; not اقدم or انه, which may be read so and are not told so. */
export const isFirstPerson = (token: Token, { form }: Pick<Reading, 'form'>): boolean =>
  form.person === 1 && isOfSpeaker(token)

const isOfSpeaker = remember(folded => /^[وف]?(?:ن|سن|سا|لن)|نا$/.test(folded))
