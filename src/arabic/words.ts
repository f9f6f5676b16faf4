import { foldedLength, foldWord, isFoldable } from './characters.ts'
import type { Word } from './types.ts'

export const OTHER = 0
export const LETTER = 1
export const MARK = 2
export const DIGIT = 3
const FOLDABLE = 8

/** Class of every UTF-16 unit in the low three bits, and whether folding changes it. */
const classes = new Uint8Array(0x10000)

function build(): void {
  const letter = /\p{L}/u
  const mark = /\p{M}/u
  for (let code = 0; code < 0x10000; code++) {
    let kind = OTHER
    // Ideographs and Hangul are letters one and all: asking the regular expression 60,000 times would cost more than all the rest.
    if (code >= 0x3400 && code < 0xd7a4) kind = LETTER
    else if (code >= 0xd800 && code < 0xfb00) kind = OTHER
    else {
      const s = String.fromCharCode(code)
      if ((code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9))
        kind = DIGIT
      else if (code === 0x640 || (isFoldable(code) && foldedLength(code) === 0) || mark.test(s)) kind = MARK
      else if (letter.test(s)) kind = LETTER
    }
    classes[code] = kind | (isFoldable(code) ? FOLDABLE : 0)
  }
}
build()

/** The class of a UTF-16 unit: `LETTER`, `MARK` (marks, tatweel, zero-width and bidirectional controls), `DIGIT` or `OTHER`. */
export function classOf(code: number): number {
  return classes[code]! & 7
}

const isControl = (code: number): boolean =>
  (code >= 0x200b && code <= 0x206f) || code === 0x61c || code === 0xfeff || code === 0xad

const DOT = 0x2e
const SPACE = 0x20

/** End of the letter with its marks that begins at `i`, or -1 when what stands there is not exactly one letter. */
function singleLetter(text: string, i: number, end: number): number {
  if (i >= end || classOf(text.charCodeAt(i)) !== LETTER) return -1
  let next = i + 1
  while (next < end && classOf(text.charCodeAt(next)) === MARK) next++
  return next < end && classOf(text.charCodeAt(next)) === LETTER ? -1 : next
}

/** End of a dotted abbreviation whose first letter ends at `i`, or -1: "أ.ف.ب", "د. ب. أ"; not "د. أحمد", not "ب. و". */
function abbreviation(text: string, i: number, end: number): number {
  let last = -1
  let letters = 1
  let at = i
  let spaced = false
  while (at < end && text.charCodeAt(at) === DOT) {
    let next = singleLetter(text, at + 1, end)
    if (next < 0 && text.charCodeAt(at + 1) === SPACE) {
      next = singleLetter(text, at + 2, end)
      spaced = next >= 0
    }
    if (next < 0) break
    letters++
    last = next
    at = next
  }
  // With spaces two letters are as often an initial and a conjunction; three are an agency.
  return letters >= (spaced ? 3 : 2) ? last : -1
}

/**
 * The words of `text` between `start` and `end`, in order, with offsets into `text`. A word is a run of letters with their marks, or a run
 * of digits with the separators inside it ("99.5", "1,300"); it never mixes the two ("أكثر من800" gives من and 800). A dotted abbreviation
 * is one word, folded without its spaces ("د. ب. أ" → "د.ب.ا"). A clitic cut off by a quotation mark is a word ("لـ«البيان»" gives ل).
 * Quotation marks, percent signs and a tatweel alone are no words. Linear time.
 */
export function words(text: string, start = 0, end: number = text.length): Word[] {
  const found: Word[] = []
  visitWords(text, start, end, (from, to, foldable) => {
    const exact = text.slice(from, to)
    found.push({ start: from, end: to, text: exact, folded: foldable ? foldedWord(exact) : exact })
  })
  return found
}

/** The folded form of one word of `words`: an abbreviation loses its spaces. */
export function foldedWord(exact: string): string {
  const folded = foldWord(exact)
  return exact.includes('.') ? folded.replaceAll(' ', '') : folded
}

/** Visits the words of `words` in order without making anything of them: where each begins and ends, and whether folding may change it. */
export function visitWords(
  text: string,
  start: number,
  end: number,
  visit: (from: number, to: number, foldable: boolean) => void,
): void {
  let i = Math.max(0, start)
  const stop = Math.min(end, text.length)
  while (i < stop) {
    const first = classes[text.charCodeAt(i)]!
    const kind = first & 7
    if (kind === LETTER) {
      const from = i
      let seen = first
      let letters = 1
      let last = i + 1
      for (i++; i < stop; i++) {
        const bits = classes[text.charCodeAt(i)]!
        const k = bits & 7
        if (k === LETTER) {
          letters++
          last = i + 1
        } else if (k !== MARK) break
        seen |= bits
      }
      // Marks belong to the letter before them; a control character at the edge belongs to nobody.
      while (last < i && !isControl(text.charCodeAt(last))) last++
      if (letters === 1 && i < stop && text.charCodeAt(i) === DOT) {
        const close = abbreviation(text, i, stop)
        if (close >= 0) {
          visit(from, close, true)
          i = close
          continue
        }
      }
      visit(from, last, (seen & FOLDABLE) !== 0)
    } else if (kind === DIGIT) {
      const from = i
      let seen = first
      for (i++; i < stop; i++) {
        const code = text.charCodeAt(i)
        const bits = classes[code]!
        if ((bits & 7) === DIGIT) seen |= bits
        else if (isSeparator(code) && i + 1 < stop && classOf(text.charCodeAt(i + 1)) === DIGIT) seen |= bits
        else break
      }
      visit(from, i, (seen & FOLDABLE) !== 0)
    } else i++
  }
}

function isSeparator(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x66b || code === 0x66c
}

/**
 * The offset in the text of offset `i` of `word.folded`: cuts "داعش" out of "لِداعش" although folding removed a mark between. An offset at the
 * end of a letter takes its marks along.
 */
export function foldedOffset(word: Word, i: number): number {
  if (word.text.length === word.folded.length) return word.start + i
  let at = 0
  for (let k = 0; k < word.text.length; k++) {
    const code = word.text.charCodeAt(k)
    const length = code === SPACE ? 0 : foldedLength(code)
    if (length > 0 && at >= i) return word.start + k
    at += length
  }
  return word.end
}
