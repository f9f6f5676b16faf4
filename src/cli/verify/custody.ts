import { isDeepStrictEqual } from 'node:util'
import { custodyOf, type KeptCapture, type LogEntry } from '../../store/index.ts'
import type { Fault } from './article.ts'

/** Which program wrote the row: who looks at it later is another. */
const NOT_THE_CAPTURES = 'tool'

const nameOf = (name: string): string => (name === 'inside' ? 'what held it' : `its ${name}`)

/**
 * Whether a capture is told as the log's row of how it came in tells it: its name and address, what held it, what the server answered, what was said beside it, what it
 * was made from, when it was added. What a row of an older version does not say is not compared.
 */
export function checkCustody(capture: KeptCapture, { at, data }: LogEntry, shown: string): Fault[] {
  let said: Readonly<Record<string, unknown>>
  try {
    said = JSON.parse(data)
  } catch {
    return [`The log's row of how the capture ${shown} came in cannot be read`]
  }
  const told: Readonly<Record<string, unknown>> = JSON.parse(custodyOf(capture, ''))
  const others = Object.keys(said).filter(
    name => name !== NOT_THE_CAPTURES && !isDeepStrictEqual(said[name], told[name]),
  )
  if (at !== capture.addedAt) others.push('time')
  return others.length === 0
    ? []
    : [`The capture ${shown} is not told as the log tells how it came in: ${others.map(nameOf).join(', ')} differs`]
}
