import { createHash } from 'node:crypto'
import type { Bytes } from '../bytes/types.ts'
import { StoreError } from '../errors.ts'
import type { Db } from '../schema.ts'
import { LineSum, linesOf } from './sums.ts'
import { TAKEN_TABLES, type TakenTable } from './tables.ts'
import {
  captureName,
  FORMAT,
  HEAD,
  type Head,
  MANIFEST,
  type Manifest,
  type Member,
  rowsName,
  type TableSum,
} from './types.ts'

/** Bytes of rows in one member, but for a row that alone has more. */
const PART = 1_000_000
/** Captures whose hashes are fetched at a time. */
const LISTED = 500

/**
 * A store as members in a fixed order: a store that holds the same gives the same bytes.
 *
 * @param trx a transaction that sees one state to its end, however long that takes; captures are never changed, so their bytes may lie outside of it.
 * @param store as it may be shown.
 * @throws {StoreError} where the bytes of a capture are missing or are not those that came in: a backup of a damaged store would be taken for a good one.
 */
export async function* membersOf(trx: Db, bytes: Bytes, store: string): AsyncGenerator<Member, Manifest> {
  const head: Head = { format: FORMAT, schema: await schemaOf(trx) }
  yield jsonMember(HEAD, head)
  const captures = { count: 0, bytes: 0 }
  const names = createHash('sha256')
  for await (const sha256 of sha256sOf(trx)) {
    const found = await bytes.get(sha256)
    if (found === null || found === 'damaged' || createHash('sha256').update(found).digest('hex') !== sha256)
      throw new StoreError(
        `The store ${store} is damaged: the bytes of the capture ${sha256.slice(0, 16)} are ${found === null ? 'missing' : 'not those that came in'}; isnad verify names all that is wrong.`,
      )
    captures.count++
    captures.bytes += found.length
    names.update(`${sha256}\n`)
    yield { name: captureName(sha256), bytes: found }
  }
  const tables: [TakenTable, TableSum][] = []
  for (const table of TAKEN_TABLES) {
    const sum = new LineSum()
    let part: string[] = []
    let length = 0
    let parts = 0
    for await (const line of linesOf(trx, table)) {
      sum.add(line)
      part.push(line)
      length += line.length
      if (length < PART) continue
      yield { name: rowsName(table, ++parts), bytes: Buffer.from(part.join('')) }
      part = []
      length = 0
    }
    if (part.length > 0) yield { name: rowsName(table, ++parts), bytes: Buffer.from(part.join('')) }
    tables.push([table, sum.sum])
  }
  const manifest: Manifest = {
    ...head,
    captures: { ...captures, sha256: names.digest('hex') },
    tables: Object.fromEntries(tables) as Manifest['tables'],
  }
  yield jsonMember(MANIFEST, manifest)
  return manifest
}

const jsonMember = (name: string, value: object): Member => ({
  name,
  bytes: Buffer.from(`${JSON.stringify(value, null, 1)}\n`),
})

async function schemaOf(trx: Db): Promise<number> {
  const row = await trx
    .selectFrom('migrations')
    .select(eb => eb.fn.max('number').as('number'))
    .executeTakeFirstOrThrow()
  return row.number
}

/** Of captures and of what they were made from, each once, sorted. */
async function* sha256sOf(trx: Db): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const some = (table: 'captures' | 'originals') =>
      trx.selectFrom(table).select('sha256').where('sha256', '>', after).orderBy('sha256').limit(LISTED).execute()
    const rows = [...(await some('captures')), ...(await some('originals'))].map(({ sha256 }) => sha256)
    const sorted = [...new Set(rows)].sort().slice(0, LISTED)
    if (sorted.length === 0) return
    yield* sorted
    after = sorted.at(-1)!
  }
}
