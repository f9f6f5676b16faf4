import { kindOf } from '../containers/index.ts'

type Kind = ReturnType<typeof kindOf>

/** What a media type is read as: a file name whose end says so. Others are told by their bytes and the end of the address's path. */
const NAMES: Readonly<Record<string, string>> = {
  'text/html': 'page.html',
  'application/xhtml+xml': 'page.html',
  'application/json': 'items.json',
  'application/feed+json': 'items.json',
  'application/x-ndjson': 'items.jsonl',
  'application/jsonl': 'items.jsonl',
  'message/rfc822': 'mail.eml',
  'application/mbox': 'mails.mbox',
}

/** Media types of which no article is read, by how they begin. */
const NEVER: readonly (readonly [begins: string, what: string])[] = [
  ['image/', 'an image'],
  ['audio/', 'a sound'],
  ['video/', 'a video'],
  ['font/', 'a font'],
  ['model/', 'a model'],
  ['text/css', 'a style sheet'],
  ['text/javascript', 'a program'],
  ['application/javascript', 'a program'],
  ['application/wasm', 'a program'],
]

/** The media type of a Content-Type, without its parameters, in lower case. */
export const mediaType = (contentType: string | null): string =>
  (contentType ?? '').slice(0, 200).replace(/;.*$/s, '').trim().toLowerCase()

/** What an answer of this media type is when it cannot hold an article ("an image"), or null. */
export const neverArticle = (media: string): string | null =>
  NEVER.find(([begins]) => media.startsWith(begins))?.[1] ?? null

/** Which container an answer is, or null for a page. `head`: its first bytes. */
export function kindOfAnswer(head: Uint8Array, url: URL, media: string): Kind {
  const name = Object.hasOwn(NAMES, media) ? NAMES[media]! : url.pathname
  // A page that its server calls a page is one, unless it begins as a feed does: some call those so too.
  const kind = kindOf(head, name.endsWith('.html') ? '' : name)
  return media.includes('html') && kind !== 'feed' && kind !== 'zip' && kind !== 'gzip' && kind !== 'pdf' ? null : kind
}
