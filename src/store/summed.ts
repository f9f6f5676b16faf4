import type { Db } from './schema.ts'
import { RowSum } from './sum.ts'

/** Lets `work` count rows into the hash of the account, or out of it, inside the caller's transaction. An account that was not there yet is one that grows. */
export async function summed<T>(trx: Db, work: (sum: RowSum) => Promise<T>): Promise<T> {
  const account = await trx.selectFrom('account').select('hash').executeTakeFirst()
  const sum = new RowSum(account?.hash ?? null)
  const result = await work(sum)
  if (account === undefined) await trx.insertInto('account').values({ id: 1, hash: sum.hex, grown: 1 }).execute()
  else await trx.updateTable('account').set({ hash: sum.hex }).execute()
  return result
}
