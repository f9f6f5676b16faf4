import { promisify } from 'node:util'
import { constants, gunzip, gzip } from 'node:zlib'
import { StoreError } from '../errors.ts'

/** More than any capture may hold, in bytes: what unpacks to more was put there by somebody else. */
const MOST = 256_000_000
/** Beyond it, Arabic pages shrink little more and take much longer: `npm run bench:bytes`. */
const LEVEL = 3

const zip = promisify(gzip)
const unzip = promisify(gunzip)

/** Bytes as they are kept: gzip (RFC 1952), with nothing in its header but what the format asks for. */
export async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length > MOST) throw new StoreError(`A capture of ${bytes.length} bytes is too long for a store.`)
  return zip(bytes, { level: LEVEL, strategy: constants.Z_DEFAULT_STRATEGY })
}

/** Kept bytes as they came, or `damaged`. */
export async function unpack(packed: Uint8Array): Promise<Uint8Array | 'damaged'> {
  try {
    const bytes = await unzip(packed, { maxOutputLength: MOST })
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  } catch {
    return 'damaged'
  }
}
