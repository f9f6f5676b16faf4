/** How often somebody may ask, and how often guess. Kept in memory: who starts the server anew gives everybody a fresh start. */

/** A bucket that is filled again drop by drop. */
export interface Bucket {
  /** How many may come at once, */
  readonly holds: number
  /** and how many more each second. */
  readonly perSecond: number
}

/** Of whom something is remembered, at most: of more, the longest not seen are forgotten. */
const REMEMBERED = 10_000

export interface Limit {
  /** Takes one; gives the seconds to wait where there is none. */
  take(key: string): number
  /** The seconds to wait until there is one. */
  wait(key: string): number
  /** Puts one back. */
  giveBack(key: string): void
}

/** @param now milliseconds. */
export function makeLimit({ holds, perSecond }: Bucket, now: () => number): Limit {
  const left = new Map<string, { readonly count: number; readonly at: number }>()
  const count = (key: string): number => {
    const known = left.get(key)
    // A clock that was set back says nothing of how long it is.
    return known === undefined || known.at > now()
      ? holds
      : Math.min(holds, known.count + ((now() - known.at) / 1000) * perSecond)
  }
  const waiting = (there: number): number => (there >= 1 ? 0 : Math.max(1, Math.ceil((1 - there) / perSecond)))
  return {
    take(key) {
      const there = count(key)
      const seconds = waiting(there)
      if (seconds > 0) return seconds
      // Put at the end: the first of the map are those not seen for longest.
      left.delete(key)
      left.set(key, { count: there - 1, at: now() })
      if (left.size > REMEMBERED) left.delete(left.keys().next().value!)
      return 0
    },
    wait: key => waiting(count(key)),
    giveBack: key => void left.set(key, { count: Math.min(holds, count(key) + 1), at: now() }),
  }
}

const MINUTES = 1 / 60

/** What is allowed to whom. */
export const LIMITS = {
  /** Guesses at one name from one address: ten, then one in two minutes. */
  guesses: { holds: 10, perSecond: MINUTES / 2 },
  /** Guesses from one address, whatever the name. */
  guessesFrom: { holds: 30, perSecond: MINUTES },
  /** Guesses at one name, from wherever: many addresses at once get no further. More, so that nobody is kept out of their account so easily. */
  guessesAt: { holds: 100, perSecond: MINUTES },
  /** Requests of one member. */
  requests: { holds: 300, perSecond: 20 },
  /** Requests of an address that nobody is known by. */
  unknown: { holds: 60, perSecond: 2 },
} satisfies Readonly<Record<string, Bucket>>

export type Limits = Readonly<Record<keyof typeof LIMITS, Limit>>

export const limitsWith = (buckets: Readonly<Record<keyof typeof LIMITS, Bucket>>, now: () => number): Limits => ({
  guesses: makeLimit(buckets.guesses, now),
  guessesFrom: makeLimit(buckets.guessesFrom, now),
  guessesAt: makeLimit(buckets.guessesAt, now),
  requests: makeLimit(buckets.requests, now),
  unknown: makeLimit(buckets.unknown, now),
})
