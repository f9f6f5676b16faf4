import { reconcile } from '../account/index.ts'
import type { Account, Review } from '../account/types.ts'
import { type Article, type ArticleOptions, readArticle } from '../article/index.ts'
import { type FetchOptions, type FieldPaths, readInputs } from '../capture/index.ts'
import type { Capture, InputFailure, InputNote } from '../capture/types.ts'
import { findClaims } from '../claims/index.ts'
import type { Claim } from '../claims/types.ts'
import type { Progress } from './progress.ts'

export interface RunOptions extends ArticleOptions {
  readonly progress?: Progress
  /** Keep the bytes of what was read, for a store. Without it each capture is let go once it is read. */
  readonly keepCaptures?: boolean
  /** What people stated over an account, to be applied to this one. */
  readonly reviews?: readonly Review[]
  /** Where in the items of JSON documents the fields stand. */
  readonly fields?: FieldPaths
  /** How addresses are fetched. */
  readonly fetch?: FetchOptions
}

export interface Run {
  readonly account: Account
  /** What was read, where `keepCaptures` asked for it. */
  readonly captures: readonly Capture[]
  /** Inputs that were set aside without being failures. */
  readonly notes: readonly InputNote[]
}

/** What captures say, before it is put together. */
export interface Reading {
  readonly articles: readonly Article[]
  readonly claims: readonly Claim[]
  readonly failures: readonly InputFailure[]
  readonly captures: readonly Capture[]
  readonly notes: readonly InputNote[]
}

/** Reads files, folders and addresses through capture, article and claims. One input is in memory at a time, unless captures are kept. */
export async function readAll(paths: readonly string[], options: RunOptions = {}): Promise<Reading> {
  const articles: Article[] = []
  const claims: Claim[] = []
  const failures: InputFailure[] = []
  const captures: Capture[] = []
  const notes: InputNote[] = []
  let total = 0
  let done = 0
  const onCount = (count: number): void => {
    total = count
  }
  const { fields, fetch } = options
  const how = { onCount, ...(fields ? { fields } : {}), ...(fetch ? { fetch } : {}) }
  for await (const input of readInputs(paths, how)) {
    if (input.kind === 'failure') failures.push(input.failure)
    else if (input.kind === 'note') notes.push(input.note)
    else {
      const read = readArticle(input.capture, options)
      if ('reason' in read) failures.push(read)
      else {
        articles.push(read)
        for (const claim of findClaims(read)) claims.push(claim)
        if (options.keepCaptures) captures.push(input.capture)
      }
    }
    // Files that hold others give more inputs than there are files.
    options.progress?.step(++done, Math.max(done, total))
  }
  options.progress?.end()
  return { articles, claims, failures, captures, notes }
}

/** Files and folders → an account: every room in turn, with the inputs that gave nothing named in `account.failures`. */
export async function buildAccount(paths: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { articles, claims, failures, captures, notes } = await readAll(paths, options)
  return { account: reconcile(articles, claims, failures, options.reviews), captures, notes }
}
