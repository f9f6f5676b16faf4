import pg from 'pg'

/** The same address with another database. */
export function inDatabase(address: string, database: string): string {
  return address.replace(/^([a-z]+:\/\/[^/?]*)(?:\/[^?]*)?/, `$1/${database}`)
}

/** Runs statements in a database, one after the other; gives the rows of the last. */
export async function ask(address: string, ...statements: readonly string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address })
  client.on('error', () => {})
  await client.connect()
  try {
    let rows: unknown[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}
