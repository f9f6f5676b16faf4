import type { FailureReason } from '../types.ts'

/** Whether it may go well another time: never, for this address, or as soon as the whole host is well again. */
export type Again = 'never' | 'address' | 'host'

/** Why an address gave nothing: the reason, and in `message` the rest of the sentence that begins with the address. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
  readonly reason: FailureReason
  readonly again: Again
  /** How long the server asks to be left alone, in milliseconds; null where it does not say. */
  readonly after: number | null
  constructor(reason: FailureReason, detail: string, again: Again = 'never', after: number | null = null) {
    super(detail)
    this.reason = reason
    this.again = again
    this.after = after
  }
}

/** The `Trouble` that an error is, or was caused by; null for any other. A connection that was tried in several ways has several causes. */
export function troubleIn(error: unknown, depth = 0): Trouble | null {
  if (error instanceof Trouble) return error
  if (!(error instanceof Error) || depth > 4) return null
  const inner = error instanceof AggregateError ? error.errors : [error.cause]
  for (const one of inner) {
    const found = troubleIn(one, depth + 1)
    if (found !== null) return found
  }
  return null
}
