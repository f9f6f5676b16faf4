import { xmlText } from './xml-text.ts'

/** The formats that hold captures. */
export type Kind = 'zip' | 'gzip' | 'tar' | 'warc' | 'pdf' | 'mbox' | 'mail' | 'json' | 'json-lines' | 'feed' | 'opml'

/** How much of a file is looked at to tell what it is, in bytes. */
export const HEAD = 8192

const ascii = (head: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...head.subarray(from, Math.min(to, head.length)))

/** Formats that are told by the end of a name: their content alone does not say what it is. */
const BY_NAME: Readonly<Record<string, Kind>> = {
  eml: 'mail',
  mht: 'mail',
  mhtml: 'mail',
  json: 'json',
  geojson: 'json',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  mbox: 'mbox',
  mbx: 'mbox',
}

/** Whether a first block is that of a tar archive: its checksum is right (POSIX.1-2017, pax, "ustar Interchange Format"). */
function isTar(head: Uint8Array): boolean {
  if (head.length < 512) return false
  const stated = Number.parseInt(ascii(head, 148, 156).replace(/[\0 ]+$/, ''), 8)
  if (!Number.isFinite(stated)) return false
  let sum = 8 * 32
  for (let i = 0; i < 512; i++) if (i < 148 || i >= 156) sum += head[i]!
  return sum === stated && head[0] !== 0
}

const FEED = /^<(?:rss|feed|rdf:RDF|([A-Za-z][\w.-]{0,30}:)(?:feed|RDF))[\s>]/i
/** What may stand above the root element of a document (XML 1.0, 2.8), each piece bounded. */
const PROLOG =
  /^(?:\s{1,99}|<\?[^>]{0,1000}>|<!--[\s\S]{0,4000}?-->|<!DOCTYPE[^>[]{0,1000}(?:\[[\s\S]{0,6000}?\]\s{0,9})?>)/i

function xmlKind(head: Uint8Array): Kind | null {
  let text = xmlText(head.subarray(0, HEAD), true)
  if (!text.trimStart().startsWith('<')) return null
  for (let i = 0; i < 20; i++) {
    const piece = PROLOG.exec(text)
    if (!piece) break
    // A bomb of entities need not close its document type within what is looked at.
    text = text.slice(piece[0].length)
  }
  const bomb = /^<!DOCTYPE\s{1,9}(rss|feed|opml|rdf:RDF)?/i.exec(text)
  if (bomb && /<!ENTITY/i.test(text)) return bomb[1]?.toLowerCase() === 'opml' ? 'opml' : 'feed'
  if (/^<opml[\s>]/i.test(text)) return 'opml'
  return FEED.test(text) ? 'feed' : null
}

/** A message's header section (RFC 5322, 2.2): it says from whom and when, and one thing that only mail says. */
function isMail(head: Uint8Array): boolean {
  const text = ascii(head, 0, HEAD)
  if (!/^[!-9;-~]{1,70}:[ \t]/.test(text)) return false
  const headers = text.split(/\r?\n\r?\n/, 1)[0]!
  return (
    /^from:/im.test(headers) &&
    /^date:/im.test(headers) &&
    /^(?:mime-version|message-id|received|return-path):/im.test(headers)
  )
}

/** Which container a file is, by its first bytes and, where they do not say, by its name; null for one that is an article or nothing we read. */
export function kindOf(head: Uint8Array, name: string): Kind | null {
  const start = ascii(head, 0, 10)
  if (/^PK(?:\x03\x04|\x05\x06)/.test(start)) return 'zip'
  if (start.startsWith('\x1f\x8b\x08')) return 'gzip'
  if (/^WARC\/\d/.test(start)) return 'warc'
  if (ascii(head, 0, 1024).includes('%PDF-')) return 'pdf'
  if (isTar(head)) return 'tar'
  const end = /\.([a-z]{2,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (Object.hasOwn(BY_NAME, end)) {
    // "From " begins every message of an mbox, whatever the file is called (RFC 4155).
    return BY_NAME[end] === 'mail' && start.startsWith('From ') ? 'mbox' : BY_NAME[end]!
  }
  if (/^(?:html?|xhtml|txt|md)$/.test(end)) return end === 'txt' ? xmlKind(head) : null
  if (/^From \S{1,300} {1,2}\w{3} \w{3}/.test(ascii(head, 0, 400))) return 'mbox'
  return isMail(head) ? 'mail' : xmlKind(head)
}
