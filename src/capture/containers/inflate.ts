import { once as event } from 'node:events'
import { createInflateRaw, type InflateRaw, type ZlibOptions } from 'node:zlib'
import type { ByteReader } from './bytes.ts'

/** What is given to the inflater at once, so that what comes out of it (at most 1,032 times as much) has room. Bytes. */
const STEP = 16_384
const ROOM = STEP * 1100

/** How deflated data ended: by itself, in its middle, or in something that is none. `taken`: of how many bytes it was. */
export interface Deflated {
  readonly fault: 'cut' | 'damaged' | null
  readonly taken: number
}

function write(engine: InflateRaw, chunk: Uint8Array): Promise<void> {
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
 * What deflated data holds that ends by itself (RFC 1951, 3.2.3); `reader` stands at its beginning, and then behind its end. Damage is in what is returned.
 *
 * @param onRead called with each piece that is read; the last may go on behind the end of the data. `onGiven`: with each piece that comes out.
 */
export async function* inflated(
  reader: ByteReader,
  onRead: (piece: Uint8Array) => void = () => {},
  onGiven: (piece: Uint8Array) => void = () => {},
): AsyncGenerator<Uint8Array, Deflated> {
  const engine = createInflateRaw({ highWaterMark: ROOM } as ZlibOptions)
  let fed = 0
  try {
    while (engine.bytesWritten === fed) {
      const chunk = await reader.chunk(STEP)
      if (chunk === null) {
        engine.end()
        engine.resume()
        await event(engine, 'end')
        break
      }
      fed += chunk.length
      onRead(chunk)
      await write(engine, chunk)
      const out: Buffer | null = engine.read()
      if (out !== null) {
        onGiven(out)
        yield out
      }
      // What it does not take belongs to what follows.
      const left = fed - engine.bytesWritten
      if (left > 0) reader.unread(chunk.subarray(chunk.length - left))
    }
    return { fault: null, taken: engine.bytesWritten }
  } catch (error) {
    const cut = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR'
    return { fault: cut ? 'cut' : 'damaged', taken: fed }
  } finally {
    engine.destroy()
  }
}
