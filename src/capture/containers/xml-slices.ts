import { Parser } from 'htmlparser2'
import { Broken } from './source.ts'
import { xmlEncoding, xmlText } from './xml-text.ts'

/** The entries of a feed as they stand in it, and what stands around them. */
export interface FeedText {
  /** `rss`, `feed` (Atom) or `RDF` (RSS 1.0), without its prefix. */
  readonly root: string
  /** The root's opening tag, with the namespaces that the entries need. */
  readonly opening: string
  readonly title: string | null
  readonly entries: readonly EntryText[]
  /** Whether the last entry has no end. */
  readonly cut: boolean
}

export interface EntryText {
  readonly text: string
  /** The bytes of the feed that it was read from. */
  readonly bytes: Uint8Array
}

/** Where characters of a document stand in its bytes; asked for in rising order. Null for encodings in which that cannot be said. */
function byteOffsets(bytes: Uint8Array, text: string): ((at: number) => number) | null {
  const encoding = xmlEncoding(bytes)
  if (encoding.startsWith('utf-16')) {
    const mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 2 : 0
    return at => mark + 2 * at
  }
  if (encoding === 'utf-8') {
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    if (Buffer.byteLength(text) + mark !== bytes.length) return null
    let last = 0
    let offset = mark
    return at => {
      offset += Buffer.byteLength(text.slice(last, at))
      last = at
      return offset
    }
  }
  return text.length === bytes.length ? at => at : null
}

const ENTRY: ReadonlySet<string> = new Set(['item', 'entry'])
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Throws where a document declares entities: feeds need none, and a few that name each other ("billion laughs") fill any memory. */
export function refuseEntities(text: string, before: number): void {
  const at = text.search(/<!ENTITY/i)
  if (at !== -1 && at < before)
    throw new Broken('damaged', 'it declares XML entities of its own, as no feed needs; it is not read')
}

/** Finds a feed's entries (RSS 0.9x, 1.0, 2.0; Atom, RFC 4287) without building a tree of it. Throws `Broken` where it is no feed. */
export function feedText(bytes: Uint8Array): FeedText {
  const text = xmlText(bytes)
  let root = ''
  let opening = ''
  let depth = 0
  let title: string | null = null
  let inTitle = false
  let start = -1
  let startDepth = 0
  const found: (readonly [start: number, end: number])[] = []
  const parser: Parser = new Parser(
    {
      onopentag(name) {
        depth++
        if (depth === 1 && root === '') {
          root = local(name)
          opening = text.slice(parser.startIndex, parser.endIndex + 1)
          refuseEntities(text, parser.startIndex)
        } else if (start === -1 && depth <= 3 && ENTRY.has(local(name))) {
          start = parser.startIndex
          startDepth = depth
        } else if (start === -1 && depth <= 3 && local(name) === 'title' && title === null) {
          inTitle = true
          title = ''
        }
      },
      ontext(data) {
        if (inTitle && title !== null && title.length < 1000) title += data
      },
      onclosetag(_name, implied) {
        inTitle = false
        if (start !== -1 && depth === startDepth && !implied) {
          found.push([start, parser.endIndex + 1])
          start = -1
        }
        depth--
      },
    },
    { xmlMode: true },
  )
  parser.write(text)
  const cut = start !== -1
  parser.end()
  refuseEntities(text, root === '' ? text.length : 0)
  const offsets = byteOffsets(bytes, text)
  const entries = found.map(([from, to]) => {
    const slice = text.slice(from, to)
    return {
      text: slice,
      bytes: offsets ? bytes.subarray(offsets(from), offsets(to)) : new TextEncoder().encode(slice),
    }
  })
  return { root, opening, title: title === null ? null : (title as string).trim() || null, entries, cut }
}

/** The words of a piece of HTML. */
export function htmlWords(html: string): string {
  let words = ''
  const parser = new Parser({
    ontext(data) {
      words += data
    },
  })
  parser.end(html)
  return words.replace(/\s+/g, ' ').trim()
}
