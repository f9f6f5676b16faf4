import { Tokenizer } from 'htmlparser2'

/** What the markup says about one line of a page's text. */
export interface Markup {
  /** The innermost block element that the line stands in (`p`, `h1`, `li`, `figcaption`, `time`, …). */
  readonly tag: string
  /** How many characters of the line are the text of links. */
  readonly linked: number
  /** `outside`: in an element that is never part of an article (`nav`, `footer`, …); `weak`: in one whose class or id says so; null: neither. */
  readonly region: 'outside' | 'weak' | null
  /** What the element's name, class or properties say the line is. */
  readonly hint: 'caption' | 'byline' | 'date' | 'title' | 'subtitle' | null
  /** In an `<article>`, or in an element marked as an article's body. */
  readonly inArticle: boolean
}

/** A `<meta>`, `<time>`, `<link>` or JSON-LD value of the page, in the order in which they stand. */
export interface PageFact {
  /** E.g. `meta article:published_time`, `time datetime`, `json-ld datePublished`, `title`. */
  readonly from: string
  readonly value: string
}

/** A page as text: one line per block element, white space collapsed as a browser does, scripts and styles left out and never run. */
export interface PageText {
  readonly text: string
  /** `offsets[i]` is where in the markup the character `text[i]` stands. */
  readonly offsets: Uint32Array
  /** One per line of `text`, in order. */
  readonly lines: readonly Markup[]
  readonly facts: readonly PageFact[]
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements without an end tag (HTML Standard, 13.1.2). */
const VOID = words('area base br col embed hr img input link meta param source track wbr frame keygen')
/** Elements whose text is never shown. */
const HIDDEN = words(
  'script style noscript template svg math iframe object select datalist canvas audio video map head noembed noframes',
)
/** Elements that open and end a line. */
const BLOCK = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody tfoot thead time tr ul br caption button textarea title',
)
/** Elements between which a browser leaves a gap though they stand on one line. */
const CELL = words('td th')
const OUTSIDE = words('nav footer aside form button menu dialog search textarea')
const OUTSIDE_ROLES = words('navigation banner contentinfo complementary search dialog alert menu menubar toolbar')
/** Never judged by their class: they hold the whole page or the whole article. */
const WHOLE = words('html body main article')

/** Words of classes and ids that mark what stands around an article. Compared with whole words: `share-bar`, not `shareholder`. */
const WEAK_NAMES = words(
  'related share sharing social breadcrumb breadcrumbs menu navbar nav sidebar footer tags tag comments comment newsletter subscribe promo advert ads ad advertisement popular trending mostread widget widgets cookie cookies banner pagination recommended readmore alsoread toolbar copyright masthead ticker',
)
const HINT_NAMES: Readonly<Record<string, Markup['hint']>> = {
  caption: 'caption',
  credit: 'caption',
  byline: 'byline',
  author: 'byline',
  writer: 'byline',
  date: 'date',
  published: 'date',
  timestamp: 'date',
  headline: 'title',
  subtitle: 'subtitle',
  subheadline: 'subtitle',
  standfirst: 'subtitle',
}

interface Open {
  readonly name: string
  readonly hidden: boolean
  readonly region: Markup['region']
  readonly hint: Markup['hint']
  readonly inArticle: boolean
  /** The innermost block element up to here. */
  readonly block: string
  readonly links: boolean
}

const nameWords = (value: string): readonly string[] =>
  value
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)

