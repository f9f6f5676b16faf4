import type { PhraseKind } from '../boilerplate.ts'
import { type Line, linkShare } from '../lines.ts'
import type { PageFact, PageText } from '../markup/types.ts'
import { isParagraph } from '../prose.ts'
import { isStated, statedTitles } from '../title.ts'
import { Tree } from './tree.ts'

/** A page of markup as the rules of this folder see it. */
export interface View {
  readonly lines: readonly Line[]
  readonly kinds: readonly (PhraseKind | null)[]
  readonly tree: Tree
  readonly facts: readonly PageFact[]
  /** Per line the element that it stands in. */
  readonly nodeOf: readonly number[]
  /** Per line its length where it reads as a paragraph, or 0. */
  readonly prose: readonly number[]
  /** The same in sum, for each element. */
  readonly proseIn: Float64Array
  /** How many lines stand in each element. */
  readonly linesIn: Float64Array
  /** The headline, as the page's metadata or its `<h1>` tell it: index of a line, or null. */
  readonly anchor: number | null
  /** The first paragraph below it that stands in no small part of the page that is marked as furniture. */
  readonly lead: number | null
}

/** How much of a page's prose stands in an element that holds the article, whatever its class says. */
export const HOLDS = 0.3

/** How many lines below the headline the first paragraph is looked for. */
const REACH = 60

function findAnchor(lines: readonly Line[], facts: readonly PageFact[]): number | null {
  const stated = statedTitles(facts)
  const rank = (line: Line): number => {
    const says = isStated(line, stated)
    const h1 = line.markup?.tag === 'h1' || line.markup?.hint === 'title'
    const linked = linkShare(line) > 0.8
    if (says) return (h1 ? 4 : 3) - (linked ? 1.5 : 0)
    return h1 && !linked && line.markup?.region !== 'outside' ? 2 : 0
  }
  let best: number | null = null
  let highest = 0
  for (const [i, line] of lines.entries()) {
    const own = rank(line)
    if (own <= highest) continue
    best = i
    highest = own
  }
  return best
}

export function viewOf(lines: readonly Line[], page: PageText): View {
  const tree = new Tree(page.nodes)
  const kinds = lines.map(({ kind }) => kind)
  const nodeOf = lines.map(line => line.markup!.node)
  const prose = lines.map((line, i) =>
    kinds[i] === null && linkShare(line) < 0.5 && isParagraph(line) ? line.text.length : 0,
  )
  const proseIn = tree.sumOf(nodeOf, prose)
  const anchor = findAnchor(lines, page.facts)
  const small = (node: number): boolean => {
    for (const n of tree.up(node)) if (page.nodes[n]!.mark !== null && proseIn[n]! <= HOLDS * proseIn[0]!) return true
    return false
  }
  let lead: number | null = null
  if (anchor !== null)
    for (let i = anchor + 1; i < Math.min(lines.length, anchor + REACH) && lead === null; i++)
      if (prose[i]! > 0 && !small(nodeOf[i]!)) lead = i
  return {
    lines,
    kinds,
    tree,
    facts: page.facts,
    nodeOf,
    prose,
    proseIn,
    linesIn: tree.sumOf(
      nodeOf,
      lines.map(() => 1),
    ),
    anchor,
    lead,
  }
}
