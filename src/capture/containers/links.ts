import { webAddress } from './compose.ts'

/** Where an entry of a feed says that its article is: an address of the web, or why that is none. Both null where it says nothing. */
export interface Link {
  readonly url: string | null
  readonly why: string | null
}

const SCHEME = /^[a-z][a-z\d+.-]{0,30}:/i
const BASE = /\sxml:base\s{0,9}=\s{0,9}(?:"([^"<]{1,4000})"|'([^'<]{1,4000})')/

/** The value of `xml:base` in a start tag (XML Base, 3), or null. */
export function xmlBase(tag: string): string | null {
  const found = BASE.exec(tag)
  return (found?.[1] ?? found?.[2])?.replaceAll('&amp;', '&').trim() || null
}

/** A reference against a base (RFC 3986, 5), or null where they make no address of the web. */
function resolved(reference: string, base: string): string | null {
  try {
    return webAddress(new URL(reference, base).href)
  } catch {
    return null
  }
}

/**
 * What a link says, read against the address that its feed was fetched from and what `xml:base` says.
 *
 * @param bases outermost first; each may be relative to the one before it. Null where nothing is said.
 */
export function linkOf(said: string | null | undefined, bases: readonly (string | null)[]): Link {
  const link = said?.trim().slice(0, 8000) ?? ''
  if (link === '') return { url: null, why: null }
  const url = webAddress(link)
  if (url !== null) return { url, why: null }
  const kind = SCHEME.exec(link)?.[0].toLowerCase()
  if (kind === 'http:' || kind === 'https:') return { url: null, why: 'its address cannot be read' }
  if (kind !== undefined) return { url: null, why: `its address is of the kind ${kind}, which is not fetched` }
  let base: string | null = null
  for (const one of bases) if (one !== null) base = base === null ? webAddress(one) : resolved(one, base)
  const whole = base === null ? null : resolved(link, base)
  if (whole !== null) return { url: whole, why: null }
  return {
    url: null,
    why: `its address (${link.slice(0, 200)}) is relative to one that the feed does not say; give the feed by its own address`,
  }
}
