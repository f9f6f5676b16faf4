/** Passwords: which are taken, and how they are kept. */

import { z } from '@hono/zod-openapi'
import { hash, verify } from '@node-rs/argon2'
import { makeQueue } from './queue.ts'

/** OWASP's first choice of argon2id (19 MiB, two passes, one thread). */
const HOW = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** So many are reckoned at once; others wait. Each takes 19 MiB, and a thread of which Node has four. */
const inTurn = makeQueue(2)

export const keepPassword = (password: string): Promise<string> => inTurn(() => hash(password.normalize('NFKC'), HOW))

/** A password that nobody has: who asks for a name that is not there waits as long as who asks for one that is. */
let nobodys: Promise<string> | null = null

/** Whether this is the password that is kept so; never, and just as slowly, where nothing is kept. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobodys ??= keepPassword(crypto.randomUUID())
  // Waited for in both cases: the first one after a start waits until it is there.
  const none = await nobodys
  const against = kept ?? none
  const right = await inTurn(() => verify(against, password.normalize('NFKC')).catch(() => false))
  return right && kept !== null
}

const FEWEST = 12

/** What is wrong with a new password, as a sentence; null where nothing is. Length is what counts (NIST SP 800-63B): no signs are asked for. */
export function wrongWith(password: string, name: string): string | null {
  const signs = [...password.normalize('NFKC')]
  if (signs.length < FEWEST) return `A password has at least ${FEWEST} characters.`
  if (new Set(signs).size < 5) return 'A password has at least five different characters.'
  const folded = (text: string) => text.normalize('NFKC').toLowerCase()
  if (folded(name).length > 2 && folded(password).includes(folded(name))) return 'A password does not hold the name.'
  return null
}

/** A password as somebody sends it. */
export const Password = z.string().min(1).max(200)

/** A name that a review can be signed with: letters, digits and what stands between names, so that no name can hold markup or turn a line around. */
export const Name = z
  .string()
  .transform(name => name.normalize('NFC').trim().replaceAll(/ {2,}/g, ' '))
  .pipe(
    z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_-]{0,59}$/u, "A name has 1 to 60 letters, digits, spaces and . ' _ -"),
  )
