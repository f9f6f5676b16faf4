import { type Reviewed, reconcileReviewed } from '../account/index.ts'
import type { Account, Review } from '../account/types.ts'
import { type Article, type ArticleOptions, readArticle } from '../article/index.ts'
import type { InputFailure } from '../capture/types.ts'
import { findClaims } from '../claims/index.ts'
import type { Store, StoredCapture } from '../store/index.ts'
import type { Reading } from './run.ts'

/** One failure an input: what this run says comes before what was written down earlier. */
export function together(
  now: readonly InputFailure[],
  before: readonly InputFailure[],
  read: ReadonlySet<string>,
): InputFailure[] {
  const named = new Set(now.map(failure => failure.input))
  return [...now, ...before.filter(failure => !named.has(failure.input) && !read.has(failure.input))]
}

/** The account with what was read just now. An article that is there already stays as it was read, with its day of publication. */
export function extended(before: Account, reading: Reading, reviews: readonly Review[]): Reviewed {
  const known = new Set(before.articles.map(article => article.id))
  const articles = [...before.articles, ...reading.articles.filter(article => !known.has(article.id))]
  const claims = [...before.claims, ...reading.claims.filter(claim => !known.has(claim.article))]
  const read = new Set(reading.read)
  return reconcileReviewed(articles, claims, together(reading.failures, before.failures, read), reviews)
}

/** How an article was told when it was published, so that it is read again in the same way. */
function optionsOf(article: Article | undefined): ArticleOptions {
  if (article?.published?.from === '--published') return { published: article.published.value }
  if (article?.published?.from === 'file modified') return { publishedFromModified: true }
  return article?.published?.from === 'file name' ? { publishedFromName: true } : {}
}

/**
 * The account of every capture in the store, read with today's rules, and the captures that these cannot read. `options`: what this run says of articles of which
 * none said when they were published.
 */
export function readAgain(
  before: Account,
  captures: readonly StoredCapture[],
  reviews: readonly Review[],
  options: ArticleOptions,
): { readonly reviewed: Reviewed; readonly failures: readonly InputFailure[] } {
  const bySha = new Map(before.articles.map(article => [article.sha256, article]))
  const articles: Article[] = []
  const failures: InputFailure[] = []
  for (const capture of captures) {
    const read = readArticle(capture, { ...options, ...optionsOf(bySha.get(capture.sha256)) })
    if ('reason' in read) failures.push(read)
    else articles.push(read)
  }
  const all = together(failures, before.failures, new Set())
  return { reviewed: reconcileReviewed(articles, articles.flatMap(findClaims), all, reviews), failures }
}

/** Captures that are read from the store at a time. */
const AT_A_TIME = 20

/**
 * What captures of the store say that no account tells of: an earlier run was told only to keep them, or was ended before it made the account. What that
 * run's user said of their days stands with them; `options` is for those of which nothing was said.
 */
export async function leftOver(store: Store, reading: Reading, options: ArticleOptions): Promise<Reading> {
  const now = new Set(reading.articles.map(({ sha256 }) => sha256))
  const articles: Article[] = []
  const failures: InputFailure[] = []
  for (let after = ''; ; ) {
    const some = await store.capturesAfter(after, AT_A_TIME, true)
    for (const capture of some) {
      if (now.has(capture.sha256)) continue
      const read = readArticle(capture, options)
      if ('reason' in read) failures.push(read)
      else articles.push(read)
    }
    if (some.length < AT_A_TIME) break
    after = some.at(-1)!.sha256
  }
  return {
    ...reading,
    articles: [...reading.articles, ...articles],
    claims: [...reading.claims, ...articles.flatMap(findClaims)],
    failures: together(reading.failures, failures, new Set()),
  }
}
