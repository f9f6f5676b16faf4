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

/** Only these may stand between two words of one phrase. A line break does not: a phrase never runs into the next block. */
const JOINS = /^[ \u00A0\u200E\u200F\-\u2010-\u2013_"'«»“”‘’]{1,4}$/

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
    const folded = first.folded
    let best = follow(root.get(folded), 0)
    let skip = 0
    const head = folded.charCodeAt(0)
    if (head === WAW || head === FA) {
      skip = 1
      best = longer(best, follow(root.get(folded.slice(1)), 1))
    }
    const second = folded.charCodeAt(skip)
    if ((second === BA || second === LAM || second === KAF) && folded.length > skip + 2) {
      best = longer(best, follow(root.get(folded.slice(skip + 1)), skip + 1))
      if (second === LAM && folded.charCodeAt(skip + 1) === LAM)
        best = longer(best, follow(root.get(`ال${folded.slice(skip + 2)}`), skip + 2))
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
        if (word === undefined || !JOINS.test(text.slice(before.end, Math.min(word.start, before.end + 5)))) break
        node = node.next.get(word.folded)
        length++
      }
      return found
    }
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

  return { longest, get, size }
}

const WAW = 0x648
const FA = 0x641
const BA = 0x628
const LAM = 0x644
const KAF = 0x643

function longer<T>(a: PhraseMatch<T> | null, b: PhraseMatch<T> | null): PhraseMatch<T> | null {
  if (a === null) return b
  if (b === null) return a
  return b.length > a.length ? b : a
}
