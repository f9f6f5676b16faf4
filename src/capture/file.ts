import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Broken, Budget, type FieldPaths, kindOf, modifiedAt, type Reading, readSource } from './containers/index.ts'
import { LIMITS, type Limits } from './limits.ts'
import { systemFailure } from './system.ts'
import type { Input } from './types.ts'
import type { FoundFile } from './walk.ts'

/** How much is read of a file at once, and how much to tell what it is. Bytes. */
const CHUNK = 1 << 18
const HEAD = 8192

async function* chunks(handle: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    // Small files are read in one piece of their size.
    const room = new Uint8Array(Math.max(512, Math.min(CHUNK, size - position + 1)))
    let bytesRead: number
    try {
      bytesRead = (await handle.read(room, 0, room.length, position)).bytesRead
    } catch (error) {
      const { reason, message } = systemFailure('', error)
      throw new Broken(reason, message.replace(/^: |\.$/g, ''))
    }
    if (bytesRead === 0) return
    yield room.subarray(0, bytesRead)
    position += bytesRead
  }
}

async function hashed(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of bytes) hash.update(chunk)
  return hash.digest('hex')
}

/** What a file is read with. */
export interface FileOptions {
  readonly fields?: FieldPaths
  readonly limits?: Partial<Limits>
  readonly pdftotext?: string
}

/**
 * What one file gives: its capture, or everything that it holds. A file that holds others is read twice: once for the SHA-256 that its members name
 * it by, then for them. Throws nothing.
 */
export async function* readFileInputs(
  { path, at, size, modified }: FoundFile,
  options: FileOptions,
): AsyncGenerator<Input> {
  let handle: FileHandle
  try {
    handle = await open(at, 'r')
  } catch (error) {
    yield { kind: 'failure', failure: systemFailure(path, error) }
    return
  }
  const limits = { ...LIMITS, ...options.limits }
  const reading: Reading = {
    limits,
    fields: options.fields ?? null,
    budget: new Budget(size, limits),
    pdftotext: options.pdftotext ?? 'pdftotext',
  }
  try {
    const head = new Uint8Array(HEAD)
    const { bytesRead } = await handle.read(head, 0, HEAD, 0)
    const holds = kindOf(head.subarray(0, bytesRead), path) !== null
    const sha256 = holds ? await hashed(chunks(handle, size)) : null
    const source = { name: path, bytes: chunks(handle, size), path: at, size, inside: [], sha256 }
    yield* readSource({ ...source, modified: modifiedAt(modified) }, reading)
  } catch (error) {
    yield { kind: 'failure', failure: systemFailure(path, error) }
  } finally {
    await handle.close()
  }
}
