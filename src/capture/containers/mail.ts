import PostalMime, { type Address, type Email } from 'postal-mime'
import type { Fact, Input } from '../types.ts'
import { collect, once } from './bytes.ts'
import { originalOf, pageBytes, webAddress } from './compose.ts'
import { readMember } from './index.ts'
import { memberPath } from './names.ts'
import { Broken, captured, failed, heldBy, type Reading, type Source } from './source.ts'

/** How deep parts may lie in parts, and mails in mails; how much of a mail may be headers, in bytes. */
const LIMITS = { maxNestingDepth: 100, maxRfc822NestingDepth: 5, maxHeadersSize: 2_000_000 } as const

/** Attachments that may hold articles, by the end of their names or by their media types. */
const ARTICLES = /\.(?:html?|xhtml|txt|pdf|eml|mht|mhtml|zip|gz|tgz|tar|warc|json|jsonl)$/i
const ARTICLE_TYPES: ReadonlySet<string> = new Set(['text/html', 'text/plain', 'application/pdf', 'message/rfc822'])

const addressText = (address: Address | undefined): string | null =>
  address === undefined
    ? null
    : [address.name, address.address && `<${address.address}>`].filter(Boolean).join(' ') || null

const header = (mail: Email, key: string): string | null =>
  mail.headers.find(one => one.key === key)?.value.trim() || null

function factsOf(mail: Email, saved: boolean): Fact[] {
  const said: readonly (readonly [string, string | null | undefined])[] = [
    ['mail subject', mail.subject],
    // A page that a browser saved says when it was saved (MHTML), which is not when it was published.
    [saved ? 'page saved' : 'mail date', mail.date],
    ['mail from', addressText(mail.from)],
    ['mail list-id', header(mail, 'list-id')],
    ['mail message-id', mail.messageId],
  ]
  return said.flatMap(([from, value]) => (value?.trim() ? [{ from, value: value.trim().slice(0, 2000) }] : []))
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, LIMITS)
  } catch (error) {
    const why =
      error instanceof Error && /nesting|depth/i.test(error.message)
        ? 'its parts are nested too deep'
        : 'it is no mail that can be read'
    throw new Broken('damaged', why)
  }
}

/**
 * A mail (RFC 5322, MIME) or a page that a browser saved as one file (MHTML, RFC 2557): its HTML, or its plain text where it has none, then the
 * attachments that may hold articles. `raw` are its bytes as found, `name` and `inside` those of its captures.
 */
export async function* mailInputs(
  source: Source,
  raw: Uint8Array,
  readable: Uint8Array,
  reading: Reading,
  member: string | null,
): AsyncGenerator<Input> {
  const mail = await parse(readable)
  const name = member === null ? source.name : `${source.name}/${member}`
  const address = webAddress(header(mail, 'snapshot-content-location'))
  const saved = address !== null
  const html = mail.html?.trim() ? mail.html : null
  const text = mail.text?.trim() ? mail.text : null
  const inside = heldBy(source, member ?? 'the message')
  const attached = mail.attachments.filter(
    one => !one.related && (ARTICLES.test(one.filename ?? '') || (one.filename && ARTICLE_TYPES.has(one.mimeType))),
  )
  if (html === null && text === null) {
    if (attached.length === 0) yield failed(name, 'empty', 'the mail holds no text')
  } else {
    const bytes = html === null ? new TextEncoder().encode(text ?? '') : pageBytes(null, html)
    yield captured(name, bytes, inside, {
      url: address ?? webAddress(header(mail, 'archived-at')?.replace(/^<|>$/g, '')),
      retrieved: saved && /^\d{4}-\d\d-\d\dT/.test(mail.date ?? '') ? (mail.date ?? null) : null,
      facts: factsOf(mail, saved),
      original: originalOf(raw, `the ${html === null ? 'plain text' : 'HTML'} of a MIME message`),
    })
  }
  let position = 0
  for (const { filename, content } of attached) {
    position++
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
    const named = filename ?? `attachment ${position}`
    const shown = memberPath(named)
    const holder = member === null ? source : { ...source, name }
    yield* readMember(holder, named, shown, once(bytes), reading)
  }
}

/** One mail in a file. */
export async function* readMail(source: Source, reading: Reading): AsyncGenerator<Input> {
  const bytes = await collect(source.bytes, reading.limits.held)
  if (bytes === null) throw new Broken('too-large', 'it is too large a mail')
  yield* mailInputs(source, bytes, bytes, reading, null)
}
