import { allowedHosts, fetchable } from './address.ts'
import { lookUpBySystem } from './connect.ts'
import { FETCH_LIMITS } from './limits.ts'
import { type Answered, requester } from './request.ts'

/** How one request with a body is sent. */
export interface PostOptions {
  readonly headers: Readonly<Record<string, string>>
  /** The version that the user agent names. */
  readonly version: string
  /** The most of the answer's body that is read, in bytes. */
  readonly most: number
  /** How long it may take in all, in milliseconds. */
  readonly whole: number
}

/**
 * Sends bytes to an address that the user named for it, so its host may be a private one; certificates must be valid, whatever the environment says, and a
 * redirect is an answer like others. Gives the answer of any status. Throws `Trouble`.
 */
export async function post(address: string, body: Uint8Array, options: PostOptions): Promise<Answered> {
  const { headers, version, most, whole } = options
  const allowed = allowedHosts([new URL(address).host])
  const url = fetchable(address, allowed, FETCH_LIMITS.address)
  const connect = { allowed, lookUp: lookUpBySystem, timeout: Math.min(FETCH_LIMITS.connect, whole) }
  const http = requester(
    connect,
    { ...FETCH_LIMITS, whole, answer: Math.min(FETCH_LIMITS.answer, whole) },
    `isnad/${version}`,
  )
  try {
    return await http.get(url, { headers, body, most })
  } finally {
    await http.close()
  }
}
