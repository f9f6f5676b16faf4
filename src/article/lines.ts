import { words } from '../arabic/index.ts'
import type { Span } from '../arabic/types.ts'
import { creditKind, type PhraseKind, phraseKind } from './boilerplate.ts'
import { gluedTail } from './glued.ts'
import type { Markup, PageText } from './markup/types.ts'
import { phraseKey } from './phrase-key.ts'
import { rememberLines } from './remember.ts'
import { hasFiniteVerb } from './verbs.ts'

/** One non-empty line of the text with what is measured on it, without furniture that is glued to its end. */
export interface Line extends Span {
  readonly text: string
  /** End in the text of the furniture that is glued to this line (it begins behind `end`), or null. */
  readonly tailEnd: number | null
  /** The first 60 words, folded. */
  readonly words: readonly string[]
  /** How many words the line has. */
  readonly count: number
  /** The first words folded, without punctuation, joined by single spaces: what the tables of phrases are compared with. */
  readonly key: string
  /** The last character that is no closing quotation mark, bracket or space. */
  readonly last: string
  /** What known phrase of a page's furniture it is, begins with or holds. */
  readonly kind: PhraseKind | null
  /** A full stop, question mark or ellipsis ends it. */
  readonly ended: boolean
  readonly verb: boolean
  /** Whether an empty line stands before it. */
  readonly gap: boolean
  /** What the markup says, for HTML. */
  readonly markup: Markup | null
}

const CLOSING = /["'«»“”‘’()[\]\s\u200e\u200f…]/
/** Lines up to this length are read wholly; of longer ones, which are prose, the beginning says enough. UTF-16 units. */
const SHORT = 320
const HEAD = 160

/** About how many words a long text has: runs of anything but white space. */
function countRuns(text: string): number {
  let count = 0
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const space = code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13)
    if (!space && !inside) count++
    inside = !space
  }
  return count
}

function lastCharacter(text: string): string {
  for (let i = text.length - 1; i >= 0; i--) if (!CLOSING.test(text[i]!)) return text[i]!
  return ''
}

/** The end of a sentence without the agency that wrote it: "… في الشهر الماضي. (أ ف ب)". Of a line that goes on from another; else it is a caption. */
function withoutCredit(foot: string, goesOn: boolean): string {
  const found = goesOn ? /(?<=[.؟!]["»”]?)\s{0,9}[(（]([^()（）]{2,30})[)）]\s{0,9}$/.exec(foot) : null
  return found && creditKind(found[1]!) === 'agency' ? foot.slice(0, found.index) : foot
}

type Measured = Omit<Line, 'start' | 'end' | 'tailEnd' | 'gap' | 'markup'>

/** What a line says by its letters alone. `text`: the line with what is glued to it. */
const measured = rememberLines((text: string): Measured => {
  const line = text.slice(0, gluedTail(text) ?? text.length)
  const long = line.length > SHORT
  const head = long ? line.slice(0, HEAD) : line
  const found = words(head)
    .slice(0, 60)
    .map(word => word.folded)
  const foot = withoutCredit(line.slice(-80), /^[وف]/.test(line))
  const last = lastCharacter(foot)
  const own = {
    text: line,
    words: found,
    count: long ? countRuns(line) : found.length,
    key: phraseKey(head),
    last,
    ended: /[.!?؟]/.test(last) || /(?:…|\.\.)["”»)\s]*$/.test(foot.slice(-8)),
    verb: hasFiniteVerb(found),
  }
  return { ...own, kind: phraseKind(own) }
})

function lineOf(text: string, start: number, gap: boolean, markup: Markup | null): Line {
  const { text: line, words, count, key, last, ended, verb, kind } = measured(text)
  const end = start + line.length
  const tailEnd = line.length === text.length ? null : start + text.length
  return { start, end, tailEnd, text: line, words, count, key, last, ended, verb, kind, gap, markup }
}

/** The non-empty lines of a text, in order, without the white space around them. Linear time. */
export function linesOf(text: string, page: PageText | null): readonly Line[] {
  const lines: Line[] = []
  const pattern = page ? /[^\n]+/g : /[^\n\r\u0085\u2028\u2029]+/g
  let index = 0
  let breaks = 0
  let previous = 0
  for (const match of text.matchAll(pattern)) {
    const markup = page?.lines[index++] ?? null
    breaks += text.slice(previous, match.index).replaceAll('\r\n', '\n').length
    previous = match.index + match[0].length
    const trimmedStart = match[0].trimStart()
    const trimmed = trimmedStart.trimEnd()
    if (trimmed === '') continue
    const start = match.index + match[0].length - trimmedStart.length
    lines.push(lineOf(trimmed, start, breaks > 1, markup))
    breaks = 0
  }
  return lines
}

/** How much of a line's text is the text of links, 0 to 1. */
export function linkShare(line: Line): number {
  return line.markup === null ? 0 : line.markup.linked / Math.max(1, line.text.length)
}