function open(name: string, attributes: ReadonlyMap<string, string>, outer: Open): Open {
  const style = attributes.get('style') ?? ''
  const invisible = attributes.has('hidden') || /display\s{0,5}:\s{0,5}none/i.test(style.slice(0, 1000))
  const role = attributes.get('role')?.toLowerCase() ?? ''
  const named = nameWords(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`)
  const property = (attributes.get('itemprop') ?? '').toLowerCase()
  const inArticle = outer.inArticle || name === 'article' || property === 'articlebody'
  let region = outer.region
  if (region !== 'outside') {
    if (invisible || OUTSIDE.has(name) || OUTSIDE_ROLES.has(role) || (name === 'header' && !outer.inArticle))
      region = 'outside'
    else if (!WHOLE.has(name) && named.some(word => WEAK_NAMES.has(word))) region = 'weak'
  }
  // A page's <header> often holds the headline too: what is marked as one is not lost with the rest.
  if (region === 'outside' && name === 'h1' && !invisible) region = 'weak'
  let hint = outer.hint
  if (name === 'figcaption') hint = 'caption'
  else if (name === 'time') hint = 'date'
  else if (name === 'h1' || property === 'headline') hint = 'title'
  else if (property === 'author' || attributes.get('rel') === 'author') hint = 'byline'
  else if (property === 'datepublished') hint = 'date'
  else for (const word of named) if (Object.hasOwn(HINT_NAMES, word) && !WHOLE.has(name)) hint = HINT_NAMES[word]!
  return {
    name,
    hidden: outer.hidden || HIDDEN.has(name),
    region,
    hint,
    inArticle,
    block: BLOCK.has(name) ? name : outer.block,
    links: outer.links || name === 'a',
  }
}

/** Grows by doubling: a plain array of offsets would take eight times the memory of the text. */
class Offsets {
  private data = new Uint32Array(4096)
  length = 0
  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = new Uint32Array(this.data.length * 2)
      larger.set(this.data)
      this.data = larger
    }
    this.data[this.length++] = value
  }
  toArray(): Uint32Array {
    return this.data.slice(0, this.length)
  }
}

/** What a browser collapses (HTML Standard, ASCII whitespace). */
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11)

/** JSON-LD values that say what the page is, by name. */
const LD_FIELDS = words('datePublished headline url')

/** Collects facts from JSON-LD without recursion; at most 5,000 values are looked at, and broken JSON says nothing. */
function jsonLdFacts(source: string): PageFact[] {
  let root: unknown
  try {
    root = JSON.parse(source)
  } catch {
    return []
  }
  const facts: PageFact[] = []
  const pending: unknown[] = [root]
  for (let seen = 0; seen < pending.length && seen < 5000 && facts.length < 200; seen++) {
    const value = pending[seen]
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value).slice(0, 200)) {
      if (typeof inner === 'string' && LD_FIELDS.has(key)) facts.push({ from: `json-ld ${key}`, value: inner })
      if (key === 'publisher' && typeof inner === 'object' && inner !== null && 'name' in inner)
        if (typeof inner.name === 'string') facts.push({ from: 'json-ld publisher', value: inner.name })
      if (typeof inner === 'object' && inner !== null) pending.push(inner)
    }
  }
  return facts
}

/**
 * Markup → text with a map back into the markup. Tolerates any markup (unbalanced, unknown, cut short) in linear time: htmlparser2's
 * tokenizer does the reading; its parser is not used because its stack of open elements takes quadratic time on hostile nesting.
 */
export function pageText(source: string): PageText {
  const parts: string[] = []
  const offsets = new Offsets()
  const lines: Markup[] = []
  const facts: PageFact[] = []

  const root: Open = {
    name: '',
    hidden: false,
    region: null,
    hint: null,
    inArticle: false,
    block: 'body',
    links: false,
  }
  const stack: Open[] = [root]
  const openByName = new Map<string, number>()
  const top = (): Open => stack[stack.length - 1]!

  let lineLength = 0
  let linked = 0
  let line: Open = root
  let gap = -1
  let tag = ''
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  let raw: { readonly from: string; text: string } | null = null
  let textEnd = 0

  const endLine = (at: number): void => {
    gap = -1
    if (lineLength === 0) return
    parts.push('\n')
    offsets.push(at)
    lines.push({ tag: line.block, linked, region: line.region, hint: line.hint, inArticle: line.inArticle })
    lineLength = 0
    linked = 0
  }

  const put = (text: string, offset: number, step: 0 | 1): void => {
    const current = top()
    let from = 0
    for (let i = 0; i <= text.length; i++) {
      const space = i < text.length && isSpace(text.charCodeAt(i))
      if (i < text.length && !space) continue
      if (i > from) {
        if (lineLength === 0) line = current
        else if (gap >= 0) {
          parts.push(' ')
          offsets.push(gap)
          lineLength++
        }
        gap = -1
        parts.push(text.slice(from, i))
        for (let k = from; k < i; k++) offsets.push(offset + k * step)
        lineLength += i - from
        if (current.links) linked += i - from
      }
      if (space && gap < 0) gap = offset + i * step
      from = i + 1
    }
  }

  const text = (start: number, end: number): void => {
    textEnd = end
    if (raw) {
      if (raw.text.length < 2_000_000) raw.text += source.slice(start, end)
      return
    }
    if (!top().hidden) put(source.slice(start, end), start, 1)
  }

  const close = (name: string, at: number): void => {
    const count = openByName.get(name) ?? 0
    if (count === 0) return
    for (;;) {
      const last = stack.pop()!
      openByName.set(last.name, (openByName.get(last.name) ?? 1) - 1)
      if (BLOCK.has(last.name)) endLine(at)
      if (last.name === name) break
    }
    if (CELL.has(name) && gap < 0) gap = at
  }

  const fact = (): void => {
    const get = (name: string): string => attributes.get(name) ?? ''
    if (tag === 'meta') {
      const value = get('content')
      const names = new Set([get('property'), get('name'), get('itemprop')].map(name => name.trim().toLowerCase()))
      for (const name of names) if (name && value) facts.push({ from: `meta ${name.slice(0, 100)}`, value })
    } else if (tag === 'time' && get('datetime') && !top().hidden) {
      const certain = attributes.has('pubdate') || get('itemprop').toLowerCase() === 'datepublished'
      facts.push({ from: certain ? 'time pubdate' : 'time datetime', value: get('datetime') })
    } else if (tag === 'link' && get('rel').toLowerCase() === 'canonical' && get('href'))
      facts.push({ from: 'link canonical', value: get('href') })
    else if (get('itemprop').toLowerCase() === 'datepublished' && get('content') && !top().hidden)
      facts.push({ from: 'itemprop datePublished', value: get('content') })
  }

  const opened = (at: number): void => {
    fact()
    if (BLOCK.has(tag)) endLine(at)
    if (CELL.has(tag) && gap < 0) gap = at
    if (VOID.has(tag)) return
    // A paragraph ends where the next one begins, whether or not somebody closed it.
    if (tag === 'p' || tag === 'li' || tag === 'tr') while (top().name === tag) close(tag, at)
    stack.push(open(tag, attributes, top()))
    openByName.set(tag, (openByName.get(tag) ?? 0) + 1)
    if (tag === 'script' && /ld\+json/i.test((attributes.get('type') ?? '').slice(0, 100)))
      raw = { from: 'json-ld', text: '' }
    else if (tag === 'title' && top().hidden) raw = { from: 'title', text: '' }
  }

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: text,
      ontextentity(codepoint, end) {
        const start = source.lastIndexOf('&', end - 1)
        textEnd = end
        if (raw) raw.text += String.fromCodePoint(codepoint)
        else if (!top().hidden) put(String.fromCodePoint(codepoint), start < 0 ? end : start, 0)
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
      onopentagend: end => opened(end),
      onselfclosingtag: end => opened(end),
      onclosetag(start, end) {
        const name = source.slice(start, end).toLowerCase()
        if (raw && (name === 'script' || name === 'title')) {
          if (raw.from === 'json-ld') facts.push(...jsonLdFacts(raw.text))
          else facts.push({ from: raw.from, value: raw.text.replace(/\s+/g, ' ').trim() })
          raw = null
        }
        close(name, start)
      },
      oncdata: text,
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {
        endLine(textEnd)
      },
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  return { text: parts.join(''), offsets: offsets.toArray(), lines, facts }
}

/** Whether a text is a page of markup: its file's name ends so, or it begins with a doctype or the first element of a page. */
export function isMarkup(text: string, name: string | null): boolean {
  if (name !== null && /\.x?html?$/i.test(name)) return true
  const head = text.slice(0, 4096).trimStart()
  return /^(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--[\s\S]{0,2000}?-->\s{0,99}){0,3}<(?:!doctype html|html|head|body)\b/i.test(
    head,
  )
}
