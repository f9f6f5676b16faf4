import type { Reading } from '../reading.ts'
import { mix } from './code.ts'
import { commonProperty } from './common-property.ts'

/** The words of an article as text reuse compares them: numbers in place of strings, one for each word of `Reading.body`. */
export interface ReuseText {
  /** A 32-bit hash of the word's stem, or of its value: equal for كبير and الكبير, for خمسة and 5. */
  readonly stems: Uint32Array
  /** How much the word tells, in tenths of a natural logarithm of its rarity: 0 for words of every page and for what belongs to nobody, 82 at most. */
  readonly tells: Uint8Array
  /** 1 where the word is a number or a day of the week: what two reports of one form differ in. */
  readonly figures: Uint8Array
  /** Where each word, and each word with the one behind it, stands. */
  readonly singles: Places
  readonly pairs: Places
}

/** Where keys stand in a text: a hash table of chains. Equal keys are in one chain, unequal ones can be. */
export interface Places {
  /** For each place of the text its key. */
  readonly keys: Uint32Array
  /** The first place of the chain in the slot `key & mask`, or -1. */
  readonly heads: Int32Array
  readonly mask: number
  /** The next place in the chain of a place, or -1. */
  readonly next: Int32Array
  /** 1 at places whose key stands once. */
  readonly once: Uint8Array
}

const texts = new WeakMap<Reading, ReuseText>()

/** The words of a reading as text reuse compares them; made once for each reading. */
export function reuseText(reading: Reading): ReuseText {
  let text = texts.get(reading)
  if (text === undefined) {
    text = make(reading)
    texts.set(reading, text)
  }
  return text
}

function make(reading: Reading): ReuseText {
  const { body } = reading
  const { length } = body
  const stems = new Uint32Array(length)
  const tells = new Uint8Array(length)
  const figures = new Uint8Array(length)
  const leads: number[] = []
  for (let i = 0; i < length; i++) {
    const word = body.spellings[i]!
    stems[i] = word.code
    tells[i] = word.tells
    figures[i] = word.figure
    if (word.leads) leads.push(i)
  }
  if (leads.length > 0) silence(tells, commonProperty(reading, leads))
  let singles: Places | null = null
  let pairs: Places | null = null
  return {
    stems,
    tells,
    figures,
    get singles() {
      singles ??= placesOf(stems)
      return singles
    },
    get pairs() {
      pairs ??= placesOf(pairKeys(stems))
      return pairs
    },
  }
}

/** For each word but the last the key of it with the one behind it. */
function pairKeys(stems: Uint32Array): Uint32Array {
  const keys = new Uint32Array(Math.max(0, stems.length - 1))
  for (let i = 0; i < keys.length; i++) keys[i] = mix(Math.imul(stems[i]!, 0x9e3779b1) ^ stems[i + 1]!)
  return keys
}

function placesOf(keys: Uint32Array): Places {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const mask = size - 1
  const heads = new Int32Array(size).fill(-1)
  const next = new Int32Array(keys.length)
  const once = new Uint8Array(keys.length).fill(1)
  for (let i = keys.length - 1; i >= 0; i--) {
    const slot = keys[i]! & mask
    next[i] = heads[slot]!
    heads[slot] = i
    // The next place with this key knows by now whether it is the only one behind this.
    for (let at = next[i]!; at >= 0; at = next[at]!) {
      if (keys[at] !== keys[i]) continue
      once[at] = 0
      once[i] = 0
      break
    }
  }
  return { keys, heads, mask, next, once }
}

function silence(tells: Uint8Array, words: Uint8Array): void {
  for (let i = 0; i < words.length; i++) if (words[i] === 1) tells[i] = 0
}
