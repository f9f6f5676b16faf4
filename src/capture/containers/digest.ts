import { createHash } from 'node:crypto'

const ALGORITHMS: Readonly<Record<string, string>> = {
  md5: 'md5',
  sha1: 'sha1',
  'sha-1': 'sha1',
  sha256: 'sha256',
  'sha-256': 'sha256',
  sha512: 'sha512',
  'sha-512': 'sha512',
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, 6, without padding. */
export function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      text += BASE32[(value >>> (bits - 5)) & 31]
      bits -= 5
    }
  }
  return bits > 0 ? text + BASE32[(value << (5 - bits)) & 31] : text
}

/**
 * Whether a labelled digest (WARC 1.1, 5.8: `sha1:` and base 32, as all write it; base 16 and base 64 are met too) is that of one of `candidates`.
 * Null where the algorithm is not known, so that nothing can be said.
 */
export function digestFits(labelled: string, candidates: readonly Uint8Array[]): boolean | null {
  const [, label, stated] = /^([\w-]{1,20}):([\w+/=-]{8,200})$/.exec(labelled.trim()) ?? []
  const algorithm = label && ALGORITHMS[label.toLowerCase()]
  if (!algorithm || !stated) return null
  const value = stated.replace(/=+$/, '')
  return candidates.some(bytes => {
    const digest = createHash(algorithm).update(bytes).digest()
    return (
      value.toLowerCase() === digest.toString('hex') ||
      value.toUpperCase() === base32(digest) ||
      value === digest.toString('base64').replace(/=+$/, '') ||
      value === digest.toString('base64url')
    )
  })
}
