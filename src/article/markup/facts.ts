import type { PageFact } from './types.ts'

/** JSON-LD values that say what the page is, by name. */
const FIELDS: ReadonlySet<string> = new Set(['datePublished', 'uploadDate', 'headline', 'url'])

/** Types of schema.org that are an article; what a page, a site, a list or a comment says of dates is not said of it. */
const ARTICLES = /(?:Article|BlogPosting|NewsArticle|LiveBlogPosting|Report|VideoObject|ImageGallery)$/

const typesOf = (value: object): readonly string[] => {
  const type: unknown = '@type' in value ? value['@type'] : null
  return (Array.isArray(type) ? type : [type]).filter(one => typeof one === 'string').map(one => one.slice(0, 100))
}

/** Lists of other articles, and parts of an article with dates of their own. */
const APART: ReadonlySet<string> = new Set([
  'itemListElement',
  'liveBlogUpdate',
  'comment',
  'hasPart',
  'mentions',
  'citation',
  'relatedLink',
  'review',
])

/**
 * Facts from JSON-LD, without recursion; at most 5,000 values are looked at, and broken JSON says nothing. What an object says that is an article comes
 * as `json-ld NAME`, what another says (a web page, an item of a list) as `json-ld page NAME`.
 */
export function jsonLdFacts(source: string): PageFact[] {
  let root: unknown
  try {
    root = JSON.parse(source)
  } catch {
    return []
  }
  const own: PageFact[] = []
  const others: PageFact[] = []
  const pending: { readonly value: unknown; readonly apart: boolean }[] = [{ value: root, apart: false }]
  for (let seen = 0; seen < pending.length && seen < 5000 && own.length + others.length < 200; seen++) {
    const { value, apart } = pending[seen]!
    if (typeof value !== 'object' || value === null) continue
    const types = typesOf(value)
    if (!apart)
      for (const type of types) if (type === 'LiveBlogPosting') own.push({ from: 'json-ld type', value: type })
    const article = !apart && (types.length === 0 || types.some(type => ARTICLES.test(type)))
    for (const [key, inner] of Object.entries(value).slice(0, 200)) {
      if (typeof inner === 'string' && FIELDS.has(key)) {
        if (article) own.push({ from: `json-ld ${key}`, value: inner })
        else if (!apart) others.push({ from: `json-ld page ${key}`, value: inner })
      }
      if (key === 'publisher' && typeof inner === 'object' && inner !== null && 'name' in inner)
        if (typeof inner.name === 'string') own.push({ from: 'json-ld publisher', value: inner.name })
      if (typeof inner === 'object' && inner !== null) pending.push({ value: inner, apart: apart || APART.has(key) })
    }
  }
  return [...own, ...others]
}

/** What a tag says of the page by its attributes alone: `<meta>`, `<time>`, a canonical address, a property with its content. */
export function tagFacts(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  { hidden, publisher }: { readonly hidden: boolean; readonly publisher: boolean },
): readonly PageFact[] {
  const get = (name: string): string => attributes.get(name) ?? ''
  if (tag === 'meta') {
    const value = get('content')
    const names = new Set([get('property'), get('name'), get('itemprop')].map(name => name.trim().toLowerCase()))
    if (publisher && names.has('name') && value) return [{ from: 'itemprop publisher', value }]
    return [...names].flatMap(name => (name && value ? [{ from: `meta ${name.slice(0, 100)}`, value }] : []))
  }
  const published = get('itemprop').toLowerCase() === 'datepublished'
  if (tag === 'time' && get('datetime') && !hidden)
    return [{ from: attributes.has('pubdate') || published ? 'time pubdate' : 'time datetime', value: get('datetime') }]
  if (tag === 'link' && get('rel').toLowerCase() === 'canonical' && get('href'))
    return [{ from: 'link canonical', value: get('href') }]
  const said = get('content') || (tag === 'abbr' ? get('title') : '')
  return published && said && !hidden ? [{ from: 'itemprop datePublished', value: said }] : []
}
