import pg from 'pg'
import type { Release } from '../alone.ts'
import { shown } from './address.ts'
import { explained } from './errors.ts'
import { WATCH_ALONE } from './locks.ts'

/** How long after a connection was cut the lock is asked for again, in milliseconds. */
const AGAIN = 2000

/**
 * Holds a PostgreSQL database as `holdAlone` does a file: by an advisory lock of a connection of its own, which the database takes back when the connection ends,
 * however that is. Where the database goes and comes back, the lock is taken again.
 *
 * @throws {StoreError} where the database cannot be asked.
 */
export async function holdDatabase(address: string): Promise<Release | null> {
  let released = false
  let held: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined

  async function take(): Promise<boolean> {
    const client = new pg.Client({ connectionString: address, application_name: 'isnad watch', keepAlive: true })
    client.on('error', () => {})
    await client.connect()
    // It is not what the program lives for. The driver's types do not know this method.
    ;(client as pg.Client & { unref(): void }).unref()
    const { rows } = await client.query<{ held: boolean }>(WATCH_ALONE)
    if (rows[0]?.held !== true || released) {
      await client.end()
      return false
    }
    held = client
    client.on('end', () => {
      held = null
      if (!released) again()
    })
    return true
  }

  function again(): void {
    timer = setTimeout(() => {
      take().then(
        taken => taken || released || again(),
        () => released || again(),
      )
    }, AGAIN)
    timer.unref()
  }

  try {
    if (!(await take())) return null
  } catch (error) {
    throw explained(error, shown(address))
  }
  return async () => {
    released = true
    clearTimeout(timer)
    await held?.end().catch(() => {})
  }
}
