/**
 * From sounds to letters. Inflection works on sounds: Arabic consonants (ء for the hamza, و ي where they are consonants), short vowels
 * a i u, long vowels A I U, and Y for a final long a written ى. A consonant twice in a row is a doubled one.
 */

const isVowel = (c: string | undefined): boolean =>
  c === 'a' || c === 'i' || c === 'u' || c === 'A' || c === 'I' || c === 'U' || c === 'Y'

/**
 * Spells a string of sounds as it stands on a page after folding (no vowel signs; أ ؤ ئ آ as ا و ي ا; ة as ه). Where two spellings of a
 * hamza are both in use (بدأوا/بدؤوا, جاءوا/جاؤوا, شؤون/شئون), `variant` gives the other one.
 */
export function spell(sounds: string, variant = false): string {
  let out = ''
  const length = sounds.length
  // A word cannot begin with a vowel: a silent alef carries it.
  if (isVowel(sounds[0])) out = 'ا'
  for (let i = 0; i < length; i++) {
    const c = sounds[i]!
    switch (c) {
      case 'a':
      case 'i':
      case 'u':
        break
      case 'A':
        if (i > 0) out += 'ا'
        break
      case 'I':
      case 'Y':
        out += 'ي'
        break
      case 'U':
        out += 'و'
        break
      case 'ء': {
        if (i === 0) {
          out += 'ا'
          // آ: one letter for the hamza and a long a, or a hamza that the second hamza lengthened (أأ → آ).
          if (sounds[1] === 'A') i++
          else if (sounds[2] === 'ء' && !isVowel(sounds[3])) {
            if (sounds[1] === 'i') out += 'ي'
            else if (sounds[1] === 'u') out += 'و'
            i = 2
          }
          break
        }
        const seat = hamzaSeat(sounds[i - 1], sounds[i + 1], variant)
        out += seat
        if (seat === 'ا' && sounds[i + 1] === 'A') i++
        break
      }
      default:
        // Doubled consonants are written once; i+w and u+y before a consonant assimilate to the vowel (إيصال, يوقن).
        if (c === sounds[i - 1] && i > 0) break
        if (c === 'و' && sounds[i - 1] === 'i' && i + 1 < length && !isVowel(sounds[i + 1]) && sounds[i + 1] !== 'و')
          out += 'ي'
        else if (
          c === 'ي' &&
          sounds[i - 1] === 'u' &&
          i + 1 < length &&
          !isVowel(sounds[i + 1]) &&
          sounds[i + 1] !== 'ي'
        )
          out += 'و'
        else out += c
    }
  }
  return out
}

/** The folded seat of a hamza inside or at the end of a word: the stronger neighbour wins, i before u before a. */
function hamzaSeat(before: string | undefined, after: string | undefined, variant: boolean): string {
  const long = before === 'A' || before === 'U' || before === 'I' || before === 'Y'
  if (after === undefined) {
    if (before === 'i') return 'ي'
    if (before === 'u') return 'و'
    if (before === 'a') return 'ا'
    return 'ء'
  }
  if (before === 'i' || before === 'I' || before === 'ي' || after === 'i' || after === 'I') return 'ي'
  if (after === 'u' || after === 'U') {
    if (!variant || after === 'u') return 'و'
    if (before === 'a') return 'ا'
    return long ? 'ء' : 'ي'
  }
  if (before === 'u') return 'و'
  if (long || before === 'و') return 'ء'
  return 'ا'
}
