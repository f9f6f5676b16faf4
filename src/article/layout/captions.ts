import { linkShare } from '../lines.ts'
import type { View } from './view.ts'

/** How many elements around a line are looked at for a picture, and how many lines stand beside one. */
const LEVELS = 3
const LINES = 2
/** How many words a caption has at most, and one that stands in the same element as the picture. */
const LONGEST = 40
const SHORT = 12

/** Per line whether it stands alone with a picture in an element of its own, and so says what the picture shows. */
export function captionsOf(view: View): readonly boolean[] {
  const { tree, nodeOf, lines, linesIn, proseIn, prose, anchor } = view
  const images = tree.sum(node => tree.nodes[node]!.images)
  return lines.map((line, i) => {
    const own = nodeOf[i]!
    if (i === anchor || line.count > LONGEST || linkShare(line) > 0.5 || /^h[1-6]$/.test(line.markup!.tag)) return false
    let level = 0
    for (const node of tree.up(own)) {
      if (level++ > LEVELS || linesIn[node]! > LINES) return false
      if (images[node]! === 0) continue
      if (tree.nodes[node]!.images > 0 && node === own) return line.count <= SHORT && !line.ended
      return prose[i] === 0 || proseIn[node]! < 0.3 * proseIn[0]!
    }
    return false
  })
}
