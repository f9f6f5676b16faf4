import { Parser, Tokenizer } from 'htmlparser2'
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

/** What the walk over a feed finds: offsets into its text. */
interface Walk {
  root: string
  rootStart: number
  rootEnd: number
  title: string | null
  readonly found: (readonly [start: number, end: number])[]
  cut: boolean
}

/** Goes over a document tag by tag, without a stack: however deep tags are nested, an entry ends with as many of its name as began. */
function walk(text: string): Walk {
  const result: Walk = { root: '', rootStart: 0, rootEnd: 0, title: null, found: [], cut: false }
  let depth = 0
  let name = ''
  let tagStart = 0
  let inTitle = false
  let entry: { readonly name: string; readonly start: number; open: number } | null = null
  const addTitle = (part: string): void => {
    if (inTitle && (result.title ?? '').length < 1000) result.title = (result.title ?? '') + part
  }
  const opened = (end: number, closes: boolean): void => {
    const own = local(name)
    if (result.root === '') {
      result.root = own
      result.rootStart = tagStart
      result.rootEnd = end + 1
    }
    if (!closes) depth++
    if (entry !== null) {
      if (!closes && name === entry.name) entry.open++
    } else if (depth <= 3 && ENTRY.has(own) && !closes) entry = { name, start: tagStart, open: 1 }
    else if (depth <= 3 && own === 'title' && result.title === null) inTitle = !closes
  }
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = text.slice(start, end)
        tagStart = start - 1
      },
      onopentagend: end => opened(end, false),
      onselfclosingtag: end => opened(end, true),
      onclosetag(start, end) {
        depth--
        inTitle = false
        if (entry === null || text.slice(start, end) !== entry.name || --entry.open > 0) return
        result.found.push([entry.start, text.indexOf('>', end) + 1])
        entry = null
      },
      ontext: (start, end) => addTitle(text.slice(start, end)),
      ontextentity: codepoint => addTitle(String.fromCodePoint(codepoint)),
      oncdata: (start, end, offset) => addTitle(text.slice(start, end - offset)),
      onattribname() {},
      onattribdata() {},
      onattribentity() {},
      onattribend() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  )
  tokenizer.write(text)
  tokenizer.end()
  result.cut = entry !== null
  return result
}

/** Finds a feed's entries (RSS 0.9x, 1.0, 2.0; Atom, RFC 4287) without building a tree of it. Throws `Broken` where it declares entities. */
export function feedText(bytes: Uint8Array): FeedText {
  const text = xmlText(bytes)
  const { root, rootStart, rootEnd, title, found, cut } = walk(text)
  refuseEntities(text, root === '' ? text.length : rootStart)
  const offsets = byteOffsets(bytes, text)
  const entries = found.map(([from, to]) => {
    const slice = text.slice(from, to)
    return {
      text: slice,
      bytes: offsets ? bytes.subarray(offsets(from), offsets(to)) : new TextEncoder().encode(slice),
    }
  })
  return { root, opening: text.slice(rootStart, rootEnd), title: title?.trim() || null, entries, cut }
}

/** The words of a piece of HTML, of its first 5,000 characters. */
export function htmlWords(html: string): string {
  let words = ''
  const parser = new Parser({
    ontext(data) {
      words += data
    },
  })
  parser.end(html.slice(0, 5000))
  return words.replace(/\s+/g, ' ').trim()
}
