import type { Reading } from '../reading.ts'
import { endOf } from '../split.ts'
import type { Passage } from './passages.ts'

const OPENING = '«“„'
const CLOSING = '»”'
/** Marks that open and close alike. */
const EITHER = '"'
/** A quotation that has not closed after so many characters was no quotation. */
const LONGEST = 2000

/** Whether all that two articles share are words that both put in quotation marks: the same speaker, each with words of its own around. */
export function areQuotations(a: Reading, b: Reading, passages: readonly Passage[]): boolean {
  if (passages.length === 0) return false
  const [quotedA, quotedB] = [quotedWords(a), quotedWords(b)]
  return passages.every(passage => mostly(quotedA, passage.a, passage.aEnd) && mostly(quotedB, passage.b, passage.bEnd))
}

/** Nine tenths: a passage reaches over the mark by "قال" before it, where both have that. */
function mostly(quoted: Uint8Array, from: number, to: number): boolean {
  let inside = 0
  for (let i = from; i < to; i++) inside += quoted[i]!
  return inside * 10 >= (to - from) * 9
}

const known = new WeakMap<Reading, Uint8Array>()

/** As `findQuoted` has it, made once for each reading. */
function quotedWords(reading: Reading): Uint8Array {
  let quoted = known.get(reading)
  if (quoted === undefined) {
    quoted = findQuoted(reading)
    known.set(reading, quoted)
  }
  return quoted
}

/** Whether a UTF-16 unit is one of the marks: asked of every letter, before the letter is cut out. */
function mayMark(code: number): boolean {
  return code === 0x22 || code === 0xab || code === 0xbb || (code >= 0x201c && code <= 0x201e)
}

/** For each word of the body 1 where it stands between quotation marks of one block. */
function findQuoted({ article: { text, blocks }, body }: Reading): Uint8Array {
  const quoted = new Uint8Array(body.length)
  let word = 0
  for (const block of blocks) {
    if (block.role !== 'kicker' && block.role !== 'subtitle' && block.role !== 'body') continue
    while (word < body.length && body.starts[word]! < block.start) word++
    let open = -1
    for (let i = block.start; i < block.end; i++) {
      if (!mayMark(text.charCodeAt(i))) continue
      const mark = text[i]!
      const opens = OPENING.includes(mark) || (EITHER.includes(mark) && open < 0)
      if (opens) open = i
      else if (open >= 0 && (CLOSING.includes(mark) || EITHER.includes(mark))) {
        if (i - open <= LONGEST) {
          while (word < body.length && body.starts[word]! < open) word++
          for (let k = word; k < body.length && endOf(body, k) <= i; k++) quoted[k] = 1
        }
        open = -1
      }
    }
  }
  return quoted
}
