/** Where a stretch of a page stands: `outside`: in an element that is never part of an article (`nav`, `footer`, …); `weak`: in one whose class or id says so. */
export type Region = 'outside' | 'weak' | null

/** What the markup says about one line of a page's text. */
export interface Markup {
  /** The innermost block element that the line stands in (`p`, `h1`, `li`, `figcaption`, `time`, …). */
  readonly tag: string
  /** How many characters of the line are the text of links. */
  readonly linked: number
  /** How many links those are. */
  readonly links: number
  readonly region: Region
  /** What the element's name, class or properties say the line is. */
  readonly hint: 'caption' | 'byline' | 'date' | 'title' | 'kicker' | 'subtitle' | null
  /** In an `<article>`, or in an element marked as an article's body. */
  readonly inArticle: boolean
  /** The block element that the line stands in: index into `PageText.nodes`. */
  readonly node: number
  /** Set where the page's lines are looked at together: the line stands right above the headline and with it. */
  readonly headed: boolean
  /** Set where the page's paragraphs are looked at together: the line stands apart from the one article, so nothing of it is its text. */
  readonly apart: boolean
}

/** A block element of the page, as far as it matters for what belongs together. */
export interface PageNode {
  /** Index of the block element around it; the root is its own. */
  readonly parent: number
  readonly name: string
  /** What its own name, role, class or id says, whatever stands around it. */
  readonly mark: 'hidden' | 'outside' | 'weak' | null
  /** How many pictures stand in it, those of elements inside it not counted. */
  images: number
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
  readonly nodes: readonly PageNode[]
  readonly facts: readonly PageFact[]
}
