import type { View } from './view.ts'

/** How many lines above the headline, and how many elements away from it, belong to it. */
const LINES = 3
const STEPS = 4

/** Per line whether it stands right above the headline in one element with it, not only on one page. */
export function headedOf({ tree, nodeOf, lines, anchor }: View): readonly boolean[] {
  if (anchor === null) return lines.map(() => false)
  const steps = new Map<number, number>()
  for (const node of tree.up(nodeOf[anchor]!)) {
    if (/^(?:body|html)$/.test(tree.nodes[node]!.name)) break
    steps.set(node, steps.size)
  }
  return nodeOf.map((node, i) => {
    if (i >= anchor || i < anchor - LINES) return false
    let far = 0
    for (const n of tree.up(node)) {
      const near = steps.get(n)
      if (near !== undefined) return near + far <= STEPS
      if (++far > STEPS) return false
    }
    return false
  })
}
