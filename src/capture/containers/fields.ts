import type { Fact } from '../types.ts'

/** What a field of an item may say. */
export const FIELDS = ['title', 'text', 'date', 'url', 'outlet', 'author'] as const
export type Field = (typeof FIELDS)[number]

/** Where in an item each stands: names with dots between them, `source.name`; numbers count in arrays, from 0. */
export type FieldPaths = Readonly<Partial<Record<Field, string>>>

/** Where they are looked for when nobody says: the first that is there. */
const USUAL: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline', 'title.rendered'],
  text: ['text', 'content', 'body', 'articleBody', 'article_body', 'content.rendered', 'content_html', 'content_text'],
  date: [
    'date',
    'published',
    'published_at',
    'publishedAt',
    'datePublished',
    'date_published',
    'pubDate',
    'publication_date',
  ],
  url: ['url', 'link'],
  outlet: ['outlet', 'source', 'publisher', 'source.name', 'publisher.name', 'site'],
  author: ['author', 'byline', 'author.name'],
}

/** What stands at a path in a value, or undefined. A name that holds dots itself comes before a way through several. */
export function at(value: unknown, path: string): unknown {
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, path)) return Reflect.get(value, path)
  let here = value
  for (const step of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = Reflect.get(here, step)
  }
  return here
}

/** Times that machines count in seconds or milliseconds since 1970 are written as dates (ISO 8601, UTC); 2,000 to 9,999,999,999 seconds. */
function dateText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  const seconds = value > 1e11 ? value / 1000 : value
  return seconds > 1e8 && seconds < 1e10 ? new Date(seconds * 1000).toISOString() : null
}

/** A text, or paragraphs as one. */
function wordsText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.length > 0 && value.every(part => typeof part === 'string'))
    return value.join('\n\n')
  return null
}

/** What an item's fields say. */
export interface Told {
  /** Null where it has no such field; empty where the field is. */
  readonly text: string | null
  readonly title: string | null
  readonly url: string | null
  /** All that is said besides the text, as `field title`, `field date`, …. */
  readonly facts: readonly Fact[]
  /** The paths that were read, e.g. `fields title and content`. */
  readonly made: string
}

/** Reads an item's fields where `paths` says they are, or where they usually are. */
export function readFields(item: unknown, paths: FieldPaths | null): Told {
  const used: string[] = []
  const find = (field: Field): string | null => {
    const places = paths === null ? USUAL[field] : paths[field] === undefined ? [] : [paths[field]]
    for (const path of places) {
      const value = at(item, path)
      const found = field === 'date' ? dateText(value) : wordsText(value)
      if (found === null) continue
      if (field === 'title' || field === 'text') used.push(path)
      return found
    }
    return null
  }
  const title = find('title')?.trim() || null
  const text = find('text')
  const facts: Fact[] = title === null ? [] : [{ from: 'field title', value: title }]
  const url = find('url')?.trim() ?? null
  for (const [field, value] of [
    ['date', find('date')],
    ['url', url],
    ['outlet', find('outlet')],
    ['author', find('author')],
  ] as const)
    if (value) facts.push({ from: `field ${field}`, value: value.slice(0, 8000) })
  return { text, title, url, facts, made: `${used.length === 1 ? 'field' : 'fields'} ${used.join(' and ')}` }
}

/** `name=path`, as `--field` takes it; null where it is none. */
export function parseField(text: string): readonly [Field, string] | null {
  const [, name, path] = /^(\w{1,20})=(\S.{0,300})$/.exec(text) ?? []
  const field = FIELDS.find(one => one === name)
  return field && path ? [field, path.trim()] : null
}
