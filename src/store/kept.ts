/** Captures as they are read back: what is known of them, and their bytes. */
import type { Capture, Provenance } from '../capture/types.ts'
import { each } from './bytes/each.ts'
import type { Bytes } from './bytes/types.ts'
import { StoreError } from './errors.ts'
import type { Db, Tables } from './schema.ts'

/** A capture with what the caller knows beside it. */
export interface StoredCapture extends Capture {
  /** The name of its character encoding (WHATWG), or null where nobody said. */
  readonly encoding: string | null
  /** When it was added, as the caller said it. */
  readonly addedAt: string
}

/** All that a store knows of a capture without its bytes. */
export interface KeptCapture extends Omit<StoredCapture, 'bytes' | 'original'> {
  /** Bytes. */
  readonly length: number
  readonly original?: { readonly sha256: string; readonly length: number; readonly made: string }
}

/** What is known of the captures after this SHA-256, in the order of their hashes, a few at a time: a store of any size can be walked in little memory. `unread`: only those of which the account has no article, without those that were set aside. */
export async function keptAfter(
  trx: Db,
  sha256: string,
  limit: number,
  unread = false,
): Promise<readonly KeptCapture[]> {
  const all = withOriginals(trx).where('captures.sha256', '>', sha256).orderBy('captures.sha256').limit(limit)
  const some = unread ? all.where('captures.sha256', 'in', unreadOnes(trx).where('captures.sha256', '>', sha256)) : all
  return (await some.execute()).map(keptOf)
}

/** The captures of which the account has no article, without those that were set aside. */
const unreadOnes = (trx: Db) =>
  trx
    .selectFrom('captures')
    .select('captures.sha256')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('articles').select('articles.id').whereRef('articles.sha256', '=', 'captures.sha256'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('aside').select('aside.sha256').whereRef('aside.sha256', '=', 'captures.sha256'))),
    )

/** The SHA-256 of unread captures after this one, in order. */
export async function unreadAfter(trx: Db, sha256: string, limit: number): Promise<readonly string[]> {
  const rows = await unreadOnes(trx)
    .where('captures.sha256', '>', sha256)
    .orderBy('captures.sha256')
    .limit(limit)
    .execute()
  return rows.map(row => row.sha256)
}

const withOriginals = (trx: Db) =>
  trx
    .selectFrom('captures')
    .leftJoin('originals', 'originals.sha256', 'captures.original')
    .selectAll('captures')
    .select('originals.length as originalLength')

/** What is known of the capture with this SHA-256, or null. */
export async function keptIn(trx: Db, sha256: string): Promise<KeptCapture | null> {
  const row = await withOriginals(trx).where('captures.sha256', '=', sha256).executeTakeFirst()
  return row === undefined ? null : keptOf(row)
}

function keptOf(row: Tables['captures'] & { readonly originalLength: number | null }): KeptCapture {
  return {
    sha256: row.sha256,
    length: row.length,
    file: row.file,
    url: row.url,
    ...(row.provenance === null ? {} : { provenance: JSON.parse(row.provenance) as Provenance }),
    ...(row.original === null || row.originalLength === null
      ? {}
      : { original: { sha256: row.original, length: row.originalLength, made: row.made ?? '' } }),
    encoding: row.encoding,
    addedAt: row.added_at,
  }
}

/** Files or objects that are read at once. */
const AT_ONCE = 8

/** A capture whose bytes cannot be had, though their place can. */
export interface Gone {
  readonly kept: KeptCapture
  /** Why, as a sentence goes on. */
  readonly gone: string
}

/** The same captures with their bytes, from where these lie, or why there are none. */
export async function wholeOrGone(
  bytes: Bytes,
  kept: readonly KeptCapture[],
): Promise<readonly (StoredCapture | Gone)[]> {
  const all: (StoredCapture | Gone)[] = []
  await each(kept.entries(), AT_ONCE, async ([i, one]) => {
    try {
      all[i] = (await withBytes(bytes, [one]))[0]!
    } catch (error) {
      if (!(error instanceof BytesGone)) throw error
      all[i] = { kept: one, gone: error.gone }
    }
  })
  return all
}

class BytesGone extends StoreError {
  readonly gone: string
  constructor(sha256: string, how: string, place: string) {
    const more = 'isnad verify names all that are; add their file again, or restore a copy'
    super(`The bytes ${sha256.slice(0, 16)} of a capture are ${how} in ${place}: ${more}.`)
    this.gone = `its bytes ${sha256.slice(0, 16)} are ${how} in ${place}: ${more}`
  }
}

/** The same captures with their bytes. Where one has none, that is thrown. */
export async function withBytes(bytes: Bytes, kept: readonly KeptCapture[]): Promise<readonly StoredCapture[]> {
  const all: StoredCapture[] = []
  await each(kept.entries(), AT_ONCE, async ([i, { length: _, original, ...capture }]) => {
    const whole = { ...capture, bytes: await bytesFrom(bytes, capture.sha256) }
    if (original === undefined) all[i] = whole
    else {
      const { sha256, made } = original
      all[i] = { ...whole, original: { sha256, bytes: await bytesFrom(bytes, sha256), made } }
    }
  })
  return all
}

async function bytesFrom(bytes: Bytes, sha256: string): Promise<Uint8Array> {
  const found = await bytes.get(sha256)
  if (found === null || found === 'damaged') throw new BytesGone(sha256, found ?? 'missing', bytes.place)
  return found
}
