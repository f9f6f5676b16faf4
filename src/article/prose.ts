import { hasPhotoCredit, type PhraseKind } from './boilerplate.ts'
import { type Line, linkShare } from './lines.ts'

/** Where the article's paragraphs are. */
export interface Prose {
  /** Index of the first and of the last line of the article's text. */
  readonly first: number
  readonly last: number
  /** Per line: whether it is a paragraph by itself, wherever it stands. */
  readonly isProse: readonly boolean[]
}

/** How many lines that are no paragraph may stand between two paragraphs of one article: headings, captions, a box of links. */
const LARGEST_GAP = 5

/** Words with which a paragraph goes on where an inserted box of links interrupted it: وأضاف، كما، من جهته. */
const GOES_ON = /^(?:و|ف|كما|من|بدور|في|يذكر|الي|لكن|ب)/

/** A line that reads as a paragraph: long, or of middle length and ended with a full stop. */
export function isParagraph(line: Line): boolean {
  if (line.count >= 20) return true
  if (line.last === '.') return line.count >= 8 && (line.verb || line.count >= 12)
  // Headlines end with dots or question marks too, and seldom reach 17 words.
  if (line.ended) return line.count >= 17
  return line.count >= 17 && line.verb && GOES_ON.test(line.key)
}

/**
 * Paragraphs that were broken into lines of one width (mail, wire copy): at least three lines in a row of 6 words or more with no empty
 * line between, of which the last ends a sentence. A list of headlines does not end so.
 */
function markWrapped(lines: readonly Line[], kinds: readonly (PhraseKind | null)[], isProse: boolean[]): void {
  for (let i = 0; i < lines.length; ) {
    let k = i
    while (
      k < lines.length &&
      (k === i || !lines[k]!.gap) &&
      kinds[k] === null &&
      lines[k]!.count >= 6 &&
      lines[k]!.markup === null
    )
      k++
    // The last line of a paragraph may be short.
    if (k < lines.length && k > i && !lines[k]!.gap && kinds[k] === null && lines[k]!.last === '.') k++
    const run = lines.slice(i, k)
    const open = run.slice(0, -1).filter(line => !line.ended).length
    // Lines broken for width end anywhere: most of them without a full stop, and all about as long as the longest.
    const longest = Math.max(0, ...run.slice(0, 200).map(line => line.text.length))
    const wide = run.slice(0, -1).filter(line => line.text.length > 0.6 * longest).length
    if (
      run.length >= 3 &&
      open >= 0.6 * (run.length - 1) &&
      wide >= 0.8 * (run.length - 1) &&
      longest < 140 &&
      run[run.length - 1]!.last === '.'
    )
      for (let j = i; j < k; j++) isProse[j] = true
    i = Math.max(k, i + 1)
  }
}

interface Cluster {
  first: number
  last: number
  size: number
  /** What its size counts for: paragraphs below "قد يهمك أيضا" are the beginnings of other articles, if there are any above. */
  readonly weight: number
}

/**
 * Finds the article among a page's lines: the paragraphs that stand together and are the longest in sum. Links to other articles end a
 * group of paragraphs unless the text clearly goes on behind them; a section of comments or tags always does. Null when there is no paragraph.
 */
export function findProse(lines: readonly Line[], kinds: readonly (PhraseKind | null)[]): Prose | null {
  const marked = lines.some(line => line.markup !== null)
  const shape = lines.map(
    (line, i) =>
      kinds[i] === null && !line.markup?.apart && linkShare(line) < 0.5 && isParagraph(line) && !isCaption(line),
  )
  if (!marked) markWrapped(lines, kinds, shape)
  const outside = (line: Line): boolean => line.markup?.region === 'outside'
  const weak = (line: Line): boolean => line.markup?.region != null
  const sum = (keep: (line: Line) => boolean): number =>
    lines.reduce((n, line, i) => (shape[i] && keep(line) ? n + line.text.length : n), 0)

  // Class names lie, and tags are left open: what the markup says counts only while most of the prose is not lost by it.
  const all = sum(() => true)
  let keep = (line: Line): boolean => !weak(line)
  if (sum(keep) < 0.25 * all) keep = line => !outside(line)
  if (sum(keep) < 0.1 * all) keep = () => true
  const loose = keep
  if (marked && sum(line => loose(line) && line.markup!.inArticle) > 0.5 * sum(loose))
    keep = line => loose(line) && line.markup!.inArticle
  let isProse = shape.map((prose, i) => prose && keep(lines[i]!))

  // A flash of one short sentence is an article where nothing longer is.
  if (!isProse.includes(true))
    isProse = lines.map(
      (line, i) =>
        kinds[i] === null &&
        !line.markup?.apart &&
        line.last === '.' &&
        line.verb &&
        line.count >= 6 &&
        linkShare(line) < 0.5 &&
        keep(line),
    )

  const clusters: Cluster[] = []
  let open: Cluster | null = null
  let related = false
  for (const [i, line] of lines.entries()) {
    if (kinds[i] === 'end') {
      open = null
      related = false
      continue
    }
    if (kinds[i] === 'related') related = true
    if (!isProse[i]) continue
    const goesOn = isProse[i + 1] || GOES_ON.test(line.key)
    if (open && i - open.last - 1 <= LARGEST_GAP && (!related || goesOn)) {
      open.last = i
      open.size += line.text.length
    } else {
      open = { first: i, last: i, size: line.text.length, weight: related && clusters.length > 0 ? 0.25 : 1 }
      clusters.push(open)
    }
    related = false
  }
  let best: Cluster | null = null
  for (const cluster of clusters) if (!best || cluster.size * cluster.weight > best.size * best.weight) best = cluster
  return best && { first: best.first, last: best.last, isProse }
}

const isCaption = (line: Line): boolean =>
  line.markup?.hint === 'caption' || (line.count <= 30 && hasPhotoCredit(line.text))
