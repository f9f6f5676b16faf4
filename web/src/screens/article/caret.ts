/** The node and the offset in it under a point of the window, by whichever of the two names the browser knows. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y)
    return position === null ? null : { node: position.offsetNode, offset: position.offset }
  }
  const range = document.caretRangeFromPoint(x, y)
  return range === null ? null : { node: range.startContainer, offset: range.startOffset }
}

/** Whether a point lies on the letter before or after the caret, and not in the empty rest of the line. */
function isOnText(node: Text, offset: number, x: number, y: number): number | null {
  for (const at of [offset, offset - 1]) {
    if (at < 0 || at >= node.length) continue
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const box = range.getBoundingClientRect()
    if (x >= box.left - 1 && x <= box.right + 1 && y >= box.top && y <= box.bottom) return at
  }
  return null
}

/** The offset into the article's text of the letter under a point, or null. Every text node's parent says where it starts. */
export function offsetAt(x: number, y: number): number | null {
  const caret = caretAt(x, y)
  if (caret === null || !(caret.node instanceof Text)) return null
  const start = caret.node.parentElement?.dataset.start
  const at = isOnText(caret.node, caret.offset, x, y)
  return start === undefined || at === null ? null : Number(start) + at
}
