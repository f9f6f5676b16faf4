import type { Capture, FailureReason, InputFailure } from '../capture/types.ts'
import { blocksOf } from './blocks.ts'
import { creditsOf } from './credits.ts'
import { leadingDateline } from './dateline.ts'
import { decode } from './decode.ts'
import { isOutletName } from './known-outlet.ts'
import { notArabic } from './language.ts'
import { placed } from './layout/index.ts'
import { linesOf } from './lines.ts'
import { isMarkup } from './markup/is-markup.ts'
import { pageText } from './markup/page.ts'
import { findOutlet } from './outlet.ts'
import { datesOf, type PublishedOptions, publishedOf } from './publication/published.ts'
import { toldOf } from './publication/told-by-user.ts'
import { rolesOf } from './roles.ts'
import { isOwnNameOf } from './site-name.ts'
import type { Article } from './types.ts'

export type ArticleOptions = PublishedOptions

/** The media type that a server or a WARC declares of a capture's own bytes, or null. */
function mediaOf({ provenance, original }: Capture): string | null {
  if (provenance === undefined || original !== undefined) return null
  const stated = provenance.http?.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  return stated ?? provenance.facts.find(({ from }) => from === 'warc content-type')?.value ?? null
}

/**
 * Reads what a capture holds: its text, which lines of it are the article, the title, the dateline, who published it and when.
 *
 * What the user said of its day when it came in (`withTold`) goes before `options`.
 *
 * Returns an `InputFailure` when the capture is empty, wrongly encoded, not Arabic, or holds no paragraph. Pure: the same capture and options
 * give the same article. All offsets are UTF-16 into `Article.text`.
 */
export function readArticle(capture: Capture, options: ArticleOptions = {}): Article | InputFailure {
  const name = capture.file ?? capture.url ?? capture.sha256
  const failure = (reason: FailureReason, why: string): InputFailure => ({
    input: name,
    reason,
    message: `${name}: ${why}.`,
  })
  const decoded = decode(capture.bytes)
  if (decoded.fault !== null)
    return failure('wrongly-encoded', `it is wrongly encoded (${decoded.fault}); save it again as UTF-8`)
  if (decoded.text.trim() === '') return failure('empty', 'there is no text in it')

  const page = isMarkup(decoded.text, capture.file ?? capture.url, mediaOf(capture)) ? pageText(decoded.text) : null
  const text = page ? page.text : decoded.text
  if (text.trim() === '') return failure('no-article', 'the page shows no text; save it again when it has loaded')
  const foreign = notArabic(text)
  if (foreign !== null) {
    // Rare letters out of bytes whose encoding had to be guessed are a wrong guess, not a rare language.
    const guessed = decoded.from === 'detected' || decoded.from === 'declared'
    return !foreign.recognised && guessed && decoded.encoding !== 'utf-8'
      ? failure('wrongly-encoded', 'it is wrongly encoded (its bytes give no words); save it again as UTF-8')
      : failure('not-arabic', foreign.why)
  }

  const lines = page ? placed(linesOf(text, page), page) : linesOf(text, null)
  const facts = page?.facts ?? []
  const ownName = isOwnNameOf(facts)
  const found = rolesOf(lines, facts, name => ownName(name) || isOutletName(name))
  if (!found) return failure('no-article', 'no paragraph of prose was found in it; give the page of one article')
  const { roles, title, first } = found
  const last = roles.lastIndexOf('body')

  const blocks = blocksOf(text, lines, roles)
  const titleBlock = blocks.find(block => block.role === 'title')
  const datelineBlock = blocks.find(block => block.role === 'dateline')
  const dateline = datelineBlock ?? leadingDateline(lines[first]!)
  const { file, url } = capture
  const told = capture.provenance?.facts ?? []
  const retrieved = capture.provenance?.retrieved ?? null
  const witnesses = { lines, roles, facts, title, first, last, file, url, told, retrieved }
  const dates = datesOf(witnesses, toldOf(capture, options))
  return {
    id: `a${capture.sha256.slice(0, 16)}`,
    sha256: capture.sha256,
    file: capture.file,
    url: capture.url,
    text,
    blocks,
    title: titleBlock ? { start: titleBlock.start, end: titleBlock.end } : null,
    dateline: dateline ? { start: dateline.start, end: dateline.end } : null,
    outlet: findOutlet(lines, roles, facts, title, first, capture.url),
    published: publishedOf(dates, retrieved),
    dates,
    credits: creditsOf(text, blocks, dateline ?? null),
    captureOffsets: page?.offsets ?? null,
  }
}
