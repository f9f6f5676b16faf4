import { reckoning } from '../account/index.ts'
import type { Reviewed } from '../account/types.ts'
import type { Article, ArticleOptions } from '../article/index.ts'
import { failure } from '../capture/index.ts'
import type { InputFailure } from '../capture/types.ts'
import type { Gone, ReadArticle, Store, StoredCapture } from '../store/index.ts'
import { printable } from './print.ts'
import { nameOf } from './run.ts'
import type { Readers, Stuck } from './work/readers.ts'

/** Captures that are read from the store at a time. */
const AT_A_TIME = 20
/** How often a capture is read before it is set aside. */
export const TRIES = 3

/** One failure an input: what this run says comes before what was written down earlier. */
export function together(now: readonly InputFailure[], before: readonly InputFailure[]): InputFailure[] {
  const named = new Set(now.map(failure => failure.input))
  return [...now, ...before.filter(failure => !named.has(failure.input))]
}

/**
 * Finds the claims of articles and adds both to a store, where they wait to be placed. What cannot be read has been kept as a capture, and is tried again with these.
 * Gives how many articles are new.
 */
export async function addRead(store: Store, readers: Readers, articles: readonly Article[]): Promise<number> {
  const read = await Promise.all(articles.map(article => readers.read({ article })))
  return store.addArticles(read.filter(one => 'claims' in one))
}

/**
 * Reads the captures of a store of which no account tells: an earlier run was told only to keep them, or was ended before it came to them. What that run's user said
 * of their days stands with them; `options` is for those of which nothing was said. What cannot be read in some tries is set aside, what has lost its bytes is
 * tried again by the next run, and the others go on.
 *
 * @param now the time, ISO 8601.
 */
export async function readKept(
  store: Store,
  readers: Readers,
  now: () => string,
  options: ArticleOptions = {},
): Promise<{ readonly articles: number; readonly failures: readonly InputFailure[] }> {
  const failures: InputFailure[] = []
  let count = 0
  for (let after = ''; ; ) {
    const some = await store.keptAfter(after, AT_A_TIME, true)
    const whole = await store.whole(some)
    const read = await Promise.all(
      whole.map(one => ('gone' in one ? goneFailure(one) : readOrSetAside(store, readers, one, now, options))),
    )
    failures.push(...read.filter(one => 'reason' in one))
    const fresh = read.filter(one => 'claims' in one)
    if (fresh.length > 0) count += await store.addArticles(fresh)
    if (some.length < AT_A_TIME) return { articles: count, failures }
    after = some.at(-1)!.sha256
  }
}

/** Reads a capture; where that goes wrong for no reason of its own, tries again. */
export async function readInTries(
  readers: Readers,
  capture: StoredCapture,
  options: ArticleOptions,
): Promise<ReadArticle | InputFailure | Stuck> {
  for (let tries = 1; ; tries++) {
    const read = await readers.read({ capture, options })
    if (!('stuck' in read) || tries === TRIES) return read
  }
}

/** Reads a capture, and sets it aside where that gives nothing. */
export async function readOrSetAside(
  store: Store,
  readers: Readers,
  capture: StoredCapture,
  now: () => string,
  options: ArticleOptions,
): Promise<ReadArticle | InputFailure> {
  const read = await readInTries(readers, capture, options)
  if ('claims' in read) return read
  // Reading what says why it gives nothing once more would give the same.
  const [tries, why] = 'stuck' in read ? [TRIES, read.stuck] : [1, read.message]
  await store.setAside(capture.sha256, tries, why, now())
  return 'stuck' in read ? asideFailure(capture, tries, why) : read
}

/** What is told of a capture whose bytes are not in their place. */
export const goneFailure = ({ kept, gone }: Gone): InputFailure => failure(nameOf(kept), 'bytes-gone', gone)

/** What is told of a capture that was set aside. */
export function asideFailure(capture: StoredCapture, tries: number, why: string): InputFailure {
  const detail = `it could not be read in ${tries} tries and was set aside (${printable(why)}); isnad work --again tries once more`
  return failure(nameOf(capture), 'set-aside', detail)
}

/** Places all that waits, and lays the reviews of the store over it. Gives what became of these. */
export async function placeAll(
  store: Store,
  now: () => string,
  step: (placed: number) => void = () => {},
): Promise<Pick<Reviewed, 'outcomes' | 'disagreements'>> {
  const growing = store.growing(reckoning)
  try {
    let placed = 0
    for (let some = growing.place(now()); some > 0; some = growing.place(now())) {
      placed += some
      step(placed)
    }
    const reviewed = (await store.reviews()).length > 0
    return reviewed ? growing.review(now()) : { outcomes: [], disagreements: [] }
  } finally {
    growing.close()
  }
}
