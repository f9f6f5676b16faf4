import { parseOpml } from 'feedsmith'
import type { Input } from '../types.ts'
import { collect } from './bytes.ts'
import { webAddress } from './compose.ts'
import { Broken, type Reading, type Source } from './source.ts'
import { refuseEntities } from './xml-slices.ts'
import { xmlText } from './xml-text.ts'

/** A feed that a list of feeds names. */
export interface NamedFeed {
  readonly title: string
  readonly url: string
}

interface Outline {
  readonly text?: string | undefined
  readonly title?: string | undefined
  readonly xmlUrl?: string | undefined
  readonly outlines?: readonly Outline[] | undefined
}

/** The feeds that an OPML document names (OPML 2.0, "Subscription lists"), each address once, in order. Throws where it is none. */
export function readOpml(bytes: Uint8Array): readonly NamedFeed[] {
  const text = xmlText(bytes)
  refuseEntities(text, text.length)
  let outlines: readonly Outline[]
  try {
    outlines = (parseOpml(text).body?.outlines ?? []) as readonly Outline[]
  } catch {
    throw new Broken('damaged', 'it is no list of feeds (OPML) that can be read')
  }
  const feeds = new Map<string, NamedFeed>()
  const pending = [...outlines].reverse()
  while (pending.length > 0) {
    const outline = pending.pop()!
    const url = webAddress(outline.xmlUrl)
    if (url !== null && !feeds.has(url)) feeds.set(url, { title: outline.title ?? outline.text ?? url, url })
    for (const inner of [...(outline.outlines ?? [])].reverse()) pending.push(inner)
  }
  return [...feeds.values()]
}

/** An OPML file holds no articles: each feed that it names is a note with the address. */
export async function* readOpmlFile(source: Source, reading: Reading): AsyncGenerator<Input> {
  const bytes = await collect(source.bytes, reading.limits.held)
  if (bytes === null) throw new Broken('too-large', 'it is too large a list of feeds')
  const feeds = readOpml(bytes)
  if (feeds.length === 0) throw new Broken('empty', 'the list names no feeds')
  for (const { title, url } of feeds) {
    const message = `${source.name}: names the feed ${title.replace(/\s+/g, ' ').slice(0, 200)} at ${url}, which is not read from a file.`
    yield { kind: 'note', note: { input: source.name, kind: 'feed-address', of: url, message } }
  }
}
