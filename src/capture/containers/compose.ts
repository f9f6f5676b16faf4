import type { Original } from '../types.ts'
import { sha256 } from './source.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : '&quot;'))

/** Whether a value is a piece of HTML and no plain text: it holds an element that texts are laid out with. */
export const looksLikeHtml = (text: string): boolean =>
  /<(?:p|br|div|h[1-6]|ul|ol|li|span|a|strong|b|em|i|u|img|figure|blockquote|table|article|section|font|center)(?:\s[^<>]{0,1000})?\/?>/i.test(
    text.slice(0, 20_000),
  )

const isWholePage = (html: string): boolean => /<(?:!doctype\s{1,9}html|html|body)\b/i.test(html.slice(0, 4096))

const saysTitle = (text: string, title: string): boolean =>
  text
    .slice(0, title.length + 200)
    .replace(/\s+/g, ' ')
    .trimStart()
    .startsWith(title.replace(/\s+/g, ' ').trim())

/** A page around a piece of HTML, with its title as the headline; a whole page stays as it is. UTF-8. */
export function pageBytes(title: string | null, html: string): Uint8Array {
  if (isWholePage(html)) return new TextEncoder().encode(html)
  const head = title === null ? '' : `<title>${escaped(title)}</title>`
  const headline = title === null ? '' : `<h1>${escaped(title)}</h1>\n`
  return new TextEncoder().encode(
    `<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8">${head}</head>\n<body>\n<article>\n${headline}${html}\n</article>\n</body>\n</html>\n`,
  )
}

/** Plain text under its title, unless it begins with it. UTF-8. */
export const textBytes = (title: string | null, text: string): Uint8Array =>
  new TextEncoder().encode(title === null || saysTitle(text, title) ? text : `${title}\n\n${text}`)

/** The bytes of an article of which a holder gives title and text, either of them plain or HTML. */
export const articleBytes = (title: string | null, text: string): Uint8Array =>
  looksLikeHtml(text) ? pageBytes(title, text) : textBytes(title, text)

/** The bytes that a capture was made from. */
export const originalOf = (bytes: Uint8Array, made: string): Original => ({ sha256: sha256(bytes), bytes, made })

/** An address of the web, or null. */
export const webAddress = (value: unknown): string | null =>
  typeof value === 'string' && /^https?:\/\/[^\s<>"]{1,8000}$/i.test(value.trim()) ? value.trim() : null
