import type { Entry, Expected } from '../account/types.ts'
import { askedOf, writtenTo } from './bulk.ts'
import type { StoredNode } from './level-items.ts'
import type { SyncDb } from './sync.ts'

/** Postings of so many days stand in one row: few rows are read for a question, and little is written for a change. */
const BUCKET = 16
/** The bucket and the day of items without a date. */
export const UNDATED_BUCKET = -1_000_000
/** What one posting takes in a row: the number of its item, its day, and its weight. */
const WIDTH = 3

export interface Posting extends Entry {
  readonly node: StoredNode
  readonly day: number
}

interface Bucket {
  entries: Posting[]
  /** The same by day; made anew after a change. */
  days: ReadonlyMap<number, readonly Posting[]> | null
}

interface Row {
  readonly feature: string
  readonly bucket: number
  readonly data: Uint8Array
}

interface Stretch {
  readonly first: number
  readonly last: number
}

/** What was read of a feature: some buckets, and all those of some stretches, which lie apart from each other. */
interface Known {
  readonly buckets: Map<number, Bucket>
  stretches: readonly Stretch[]
}

/** The index of one round from features to items. What was read is kept until `forget`, what changed is written by `flush`. */
export function storedPostings(db: SyncDb, round: number, nodeOf: (number: number) => StoredNode) {
  const sql = {
    range: askedOf<Row>(
      db,
      'select feature, bucket, data from postings where round = ? and bucket between ? and ? and feature in (*)',
    ),
    one: askedOf<Row>(
      db,
      'select feature, bucket, data from postings where round = ? and bucket = ? and feature in (*)',
    ),
    write: writtenTo(
      db,
      'insert into postings (round, feature, bucket, data) values * on conflict (round, feature, bucket) do update set data = excluded.data',
    ),
    erase: db.prepare('delete from postings where round = ? and feature = ? and bucket = ?'),
  }
  const features = new Map<string, Known>()
  const changed = new Map<string, Set<number>>()

  const knownOf = (feature: string): Known => {
    let known = features.get(feature)
    if (known === undefined) {
      known = { buckets: new Map(), stretches: [] }
      features.set(feature, known)
    }
    return known
  }
  const unpack = (data: Uint8Array): Bucket => {
    const all = new Int32Array(new Uint8Array(data).buffer)
    const entries: Posting[] = []
    for (let at = 0; at < all.length; at += WIDTH)
      entries.push({ node: nodeOf(all[at]!), day: all[at + 1]!, weight: all[at + 2]! })
    return { entries, days: null }
  }
  const isKnown = (feature: string, bucket: number): boolean => {
    const { buckets, stretches } = knownOf(feature)
    return buckets.has(bucket) || stretches.some(({ first, last }) => first <= bucket && bucket <= last)
  }
  const take = (rows: readonly Row[]): void => {
    for (const { feature, bucket, data } of rows) {
      const { buckets } = knownOf(feature)
      // What was read before may have changed since.
      if (!buckets.has(bucket)) buckets.set(bucket, unpack(data))
    }
  }
  const expectBucket = (asked: Iterable<string>, bucket: number): void => {
    const missing = [...new Set(asked)].filter(feature => !isKnown(feature, bucket))
    take(sql.one(missing, [round, bucket]))
    for (const feature of missing) {
      const { buckets } = knownOf(feature)
      if (!buckets.has(bucket)) buckets.set(bucket, { entries: [], days: null })
    }
  }
  const expectStretch = (asked: Iterable<string>, first: number, last: number): void => {
    const missing = [...new Set(asked)].filter(feature => {
      const known = knownOf(feature)
      if (known.stretches.some(stretch => stretch.first <= first && stretch.last >= last)) return false
      known.stretches = joined(known.stretches, { first, last })
      return true
    })
    take(sql.range(missing, [round, first, last]))
  }
  const bucketAt = (feature: string, bucket: number): Bucket => {
    expectBucket([feature], bucket)
    const { buckets } = knownOf(feature)
    let found = buckets.get(bucket)
    if (found === undefined) {
      found = { entries: [], days: null }
      buckets.set(bucket, found)
    }
    return found
  }
  const byDay = (bucket: Bucket): ReadonlyMap<number, readonly Posting[]> => {
    if (bucket.days !== null) return bucket.days
    const days = new Map<number, Posting[]>()
    for (const entry of bucket.entries) {
      const list = days.get(entry.day)
      if (list === undefined) days.set(entry.day, [entry])
      else list.push(entry)
    }
    bucket.days = days
    return days
  }

  return {
    /** Reads what is about to be asked for, all features of the same days together. */
    expect(on: Expected['on'] = [], within: Expected['within'] = []): void {
      const buckets = gathered(on, ({ day }) => `${dayBucket(day)}`)
      for (const [{ day }, features] of buckets) expectBucket(features, dayBucket(day))
      const stretches = gathered(within, ({ from, to }) => `${bucketOf(from)} ${bucketOf(to)}`)
      for (const [{ from, to }, features] of stretches) {
        expectBucket(features, UNDATED_BUCKET)
        expectStretch(features, bucketOf(from), bucketOf(to))
      }
    },
    change(feature: string, bucket: number, to: (entries: Posting[]) => Posting[]): void {
      const found = bucketAt(feature, bucket)
      found.entries = to(found.entries)
      found.days = null
      const set = changed.get(feature)
      if (set === undefined) changed.set(feature, new Set([bucket]))
      else set.add(bucket)
    },
    *entries(feature: string, from: number, to: number): Generator<readonly Posting[]> {
      const [first, last] = [bucketOf(from), bucketOf(to)]
      yield* byDay(bucketAt(feature, UNDATED_BUCKET)).values()
      expectStretch([feature], first, last)
      for (const [bucket, found] of knownOf(feature).buckets) {
        if (bucket < first || bucket > last) continue
        for (const [day, list] of byDay(found)) if (day >= from && day <= to) yield list
      }
    },
    on: (feature: string, day: number): readonly Posting[] =>
      byDay(bucketAt(feature, dayBucket(day))).get(Number.isFinite(day) ? day : UNDATED_BUCKET) ?? [],
    flush(): void {
      const rows: [number, string, number, Uint8Array][] = []
      for (const [feature, set] of changed)
        for (const bucket of set) {
          const { entries } = bucketAt(feature, bucket)
          if (entries.length === 0) sql.erase.run([round, feature, bucket])
          else rows.push([round, feature, bucket, pack(entries)])
        }
      sql.write(rows)
    },
    forget(): void {
      changed.clear()
      features.clear()
    },
  }
}

