import { StoreError } from '../errors.ts'

/** What each of PostgreSQL's codes (appendix A of its manual) means for somebody who uses a store. */
const BY_CODE: Readonly<Record<string, (store: string) => string>> = {
  '28P01': store => `The database of the store ${store} refuses the user's name or password.`,
  '28000': store => `The database of the store ${store} does not let this user in.`,
  '3D000': store => `There is no database at ${store}; make it first (createdb).`,
  '3F000': store => `The database of the store ${store} has no schema that this user may write in.`,
  '42501': store => `The user of the store ${store} may not do this in its database.`,
  '53100': store => `The disk of the database is full: the store ${store} could not be written, and stays as it was.`,
  '53200': store => `The database of the store ${store} has run out of memory.`,
  '53300': store => `The database of the store ${store} takes no more connections; try again later.`,
  '55P03': store => `The store ${store} is in use by another program; try again when it has finished.`,
  '25006': store => `The store ${store} cannot be written: its database is read-only.`,
  '57P01': gone,
  '57P02': gone,
  '57P03': store => `The database of the store ${store} is starting or stopping; try again in a moment.`,
  '57P05': gone,
  '25P03': gone,
  '57014': store => `The database of the store ${store} broke off a question that took too long.`,
  '40001': store => `Another program changed the store ${store} at the same moment; try again.`,
  '40P01': store => `Another program changed the store ${store} at the same moment; try again.`,
  '58030': store => `The store ${store} could not be read or written: the disk of its database reports an error.`,
  XX001: damaged,
  XX002: damaged,
  '22021': () => 'A name holds a NUL character.',
}

function gone(store: string): string {
  return `The connection to the database of the store ${store} was cut: what had begun is there wholly or not at all; try again.`
}

function damaged(store: string): string {
  return `The database of the store ${store} is damaged; restore a copy of it.`
}

/** What passes: whoever tries again later may find all well. */
const PASSING = /^(?:53300|55P03|57P0[1235]|25P03|40001|40P01|53200)$/

/** What the system and the driver say where there is no code of PostgreSQL's. */
const BY_WORDS: readonly (readonly [words: RegExp, sentence: (store: string) => string, passing?: true])[] = [
  [
    /ECONNREFUSED|ENOENT|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EADDRNOTAVAIL|timeout exceeded|connection timeout/i,
    store => `Nothing answers at ${store}: is the database running, and is its address right?`,
    true,
  ],
  [
    /ERR_INVALID_URL|Invalid URL|URI malformed/,
    store =>
      `${store} is no address of a database: write postgres://USER@HOST/DATABASE, with %40 for an @ in a password.`,
  ],
  [/ENOTFOUND|EAI_/, store => `The host of the store ${store} is not known; is its address right?`],
  [/password must be|no password supplied/i, store => `The database of the store ${store} asks for a password.`],
  [
    /SSL|certificate|TLS/i,
    store => `The connection to ${store} cannot be encrypted as its address asks for; look at its sslmode.`,
  ],
  [/Connection terminated|Client was closed|not queryable|ECONNRESET|EPIPE|Connection ended/i, gone, true],
]

/** The same error, or where it can be told, a sentence about it. `store`: the address as it may be shown. */
export function explained(error: unknown, store: string): unknown {
  if (error instanceof StoreError || typeof error !== 'object' || error === null) return error
  const { code, message, errors } = error as { code?: unknown; message?: unknown; errors?: unknown }
  // Where a name stands for several addresses, each was tried.
  if (Array.isArray(errors) && errors.length > 0 && code === undefined) return explained(errors[0], store)
  const sentence = typeof code === 'string' ? BY_CODE[code] : undefined
  if (sentence !== undefined) return new StoreError(sentence(store), { passing: PASSING.test(code as string) })
  // A statement that the database refused for what it says is no matter of the connection.
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]{4}$/.test(code)) return error
  const found = BY_WORDS.find(([words]) => words.test(`${code} ${message}`))
  if (found === undefined) return error
  const [, told, passing = false] = found
  return new StoreError(told(store), { passing })
}
