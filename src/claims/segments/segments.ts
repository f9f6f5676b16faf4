import type { Attribution } from '../attribution/types.ts'

/** A clause: the tokens `[from, to)` that one eventuality is read from, and whose words they are. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly attribution: Attribution | null
  /** Tokens set aside between a subject and its verb ("…، كانوا محاصرين …، وافقوا"): what they say is not what the clause says. */
  readonly aside: { readonly from: number; readonly to: number } | null
  /** Headlines tell in the present what is over. */
  readonly inTitle: boolean
}
