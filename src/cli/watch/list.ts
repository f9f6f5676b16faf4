import { readFile, stat } from 'node:fs/promises'
import { isAddress, MAX_BYTES, namedFeeds } from '../../capture/index.ts'
import { CommandError } from '../errors.ts'

/** The feeds that one input names: an address is a feed, a file a list of feeds (OPML). Throws a `CommandError` that names the input. */
async function feedsIn(input: string): Promise<readonly string[]> {
  if (isAddress(input)) return [input.trim()]
  let bytes: Uint8Array
  try {
    const about = await stat(input)
    if (!about.isFile()) throw new CommandError(`${input}: it is no file; name a list of feeds (OPML).`)
    if (about.size >= MAX_BYTES) throw new CommandError(`${input}: it is too large a list of feeds.`)
    bytes = await readFile(input)
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(`${input}: it cannot be read; name a list of feeds (OPML) or the address of a feed.`)
  }
  try {
    const feeds = await namedFeeds(bytes)
    if (feeds.length > 0) return feeds.map(({ url }) => url)
  } catch {
    throw new CommandError(`${input}: it is no list of feeds (OPML); a single feed is named by its address.`)
  }
  throw new CommandError(`${input}: the list names no feeds.`)
}

/** The addresses of the feeds that inputs name, each once, in order. */
export async function listOfFeeds(inputs: readonly string[]): Promise<readonly string[]> {
  const lists: (readonly string[])[] = []
  for (const input of inputs) lists.push(await feedsIn(input))
  return [...new Set(lists.flat())]
}

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** "15m" as milliseconds: a whole number with s, m, h or d, from a minute to thirty days; null for anything else. */
export function duration(text: string): number | null {
  const found = /^(\d{1,6})([smhd])$/.exec(text)
  const length = found === null ? 0 : Number(found[1]) * UNITS[found[2]!]!
  return length >= UNITS.m! && length <= 30 * UNITS.d! ? length : null
}
