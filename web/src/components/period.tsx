import type { PeriodJson } from '../api-types.ts'
import { DateText } from './date-text.tsx'

/** From the first day to the last, or the one day. */
export function Period({ period: { first, last } }: { readonly period: PeriodJson }) {
  return first === last ? (
    <DateText edtf={first} />
  ) : (
    <span>
      <DateText edtf={first} /> – <DateText edtf={last} />
    </span>
  )
}
