import { Tokenizer } from 'htmlparser2'
import { BLOCK, CELL, IN_HEAD, type Open, opened, PICTURE, PIECE, ROOT, SCOPE, VOID } from './elements.ts'
import { jsonLdFacts, tagFacts } from './facts.ts'
import type { PageFact, PageNode, PageText } from './types.ts'
import { LineWriter } from './writer.ts'

/** Elements nested deeper than this are one with what they stand in. */
const DEEPEST = 200

/** Attributes that set a piece of a word apart by its looks or its language, never a field of a page. */
const LOOKS = ['style', 'lang', 'dir', 'face', 'color', 'size']

/** The elements that are open, with where the last of each name stands: an end tag is answered in time that does not hang on the depth. */
class OpenElements {
  private readonly stack: Open[] = [ROOT]
  private readonly places = new Map<string, number[]>()
  private readonly scopes: number[] = [0]

  get top(): Open {
    return this.stack[this.stack.length - 1]!
  }
  get depth(): number {
    return this.stack.length
  }
  push(element: Open): void {
    const places = this.places.get(element.name)
    if (places) places.push(this.stack.length)
    else this.places.set(element.name, [this.stack.length])
    if (SCOPE.has(element.name)) this.scopes.push(this.stack.length)
    this.stack.push(element)
  }
  pop(): Open {
    const last = this.stack.pop()!
    this.places.get(last.name)!.pop()
    if (this.scopes[this.scopes.length - 1] === this.stack.length) this.scopes.pop()
    return last
  }
  /** Whether an end tag of this name closes anything: not beyond the cell or table that it stands in. */
  closes(name: string): boolean {
    const at = this.places.get(name)?.at(-1)
    if (at === undefined) return false
    return SCOPE.has(name) || at > this.scopes[this.scopes.length - 1]!
  }
}

/**
 * Markup → text with a map back into the markup. Tolerates any markup (unbalanced, unknown, cut short) in linear time: htmlparser2's
 * tokenizer does the reading; its parser is not used because its stack of open elements takes quadratic time on hostile nesting.
 */
export function pageText(source: string): PageText {
  const writer = new LineWriter()
  const facts: PageFact[] = []
  const nodes: PageNode[] = [{ parent: 0, name: 'body', mark: null, images: 0 }]
  const elements = new OpenElements()
  let tag = ''
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  let raw: { readonly from: string; text: string } | null = null
  let textEnd = 0
  /** Where a piece of a line was closed, while nothing has come since. */
  let piece: number | null = null

  const text = (start: number, end: number): void => {
    textEnd = end
    piece = null
    if (raw) {
      if (raw.text.length < 2_000_000) raw.text += source.slice(start, end)
      return
    }
    if (!elements.top.hidden) writer.put(source.slice(start, end), start, 1, elements.top)
  }

  const close = (name: string, at: number): void => {
    if (!elements.closes(name)) return
    for (;;) {
      const last = elements.pop()
      if (BLOCK.has(last.name)) writer.endLine(at)
      if (last.name === name) break
    }
    if (CELL.has(name)) writer.gap(at)
  }

  const open = (at: number): void => {
    if (elements.top.name === 'head' && !IN_HEAD.has(tag)) close('head', at)
    facts.push(...tagFacts(tag, attributes, elements.top))
    if (BLOCK.has(tag)) writer.endLine(at)
    if (CELL.has(tag)) writer.gap(at)
    if (piece !== null && PIECE.has(tag) && !LOOKS.some(name => attributes.has(name))) writer.gap(piece)
    piece = null
    if (PICTURE.has(tag) && !elements.top.hidden) nodes[elements.top.node]!.images++
    if (VOID.has(tag)) return
    // A paragraph ends where the next one begins, whether or not somebody closed it.
    if (tag === 'p' || tag === 'li' || tag === 'tr') while (elements.top.name === tag) close(tag, at)
    const { open: plain, mark } = opened(tag, attributes, elements.top)
    const open = tag === 'a' ? { ...plain, link: at } : plain
    if ((BLOCK.has(tag) || CELL.has(tag)) && elements.depth < DEEPEST) {
      nodes.push({ parent: open.node, name: tag, mark, images: 0 })
      elements.push({ ...open, node: nodes.length - 1 })
    } else elements.push(open)
    if (tag === 'script' && /ld\+json/i.test((attributes.get('type') ?? '').slice(0, 100)))
      raw = { from: 'json-ld', text: '' }
    else if (tag === 'title' && elements.top.hidden) raw = { from: 'title', text: '' }
  }

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: text,
      ontextentity(codepoint, end) {
        const start = source.lastIndexOf('&', end - 1)
        textEnd = end
        piece = null
        if (raw) raw.text += String.fromCodePoint(codepoint)
        else if (!elements.top.hidden)
          writer.put(String.fromCodePoint(codepoint), start < 0 ? end : start, 0, elements.top)
      },
      onopentagname(start, end) {
        tag = source.slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onattribname(start, end) {
        attribute = source.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata(start, end) {
        if (value.length < 100_000) value += source.slice(start, end)
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint)
      },
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value)
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag(start, end) {
        const name = source.slice(start, end).toLowerCase()
        if (raw && (name === 'script' || name === 'title')) {
          if (raw.from === 'json-ld') facts.push(...jsonLdFacts(raw.text))
          else facts.push({ from: raw.from, value: raw.text.replace(/\s+/g, ' ').trim() })
          raw = null
        }
        close(name, start)
        piece = PIECE.has(name) ? start : null
      },
      oncdata: text,
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {
        writer.endLine(textEnd)
      },
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  return { ...writer.result(), lines: writer.lines, nodes, facts }
}
