import { failure } from './failures.ts'
import type { InputFailure } from './types.ts'

/** The code of an error of the system (`ENOENT`), or an empty text. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What the system says of a path that cannot be read. */
export function systemFailure(input: string, error: unknown): InputFailure {
  const code = systemCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    // Node hands on what is typed with U+FFFD in the place of what is no UTF-8.
    const lost = 'there is no such file or folder; where its name is not UTF-8, give the folder that it lies in'
    return failure(input, 'not-found', input.includes('\ufffd') ? lost : undefined)
  }
  if (code === 'ELOOP') return failure(input, 'unreadable', 'it is a link that leads back to itself')
  if (code === 'EACCES' || code === 'EPERM') return failure(input, 'unreadable', 'you have no permission to read it')
  return failure(input, 'unreadable', `it cannot be read (${code || 'unknown error'})`)
}
