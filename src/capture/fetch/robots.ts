import { shownAddress } from './address.ts'
import { header } from './headers.ts'
import type { Answered } from './request.ts'
import { type Rules, readRules } from './robots-rules.ts'
import { Trouble } from './trouble.ts'

/** What is remembered of the robots.txt of one origin: its text, or null where it could not be read. `at`: when, in milliseconds since 1970. */
export interface KnownRobots {
  readonly at: number
  readonly text: string | null
}

/** Where robots.txt is remembered; by origin (`https://example.org`). */
export interface RobotsMemory {
  get(origin: string): Promise<KnownRobots | null>
  set(origin: string, known: KnownRobots): Promise<void>
}

export function robotsInMemory(): RobotsMemory {
  const known = new Map<string, KnownRobots>()
  return {
    get: async origin => known.get(origin) ?? null,
    set: async (origin, one) => {
      known.set(origin, one)
    },
  }
}

/** What asking for robots.txt needs. `get` sends one request and follows nothing; `follow` reads where a redirect leads, or throws. */
export interface RobotsAsked {
  readonly memory: RobotsMemory
  readonly now: () => number
  /** How long an answer holds, and how long none. Milliseconds. */
  readonly holds: number
  readonly missed: number
  readonly get: (url: URL) => Promise<Answered>
  readonly follow: (location: string, from: URL) => URL
  /** What was parsed, by origin. */
  readonly rules: Map<string, { readonly text: string; readonly rules: Rules }>
}

/** Origins of which the rules are kept as they were parsed. */
const MOST_RULES = 200

/** Redirects that are followed for a robots.txt: "at least five" (RFC 9309, 2.3.1.2). */
const REDIRECTS = 5

/**
 * Asks for the rules of an origin: what 2xx holds are rules; 4xx, and redirects without an end, mean that there are none (RFC 9309, 2.3.1.3). Gives the
 * status where the server has trouble of its own; throws `Trouble` where it gives no answer.
 */
async function ask(url: URL, { get, follow }: RobotsAsked): Promise<string | number> {
  let at = url
  for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
    const { status, headers, body } = await get(at)
    if (status >= 200 && status <= 299) return new TextDecoder().decode(body)
    if (status >= 400 && status <= 499) return ''
    if (status < 300 || status > 399) return status
    const location = header(headers, 'location')
    if (location === null) return ''
    at = follow(location, at)
  }
  return ''
}

const missed = (said: string, after: number): Trouble =>
  new Trouble(
    'unreachable',
    `the robots.txt of its host could not be read${said}, and so nothing there is fetched`,
    'host',
    after,
  )

/** The rules of an origin as they read, kept as long as its text is the same. */
function parsed(url: URL, text: string, { rules }: RobotsAsked): Rules {
  const known = rules.get(url.origin)
  if (known?.text === text) return known.rules
  const read = readRules(url, text)
  if (rules.size >= MOST_RULES) rules.clear()
  rules.set(url.origin, { text, rules: read })
  return read
}

/**
 * The rules of robots.txt for an address, from memory where they are not older than they may be. Throws `Trouble` where they cannot be had: then nothing
 * is allowed (RFC 9309, 2.3.1.4).
 */
async function rulesFor(url: URL, asked: RobotsAsked): Promise<Rules> {
  const own = new URL('/robots.txt', url.origin)
  const known = await asked.memory.get(url.origin)
  const age = known === null ? Number.POSITIVE_INFINITY : asked.now() - known.at
  if (known?.text != null && age < asked.holds) return parsed(own, known.text, asked)
  if (known?.text === null && age < asked.missed) throw missed(' a moment ago', asked.missed - age)
  const answer = await ask(own, asked)
  const text = typeof answer === 'string' ? answer : null
  await asked.memory.set(url.origin, { at: asked.now(), text })
  if (text === null) throw missed(` (${answer})`, asked.missed)
  return parsed(own, text, asked)
}

/** Throws `Trouble` where robots.txt does not allow this address. Gives the pause that it asks for between requests, in milliseconds, or null. */
export async function askRobots(url: URL, asked: RobotsAsked): Promise<number | null> {
  const rules = await rulesFor(url, asked)
  if (!rules.allows(url))
    throw new Trouble(
      'refused',
      `the robots.txt of ${shownAddress(url.host)} asks programs to leave it alone; save the page from a browser and add the file`,
    )
  return rules.delay
}
