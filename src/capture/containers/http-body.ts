import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { concat } from './bytes.ts'
import { Broken } from './source.ts'

/** A body without its chunks. `whole`: whether the last of them stands there, which has no length (RFC 9112, 7.1). */
export interface Unchunked {
  readonly bytes: Uint8Array
  readonly whole: boolean
}

const CHUNK_SIZE = /^([0-9a-f]{1,40})[ \t]{0,9}(?:;|$)/i
const LESS_THAN = 0x3c

/**
 * A body in chunks as one (RFC 9112, 7.1), or null where it is none: crawlers join chunks and leave the header as it was. One that ends within a chunk is
 * taken up to its end. Throws `Broken` where what follows a chunk is none.
 */
export function joinChunks(body: Uint8Array): Unchunked | null {
  const text = Buffer.from(body.buffer, body.byteOffset, body.length)
  const chunks: Uint8Array[] = []
  const broken = (begun: boolean): null => {
    if (!begun) return null
    throw new Broken('damaged', `its chunks are broken behind ${chunks.length} of them (Transfer-Encoding: chunked)`)
  }
  for (let at = 0; ; ) {
    if (at === text.length && chunks.length > 0) return { bytes: concat(chunks), whole: false }
    const line = text.indexOf('\r\n', at)
    if (line === -1 || line - at > 200) return broken(at > 0)
    const size = CHUNK_SIZE.exec(text.toString('latin1', at, line))
    if (!size) return broken(at > 0)
    const length = Number.parseInt(size[1]!, 16)
    if (length === 0) return { bytes: concat(chunks), whole: true }
    const start = line + 2
    const end = start + length
    // A first line such as "2019" may be the text's own.
    const certain = at > 0 || body[start] === LESS_THAN
    if (end > text.length) {
      if (!certain) return null
      return { bytes: concat([...chunks, body.subarray(start)]), whole: false }
    }
    if (text.toString('latin1', end, end + 2) !== '\r\n'.slice(0, text.length - end)) return broken(certain)
    chunks.push(body.subarray(start, end))
    at = Math.min(end + 2, text.length)
  }
}

const DECODERS: Readonly<Record<string, (body: Uint8Array, most: number) => Uint8Array>> = {
  gzip: (body, most) => gunzipSync(body, { maxOutputLength: most }),
  'x-gzip': (body, most) => gunzipSync(body, { maxOutputLength: most }),
  br: (body, most) => brotliDecompressSync(body, { maxOutputLength: most }),
  // "deflate" is zlib's format (RFC 9110, 8.4.1.2), and raw in what some servers send.
  deflate: (body, most) =>
    (body[0]! & 0x0f) === 8
      ? inflateSync(body, { maxOutputLength: most })
      : inflateRawSync(body, { maxOutputLength: most }),
}

/** Whether bytes begin as the coding does; brotli and raw deflate have no mark. */
const begins = (coding: string, body: Uint8Array): boolean =>
  !coding.includes('gzip') || (body[0] === 0x1f && body[1] === 0x8b)

/** A body as it went over the wire, without its chunks, and without its content coding. `cut`: whether its last chunk is missing. */
export interface HttpBody {
  readonly joined: Uint8Array
  readonly content: Uint8Array
  readonly cut: boolean
}

/**
 * Undoes `Transfer-Encoding: chunked` and `Content-Encoding` (gzip, deflate, br). A body that does not begin as its header says was decoded by
 * the crawler, and stays. Throws `Broken` where it is damaged, in another coding, or unpacks to `most` bytes or more.
 */
export function decodeBody(body: Uint8Array, header: (name: string) => string | null, most: number): HttpBody {
  const unchunked = /\bchunked\b/i.test(header('transfer-encoding') ?? '') ? joinChunks(body) : null
  const joined = unchunked?.bytes ?? body
  let content = joined
  const codings = (header('content-encoding') ?? '').toLowerCase().split(',', 5)
  for (const coding of codings.map(name => name.trim()).reverse()) {
    if (coding === '' || coding === 'identity' || content.length === 0 || !begins(coding, content)) continue
    const decoder = Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined
    if (!decoder)
      throw new Broken('not-text', `its content is packed in a way that is not read (${coding.slice(0, 20)})`)
    try {
      content = decoder(content, most)
    } catch (error) {
      const large = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
      if (large) throw new Broken('too-large', `its content unpacks to more than ${Math.round(most / 1e6)} MB`)
      throw new Broken('damaged', `its content is packed (${coding}) and damaged`)
    }
  }
  return { joined, content, cut: unchunked?.whole === false }
}
