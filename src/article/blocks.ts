import { isOutletName } from './known-outlet.ts'
import type { Line } from './lines.ts'
import { titleEnd } from './title.ts'
import type { Block, BlockRole } from './types.ts'
import { updateMark } from './update-mark.ts'

/** The blocks of an article, in order. A line is one block, except where a page's furniture is glued to a title or paragraph. */
export function blocksOf(text: string, lines: readonly Line[], roles: readonly BlockRole[]): readonly Block[] {
  return lines.flatMap((line, i): Block[] => {
    const role = roles[i]!
    const blocks: Block[] = [{ start: line.start, end: line.end, role }]
    const mark = role === 'body' ? updateMark(line.text) : null
    if (mark !== null) {
      const rest = line.text.slice(mark)
      blocks[0] = { start: line.start, end: line.start + mark, role: 'update' }
      blocks.push({ start: line.end - rest.trimStart().length, end: line.end, role })
    }
    const cut = role === 'title' ? titleEnd(line.text, isOutletName) : null
    if (cut !== null) {
      blocks[0] = { start: line.start, end: line.start + cut, role }
      blocks.push(furniture(line.text.slice(cut), line.start + cut))
    }
    if (line.tailEnd !== null) blocks.push(furniture(text.slice(line.end, line.tailEnd), line.end))
    return blocks
  })
}

/** What is left of a line, without the white space before it. */
function furniture(rest: string, at: number): Block {
  return { start: at + rest.length - rest.trimStart().length, end: at + rest.length, role: 'boilerplate' }
}
