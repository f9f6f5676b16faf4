/** What a store says of itself, by name. */
import type { Db } from './schema.ts'

/** How a reading again was begun that is not ended (`again.ts`). */
export const UNDER_WAY = 'again'

export const settingOf = async (db: Db, name: string): Promise<string | null> =>
  (await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst())?.value ?? null

export async function putSetting(db: Db, name: string, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ name, value })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
