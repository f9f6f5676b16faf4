import type { Open } from './elements.ts'
import { Offsets } from './offsets.ts'
import type { Markup } from './types.ts'

/** What a browser collapses (HTML Standard, ASCII whitespace). */
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11)

/** The lines of a page as they come out of its markup, with white space collapsed, and where in the markup each character stands. */
export class LineWriter {
  private readonly parts: string[] = []
  private readonly offsets = new Offsets()
  readonly lines: Markup[] = []
  private length = 0
  private linked = 0
  private links = 0
  private lastLink = -1
  private at: Open | null = null
  private gapAt = -1

  /** White space at this offset of the markup, unless there is some already. */
  gap(offset: number): void {
    if (this.gapAt < 0) this.gapAt = offset
  }

  endLine(offset: number): void {
    this.gapAt = -1
    if (this.length === 0 || this.at === null) return
    const { block, region, hint, inArticle, node } = this.at
    this.parts.push('\n')
    this.offsets.push(offset)
    this.lines.push({
      tag: block,
      linked: this.linked,
      links: this.links,
      region,
      hint,
      inArticle,
      node,
      headed: false,
      apart: false,
    })
    this.length = 0
    this.linked = 0
    this.links = 0
    this.lastLink = -1
  }

  /** Text at this offset of the markup; `step` is 0 where all of it was one entity. */
  put(text: string, offset: number, step: 0 | 1, current: Open): void {
    let from = 0
    for (let i = 0; i <= text.length; i++) {
      const space = i < text.length && isSpace(text.charCodeAt(i))
      if (i < text.length && !space) continue
      if (i > from) {
        if (this.length === 0) this.at = current
        else if (this.gapAt >= 0) {
          this.parts.push(' ')
          this.offsets.push(this.gapAt)
          this.length++
        }
        this.gapAt = -1
        this.parts.push(text.slice(from, i))
        for (let k = from; k < i; k++) this.offsets.push(offset + k * step)
        this.length += i - from
        if (current.link >= 0) {
          this.linked += i - from
          if (current.link !== this.lastLink) this.links++
          this.lastLink = current.link
        }
      }
      if (space) this.gap(offset + i * step)
      from = i + 1
    }
  }

  result(): { readonly text: string; readonly offsets: Uint32Array } {
    return { text: this.parts.join(''), offsets: this.offsets.toArray() }
  }
}
