import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Bytes, Content } from '../bytes/types.ts'
import type { Engine } from '../engine.ts'
import type { Db } from '../schema.ts'
import { rowOf, type Value } from './lines.ts'
import { LineSum, sumsOf } from './sums.ts'
import { NUMBERED, TAKEN_TABLES, type TakenTable } from './tables.ts'
import { BackupFault } from './tar.ts'
import { captureName, type Head, MANIFEST, type Manifest, type Member, rowsName, type TableSum } from './types.ts'

/** Captures that are put where they belong together. */
const PART = { captures: 50, bytes: 16_000_000 } as const
/** Values in one statement: fewer than any database's limit of parameters. */
const VALUES = 20_000
const ROWS = 250

/** Members as they come, one of which may be looked at before it is taken. */
export interface Members {
  peek(): Promise<Member | null>
  take(): Promise<Member>
}

export function membersIn(source: AsyncIterator<Member, unknown>): Members {
  let next: Member | null | undefined
  const peek = async (): Promise<Member | null> => {
    if (next === undefined) {
      const { done, value } = await source.next()
      next = done === true ? null : (value as Member)
    }
    return next
  }
  return {
    peek,
    async take() {
      const member = await peek()
      if (member === null) throw new BackupFault('it ends too early')
      next = undefined
      return member
    },
  }
}

/**
 * Puts captures where they belong, each looked at by its hash, until another member comes.
 *
 * @throws {BackupFault} where one is not what its name says.
 */
export async function takeCaptures(members: Members, bytes: Bytes): Promise<Manifest['captures']> {
  const names = createHash('sha256')
  let [count, length, last] = [0, 0, '']
  let [part, partLength]: [Content[], number] = [[], 0]
  for (;;) {
    const member = await members.peek()
    const sha256 = /^captures\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(member?.name ?? '')?.[1]
    if (member === null || sha256 === undefined) break
    await members.take()
    if (member.name !== captureName(sha256) || sha256 <= last) throw new BackupFault('its captures are out of order')
    if (createHash('sha256').update(member.bytes).digest('hex') !== sha256)
      throw new BackupFault(`the capture ${sha256.slice(0, 16)} has another SHA-256 than its name says`)
    last = sha256
    count++
    length += member.bytes.length
    names.update(`${sha256}\n`)
    part.push({ sha256, bytes: member.bytes })
    partLength += member.bytes.length
    if (part.length < PART.captures && partLength < PART.bytes) continue
    await bytes.put(part)
    ;[part, partLength] = [[], 0]
  }
  if (part.length > 0) await bytes.put(part)
  return { count, bytes: length, sha256: names.digest('hex') }
}

/**
 * Puts all rows into empty tables, and reads them back: in the caller's transaction, so that nothing is there until all is.
 *
 * @param captures what `takeCaptures` gave.
 * @throws {BackupFault} where something is missing, changed or too much.
 */
export async function takeRows(
  trx: Db,
  engine: Engine,
  members: Members,
  head: Head,
  captures: Manifest['captures'],
): Promise<Manifest> {
  const sums: [TakenTable, TableSum][] = []
  for (const table of TAKEN_TABLES) {
    const columns = new Set(await engine.columns(trx, table))
    const sum = new LineSum()
    for (let part = 1; (await members.peek())?.name === rowsName(table, part); part++) {
      const { bytes } = await members.take()
      await put(trx, table, columns, bytes, sum)
    }
    const numbered = NUMBERED[table]
    if (numbered !== undefined && sum.sum.rows > 0) await engine.goOn(trx, table, numbered)
    sums.push([table, sum.sum])
  }
  const said = manifestOf(await members.take())
  if ((await members.peek()) !== null) throw new BackupFault('it goes on after its end')
  const came: Manifest = { ...head, captures, tables: Object.fromEntries(sums) as Manifest['tables'] }
  if (!isDeepStrictEqual(said, came)) throw new BackupFault(differenceOf(said, came))
  // Not only what came is what was sent: what stands in the database is it too.
  if (!isDeepStrictEqual(await sumsOf(trx), came.tables))
    throw new BackupFault('the database gives back other rows than were put in')
  return came
}

async function put(
  trx: Db,
  table: TakenTable,
  columns: ReadonlySet<string>,
  bytes: Uint8Array,
  sum: LineSum,
): Promise<void> {
  const lines = Buffer.from(bytes).toString('utf8').split('\n')
  if (lines.pop() !== '') throw new BackupFault(`a row of the table ${table} is cut off`)
  const together = Math.min(ROWS, Math.max(1, Math.floor(VALUES / columns.size)))
  let rows: Record<string, Value>[] = []
  const end = async (): Promise<void> => {
    if (rows.length > 0)
      await trx
        .insertInto(table as 'log')
        .values(rows as never)
        .execute()
    rows = []
  }
  for (const line of lines) {
    const row = rowOf(line, columns)
    if (row === null) throw new BackupFault(`a row of the table ${table} is not one of this schema`)
    sum.add(`${line}\n`)
    rows.push(row)
    if (rows.length >= together) await end()
  }
  await end()
}

function manifestOf({ name, bytes }: Member): unknown {
  if (name !== MANIFEST) throw new BackupFault(`it holds “${name.slice(0, 80)}” where that cannot stand`)
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw new BackupFault('its list of contents cannot be read')
  }
}

function differenceOf(said: unknown, came: Manifest): string {
  const { tables, captures } = (said ?? {}) as Partial<Manifest>
  if (!isDeepStrictEqual(captures, came.captures)) return 'its captures are not those that its list of contents names'
  const table = TAKEN_TABLES.find(table => !isDeepStrictEqual(tables?.[table], came.tables[table]))
  return table === undefined
    ? 'its list of contents is of another backup'
    : `the rows of its table ${table} are not those that its list of contents names`
}
