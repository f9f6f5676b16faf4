import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'

const told = new Map<string, string>()

/** A server where tests may make and drop databases: one that is given, or the one of this run, without a password or with one. */
export async function serverAddress(how: '' | 'password' = ''): Promise<string> {
  const given = process.env.ISNAD_TEST_POSTGRES
  if (given !== undefined && given !== '') return given
  const known = told.get(how)
  if (known !== undefined) return known
  const answer = await fetch(inject('postgres') + how)
  const said = await answer.text()
  if (!answer.ok) throw new Error(said)
  told.set(how, said)
  return said
}

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

/** Makes an empty database. Gives its address, and a way to take it away. */
export async function makeDatabase(
  how: '' | 'password' = '',
): Promise<{ readonly address: string; drop(): Promise<void> }> {
  const server = await serverAddress()
  const name = `isnad_test_${randomBytes(8).toString('hex')}`
  await ask(server, `create database ${name} template template0 encoding 'UTF8'`)
  return {
    address: inDatabase(how === '' ? server : await serverAddress(how), name),
    drop: async () => void (await ask(server, `drop database if exists ${name} with (force)`)),
  }
}

/** The address of an empty database that goes when the test has ended. */
export async function temporaryDatabase(how: '' | 'password' = ''): Promise<string> {
  const { address, drop } = await makeDatabase(how)
  onTestFinished(drop)
  return address
}
