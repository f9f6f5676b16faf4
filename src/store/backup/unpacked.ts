import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { BackupFault } from './tar.ts'

/** The same pieces, or what they hold where they are packed with gzip (RFC 1952). */
export async function* unpacked(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done === true) return
  const all = (async function* () {
    yield first.value
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  })()
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) return yield* all
  const source = Readable.from(all, { objectMode: false })
  const gunzip = createGunzip()
  source.on('error', error => gunzip.destroy(error))
  try {
    yield* source.pipe(gunzip) as AsyncIterable<Uint8Array>
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'Z_BUF_ERROR') throw new BackupFault('it ends too early')
    if (typeof code === 'string' && code.startsWith('Z_'))
      throw new BackupFault('it cannot be unpacked, or was changed')
    throw error
  } finally {
    source.destroy()
  }
}
