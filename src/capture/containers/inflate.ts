import { once as event } from 'node:events'
import { createInflateRaw, type InflateRaw, type ZlibOptions } from 'node:zlib'
import type { ByteReader } from './bytes.ts'
import { Broken } from './source.ts'

/** What is given to the inflater at once, so that what comes out of it (at most 1,032 times as much) has room. Bytes. */
export const STEP = 16_384
const ROOM = STEP * 1100

/** An inflater (RFC 1951) that gives all that comes out of what is written to it at once. */
export const inflater = (): InflateRaw => createInflateRaw({ highWaterMark: ROOM } as ZlibOptions)

export function write(engine: InflateRaw, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    engine.once('error', reject)
    engine.write(chunk, error => {
      engine.off('error', reject)
      if (error) reject(error)
      else resolve()
    })
  })
}

/**
 * What deflated data holds that ends by itself (RFC 1951, 3.2.3); `reader` stands at its beginning, and then behind its end. Throws `Broken` where it is
 * damaged or cut off.
 */
export async function* inflated(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const engine = inflater()
  let fed = 0
  try {
    while (engine.bytesWritten === fed) {
      const chunk = await reader.chunk(STEP)
      if (chunk === null) {
        engine.end()
        engine.resume()
        await event(engine, 'end')
        return
      }
      fed += chunk.length
      await write(engine, chunk)
      const out: Buffer | null = engine.read()
      if (out !== null) yield out
      // What it does not take belongs to what follows.
      const left = fed - engine.bytesWritten
      if (left > 0) reader.unread(chunk.subarray(chunk.length - left))
    }
  } catch (error) {
    const cut = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR'
    throw new Broken(
      'damaged',
      cut ? 'the archive ends in the middle of it; it was cut off' : 'its packed data is damaged',
    )
  } finally {
    engine.destroy()
  }
}
