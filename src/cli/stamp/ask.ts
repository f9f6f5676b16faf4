import { CommandError } from '../errors.ts'

/** No answer is longer: a stamp with a chain of certificates has some 10 kB. Bytes. */
const LONGEST = 1_000_000
/** How long an authority may take, in milliseconds. */
const PATIENCE = 30_000

async function whole(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body ?? []) {
    length += piece.length
    if (length > LONGEST) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/**
 * Sends a query to a time-stamping authority by HTTP (RFC 3161, 3.4) and gives its answer. Redirects are not followed. Throws a `CommandError` that names
 * the server: not reached, too slow, another status, too long an answer.
 */
export async function askForStamp(server: URL, query: Uint8Array, patience = PATIENCE): Promise<Uint8Array> {
  const name = server.href
  let answer: Response
  let body: Uint8Array | null
  try {
    answer = await fetch(server, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' },
      body: Uint8Array.from(query),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    body = answer.ok ? await whole(answer.body) : new Uint8Array()
    if (!answer.ok) await answer.body?.cancel()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError')
      throw new CommandError(`${name}: it did not answer within ${Math.round(patience / 1000)} seconds.`)
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : null
    const code = cause !== null && 'code' in cause ? ` (${String(cause.code)})` : ''
    throw new CommandError(`${name}: it cannot be reached${code}.`)
  }
  if (!answer.ok) throw new CommandError(`${name}: it answers with status ${answer.status} and stamps nothing.`)
  if (body === null) throw new CommandError(`${name}: its answer is too long for a stamp.`)
  return body
}
