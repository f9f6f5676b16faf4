import type { Input } from '../types.ts'
import { counted } from './budget.ts'
import { ByteReader } from './bytes.ts'
import { readMember } from './index.ts'
import { memberPath, passedOver } from './names.ts'
import { Broken, failed, type Reading, type Source } from './source.ts'
import {
  ENCRYPTED,
  type LocalMember,
  localBytes,
  methodDetail,
  refuseOffice,
  seekLocal,
  takeLocal,
} from './zip-local.ts'

const CUT = 'it is a ZIP archive without its directory; it was cut off or is damaged'

/** What one member gives; nothing where it is a folder or passed over. */
async function* memberInputs(
  source: Source,
  reader: ByteReader,
  local: LocalMember,
  reading: Reading,
): AsyncGenerator<Input> {
  const { name: member, encrypted, method, size, modified } = local
  const path = memberPath(member)
  const name = `${source.name}/${path}`
  if (/[/\\]$/.test(member) || passedOver(path)) return
  if (encrypted) yield failed(name, 'encrypted', ENCRYPTED)
  else if (method !== 0 && method !== 8) yield failed(name, 'not-text', methodDetail(method))
  else if (method === 0 && size === 0) yield failed(name, 'empty')
  else {
    const data = counted(localBytes(reader, local), null, reading.budget, reading.limits)
    yield* readMember(source, member, path, data, reading, modified)
  }
}

/**
 * Members of an archive without its directory, as a broken download leaves it: by their own headers, one behind the other. One that was cut off, or whose
 * checksum is wrong, is a failure. Throws `Broken` in the end, for nobody knows how many there were.
 */
export async function* readWithoutDirectory(
  source: Source,
  bytes: AsyncIterable<Uint8Array>,
  reading: Reading,
): AsyncGenerator<Input> {
  const reader = new ByteReader(bytes)
  let count = 0
  let damages = 0
  try {
    while (damages <= reading.limits.damages && count < reading.limits.members && (await seekLocal(reader))) {
      const local = await takeLocal(reader)
      if (local === null) {
        // What only looks like a header, or is cut off.
        await reader.skip(4)
        damages++
        continue
      }
      refuseOffice(local.name, ++count)
      const began = reader.offset
      yield* memberInputs(source, reader, local, reading)
      // Deflated data shows where it ends; of what was not read, or not to its end, what is stated is passed over.
      const taken = reader.offset - began
      if (local.size !== null && (taken === 0 || local.method === 0)) await reader.skip(local.size - taken)
    }
  } finally {
    await reader.close()
  }
  throw new Broken('damaged', count === 0 ? CUT : `${CUT}; what stands whole in it is read`)
}
