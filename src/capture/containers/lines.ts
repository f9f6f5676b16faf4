import { concat } from './bytes.ts'

/** A line with the line feed that ends it; its bytes are null where they are too many. */
export interface Line {
  readonly bytes: Uint8Array | null
  readonly length: number
}

/** The lines of a stream, one at a time; of one of `most` bytes or more nothing is held. */
export async function* lines(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array): void => {
    length += part.length
    if (length < most) parts.push(part)
    else parts = []
  }
  const line = (): Line => {
    const whole = { bytes: length < most ? concat(parts) : null, length }
    parts = []
    length = 0
    return whole
  }
  for await (const chunk of bytes) {
    let from = 0
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, from)) {
      add(chunk.subarray(from, at + 1))
      from = at + 1
      yield line()
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length > 0) yield line()
}
