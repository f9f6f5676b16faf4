import { words as split } from '../../arabic/index.ts'
import { cellList, readTable } from '../../knowledge/index.ts'

/** Days between two eventualities, both ends included; `max` null where only the least is said. */
export interface Distance {
  readonly min: number
  readonly max: number | null
}

/** A word that says which of two eventualities came first: a row of `temporal-connectives.tsv`. */
export interface Connective {
  /** How what is told lies to what the word governs or points back at. */
  readonly direction: 'after' | 'before'
  readonly governs: 'noun' | 'clause' | 'back'
  /** Whether an amount of time may stand between it and what it governs: "بعد ثلاثة أيام من". */
  readonly counted: boolean
  /** What the word itself says of the distance: غداة is one day after. */
  readonly days: Distance | null
}

interface Entry {
  readonly words: readonly string[]
  readonly connective: Connective
  readonly unless: ReadonlySet<string>
}

const entries = new Map<string, Entry[]>()
for (const row of readTable(new URL('../tables/temporal-connectives.tsv', import.meta.url), [
  'words',
  'direction',
  'governs',
  'days',
  'unless',
]).rows) {
  const counted = row.days === 'counted'
  const [min, max] = row.days.split(' ').map(Number)
  const connective: Connective = {
    direction: row.direction as Connective['direction'],
    governs: row.governs as Connective['governs'],
    counted,
    days: counted || row.days === '' ? null : { min: min!, max: max! },
  }
  const unless = new Set(folded(row.unless))
  for (const spelling of cellList(row.words)) {
    const parts = split(spelling).map(word => word.folded)
    const list = entries.get(parts[0]!)
    const entry = { words: parts, connective, unless }
    if (list === undefined) entries.set(parts[0]!, [entry])
    else list.push(entry)
  }
}
// The longest spelling first: "بعد ذلك" before "بعد".
for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length)

function folded(cell: string): string[] {
  return cellList(cell).flatMap(spelling => split(spelling).map(word => word.folded))
}

/** A connective where it stands: `[from, to)` in words. */
export interface ConnectiveAt {
  readonly connective: Connective
  readonly from: number
  readonly to: number
}

/**
 * The connective of time that begins at word `i`, or null: "بعد" in "انسحبوا بعد الهجوم", with or without و or ف before it; not in "على بعد كيلومتر".
 * Words before `from` and from `to` on are not looked at.
 */
export function connectiveAt(
  list: readonly { readonly folded: string }[],
  i: number,
  from = 0,
  to = list.length,
): ConnectiveAt | null {
  const found = entriesOf(list[i]!.folded)
  if (found === undefined) return null
  for (const entry of found) {
    if (i + entry.words.length > to || !entry.words.every((part, k) => k === 0 || list[i + k]!.folded === part))
      continue
    const before = i > from ? list[i - 1]!.folded : ''
    if (entry.unless.has(before) || (/^[وف]/.test(before) && entry.unless.has(before.slice(1)))) return null
    return { connective: entry.connective, from: i, to: i + entry.words.length }
  }
  return null
}

/** Whether `connectiveAt` may find a connective at a word of this folded form. */
export function mayConnect(word: string): boolean {
  return entriesOf(word) !== undefined
}

function entriesOf(word: string): readonly Entry[] | undefined {
  return entries.get(word) ?? (word[0] === 'و' || word[0] === 'ف' ? entries.get(word.slice(1)) : undefined)
}

/** What a word between a connective and the noun of an event does there: a row of `order-words.tsv`. */
export type OrderWord = 'opens' | 'ends' | 'passes' | 'points'

const orderWords = new Map<string, OrderWord>()
for (const row of readTable(new URL('../tables/order-words.tsv', import.meta.url), ['word', 'role']).rows)
  for (const word of split(row.word)) orderWords.set(word.folded, row.role as OrderWord)

/** The role of a folded word between a connective and its noun, with or without the article; null for any other word. */
export function orderWord(word: string): OrderWord | null {
  return orderWords.get(word) ?? orderWords.get(word.replace(/^ال/, '')) ?? null
}
