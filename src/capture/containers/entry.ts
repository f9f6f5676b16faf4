import type { Fact, Input, Original } from '../types.ts'
import { articleBytes, looksLikeHtml, pageBytes, textBytes } from './compose.ts'
import { captured, failed, heldBy, type Source } from './source.ts'

/** An entry of a feed, whatever the feed's format. */
export interface Entry {
  readonly member: string
  readonly title: string | null
  readonly url: string | null
  /** Why it has no address though it names one. */
  readonly why: string | null
  /** The article itself, where the feed carries it. */
  readonly content: string | null
  /** HTML or plain; null where the format does not say. */
  readonly html: boolean | null
  readonly summary: string | null
  readonly facts: readonly Fact[]
  readonly original: Original
}

/** As many characters as no summary has: feeds that carry articles often put them where the summary belongs. */
const LONG_SUMMARY = 1500

/** The characters of a text without its markup, roughly. */
const lengthOf = (html: string): number => html.replace(/<[^<>]{0,2000}>/g, '').length

/** An entry with the article in it is a capture; one with a summary only is a note that names the address where the article is. */
export function entryInput(source: Source, entry: Entry): Input {
  const name = `${source.name}/${entry.member}`
  const full =
    entry.content ?? (entry.summary !== null && lengthOf(entry.summary) >= LONG_SUMMARY ? entry.summary : null)
  if (full === null || full.trim() === '') {
    if (entry.url === null)
      return failed(
        name,
        'empty',
        `the entry holds no text${entry.why === null ? ' and no address' : `, and ${entry.why}`}`,
      )
    const message = `${name}: the feed gives only a summary of it; the article is at ${entry.url}.`
    return { kind: 'note', note: { input: name, kind: 'summary-only', of: entry.url, message, facts: entry.facts } }
  }
  const html = entry.content === null ? looksLikeHtml(full) : (entry.html ?? looksLikeHtml(full))
  const bytes = html
    ? pageBytes(entry.title, full)
    : entry.html === null
      ? articleBytes(entry.title, full)
      : textBytes(entry.title, full)
  return captured(name, bytes, heldBy(source, entry.member), {
    url: entry.url,
    facts: entry.facts,
    original: entry.original,
  })
}
