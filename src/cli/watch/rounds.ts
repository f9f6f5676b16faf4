import { readKept } from './account.ts'
import { askFeed } from './feeds.ts'
import { fetchHost } from './pages.ts'
import { hostOf, inParallel, momentOf, type Watch } from './watch.ts'

/** What a round gave. */
export interface Round {
  /** Feeds that answered, entries never met before, articles put into the account. */
  readonly feeds: number
  readonly found: number
  readonly articles: number
  /** The account in a phrase; null where nothing was put into it. */
  readonly account: string | null
}

/** The shortest sleep between rounds, in milliseconds. */
const NAP = 1000
/** The longest wait for a store that cannot be used, in milliseconds. */
const LONGEST_WAIT = 60_000

function byHost(feeds: readonly string[]): readonly (readonly string[])[] {
  const hosts = new Map<string, string[]>()
  for (const url of feeds) {
    const list = hosts.get(hostOf(url))
    if (list === undefined) hosts.set(hostOf(url), [url])
    else list.push(url)
  }
  return [...hosts.values()]
}

/** Asks the feeds that are due, fetches what waits, and reads it into the account. Addresses left over after `every` wait for the next round. */
async function round(watch: Watch, feeds: readonly string[], once: boolean): Promise<Round> {
  const sum = { feeds: 0, found: 0, articles: 0 }
  await inParallel(byHost(feeds), watch.limits.hosts, async urls => {
    for (const url of urls) {
      const asked = await askFeed(watch, url, once)
      if (asked === null) continue
      sum.feeds++
      sum.found += asked.found
    }
  })
  const { watching } = watch.store
  const deadline = watch.web.time.now() + watch.limits.every
  await inParallel(await watching.hostsDue(momentOf(watch)), watch.limits.hosts, host =>
    fetchHost(watch, host, deadline),
  )
  const read = await readKept(watch.store, () => momentOf(watch))
  return { ...sum, articles: read?.articles ?? 0, account: read?.now ?? null }
}

/** When the next feed or address is due, in milliseconds from now: not below a second, not more than `every`. */
async function untilNext(watch: Watch, feeds: readonly string[]): Promise<number> {
  const { watching } = watch.store
  let next = (await watching.nextDue()) ?? momentOf(watch, watch.limits.every)
  for (const url of feeds) {
    const due = (await watching.feed(url))?.due ?? ''
    const free = (await watching.host(hostOf(url)))?.free ?? ''
    const both = (free > due ? free : due) || momentOf(watch)
    if (both < next) next = both
  }
  return Math.max(NAP, Math.min(Date.parse(next) - watch.web.time.now(), watch.limits.every))
}

/** Does what needs the store, again and again after waits that double, while that cannot be used for a reason that passes. */
async function patiently<T>(watch: Watch, work: () => Promise<T>): Promise<T | null> {
  for (let wait = NAP; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Error && 'passing' in error && error.passing === true)) throw error
      if (watch.signal.aborted) return null
      if (wait === NAP) watch.complain(`${error.message} The watch goes on when it can be used.`)
      await watch.web.time.sleep(wait)
    }
  }
}

/**
 * Watches feeds until the run is ended from outside, or, with `once`, until nothing more can be had now. What was kept by a run that was killed is read
 * first. `told` is called after every round. A store that is cut off, or used by somebody else, is waited for.
 */
export async function watchRounds(
  watch: Watch,
  feeds: readonly string[],
  once: boolean,
  told: (round: Round) => void,
): Promise<void> {
  const resumed = await readKept(watch.store, () => momentOf(watch))
  if (resumed !== null) told({ feeds: 0, found: 0, articles: resumed.articles, account: resumed.now })
  for (let first = true; !watch.signal.aborted; first = false) {
    const gave = await patiently(watch, () => round(watch, first || !once ? feeds : [], once))
    if (gave === null) return
    told(gave)
    if (watch.signal.aborted) return
    const due = await patiently(watch, () => watch.store.watching.hostsDue(momentOf(watch)))
    if (due === null) return
    if (due.length > 0) continue
    if (once) return
    await watch.web.time.sleep((await patiently(watch, () => untilNext(watch, feeds))) ?? NAP)
  }
}
