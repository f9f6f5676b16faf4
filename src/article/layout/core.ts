import type { Region } from '../markup/types.ts'
import { phraseKey } from '../phrase-key.ts'
import type { View } from './view.ts'

/** How much less a paragraph counts for each element that it stands further inside. */
const FADE = 0.65
/** How many elements around a paragraph it counts for. */
const LEVELS = 6
/** How much more an element counts that the headline leads into. */
const LED = 2

/**
 * The element that holds the article's paragraphs: the one with the most prose close to its surface. An element that holds another headline behind the
 * first paragraph, or two `<article>`s with prose, holds more than one article. Null where there is no prose.
 */
function coreOf(view: View, prose: readonly number[]): number | null {
  const { tree, nodeOf, lines, linesIn, lead, anchor } = view
  const scores = new Map<number, number>()
  const direct = new Map<number, number>()
  for (const node of nodeOf) direct.set(node, (direct.get(node) ?? 0) + 1)
  const containerOf = (i: number): number =>
    direct.get(nodeOf[i]!)! > 1 && linesIn[nodeOf[i]!]! > 1 ? nodeOf[i]! : tree.parent(nodeOf[i]!)
  for (const [i, length] of prose.entries()) {
    if (length === 0) continue
    let worth = length
    let node = containerOf(i)
    for (let level = 0; level < LEVELS; level++) {
      scores.set(node, (scores.get(node) ?? 0) + worth)
      if (node === 0) break
      node = tree.parent(node)
      worth *= FADE
    }
  }
  const several = holdsSeveral(view, prose)
  const own = tree.sumOf(nodeOf, prose)
  const all = tree.sumOf(
    nodeOf,
    lines.map(line => line.text.length),
  )
  const led = new Set<number>()
  if (lead !== null) for (const node of tree.up(containerOf(lead))) led.add(node)
  const titleKey = anchor === null ? '' : lines[anchor]!.key
  const headlines = lines.flatMap((line, i) =>
    line.markup!.tag === 'h1' && lead !== null && i > lead && phraseKey(line.text) !== titleKey ? [i] : [],
  )
  const next = new Set(headlines.flatMap(i => [...tree.up(nodeOf[i]!)]))
  let best: number | null = null
  let bestScore = 0
  for (const [node, score] of scores) {
    if (several.has(node) || (next.has(node) && led.has(node))) continue
    // What is full of dates, links and labels besides is the page rather than the text.
    const dense = own[node]! / Math.max(1, all[node]!)
    const worth = score * dense * (led.has(node) ? LED : 1)
    if (worth > bestScore) {
      best = node
      bestScore = worth
    }
  }
  return best
}

/** The elements that hold two `<article>`s with prose beside each other. Entries of a live blog are one article, and so is an article with one in it. */
function holdsSeveral(view: View, prose: readonly number[]): ReadonlySet<number> {
  const { tree, nodeOf, facts } = view
  if (facts.some(({ from, value }) => from === 'json-ld type' && value === 'LiveBlogPosting')) return new Set()
  const own = new Map<number, number>()
  for (const [i, length] of prose.entries())
    if (length > 0) for (const node of tree.up(nodeOf[i]!)) own.set(node, (own.get(node) ?? 0) + length)
  const count = tree.sum(node => (tree.nodes[node]!.name === 'article' && own.has(node) ? 1 : 0))
  return new Set(
    tree.nodes.flatMap(({ name }, node) =>
      count[node]! - (name === 'article' && own.has(node) ? 1 : 0) > 1 ? [node] : [],
    ),
  )
}

/**
 * Per line whether it stands apart from the one article: prose outside the element that holds it, save what stands between the headline and that
 * element, and further elements beside it that hold nothing but prose.
 */
export function apartOf(view: View, regions: readonly Region[]): readonly boolean[] {
  const { tree, nodeOf, lines, anchor, kinds, lead } = view
  const prose = view.prose.map((length, i) => (regions[i] === null ? length : 0))
  const core = coreOf(view, prose)
  if (core === null) return lines.map(() => false)
  const inside = nodeOf.map(node => tree.holds(core, node))
  const start = inside.indexOf(true)
  const around = tree.parent(core)
  const impure = new Set<number>()
  const besides = nodeOf.map((node, i) => {
    let child = node
    for (const n of tree.up(node)) {
      if (n === around) break
      child = n
    }
    if (!tree.holds(around, node) || around === 0) return -1
    const plain = prose[i]! > 0 || (kinds[i] === null && lines[i]!.last === '.' && lines[i]!.markup!.linked === 0)
    if (!plain) impure.add(child)
    return child
  })
  const led = lead !== null && inside[lead]
  return lines.map((_, i) => {
    if (inside[i]) return false
    if (anchor !== null && led && i > anchor && i < start) return false
    if (anchor !== null && lead !== null && !led && i >= lead && i < start) return false
    return besides[i] === -1 || impure.has(besides[i]!)
  })
}
