/** A sparkline as bars of a height of 0 to 1. Pure. */
export interface Bar {
  /** The first day of its stretch, EDTF. */
  readonly day: string
  readonly claims: number
  readonly height: number
}

interface Activity {
  readonly first: string | null
  readonly step: number
  readonly claims: readonly number[]
}

const DAY = 86_400_000

/** The day that lies so many days behind another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

export function barsOf({ first, step, claims }: Activity): Bar[] {
  if (first === null) return []
  const most = claims.reduce((a, b) => Math.max(a, b), 0)
  return claims.map((count, i) => ({
    day: dayAfter(first, i * step),
    claims: count,
    height: most === 0 ? 0 : count / most,
  }))
}
