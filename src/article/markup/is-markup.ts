/** How much of a text is looked at to tell whether it is markup. UTF-16 units. */
const HEAD = 4096

const BEGINS =
  /^(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--[\s\S]{0,2000}?-->\s{0,99}){0,3}<(?:!doctype html|html|head|body)\b/i

/** A page behind a preface (who saved it and when, what a server wrote before it): it begins on a line of its own, and goes on as a page does. */
const BEHIND = /(?:^|\n)[ \t]{0,99}<(?:!doctype\s{1,9}html|html)\b[^<>]{0,1000}>\s{0,999}<(?:!--|[a-z])/i

/** An element that pages are laid out with. A server that calls plain text HTML gives none. */
const ELEMENT =
  /<(?:html|head|title|meta|body|p|br|div|h[1-6]|table|article|section|main|span|font|center)(?:\s[^<>]{0,1000})?\/?>/i

/** How much of what is said to be HTML is looked at for an element. UTF-16 units. */
const SAMPLE = 65_536

/**
 * Whether a text is a page of markup: its file's name ends so, its media type says so and it holds an element, or it begins with a doctype or the first
 * element of a page, wherever in its first 4,096 characters.
 *
 * @param name its file's name or its address.
 * @param media its media type as its holder declares it (`text/html; charset=utf-8`), or null.
 */
export function isMarkup(text: string, name: string | null, media: string | null = null): boolean {
  if (name !== null && /\.x?html?$/i.test(name)) return true
  if (
    media !== null &&
    /^\s{0,9}(?:text\/html|application\/xhtml\+xml)\b/i.test(media) &&
    ELEMENT.test(text.slice(0, SAMPLE))
  )
    return true
  const head = text.slice(0, HEAD)
  return BEGINS.test(head.trimStart()) || BEHIND.test(head)
}
