import { concat } from './bytes.ts'

/** A mail of an mbox, without the line that begins it; its bytes are null where they are too many. */
export interface RawMail {
  readonly bytes: Uint8Array | null
  readonly length: number
}

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

/** As much as is carried over to the next chunk, so that no beginning of a mail is missed between two. */
const CARRY = 16

/** Where a mail begins in `bytes`, from `from` on: a line "From …" behind an empty one. -1 where none does. */
function mailStart(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('\nFrom ', from); at !== -1; at = bytes.indexOf('\nFrom ', at + 1)) {
    const before = bytes[at - 1] === 0x0d ? at - 2 : at - 1
    if (bytes[before] === 0x0a) return at + 1
  }
  return -1
}

/** The mails of an mbox (RFC 4155), one at a time; of one of `most` bytes or more nothing is held. */
export async function* splitMbox(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<RawMail> {
  let parts: Uint8Array[] = []
  let length = 0
  let carry: Uint8Array = new Uint8Array(0)
  let any = false
  const add = (part: Uint8Array): void => {
    length += part.length
    if (length < most) parts.push(part)
    else parts = []
  }
  const mail = (): RawMail => {
    const whole = length < most ? concat(parts) : null
    parts = []
    const result = { bytes: whole?.subarray(whole.indexOf(0x0a) + 1 || whole.length) ?? null, length }
    length = 0
    return result
  }
  for await (const chunk of bytes) {
    const here = buffer(carry.length === 0 ? chunk : concat([carry, chunk]))
    let from = 0
    for (let at = mailStart(here, 0); at !== -1; at = mailStart(here, at)) {
      add(here.subarray(from, at))
      yield mail()
      from = at
    }
    // At least what a beginning needs stays here, but for what stands in front of the first.
    const keep = Math.max(from, here.length - CARRY)
    add(here.subarray(from, keep))
    carry = here.subarray(keep)
    any = true
  }
  if (any) {
    add(carry)
    yield mail()
  }
}

/** A mail as it was written: who made the mbox put ">" before lines that begin with "From " (the `mboxrd` kind; one is taken away). */
export function unquoted(mail: Uint8Array): Uint8Array {
  const text = buffer(mail)
  const parts: Uint8Array[] = []
  let from = 0
  for (let at = text.indexOf('>From '); at !== -1; at = text.indexOf('>From ', at + 1)) {
    let start = at
    while (text[start - 1] === 0x3e) start--
    if (start > 0 && text[start - 1] !== 0x0a) continue
    parts.push(mail.subarray(from, start))
    from = start + 1
  }
  return from === 0 ? mail : concat([...parts, mail.subarray(from)])
}
