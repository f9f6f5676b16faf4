import type { Fact, Input } from '../types.ts'
import { originalOf, webAddress } from './compose.ts'
import { entryInput } from './entry.ts'
import { linkOf } from './links.ts'
import type { Source } from './source.ts'

const textOf = (item: object, name: string): string | null => {
  const value: unknown = Reflect.get(item, name)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** Whether an item is one of a JSON Feed (https://www.jsonfeed.org/version/1.1/): in `items`, with an id and one of its kinds of content. */
export const isJsonFeedItem = (path: string, item: unknown): item is object =>
  path === 'items' &&
  typeof item === 'object' &&
  item !== null &&
  'id' in item &&
  ['content_html', 'content_text', 'summary', 'date_published'].some(name => Object.hasOwn(item, name))

/** The entry of a JSON Feed: `values` are those beside its items (`title`, `home_page_url`). */
export function jsonFeedEntry(
  source: Source,
  member: string,
  item: object,
  raw: Uint8Array,
  values: ReadonlyMap<string, string>,
): Input {
  const html = textOf(item, 'content_html')
  const title = textOf(item, 'title')
  const facts: Fact[] = title === null ? [] : [{ from: 'feed entry title', value: title }]
  const authors: unknown = Reflect.get(item, 'authors')
  const author: unknown = Array.isArray(authors)
    ? authors[0]?.name
    : Reflect.get(Reflect.get(item, 'author') ?? {}, 'name')
  for (const [from, value] of [
    ['feed date_published', textOf(item, 'date_published')],
    ['feed date_modified', textOf(item, 'date_modified')],
    ['feed author', typeof author === 'string' ? author : null],
    ['feed title', values.get('title') ?? null],
  ] as const)
    if (value !== null) facts.push({ from, value })
  const link = linkOf(textOf(item, 'url'), [source.address ?? null])
  return entryInput(source, {
    member,
    title,
    url: link.url ?? webAddress(Reflect.get(item, 'id')),
    why: link.why,
    content: html ?? textOf(item, 'content_text'),
    html: html !== null,
    summary: textOf(item, 'summary'),
    facts,
    original: originalOf(raw, `title and ${html === null ? 'content_text' : 'content_html'} of a JSON Feed item`),
  })
}
