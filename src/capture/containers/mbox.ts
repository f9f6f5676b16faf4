import type { Input } from '../types.ts'
import { mailInputs } from './mail.ts'
import { splitMbox, unquoted } from './mbox-split.ts'
import { failed, failedBy, OverBudget, type Reading, type Source } from './source.ts'

/**
 * The mails of an mbox (RFC 4155), each by itself: one that is too large or broken is a failure, and the next is read. The original is the mail
 * as it stands there, without the line "From …" that begins it.
 */
export async function* readMbox(source: Source, reading: Reading): AsyncGenerator<Input> {
  const most = reading.limits.held
  let position = 0
  for await (const { bytes, length } of splitMbox(source.bytes, most)) {
    const member = String(position++)
    const name = `${source.name}/${member}`
    if (bytes === null) {
      const detail = `the mail is too large (${Math.round(length / 1e6)} MB; below ${most / 1e6} MB is read)`
      yield failed(name, 'too-large', detail)
      continue
    }
    try {
      yield* mailInputs(source, bytes, unquoted(bytes), reading, member)
    } catch (error) {
      if (error instanceof OverBudget) throw error
      yield failedBy(name, error)
    }
  }
}
