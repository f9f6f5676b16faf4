import { post, Trouble } from '../../capture/index.ts'
import { CommandError } from '../errors.ts'
import { version } from '../version.ts'

/** No answer is longer: a stamp with a chain of certificates has some 10 kB. Bytes. */
const LONGEST = 1_000_000
/** How long an authority may take, in milliseconds. */
const PATIENCE = 30_000

const HEADERS = { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' }

/**
 * Sends a query to a time-stamping authority by HTTP (RFC 3161, 3.4) and gives its answer. Redirects are not followed, and its certificate must be valid as that of
 * any address (docs/fetching.md). Throws a `CommandError` that names the server: not reached, too slow, another status, too long an answer.
 */
export async function askForStamp(server: URL, query: Uint8Array, patience = PATIENCE): Promise<Uint8Array> {
  const name = server.href
  const how = { headers: HEADERS, version: version(), most: LONGEST, whole: patience }
  const { status, body } = await post(name, query, how).catch((error: unknown) => {
    if (!(error instanceof Trouble)) throw error
    const long = error.reason === 'too-large'
    throw new CommandError(
      `${name}: ${long ? 'its answer is too long for a stamp' : `it cannot be reached: ${error.message}`}.`,
    )
  })
  if (status < 200 || status > 299)
    throw new CommandError(`${name}: it answers with status ${status} and stamps nothing.`)
  return body
}
