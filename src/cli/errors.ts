/** What the program ends with: scripts rely on it. */
export const EXIT = { fine: 0, nothingRead: 1, wrongUsage: 2 } as const

/** The command was called wrongly; the message says what is wrong. Ends the program with `EXIT.wrongUsage`. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Something outside the program is not as it must be; the message is one sentence for the user. Ends the program with 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** What the file system says, as a sentence about `path`. */
export function fileError(path: string, error: unknown): CommandError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why: Readonly<Record<string, string>> = {
    EACCES: 'there is no permission to write there',
    EPERM: 'there is no permission to write there',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is a file',
    EEXIST: 'a file of that name is in the way',
    ENOENT: 'no file can be made there',
  }
  return new CommandError(`${path}: cannot write it; ${why[code] ?? `the system says ${code || 'nothing more'}`}.`)
}

/** Whatever went wrong, as a sentence: of what the program itself says it is enough, of anything else that it should not have been. */
export function explained(error: unknown): string {
  const known = error instanceof Error
  const message = known ? error.message : String(error)
  // A table of one's own that was edited wrongly: its error names file and line.
  if (known && error.name === 'TableError') return `A table cannot be read: ${message}.`
  const told = known && ['CommandError', 'StoreError', 'ServerError'].includes(error.name)
  return told ? message : `This should not have happened: ${message} Set ISNAD_DEBUG=1 to see where.`
}
