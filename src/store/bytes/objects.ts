import type { Db } from '../schema.ts'
import { nameOf } from './names.ts'
import { pack, unpack } from './pack.ts'
import type { Bytes, Content } from './types.ts'

/** Bytes in one row. */
const PART = 1_000_000
/** Bytes that one statement carries, but for a content that alone holds more. */
const STATEMENT = 8_000_000
/** Rows that are listed at a time. */
const LISTED = 1000

/**
 * Rows of a table of the store's own database, in parts of a megabyte. Ordinary rows and not PostgreSQL's large objects: whoever may read the table may read them, a
 * `pg_dump -t` and a replica take them along, vacuum clears what was taken out, and none is left over that belongs to nobody.
 */
export function objectsIn(db: Db, place: string): Bytes {
  const has = async (sha256: string): Promise<boolean> => (await there(db, [sha256])).has(sha256)
  return {
    place: `the database of ${place}`,
    begin: async () => {},
    check: async () => {},
    async put(some) {
      const before = await there(
        db,
        some.map(({ sha256 }) => sha256),
      )
      let rows: Row[] = []
      let length = 0
      const end = async (): Promise<void> => {
        // One statement is written wholly or not at all; it needs no lock of the store.
        if (rows.length > 0)
          await db
            .insertInto('objects')
            .values(rows)
            .onConflict(conflict => conflict.doNothing())
            .execute()
        rows = []
        length = 0
      }
      for (const content of unique(some)) {
        if (before.has(content.sha256)) continue
        const parts = await rowsOf(content)
        const more = parts.reduce((sum, { bytes }) => sum + bytes.length, 0)
        if (length > 0 && length + more > STATEMENT) await end()
        rows.push(...parts)
        length += more
      }
      await end()
      return before
    },
    async get(sha256) {
      const rows = await db.selectFrom('objects').select('bytes').where('sha256', '=', sha256).orderBy('part').execute()
      if (rows.length === 0) return null
      return unpack(rows.length === 1 ? rows[0]!.bytes : Buffer.concat(rows.map(({ bytes }) => bytes)))
    },
    has,
    async *list() {
      for (let after = ''; ; ) {
        const rows = await db
          .selectFrom('objects')
          .select(['sha256', 'written'])
          .where('sha256', '>', after)
          .where('part', '=', 0)
          .orderBy('sha256')
          .limit(LISTED)
          .execute()
        for (const { sha256, written } of rows) yield { name: sha256, sha256, written }
        if (rows.length < LISTED) return
        after = rows.at(-1)!.sha256
      }
    },
    async remove(some) {
      if (some.length === 0) return
      await db
        .deleteFrom('objects')
        .where(
          'sha256',
          'in',
          some.map(({ name }) => name),
        )
        .execute()
    },
  }
}

type Row = { sha256: string; part: number; bytes: Uint8Array; written: number }

async function there(db: Db, sha256s: readonly string[]): Promise<Set<string>> {
  if (sha256s.length === 0) return new Set()
  const rows = await db
    .selectFrom('objects')
    .select('sha256')
    .where('sha256', 'in', sha256s)
    .where('part', '=', 0)
    .execute()
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** Each once, in an order that all programs share: two that put the same do not wait for each other in a circle. */
function unique(some: readonly Content[]): Content[] {
  const bySha = new Map(some.map(content => [content.sha256, content]))
  return [...bySha.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}

async function rowsOf({ sha256, bytes }: Content): Promise<Row[]> {
  nameOf(sha256)
  const packed = await pack(bytes)
  const written = Date.now()
  const rows: Row[] = []
  for (let at = 0; at < packed.length; at += PART)
    rows.push({ sha256, part: rows.length, bytes: packed.subarray(at, at + PART), written })
  return rows
}
