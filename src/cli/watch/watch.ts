import type { Fetcher } from '../../capture/index.ts'
import type { Store } from '../../store/index.ts'

/** The bounds of watching; milliseconds unless said otherwise. */
export interface WatchLimits {
  /** Between one asking of a feed and the next. */
  readonly every: number
  /** Hosts that are asked at the same time. */
  readonly hosts: number
  /** Entries of one feed that are looked at. */
  readonly entries: number
  /** The first wait for a host or address that could not be had, doubled each time; the longest, whatever the server asks for. */
  readonly backoff: number
  readonly longestBackoff: number
  /** How often one address is tried. */
  readonly tries: number
  /** Sentences about the entries of one feed. */
  readonly sentences: number
}

const MINUTE = 60_000

export const WATCH_LIMITS: WatchLimits = {
  every: 15 * MINUTE,
  hosts: 4,
  entries: 1000,
  backoff: MINUTE,
  longestBackoff: 24 * 60 * MINUTE,
  tries: 10,
  sentences: 20,
}

/** What every step of watching is handed. */
export interface Watch {
  readonly store: Store
  readonly web: Fetcher
  readonly limits: WatchLimits
  /** The program and its version, for the log. */
  readonly tool: string
  /** Says what gave nothing, in one sentence. */
  readonly complain: (sentence: string) => void
  /** Aborted when the run is to end: what is under way is let go and counts as never tried. */
  readonly signal: AbortSignal
}

/** Now, and some milliseconds later (ISO 8601, UTC). */
export const momentOf = ({ web }: Watch, later = 0): string => new Date(web.time.now() + later).toISOString()

/** The host of an address, with its port; an empty text where it cannot be read. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '')

/** Does `work` for each, at most `most` at a time. */
export async function inParallel<T>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length) await work(items[next++]!)
  }
  // Where one fails, the others end what they do before anybody begins anew.
  const done = await Promise.allSettled(Array.from({ length: Math.min(most, items.length) }, worker))
  for (const one of done) if (one.status === 'rejected') throw one.reason
}
