import type { Markup, PageNode } from './types.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements without an end tag (HTML Standard, 13.1.2). */
export const VOID = words('area base br col embed hr img input link meta param source track wbr frame keygen')
/** Elements whose text is never shown. */
const HIDDEN = words(
  'script style noscript template svg math iframe object select datalist canvas audio video map head noembed noframes',
)
/** Elements that may stand in a head; any other one ends it, whether or not somebody closed it (HTML Standard, 13.2.6.4.4). */
export const IN_HEAD = words('title meta link script style base noscript template basefont bgsound noframes')
/** Elements that open and end a line. */
export const BLOCK = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main marquee menu nav ol optgroup option p pre search section summary table tbody tfoot thead time tr ul br caption button textarea title',
)
/** Elements between which a browser leaves a gap though they stand on one line. */
export const CELL = words('td th')
/** What an end tag inside them cannot close beyond (HTML Standard, 13.2.4.2, "in scope"). */
export const SCOPE = words('td th table caption html')
/** Elements that show a picture. */
export const PICTURE = words('img amp-img picture')
/** Pieces of one line that a page sets apart by its style: "<span>6 October</span><span>10:41</span>". */
export const PIECE = words('span a label strong b i')

const OUTSIDE = words('nav footer aside form button menu dialog search textarea marquee')
const OUTSIDE_ROLES = words('navigation banner contentinfo complementary search dialog alert menu menubar toolbar')
/** Never judged by their class: they hold the whole page or the whole article. */
const WHOLE = words('html body main article')

/** Words of classes and ids that mark what stands around an article. Compared with whole words: `share-bar`, not `shareholder`. */
const WEAK_NAMES = words(
  'related share sharing social breadcrumb breadcrumbs menu navbar nav sidebar footer tags tag comments comment newsletter subscribe promo advert ads ad advertisement popular trending mostread widget widgets cookie cookies banner pagination recommended readmore alsoread toolbar copyright masthead ticker urgent breaking newsbar slider carousel rail poll paywall consent tweet embed player respond disqus taboola outbrain adslot adsense advertising sponsored sponsor signup footnotes footnote references reflist infobox catlinks bio pullquote noprint',
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
  kicker: 'kicker',
  shoulder: 'kicker',
  eyebrow: 'kicker',
  overline: 'kicker',
  pretitle: 'kicker',
  supertitle: 'kicker',
  suptitle: 'kicker',
  toptitle: 'kicker',
  subtitle: 'subtitle',
  subheadline: 'subtitle',
  standfirst: 'subtitle',
}

/** An element that is open where the reader stands. */
export interface Open {
  readonly name: string
  readonly hidden: boolean
  readonly region: Markup['region']
  readonly hint: Markup['hint']
  readonly inArticle: boolean
  /** The innermost block element up to here. */
  readonly block: string
  /** Its index among the page's nodes. */
  readonly node: number
  /** Which link it stands in, counted through the page, or -1. */
  readonly link: number
  /** In an element marked as who published the page. */
  readonly publisher: boolean
}

/** What is open before the first tag. */
export const ROOT: Open = {
  name: '',
  hidden: false,
  region: null,
  hint: null,
  inArticle: false,
  block: 'body',
  node: 0,
  link: -1,
  publisher: false,
}

const isLower = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a
const isUpper = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** The words of a class or an id, in lower case: "mainMenu item-3" → main, menu, item, 3. */
function nameWords(value: string): readonly string[] {
  const found: string[] = []
  const end = Math.min(value.length, 300)
  let from = 0
  for (let i = 0; i <= end; i++) {
    const unit = i < end ? value.charCodeAt(i) : 0
    const upper = isUpper(unit)
    const inside = upper || isLower(unit) || isDigit(unit)
    if (inside && !(upper && i > from && isLower(value.charCodeAt(i - 1)))) continue
    if (i > from) found.push(value.slice(from, i).toLowerCase())
    from = inside ? i : i + 1
  }
  return found
}

/** What an element inside `outer` is, by its name and attributes: how it is open, and what its own mark is. The node is still that of `outer`. */
export function opened(
  name: string,
  attributes: ReadonlyMap<string, string>,
  outer: Open,
): { readonly open: Open; readonly mark: PageNode['mark'] } {
  const style = attributes.get('style') ?? ''
  const invisible = attributes.has('hidden') || /display\s{0,5}:\s{0,5}none/i.test(style.slice(0, 1000))
  const role = attributes.get('role')?.toLowerCase() ?? ''
  const named = nameWords(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`)
  const property = (attributes.get('itemprop') ?? '').toLowerCase()
  const inArticle = outer.inArticle || name === 'article' || property === 'articlebody'
  let mark: PageNode['mark'] = null
  if (invisible) mark = 'hidden'
  else if (OUTSIDE.has(name) || OUTSIDE_ROLES.has(role) || (name === 'header' && !outer.inArticle)) mark = 'outside'
  else if (!WHOLE.has(name) && named.some(word => WEAK_NAMES.has(word))) mark = 'weak'
  let region = outer.region
  if (region !== 'outside' && mark !== null) region = mark === 'weak' ? 'weak' : 'outside'
  // A page's <header> often holds the headline too: what is marked as one is not lost with the rest.
  if (region === 'outside' && name === 'h1' && !invisible) region = 'weak'
  // An inline element that nobody closed says nothing of the blocks that follow in it.
  let hint = BLOCK.has(name) && !BLOCK.has(outer.name) && !CELL.has(outer.name) ? null : outer.hint
  if (name === 'figcaption') hint = 'caption'
  else if (name === 'time') hint = 'date'
  else if (name === 'h1' || property === 'headline') hint = 'title'
  else if (property === 'author' || attributes.get('rel') === 'author') hint = 'byline'
  else if (property === 'datepublished') hint = 'date'
  else for (const word of named) if (Object.hasOwn(HINT_NAMES, word) && !WHOLE.has(name)) hint = HINT_NAMES[word]!
  return {
    open: {
      name,
      hidden: outer.hidden || HIDDEN.has(name),
      region,
      hint,
      inArticle,
      block: BLOCK.has(name) ? name : outer.block,
      node: outer.node,
      link: outer.link,
      publisher: outer.publisher || property === 'publisher',
    },
    mark,
  }
}
