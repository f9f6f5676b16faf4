import { parseAtomFeed, parseRdfFeed, parseRssFeed } from 'feedsmith'
import type { Fact, Input } from '../types.ts'
import { collect } from './bytes.ts'
import { looksLikeHtml, originalOf, webAddress } from './compose.ts'
import { type Entry, entryInput } from './entry.ts'
import { type Link, linkOf, xmlBase } from './links.ts'
import { Broken, failed, type Reading, type Source } from './source.ts'
import { type EntryText, type FeedText, feedText, htmlWords } from './xml-slices.ts'

/** What the formats have in common, as it is read of one entry. */
type Read = Pick<Entry, 'title' | 'content' | 'html' | 'summary'> & {
  /** What its link says; an address that stands elsewhere in it is taken only where that says none. */
  readonly link: string | undefined
  readonly id: string | undefined
  readonly facts: readonly (Fact | null)[]
}

const fact = (from: string, value: string | undefined): Fact | null =>
  value?.trim() ? { from, value: value.trim() } : null

/** A title in one line: some feeds write markup into it. */
const titleOf = (title: string | undefined): string | null =>
  title?.trim()
    ? looksLikeHtml(title) || /&\w{2,8};|&#/.test(title)
      ? htmlWords(title)
      : title.replace(/\s+/g, ' ').trim()
    : null

function rssEntry(feed: FeedText, text: string): Read | null {
  const [item] = parseRssFeed(`${feed.opening}<channel>${text}</channel></rss>`).items ?? []
  if (!item) return null
  const address = item.guid?.isPermaLink === false ? undefined : item.guid?.value
  return {
    title: titleOf(item.title),
    link: item.link,
    id: address,
    content: item.content?.encoded ?? null,
    html: null,
    summary: item.description ?? null,
    facts: [
      fact('feed pubDate', item.pubDate),
      fact('feed dc:date', item.dc?.dates?.[0]),
      fact('feed author', item.dc?.creators?.[0]),
    ],
  }
}

function rdfEntry(feed: FeedText, text: string): Read | null {
  const closing = /^<([\w.-]+:)/.exec(feed.opening)?.[1] ?? ''
  const [item] = parseRdfFeed(`${feed.opening}${text}</${closing}RDF>`).items ?? []
  if (!item) return null
  return {
    title: titleOf(item.title),
    link: item.link,
    id: item.rdf?.about,
    content: item.content?.encoded ?? null,
    html: null,
    summary: item.description ?? null,
    facts: [fact('feed dc:date', item.dc?.dates?.[0]), fact('feed author', item.dc?.creators?.[0])],
  }
}

function atomEntry(feed: FeedText, text: string): Read | null {
  const closing = /^<([\w.-]+:)/.exec(feed.opening)?.[1] ?? ''
  const [entry] = parseAtomFeed(`${feed.opening}${text}</${closing}feed>`).entries ?? []
  if (!entry) return null
  const link = entry.links?.find(one => (one.rel ?? 'alternate') === 'alternate') ?? entry.links?.[0]
  const type = entry.content?.type ?? 'text'
  return {
    title: titleOf(entry.title?.value),
    link: link?.href,
    id: entry.id,
    // Content that lies elsewhere, or is no text, is none (RFC 4287, 4.1.3).
    content: /^(?:text|html|xhtml|text\/(?:plain|html))$/.test(type) ? (entry.content?.value ?? null) : null,
    html: /html/.test(type),
    summary: entry.summary?.value ?? null,
    facts: [
      fact('feed published', entry.published),
      fact('feed updated', entry.updated),
      fact('feed author', entry.authors?.[0]?.name),
    ],
  }
}

const ROOTS: Readonly<Record<string, (feed: FeedText, text: string) => Read | null>> = {
  rss: rssEntry,
  RDF: rdfEntry,
  feed: atomEntry,
}

/** The address of an entry: what its link says; its id where that is one and the link says none. */
function addressOf({ link, id }: Read, bases: readonly (string | null)[]): Link {
  const linked = linkOf(link, bases)
  const url = linked.url ?? webAddress(id)
  return { url, why: url === null ? linked.why : null }
}

function readEntry(source: Source, feed: FeedText, entry: EntryText, position: number): Input {
  const member = String(position)
  let read: Read | null = null
  try {
    read = ROOTS[feed.root]!(feed, entry.text)
  } catch {
    // What the library says is about the document that was made of the entry; it helps nobody.
  }
  if (read === null) return failed(`${source.name}/${member}`, 'damaged', 'the entry cannot be read')
  const { facts, title, content, html, summary } = read
  const all = [...facts, fact('feed entry title', read.title ?? undefined), fact('feed title', feed.title ?? undefined)]
  const made = `title and ${read.content === null ? 'description' : 'content'} of a feed's entry`
  return entryInput(source, {
    title,
    content,
    html,
    summary,
    ...addressOf(read, [
      source.address ?? null,
      xmlBase(feed.opening),
      xmlBase(entry.text.slice(0, entry.text.indexOf('>'))),
    ]),
    member,
    facts: all.filter(one => one !== null),
    original: originalOf(entry.bytes, made),
  })
}

/**
 * The entries of a feed (RSS 0.9x to 2.0, Atom): captures where they carry the article, notes with its address where they only sum it up. Each
 * is read by itself, so that a broken one is one failure. A document that declares XML entities is refused.
 */
export async function* readFeed(source: Source, reading: Reading): AsyncGenerator<Input> {
  const bytes = await collect(source.bytes, reading.limits.held)
  if (bytes === null) throw new Broken('too-large', 'it is too large a feed')
  const feed = feedText(bytes)
  if (!Object.hasOwn(ROOTS, feed.root)) throw new Broken('damaged', 'it is no feed that can be read')
  let position = 0
  for (const entry of feed.entries) yield readEntry(source, feed, entry, position++)
  if (feed.cut) throw new Broken('damaged', `it ends in the middle of entry ${position}; it was cut off`)
  if (position === 0) throw new Broken('empty', 'the feed has no entries')
}
