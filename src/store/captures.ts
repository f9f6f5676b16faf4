import type { Capture, Original, Provenance } from '../capture/types.ts'
import { appendLog, type LogEntry } from './custody.ts'
import type { Db } from './schema.ts'

/** A capture with what the caller knows beside it. */
export interface StoredCapture extends Capture {
  /** The name of its character encoding (WHATWG), or null where nobody said. */
  readonly encoding: string | null
  /** When it was added, as the caller said it. */
  readonly addedAt: string
}

type Incoming = Capture & { readonly encoding?: string | null }

/** Adds captures that are not there yet, and writes down in the log where and how each came: see `Store.addCaptures`. */
export async function addCaptures(
  trx: Db,
  captures: readonly Incoming[],
  when: string,
  tool: string,
): Promise<{ readonly added: number; readonly known: number }> {
  let added = 0
  let known = 0
  const rows: Pick<LogEntry, 'at' | 'action' | 'data' | 'ref'>[] = []
  for (const capture of captures) {
    const { sha256, bytes, file, url, encoding = null, provenance, original } = capture
    if (original !== undefined)
      await trx
        .insertInto('originals')
        .values({ sha256: original.sha256, bytes: original.bytes })
        .onConflict(conflict => conflict.column('sha256').doNothing())
        .execute()
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('captures')
      .values({
        sha256,
        file,
        url,
        encoding,
        added_at: when,
        bytes,
        provenance: provenance === undefined ? null : JSON.stringify(provenance),
        original: original?.sha256 ?? null,
        made: original?.made ?? null,
      })
      .onConflict(conflict => conflict.column('sha256').doNothing())
      .executeTakeFirstOrThrow()
    const isNew = numInsertedOrUpdatedRows === 1n
    if (isNew) added++
    else known++
    if (isNew || (await isElsewhere(trx, capture)))
      rows.push({ at: when, action: isNew ? 'capture' : 'again', data: custodyOf(capture, tool), ref: sha256 })
  }
  await appendLog(trx, rows)
  return { added, known }
}

/** Whether bytes that are there were never met under this name or address. */
async function isElsewhere(trx: Db, { sha256, file, url }: Capture): Promise<boolean> {
  const rows = await trx.selectFrom('log').select('data').where('ref', '=', sha256).execute()
  return !rows.some(row => {
    const said = JSON.parse(row.data) as { file?: string | null; url?: string | null }
    return said.file === file && said.url === url
  })
}

/** What the log says of a capture: which bytes, from where, how, and by which program. */
export function custodyOf({ sha256, bytes, file, url, provenance, original }: Capture, tool: string): string {
  return JSON.stringify({
    sha256,
    length: bytes.length,
    file,
    url,
    retrieved: provenance?.retrieved ?? null,
    inside: provenance?.inside ?? [],
    http: provenance?.http ?? null,
    facts: provenance?.facts ?? [],
    original:
      original === undefined ? null : { sha256: original.sha256, length: original.bytes.length, made: original.made },
    tool,
  })
}

/** The captures after this SHA-256, in the order of their hashes, a few at a time: a store of any size can be walked in little memory. `unread`: only those of which the account has no article. */
export async function capturesAfter(
  trx: Db,
  sha256: string,
  limit: number,
  unread = false,
): Promise<readonly StoredCapture[]> {
  const all = trx
    .selectFrom('captures')
    .leftJoin('originals', 'originals.sha256', 'captures.original')
    .selectAll('captures')
    .select('originals.bytes as originalBytes')
    .where('captures.sha256', '>', sha256)
    .orderBy('captures.sha256')
    .limit(limit)
  const some = unread
    ? all.where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('articles').select('id').whereRef('articles.sha256', '=', 'captures.sha256'))),
      )
    : all
  return (await some.execute()).map(captureOf)
}

/** All captures, in no order. */
export async function allCaptures(trx: Db): Promise<readonly StoredCapture[]> {
  const found: StoredCapture[] = []
  for (let after = ''; ; ) {
    const some = await capturesAfter(trx, after, 200)
    if (some.length === 0) return found
    found.push(...some)
    after = some.at(-1)!.sha256
  }
}

function captureOf(row: {
  sha256: string
  bytes: Uint8Array
  file: string | null
  url: string | null
  encoding: string | null
  added_at: string
  provenance: string | null
  original: string | null
  made: string | null
  originalBytes: Uint8Array | null
}): StoredCapture {
  const original: Original | null =
    row.original === null || row.originalBytes === null
      ? null
      : { sha256: row.original, bytes: new Uint8Array(row.originalBytes), made: row.made ?? '' }
  return {
    sha256: row.sha256,
    bytes: new Uint8Array(row.bytes),
    file: row.file,
    url: row.url,
    ...(row.provenance === null ? {} : { provenance: JSON.parse(row.provenance) as Provenance }),
    ...(original === null ? {} : { original }),
    encoding: row.encoding,
    addedAt: row.added_at,
  }
}
