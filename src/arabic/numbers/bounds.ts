import { foldWord } from '../characters.ts'
import { readTable } from '../tables.ts'
import { foldedOffset } from '../words.ts'
import { adjoins, type Line } from './cardinal.ts'

export type Bound = 'min' | 'max' | 'approximate'

const before = new Map<string, Bound>()
const after = new Map<string, Bound>()
const negations = new Set<string>()
let longest = 1
for (const row of readTable('bounds')) {
  const phrase = foldWord(row.phrase!)
  longest = Math.max(longest, phrase.split(' ').length)
  if (row.side === 'before') before.set(phrase, row.effect as Bound)
  else if (row.side === 'after') after.set(phrase, row.effect as Bound)
  else negations.add(phrase)
}

/** A bound found beside a number: its effect and where its words begin or end. */
export interface BoundAt {
  readonly effect: Bound
  /** Word index: the first word of a bound before, the word after the last of a bound behind. */
  readonly index: number
  /** Offset in the text where the bound's own words begin (after a clitic) or end. */
  readonly offset: number
}

const CLITICS = 'وفبلك'

/** "أكثر من (30) مصابا": figures in brackets keep the bound before them. */
const opensBracket = (line: Line, i: number): boolean =>
  i > 0 &&
  line.numerals[i]?.kind === 'digits' &&
  /^ ?\($/.test(line.text.slice(line.words[i - 1]!.end, line.words[i]!.start))

/** The bound that ends right before word `i`, negation included: "ما لا يقل عن" is min, "ليس أكثر من" max. */
export function boundBefore(line: Line, i: number, counted = false): BoundAt | null {
  if (!adjoins(line, i) && !opensBracket(line, i)) return null
  // "لم يتجاوز عددهم عشرين": the word for the number itself may stand between.
  if (!counted && /^عدد(?:هم|ها|هن|ه|هما)?$/.test(line.words[i - 1]!.folded)) return boundBefore(line, i - 1, true)
  let phrase = ''
  let best: BoundAt | null = null
  for (let size = 1; size <= longest; size++) {
    const k = i - size
    const word = line.words[k]
    if (word === undefined) break
    if (size > 1 && !adjoins(line, k + 1)) break
    const rest = phrase
    phrase = rest === '' ? word.folded : `${word.folded} ${rest}`
    let effect = before.get(phrase)
    let from = 0
    while (effect === undefined && from < 2 && CLITICS.includes(word.folded[from]!) && word.folded.length - from > 3) {
      from++
      effect = before.get(rest === '' ? word.folded.slice(from) : `${word.folded.slice(from)} ${rest}`)
    }
    if (effect !== undefined) best = { effect, index: k, offset: foldedOffset(word, from) }
  }
  if (best === null) return null
  let { effect, index, offset } = best
  const bareStart = offset === line.words[index]!.start
  if (bareStart && index > 0 && adjoins(line, index)) {
    const previous = line.words[index - 1]!
    const clitic = negations.has(previous.folded)
      ? 0
      : /^[وف]/.test(previous.folded) && negations.has(previous.folded.slice(1))
        ? 1
        : -1
    if (clitic >= 0 && effect !== 'approximate') {
      effect = effect === 'min' ? 'max' : 'min'
      index--
      offset = foldedOffset(previous, clitic)
    }
    // "ما لا يقل عن", "بما يزيد على", "مما يزيد على": the relative word belongs to the bound.
    const relative = line.words[index - 1]
    if (relative !== undefined && adjoins(line, index) && offset === line.words[index]!.start) {
      const match = /^[وف]?[بل]?(?=ما$)/.exec(relative.folded)
      if (match !== null) {
        index--
        offset = foldedOffset(relative, match[0].length)
      }
    }
  }
  return { effect, index, offset }
}

/** The bound that begins at word `i`, right behind a number or its noun: "على الأقل", "أو أكثر", "كحد أقصى". */
export function boundAfter(line: Line, i: number): BoundAt | null {
  let phrase = ''
  for (let size = 1; size <= longest; size++) {
    const word = line.words[i + size - 1]
    if (word === undefined || !adjoins(line, i + size - 1)) return null
    phrase = phrase === '' ? word.folded : `${phrase} ${word.folded}`
    const effect = after.get(phrase)
    if (effect !== undefined) return { effect, index: i + size, offset: word.end }
  }
  return null
}
