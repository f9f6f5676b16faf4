/** `isnad add --reread`: all articles of a store read again with the rules of this version, in little memory. */
import type { Article, ArticleOptions } from '../article/index.ts'
import { failure } from '../capture/index.ts'
import type { InputFailure } from '../capture/types.ts'
import type { ReadArticle, Store, StoredCapture } from '../store/index.ts'
import { goneFailure, readInTries, TRIES } from './adding.ts'
import { printable } from './print.ts'
import { nameOf } from './run.ts'
import { version } from './version.ts'
import type { Readers } from './work/readers.ts'

/** Captures that are read at a time. */
const AT_A_TIME = 20

/** What this run says of articles of which none said when they were published. */
type Publication = Pick<ArticleOptions, 'published' | 'publishedFromName' | 'publishedFromModified'>

export interface ReadAgain {
  /** How many were read. */
  readonly captures: number
  /** Captures that gave no article any more, and those that stay as they were because they could not be read. */
  readonly failures: readonly InputFailure[]
}

/** Begins to read all articles again, or goes on with what another run of this version began in the same way. */
export async function beginRereading(
  store: Store,
  { published, publishedFromName, publishedFromModified }: Publication,
): Promise<void> {
  const how = { version: version(), options: { published, publishedFromName, publishedFromModified } }
  await store.rereading.begin(JSON.stringify(how))
}

/**
 * Reads what waits to be read again, and when all is, puts it in the place of what was there: then all articles wait to be placed. What a run that was killed began is
 * gone on with. A capture that has lost its bytes, or that cannot be read for no reason of its own, keeps its article as it is.
 *
 * @param now the time, ISO 8601.
 * @returns null where nothing was begun.
 */
export async function readAgain(store: Store, readers: Readers, now: () => string): Promise<ReadAgain | null> {
  const how = await store.rereading.underWay()
  if (how === null) return null
  const { options } = JSON.parse(how) as { readonly options: Publication }
  const failures: InputFailure[] = []
  let captures = 0
  for (;;) {
    const some = await store.rereading.next(AT_A_TIME)
    if (some.length === 0) break
    const whole = await store.whole(some.map(({ kept }) => kept))
    const read = new Map<string, ReadArticle | InputFailure | null>()
    const one = async (i: number): Promise<void> => {
      const { kept, published } = some[i]!
      const capture = whole[i]!
      const said = 'gone' in capture ? goneFailure(capture) : await readOne(capture, published)
      if ('reason' in said) failures.push(said)
      const stays = 'reason' in said && (said.reason === 'bytes-gone' || said.reason === 'set-aside')
      if (!stays) captures++
      read.set(kept.sha256, stays ? null : said)
    }
    await Promise.all(some.map((_, i) => one(i)))
    await store.rereading.put(read)
  }
  await store.rereading.end(now())
  return { captures, failures: failures.sort((a, b) => (a.input < b.input ? -1 : 1)) }

  async function readOne(capture: StoredCapture, published: Article['published']): Promise<ReadArticle | InputFailure> {
    const read = await readInTries(readers, capture, { ...options, ...optionsOf(published) })
    if (!('stuck' in read)) return read
    const why = `it could not be read in ${TRIES} tries (${printable(read.stuck)}), and its article stays as it was`
    return failure(nameOf(capture), 'set-aside', why)
  }
}

/** How an article was told when it was published, so that it is read again in the same way. */
function optionsOf(published: Article['published']): Publication {
  if (published?.from === '--published') return { published: published.value }
  if (published?.from === 'file modified') return { publishedFromModified: true }
  return published?.from === 'file name' ? { publishedFromName: true } : {}
}
