import type { Input } from '../types.ts'
import { concat } from './bytes.ts'
import { type Line, lines } from './lines.ts'
import { mailInputs } from './mail.ts'
import { failed, failedBy, OverBudget, type Reading, type Source } from './source.ts'

const starts = (line: Uint8Array, text: string, at = 0): boolean => {
  for (let i = 0; i < text.length; i++) if (line[at + i] !== text.charCodeAt(i)) return false
  return true
}

/** A line that begins with "From " behind ">": one ">" was put there by who wrote the mbox (the `mboxrd` kind). */
function isQuoted(line: Uint8Array): boolean {
  let at = 0
  while (line[at] === 0x3e) at++
  return at > 0 && starts(line, 'From ', at)
}

/**
 * The mails of an mbox (RFC 4155): each begins with a line "From …" at the beginning or behind an empty line. Each is read by itself; one that is
 * too large or broken is a failure, and the next is read. The original is the mail as it stands there, without that line.
 */
export async function* readMbox(source: Source, reading: Reading): AsyncGenerator<Input> {
  const most = reading.limits.held
  let raw: Uint8Array[] = []
  let readable: Uint8Array[] = []
  let size = 0
  let position = -1
  async function* message(): AsyncGenerator<Input> {
    const member = String(position)
    const name = `${source.name}/${member}`
    if (position < 0 || size === 0) return
    if (size >= most) {
      const detail = `the mail is too large (${Math.round(size / 1e6)} MB; below ${most / 1e6} MB is read)`
      yield failed(name, 'too-large', detail)
      return
    }
    try {
      yield* mailInputs(source, concat(raw), concat(readable), reading, member)
    } catch (error) {
      if (error instanceof OverBudget) throw error
      yield failedBy(name, error)
    }
  }
  const add = ({ bytes, length }: Line): void => {
    size += length
    if (bytes === null || size >= most) {
      raw = []
      readable = []
      return
    }
    raw.push(bytes)
    readable.push(isQuoted(bytes) ? bytes.subarray(1) : bytes)
  }
  let empty = true
  for await (const line of lines(source.bytes, most)) {
    if (empty && line.bytes !== null && starts(line.bytes, 'From ')) {
      yield* message()
      position++
      raw = []
      readable = []
      size = 0
    } else add(line)
    empty = line.bytes !== null && (line.bytes[0] === 0x0a || (line.bytes[0] === 0x0d && line.bytes[1] === 0x0a))
  }
  yield* message()
}
