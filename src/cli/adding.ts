import { readReviews, reckoning, reconcileReviewed } from '../account/index.ts'
import type { Reviewed } from '../account/types.ts'
import { type Article, type ArticleOptions, readArticle } from '../article/index.ts'
import { failure } from '../capture/index.ts'
import type { InputFailure } from '../capture/types.ts'
import { findClaims } from '../claims/index.ts'
import type { ReadArticle, Store, StoredCapture } from '../store/index.ts'
import { printable } from './print.ts'
import { nameOf } from './run.ts'
import type { Readers } from './work/readers.ts'

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
 * of their days stands with them; `options` is for those of which nothing was said. What cannot be read in some tries is set aside, and the others go on.
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
    const some = await store.capturesAfter(after, AT_A_TIME, true)
    const read = await Promise.all(some.map(capture => readOrSetAside(store, readers, capture, now, options)))
    failures.push(...read.filter(one => 'reason' in one))
    const fresh = read.filter(one => 'claims' in one)
    if (fresh.length > 0) count += await store.addArticles(fresh)
    if (some.length < AT_A_TIME) return { articles: count, failures }
    after = some.at(-1)!.sha256
  }
}

/** Reads a capture; where that goes wrong for no reason of its own, tries again, and then sets it aside. */
export async function readOrSetAside(
  store: Store,
  readers: Readers,
  capture: StoredCapture,
  now: () => string,
  options: ArticleOptions,
): Promise<ReadArticle | InputFailure> {
  for (let tries = 1; ; tries++) {
    const read = await readers.read({ capture, options })
    if (!('stuck' in read)) {
      // Reading it once more would give the same.
      if ('reason' in read) await store.setAside(capture.sha256, tries, read.message, now())
      return read
    }
    if (tries < TRIES) continue
    await store.setAside(capture.sha256, tries, read.stuck, now())
    return asideFailure(capture, tries, read.stuck)
  }
}

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

/** How an article was told when it was published, so that it is read again in the same way. */
function optionsOf(article: Article | undefined): ArticleOptions {
  if (article?.published?.from === '--published') return { published: article.published.value }
  if (article?.published?.from === 'file modified') return { publishedFromModified: true }
  return article?.published?.from === 'file name' ? { publishedFromName: true } : {}
}

/**
 * Reads every capture of the store again, with today's rules, and puts the account made of them in the place of the one before. `options`: what this run says of
 * articles of which none said when they were published.
 */
export async function readAllAgain(
  store: Store,
  options: ArticleOptions,
): Promise<Pick<Reviewed, 'outcomes'> & { readonly captures: number; readonly failures: readonly InputFailure[] }> {
  await store.tryAgain()
  const before = await store.account()
  const captures = await store.captures()
  const { reviews } = readReviews(await store.reviews())
  const bySha = new Map(before.articles.map(article => [article.sha256, article]))
  const articles: Article[] = []
  const failures: InputFailure[] = []
  for (const capture of captures) {
    const read = readArticle(capture, { ...options, ...optionsOf(bySha.get(capture.sha256)) })
    if ('reason' in read) failures.push(read)
    else articles.push(read)
  }
  const all = together(failures, before.failures)
  const { account, outcomes } = reconcileReviewed(articles, articles.flatMap(findClaims), all, reviews)
  await store.saveAccount(account)
  return { outcomes, captures: captures.length, failures }
}
