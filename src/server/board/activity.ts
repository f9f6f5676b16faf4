/** When the claims of a story came out, and whether they grow. Pure. */

const DAY = 86_400_000

/** Bars of a sparkline, at most. */
const BARS = 24

/** The days of which two stretches are compared, to see whether a story grows. */
export const STRETCH = 7

const numberOf = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY)

export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)

/** Claims by day of publication, in stretches of `step` days from `first` on. */
export interface Activity {
  /** The day on which the first stretch begins; null where no day is known. */
  readonly first: string | null
  readonly step: number
  readonly claims: readonly number[]
}

/** @param days claims by day (`2019-03-07`). */
export function activityOf(days: ReadonlyMap<string, number>): Activity {
  const known = [...days].map(([day, claims]) => [numberOf(day), claims] as const).filter(([day]) => !Number.isNaN(day))
  if (known.length === 0) return { first: null, step: 1, claims: [] }
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const [day] of known) {
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  const step = Math.max(1, Math.ceil((last - first + 1) / BARS))
  const claims = new Array<number>(Math.floor((last - first) / step) + 1).fill(0)
  for (const [day, count] of known) claims[Math.floor((day - first) / step)]! += count
  return { first: dayOf(first), step, claims }
}

/** Claims of the days up to `newest`, and as many days before them. */
export interface Growth {
  readonly claims: number
  readonly before: number
}

/** @param newest the newest day of publication in the account: no clock is asked, so that an account of another year is told as it stood. */
export function growthOf(days: ReadonlyMap<string, number>, newest: string | null): Growth {
  if (newest === null) return { claims: 0, before: 0 }
  const end = numberOf(newest)
  let claims = 0
  let before = 0
  for (const [day, count] of days) {
    const age = end - numberOf(day)
    if (age >= 0 && age < STRETCH) claims += count
    else if (age >= STRETCH && age < 2 * STRETCH) before += count
  }
  return { claims, before }
}

/** More came out of late than in as many days before. */
export const grows = ({ claims, before }: Growth): boolean => claims > before
