import { defineCommand } from 'citty'
import { type Reviewed, reconcileReviewed } from '../../account/index.ts'
import type { Account, Review } from '../../account/types.ts'
import { type Article, type ArticleOptions, readArticle } from '../../article/index.ts'
import type { InputFailure } from '../../capture/types.ts'
import { findClaims } from '../../claims/index.ts'
import type { StoredCapture } from '../../store/index.ts'
import { DEFAULT_STORE, howToRead, inputs, jsonArg, optionalInputArg, readingArgs, storeArg, text } from '../args.ts'
import { EXIT, UsageError } from '../errors.ts'
import { complain, counted, reportInputs, say, sayJson } from '../print.ts'
import { progressBar } from '../progress.ts'
import { type Reading, readAll } from '../run.ts'
import { reviewsIn, withStore } from '../stored.ts'
import { phraseOf, summaryOf } from '../summary.ts'
import { tool } from '../version.ts'

/** One failure an input: what this run says comes before what was written down earlier. */
function together(
  now: readonly InputFailure[],
  before: readonly InputFailure[],
  read: ReadonlySet<string>,
): InputFailure[] {
  const named = new Set(now.map(failure => failure.input))
  return [...now, ...before.filter(failure => !named.has(failure.input) && !read.has(failure.input))]
}

/** The account with what was read just now. An article that is there already stays as it was read, with its day of publication. */
function extended(before: Account, reading: Reading, reviews: readonly Review[]): Reviewed {
  const known = new Set(before.articles.map(article => article.id))
  const articles = [...before.articles, ...reading.articles.filter(article => !known.has(article.id))]
  const claims = [...before.claims, ...reading.claims.filter(claim => !known.has(claim.article))]
  const read = new Set(reading.articles.map(article => article.file ?? article.url ?? ''))
  return reconcileReviewed(articles, claims, together(reading.failures, before.failures, read), reviews)
}

/** How an article was told when it was published, so that it is read again in the same way. */
function optionsOf(article: Article | undefined): ArticleOptions {
  if (article?.published?.from === '--published') return { published: article.published.value }
  return article?.published?.from === 'file name' ? { publishedFromName: true } : {}
}

/** The account of every capture in the store, read with today's rules, and the captures that these cannot read. */
function readAgain(
  before: Account,
  captures: readonly StoredCapture[],
  reviews: readonly Review[],
): { readonly reviewed: Reviewed; readonly failures: readonly InputFailure[] } {
  const bySha = new Map(before.articles.map(article => [article.sha256, article]))
  const articles: Article[] = []
  const failures: InputFailure[] = []
  for (const capture of captures) {
    const read = readArticle(capture, optionsOf(bySha.get(capture.sha256)))
    if ('reason' in read) failures.push(read)
    else articles.push(read)
  }
  const all = together(failures, before.failures, new Set())
  return { reviewed: reconcileReviewed(articles, articles.flatMap(findClaims), all, reviews), failures }
}

/** `isnad add INPUT… [--store FILE]` */
export const add = defineCommand({
  meta: {
    name: 'add',
    description: 'Read articles into a store, which keeps them and the account. The same file twice changes nothing.',
  },
  args: {
    ...optionalInputArg,
    ...storeArg,
    reread: { type: 'boolean', description: 'Read everything in the store again, with the rules of this version.' },
    ...readingArgs,
    ...jsonArg,
  },
  async run({ args, rawArgs }) {
    const reread = args.reread === true
    const paths = reread && args._.length === 0 ? [] : inputs(args._)
    if (args._.includes('')) throw new UsageError('A path is empty.')
    const path = text(args, 'store') ?? DEFAULT_STORE
    const options = { ...howToRead(args, rawArgs), progress: progressBar('Reading'), keepCaptures: true }
    const reading = await readAll(paths, options)
    reportInputs(reading.failures, reading.notes)
    return withStore(path, async store => {
      const { added, known } = await store.addCaptures(reading.captures, new Date().toISOString(), tool())
      const reviews = await reviewsIn(store)
      const now = extended(await store.account(), reading, reviews)
      const stored = reread ? await store.captures() : []
      const again = reread ? readAgain(now.account, stored, reviews) : { reviewed: now, failures: [] }
      const { account, outcomes } = again.reviewed
      await store.saveAccount(account)
      // The store keeps the failures of every run; who adds an article wants to know of this one.
      const failures = together(again.failures, reading.failures, new Set())
      if (args.json === true)
        sayJson({ store: path, added, known, ...summaryOf({ ...account, failures }, reading.notes) })
      else {
        const before = reread ? `${counted(stored.length, 'article')} read again` : `${known} there before`
        say(`${path}: ${counted(added, 'article')} added, ${before}; now ${phraseOf(account)}.`)
      }
      const lost = outcomes.filter(one => one.status === 'not-applied').length
      if (lost > 0) complain(`${counted(lost, 'review')} could not be applied: isnad review list says why.`)
      return reading.articles.length === 0 && !reread ? EXIT.nothingRead : EXIT.fine
    })
  },
})
