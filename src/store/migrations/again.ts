import type { Engine } from '../engine.ts'
import type { Db } from '../schema.ts'

/** Articles that are read again (`again.ts`). */
export async function again(trx: Db, engine: Engine): Promise<void> {
  await trx.schema
    .createTable('again')
    .addColumn('sha256', 'text', c => c.primaryKey())
    .addColumn('data', 'text')
    .addColumn('capture_offsets', engine.bytes as 'blob')
    .execute()
}
