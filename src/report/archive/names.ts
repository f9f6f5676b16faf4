import { createHash } from 'node:crypto'

/**
 * The id of a record: the same bytes in the same part always have the same, so that an archive of the same store is the same. A UUID of version 8
 * (RFC 9562, 5.8) over the part and the SHA-256, as `<urn:uuid:…>` (WARC 1.1, 5.2).
 */
export function recordId(part: string, sha256: string): string {
  const hex = createHash('sha256').update(`${part}\n${sha256}`).digest('hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  const uuid = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ]
  return `<urn:uuid:${uuid.join('-')}>`
}

/** The name of bytes that have no address: their hash as a URI (RFC 6920). `sha256`: lower-case hex. */
export const nameOfBytes = (sha256: string): string =>
  `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`

/** A moment as WARC-Date has it (WARC 1.1, 5.4): UTC, to the second or finer. `fallback` where it is none. */
export function warcDate(iso: string | null, fallback: string): string {
  const time = iso === null ? Number.NaN : Date.parse(iso)
  return Number.isNaN(time) ? fallback : new Date(time).toISOString()
}
