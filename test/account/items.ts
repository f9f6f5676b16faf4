import type { Item } from '../../src/account/level.ts'
import { type Profile, UNIT } from '../../src/account/profiles.ts'

/** An article about some subjects, in equal parts. */
export function item(id: string, day: number | null, subjects: readonly string[]): Item {
  const features = [...new Set(subjects)].sort()
  const weight = Math.round(UNIT / Math.sqrt(features.length))
  const profile: Profile = features.map(feature => [feature, weight])
  return { id, articles: [id], profile, days: day === null ? null : { from: day, to: day } }
}

/** Mulberry32: the same numbers on every run. */
function numbers(seed: number): (below: number) => number {
  return below => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** Articles about a few subjects each, some common and some rare, some without a date. */
export function corpus(size: number, subjects: number, days: number, seed: number): Item[] {
  const next = numbers(seed)
  return Array.from({ length: size }, (_, i) =>
    item(
      `a${String(i).padStart(4, '0')}`,
      next(12) === 0 ? null : next(days) * 9,
      Array.from({ length: 3 + next(5) }, () => `s${Math.floor(subjects * (next(1000) / 1000) ** 2)}`),
    ),
  )
}
