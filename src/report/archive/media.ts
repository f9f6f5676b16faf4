/** The media types of what is archived, as WARC readers go by them. */

/** A tag that a page has near its beginning, and a text has none. */
const HTML = /<(?:!doctype\s|html|head|body|article|div|p|h1|meta|title|table|section|main)\b/i

const begins = (bytes: Uint8Array, length: number): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, length))

/**
 * What a capture that no server named is: `text/html` or `text/plain`, the only two that a capture can be.
 *
 * `<!doctype html><p>…` → `text/html`; `قتل جندي` → `text/plain`
 */
export const mediaOfCapture = (bytes: Uint8Array): string =>
  // Every other byte of a tag in UTF-16 is a zero.
  HTML.test(begins(bytes, 8192).replaceAll('\0', '')) ? 'text/html' : 'text/plain'

/** What the bytes are that a capture was made from (`Original.made` says how), so that nobody takes them for the article itself. */
export function mediaOfOriginal(bytes: Uint8Array, made: string): string {
  const first = begins(bytes, 200).trimStart()
  if (first.startsWith('%PDF-')) return 'application/pdf'
  if (/\bMIME\b/.test(made)) return 'message/rfc822'
  if (first.startsWith('{') || first.startsWith('[')) return 'application/json'
  return first.startsWith('<') ? 'application/xml' : 'application/octet-stream'
}
