import { MAX_BYTES } from '../limits.ts'

/** The bounds of fetching. All can be set; milliseconds and bytes unless said otherwise. */
export interface FetchLimits {
  /** Characters of an address. */
  readonly address: number
  /** The headers of one answer. */
  readonly headers: number
  /** The body of one answer, as it comes and with its content coding undone. */
  readonly body: number
  /** How many times one is sent elsewhere before an answer. */
  readonly redirects: number
  /** Until a connection stands, until the answer begins or goes on, until an address has answered with all its tries and all that it leads to. */
  readonly connect: number
  readonly answer: number
  readonly whole: number
  /** Between the end of one request to a host and the beginning of the next; what a Crawl-delay can lengthen it to. */
  readonly pause: number
  readonly longestPause: number
  /** The first wait after an answer that asks for patience, doubled each time; the longest, whatever the server asks for. */
  readonly backoff: number
  readonly longestBackoff: number
  /** How often one address is tried, the first time too. Times. */
  readonly tries: number
  /** How long rules of robots.txt hold, and how long it holds that they could not be read. */
  readonly robots: number
  readonly robotsMissed: number
  /** How much of a robots.txt is read. RFC 9309, 2.5 asks for 500 KiB at least. */
  readonly robotsBody: number
}

const SECOND = 1000
const HOUR = 3600 * SECOND

export const FETCH_LIMITS: FetchLimits = {
  address: 8000,
  headers: 65_536,
  body: MAX_BYTES,
  redirects: 10,
  connect: 15 * SECOND,
  answer: 30 * SECOND,
  whole: 120 * SECOND,
  pause: 2 * SECOND,
  longestPause: 60 * SECOND,
  backoff: 2 * SECOND,
  longestBackoff: 60 * SECOND,
  tries: 3,
  robots: 24 * HOUR,
  robotsMissed: HOUR / 6,
  robotsBody: 512_000,
}
