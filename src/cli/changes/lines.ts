import { type DescribeContext, describeChange } from '../../report/index.ts'
import type { Change } from '../../store/index.ts'

/** A change as one line for a person: when it was written, what became of which thing, and in words what it was and is. */
export function changeLine(change: Change, context: DescribeContext): string {
  // Isolates keep names that run the other way apart on a page; a terminal shows them as signs.
  const words = describeChange(change, context, 'en').replace(/[\u2068\u2069]/g, '')
  return `${change.at}  ${change.what.padEnd(9)}  ${change.ref}  ${words}`
}