/** The features of all that have the same key, with one of these. */
function gathered<T extends { readonly features: readonly string[] }>(
  asked: readonly T[],
  keyOf: (one: T) => string,
): Iterable<readonly [T, string[]]> {
  const found = new Map<string, readonly [T, string[]]>()
  for (const one of asked) {
    const list = found.get(keyOf(one))
    if (list === undefined) found.set(keyOf(one), [one, [...one.features]])
    else for (const feature of one.features) list[1].push(feature)
  }
  return found.values()
}

/** Stretches with one more, of which they hold some part or none. Days in between that nobody asked for are not read. */
function joined(stretches: readonly Stretch[], { first, last }: Stretch): Stretch[] {
  const apart = stretches.filter(one => one.last + 1 < first || one.first > last + 1)
  const near = stretches.filter(one => !apart.includes(one))
  return [
    ...apart,
    {
      first: Math.min(first, ...near.map(one => one.first)),
      last: Math.max(last, ...near.map(one => one.last)),
    },
  ]
}

function pack(entries: readonly Posting[]): Uint8Array {
  const all = new Int32Array(entries.length * WIDTH)
  entries.forEach(({ node, day, weight }, i) => void all.set([node.number, day, weight], i * WIDTH))
  return new Uint8Array(all.buffer)
}

/** The bucket of a day among those that have a date; the ends of time lie beyond all of them. */
function bucketOf(day: number): number {
  return Number.isFinite(day) ? Math.floor(day / BUCKET) : day < 0 ? UNDATED_BUCKET + 1 : -UNDATED_BUCKET
}

/** The bucket in which items of a day are kept. */
export function dayBucket(day: number): number {
  return Number.isFinite(day) ? bucketOf(day) : UNDATED_BUCKET
}
