import { STATUS_CODES } from 'node:http'
import { Trouble } from './trouble.ts'

/** Answers that ask to come again (RFC 9110, 15.5.9, 15.6; RFC 6585, 4; RFC 8470, 5.2). */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * What an answer other than 2xx means.
 *
 * @param after what its Retry-After asks for, in milliseconds, or null.
 */
export function statusTrouble(status: number, after: number | null): Trouble {
  const said = `${status}${STATUS_CODES[status] ? ` ${STATUS_CODES[status]}` : ''}`
  if (status === 404 || status === 410)
    return new Trouble('not-found', `the server says that there is no such page (${said})`)
  if (status === 429 || status === 503) {
    const when = after === null ? '' : `, in ${Math.ceil(after / 1000)} seconds`
    return new Trouble('unreachable', `the server asks to come again later${when} (${said})`, 'host', after)
  }
  if (PASSING.has(status))
    return new Trouble('unreachable', `the server has trouble of its own (${said})`, 'address', after)
  if ([401, 402, 403, 407, 451].includes(status))
    return new Trouble('refused', `the server does not give it to programs (${said})`)
  return new Trouble('unreachable', `the server gives no page (${said})`)
}
