import { type RefObject, useLayoutEffect } from 'react'
import type { SpanJson } from '../../api-types.ts'
import { eachBlock } from '../../text/by-block.ts'
import { type Layer, layers } from '../../text/layers.ts'
import type { Mark } from '../../text/segments.ts'

/** Whether the browser can mark text without changing it (CSS Custom Highlight API). */
export const canHighlight = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS

/**
 * Marks stretches of the text whose blocks are the children of `box`, each holding one text node. Marks may overlap; the text
 * stays one piece, so that it can be selected, searched and read aloud as it was.
 */
export function useHighlights(
  box: RefObject<HTMLElement | null>,
  blocks: readonly SpanJson[],
  marks: readonly Mark<Layer>[],
  on: boolean,
): void {
  useLayoutEffect(() => {
    const element = box.current
    if (!on || element === null) return
    const ranges = new Map<Layer, Range[]>()
    for (const mark of marks) {
      eachBlock(blocks, mark, (index, start, end) => {
        const node = element.children[index]?.firstChild
        const block = blocks[index]
        if (!(node instanceof Text) || block === undefined) return
        const range = document.createRange()
        range.setStart(node, start - block.start)
        range.setEnd(node, end - block.start)
        const layer = ranges.get(mark.what)
        if (layer === undefined) ranges.set(mark.what, [range])
        else layer.push(range)
      })
    }
    for (const [layer, list] of ranges) {
      const highlight = new Highlight(...list)
      highlight.priority = layers.indexOf(layer)
      CSS.highlights.set(layer, highlight)
    }
    return () => {
      for (const layer of ranges.keys()) CSS.highlights.delete(layer)
    }
  }, [box, blocks, marks, on])
}
