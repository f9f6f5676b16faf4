/** Captures as they come in. */
import type { Capture } from '../capture/types.ts'
import type { Kept } from './bytes/keep.ts'
import { appendLog, type LogEntry } from './custody.ts'
import type { KeptCapture } from './kept.ts'
import type { Db } from './schema.ts'

export type Incoming = Capture & { readonly encoding?: string | null }

/**
 * Adds captures that are not there yet, and writes down in the log where and how each came: see `Store.addCaptures`.
 *
 * @param kept their bytes, which lie where they belong already.
 */
export async function addCaptures(
  trx: Db,
  kept: Kept,
  captures: readonly Incoming[],
  when: string,
  tool: string,
): Promise<{ readonly added: number; readonly known: number }> {
  let added = 0
  let known = 0
  const rows: Pick<LogEntry, 'at' | 'action' | 'data' | 'ref'>[] = []
  for (const capture of captures) {
    const { sha256, bytes, file, url, encoding = null, provenance, original } = capture
    if (original !== undefined) {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('originals')
        .values({ sha256: original.sha256, length: original.bytes.length })
        .onConflict(conflict => conflict.column('sha256').doNothing())
        .executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows === 1n) await kept.ensure(original.sha256)
    }
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('captures')
      .values({
        sha256,
        file,
        url,
        encoding,
        added_at: when,
        length: bytes.length,
        provenance: provenance === undefined ? null : JSON.stringify(provenance),
        original: original?.sha256 ?? null,
        made: original?.made ?? null,
      })
      .onConflict(conflict => conflict.column('sha256').doNothing())
      .executeTakeFirstOrThrow()
    const isNew = numInsertedOrUpdatedRows === 1n
    if (isNew) await kept.ensure(sha256)
    if (isNew) added++
    else known++
    if (isNew || (await isElsewhere(trx, capture)))
      rows.push({
        at: when,
        action: isNew ? 'capture' : 'again',
        data: custodyOf(withoutBytes(capture), tool),
        ref: sha256,
      })
  }
  await appendLog(trx, rows)
  return { added, known }
}

type Told = Pick<KeptCapture, 'sha256' | 'length' | 'file' | 'url' | 'provenance' | 'original'>

function withoutBytes({ sha256, bytes, file, url, provenance, original }: Capture): Told {
  return {
    sha256,
    length: bytes.length,
    file,
    url,
    ...(provenance === undefined ? {} : { provenance }),
    ...(original === undefined
      ? {}
      : { original: { sha256: original.sha256, length: original.bytes.length, made: original.made } }),
  }
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
export function custodyOf({ sha256, length, file, url, provenance, original }: Told, tool: string): string {
  return JSON.stringify({
    sha256,
    length,
    file,
    url,
    retrieved: provenance?.retrieved ?? null,
    inside: provenance?.inside ?? [],
    http: provenance?.http ?? null,
    facts: provenance?.facts ?? [],
    original: original === undefined ? null : { sha256: original.sha256, length: original.length, made: original.made },
    tool,
  })
}

/** Sets a capture aside: nobody reads it by himself again. */
export async function setAside(trx: Db, sha256: string, tries: number, message: string, when: string): Promise<void> {
  await trx
    .insertInto('aside')
    .values({ sha256, at: when, tries, message })
    .onConflict(conflict => conflict.column('sha256').doUpdateSet({ at: when, tries, message }))
    .execute()
}
