import { isIP } from 'node:net'
import {
  type Answer,
  containerOf,
  describeFailure,
  header,
  readAnswer,
  shownAddress,
  Trouble,
} from '../../capture/index.ts'
import type { FeedState, FoundEntry } from '../../store/index.ts'
import { answers, leaveAlone, leftAloneUntil, waitAfter } from './patience.ts'
import { hostOf, momentOf, type Watch } from './watch.ts'

/** What asking one feed gave: entries never met before, and articles that the feed itself carries. */
export interface FeedAsked {
  readonly found: number
  readonly kept: number
}

/** A header that can be sent back as it came; null for one that cannot. */
function validator(answer: Answer, name: string): string | null {
  const value = header(answer.headers, name)
  return value !== null && /^[\x20-\x7e]{1,1000}$/.test(value) ? value : null
}

/** An address as it is known by: without the part behind `#`. One whose host is a number keeps its spelling, which decides whether it is fetched. */
function known(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  url.hash = ''
  return isIP(url.hostname) === 4 ? address.trim().replace(/#.*$/s, '') : url.href
}

/** What a feed's document names, in its order, and whether all of it could be read. */
async function entriesOf(watch: Watch, answer: Answer, name: string): Promise<readonly [FoundEntry[], whole: boolean]> {
  const entries: FoundEntry[] = []
  const troubles: string[] = []
  let seen = 0
  for await (const input of readAnswer(answer, name)) {
    if (seen++ === watch.limits.entries) {
      watch.complain(`${name}: the feed names more than ${watch.limits.entries} entries; what follows is not read.`)
      break
    }
    if (input.kind === 'failure') {
      troubles.push(input.failure.message)
      continue
    }
    if (input.kind === 'capture') {
      const { capture } = input
      // Entries without an address of their own are known by what they hold.
      const own = capture.url === answer.url.href ? null : known(capture.url ?? '')
      const url = own ?? `sha256:${capture.sha256}`
      entries.push({ url, host: hostOf(url), facts: [], capture })
    } else {
      const url = known(input.note.of)
      if (url === null)
        troubles.push(describeFailure(shownAddress(input.note.of), 'refused', 'it is no address that can be read'))
      else entries.push({ url, host: hostOf(url), facts: input.note.facts ?? [], capture: null })
    }
  }
  for (const sentence of troubles.slice(0, watch.limits.sentences)) watch.complain(sentence)
  const more = troubles.length - watch.limits.sentences
  if (more > 0) watch.complain(`${name}: ${more} more entries cannot be read.`)
  return [entries, troubles.length === 0]
}

const NEW: Omit<FeedState, 'url' | 'due'> = {
  etag: null,
  lastModified: null,
  fetchedAt: null,
  failures: 0,
  message: null,
}

/**
 * Asks a feed for what is new, with the validators of its last answer, and writes what it names. Null where it could not be had, or is not to be asked
 * now: `once` asks it before it is due, unless it is left alone because of failures.
 */
export async function askFeed(watch: Watch, url: string, once: boolean): Promise<FeedAsked | null> {
  const { web, store, limits, tool } = watch
  const host = hostOf(url)
  const before = (await store.watching.feed(url)) ?? { ...NEW, url, due: '' }
  const name = shownAddress(url)
  const isDue = before.due <= momentOf(watch) || (once && before.failures === 0)
  const free = await leftAloneUntil(watch, host)
  if (watch.signal.aborted) return null
  if (!isDue || free !== null) {
    const why = before.message ?? 'its host asks for patience'
    // Who asks once should know why nothing comes.
    if (once) watch.complain(`${name}: it is left alone until ${free ?? before.due}: ${why}.`)
    return null
  }
  try {
    const answer = await web.get(url, before)
    await answers(watch, host)
    const state = { ...before, ...NEW, fetchedAt: answer.retrieved, due: momentOf(watch, limits.every) }
    if (answer.status === 304) {
      const { etag, lastModified } = before
      return await store.watching.keepFeed({ ...state, etag, lastModified }, [], momentOf(watch), tool)
    }
    const kind = containerOf(answer)
    if (kind === 'opml') throw new Trouble('not-text', 'it is a list of feeds; save it as a file and name that')
    if (kind !== 'feed' && kind !== 'json') throw new Trouble('not-text', 'it is no feed (RSS, Atom or JSON Feed)')
    const [entries, whole] = await entriesOf(watch, answer, name)
    // What could not be read whole is asked for again as if it were new.
    const validators = whole
      ? { etag: validator(answer, 'etag'), lastModified: validator(answer, 'last-modified') }
      : {}
    return await store.watching.keepFeed({ ...state, ...validators }, entries, momentOf(watch), tool)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    if (watch.signal.aborted) return null
    watch.complain(describeFailure(name, error.reason, error.message))
    if (error.again === 'host') await leaveAlone(watch, host, error)
    const failures = before.failures + 1
    const due = momentOf(watch, Math.max(limits.every, waitAfter(watch, failures, error)))
    await store.watching.keepFeed({ ...before, due, failures, message: error.message }, [], momentOf(watch), tool)
    return null
  }
}
