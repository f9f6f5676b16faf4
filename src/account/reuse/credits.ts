import { words } from '../../arabic/index.ts'
import type { Span } from '../../arabic/types.ts'
import type { Article } from '../../article/types.ts'
import { matchOutlet, readTable } from '../../knowledge/index.ts'
import type { Reading, Stretch } from '../reading.ts'
import { endOf, firstFrom, split, type Words, wordsBetween } from '../split.ts'

/** An outlet that an article names. */
export interface NamedOutlet {
  /** Its id in the outlet table. */
  readonly ref: string
  readonly agency: boolean
  /** Whether it is named as where the text is from: "(رويترز)", "واس - جدة", a byline; not "قال لرويترز". */
  readonly credited: boolean
  /** Whether it is credited, or named as where something is from: "نقلا عن صحيفة …", "قال لرويترز"; not "بيع مجموعة …". */
  readonly cited: boolean
  readonly span: Span
}

/** A credit stands among so many words at the head of the text, or behind so many before its end. */
const HEAD = 5
const FOOT = 3

/** Words by which an outlet is cited stand at most so many words before its name. */
const BEFORE = 3
const citing = new Set(
  readTable(new URL('../tables/citing-words.tsv', import.meta.url), ['word']).rows.flatMap(row =>
    words(row.word).map(word => word.folded),
  ),
)

const named = new WeakMap<Reading, readonly NamedOutlet[]>()

/** The outlets that an article names outside boilerplate, in the order of the text; its own is left out. Made once for each reading. */
export function outletsIn(reading: Reading): readonly NamedOutlet[] {
  let found = named.get(reading)
  if (found === undefined) {
    found = find(reading)
    named.set(reading, found)
  }
  return found
}

function find(reading: Reading): NamedOutlet[] {
  const { article, body } = reading
  const found: NamedOutlet[] = []
  const own = article.outlet?.value.ref ?? null
  const bodyStart = body.starts[0] ?? -1
  const bodyEnd = body.length === 0 ? -1 : endOf(body, body.length - 1)
  for (const block of article.blocks) {
    if (block.role === 'boilerplate' || block.role === 'related' || block.role === 'title') continue
    const inBlock = wordsOfBlock(reading, block)
    const { words, from, to } = inBlock
    let first = from
    while (first < to && !words.spellings[first]!.outlet) first++
    if (first === to) continue
    const list = wordsBetween(words, from, to)
    for (let i = first - from; i < list.length; i++) {
      if (!words.spellings[from + i]!.outlet) continue
      const match = matchOutlet(article.text, list, i)
      if (match === null) continue
      const last = i + match.length - 1
      const span = { start: list[i]!.start, end: list[last]!.end }
      const { id, kind } = match.outlet
      const credited =
        block.role === 'dateline' ||
        block.role === 'byline' ||
        ((i < HEAD || last >= list.length - FOOT) && isBracketed(article.text, span)) ||
        (i < HEAD && block.start <= bodyStart && isParted(article.text, span.end)) ||
        (last >= list.length - FOOT && block.end >= bodyEnd && isParted(article.text.slice(0, span.start), -1))
      const cited = credited || match.from > 0 || isCited(inBlock, from + i)
      if (id !== own) found.push({ ref: id, agency: kind === 'agency', credited, cited, span })
      i = last
    }
  }
  return found
}

function wordsOfBlock({ article, body }: Reading, block: Article['blocks'][number]): Stretch {
  if (block.role === 'kicker' || block.role === 'subtitle' || block.role === 'body')
    return { words: body, from: firstFrom(body, block.start), to: firstFrom(body, block.end) }
  const words = split(article.text, [block])
  return { words, from: 0, to: words.length }
}

/** "(واس)", "(د ب أ)" (at the head or the end of a paragraph; in the middle brackets may stand for quotation marks): the name is all there is in the brackets, or stands first in them. */
function isBracketed(text: string, span: Span): boolean {
  return (
    /[([]\s*$/.test(text.slice(Math.max(0, span.start - 3), span.start)) &&
    /^[^()[\]\n]{0,24}[)\]]/.test(text.slice(span.end, span.end + 26))
  )
}

/** Whether a dash, a slash, a colon or the end of the line stands beside the name: behind it from `at`, or before it (-1: at the end of `text`). */
function isParted(text: string, at: number): boolean {
  return at < 0 ? /(?:[-–—/|:.،\n]|^)\s*$/.test(text.slice(-4)) : /^\s*(?:[-–—/|:\n)]|$)/.test(text.slice(at, at + 4))
}

/** Whether one of the words before word `i` says that something is from there. */
function isCited({ words, from }: Stretch, i: number): boolean {
  for (let k = Math.max(from, i - BEFORE); k < i; k++) {
    const { folded } = words.spellings[k]!
    if (citing.has(folded) || (folded.startsWith('و') && citing.has(folded.slice(1)))) return true
  }
  return false
}

/** Nouns by which a name of one word is known as an outlet's. */
const CUES = new Set(['صحيفه', 'جريده', 'وكاله', 'قناه', 'موقع', 'شبكه', 'اذاعه', 'بوابه', 'مجله'])
const MARKS = '«»"“”()[]\''

/**
 * Where an article cites the outlet of another, or null: by its id in the outlet table, and an outlet that the table lacks by its name in
 * full; a name of one word only behind a noun such as صحيفة, in quotation marks or in brackets.
 */
export function citationOf(reading: Reading, cited: Reading): Span | null {
  const outlet = cited.article.outlet?.value
  if (outlet === undefined || outlet.name === reading.article.outlet?.value.name) return null
  if (outlet.ref !== null)
    return outletsIn(reading).find(other => other.ref === outlet.ref && other.cited)?.span ?? null
  const name = words(outlet.name).map(word => word.folded)
  if (name.length === 0) return null
  const { body, article } = reading
  const all = { words: body, from: 0, to: body.length }
  for (let i = 0; i + name.length <= body.length; i++) {
    if (!name.every((word, k) => sameName(body.spellings[i + k]!.folded, word, k))) continue
    const span = { start: body.starts[i]!, end: endOf(body, i + name.length - 1) }
    if (!isCited(all, i) && !isBracketed(article.text, span)) continue
    if (name.length > 1 || isMarked(article.text, body, i, span)) return span
  }
  return null
}

function sameName(folded: string, word: string, k: number): boolean {
  return (
    folded === word ||
    (k === 0 && folded.length === word.length + 1 && 'بلو'.includes(folded[0]!) && folded.endsWith(word))
  )
}

function isMarked(text: string, body: Words, i: number, span: Span): boolean {
  if (i > 0 && CUES.has(body.spellings[i - 1]!.folded.replace(/^[بلو]/, ''))) return true
  return MARKS.includes(text[span.start - 1] ?? '\n') && MARKS.includes(text[span.end] ?? '\n')
}

const corrections = readTable(new URL('../tables/correction-words.tsv', import.meta.url), ['words']).rows.map(row =>
  words(row.words).map(word => word.folded),
)

/** Where an article says that it corrects an earlier one: the first words of its headline or of its text, set off by a mark. Null where it does not. */
export function correctionIn({ article, head, body }: Reading): Span | null {
  for (const list of [head, body])
    for (const phrase of corrections) {
      if (!phrase.every((word, k) => list.spellings[k]?.folded === word)) continue
      const end = endOf(list, phrase.length - 1)
      if (/^\s*[)\]:\-–—]/.test(article.text.slice(end, end + 3))) return { start: list.starts[0]!, end }
    }
  return null
}
