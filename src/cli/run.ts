import { reconcile } from '../account/index.ts'
import type { Account, Review } from '../account/types.ts'
import { type Article, type ArticleOptions, readArticle, withTold } from '../article/index.ts'
import { type FetchOptions, type FieldPaths, Repeats, readInputs } from '../capture/index.ts'
import type { Capture, InputFailure, InputNote } from '../capture/types.ts'
import { findClaims } from '../claims/index.ts'
import type { Claim } from '../claims/types.ts'
import type { Progress } from './progress.ts'

export interface RunOptions extends ArticleOptions {
  readonly progress?: Progress
  /** Takes the captures that gave an article, some at a time, as they come, with those articles that were not known; each is let go afterwards. */
  readonly keep?: (captures: readonly Capture[], articles: readonly Article[]) => Promise<void>
  /** Whether the capture with this SHA-256 is read already: it is kept like the others, and not read again. */
  readonly known?: (sha256: string) => Promise<boolean>
  /** Only look whether each is an article: none is held, and `keep` sees to what it claims. */
  readonly withoutClaims?: boolean
  /** What people stated over an account, to be applied to this one. */
  readonly reviews?: readonly Review[]
  /** Where in the items of JSON documents the fields stand. */
  readonly fields?: FieldPaths
  /** How addresses are fetched. */
  readonly fetch?: FetchOptions
}

export interface Run {
  readonly account: Account
  /** Inputs that were set aside without being failures. */
  readonly notes: readonly InputNote[]
}

/** What captures say, before it is put together. */
export interface Reading {
  readonly articles: readonly Article[]
  readonly claims: readonly Claim[]
  readonly failures: readonly InputFailure[]
  readonly notes: readonly InputNote[]
  /** Names of the inputs that gave an article, those that were read already too. */
  readonly read: readonly string[]
}

/** Captures that are handed over together: what is lost at most when the program is killed, and what is in memory at most, in bytes. */
const PART = { captures: 50, bytes: 16_000_000 } as const

/**
 * Reads files, folders and addresses through capture, article and claims. One input is in memory at a time, and those that `keep` waits for; without claims,
 * no article is held either.
 */
export async function readAll(paths: readonly string[], options: RunOptions = {}): Promise<Reading> {
  const articles: Article[] = []
  const claims: Claim[] = []
  const failures: InputFailure[] = []
  const notes: InputNote[] = []
  const names: string[] = []
  const unread = new Unread()
  const keep = inParts(options.keep)
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
      const capture = withTold(input.capture, options)
      const known = (await options.known?.(capture.sha256)) === true
      const read = known ? null : readArticle(capture, options)
      if (read !== null && 'reason' in read) {
        if (unread.takes(capture, read)) failures.push(read)
      } else {
        names.push(nameOf(capture))
        await keep.take(capture, read)
        if (read !== null && options.withoutClaims !== true) {
          articles.push(read)
          for (const claim of findClaims(read)) claims.push(claim)
        }
      }
    }
    // Files that hold others give more inputs than there are files.
    options.progress?.step(++done, Math.max(done, total))
  }
  await keep.end()
  failures.push(...unread.rest())
  options.progress?.end()
  return { articles, claims, failures, notes, read: names }
}

/** Captures that are no article: of those that lay in one file so many are named for each reason, and the others counted. */
class Unread {
  readonly #byFile = new Map<string, Repeats>()

  takes({ provenance }: Capture, failure: InputFailure): boolean {
    const file = provenance?.inside[0]?.name
    if (file === undefined) return true
    const repeats = this.#byFile.get(file) ?? new Repeats(file)
    this.#byFile.set(file, repeats)
    return repeats.takes({ kind: 'failure', failure })
  }

  *rest(): Generator<InputFailure> {
    for (const repeats of this.#byFile.values())
      for (const input of repeats.end()) if (input.kind === 'failure') yield input.failure
  }
}

/** What an input is called in lists of what was read and what was not. */
export const nameOf = ({ file, url, sha256 }: Pick<Capture, 'file' | 'url' | 'sha256'>): string => file ?? url ?? sha256

function inParts(keep: RunOptions['keep']): {
  take(capture: Capture, article: Article | null): Promise<void>
  end(): Promise<void>
} {
  let part: Capture[] = []
  let articles: Article[] = []
  let bytes = 0
  const end = async (): Promise<void> => {
    if (part.length > 0) await keep?.(part, articles)
    part = []
    articles = []
    bytes = 0
  }
  return {
    end,
    async take(capture, article) {
      if (keep === undefined) return
      part.push(capture)
      if (article !== null) articles.push(article)
      bytes += capture.bytes.length + (capture.original?.bytes.length ?? 0)
      if (part.length >= PART.captures || bytes >= PART.bytes) await end()
    },
  }
}

/** Files and folders → an account: every room in turn, with the inputs that gave nothing named in `account.failures`. */
export async function buildAccount(paths: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { articles, claims, failures, notes } = await readAll(paths, options)
  return { account: reconcile(articles, claims, failures, options.reviews), notes }
}
