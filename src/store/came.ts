/** How one capture came and what the log says of it, for those who look at its article. */
import type { Fact, Holder, HttpAnswer, Provenance } from '../capture/types.ts'
import type { Db } from './schema.ts'

/** A row of the log that is about the capture. */
export interface Met {
  /** Its number, and the hash that it carries. */
  readonly row: number
  readonly hash: string
  /** When it was written (ISO 8601). */
  readonly at: string
  /** `capture`: the bytes came in. `again`: they were met under another name or address. */
  readonly action: string
  readonly file: string | null
  readonly url: string | null
  /** The program that wrote it; null where nobody wrote that down. */
  readonly tool: string | null
}

/** A stamp in the log under which the capture's row stands, as the log tells of it. */
export interface StampSaid {
  /** The row that holds it, and the last of those that it stamps. */
  readonly row: number
  readonly upTo: number
  readonly server: string
  readonly time: string
}

/** Where a capture came from, how, and what vouches for it. */
export interface Came {
  /** Bytes. */
  readonly length: number
  readonly addedAt: string
  readonly retrieved: string | null
  readonly inside: readonly Holder[]
  readonly http: HttpAnswer | null
  readonly facts: readonly Fact[]
  readonly original: { readonly sha256: string; readonly length: number; readonly made: string } | null
  readonly met: readonly Met[]
  readonly stamp: StampSaid | null
}

/** As many rows of the log as are told of one capture. */
const ROWS = 50

/** Null where the store has no such capture. */
export async function cameIn(trx: Db, sha256: string): Promise<Came | null> {
  const row = await trx
    .selectFrom('captures')
    .leftJoin('originals', 'originals.sha256', 'captures.original')
    .select([
      'captures.added_at',
      'captures.provenance',
      'captures.made',
      'captures.original',
      'captures.length',
      'originals.length as originalLength',
    ])
    .where('captures.sha256', '=', sha256)
    .executeTakeFirst()
  if (row === undefined) return null
  const provenance = row.provenance === null ? null : (JSON.parse(row.provenance) as Provenance)
  const met = await metIn(trx, sha256)
  return {
    length: row.length,
    addedAt: row.added_at,
    retrieved: provenance?.retrieved ?? null,
    inside: provenance?.inside ?? [],
    http: provenance?.http ?? null,
    facts: provenance?.facts ?? [],
    original:
      row.original === null ? null : { sha256: row.original, length: row.originalLength ?? 0, made: row.made ?? '' },
    met,
    stamp: met[0] === undefined ? null : await stampOver(trx, met[0].row),
  }
}

/** What a row says. A store may come from anywhere: `isnad verify` names the rows that are not as they were written. */
function fieldsOf(data: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(data))
  } catch {
    return {}
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

async function metIn(trx: Db, sha256: string): Promise<readonly Met[]> {
  const rows = await trx
    .selectFrom('log')
    .select(['id', 'at', 'action', 'data', 'hash'])
    .where('ref', '=', sha256)
    .orderBy('id')
    .limit(ROWS)
    .execute()
  return rows.map(({ id, at, action, data, hash }) => {
    const said = fieldsOf(data)
    return { row: id, hash, at, action, file: textOf(said.file), url: textOf(said.url), tool: textOf(said.tool) }
  })
}

/** The first stamp of a hash that the log had when this row, or a later one, was its last. */
async function stampOver(trx: Db, row: number): Promise<StampSaid | null> {
  const stamps = await trx
    .selectFrom('log')
    .select(['id', 'data'])
    .where('action', '=', 'stamp')
    .where('id', '>', row)
    .orderBy('id')
    .execute()
  for (const { id, data } of stamps) {
    const said = fieldsOf(data)
    const [head, server, time] = [textOf(said.head), textOf(said.server), textOf(said.time)]
    if (head === null || server === null || time === null) continue
    const stamped = await trx
      .selectFrom('log')
      .select('id')
      .where('hash', '=', head)
      .where('id', '>=', row)
      .where('id', '<', id)
      .executeTakeFirst()
    if (stamped !== undefined) return { row: id, upTo: stamped.id, server, time }
  }
  return null
}
