import { spelled, visible } from './visible.ts'

/** Text that is markup already: made by `html` alone, so everything else is escaped. */
export interface Markup {
  readonly markup: string
}

export type Content = Markup | string | number | null | undefined | false | readonly Content[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Controls, and what turns the letters behind it round (UAX 9, 2.1–2.2): the words of articles hold whatever their makers liked. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/g
const UNSAFE = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ud800-\udfff\ufffe\uffff]/

/**
 * Text as it may stand in an element or in a quoted attribute. Control characters and those that turn text round are spelled out (`\\u{202e}`);
 * unpaired surrogates, which UTF-8 cannot hold, become U+FFFD. This is the one place of the report where text becomes markup.
 */
export const escapeHtml = (text: string): string =>
  // Most pieces are plain words: one look saves three passes.
  UNSAFE.test(text)
    ? text
        .replace(HIDDEN, spelled)
        .replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
        .replace(/[&<>"']/g, character => ENTITIES[character]!)
    : text

const render = (content: Content): string => {
  if (content === null || content === undefined || content === false) return ''
  if (typeof content === 'string') return escapeHtml(content)
  if (typeof content === 'number') return String(content)
  if ('markup' in content) return content.markup
  return content.map(render).join('')
}

/** A piece of a page. Every value that is put in is escaped, but for other pieces. Attributes must stand in double quotes. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Markup => ({
  markup: strings.reduce((page, part, i) => page + render(values[i - 1]) + part),
})

/** Our own style sheet and script, which are no text and must not be escaped. Never for anything that was read. */
export const trusted = (markup: string): Markup => ({ markup })

/** A file path or an address: it runs from left to right in every page, whatever letters its folders are written in. */
export const path = (text: string): Markup => html`<bdi class="path" dir="ltr">${visible(text)}</bdi>`

/** An id that is safe in `id`, in `href="#…"` and in a selector: what is not a plain letter, digit or hyphen is spelled as its code. */
export const domId = (kind: string, id: string): string =>
  `${kind}-${id.replace(/[^A-Za-z0-9-]/gu, character => `_${character.codePointAt(0)!.toString(16)}_`)}`

/** The address when following it can only open a page, else null: `javascript:`, `data:` and their kin are shown and not linked. */
export const safeHref = (address: string): string | null => {
  try {
    const url = new URL(address)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}
