import { foldWord } from './characters.ts'
import { readConsonants, readTable } from './tables.ts'
import { words } from './words.ts'

const known = new Map<string, string>()
for (const row of readTable('latin-names')) known.set(foldWord(row.arabic!), row.latin!)

const byLatin = new Map<string, string[]>()
for (const [arabic, latin] of known) {
  const key = latin.toLowerCase().replace(/^al-/, '')
  byLatin.set(key, [...(byLatin.get(key) ?? []), arabic])
}

/** The names, folded, that newspapers write so by `tables/latin-names.tsv`, whatever their sound: "Aleppo" gives حلب, "Egypt" مصر. Without its article, in any case. */
export function namesWritten(latin: string): readonly string[] {
  return byLatin.get(latin.toLowerCase()) ?? []
}

/** Consonants as newspapers write them: no dots, no signs for ع and ء. */
const CONSONANTS = readConsonants('newspaper')

/**
 * A name in Latin letters as newspapers usually write it: known names from `tables/latin-names.tsv` (محمد → Mohammed), عبد joined with what follows
 * (عبد الله → Abdullah, عبد الرحمن → Abdulrahman), the article as al- (الباغوز → al-Baghouz). Short vowels are not written in Arabic: elsewhere they
 * are guessed, so the result is for showing where no name is known, never for matching.
 */
export function romanize(name: string): string {
  const list = words(name)
  const out: string[] = []
  for (let i = 0; i < list.length; i++) {
    const word = list[i]!
    const next = list[i + 1]
    if (word.folded === 'عبد' && next?.folded === 'الله') {
      out.push('Abdullah')
      i++
    } else if (word.folded === 'عبد' && next?.folded.startsWith('ال')) {
      out.push(`Abdul${foldedName(next.folded.slice(2), next.text.slice(2)).toLowerCase()}`)
      i++
    } else if (word.folded.startsWith('عبدال') && word.folded.length > 6) {
      out.push(
        word.folded === 'عبدالله'
          ? 'Abdullah'
          : `Abdul${foldedName(word.folded.slice(5), word.text.slice(5)).toLowerCase()}`,
      )
    } else out.push(romanizeWord(word.folded, word.text))
  }
  return out.join(' ')
}

function romanizeWord(folded: string, text: string): string {
  const whole = known.get(folded)
  if (whole !== undefined) return whole
  if (folded.startsWith('ال') && folded.length > 3) return `al-${foldedName(folded.slice(2), text.slice(2))}`
  return foldedName(folded, text)
}

function foldedName(folded: string, text: string): string {
  const whole = known.get(folded)
  if (whole !== undefined) return whole
  const sounds = spellOut(folded, text)
  return sounds.charAt(0).toUpperCase() + sounds.slice(1)
}

/** Where in a syllable the last consonant stands: `onset` still wants a vowel, `coda` closes one. */
type Place = 'vowel' | 'onset' | 'coda'

const isConsonant = (c: string | undefined): boolean => c !== undefined && !'اوي'.includes(c)

/**
 * Letters to sounds. Folding keeps ى and ي alike and ة and ه alike, so the ends are read from the untouched word. و and ي beside consonants are
 * the long vowels ou and i. Where an onset has no vowel written an a is put behind it, and syllables are closed where they can be (حمزة → Hamza,
 * تدمر → Tadmar), except that the last but one letter stays open (حلب → Halab).
 */
function spellOut(folded: string, text: string): string {
  const letters = text.replace(/[\u0640\u064b-\u065f]/g, '')
  const ending = letters.slice(-1)
  let out = letters.startsWith('إ') ? 'i' : ''
  let place: Place = 'vowel'
  for (let i = 0; i < folded.length; i++) {
    const c = folded[i]!
    const before = folded[i - 1]
    const after = folded[i + 1]
    if (i === folded.length - 1 && i > 0 && (ending === 'ة' || ending === 'ى')) return `${out}a`
    if (c === 'ا') {
      if (!out.endsWith('a') && out !== 'i') out += 'a'
      place = 'vowel'
    } else if (
      i > 0 &&
      ((c === 'و' && after !== 'ا' && before !== 'ا') || (c === 'ي' && after !== 'ا' && after !== 'و'))
    ) {
      out += c === 'و' ? 'ou' : 'i'
      place = 'vowel'
    } else {
      const silent = c === 'ع' || c === 'ء'
      if (place === 'onset' || (i === 0 && silent && isConsonant(after))) out += 'a'
      if (!silent) out += CONSONANTS.get(c) ?? c
      const closes = isConsonant(after) && i + 2 < folded.length
      place = silent ? 'vowel' : place === 'coda' || i === 0 || !closes ? 'onset' : 'coda'
    }
  }
  return out
}
