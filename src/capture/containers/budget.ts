import type { Limits } from '../limits.ts'
import { Broken, OverBudget } from './source.ts'

const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1e6)).toLocaleString('en')} MB`

/** How much one file on disk may unpack to, with everything inside it (`Limits.unpacked`, `ratio`, `unpackedFree`). */
export class Budget {
  readonly #most: number
  #spent = 0

  /** `size`: the file's bytes on disk. */
  constructor(size: number, limits: Limits) {
    this.#most = Math.min(limits.unpacked, Math.max(limits.unpackedFree, size * limits.ratio))
  }

  /** Counts bytes that were unpacked. Throws `OverBudget`. */
  spend(bytes: number): void {
    this.#spent += bytes
    if (this.#spent > this.#most)
      throw new OverBudget('too-large', `it unpacks to more than ${megabytes(this.#most)}; what follows is not read`)
  }
}

/**
 * The bytes of one member as they are unpacked, counted. Throws `Broken` where they are more than `Limits.ratio` times those that they were
 * packed in (`packed`; null where that is not known), `OverBudget` where the whole file is.
 */
export async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  packed: number | null,
  budget: Budget,
  limits: Limits,
): AsyncGenerator<Uint8Array> {
  let total = 0
  const most = packed === null ? Number.POSITIVE_INFINITY : Math.max(limits.unpackedFree / 10, packed * limits.ratio)
  for await (const chunk of bytes) {
    total += chunk.length
    budget.spend(chunk.length)
    if (total > most)
      throw new Broken('too-large', `it unpacks to more than ${limits.ratio} times its packed size, as no article does`)
    yield chunk
  }
}
