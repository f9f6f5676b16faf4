import type { Region } from '../markup/types.ts'
import { HOLDS, type View } from './view.ts'

/** How much of a page's prose an element must hold, where no headline tells where the article is, that its mark is not believed. */
const MOST = { weak: 0.6, outside: 0.9, hidden: 0.9 }

/** A label of so many words at most names the box that it stands in. */
const LABEL = 7

/**
 * Per element whether it is furniture. Class names lie, and a whole page may stand in a form or a widget: what holds the article is none. A box
 * whose first line says what it is ("اقرأ أيضا", "التعليقات (4)") is furniture with all that stands in it, whatever its name.
 */
function marks(view: View): readonly Region[] {
  const { tree, lines, kinds, nodeOf, proseIn, linesIn, anchor, lead } = view
  const all = proseIn[0]!
  const leadNode = lead === null ? null : nodeOf[lead]!
  const around = new Set(leadNode === null ? [] : tree.up(leadNode))
  const regions: Region[] = tree.nodes.map(({ mark }, node) => {
    if (mark === null || all === 0) return mark === null || mark === 'weak' ? mark : 'outside'
    const believed =
      lead === null ? proseIn[node]! <= MOST[mark] * all : !around.has(node) || proseIn[node]! <= HOLDS * all
    if (!believed) return null
    return mark === 'weak' ? 'weak' : 'outside'
  })
  const firsts = new Map<number, number>()
  for (const [i, node] of nodeOf.entries()) if (!firsts.has(node)) firsts.set(node, i)
  const firstIn = tree.first(firsts)
  const titled = new Set(anchor === null ? [] : tree.up(nodeOf[anchor]!))
  for (const [i, kind] of kinds.entries()) {
    if ((kind !== 'related' && kind !== 'end') || lines[i]!.count > LABEL) continue
    let box: number | null = null
    for (const node of tree.up(nodeOf[i]!)) {
      if (firstIn[node] !== i || around.has(node) || titled.has(node)) break
      if (lead === null && proseIn[node]! > 0.5 * all) break
      box = node
    }
    if (box !== null && linesIn[box]! > 1) regions[box] = 'outside'
  }
  return regions
}

/** Per line whether it stands in furniture. */
export function regionsOf(view: View): readonly Region[] {
  const own = marks(view)
  const { tree, nodeOf, lines } = view
  const whole: Region[] = []
  for (const [node, mark] of own.entries()) {
    const outer = node === 0 ? null : whole[tree.parent(node)]!
    whole.push(outer === 'outside' || mark === null ? outer : mark)
  }
  return nodeOf.map((node, i) => {
    const region = whole[node]!
    const { markup } = lines[i]!
    // A row that a heading cell opens is a field of a table: "الموقع | كذا".
    if (region === null && tree.nodes[node]!.name === 'th') return 'weak'
    // A headline in a page's <header> is not lost with the rest.
    return region === 'outside' && markup!.tag === 'h1' && markup!.region !== 'outside' ? 'weak' : region
  })
}
