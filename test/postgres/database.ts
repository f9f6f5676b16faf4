import { randomBytes, randomUUID } from 'node:crypto'
import { inject, onTestFinished } from 'vitest'
import { ask, inDatabase } from './ask.ts'

export { ask, inDatabase }

const told = new Map<string, string>()

/** A server where tests may make and drop databases: one that is given, or the one of this run, without a password or with one. */
export async function serverAddress(how: '' | 'password' = ''): Promise<string> {
  const given = process.env.ISNAD_TEST_POSTGRES
  if (given !== undefined && given !== '') return given
  return toldBy(how)
}

/** What the setup of this run says, asked once. */
async function toldBy(what: '' | 'password' | 'template'): Promise<string> {
  const known = told.get(what)
  if (known !== undefined) return known
  const answer = await fetch(inject('postgres') + what)
  const said = await answer.text()
  if (!answer.ok) throw new Error(said)
  told.set(what, said)
  return said
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

/** The address of a database with a new store, as whoever opens an empty database makes it; it goes when the test has ended. */
export async function temporaryStore(): Promise<string> {
  const [server, template] = [await serverAddress(), await toldBy('template')]
  const name = `isnad_test_${randomBytes(8).toString('hex')}`
  await ask(server, `create database ${name} template ${template}`)
  onTestFinished(async () => void (await ask(server, `drop database if exists ${name} with (force)`)))
  const address = inDatabase(server, name)
  // Each store has a name of its own.
  await ask(address, `update settings set value = '${randomUUID()}' where name = 'store'`)
  return address
}
