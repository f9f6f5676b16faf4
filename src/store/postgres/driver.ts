import {
  type ColumnDefinitionNode,
  CompiledQuery,
  type DatabaseConnection,
  DataTypeNode,
  type Driver,
  type KyselyPlugin,
  OperationNodeTransformer,
  PostgresDialect,
  PostgresDriver,
  RawNode,
  type TransactionSettings,
} from 'kysely'
import type { Pool } from 'pg'
import Cursor from 'pg-cursor'
import { StoreError } from '../errors.ts'
import type { Line } from '../line.ts'
import { explained } from './errors.ts'
import { BEGIN_READING, BEGIN_WRITING } from './locks.ts'

/**
 * kysely's dialect with this store's transactions, and errors that are sentences. `store`: the address as it may be shown. `line`: where one waits for a connection; with as
 * many places as the pool has connections, so that the pool's own limit of time is for connecting alone.
 */
export class StoreDialect extends PostgresDialect {
  readonly #pool: Pool
  readonly #store: string
  readonly #line: Line
  constructor(pool: Pool, store: string, line: Line) {
    super({ pool, cursor: Cursor })
    this.#pool = pool
    this.#store = store
    this.#line = line
  }
  override createDriver(): Driver {
    return new StoreDriver(this.#pool, this.#store, this.#line)
  }
}

class StoreDriver extends PostgresDriver {
  readonly #store: string
  readonly #line: Line
  readonly #explaining = new WeakSet<DatabaseConnection>()
  /** How those that are lent leave the line. */
  readonly #lent = new Map<DatabaseConnection, () => void>()
  constructor(pool: Pool, store: string, line: Line) {
    super({ pool, cursor: Cursor })
    this.#store = store
    this.#line = line
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const leave = await this.#line()
    try {
      const connection = await super.acquireConnection()
      this.#lent.set(connection, leave)
      if (!this.#explaining.has(connection)) {
        this.#explaining.add(connection)
        explaining(connection, this.#store)
      }
      return connection
    } catch (error) {
      leave()
      throw explained(error, this.#store)
    }
  }

  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const leave = this.#lent.get(connection)
    this.#lent.delete(connection)
    try {
      // What it is in kysely, beside the interface of a driver.
      await super.releaseConnection(connection as Parameters<PostgresDriver['releaseConnection']>[0])
    } finally {
      leave?.()
    }
  }

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    try {
      const begin = settings.accessMode === 'read only' ? BEGIN_READING : BEGIN_WRITING
      await connection.executeQuery(CompiledQuery.raw(begin))
    } catch (error) {
      await this.rollbackTransaction(connection)
      throw error
    }
  }

  /** What ended a transaction is what matters: that the connection is gone too says no more. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {})
  }
}

function explaining(connection: DatabaseConnection, store: string): void {
  const execute = connection.executeQuery.bind(connection)
  const stream = connection.streamQuery.bind(connection)
  connection.streamQuery = async function* (query, rows) {
    try {
      yield* stream(query as CompiledQuery, rows)
    } catch (error) {
      throw explained(error, store)
    }
  } as typeof stream
  connection.executeQuery = async query => {
    // The database would say so too, in other words.
    if (query.parameters.some(value => typeof value === 'string' && value.includes('\0')))
      throw new StoreError('A name holds a NUL character.')
    try {
      return await execute(query as CompiledQuery)
    } catch (error) {
      throw explained(error, store)
    }
  }
}

/** Text is compared and sorted by its code points, as SQLite does it, whatever language the database was made for. */
class ByCodePoint extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const column = super.transformColumnDefinition(node)
    return DataTypeNode.is(column.dataType) && column.dataType.dataType === 'text'
      ? { ...column, dataType: RawNode.createWithSql('text collate "C"') }
      : column
  }
}

const transformer = new ByCodePoint()

/** A plugin that gives every column of text the collation "C". */
export const byCodePoint: KyselyPlugin = {
  transformQuery: ({ node }) => transformer.transformNode(node),
  transformResult: async ({ result }) => result,
}
