import { type AllowedHosts, allowedHosts, fetchable, shownAddress } from './address.ts'
import { type LookUp, lookUpBySystem } from './connect.ts'
import { type Headers, header } from './headers.ts'
import { FETCH_LIMITS, type FetchLimits } from './limits.ts'
import { Pace, systemTime, type Time } from './pace.ts'
import { type Answered, type Asked, requester } from './request.ts'
import { retryAfter } from './retry-after.ts'
import { askRobots, type RobotsMemory, robotsInMemory } from './robots.ts'
import type { Rules } from './robots-rules.ts'
import { statusTrouble } from './status.ts'
import { Trouble } from './trouble.ts'

/** How addresses are fetched. */
export interface FetchOptions {
  /** Hosts (`HOST`, `HOST:PORT`) that may be fetched though they are not public. */
  readonly allowHosts?: Iterable<string>
  /** The version that the user agent names. */
  readonly version?: string
  readonly limits?: Partial<FetchLimits>
  readonly robots?: RobotsMemory
  readonly time?: Time
  readonly lookUp?: LookUp
  /** Certificates trusted in the place of those that Node comes with (PEM). */
  readonly ca?: string
  readonly signal?: AbortSignal
}

/** What a server is asked to compare with (RFC 9110, 13.1): the validators of its last answer. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** An answer of 2xx, or 304 where nothing changed. */
export interface Answer {
  /** The address that answered. */
  readonly url: URL
  /** Those that were gone through before it. */
  readonly redirects: readonly string[]
  readonly status: number
  readonly headers: Headers
  /** With its content coding undone. */
  readonly body: Uint8Array
  /** When the request that was answered was sent (ISO 8601, UTC). */
  readonly retrieved: string
}

/** The milliseconds that one address took so far, with all its tries and all that it led to; pauses are not counted. */
export interface Spent {
  time: number
}

/** Fetches addresses, each under the rules of docs/fetching.md. */
export interface Fetcher {
  readonly limits: FetchLimits
  readonly time: Time
  /** One address, once. `spent`: what earlier tries of it took, which is added to. Throws `Trouble`. */
  get(address: string, validators?: Validators, spent?: Spent): Promise<Answer>
  close(): Promise<void>
}

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain;q=0.9, */*;q=0.5'
const REDIRECT: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  }
}

/** The same trouble, said of an address that led to another: what is wrong there is not wrong with the host that was asked first. */
const ledTo = (url: URL, { reason, message, again, after }: Trouble): Trouble =>
  new Trouble(
    reason,
    `it leads to ${shownAddress(url.href)}, and there ${message}`,
    again === 'never' ? 'never' : 'address',
    after,
  )

export function fetcher(options: FetchOptions = {}): Fetcher {
  const limits = { ...FETCH_LIMITS, ...options.limits }
  const allowed: AllowedHosts = allowedHosts(options.allowHosts ?? [])
  const time = options.time ?? systemTime
  const lookUp = options.lookUp ?? lookUpBySystem
  const memory = options.robots ?? robotsInMemory()
  const connect = { allowed, lookUp, timeout: limits.connect, ...(options.ca ? { ca: options.ca } : {}) }
  const userAgent = `isnad/${options.version ?? '0'} (+reads news for documentation)`
  const http = requester(connect, limits, userAgent)
  const pace = new Pace(time, limits.pause, limits.longestPause)
  const signal = options.signal ? { signal: options.signal } : {}
  const follow = (location: string, from: URL): URL => fetchable(location, allowed, limits.address, from)
  /** Rules of one origin are asked for once, however many addresses wait for them. */
  const rules = new Map<string, { readonly text: string; readonly rules: Rules }>()
  const asking = new Map<string, Promise<unknown>>()

  /** Sends one request in what is left of the time for an address. */
  async function within(url: URL, asked: Asked, spent: Spent): Promise<Answered> {
    const began = performance.now()
    try {
      return await http.get(url, { ...asked, whole: Math.max(1, limits.whole - spent.time), ...signal })
    } finally {
      spent.time += performance.now() - began
    }
  }

  async function mayFetch(url: URL, spent: Spent): Promise<void> {
    while (asking.has(url.origin)) await asking.get(url.origin)
    const asked = askRobots(url, {
      memory,
      now: () => time.now(),
      holds: limits.robots,
      missed: limits.robotsMissed,
      get: one => within(one, { most: limits.robotsBody, cut: true }, spent),
      follow,
      rules,
    })
    asking.set(
      url.origin,
      asked.catch(() => {}).finally(() => asking.delete(url.origin)),
    )
    const delay = await asked
    if (delay !== null) pace.lengthen(url.host, delay)
  }

  /** One request in its host's turn. */
  async function hop(url: URL, validators: Validators, spent: Spent): Promise<Omit<Answer, 'redirects'>> {
    await mayFetch(url, spent)
    return pace.turn(url.host, async () => {
      const retrieved = new Date(time.now()).toISOString()
      const headers = { accept: ACCEPT, 'accept-language': 'ar, *;q=0.5', ...conditions(validators) }
      return { url, retrieved, ...(await within(url, { headers, most: limits.body }, spent)) }
    })
  }

  return {
    limits,
    time,
    async get(address, validators = { etag: null, lastModified: null }, spent = { time: 0 }) {
      let url = fetchable(address, allowed, limits.address)
      const redirects: string[] = []
      for (;;) {
        try {
          const answer = await hop(url, validators, spent)
          const { status, headers } = answer
          const location = header(headers, 'location')
          if (!REDIRECT.has(status) || location === null) {
            if ((status >= 200 && status <= 299) || status === 304) return { ...answer, redirects }
            throw statusTrouble(status, retryAfter(header(headers, 'retry-after'), time.now()))
          }
          if (redirects.length >= limits.redirects)
            throw new Trouble('unreachable', `it is sent on more than ${limits.redirects} times, without an end`)
          redirects.push(url.href)
          url = next(location, url)
        } catch (error) {
          throw error instanceof Trouble && redirects.length > 0 && url.href !== redirects[0]
            ? ledTo(url, error)
            : error
        }
      }
    },
    close: () => http.close(),
  }

  function next(location: string, from: URL): URL {
    try {
      return follow(location, from)
    } catch (error) {
      if (!(error instanceof Trouble)) throw error
      throw new Trouble(error.reason, `it leads to ${shownAddress(location)}, but ${error.message}`)
    }
  }
}
