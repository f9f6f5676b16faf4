import { words as splitWords } from '../arabic/index.ts'
import type { Word } from '../arabic/types.ts'

/** The longest phrase that starts at a word. */
export interface PhraseMatch<T> {
  /** How many words it takes, the first one included. */
  readonly length: number
  /** The values of every entry with this phrase, in the order in which they were given. */
  readonly values: readonly T[]
  /** How many characters of the first word's `folded` are proclitics and stand outside the match. */
  readonly from: number
}

export interface Phrases<T> {
  /**
   * The longest phrase that starts at `words[i]`, or null. `text` is the text that the words are of: words of one phrase may be
   * parted by spaces, a hyphen or quotation marks, and by nothing else ("دير الزور" but not "دير، الزور").
   *
   * The first word may carry proclitics: و or ف, then ب, ل or ك (وبالرقة gives الرقة with `from` 2). لل stands for ل + ال:
   * للرقة gives الرقة, and `from` is 2, because nothing of its alif is written. Of two matches of the same length the one
   * with fewer proclitics wins (بيروت is not ب + يروت).
   */
  longest(words: readonly Word[], i: number, text: string): PhraseMatch<T> | null
  /** Whether a phrase may start at a word of this folded form, with or without proclitics: where it may not, `longest` gives null. */
  begins(folded: string): boolean
  /** The values of exactly this phrase, folded or not; none when it is no entry. */
  get(phrase: string): readonly T[]
  /** The number of different phrases. */
  readonly size: number
}

interface Node<T> {
  values: T[] | null
  next: Map<string, Node<T>> | null
}

const NONE: readonly never[] = []

/** A trie over folded words. Entries are folded here; a phrase without a word is left out. The same phrase may stand for several values. */
export function buildPhrases<T>(entries: Iterable<{ readonly phrase: string; readonly value: T }>): Phrases<T> {
  const root = new Map<string, Node<T>>()
  let size = 0
  for (const { phrase, value } of entries) {
    const parts = splitWords(phrase)
    let node: Node<T> | null = null
    for (const part of parts) {
      let level: Map<string, Node<T>>
      if (node === null) level = root
      else level = node.next ??= new Map()
      let child = level.get(part.folded)
      if (child === undefined) {
        child = { values: null, next: null }
        level.set(part.folded, child)
      }
      node = child
    }
    if (node === null) continue
    if (node.values === null) {
      node.values = []
      size++
    }
    node.values.push(value)
  }

  function longest(words: readonly Word[], i: number, text: string): PhraseMatch<T> | null {
    const first = words[i]
    if (first === undefined) return null
    let best: PhraseMatch<T> | null = null
    for (const { form, from } of peeled(first)) {
      const match = follow(root.get(form), from)
      if (match !== null && (best === null || match.length > best.length)) best = match
    }
    return best

    function follow(start: Node<T> | undefined, from: number): PhraseMatch<T> | null {
      let found: PhraseMatch<T> | null = null
      let node = start
      let length = 1
      while (node !== undefined) {
        if (node.values !== null) found = { length, values: node.values, from }
        if (node.next === null) break
        const before = words[i + length - 1]!
        const word = words[i + length]
        if (word === undefined || !joined(text, before, word)) break
        node = node.next.get(word.folded)
        length++
      }
      return found
    }
  }

  function begins(folded: string): boolean {
    return peeledForms(folded).some(({ form }) => root.has(form))
  }

  function get(phrase: string): readonly T[] {
    let level: Map<string, Node<T>> | null = root
    let node: Node<T> | undefined
    for (const part of splitWords(phrase)) {
      node = level?.get(part.folded)
      if (node === undefined) return NONE
      level = node.next
    }
    return node?.values ?? NONE
  }

  return { longest, begins, get, size }
}

const WAW = 0x648
const FA = 0x641
const BA = 0x628
const LAM = 0x644
const KAF = 0x643

/** A form of a word to look up, and how many characters of `folded` it leaves out in front. */
export interface PeeledForm {
  readonly form: string
  readonly from: number
}

/**
 * What the first word of a phrase may be: as it stands, then without its proclitics, the fewest first. Unlike `peelings` it leaves
 * the article and the ending alone, because a name is looked up as it is written, and it makes nothing for the three words in four that
 * have no such letter in front.
 */
export function peeled(word: Word | undefined): readonly PeeledForm[] {
  return word === undefined ? NONE : peeledForms(word.folded)
}

/** The same for a folded word. */
export function peeledForms(folded: string): readonly PeeledForm[] {
  const forms: PeeledForm[] = [{ form: folded, from: 0 }]
  const head = folded.charCodeAt(0)
  let skip = 0
  if (head === WAW || head === FA) {
    skip = 1
    if (folded.length > 2) forms.push({ form: folded.slice(1), from: 1 })
  }
  const second = folded.charCodeAt(skip)
  if ((second === BA || second === LAM || second === KAF) && folded.length > skip + 2) {
    forms.push({ form: folded.slice(skip + 1), from: skip + 1 })
    if (second === LAM && folded.charCodeAt(skip + 1) === LAM)
      forms.push({ form: `ال${folded.slice(skip + 2)}`, from: skip + 2 })
  }
  return forms
}

/** Only these may stand between two words of one phrase. A line break does not: a phrase never runs into the next block. */
const JOINS = /^[ \u00A0\u200E\u200F\-\u2010-\u2013_"'«»“”‘’]{1,4}$/

/** Whether two words that follow one another in `text` may be of one phrase: only spaces, a hyphen or quotation marks part them. */
export function joined(text: string, before: Word, after: Word): boolean {
  if (after.start === before.end + 1 && text.charCodeAt(before.end) === 32) return true
  return after.start - before.end <= 4 && JOINS.test(text.slice(before.end, after.start))
}
