import { createHash } from 'node:crypto'
import { asRead } from '../../account/index.ts'
import type { Article } from '../../article/types.ts'
import type { Claim } from '../../claims/types.ts'
import { BEGINNING, checkLog, type KeptCapture, type Store, StoreError } from '../../store/index.ts'
import { type Stamped, stampsIn } from '../stamp/row.ts'
import { checkArticle, checkClaim, checkText, type Fault } from './article.ts'
import { checkCustody } from './custody.ts'

/** What was looked at, and what was not as it must be. */
export interface Verified {
  readonly captures: number
  readonly originals: number
  readonly articles: number
  readonly claims: number
  /** Captures of which the account has no article: kept only, or not readable. */
  readonly unread: number
  /** The hash of the account, null where there is none yet. */
  readonly account: string | null
  /** What lies beside the bytes of the captures and is none of theirs: a program was ended while it added some. */
  readonly loose: { readonly found: number; readonly removed: number }
  readonly log: { readonly rows: number; readonly head: string; readonly stamps: readonly Stamped[] }
  readonly faults: readonly Fault[]
}

/** Captures that are in memory at a time. */
const AT_A_TIME = 20
/** Faults after which no more are told: a store that another program wrote over has one in every row. */
const MOST = 1000

/**
 * Hashes every capture and what it was made from anew, follows the chain of the log and looks every capture up in it, reads the text of every article
 * against its capture, every span of every claim against its article, and the account against its hash.
 *
 * @param tidyBefore takes away what belongs to no capture and was written before this moment (milliseconds since 1970); null takes none.
 */
export async function verifyStore(store: Store, tidyBefore: number | null = null): Promise<Verified> {
  const reader = new Reader(store)
  const faults: Fault[] = []
  const log = await store.log()
  faults.push(...checkLog(log))
  const stamped = stampsIn(log)
  faults.push(...stamped.faults)
  const logged = new Map(
    log.flatMap(entry => (entry.action === 'capture' && entry.ref !== null ? [[entry.ref, entry] as const] : [])),
  )
  const account = await store.account()
  if (!(await store.isAsSaved())) faults.push('The account is not the one that was saved: its hash is another')
  const articles = new Map<string, Article[]>()
  for (const article of account.articles) {
    const list = articles.get(article.sha256)
    if (list === undefined) articles.set(article.sha256, [article])
    else list.push(article)
  }
  const counts = { captures: 0, originals: 0, unread: 0 }
  for (let after = ''; ; ) {
    const some = await store.keptAfter(after, AT_A_TIME)
    for (const capture of some) {
      counts.captures++
      if (capture.original !== undefined) counts.originals++
      const { bytes, faults: lost } = await reader.read(capture)
      faults.push(...lost)
      const row = logged.get(capture.sha256)
      logged.delete(capture.sha256)
      if (row === undefined) faults.push(`The log says nothing of how the capture ${nameOf(capture)} came in`)
      else faults.push(...checkCustody(capture, row, nameOf(capture)))
      for (const article of articles.get(capture.sha256) ?? [])
        faults.push(...(bytes === null ? [] : checkText(article, bytes)), ...checkArticle(article))
      if (!articles.delete(capture.sha256)) counts.unread++
    }
    if (some.length < AT_A_TIME) break
    after = some.at(-1)!.sha256
  }
  for (const lost of logged.keys()) faults.push(`The log tells of the capture ${lost}, which is not there`)
  for (const [article] of articles.values()) faults.push(`The capture of the article ${article!.id} is not there`)
  faults.push(...checkSpans(account.articles, account.claims))
  const loose = await reader.loose(tidyBefore)
  faults.push(...loose.faults)
  return {
    ...counts,
    loose: { found: loose.found, removed: loose.removed },
    articles: account.articles.length,
    claims: account.claims.length,
    account: await store.hash(),
    log: { rows: log.length, head: log.at(-1)?.hash ?? BEGINNING, stamps: stamped.stamps },
    faults: faults.slice(0, MOST),
  }
}

/** Reads bytes from where they lie. A place that is gone is told once, and the rest is looked at without it. */
class Reader {
  readonly #store: Store
  #gone = false
  constructor(store: Store) {
    this.#store = store
  }

  /** The bytes of a capture, null where they are not what came in. */
  async read(capture: KeptCapture): Promise<{ readonly bytes: Uint8Array | null; readonly faults: readonly Fault[] }> {
    const name = nameOf(capture)
    const faults: Fault[] = []
    const bytes = await this.#checked(capture.sha256, faults, `The bytes of the capture ${name}`, 'that came in')
    if (capture.original !== undefined)
      await this.#checked(
        capture.original.sha256,
        faults,
        `The bytes that the capture ${name} was made from`,
        'that were written down',
      )
    return { bytes, faults }
  }

  async #checked(sha256: string, faults: Fault[], what: string, which: string): Promise<Uint8Array | null> {
    if (this.#gone) return null
    const bytes = await this.#trying(() => this.#store.bytesOf(sha256), faults)
    if (bytes === undefined) return null
    if (bytes === null) faults.push(`${what} are missing from ${this.#store.bytesPlace}`)
    else if (bytes === 'damaged' || sha256Of(bytes) !== sha256)
      faults.push(`${what} are not those ${which}: their SHA-256 is another`)
    else return bytes
    return null
  }

  async loose(before: number | null) {
    const faults: Fault[] = []
    const found = this.#gone ? undefined : await this.#trying(() => this.#store.looseBytes(before), faults)
    return { ...(found ?? { found: 0, removed: 0 }), faults }
  }

  async #trying<T>(work: () => Promise<T>, faults: Fault[]): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      this.#gone = true
      faults.push(error.message.replace(/\.$/, ''))
      return undefined
    }
  }
}

function checkSpans(articles: readonly Article[], claims: readonly Claim[]): Fault[] {
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  // What people corrected has words of theirs; what was read stands beside it.
  return claims.flatMap(claim => {
    const text = texts.get(claim.article)
    return text === undefined ? [`The article of the claim ${claim.id} is not there`] : checkClaim(asRead(claim), text)
  })
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const nameOf = ({ sha256, file, url }: KeptCapture): string => `${sha256.slice(0, 16)} (${file ?? url ?? 'no name'})`
